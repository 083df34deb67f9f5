import type { PostRow } from '../rows'

interface Remark {
  readonly by: 'author' | 'manager' | 'marketing'
  readonly workdaysAgo: number
  readonly minute: number
  /** `{author}`, `{manager}` and `{marketing}` name them. */
  readonly body: string
}

interface Review extends Pick<PostRow, 'voice' | 'intent' | 'body'> {
  readonly author: string
  /** Of what is planned already. */
  readonly daysAhead: number | null
  readonly remarks: readonly Remark[]
}

/** Posts whose authors asked to have them read. */
export const reviews: readonly Review[] = [
  {
    author: 'Camille Le Goff',
    voice: 'own',
    intent: 'debate',
    daysAhead: 6,
    body: 'On m’a demandé un devis pour « tout sauf des cloisons ». Trois semaines plus tard, on pose des cloisons. Entre les deux, j’ai passé une matinée assise à la place de chacun, avec un carnet. À 10 h 20, quatre conversations se mélangeaient et la seule personne qui travaillait était dans l’escalier. Ils avaient raison de ne pas vouloir de murs : ils avaient peur de ne plus se voir. Alors on les a faits vitrés, à hauteur d’yeux quand on se lève. Qui a déjà changé d’avis sur un mur ?',
    remarks: [
      {
        by: 'manager',
        workdaysAgo: 2,
        minute: 850,
        body: '@{author} la phrase sur l’escalier est très forte. Le client est-il d’accord pour qu’on le reconnaisse ?',
      },
      {
        by: 'author',
        workdaysAgo: 2,
        minute: 985,
        body: '@{manager} oui, je lui ai lu le texte au téléphone. Il veut juste qu’on ôte le nom de la rue, c’est fait.',
      },
      {
        by: 'manager',
        workdaysAgo: 1,
        minute: 548,
        body: 'Parfait pour moi. @{marketing} tu as la photo des vitrages ?',
      },
    ],
  },
  {
    author: 'Inès Benali',
    voice: 'competitor',
    intent: 'debate',
    daysAhead: null,
    body: 'Burolia livre en quarante-huit heures, et nous en douze jours. J’ai fait le calcul pour une étude de Fougères : dix jours de moins, c’est une réunion sur des cartons de moins. C’est aussi une matinée d’essai de moins, et sept fauteuils qui seraient repartis. Je ne sais toujours pas qui a raison. Eux non plus, ils m’ont demandé les deux dates.',
    remarks: [
      {
        by: 'manager',
        workdaysAgo: 1,
        minute: 610,
        body: '@{author} j’aime que tu ne tranches pas. « Sept fauteuils », c’est vérifié ?',
      },
      {
        by: 'author',
        workdaysAgo: 1,
        minute: 1012,
        body: 'Compté sur le bon de retour, @{manager}. Je peux mettre la photo du bon.',
      },
    ],
  },
  {
    author: 'Nadia Cherif',
    voice: 'own',
    intent: 'inform',
    daysAhead: 5,
    body: 'Petit tuto de fin de mois pour celles et ceux qui gèrent les locaux en plus du reste : avant de commander des chaises, retournez-les toutes. Sur quarante-deux, à Roubaix, trente avaient seulement une roulette bloquée par des cheveux et de la ficelle de colis. Une pince, une heure, deux cafés. J’ai vendu douze chaises au lieu de quarante-deux, et la cliente m’a envoyé sa sœur.',
    remarks: [
      {
        by: 'manager',
        workdaysAgo: 2,
        minute: 705,
        body: 'La chute est très bien. @{author} demande quand même à la sœur.',
      },
      {
        by: 'author',
        workdaysAgo: 1,
        minute: 520,
        body: '@{manager} elle a ri, c’est oui. Elle précise que les cheveux n’étaient pas à elle.',
      },
    ],
  },
  {
    author: 'Chloé Batistella',
    voice: 'own',
    intent: 'personal',
    daysAhead: null,
    body: 'J’ai eu très peur de ma première visite seule, il y a quatre mois, à Montauban. J’avais préparé onze pages. Le gérant en a lu une, l’a retournée, et a dessiné au dos ce qu’il voulait. Le dessin était affreux et parfaitement clair. Il est au mur de notre cuisine, encadré. Les onze pages ont servi à caler l’imprimante.',
    remarks: [
      {
        by: 'manager',
        workdaysAgo: 3,
        minute: 930,
        body: '@{author} ne touche à rien. Dis-moi juste si le gérant sait qu’il est encadré.',
      },
      {
        by: 'author',
        workdaysAgo: 2,
        minute: 575,
        body: 'Il le sait, il est venu vérifier. @{marketing} je veux bien ton œil sur la fin.',
      },
      {
        by: 'marketing',
        workdaysAgo: 1,
        minute: 665,
        body: '@{author} la fin est la meilleure ligne du texte. On ne change rien.',
      },
    ],
  },
]
