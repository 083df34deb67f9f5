import type { Topic } from './topic'

/** Relayed in English, with a word of one's own. */
export const relayedEnglish: readonly Topic[] = [
  {
    voice: 'sector',
    intent: 'inform',
    language: 'en',
    openings: [
      'Notes from the round table of our trade, {weekday} afternoon.',
      'Two hours with other fit-out people, in three lines for {town}.',
      'What moves in our trade this quarter:',
    ],
    middles: [
      'warranties on second-hand pieces will have to be written down. Today everybody promises what he likes and nobody reads it.',
      'fitters are missing everywhere. Three firms up here already share one crew, a week each.',
      'transport covers come back as a deposit scheme, {count} cents apiece, and a lorry of plastic less every month.',
    ],
    closings: [
      'Nothing spectacular, and it ends up in your quote.',
      'I have the minutes if you are curious.',
      'I will take your questions along next time.',
    ],
  },
  {
    voice: 'sector',
    intent: 'entertain',
    language: 'en',
    openings: [
      'From the latest trade catalogue, page {count}:',
      'Our trade press on {weekday}, one gem:',
      'Read between two advertisements for felt:',
    ],
    middles: [
      '“a seat in dialogue with its territory”. I put my ear to it. Nothing.',
      '“a disruptive pedestal”. It is a pedestal. It has two drawers.',
      '“the stool, reinvented”. Three legs, like the one my grandmother milked on.',
    ],
    closings: [
      'Fitters should proof-read these.',
      'Subscription renewed, of course.',
      'I remain at your territory’s disposal.',
    ],
  },
  {
    voice: 'competitor',
    intent: 'personal',
    language: 'en',
    openings: [
      'Lunch on {weekday} with the man from Burolia who covers my patch.',
      'Met in {near}: my opposite number at Kantor & Fils.',
      'We have fought over the same clients for six years and had never talked.',
    ],
    middles: [
      'It turned out the same architect had promised each of us an exclusive. Dessert was better than the starter.',
      'Same targets, same rings under the eyes. I came home with the address of an upholsterer, he with a restaurant.',
      'He is afraid of narrow stairs, and his daughter plays the trumpet. I had pictured an ogre.',
    ],
    closings: [
      'Tomorrow we go back to fighting, politely.',
      'I will not say who paid.',
      'Whoever loses the next one buys the coffee.',
    ],
  },
  {
    voice: 'competitor',
    intent: 'debate',
    language: 'en',
    openings: [
      'Kantor & Fils now rents out everything, coat hooks included.',
      'I read the small print of a rival’s rental contract.',
      'A client in {town} put a competitor’s lease in front of me on {weekday}.',
    ],
    middles: [
      'Sixty months, an index clause, and a return “in fair condition”. Fair is defined by a grid of {count} criteria, theirs.',
      'For a team that doubles every two years it is hard to beat, and I said so. For a steady practice you pay for the table twice.',
      'The good part: repairs are included, and they are quick. I had hoped to find a hole there as well.',
    ],
    closings: [
      'Compare over ten years, not over a month.',
      'Happy tenants, you have the floor.',
      'I would rather lose on a sum than win on a blur.',
    ],
  },
  {
    voice: 'employer',
    intent: 'inform',
    language: 'en',
    openings: [
      'Small change at our house, seen from {town}.',
      'People ask who answers when I am on the road.',
      'I complain about our own people often enough, so here is the opposite.',
    ],
    middles: [
      'Every parcel now carries a first name and a direct line. Nathalie took {count} calls on {weekday}, and nobody heard the waiting music.',
      'Spare parts of discontinued ranges are sorted by year, back to 1996. I found a gas lift I had declared extinct.',
      'Plans now leave with the widths of doors and lifts on them. It sounds silly, and it was missing.',
    ],
    closings: [
      'Tell me if you notice it from your side.',
      'The idea came from a fitter, not from a committee.',
      'Credit where it is due.',
    ],
  },
]
