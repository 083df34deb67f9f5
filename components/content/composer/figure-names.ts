/** What a network shows of a post, in the order of the form. */
export const figureNames = ['impressions', 'reached', 'reactions', 'comments', 'reposts', 'clicks'] as const
export type FigureName = (typeof figureNames)[number]
