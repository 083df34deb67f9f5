/** The reasons for closing that every organization starts with, in their order; screens say them in the reader's language. */
const standardCloseReasons = {
  won: ['relationship', 'fit', 'introduction', 'price', 'timing'],
  lost: ['no_answer', 'price', 'competitor', 'no_budget', 'no_decision', 'fit', 'timing'],
} as const

/** The rows of a new organization's list, but for whose they are. */
export const standardCloseReasonRows = (newId: () => string) =>
  (['won', 'lost'] as const).flatMap(kind =>
    standardCloseReasons[kind].map((key, position) => ({ id: newId(), kind, key, position })),
  )
