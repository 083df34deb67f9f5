import { EMAIL_LENGTH, type Field, NAME_LENGTH, TEXT_LENGTH, URL_LENGTH } from './field'
import { wordList } from './word-list'

/**
 * LinkedIn's `Connections.csv`. Nothing is required: members who left or hid come with a date alone, and are not to be lost.
 */
export const CONNECTION_FIELDS: readonly Field[] = [
  {
    id: 'firstName',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      first name, given name, forename, prénom
    `),
    crm: {
      linkedin: ['First Name', 'Prénom'],
      hubspot: ['First Name', 'Prénom'],
      salesforce: ['First Name', 'Prénom'],
    },
  },
  {
    id: 'lastName',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      last name, surname, family name, nom de famille, nom
    `),
    crm: {
      linkedin: ['Last Name', 'Nom de famille', 'Nom'],
      hubspot: ['Last Name'],
      salesforce: ['Last Name'],
    },
  },
  {
    id: 'profileUrl',
    type: 'url',
    identity: true,
    maxLength: URL_LENGTH,
    synonyms: wordList(`
      profile url, linkedin url, linkedin profile, linkedin, profile, url, url du profil,
      profil linkedin, lien
    `),
    crm: {
      linkedin: ['URL', 'Profile URL'],
      hubspot: ['LinkedIn URL'],
      pipedrive: ['Person - LinkedIn profile'],
    },
  },
  {
    id: 'email',
    type: 'email',
    identity: true,
    maxLength: EMAIL_LENGTH,
    synonyms: wordList(`
      email address, email, e-mail, e-mail address, adresse e-mail, adresse email, courriel, mail
    `),
    crm: {
      linkedin: ['Email Address', 'Adresse e-mail'],
      hubspot: ['Email', 'E-mail'],
      pipedrive: ['Person - Email'],
    },
  },
  {
    id: 'company',
    type: 'name',
    maxLength: TEXT_LENGTH,
    synonyms: wordList(`
      company, company name, organization, employer, entreprise, société, employeur, organisation
    `),
    crm: {
      linkedin: ['Company', 'Entreprise'],
      hubspot: ['Company name'],
      pipedrive: ['Person - Organization'],
    },
  },
  {
    id: 'position',
    type: 'text',
    maxLength: TEXT_LENGTH,
    synonyms: wordList(`
      position, job title, title, role, headline, poste, fonction, intitulé du poste, titre
    `),
    crm: {
      linkedin: ['Position', 'Poste'],
      hubspot: ['Job Title', 'Intitulé du poste'],
      pipedrive: ['Person - Job title'],
    },
  },
  {
    id: 'connectedOn',
    type: 'date',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      connected on, connection date, connected, date of connection, connecté le, date de connexion,
      en relation depuis
    `),
    crm: { linkedin: ['Connected On', 'Connecté le', 'Date de connexion'] },
  },
]
