/** A file of deals as a French spreadsheet writes it, with an unknown owner and a mistake to look at. */
export const dealsFile = Buffer.from(
  [
    'Nom de l’affaire;Commercial;Compte;Étape;Montant;Date de création;Date de clôture;Origine',
    'Agencement du siège;Bruno Vandamme;Filatures du Nord;Gagnée;"48 500,00";03/02/2026;17/04/2026;Recommandation',
    'Cabinet dentaire;Hélène Caudron;Cabinet Delmas;Perdue;"12 300,00";11/02/2026;28/03/2026;Salon',
    'Salle de réunion;Jeanne Inconnue;Port de Lille;Proposition;"7 250,50";19/03/2026;;LinkedIn',
    'Boutique rue Basse;Hélène Caudron;Maison Oudart;Proposition;à voir;25/03/2026;;LinkedIn',
    'Accueil et vestiaires;Bruno Vandamme;Lycée Faidherbe;Gagnée;"23 900,00";02/04/2026;15/05/2026;Recommandation',
    '',
  ].join('\r\n'),
  'utf8',
)
