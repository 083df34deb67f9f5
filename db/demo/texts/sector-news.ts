import type { Topic } from './topic'

const sector = { voice: 'sector', language: 'fr' } as const

/** What the trade does and says, seen by one of it. */
export const sectorNews: readonly Topic[] = [
  {
    ...sector,
    intent: 'inform',
    openings: [
      'Réunion de la fédération {weekday}, mes notes en clair.',
      'Deux heures de table ronde entre aménageurs, résumées pour {town}.',
      'Ce qui bouge dans notre profession ce trimestre :',
    ],
    middles: [
      'la garantie sur le réemploi va devenir écrite, avec une durée minimale. Aujourd’hui, chacun promet ce qu’il veut, et le client ne lit rien.',
      'les poseurs manquent partout. Trois entreprises de la région partagent déjà une équipe, à tour de rôle, une semaine sur trois.',
      'la consigne sur les housses de transport revient. {count} centimes pièce, et un camion de plastique en moins par mois.',
    ],
    closings: [
      'Rien de spectaculaire, mais ça finit dans vos devis.',
      'Je garde le compte rendu complet pour les curieux.',
      'Prochaine séance au printemps, j’y porterai vos questions.',
    ],
  },
  {
    ...sector,
    intent: 'inform',
    openings: [
      'Nouvelle règle sur l’air intérieur, traduite du règlement.',
      'On parle peu de la ventilation des bureaux, la profession s’y met.',
      'Un capteur de CO₂ traînait {weekday} sur la table du syndicat.',
    ],
    middles: [
      'Au-delà de mille parties par million, on bâille. La petite salle sans fenêtre d’un bâtiment récent y arrive en {count} minutes, à quatre.',
      'Les contrôles viseront d’abord les lieux qui reçoivent du public. Une salle d’attente pleine est le cas d’école.',
      'Pousser une armoire de trente centimètres a suffi, dans l’exemple présenté : elle bouchait la bouche d’aération depuis 2011.',
    ],
    closings: [
      'Allez regarder derrière la vôtre.',
      'L’appareil coûte le prix d’un bon dîner, et il se prête.',
      'Le texte entier fait neuf pages, les deux premières suffisent.',
    ],
  },
  {
    ...sector,
    intent: 'debate',
    openings: [
      'La filière promet du mobilier « circulaire ». Parlons du dernier kilomètre.',
      'Beau discours sur le réemploi {weekday}, et une question restée sans réponse.',
      'La profession se félicite. Je mets un bémol depuis {town}.',
    ],
    middles: [
      'Qui stocke {count} armoires pendant dix-huit mois en attendant preneur ? Les entrepôts des petits distributeurs sont pleins, et personne ne paie le loyer.',
      'On compte ce qui est collecté, rarement ce qui est réutilisé. Entre les deux, il y a une benne dont personne ne met la photo.',
      'Un meuble conçu collé ne se démonte pas, quel que soit le logo. Le vrai sujet, ce sont les vis.',
    ],
    closings: [
      'Qu’on publie les deux chiffres, et j’applaudirai plus fort.',
      'Confrères, comment faites-vous ?',
      'Je ne jette la pierre à personne, j’ai moi-même une benne.',
    ],
  },
  {
    ...sector,
    intent: 'debate',
    openings: [
      'Le palmarès des plus beaux bureaux est sorti. J’ai compté les gens sur les photos.',
      'Un prix d’architecture intérieure a été remis {weekday}. Discussion vive à l’agence.',
      'Notre métier adore ses trophées, moi un peu moins.',
    ],
    middles: [
      'Sur {count} images, deux visages, flous. Un bureau sans personne est facile à réussir.',
      'Le jury visite avant l’emménagement. Proposons qu’il revienne un an plus tard, un jeudi, sans prévenir.',
      'Le lauréat est superbe, et le bar à jus est au centre. Les secrétaires sont au fond, dos à la porte, comme toujours.',
    ],
    closings: [
      'Je vote pour un prix du bureau habité.',
      'Félicitations quand même, la lumière est magnifique.',
      'Vous mettriez quoi, vous, dans les critères ?',
    ],
  },
  {
    ...sector,
    intent: 'debate',
    openings: [
      'La fédération veut former des vendeurs à distance. J’ai relu deux fois.',
      'Peut-on vendre une chaise sans l’avoir fait essayer ? La profession se divise.',
      'Débat de la semaine chez les aménageurs : la visite en visio.',
    ],
    middles: [
      'On gagne deux heures de route, on perd l’odeur du lino, le bruit de la rue et la mine de celle qui n’a rien dit. Le devis, lui, ne s’en remet pas.',
      'Pour mesurer une pièce, le téléphone suffit. Pour savoir pourquoi on s’y dispute, il faut une chaise et un peu de temps.',
      'Un confrère de {near} fait {count} visites par semaine derrière son écran. Il refait un plan sur trois. Moi un sur dix, mais j’use mes pneus.',
    ],
    closings: [
      'On mettra les comptes côte à côte dans un an.',
      'La réponse est sans doute au milieu, du côté du péage.',
      'Clients, vous préférez quoi ? La vraie réponse.',
    ],
  },
  {
    ...sector,
    intent: 'entertain',
    openings: [
      'Lexique du dernier catalogue professionnel, page {count} :',
      'La presse du meuble, ce {weekday}, en trois perles :',
      'Lu dans la revue du métier, entre deux publicités :',
    ],
    middles: [
      '« une assise qui dialogue avec le territoire ». J’ai collé l’oreille, rien.',
      '« un caisson disruptif ». C’est un caisson. Il a deux tiroirs.',
      '« le tabouret réinventé ». Il a trois pieds, comme celui des vaches.',
      '« une couleur silencieuse ». Gris.',
    ],
    closings: [
      'Je reste à disposition pour dialoguer avec votre territoire.',
      'On devrait faire relire les catalogues par les monteurs.',
      'Abonnement renouvelé, évidemment.',
    ],
  },
  {
    ...sector,
    intent: 'personal',
    openings: [
      'J’ai accompagné {weekday} une classe de bac pro agencement.',
      'Le lycée professionnel de {near} m’a prêté ses élèves pour une matinée.',
      'Notre métier recrute : j’ai vu les prochains, et ils sont bons.',
    ],
    middles: [
      'Ils ont démonté une chaise à 40 euros et une à 400, pièce par pièce, sur la même table. Le cours d’économie le plus court de ma vie.',
      'Une élève de dix-sept ans a trouvé en trois minutes pourquoi notre porte coulissante frotte. On cherchait depuis {count} jours.',
      'Question du dernier rang : « on gagne combien, et on porte jusqu’à quel âge ? » J’ai répondu aux deux, sans tricher.',
    ],
    closings: [
      'Deux stages sont promis, il m’en faut trois de plus : confrères, à vous.',
      'Leur prof mérite une statue, en chêne massif.',
      'J’y retourne au printemps, avec la porte.',
    ],
  },
  {
    ...sector,
    intent: 'inform',
    openings: [
      'Prix des matières : ce que disent les fournisseurs, ce que je constate à {town}.',
      'Pourquoi votre devis d’avril ne vaut plus en octobre, en bref.',
      'Petit point matières premières, reçu {weekday} de trois ateliers.',
    ],
    middles: [
      'Le panneau se calme, la mousse grimpe, et le verre dépend d’un four en réparation en Belgique. Voilà pourquoi les cabines vitrées glissent de {count} jours.',
      'Le transport pèse maintenant plus que le bois dans un bureau simple. Grouper deux commandes voisines fait baisser la ligne d’un tiers.',
      'Les fabricants gardent leurs tarifs neuf semaines au lieu de vingt-six. Un accord signé vite n’est plus une astuce de vendeur, c’est de l’arithmétique.',
    ],
    closings: [
      'Je préfère le dire avant qu’après.',
      'Demandez à voir la date du tarif, elle est en bas à gauche.',
      'Si vos chiffres disent autre chose, envoyez-les-moi.',
    ],
  },
]
