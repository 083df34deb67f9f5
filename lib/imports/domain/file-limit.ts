/** The most an import takes, in bytes: 200 MB. */
export const fileLimit = 200 * 1024 * 1024
