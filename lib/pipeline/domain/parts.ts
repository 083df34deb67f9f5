/** What somebody can be in an opportunity; one person may have several parts. */
export const personParts = ['buyer', 'prescriber', 'ambassador', 'user', 'visitor', 'detractor'] as const
export type PersonPart = (typeof personParts)[number]
