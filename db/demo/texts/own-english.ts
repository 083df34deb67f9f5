import type { Topic } from './topic'

const own = { voice: 'own', language: 'en' } as const

export const ownEnglish: readonly Topic[] = [
  {
    ...own,
    intent: 'personal',
    openings: [
      'Small lesson from {town}, {weekday} morning.',
      'A client near {near} taught me something this week.',
      'The best visit of my month was not in my diary.',
      'Not everything fits in a quote.',
    ],
    middles: [
      'I carried chairs up three floors with them. You learn more about an office from its stairs than from its floor plan.',
      'I came with samples. She wanted to talk about her team, who had stopped having lunch together.',
      'I talked for seven minutes. He had stopped listening at two, and told me so.',
      'I had come to sell desks. They needed better light, so that is what I told them.',
    ],
    closings: [
      'We are meeting again next week, and I will bring fewer brochures.',
      'I wrote it on the first page of my notebook.',
      'It took me ten years in this job to learn that.',
      'If you are ever around {town}, coffee is on me.',
    ],
  },
  {
    ...own,
    intent: 'debate',
    openings: [
      'Unpopular opinion from a furniture person: buy less furniture.',
      'Hot desks are not the problem. The ratio is.',
      'Every brief I get says “collaborative”. Then I count the headphones.',
    ],
    middles: [
      'In the last {count} places I measured, a third of the desks had not been used in a week, and the two small rooms were booked until Friday.',
      'Two people for one desk works. Three for one means everybody comes at a quarter to eight.',
      'People do not miss the open floor. They miss the person who sat next to them.',
    ],
    closings: [
      'Prove me wrong, I would love to see the figures.',
      'What do you count before you move?',
      'My colleagues in {town} disagree, loudly.',
    ],
  },
  {
    ...own,
    intent: 'inform',
    openings: [
      'Moving your office before summer? One thing to remember.',
      'Free advice, {count} sites later:',
      'Notes from a site in {near}.',
    ],
    middles: [
      'Get three dates in writing: delivery, fitting, and the day someone comes back to fix what squeaks.',
      'Before you buy, put masking tape on the floor for two days. Watch who steps over it.',
      'We turned every desk a quarter away from the window. No more glare, and the blinds have stayed up since.',
    ],
    closings: [
      'Happy to share the plan if it helps.',
      'It costs an hour and saves an argument.',
      'Questions welcome, also from competitors.',
    ],
  },
  {
    ...own,
    intent: 'entertain',
    openings: [
      'Things found behind a filing cabinet in {town}:',
      'Inventory of a site in {near}:',
      'Seen in one office, {weekday}:',
    ],
    middles: [
      'a 2009 calendar, eleven giant paper clips and a holiday request nobody ever answered.',
      '“It is only temporary,” about a cardboard box that has been a table for four years.',
      'the squeaky chair, the wobbly lamp, a plastic plant somebody waters.',
    ],
    closings: [
      'Furniture is archaeology.',
      'I take bets on the next cabinet.',
      'I will never be bored in this job.',
    ],
  },
]
