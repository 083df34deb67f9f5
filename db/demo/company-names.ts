/** Trades that fit out rooms, with invented signs; `{name}` takes a surname, `{town}` the town. */
export const trades = [
  {
    sector: 'Cabinet d’expertise comptable',
    signs: ['Cabinet {name}', '{name} & Associés', 'Fiduciaire {name}'],
  },
  { sector: 'Architecture', signs: ['Atelier {name}', 'Agence {name} Architectes', '{name} Paysages'] },
  { sector: 'Santé', signs: ['Centre dentaire {name}', 'Kinés du {quarter}', 'Clinique vétérinaire {name}'] },
  {
    sector: 'Hôtellerie et restauration',
    signs: ['Hôtel du {quarter}', 'Brasserie {name}', 'Maison {name} Traiteur'],
  },
  { sector: 'Collectivité', signs: ['Communauté de communes du {quarter}', 'Médiathèque du {quarter}'] },
  { sector: 'Informatique', signs: ['{name} Systèmes', 'Numérique & {name}', 'Studio {name}'] },
  { sector: 'Bâtiment', signs: ['{name} Frères', 'Menuiserie {name}', 'Charpentes {name}'] },
  { sector: 'Industrie', signs: ['Ateliers {name}', '{name} Mécanique', 'Conserverie {name}'] },
  { sector: 'Commerce', signs: ['Librairie du {quarter}', 'Optique {name}', 'Caves {name}'] },
  { sector: 'Formation', signs: ['Institut {name}', 'Campus du {quarter}', 'École {name}'] },
  { sector: 'Notariat et droit', signs: ['Étude {name}', 'Cabinet {name} Avocats'] },
  { sector: 'Transport', signs: ['Transports {name}', '{name} Logistique'] },
] as const

export const quarters = [
  ...[
    'Vieux Port',
    'Grand Champ',
    'Moulin Neuf',
    'Pont Rouge',
    'Clos Saint-Jean',
    'Val Fleuri',
    'Parc Monplaisir',
  ],
  ...[
    'Quai Neuf',
    'Bois Joli',
    'Beffroi',
    'Marché aux Herbes',
    'Haut Verger',
    'Canal',
    'Champ de Foire',
    'Four à Chaux',
  ],
]
