import { type Field, NAME_LENGTH } from './field'
import { wordList } from './word-list'

/** The days of a deal; the time of day in a value is dropped. */
export const DEAL_DATE_FIELDS: readonly Field[] = [
  {
    id: 'openedOn',
    type: 'date',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      engage date, opened on, open date, created, created date, create date, creation date, created at,
      start date, date added, date de création, créé le, créée le, date d'ouverture, ouvert le,
      date de début
    `),
    crm: {
      hubspot: ['Create Date', 'Date de création'],
      salesforce: ['Created Date', 'Date de création'],
      pipedrive: wordList(`
        Deal - Deal created, Deal - Add time, Deal - Deal created on, Affaire - Affaire créée,
        Affaire - Affaire créée le
      `),
    },
  },
  {
    id: 'closedOn',
    type: 'date',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      close date, closed on, closed date, closing date, end date, date de clôture, date de fermeture,
      clôturé le, date de fin, date de signature
    `),
    crm: {
      hubspot: ['Close Date', 'Date de fermeture'],
      salesforce: ['Close Date', 'Date de clôture'],
      pipedrive: wordList(`
        Deal - Deal closed on, Deal - Closed on, Deal - Close time, Affaire - Affaire clôturée le,
        Affaire - Date de clôture
      `),
    },
  },
  {
    id: 'wonOn',
    type: 'date',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      won date, won time, won on, date de gain, gagné le, gagnée le
    `),
    crm: { pipedrive: ['Deal - Won time', 'Affaire - Date de gain', 'Affaire - Heure de gain'] },
  },
  {
    id: 'lostOn',
    type: 'date',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      lost date, lost time, lost on, date de perte, perdu le, perdue le
    `),
    crm: { pipedrive: ['Deal - Lost time', 'Affaire - Date de perte', "Affaire - Heure de l'échec"] },
  },
  {
    id: 'expectedCloseOn',
    type: 'date',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      expected close date, expected close, forecast date, date de clôture prévue, clôture prévue,
      échéance
    `),
    crm: { pipedrive: ['Deal - Expected close date', 'Affaire - Date de clôture prévue'] },
  },
  {
    id: 'nextStepOn',
    type: 'date',
    maxLength: NAME_LENGTH,
    synonyms: wordList(`
      next step date, next activity date, next action date, follow up date, date de la prochaine étape,
      prochaine étape le, date de relance, prochaine action
    `),
    crm: {
      hubspot: ['Next Activity Date', 'Date de la prochaine activité'],
      pipedrive: ['Deal - Next activity date', 'Affaire - Date de la prochaine activité'],
    },
  },
]
