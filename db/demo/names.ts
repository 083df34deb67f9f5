/** First and last names of the people the teams know; as mixed as the towns they live in. */
export const firstNames = `
  Agnès, Alice, Amina, Anaïs, Anouk, Antoine, Armelle, Arnaud, Aurélie, Axel, Bakary, Baptiste, Bérénice,
  Bilal, Brigitte, Carine, Catherine, Cédric, Céline, Clément, Coralie, Corentin, Damien, Daphné, David,
  Delphine, Denis, Djamila, Dominique, Elena, Élise, Emma, Enzo, Éric, Estelle, Fabien, Fabienne, Fanny,
  Farah, Florent, Françoise, Gaëlle, Gilles, Giulia, Guillaume, Gwenaël, Habib, Hakim, Hervé, Imane,
  Irène, Isabelle, Jacques, Jeanne, Jérôme, Johan, José, Julie, Karim, Karine, Katarzyna, Kenza, Laetitia,
  Léa, Leïla, Lionel, Louise, Lucie, Ludovic, Malika, Manon, Marc-Antoine, Marion, Mathilde, Maxime,
  Mélanie, Mickaël, Mireille, Moussa, Nathalie, Nicolas, Noémie, Nolwenn, Olivia, Oscar, Pascale, Patrick,
  Pauline, Perrine, Philippe, Quentin, Raphaëlle, Régis, Romain, Ronan, Roxane, Sabrina, Salima, Samir,
  Sandrine, Sébastien, Séverine, Simon, Stéphane, Sylvie, Tanguy, Thérèse, Thomas, Tiago, Valérie,
  Vincent, Virginie, Wassim, Wilfried, Xavier, Yasmine, Yohann, Youssef, Zoé
`
  .trim()
  .split(/,\s+/)

export const lastNames = `
  Abadie, Abgrall, Allard, Aubry, Bachelet, Bailleul, Barbier, Barthe, Belkacem, Bénard, Berthou,
  Blanquart, Bonnet, Bordes, Bouchard, Boulanger, Bourdon, Brasseur, Bréhat, Cadiou, Calvet, Camara,
  Carpentier, Castel, Cazenave, Chauvin, Cissé, Claes, Coppens, Corre, Courtois, Da Silva, Dassonville, De
  Smet, Delmas, Derrien, Desmarets, Dhaene, Doucet, Dubois, Dufour, Dumoulin, Escoffier, Fabre, Faure,
  Ferreira, Flament, Fontaine, Fournier, Gaillard, Garric, Gautier, Ghezali, Gicquel, Giraud, Goossens,
  Guillou, Haddad, Hamon, Herbin, Huet, Hoang, Izard, Jacquet, Jaouen, Joly, Keller, Kerleau, Kowalczyk,
  Lacombe, Lagarde, Lambert, Lebrun, Leclercq, Lefebvre, Legrand, Lemoine, Leroux, Lopes, Maillard,
  Mansouri, Marchal, Marty, Masson, Maurel, Mazars, Mercier, Meunier, Monier, Morvan, Nguyen, Nicol,
  Ollivier, Ould, Pasquier, Pelletier, Péron, Perrin, Petit, Picard, Poirier, Pons, Prigent, Puech, Quéré,
  Rault, Renard, Ribeiro, Rigal, Rivière, Rolland, Roussel, Saïdi, Salaün, Sanchez, Savary, Serres, Sow,
  Tellier, Thévenin, Tissot, Traoré, Vallée, Vasseur, Vermeulen, Vidal, Wagner, Wattel, Ybert, Zanetti,
  Ziani
`
  .trim()
  .split(/,\s+/)

export const positions = [
  'Gérante',
  'Gérant',
  'Directrice générale',
  'Directeur général',
  'Responsable des achats',
  'Office manager',
  'Directrice des ressources humaines',
  'Responsable des services généraux',
  'Architecte d’intérieur',
  'Directeur administratif et financier',
  'Cheffe de projet immobilier',
  'Associée',
  'Secrétaire générale',
  'Directrice d’agence',
  'Responsable d’atelier',
  'Conseillère entreprises',
]
