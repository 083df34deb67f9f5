import { EMAIL_LENGTH, type Field, NAME_LENGTH, SHORT_LENGTH, TEXT_LENGTH } from './field'
import { DEAL_DATE_FIELDS } from './fields-deal-dates'
import { wordList } from './word-list'

/**
 * Deals. The stage is required but may come from the status alone. `closedOn` of an open deal is read as the day its close is
 * expected; Pipedrive's won and lost times stand in for `closedOn`.
 */
export const DEAL_FIELDS: readonly Field[] = [
  {
    id: 'externalId',
    type: 'text',
    identity: true,
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      opportunity id, deal id, external id, record id, id, reference, opportunity number,
      id de l'opportunité, id de l'affaire, id de la transaction, identifiant, référence, numéro
    `),
    crm: {
      hubspot: wordList(`
        Record ID, Record ID - Deal, Deal ID, ID de fiche d'informations, ID de la transaction
      `),
      salesforce: wordList(`
        Opportunity ID, 18 Digit Opportunity ID, ID de l'opportunité, Identifiant de l'opportunité
      `),
      pipedrive: ['Deal - ID', 'Deal - Pipedrive System ID', 'Affaire - ID'],
    },
  },
  {
    id: 'name',
    type: 'name',
    maxLength: TEXT_LENGTH,
    synonyms: wordList(`
      deal name, opportunity name, opportunity, deal, deal title, title, product, product name, subject,
      name, nom de l'affaire, nom de l'opportunité, nom de la transaction, opportunité, affaire,
      intitulé, objet, titre, produit, nom du produit, nom
    `),
    crm: {
      hubspot: ['Deal Name', 'Nom de la transaction'],
      salesforce: ['Opportunity Name', "Nom de l'opportunité"],
      pipedrive: ['Deal - Title', 'Affaire - Titre'],
    },
  },
  {
    id: 'owner',
    type: 'name',
    required: true,
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      sales agent, owner, deal owner, opportunity owner, salesperson, sales rep, seller, assigned to,
      agent, account executive, commercial, vendeur, propriétaire, propriétaire de l'affaire,
      propriétaire de l'opportunité, propriétaire de la transaction, responsable, attribué à, assigné à,
      conseiller
    `),
    crm: {
      hubspot: ['Deal owner', 'Propriétaire de la transaction'],
      salesforce: ['Opportunity Owner', "Propriétaire de l'opportunité"],
      pipedrive: ['Deal - Owner', 'Affaire - Propriétaire'],
    },
  },
  {
    id: 'ownerEmail',
    type: 'email',
    maxLength: EMAIL_LENGTH,
    synonyms: wordList(`
      owner email, agent email, sales agent email, salesperson email, email du propriétaire,
      email du commercial
    `),
    crm: {
      hubspot: ['Deal owner email'],
      salesforce: ['Opportunity Owner: Email', 'Owner Email'],
      pipedrive: ['Deal - Owner email'],
    },
  },
  {
    id: 'company',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      account, account name, company, company name, organization, customer, client, compte,
      nom du compte, entreprise, nom de l'entreprise, société, organisation, nom du client
    `),
    crm: {
      hubspot: wordList(`
        Associated Company, Associated Company (Primary), Entreprise associée, Associated Company Names
      `),
      salesforce: ['Account Name', 'Nom du compte'],
      pipedrive: wordList(`
        Deal - Organization, Affaire - Organisation, Organization, Organization - Name,
        Organisation - Nom
      `),
    },
  },
  {
    id: 'personName',
    type: 'name',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      contact, contact name, contact person, person, primary contact, buyer, nom du contact, personne,
      personne à contacter, interlocuteur, contact principal, acheteur
    `),
    crm: {
      hubspot: ['Associated Contact', 'Contact associé', 'Associated Contact Names'],
      salesforce: ['Contact: Full Name', 'Primary Contact', 'Contact principal'],
      pipedrive: wordList(`
        Deal - Contact person, Affaire - Personne à contacter, Contact person, Person - Name,
        Personne - Nom
      `),
    },
  },
  {
    id: 'personEmail',
    type: 'email',
    maxLength: EMAIL_LENGTH,
    synonyms: wordList(`
      contact email, email, email address, person email, email du contact, e-mail, e-mail du contact,
      courriel
    `),
    crm: {
      salesforce: ['Contact: Email'],
      pipedrive: ['Person - Email', 'Person - Email - Work', 'Personne - E-mail'],
    },
  },
  {
    id: 'stage',
    type: 'stage',
    required: true,
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      deal stage, stage, opportunity stage, sales stage, pipeline stage, stage name, phase, étape,
      étape de l'affaire, étape de l'opportunité, phase de la transaction, stade
    `),
    crm: {
      hubspot: ['Deal Stage', 'Phase de la transaction', 'Étape de la transaction'],
      salesforce: ['Stage', 'Étape'],
      pipedrive: ['Deal - Stage', 'Deal - Stage (pipeline)', 'Affaire - Étape'],
    },
  },
  {
    id: 'status',
    type: 'status',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      status, deal status, statut, statut de l'affaire, état, outcome, résultat
    `),
    crm: { pipedrive: ['Deal - Status', 'Affaire - Statut'] },
  },
  {
    id: 'amount',
    type: 'money',
    maxLength: SHORT_LENGTH,
    synonyms: wordList(`
      close value, amount, deal value, value, deal amount, opportunity amount, price, total, montant,
      valeur, montant de l'affaire, valeur de l'affaire, montant ht, prix
    `),
    crm: {
      hubspot: ['Amount', 'Montant'],
      salesforce: ['Amount', 'Montant'],
      pipedrive: ['Deal - Value', 'Affaire - Valeur'],
    },
  },
  {
    id: 'currency',
    type: 'currency',
    maxLength: SHORT_LENGTH,
    synonyms: wordList(`
      currency, currency code, deal currency, devise, monnaie, code devise
    `),
    crm: {
      hubspot: ['Currency', 'Devise'],
      salesforce: ['Opportunity Currency', 'Amount Currency', "Devise de l'opportunité"],
      pipedrive: wordList(`
        Deal - Currency, Deal - Currency of value, Affaire - Devise, Affaire - Devise de Valeur
      `),
    },
  },
  ...DEAL_DATE_FIELDS,
  {
    id: 'source',
    type: 'text',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      source, lead source, origin, lead origin, channel, origine, origine de la piste, provenance, canal
    `),
    crm: {
      hubspot: wordList(`
        Original Traffic Source, Original Source, Source d'origine, Source de trafic originale
      `),
      salesforce: wordList(`
        Lead Source, Origine de la piste, Source de la piste, Source du prospect
      `),
      pipedrive: wordList(`
        Deal - Source, Deal - Source channel, Affaire - Source, Affaire - Canal source
      `),
    },
  },
  {
    id: 'lostReason',
    type: 'text',
    maxLength: TEXT_LENGTH,
    synonyms: wordList(`
      lost reason, loss reason, reason lost, closed lost reason, raison de perte, raison de la perte,
      motif de perte
    `),
    crm: {
      hubspot: ['Closed Lost Reason', "Motif de l'échec", 'Raison de la perte'],
      salesforce: ['Loss Reason', 'Raison de la perte'],
      pipedrive: ['Deal - Lost reason', 'Affaire - Raison de la perte', 'Affaire - Raison de perte'],
    },
  },
]
