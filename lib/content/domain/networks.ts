export const networks = ['linkedin', 'x', 'facebook', 'instagram', 'other'] as const
export type Network = (typeof networks)[number]

export const voices = ['own', 'employer', 'sector', 'competitor'] as const
export type Voice = (typeof voices)[number]

export const intents = ['inform', 'debate', 'entertain', 'personal'] as const
export type Intent = (typeof intents)[number]

export const postStatuses = ['idea', 'draft', 'in_review', 'scheduled', 'published', 'archived'] as const
export type PostStatus = (typeof postStatuses)[number]
