import { type Field, NAME_LENGTH, POST_LENGTH, SHORT_LENGTH, TEXT_LENGTH, URL_LENGTH } from './field'
import { CONNECTION_FIELDS } from './fields-connections'

const field = (
  id: string,
  type: Field['type'],
  maxLength: number,
  names: readonly string[],
  more: Pick<Field, 'required' | 'identity'> = {},
): Field => ({ id, type, maxLength, synonyms: names, crm: { linkedin: names }, ...more })

/**
 * A member's LinkedIn data archive, or one of its files. Nothing is required of every row: which fields a row needs depends on the
 * file it stands in.
 */
export const LINKEDIN_FIELDS: readonly Field[] = [
  field('file', 'text', NAME_LENGTH, ['File']),
  field('date', 'date', NAME_LENGTH, ['Date']),
  field('shareLink', 'text', URL_LENGTH, ['ShareLink'], { identity: true }),
  field('commentary', 'text', POST_LENGTH, ['ShareCommentary']),
  field('sharedUrl', 'text', URL_LENGTH, ['SharedUrl']),
  field('link', 'text', URL_LENGTH, ['Link'], { identity: true }),
  field('message', 'text', POST_LENGTH, ['Message']),
  field('reaction', 'text', SHORT_LENGTH, ['Type']),
  ...CONNECTION_FIELDS.filter(({ id }) => id !== 'position').map(
    ({ id, type, maxLength, crm }): Field => ({
      id,
      type,
      maxLength,
      synonyms: crm.linkedin ?? [],
      crm: { linkedin: crm.linkedin ?? [] },
    }),
  ),
  field('position', 'text', TEXT_LENGTH, ['Position', 'Poste']),
  field('inviter', 'name', NAME_LENGTH, ['From']),
  field('invitee', 'name', NAME_LENGTH, ['To']),
  field('sentAt', 'date', NAME_LENGTH, ['Sent At']),
  field('direction', 'text', SHORT_LENGTH, ['Direction']),
  field('inviterUrl', 'text', URL_LENGTH, ['inviterProfileUrl']),
  field('inviteeUrl', 'text', URL_LENGTH, ['inviteeProfileUrl']),
  field('senderUrl', 'text', URL_LENGTH, ['SENDER PROFILE URL']),
]
