import { EMAIL_LENGTH, type Field, NAME_LENGTH, SHORT_LENGTH } from './field'
import { wordList } from './word-list'

/** Salespeople with their manager, team and branch. */
export const TEAM_FIELDS: readonly Field[] = [
  {
    id: 'memberName',
    type: 'name',
    required: true,
    identity: true,
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      sales agent, salesperson, sales person, sales rep, sales representative, seller, agent, rep,
      member, member name, employee, employee name, full name, user, user name, name, commercial,
      commerciale, vendeur, vendeuse, conseiller, collaborateur, membre, nom du membre, nom complet,
      nom et prénom, prénom et nom, utilisateur, nom
    `),
    crm: {
      hubspot: ['User name', "Nom de l'utilisateur"],
      salesforce: wordList(`
        Full Name, Nom complet, User: Full Name, Utilisateur : Nom complet
      `),
      pipedrive: ['User - Name', 'Utilisateur - Nom'],
    },
  },
  {
    id: 'memberEmail',
    type: 'email',
    identity: true,
    maxLength: EMAIL_LENGTH,
    synonyms: wordList(`
      member email, agent email, sales agent email, salesperson email, work email, email, email address,
      e-mail, mail, courriel, adresse e-mail, adresse mail, email du commercial, e-mail du commercial,
      email professionnel
    `),
    crm: {
      hubspot: ['User email'],
      salesforce: ['User: Email'],
      pipedrive: ['User - Email', 'Utilisateur - E-mail'],
    },
  },
  {
    id: 'managerName',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      manager, manager name, sales manager, team lead, team leader, supervisor, line manager, reports to,
      responsable, responsable commercial, chef des ventes, chef d'équipe, manageur, supérieur, n+1,
      nom du manager, nom du responsable
    `),
    crm: { salesforce: ['Manager: Full Name', 'Manager Name', 'Responsable : Nom complet'] },
  },
  {
    id: 'managerEmail',
    type: 'email',
    maxLength: EMAIL_LENGTH,
    synonyms: wordList(`
      manager email, sales manager email, email manager, manager e-mail, email du manager,
      e-mail du manager, email du responsable, e-mail du responsable, courriel du responsable
    `),
    crm: { salesforce: ['Manager: Email'] },
  },
  {
    id: 'team',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      team, team name, sales team, group, squad, équipe, nom de l'équipe, équipe commerciale, groupe
    `),
    crm: {
      hubspot: wordList(`
        HubSpot team, Équipe HubSpot, Main team, Équipe principale
      `),
    },
  },
  {
    id: 'branch',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      branch, branch office, regional office, office, local office, location, site, store, dealership,
      agence, bureau régional, bureau, succursale, filiale, établissement, point de vente, concession,
      antenne, direction régionale
    `),
    crm: {},
  },
  {
    id: 'region',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      region, area, territory, zone, sales region, région, secteur géographique, territoire
    `),
    crm: { salesforce: ['Territory', 'Territoire'] },
  },
  {
    id: 'role',
    type: 'text',
    maxLength: SHORT_LENGTH,
    synonyms: wordList(`
      role, user role, job title, title, position, function, rôle, fonction, poste, intitulé du poste
    `),
    crm: { salesforce: ['Role', 'Rôle', 'User Role'] },
  },
]
