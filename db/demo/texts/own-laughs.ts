import type { Topic } from './topic'

const entertain = { voice: 'own', intent: 'entertain', language: 'fr' } as const

/** What made the author laugh on the road. */
export const ownLaughs: readonly Topic[] = [
  {
    ...entertain,
    openings: [
      'Petit bestiaire des réunions, observé depuis le fond de la salle à {town} :',
      'Sociologie de la chaise, épisode {count} :',
      'On reconnaît les gens à leur façon de s’asseoir, vu {weekday} :',
    ],
    middles: [
      'il y a le navigateur, qui traverse la pièce sur ses roulettes plutôt que de se lever, et le héron, qui plie une jambe dessous.',
      'il y a celle qui pose son manteau sur la chaise d’à côté pour y réserver du silence, et celui qui ne comprend pas le message.',
      'le premier arrivé choisit le dos au mur, le deuxième la fenêtre, et le chef, en retard, prend celle qui penche.',
    ],
    closings: [
      'J’ai été trois de ces gens-là en une seule matinée.',
      'Vous êtes qui, vous ?',
      'Cette étude n’a reçu aucun financement.',
    ],
  },
  {
    ...entertain,
    openings: [
      'Message vocal reçu {weekday} à 7 h 12 :',
      'Courriel de la semaine, recopié avec accord :',
      'Demande de devis arrivée de {near} :',
    ],
    middles: [
      '« Bonjour, il nous faudrait des cloisons transparentes mais qu’on ne voie pas au travers. Pas pressé, pour demain. »',
      '« C’est pour une table ronde, mais pas trop, à cause du coin. »',
      '« On est {count}, on sera le double à Noël, ou la moitié. Prévoyez les deux. »',
      '« Votre plan est parfait, on voudrait juste déplacer le mur porteur. »',
    ],
    closings: [
      'Le pire, c’est que j’ai trouvé une solution.',
      'J’ai répondu oui, puis j’ai réfléchi.',
      'On se voit la semaine prochaine, j’apporte un miroir sans tain.',
    ],
  },
  {
    ...entertain,
    openings: [
      'Une livraison qui n’entre pas, à {town}, en cinq actes.',
      '{weekday}, une banque d’accueil contre un escalier : récit du match.',
      'Le canapé de {near} restera dans nos mémoires.',
    ],
    middles: [
      'On a tenté la porte, puis la fenêtre, puis le balcon du voisin, qui a offert le café et son avis. Il avait raison dès le début : il fallait ôter les pieds.',
      'Quatre adultes, un meuble, un palier. Le petit chien du deuxième a supervisé depuis la troisième marche, sans un mot.',
      'L’ascenseur annonçait {count} personnes. Il n’avait pas précisé qu’elles devaient se connaître très bien.',
    ],
    closings: [
      'Score final : meuble un, peinture zéro.',
      'On a offert un pot de peinture à la copropriété.',
      'Depuis, je mesure tout, y compris les voisins.',
    ],
  },
  {
    ...entertain,
    openings: [
      'Noms de salles de réunion relevés ce mois-ci :',
      'Prix du meilleur nom de salle, région de {town} :',
      'Vu sur une porte {weekday}, je n’invente pas :',
    ],
    middles: [
      '« Le Bocal », entièrement vitré. « La Bulle », sans fenêtre. Et « Everest », au rez-de-chaussée.',
      'une salle « Zen » entre la presse à balles et le quai de chargement. On y médite par intermittence.',
      '« Chez Monique », du nom de la collègue qui y avait son bureau et qui, dit-on, y avait toujours du chocolat.',
      '« Salle 3 ». Il n’y a ni 1 ni 2. Personne ne sait, et personne n’ose demander.',
    ],
    closings: [
      'Les vôtres en commentaire, je prépare un annuaire.',
      'À qui baptise les salles : bravo, ne changez rien.',
      'Je m’incline devant le service communication.',
    ],
  },
  {
    ...entertain,
    openings: [
      'Les excuses des plantes vertes, édition {town} :',
      'Chaque bureau a sa plante, et chaque plante son drame.',
      'Visite botanique chez {trade}, {weekday} :',
    ],
    middles: [
      'le ficus de l’accueil est mort deux fois, a été remplacé la nuit, et porte toujours le même prénom.',
      'un cactus arrosé par {count} personnes, chacune en secret, chacune persuadée d’être la seule. Il flotte.',
      'une orchidée en plastique, avec un mot : « merci de ne plus me rempoter ».',
    ],
    closings: [
      'Je vends aussi du feutre vert, ça ne meurt pas.',
      'Une minute de silence pour tous les ficus du département.',
      'Faites un inventaire chez vous, on en reparle.',
    ],
  },
  {
    ...entertain,
    openings: [
      'Ce que disent les gens en essayant un fauteuil :',
      'Compilation d’une journée d’essais au showroom de {town} :',
      '{count} essayages {weekday}, verbatim :',
    ],
    middles: [
      '« il est bien, on dirait le mien », « il est trop bien, je vais dormir », et « il est où, le bouton pour le chef ? »',
      '« je ne peux pas, mon mari va le vouloir », suivi d’un tour complet sur soi-même, bras levés.',
      'un long soupir, les yeux fermés, puis : « bon, et la version pas chère ? »',
      '« ça ne me fait pas mal », sur le ton de quelqu’un qui l’avait oublié.',
    ],
    closings: [
      'C’est le meilleur métier assis du monde.',
      'Je devrais faire payer l’entrée.',
      'On rouvre {weekday}, venez allonger la liste.',
    ],
  },
  {
    ...entertain,
    openings: [
      'Mon GPS et la zone d’activité de {near}, une histoire compliquée.',
      'J’ai visité {weekday} la mauvaise entreprise.',
      'Deux sociétés, un nom presque pareil, un seul parking.',
    ],
    middles: [
      'On m’a fait asseoir, servi un café, montré trois bureaux bancals. Au bout d’une heure : « au fait, vous êtes qui ? »',
      'Le bon client attendait de l’autre côté de la haie, et me voyait gesticuler avec un échantillon de feutre.',
      'Je leur ai parlé acoustique. Ils attendaient le dératiseur. Les deux sujets se touchent plus qu’on ne pense.',
    ],
    closings: [
      'Les deux ont demandé un devis.',
      'Je propose d’en faire une méthode.',
      'Depuis, je lis les boîtes aux lettres.',
    ],
  },
  {
    ...entertain,
    openings: [
      'Le thermostat, dernier champ de bataille, dépêche de {town}.',
      'Guerre froide au premier étage chez {trade} :',
      '{weekday}, j’ai servi de casque bleu entre deux services.',
    ],
    middles: [
      'la comptabilité vit à 23 degrés, le commerce à 18, et le faux thermostat posé par l’électricien met tout le monde d’accord depuis trois ans.',
      'un plaid au sud, un ventilateur au nord, et au milieu le stagiaire, en manteau et tongs.',
      'la fenêtre a été ouverte et fermée {count} fois pendant ma présentation. Je n’ai jamais perdu aussi bien le fil.',
    ],
    closings: [
      'J’ai proposé une cloison. On m’a demandé si elle était isolante des deux côtés.',
      'Aucun plan d’aménagement n’a jamais réglé cela, je préfère prévenir.',
      'Aux dernières nouvelles, tout le monde a gardé son manteau.',
    ],
  },
  {
    ...entertain,
    openings: [
      'Traduction libre du jargon d’aménagement :',
      'Petit dictionnaire à l’usage de qui reçoit mes confrères, et moi :',
      'Entendu en réunion de chantier à {near}, avec sous-titres :',
    ],
    middles: [
      '« espace modulable » : personne n’a décidé. « Teinte naturelle » : marron. « Sous réserve de stock » : non.',
      '« on s’adapte » : on a perdu le plan. « C’est dans les tuyaux » : c’est bouché.',
      '« livraison semaine {count} » : semaine suivante. « Finition premium » : il y a une vis de plus.',
    ],
    closings: [
      'J’ai employé les trois cette semaine, je fais pénitence.',
      'Complétez, je l’imprimerai pour la salle de pause.',
      'Toute ressemblance avec un devis en cours serait fortuite.',
    ],
  },
]
