/** Stages and reasons that every organization starts with: screens say them in the reader's language. */
export const standardStages = ['signal', 'warm_call', 'meeting', 'proposal', 'won', 'lost'] as const
export const standardReasons = [
  'relationship',
  'fit',
  'introduction',
  'price',
  'timing',
  'no_answer',
  'competitor',
  'no_budget',
  'no_decision',
] as const
