/** The name as imports compare it: the rule of `nameKey` in lib/imports/domain, out of reach from here; a test holds them equal. */
export const nameKeyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

/** `Anne-Gaëlle Rohan` gives `anne-gaelle.rohan`: for addresses of mail. */
export const mailboxOf = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '').replace(/\s+/g, '.')
