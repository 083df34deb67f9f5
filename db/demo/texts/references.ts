/** What is published around the house; half of the employer's texts come back word for word in one feed. */
interface Reference {
  readonly source: 'employer' | 'sector' | 'competitor'
  readonly language: 'fr' | 'en'
  readonly title: string
  readonly body: string
}

const employer = (title: string, body: string): Reference => ({
  source: 'employer',
  language: 'fr',
  title,
  body,
})
const sector = (title: string, body: string): Reference => ({ source: 'sector', language: 'fr', title, body })
const competitor = (title: string, body: string): Reference => ({
  source: 'competitor',
  language: 'fr',
  title,
  body,
})

export const references: readonly Reference[] = [
  employer(
    'Collection Horizon',
    'Maison Ravel présente Horizon, la nouvelle collection de postes de travail pensée pour les équipes d’aujourd’hui. Des lignes sobres, des matériaux responsables et une ergonomie certifiée au service de la performance de vos collaborateurs. Découvrez Horizon dans nos six agences.',
  ),
  employer(
    'Engagement durable',
    'Parce que demain se construit aujourd’hui, Maison Ravel renforce son engagement en faveur d’un aménagement durable. D’ici trois ans, la moitié de nos gammes intégrera des matériaux recyclés, sans compromis sur la qualité qui fait notre réputation depuis 1974.',
  ),
  employer(
    'Offre acoustique',
    'Le bruit est la première cause d’inconfort au travail. Avec son offre acoustique complète, Maison Ravel accompagne les entreprises de toutes tailles, du diagnostic à la pose, pour retrouver le plaisir de travailler ensemble. Nos experts sont à votre écoute.',
  ),
  employer(
    'Cinquante ans de savoir-faire',
    'Cinquante ans de savoir-faire, trois régions, six agences et une même passion : créer des espaces où il fait bon travailler. Maison Ravel remercie ses clients, ses partenaires et ses collaborateurs qui écrivent chaque jour cette belle aventure humaine.',
  ),
  employer(
    'Mobilier assis-debout',
    'Bouger davantage, c’est travailler mieux. Les bureaux assis-debout de Maison Ravel s’adaptent à chaque morphologie et à chaque moment de la journée. Profitez de notre offre de rentrée et équipez vos équipes d’une solution ergonomique au meilleur prix.',
  ),
  employer(
    'Espaces d’accueil',
    'Vos visiteurs se font une opinion en sept secondes. Banques d’accueil, assises, signalétique : Maison Ravel conçoit des espaces d’accueil à votre image, qui valorisent votre marque et facilitent le quotidien de vos équipes. Demandez votre étude gratuite.',
  ),
  employer(
    'Financement',
    'Investissez sans mobiliser votre trésorerie : Maison Ravel propose des solutions de location évolutive adaptées aux entreprises en croissance. Un loyer unique, un interlocuteur dédié et la possibilité de renouveler votre mobilier tous les quatre ans.',
  ),
  employer(
    'Trophée régional',
    'Maison Ravel est heureuse d’annoncer qu’elle a reçu le trophée régional de l’aménagement responsable. Cette distinction récompense l’engagement de toutes nos équipes au service d’espaces de travail plus sobres, plus sains et plus inspirants.',
  ),
  {
    source: 'employer',
    language: 'en',
    title: 'Horizon collection',
    body: 'Maison Ravel unveils Horizon, a new collection of workstations designed for the teams of today. Sober lines, responsible materials and certified ergonomics in the service of your performance. Discover Horizon in our six branches.',
  },
  sector(
    'Baromètre de l’aménagement',
    'Le baromètre annuel des aménageurs relève une surface moyenne de onze mètres carrés par poste, en baisse pour la quatrième année. Les salles de deux à quatre personnes sont les plus demandées et les moins construites.',
  ),
  sector(
    'Réemploi dans la commande publique',
    'La part du mobilier de réemploi dans la commande publique progresse pour atteindre un sixième des lots. Les acheteurs citent la garantie et la disponibilité des séries comme premiers freins, avant le prix.',
  ),
  sector(
    'Délais des fabricants',
    'Les délais moyens communiqués par les fabricants se détendent sur le bois et s’allongent sur les piètements en acier. La fédération recommande de dater la pose au contrat, et non le départ de l’usine.',
  ),
  sector(
    'Confort acoustique',
    'Selon l’enquête de la fédération, un salarié sur deux se dit gêné par les conversations voisines au moins une heure par jour. Le traitement du plafond reste la mesure la plus efficace pour un coût modéré.',
  ),
  sector(
    'Éclairage',
    'Cinq cents lux sur le plan de travail ne suffisent pas si l’écran fait face à la fenêtre. Le guide de la profession rappelle que l’orientation du poste précède le choix du luminaire.',
  ),
  {
    source: 'sector',
    language: 'en',
    title: 'Reuse in fit-outs',
    body: 'Second-hand furniture now accounts for one lot in six of public tenders. Buyers name warranty and matching series as the main obstacles, ahead of price.',
  },
  competitor(
    'Livraison en 48 heures',
    'Burolia s’engage : tout le catalogue essentiel livré et monté en quarante-huit heures dans quarante villes. Un seul numéro, un seul prix, aucune surprise.',
  ),
  competitor(
    'Tout location',
    'Kantor & Fils supprime la vente sèche pour les sièges de travail. Le fauteuil se loue, se règle, se répare et revient à l’atelier quand l’équipe change.',
  ),
  competitor(
    'Atelier de réglage',
    'Chaque livraison Burolia comprend désormais un atelier de réglage individuel de dix minutes par salarié, animé par un ergonome.',
  ),
  competitor(
    'Showroom mobile',
    'Le camion-showroom de Kantor & Fils passe dans quinze villes ce trimestre. Essayez vingt fauteuils sur votre parking, repartez avec un rapport.',
  ),
  competitor(
    'Bois local',
    'Burolia ouvre une gamme en chêne et en châtaignier issus de forêts situées à moins de deux cents kilomètres de l’atelier.',
  ),
]
