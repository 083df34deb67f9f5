/** Whether an address may go further: no part of it is a NUL, which no text of a database can hold. */
export const isReadableAddress = (url: string): boolean => !url.includes('%00')
