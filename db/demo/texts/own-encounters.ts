import type { Topic } from './topic'

const personal = { voice: 'own', intent: 'personal', language: 'fr' } as const

/** People the author met, and what stayed of it. */
export const ownEncounters: readonly Topic[] = [
  {
    ...personal,
    openings: [
      '{weekday}, on m’a fait signe dans la file de la boulangerie, à {town}.',
      'Douze ans après la livraison, un coup de fil de {near}.',
      'On m’a montré {weekday} un bureau vendu à mes tout débuts.',
    ],
    middles: [
      'Le plateau porte une brûlure de fer à souder, les pieds tiennent encore, et trois personnes s’y sont succédé. Je connais maintenant leurs trois prénoms.',
      'La facture dormait toujours dans le tiroir du haut, avec ma première carte de visite et une faute dans notre adresse.',
      'Rien à réparer, rien à commander. Juste l’envie de me dire que la stagiaire qui avait étrenné ce poste dirige aujourd’hui l’agence.',
    ],
    closings: [
      'J’ai pris une photo, elle remplace toutes nos brochures.',
      'Le tiroir coince un peu : je repasse {weekday} avec de la paraffine.',
      'Depuis, je note les prénoms à côté des cotes.',
    ],
  },
  {
    ...personal,
    openings: [
      'Mon père faisait le même métier, avec une camionnette et un carnet à souches.',
      'Une vieille photo de notre dépôt est remontée d’un carton {weekday}.',
      'On me demande à {town} comment j’ai atterri dans les cloisons et les chaises.',
    ],
    middles: [
      'À l’époque, on livrait le matin, on buvait le café avec le client, et on repartait avec la commande du voisin. Je n’ai rien inventé.',
      'Premier été de job étudiant : {count} caissons montés par jour, des ampoules aux pouces, et un chef qui repassait derrière avec un niveau à bulle.',
      'Je voulais être prof de dessin. J’ai fini par dessiner des plans pour des gens qui ne savent pas où mettre la photocopieuse. La craie me manque peu.',
    ],
    closings: [
      'Le niveau à bulle, je l’ai toujours dans la boîte à gants.',
      'Et vous, c’était quoi, votre premier chantier ?',
      'Il y a des vocations plus glorieuses, j’en connais peu de plus concrètes.',
    ],
  },
  {
    ...personal,
    openings: [
      'J’ai passé la journée de {weekday} avec nos monteurs, du côté de {near}.',
      'Une fois par mois, je laisse la tablette et je prends une visseuse.',
      'Lever à 5 h 20 pour suivre une pose à {town}.',
    ],
    middles: [
      'Résultat : un pouce bleu, quatre étages sans ascenseur, et un respect tout neuf pour celui qui lit mes plans à l’envers dans une cage d’escalier.',
      'J’ai découvert que ma jolie cote de 240 tombait pile sur une plinthe. Sur le papier, il n’y a jamais de plinthe.',
      'Ils m’ont laissé la tâche la plus noble : plier les cartons. Il y en avait {count} mètres cubes.',
    ],
    closings: [
      'Mon prochain plan sera moins beau et plus facile à monter.',
      'Merci à Denis et Samir, qui n’ont presque pas ri.',
      'Je vends mieux ce que j’ai porté.',
    ],
  },
  {
    ...personal,
    openings: [
      'Ma plus jeune cliente a six ans et demi.',
      '{weekday}, c’est une classe de CE1 qui m’a donné un cahier des charges.',
      'L’école de {near} refait sa bibliothèque. J’ai demandé leur avis aux utilisateurs.',
    ],
    middles: [
      'Liste reçue au feutre : un endroit pour les doudous, une table pour ceux qui boudent, et surtout pas de chaises qui font « scrounch ».',
      'Personne n’a parlé de design. Ils veulent pouvoir lire à deux sous quelque chose, et voir quand la maîtresse arrive.',
      'À la question « qu’est-ce qui manque ? », {count} doigts levés, et une seule réponse : un toit dans la pièce.',
    ],
    closings: [
      'Je reçois des directions générales moins claires.',
      'On dessine à hauteur de genou, le budget tient dans une enveloppe.',
      'Livraison avant les vacances, j’ai promis craché.',
    ],
  },
  {
    ...personal,
    openings: [
      'Je n’aime pas les salons professionnels, et j’en reviens.',
      'Deux jours debout sur la moquette d’un parc d’expositions, retour à {town}.',
      'Bilan honnête du salon de {weekday}.',
    ],
    middles: [
      'Zéro commande, {count} stylos distribués, et une conversation d’une heure avec une infirmière qui cherchait juste à s’asseoir. C’est elle qui m’a appris le plus.',
      'J’ai échangé ma place derrière le comptoir contre une chaise à côté de la machine à café. On y parle mieux qu’au milieu des totems.',
      'Le fauteuil le plus essayé du stand n’était pas à vendre : c’était le mien, acheté d’occasion, avec un coussin de ma tante.',
    ],
    closings: [
      'L’an prochain, je viens avec vingt chaises et pas un seul écran.',
      'Mes pieds déposent un préavis.',
      'Si on s’est parlé là-bas, écrivez-moi : j’ai perdu la moitié de mes notes.',
    ],
  },
  {
    ...personal,
    openings: [
      'J’ai conseillé à {trade} de ne rien acheter.',
      'Visite à {near} {weekday}, devis : zéro euro.',
      'La vente que je n’ai pas faite cette semaine, et qui me met de bonne humeur.',
    ],
    middles: [
      'Le vrai souci, c’était la porte du local serveur, qui ne fermait plus. Un joint à huit euros, et le bruit qui les rendait fous a disparu.',
      'On a déplacé l’imprimante de quatre mètres. Les gens ont cessé de passer derrière la comptable, qui a cessé de sursauter.',
      'Ils avaient {count} chaises neuves sous une bâche au sous-sol, commandées par le prédécesseur. On les a remontées à trois.',
    ],
    closings: [
      'Ils m’appelleront pour la suite, ou pas, et je dors très bien.',
      'Mon responsable a levé un sourcil, puis il a souri.',
      'On m’a payé en confiture de mirabelles.',
    ],
  },
  {
    ...personal,
    openings: [
      'Première semaine sans ma voiture : je visite {town} à vélo.',
      'Ma tournée de {weekday} s’est faite en train et à pied.',
      'Panne d’embrayage entre {town} et {near}, journée entière à pied.',
    ],
    middles: [
      'J’ai vu en cinq jours trois locaux qui se vident et deux enseignes qui ouvrent. En voiture, je passais devant à cinquante à l’heure.',
      'J’arrive en avance, j’ai froid aux mains, on m’offre le café d’office. Le premier quart d’heure n’a jamais été aussi facile.',
      'Sac à dos de {count} kilos d’échantillons. On apprend vite lesquels servent : trois feutres, un morceau de chêne, le reste est du lest.',
    ],
    closings: [
      'Je garde l’idée, au moins jusqu’à la première averse.',
      'Je cherche une sacoche qui ferme : conseils bienvenus.',
      'Mon secteur a rétréci, mon carnet a grossi.',
    ],
  },
  {
    ...personal,
    openings: [
      'Il m’a fallu trois visites pour comprendre ce que voulait {trade}.',
      'À {near}, une cliente ne disait jamais oui, jamais non.',
      'Petit exercice de {weekday} : me taire pendant une heure.',
    ],
    middles: [
      'Au bout d’un long silence, la phrase est sortie toute seule : « en fait, on ne se supporte plus à quatre là-dedans ».',
      'J’avais préparé dix questions. La bonne était la onzième : « et vous, où est-ce que vous allez quand vous voulez réfléchir ? » Réponse : « dans ma voiture ».',
      'On a fait le tour des pièces sans un mot. On m’ouvrait les portes, je comptais les vestes au dos des chaises vides.',
    ],
    closings: [
      'Le plan a tenu en une feuille.',
      'Je m’entraîne encore, mes collègues témoigneront.',
      'On commence par une porte. Le reste attendra le printemps.',
    ],
  },
  {
    ...personal,
    openings: [
      'Notre doyen de l’agence part à la retraite {weekday}.',
      'On a fêté les trente-huit ans de maison d’un collègue, à {town}.',
      'J’ai hérité du fichier client d’un ancien : trois boîtes à chaussures.',
    ],
    middles: [
      'Sur chaque fiche, au crayon : le prénom du chien, la date du contrôle fiscal, qui décide vraiment. Aucun logiciel ne m’a jamais posé ces questions.',
      'Il appelait chacun de ses clients le jour de la Saint-Machin. Pas pour vendre. Ils décrochaient tous.',
      'Son secret, livré entre deux parts de gâteau : « tu passes quand tu n’as rien à proposer ». J’ai noté l’heure et la date.',
    ],
    closings: [
      'Je reprends {count} de ses clients. J’ai le trac.',
      'Il jure qu’il ne reviendra pas. On a gardé son fauteuil.',
      'Si vous l’avez connu, racontez-moi une histoire, je les collectionne.',
    ],
  },
]
