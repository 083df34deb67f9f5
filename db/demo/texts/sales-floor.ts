/** Short words of every day for meetings, promises, next steps and notes. */
export const projects = [
  'Réaménagement de l’accueil',
  'Salle de réunion',
  'Douze postes de travail',
  'Sièges de bureau',
  'Cloisons acoustiques',
  'Nouveaux locaux',
  'Coin repas',
  'Bureaux de direction',
  'Salle d’attente',
  'Open space du premier étage',
  'Salle de formation',
  'Espace d’exposition',
]

export const meetingTitles = {
  first: ['Première rencontre', 'Visite des locaux', 'Café et prise de contact', 'Découverte du projet'],
  later: ['Présentation du plan', 'Relecture du devis', 'Choix des échantillons', 'Point avec l’équipe'],
  walkIn: ['Croisé sur le marché', 'Passage à l’improviste', 'Rencontre dans le hall', 'Café au comptoir'],
}

export const places = [
  'Chez eux',
  'À l’agence',
  'Café de la Gare',
  'Sur le chantier',
  'Au showroom',
  'Brasserie du Centre',
]

export const promises = [
  'Envoyer le plan avec les cotes',
  'Prêter deux fauteuils pour une semaine',
  'Donner l’adresse du menuisier',
  'Rappeler après le conseil',
  'Envoyer trois échantillons de feutre',
  'Présenter le chantier d’à côté',
  'Chiffrer la variante d’occasion',
  'Demander le délai au fabricant',
  'Envoyer les photos de la pose',
  'Mettre en relation avec l’électricien',
]

export const nextSteps = [
  'Visiter les locaux ensemble',
  'Envoyer le devis',
  'Relire le plan avec l’équipe',
  'Rappeler la gérante',
  'Présenter deux variantes',
  'Fixer la date de pose',
  'Attendre l’accord de la banque',
]

export const lostReasons = [
  'Budget reporté',
  'Un concurrent moins cher',
  'Resté avec son fournisseur',
  'Projet abandonné',
  'Délai trop long',
  'Décision prise au siège',
]

export const noAnswer = 'Plus de réponse'

export const signalNotes = {
  comment: [
    'A raconté le même déboire en commentaire',
    'N’est pas d’accord, et le dit bien',
    'Demande la photo du plan',
  ],
  message: [
    'Demande si on travaille aussi l’occasion',
    'Veut un avis sur une salle trop sonore',
    'Cherche une date de visite',
  ],
  request: [
    'Demande un devis pour huit postes',
    'Souhaite être rappelée avant vendredi',
    'Plan joint, 140 m²',
  ],
  visit: [
    'Passée au showroom avec sa fille',
    'A essayé quatre fauteuils',
    'Est entré pour la pluie, resté une heure',
  ],
  event: ['Discussion au stand', 'A laissé sa carte', 'Rencontré à la table ronde'],
  download: ['A pris le guide des surfaces', 'A pris la liste « accueil »'],
} as const
