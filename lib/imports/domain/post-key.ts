const LINKEDIN_ID = /(?:activity|share|ugcpost)(?::|%3a|-)(\d{15,19})/i
const X_ID = /(?:twitter|x)\.com\/(?:[^/?#]+|i\/web)\/status(?:es)?\/(\d{5,20})/i

/**
 * What a published post is known again by, on whichever form of its address: `linkedin:7406627065158021120` for
 * `…/feed/update/urn%3Ali%3Ashare%3A7406627065158021120` and `…/posts/joe_x-activity-7406627065158021120-AbCd`, `x:123` for a
 * post on X. Null for any other address.
 */
export function postKey(url: string): string | null {
  const linkedin = LINKEDIN_ID.exec(url)?.[1]
  if (linkedin !== undefined) return `linkedin:${linkedin}`
  const x = X_ID.exec(url)?.[1]
  return x === undefined ? null : `x:${x}`
}

/**
 * When a LinkedIn post was made, by its number: the milliseconds since 1970 stand above its lowest 22 bits. Null for a number that
 * gives no day between 2003, the network's beginning, and 2100.
 */
export function momentOfPost(key: string): Date | null {
  const id = /^linkedin:(\d+)$/.exec(key)?.[1]
  if (id === undefined) return null
  const moment = Number(BigInt(id) >> 22n)
  return moment > Date.UTC(2003, 0) && moment < Date.UTC(2100, 0) ? new Date(moment) : null
}
