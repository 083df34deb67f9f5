import { type Field, NAME_LENGTH, POST_LENGTH, SHORT_LENGTH, URL_LENGTH } from './field'
import { wordList } from './word-list'

const count = (id: string, names: string): Field => ({
  id,
  type: 'count',
  maxLength: SHORT_LENGTH,
  synonyms: wordList(names),
  crm: {},
})

/** LinkedIn's analytics, as its workbook is brought into one table: days of the account, and posts. */
export const LINKEDIN_ANALYTICS_FIELDS: readonly Field[] = [
  { id: 'date', type: 'date', required: true, maxLength: NAME_LENGTH, synonyms: ['Date'], crm: {} },
  count('impressions', 'Impressions, Affichages'),
  count('engagements', 'Engagements, Interactions'),
  count('newFollowers', 'New followers, Nouveaux abonnés'),
  count('followers', `Total followers, Nombre total d'abonnés`),
  {
    id: 'url',
    type: 'url',
    identity: true,
    maxLength: URL_LENGTH,
    synonyms: wordList('Post URL, URL du post'),
    crm: {},
  },
]

/** X's analytics: of posts (a row a post) or of the account (a row a day), under the headers of X and those of Twitter. */
export const X_ANALYTICS_FIELDS: readonly Field[] = [
  {
    id: 'postId',
    type: 'text',
    identity: true,
    maxLength: SHORT_LENGTH,
    synonyms: wordList('Post id, Tweet id, ID du post, ID du Tweet'),
    crm: {},
  },
  {
    id: 'date',
    type: 'date',
    required: true,
    maxLength: NAME_LENGTH,
    synonyms: wordList('Date, time, heure'),
    crm: {},
  },
  {
    id: 'text',
    type: 'text',
    maxLength: POST_LENGTH,
    synonyms: wordList('Post text, Tweet text, Texte du post, Texte du Tweet'),
    crm: {},
  },
  {
    id: 'url',
    type: 'url',
    maxLength: URL_LENGTH,
    synonyms: wordList('Post Link, Tweet permalink, Lien du post, Permalien du Tweet'),
    crm: {},
  },
  count('impressions', 'Impressions'),
  count('likes', `Likes, J'aime, Mentions J'aime`),
  count('replies', 'Replies, Réponses'),
  count('reposts', 'Reposts, Retweets, Republications'),
  count('engagements', 'Engagements'),
  count('newFollowers', 'New follows, follows, Nouveaux abonnés'),
  count(
    'profileViews',
    'Profile visits, user profile clicks, Visites du profil, clics sur le profil utilisateur',
  ),
  count('clicks', `URL Clicks, url clicks, Clics sur l'URL, clics sur les liens`),
]
