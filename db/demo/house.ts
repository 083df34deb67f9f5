/** The house of the demo: Maison Ravel fits out offices, shops and practices. */
const demoSlug = 'demo'
export const mailDomain = 'maison-ravel.example'

export const house = {
  slug: demoSlug,
  name: 'Maison Ravel',
  timeZone: 'Europe/Paris',
  weekStart: 1,
  currency: 'EUR',
  language: 'fr',
  teamVisibility: 'averages',
  isDemo: true,
} as const

interface Region {
  readonly name: string
  readonly director: string
  readonly branches: readonly {
    readonly town: string
    readonly manager: string
    readonly around: readonly string[]
  }[]
}

export const regions: readonly Region[] = [
  {
    name: 'Nord',
    director: 'Marc Ledoux',
    branches: [
      {
        town: 'Lille',
        manager: 'Bruno Vandamme',
        around: ['Roubaix', 'Villeneuve-d’Ascq', 'Tournai', 'Douai'],
      },
      { town: 'Arras', manager: 'Hélène Caudron', around: ['Lens', 'Béthune', 'Cambrai', 'Amiens'] },
    ],
  },
  {
    name: 'Ouest',
    director: 'Anne-Gaëlle Rohan',
    branches: [
      { town: 'Rennes', manager: 'Solenn Kerbrat', around: ['Vitré', 'Saint-Malo', 'Fougères', 'Laval'] },
      { town: 'Quimper', manager: 'Erwan Cariou', around: ['Concarneau', 'Douarnenez'] },
    ],
  },
  {
    name: 'Sud',
    director: 'Farid Khelifi',
    branches: [
      {
        town: 'Toulouse',
        manager: 'Claire Estrade',
        around: ['Blagnac', 'Montauban', 'Carcassonne', 'Muret'],
      },
      { town: 'Albi', manager: 'Didier Roques', around: ['Gaillac', 'Castres', 'Rodez'] },
    ],
  },
]

export const marketing = 'Juliette Marchetti'
export const administrator = 'Olivier Ravel'

/** One sign-in a role: people who see something of the stories in Ouest. */
export const signInNames: readonly string[] = [
  'Camille Le Goff',
  'Solenn Kerbrat',
  'Anne-Gaëlle Rohan',
  marketing,
  administrator,
]

export const stages = [
  { key: 'signal', kind: 'open', probability: 10, rottingDays: 7 },
  { key: 'warm_call', kind: 'open', probability: 25, rottingDays: 10 },
  { key: 'meeting', kind: 'open', probability: 50, rottingDays: 14 },
  { key: 'proposal', kind: 'open', probability: 75, rottingDays: 21 },
  { key: 'won', kind: 'won', probability: 100, rottingDays: null },
  { key: 'lost', kind: 'lost', probability: 0, rottingDays: null },
] as const

export type StageKey = (typeof stages)[number]['key']
