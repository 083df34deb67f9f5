import type { Topic } from './topic'

const debate = { voice: 'own', intent: 'debate', language: 'fr' } as const

/** What the author would defend at a table, and hear contradicted. */
export const ownOpinions: readonly Topic[] = [
  {
    ...debate,
    openings: [
      'Le baby-foot n’a jamais retenu personne.',
      'On m’a demandé {weekday} de chiffrer un toboggan. J’ai posé mon crayon.',
      'Entre un coin jeux et une porte qui ferme, je sais ce que je choisirais.',
    ],
    middles: [
      'Je repasse dans les locaux un an après : le jeu sert de porte-manteau, et la seule pièce qui se réserve est celle où l’on peut téléphoner seul.',
      'Le budget « ambiance » d’un projet récent payait {count} lampes de bureau correctes. On a gardé l’ambiance, ils ont gardé leurs néons.',
      'Les équipes que j’écoute réclament du silence le matin, une vraie pause à midi, et des toilettes qui ne donnent pas sur l’open space.',
    ],
    closings: [
      'Prouvez-moi qu’on y joue encore après six mois.',
      'Je veux bien perdre cette partie-là, mais pas sans photo.',
      'Votre avis m’intéresse, surtout si vous en avez un au bureau.',
    ],
  },
  {
    ...debate,
    openings: [
      'Le télétravail n’a pas tué le bureau, il a tué le mauvais bureau.',
      'À {near}, une société rend la moitié de ses locaux. Je l’ai aidée.',
      'Vendre moins de postes : drôle d’idée dans mon métier, et pourtant.',
    ],
    middles: [
      'Le mardi et le jeudi, tout le monde est là et personne ne trouve de place. Le vendredi, on chauffe {count} chaises vides. Le problème est dans l’agenda, pas dans le plan.',
      'Ceux qui reviennent le font pour quelqu’un, pas pour un mètre carré. Alors mettons ces gens-là à portée de voix, et le reste se range tout seul.',
      'Une surface plus petite mais chauffée, éclairée et silencieuse coûte moins cher et remplit mieux. Mon chiffre d’affaires s’en remettra.',
    ],
    closings: [
      'Vous faites l’inverse et ça marche ? Je viens voir.',
      'Le patron d’en face pense que j’exagère, il me lit, bonjour à lui.',
      'Quel jour est-ce qu’on s’entend penser, chez vous ?',
    ],
  },
  {
    ...debate,
    openings: [
      'Je trouve qu’on paie trop cher le mot « ergonomique ».',
      'Ergonomique, assis-debout, certifié : le mot qui ajoute 200 euros.',
      'Question posée par {trade} {weekday} : « et sans l’étiquette, c’est combien ? »',
    ],
    middles: [
      'Neuf bureaux à vérin sur dix que je recroise sont à la même hauteur depuis la pose. Le meilleur réglage reste de se lever pour aller voir quelqu’un.',
      'Une chaise à 300 euros réglée par quelqu’un qui sait vaut mieux qu’une chaise à 900 livrée dans son plastique.',
      'J’ai demandé à {count} personnes de me montrer leurs réglages. Deux savaient. Les autres pensaient que la manette servait à décorer.',
    ],
    closings: [
      'Je vends les deux, donc je peux le dire.',
      'Les kinés de mon entourage approuvent, les fabricants un peu moins.',
      'Contredisez-moi, mais debout.',
    ],
  },
  {
    ...debate,
    openings: [
      'Faut-il répondre à tous les appels d’offres ? Je commence à dire non.',
      '{count} pages à remplir pour quatre bureaux et une armoire.',
      'Un dossier reçu {weekday} notait le prix à 80 %. Je l’ai refermé.',
    ],
    middles: [
      'Quand personne ne peut visiter les lieux avant de chiffrer, on compare des suppositions. La moins chère gagne, puis les avenants arrivent.',
      'Dans un marché sur deux, le cahier des charges est la fiche technique d’un modèle précis. On concourt pour imiter une chaise.',
      'Le temps passé à cocher des cases, je le donne maintenant à trois petites entreprises du coin. Elles décident en une semaine.',
    ],
    closings: [
      'Acheteurs publics, expliquez-moi ce que je rate.',
      'J’en garde quelques-uns : ceux où un humain décroche.',
      'C’est un luxe, j’en ai conscience.',
    ],
  },
  {
    ...debate,
    openings: [
      'Le beige partout, on en parle ?',
      'Je reçois depuis un an le même plan, avec le même canapé vert sauge.',
      'À {town}, trois halls refaits, trois fois la même fausse plante.',
    ],
    middles: [
      'Un cabinet qui répare des tracteurs n’a pas à ressembler à un café de capitale. Mettez le calendrier du club de foot au mur, il raconte davantage.',
      'Les tendances viennent d’images que tout le monde regarde le même soir. Trois ans après, c’est à nous qu’on demande de repeindre.',
      'J’ai proposé du rouge à {trade}. Grand silence, puis : « on n’osait pas le demander ».',
    ],
    closings: [
      'Montrez-moi votre hall, le vrai, pas celui de la brochure.',
      'Le sauge et moi, on fait une pause.',
      'Mes collègues du dessin ne me parlent plus depuis midi.',
    ],
  },
  {
    ...debate,
    openings: [
      'Un bon commercial sait-il se taire sur les remises ?',
      'La remise de fin d’année me met mal à l’aise.',
      '« Faites un geste. » Entendu {count} fois ce mois-ci.',
    ],
    middles: [
      'Si je peux enlever 15 % en trente secondes, c’est que je les avais mis. Le client le sait, et il a raison de se méfier du reste.',
      'Je préfère retirer une ligne du devis que trois points sur chaque. On discute alors de ce qui sert, et plus de qui gagne.',
      'Le client de {near} qui n’a rien négocié paie pour celui qui crie. Je n’arrive pas à trouver cela normal.',
    ],
    closings: [
      'Les acheteurs me répondront que c’est leur métier. Soit.',
      'Comment faites-vous, vous, de l’autre côté de la table ?',
      'J’ai essayé le prix juste du premier coup : quatre oui sur cinq.',
    ],
  },
  {
    ...debate,
    openings: [
      'Je me méfie des plans en images de synthèse.',
      'Les belles images 3D font signer, puis elles déçoivent.',
      'Un client de {town} m’a tendu {weekday} une image splendide et fausse.',
    ],
    middles: [
      'Il n’y a jamais de câbles, jamais de manteaux, jamais de poubelle, et le soleil entre par le nord. Personne ne mange de clémentine dans ces bureaux-là.',
      'Avec du ruban adhésif au sol et trois cartons empilés, les gens voient mieux qu’à l’écran. Ils marchent dedans, ils râlent, on corrige.',
      'Le dessin à la main laisse de la place aux objections. L’image finie, on n’ose plus la contredire, et c’est là que ça coûte.',
    ],
    closings: [
      'Je garde les images pour la fin, quand il n’y a plus rien à vendre.',
      'Les architectes ont le droit de répondre, j’ai pris une chaise.',
      'Dessinez mal, mais devant les gens.',
    ],
  },
  {
    ...debate,
    openings: [
      'Acheter local : oui, mais jusqu’où ?',
      'On m’a reproché {weekday} un piètement fabriqué à 900 kilomètres.',
      'Entre {town} et {near}, il reste deux ateliers qui plient le métal.',
    ],
    middles: [
      'Le plateau vient de la scierie d’à côté, les vis de très loin, et le vérin d’une usine unique en Europe. Dire « local » demande une règle et un peu d’humilité.',
      'Faire réparer ici ce qui vient d’ailleurs pèse parfois plus que l’inverse. Un fauteuil qui dure vingt ans a fait son voyage une fois.',
      'Le devis du voisin était à plus douze pour cent. J’ai montré les deux au client, avec les kilomètres. Il a pris le voisin, après une nuit.',
    ],
    closings: [
      'Je préfère une étiquette honnête à un petit drapeau.',
      'Où placez-vous la limite, vous ?',
      'Si vous connaissez un plieur de tôle disponible, je prends.',
    ],
  },
  {
    ...debate,
    openings: [
      'Faut-il mettre le patron dans l’open space ?',
      'Débat vif {weekday} chez un client de {near} : qui garde un bureau fermé ?',
      'Le bureau du directeur, onze mètres carrés, occupé une heure par jour.',
    ],
    middles: [
      'Quand il s’installe au milieu, tout le monde chuchote. Quand il ferme sa porte, tout le monde imagine. J’ai fini par proposer une porte vitrée et un rideau.',
      'La personne qui en a le plus besoin, c’est la gestionnaire de paie, avec ses appels délicats. Personne n’y avait pensé avant le café.',
      'On a tiré les portes fermées au nombre d’appels confidentiels par semaine. Le directeur est arrivé quatrième, beau joueur.',
    ],
    closings: [
      'Chez vous, qui ferme sa porte, et pourquoi ?',
      'Aucune solution parfaite, quelques-unes moins bêtes.',
      'Je tiens la grille de comptage à disposition des braves.',
    ],
  },
]
