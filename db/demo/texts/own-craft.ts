import type { Topic } from './topic'

const inform = { voice: 'own', intent: 'inform', language: 'fr' } as const

/** What one learns by fitting out places, offered to whoever needs it. */
export const ownCraft: readonly Topic[] = [
  {
    ...inform,
    openings: [
      'Acheter un siège de travail : ce que je regarde avant le prix.',
      'Trois minutes pour juger un fauteuil, méthode de {town}.',
      'On m’a demandé {weekday} comment reconnaître une bonne chaise.',
    ],
    middles: [
      'Retournez-le. Si le vérin porte une date et une norme, quelqu’un y a pensé. S’il porte un autocollant promotionnel, reposez-le.',
      'Asseyez-vous, fermez les yeux, cherchez la manette de hauteur à l’aveugle. Si vous ne la trouvez pas, vos collègues ne s’en serviront jamais.',
      'Demandez le prix d’une roulette et d’un accoudoir de rechange. Un fabricant qui sait répondre en une phrase sera encore là dans dix ans.',
    ],
    closings: [
      'Le tissu, c’est le dernier sujet, pas le premier.',
      'J’en ai {count} en prêt à l’agence, venez vous faire un avis.',
      'Ça vaut aussi pour les occasions sur internet.',
    ],
  },
  {
    ...inform,
    openings: [
      'Une cloison ne coupe pas le bruit, elle coupe la vue. Rappel utile.',
      'Acoustique, sans équations, pour {trade} de {near} et pour les autres.',
      'Vous entendez le rendez-vous d’à côté ? Cherchez dans cet ordre.',
    ],
    middles: [
      'D’abord le faux plafond : le son passe par-dessus, tranquillement. Ensuite le bas de porte. Le mur, neuf fois sur dix, n’y est pour rien.',
      'Un centimètre de jour sous la porte laisse passer autant de voix qu’une fenêtre entrouverte. La plinthe automatique coûte moins qu’un repas à quatre.',
      'Collez l’oreille aux prises électriques dos à dos. J’en ai trouvé {count} sur le dernier étage visité, un vrai téléphone en pots de yaourt.',
    ],
    closings: [
      'Commencez par le moins cher, on reparle des panneaux après.',
      'Je prête l’appareil de mesure contre un café.',
      'Et si tout cela est fait, alors oui, appelez-moi pour la cloison.',
    ],
  },
  {
    ...inform,
    openings: [
      'Votre bail se termine l’an prochain ? Ouvrez-le ce soir à la page « remise en état ».',
      'Histoire de bail, vécue {weekday} à {town}.',
      'La ligne du contrat que personne ne lit avant de percer un mur.',
    ],
    middles: [
      'Des cloisons posées en 2014 devaient être démontées aux frais du locataire. {count} jours de travaux que personne n’avait provisionnés.',
      'Photographiez tout à l’entrée, sols et plafonds compris, et envoyez le dossier par courriel au bailleur. C’est gratuit le premier jour, très cher le dernier.',
      'Une cloison amovible se démonte et part avec vous. Une cloison en plaques reste, et parfois vous coûte son enterrement.',
    ],
    closings: [
      'Je ne suis pas juriste, mais j’ai vu passer les factures.',
      'Posez la question au bailleur par écrit, il répond souvent mieux qu’on ne croit.',
      'Si vous voulez, on relit le plan ensemble, le bail à côté.',
    ],
  },
  {
    ...inform,
    openings: [
      'Combien de mètres carrés par personne ? Ma réponse agace toujours un peu.',
      'Calcul de coin de table, fait {weekday} chez {trade}.',
      'Avant de chercher plus grand, à {town} ou ailleurs :',
    ],
    middles: [
      'Comptez les présents à 10 h 30, mardi et jeudi, pendant trois semaines. Le chiffre sera un tiers plus bas que celui de l’organigramme.',
      'Retirez les armoires que personne n’a ouvertes depuis un an. Sur le dernier plan, cela rendait {count} mètres carrés, une salle de réunion entière.',
      'Le couloir mange souvent un cinquième de la surface. Une porte déplacée, et vous gagnez un poste sans payer de loyer.',
    ],
    closings: [
      'Le mètre carré le moins cher est celui que vous louez déjà.',
      'Je fais volontiers le comptage avec vous, un matin, un croissant.',
      'Après seulement, visitez des locaux.',
    ],
  },
  {
    ...inform,
    openings: [
      'Éclairage : l’erreur à 15 euros le tube.',
      'Maux de tête à 16 h dans un bureau de {near}, enquête.',
      '{weekday}, j’ai passé une heure à éteindre des lumières chez un client.',
    ],
    middles: [
      'Les luminaires suivaient la grille du plafond, pas les bureaux. On en a supprimé un sur trois, ajouté des lampes à bras, et la facture baisse.',
      'Mettez un petit miroir à plat sur le clavier. Si vous y voyez un tube, votre nuque le voit toute la journée.',
      'La température de couleur, c’est écrit sur l’ampoule. Du 6 500 dans une salle de pause, et tout le monde a l’air malade.',
    ],
    closings: [
      'Le test prend moins de temps que la lecture de ce message.',
      'Commencez par le poste de qui se plaint le plus : il a raison.',
      'Aucune vente à la clé, les lampes à bras se trouvent partout.',
    ],
  },
  {
    ...inform,
    openings: [
      'Déménager {count} personnes un week-end, notre aide-mémoire maison.',
      'Déménagement de bureaux à {near} : ce qui a marché, ce qui a coincé.',
      'Le lundi matin d’un déménagement se prépare trois semaines avant.',
    ],
    middles: [
      'Une couleur par pièce, collée sur le carton, l’écran et la porte. Pas de liste, pas de code-barres : les déménageurs lisent les couleurs.',
      'Faites venir l’informatique la veille des meubles, et pas l’inverse. On ne tire pas un câble sous {count} caissons pleins.',
      'Prévoyez un bureau vide pour les cartons sans propriétaire. Il se remplit toujours, et il évite que le couloir devienne un musée.',
    ],
    closings: [
      'Et des chocolatines pour tout le monde : ça, ça ne se négocie pas.',
      'L’aide-mémoire tient sur une feuille, je l’envoie volontiers.',
      'Si un point manque, dites-le-moi, on corrige à chaque fois.',
    ],
  },
  {
    ...inform,
    openings: [
      'Salle de réunion : la table est presque toujours trop grande.',
      'On a coupé une table en deux à {town}, et c’était la bonne décision.',
      'Quatre réunions sur cinq se tiennent à trois, chiffres relevés chez {trade}.',
    ],
    middles: [
      'Autour d’une table pour douze, les trois présents s’assoient dans un coin et parlent fort. Une ronde d’un mètre dix les remet à portée de voix.',
      'Gardez 90 centimètres derrière les chaises, sinon le dernier arrivé fait lever tout le monde. Le retard devient un spectacle.',
      'L’écran va sur le petit côté, la porte dans le dos de personne, et la prise au milieu. Le reste est une affaire de goût.',
    ],
    closings: [
      'Mesurez la vôtre, puis comptez les gens.',
      'On garde la grande pour le pot de fin d’année.',
      'Je dessine gratuitement, je facture seulement la scie.',
    ],
  },
  {
    ...inform,
    openings: [
      'Meubles d’occasion : comment je trie un lot.',
      'Arrivage au dépôt {weekday}, et petit cours de tri.',
      'Ce qui mérite une deuxième vie, vu de notre quai de {town}.',
    ],
    middles: [
      'Les plateaux se rattrapent, les piètements se repeignent, les mousses jamais. Un siège de dix ans se juge au nez avant de se juger à l’œil.',
      'Je prends par séries : {count} chaises pareilles se placent en une semaine, {count} chaises différentes restent deux ans.',
      'Une armoire sans clé vaut moins que son transport. Avec clé, elle part dans l’heure, allez comprendre.',
    ],
    closings: [
      'Passez voir, même pour une seule lampe.',
      'Le prix est au feutre dessus, et il se discute.',
      'Ce qui ne part pas va à une ressourcerie voisine.',
    ],
  },
  {
    ...inform,
    openings: [
      'Le coin repas, parent pauvre des plans que je reçois.',
      'Un micro-ondes pour {count} personnes : vu {weekday} à {near}.',
      'On parle beaucoup de convivialité, assez peu d’éviers.',
    ],
    middles: [
      'Deux micro-ondes, un évier profond, et une poubelle qu’on ouvre au pied. Avec ça, les gens restent déjeuner. Le canapé vient après.',
      'Mettez-le près d’une fenêtre, quitte à déplacer un bureau. Celui qu’on met au sous-sol finit en réserve à papier, je l’ai vu trois fois.',
      'Prévoyez une table haute : ceux qui mangent en dix minutes y restent debout, et libèrent les chaises pour les bavards.',
    ],
    closings: [
      'C’est la pièce la plus rentable du bâtiment.',
      'Photos avant et après en commentaire, odeur de poisson non fournie.',
      'Commencez par demander à qui fait la vaisselle.',
    ],
  },
]
