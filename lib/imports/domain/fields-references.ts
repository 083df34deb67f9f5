import { type Field, NAME_LENGTH, REFERENCE_LENGTH, SHORT_LENGTH, TEXT_LENGTH, URL_LENGTH } from './field'
import { wordList } from './word-list'

/** Texts of the employer, the sector and competitors, against which echo is measured. */
export const REFERENCE_FIELDS: readonly Field[] = [
  {
    id: 'source',
    type: 'text',
    required: true,
    maxLength: SHORT_LENGTH,
    synonyms: wordList('source, from, origin, source type, origine, provenance, émetteur, type de source'),
    crm: {},
  },
  {
    id: 'title',
    type: 'name',
    maxLength: TEXT_LENGTH,
    synonyms: wordList('title, headline, subject, name, titre, intitulé, objet, nom'),
    crm: {},
  },
  {
    id: 'text',
    type: 'text',
    required: true,
    maxLength: REFERENCE_LENGTH,
    synonyms: wordList(
      'text, body, content, reference text, message, texte, contenu, corps, texte de référence',
    ),
    crm: {},
  },
  {
    id: 'language',
    type: 'text',
    maxLength: SHORT_LENGTH,
    synonyms: wordList('language, lang, locale, langue'),
    crm: {},
  },
  {
    id: 'url',
    type: 'url',
    identity: true,
    maxLength: URL_LENGTH,
    synonyms: wordList('url, link, address, web address, permalink, lien, adresse, adresse web, site'),
    crm: {},
  },
  {
    id: 'publishedOn',
    type: 'date',
    maxLength: NAME_LENGTH,
    synonyms: wordList(
      'published on, published, published at, publication date, date published, date, publié le, publiée le, date de publication, paru le',
    ),
    crm: {},
  },
]
