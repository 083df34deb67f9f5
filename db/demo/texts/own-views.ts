import type { Topic } from './topic'

const own = { voice: 'own', language: 'fr' } as const

/** What the author knows, or holds to be true. */
export const ownViews: readonly Topic[] = [
  {
    ...own,
    intent: 'inform',
    openings: [
      'Le conseil que je donne {count} fois par mois, gratuitement :',
      'Avant de choisir vos meubles, une chose à vérifier.',
      'Petit rappel utile à qui déménage avant l’été.',
      'Un truc simple, à faire avant de signer quoi que ce soit.',
    ],
    middles: [
      'Prenez un mètre et un rouleau de ruban adhésif. Tracez le poste au sol, laissez-le deux jours, et regardez qui l’enjambe.',
      'Tapez dans vos mains au milieu de la pièce. Si ça claque comme dans un gymnase, vos visios sonnent pareil pour les autres.',
      'Comptez les prises à moins d’un mètre de chaque poste. En dessous de quatre, vous aurez des rallonges, quoi que dise le plan.',
      'Demandez le délai par écrit et la date de pose, pas la date de départ usine. Entre les deux, il y a parfois cinq semaines.',
    ],
    closings: [
      'Ça coûte dix minutes, et ça évite un avenant.',
      'Je passe faire le test chez vous si vous êtes entre {town} et {near}.',
      'Si votre fournisseur hausse les épaules, vous avez aussi votre réponse.',
      'Dites-moi ce que ça donne chez vous.',
    ],
  },
  {
    ...own,
    intent: 'inform',
    openings: [
      'On vient de finir chez {trade} : {count} postes, un samedi, personne n’a perdu une heure de travail.',
      'Retour de chantier à {near}, photos en commentaire.',
      'Trois semaines après la pose, je repasse toujours. Voici ce que j’ai vu {weekday}.',
      'Ce qu’un cabinet de {town} a changé en n’achetant presque rien.',
    ],
    middles: [
      'On a tourné les bureaux dos à la fenêtre d’un quart de tour. Plus de reflets, plus de stores baissés à 11 h.',
      'La moitié des armoires était vide. On en a fait des cloisons, avec du feutre au dos.',
      'Le coin café a quitté le fond du couloir pour l’entrée. Les gens se parlent, les visiteurs attendent moins.',
      'On a gardé les plateaux, changé les pieds et les fauteuils. Budget divisé par deux, et personne n’a rien jeté.',
    ],
    closings: [
      'Le plus dur a été de convaincre qu’il ne fallait pas plus.',
      'Je peux organiser une visite, ils sont d’accord.',
      'Ce qui ne marche pas encore : l’éclairage du soir. On y travaille.',
      'Le détail des prix est public, demandez-le-moi.',
    ],
  },
  {
    ...own,
    intent: 'debate',
    openings: [
      'Je ne crois plus au plan libre, et j’en ai vendu.',
      'Impopulaire : une bonne chaise d’occasion vaut mieux qu’une neuve à 120 euros.',
      'Faut-il vraiment un bureau par personne ?',
      'On me demande souvent des « espaces de créativité ». Je réponds par une question.',
    ],
    middles: [
      'Dans les {count} dernières visites que j’ai faites, les gens mettaient un casque pour s’isoler de la convivialité qu’on leur avait installée.',
      'Les gens ne refusent pas de revenir au bureau. Ils refusent de revenir dans un endroit où l’on travaille moins bien que chez soi.',
      'Le poste partagé marche quand on est deux pour un. À trois pour un, tout le monde arrive à 7 h 45 pour avoir la fenêtre.',
      'Ce qui fatigue, ce n’est pas d’être assis : c’est d’être interrompu.',
    ],
    closings: [
      'Je veux bien qu’on me prouve le contraire, chiffres à l’appui.',
      'Et chez vous, qui a la place près de la fenêtre ?',
      'Mes collègues ne sont pas d’accord. On en reparle au café.',
      'Contre-exemples bienvenus.',
    ],
  },
  {
    ...own,
    intent: 'debate',
    openings: [
      'Je n’appelle plus de listes de numéros. Voilà pourquoi.',
      'On m’a encore proposé {weekday} un fichier de {count}00 contacts « qualifiés ».',
      'Combien de fois avez-vous raccroché au nez d’un commercial cette semaine ?',
    ],
    middles: [
      'Le dernier client que j’ai rencontré habitait à 800 mètres de l’agence. Il ne savait pas qu’on existait, et moi non plus.',
      'Une matinée de téléphone, c’est une quarantaine d’appels et deux personnes polies. La même matinée à {near}, c’est trois poignées de main.',
      'Je préfère cinquante personnes qui me répondent à cinq mille qui me reçoivent.',
    ],
    closings: [
      'Je sais que mon voisin de bureau pense l’inverse. On compte, et on verra en fin de trimestre.',
      'Je n’ai pas de méthode. Je vais voir les gens.',
      'Dites-moi si je me trompe, surtout si vous décrochez vous-même.',
    ],
  },
  {
    ...own,
    intent: 'inform',
    openings: [
      'Pour les équipes de {town} qui reçoivent du public :',
      'Accessibilité d’un accueil : trois erreurs que je vois toutes les semaines.',
      'On me dit souvent « les normes, on verra à la fin ».',
    ],
    middles: [
      'Une banque à 1,10 m de haut sans partie abaissée, une porte qu’on tire vers soi avec une poussette, un siège sans accoudoirs dans la salle d’attente.',
      'Asseyez-vous deux minutes à la place de la personne qui attend. Regardez ce qu’elle voit, écoutez ce qu’elle entend de la personne d’avant.',
      'Un passage de 90 cm le jour du plan devient 70 le jour où arrive l’imprimante.',
    ],
    closings: [
      'Rien de tout cela ne coûte cher si on le prévoit. Tout coûte cher après.',
      'J’ai une liste d’une page, je l’envoie à qui veut.',
      'Merci à la dame de {near} qui me l’a fait remarquer en fauteuil, avec le sourire.',
    ],
  },
]
