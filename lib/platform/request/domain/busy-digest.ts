/** What Next hands to the error boundary of a page in the place of an error's number, where it only has to be tried again. */
export const busyDigest = 'busy'
