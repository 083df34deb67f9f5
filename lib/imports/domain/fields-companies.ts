import { type Field, NAME_LENGTH, SHORT_LENGTH, TEXT_LENGTH, URL_LENGTH } from './field'
import { wordList } from './word-list'

/** Companies the team sells to or with. */
export const COMPANY_FIELDS: readonly Field[] = [
  {
    id: 'name',
    type: 'name',
    required: true,
    identity: true,
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      company, company name, account, account name, organization, organisation, organization name,
      customer, customer name, client, business name, legal name, entreprise, nom de l'entreprise,
      société, nom de la société, compte, nom du compte, nom de l'organisation, raison sociale,
      nom du client, name, nom
    `),
    crm: {
      hubspot: ['Company name', "Nom de l'entreprise"],
      salesforce: ['Account Name', 'Nom du compte'],
      pipedrive: ['Organization - Name', 'Organisation - Nom'],
    },
  },
  {
    id: 'sector',
    type: 'text',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      sector, industry, business segment, vertical, secteur, secteur d'activité, industrie, activité,
      branche
    `),
    crm: {
      hubspot: ['Industry', "Secteur d'activité"],
      salesforce: ['Industry', "Secteur d'activité"],
      pipedrive: ['Organization - Industry', "Organisation - Secteur d'activité"],
    },
  },
  {
    id: 'employees',
    type: 'count',
    maxLength: SHORT_LENGTH,
    synonyms: wordList(`
      employees, number of employees, employee count, headcount, staff, company size, effectif,
      effectifs, salariés, nombre de salariés, nombre d'employés, employés, taille de l'entreprise
    `),
    crm: {
      hubspot: ['Number of Employees', "Nombre d'employés"],
      salesforce: ['Employees', 'Employés'],
      pipedrive: ['Organization - Number of employees', "Organisation - Nombre d'employés"],
    },
  },
  {
    id: 'revenue',
    type: 'money',
    maxLength: SHORT_LENGTH,
    synonyms: wordList(`
      revenue, annual revenue, turnover, yearly revenue, chiffre d'affaires, chiffre d'affaires annuel,
      ca, ca annuel, revenu annuel, revenus annuels
    `),
    crm: {
      hubspot: ['Annual Revenue', "Chiffre d'affaires annuel", 'Revenu annuel'],
      salesforce: ['Annual Revenue', 'Revenu annuel', "Chiffre d'affaires annuel"],
      pipedrive: ['Organization - Annual revenue', "Organisation - Chiffre d'affaires annuel"],
    },
  },
  {
    id: 'currency',
    type: 'currency',
    maxLength: SHORT_LENGTH,
    synonyms: wordList(`
      currency, currency code, revenue currency, devise, monnaie, code devise
    `),
    crm: { salesforce: ['Account Currency', 'Devise du compte', 'Annual Revenue Currency'] },
  },
  {
    id: 'foundedYear',
    type: 'year',
    maxLength: SHORT_LENGTH,
    synonyms: wordList(`
      year established, year founded, founded, founded year, foundation year, established,
      année de création, date de création, année de fondation, fondée en, créée en
    `),
    crm: {
      hubspot: ['Year Founded', 'Année de fondation'],
      salesforce: ['Year Started', 'Année de création'],
      pipedrive: ['Organization - Year founded', 'Organisation - Année de fondation'],
    },
  },
  {
    id: 'location',
    type: 'text',
    maxLength: TEXT_LENGTH,
    synonyms: wordList(`
      office location, location, country, headquarters, country region, city, address, hq location, pays,
      siège, siège social, localisation, pays région, ville, adresse, implantation
    `),
    crm: {
      hubspot: ['Country/Region', 'Pays/Région'],
      salesforce: wordList(`
        Billing Country, Pays de facturation, Billing City, Ville de facturation
      `),
      pipedrive: wordList(`
        Organization - Country of Address, Organization - Address, Organisation - Pays,
        Organisation - Adresse
      `),
    },
  },
  {
    id: 'website',
    type: 'url',
    maxLength: URL_LENGTH,
    synonyms: wordList(`
      website, web site, website url, company domain name, domain, homepage, web, url, site web,
      site internet, site, domaine, nom de domaine, url du site web
    `),
    crm: {
      hubspot: wordList(`
        Website URL, Company Domain Name, Nom de domaine de l'entreprise, URL du site web
      `),
      salesforce: ['Website', 'Site Web'],
      pipedrive: ['Organization - Website', 'Organisation - Site web'],
    },
  },
  {
    id: 'parentName',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      subsidiary of, parent company, parent account, parent, parent organization, holding, group,
      filiale de, maison mère, société mère, entreprise mère, compte principal, groupe
    `),
    crm: {
      hubspot: ['Parent Company', 'Entreprise parente'],
      salesforce: wordList(`
        Parent Account, Parent Account: Account Name, Compte parent, Compte principal
      `),
    },
  },
  {
    id: 'phone',
    type: 'phone',
    maxLength: SHORT_LENGTH,
    synonyms: wordList(`
      phone, phone number, telephone, main phone, téléphone, numéro de téléphone, tél, standard
    `),
    crm: {
      hubspot: ['Phone Number', 'Numéro de téléphone'],
      salesforce: ['Phone', 'Téléphone'],
      pipedrive: ['Organization - Phone', 'Organisation - Téléphone'],
    },
  },
]
