import { bigint, date, index, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, importBatchId, instant, organizationId, version } from './columns'
import { tenantKey, tenantReference } from './keys'
import { language, organization } from './organization'

export const referenceSource = pgEnum('reference_source', ['employer', 'sector', 'competitor'])

/** A text of the employer, the sector or a competitor, against which echo is measured. */
export const referenceText = pgTable(
  'reference_text',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    source: referenceSource('source').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    language: language('language').notNull(),
    url: text('url'),
    publishedOn: date('published_on', { mode: 'string' }),
    /** The feed it came by; null for pasted and imported texts. */
    feedId: uuid('feed_id'),
    /** What the source calls it, so that it is taken in once: the address or id of a feed's entry. */
    externalKey: text('external_key'),
    importBatchId: importBatchId(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [
    tenantKey(table),
    unique('reference_text_external_key').on(table.organizationId, table.externalKey),
  ],
)

/** A shingle of a reference text. */
export const referenceShingle = pgTable(
  'reference_shingle',
  {
    organizationId: organizationId(),
    hash: bigint('hash', { mode: 'bigint' }).notNull(),
    referenceTextId: uuid('reference_text_id').notNull(),
  },
  table => [
    primaryKey({ columns: [table.organizationId, table.hash, table.referenceTextId] }),
    tenantReference(table, table.referenceTextId, referenceText).onDelete('cascade'),
    index('reference_shingle_text_index').on(table.organizationId, table.referenceTextId),
  ],
)

/** An RSS or Atom feed that reference texts are taken from. */
export const referenceFeed = pgTable(
  'reference_feed',
  {
    organizationId: organizationId().references(() => organization.organizationId),
    id: id(),
    source: referenceSource('source').notNull(),
    url: text('url').notNull(),
    title: text('title'),
    etag: text('etag'),
    fetchedAt: instant('fetched_at'),
    /** Why the last fetch failed, as a code; null when it did not. */
    errorCode: text('error_code'),
    nextFetchAt: instant('next_fetch_at').notNull().defaultNow(),
    createdAt: createdAt(),
    version: version(),
  },
  table => [tenantKey(table), unique('reference_feed_url_key').on(table.organizationId, table.url)],
)
