import type { Topic } from './topic'

const own = { voice: 'own', language: 'en' } as const

export const ownEnglishMore: readonly Topic[] = [
  {
    ...own,
    intent: 'personal',
    openings: [
      'I spent {weekday} with our fitters, near {near}.',
      'Once a month I leave the tablet in the car and take a screwdriver.',
      'Up at five to follow a delivery in {town}.',
    ],
    middles: [
      'My elegant 240 centimetres landed exactly on a radiator pipe. There are never any pipes on paper.',
      'Four floors, no lift, one blue thumb, and new respect for the man who reads my drawings upside down in a stairwell.',
      'They trusted me with the noble part of the trade: flattening cardboard. There was a van full of it.',
    ],
    closings: [
      'My next plan will be uglier and easier to build.',
      'I sell better what I have carried.',
      'Nobody laughed, at least not in front of me.',
    ],
  },
  {
    ...own,
    intent: 'personal',
    openings: [
      'I talked {trade} out of an order on {weekday}.',
      'Quote of the week: zero euros, for a firm in {near}.',
      'The sale I did not make, and am rather proud of.',
    ],
    middles: [
      'The noise that drove them mad came from a server-room door. One rubber seal, eight euros, done before the coffee was cold.',
      'We moved the printer four metres. People stopped walking behind the accountant, who stopped jumping.',
      'There were {count} new chairs under a sheet in the basement, ordered by somebody long gone. We carried them up.',
    ],
    closings: [
      'They may call again, or not. I sleep well.',
      'My manager raised one eyebrow, then smiled.',
      'I was paid in plum jam.',
    ],
  },
  {
    ...own,
    intent: 'personal',
    openings: [
      'Writing in a second language makes me a shorter salesperson.',
      'A supplier from Ghent visited us in {town}.',
      'Half my clients around {near} work in English now.',
    ],
    middles: [
      'I no longer say “solution”, because I cannot pronounce it with a straight face. I say chair. Everybody knows what I mean.',
      'We had {count} words in common and one drawing. It was the clearest meeting of my year.',
      'I asked what they disliked about their office. In French they are polite about it. In English they just tell me.',
    ],
    closings: [
      'Corrections welcome, my grammar is second-hand too.',
      'I might try it at home.',
      'The pencil remains my best language.',
    ],
  },
  {
    ...own,
    intent: 'debate',
    openings: [
      'Nobody ever stayed in a job for the table football.',
      'Somebody asked me on {weekday} to price a slide. Indoors.',
      'Between a games corner and a door that closes, I know what I would buy.',
    ],
    middles: [
      'I go back after a year: the table is a coat rack, and the only room that is booked solid is the one where you can phone alone.',
      'The mood budget of that project would have paid for {count} decent desk lamps. They kept the mood and the neon tubes.',
      'What people actually ask me for is a quiet morning, a proper lunch, and toilets that do not open onto the sales team.',
    ],
    closings: [
      'Show me one that is still played on after six months.',
      'I would gladly lose this argument, with a photo.',
      'What would you spend it on?',
    ],
  },
  {
    ...own,
    intent: 'debate',
    openings: [
      'If I can take off fifteen per cent in thirty seconds, I had put it on.',
      'Discounts make me uneasy, and I am in sales.',
      '“Can you do something on the price?” Heard {count} times this month.',
    ],
    middles: [
      'I would rather strike out one line of the quote than shave three points off each. Then we talk about what is useful.',
      'The quiet client in {near} ends up paying for the one who shouts. I cannot find that normal.',
      'I tried naming the right price first. Four out of five said yes, and nobody lost a Friday.',
    ],
    closings: [
      'Buyers, tell me what I am missing.',
      'It does not make me popular at the end of a quarter.',
      'How does it feel from your side of the table?',
    ],
  },
  {
    ...own,
    intent: 'debate',
    openings: [
      'I have stopped trusting beautiful renderings.',
      'A client in {town} handed me a splendid image of an impossible office.',
      'The 3D picture gets the signature. Then comes Monday.',
    ],
    middles: [
      'There are no cables in it, no coats, no bins, and the sun shines from the north. Nobody peels a clementine in there.',
      'With tape on the floor and three boxes, people see more. They walk through it, they grumble, we move the wall.',
      'A sketch leaves room for objections. A finished image shuts everybody up, and that is when it gets expensive.',
    ],
    closings: [
      'Draw badly, in front of people.',
      'Architects may answer, I am sitting down.',
      'We keep the pictures for the end, when nothing is left to sell.',
    ],
  },
  {
    ...own,
    intent: 'inform',
    openings: [
      'How to judge an office chair in three minutes, the {town} way.',
      'Before you look at the price of a chair, do this.',
      'Asked on {weekday}: what makes a chair a good one?',
    ],
    middles: [
      'Turn it over. If the gas lift carries a date and a standard, somebody cared. If it carries a sticker, put it back.',
      'Sit down, close your eyes, find the height lever. If you cannot, your colleagues never will.',
      'Ask what a single castor costs. A maker who answers in one sentence will still be around in ten years.',
    ],
    closings: [
      'The fabric is the last question, not the first.',
      'Works for second-hand ones, too.',
      'I have {count} on loan, come and disagree.',
    ],
  },
  {
    ...own,
    intent: 'inform',
    openings: [
      'You can hear the meeting next door? Check in this order.',
      'Acoustics without equations, for {trade} in {near} and for you.',
      'A partition stops the eye. The ear is another matter.',
    ],
    middles: [
      'First the ceiling void: the sound simply goes over the wall. Then the gap under the door. The wall itself is innocent nine times out of ten.',
      'One centimetre under a door lets through as much talk as an open window. A drop seal costs less than lunch for four.',
      'Put your ear to the sockets that stand back to back. On the last floor I found {count} of them, a proper tin-can telephone.',
    ],
    closings: [
      'Start with the cheapest, we can talk panels afterwards.',
      'I lend out the meter for a coffee.',
      'If all of that is done, then yes, call me.',
    ],
  },
  {
    ...own,
    intent: 'inform',
    openings: [
      'How many square metres a head? My answer annoys people.',
      'Back-of-the-envelope sums, done on {weekday} with {trade}.',
      'Before you look for a bigger place in {town}:',
    ],
    middles: [
      'Count who is there at half past ten, Tuesday and Thursday, for three weeks. It will be a third less than the chart says.',
      'Take out the cabinets nobody has opened in a year. On my last plan that gave back {count} square metres, a whole meeting room.',
      'Corridors eat a fifth of most floors. Move one door and you win a desk without paying rent for it.',
    ],
    closings: [
      'The cheapest square metre is one you already rent.',
      'I will count with you, one morning, one croissant.',
      'Only then go and visit buildings.',
    ],
  },
  {
    ...own,
    intent: 'entertain',
    openings: [
      'Meeting-room names collected this month around {town}:',
      'Seen on a door on {weekday}, I am not making this up:',
      'And the prize for the best room name goes to:',
    ],
    middles: [
      '“The Fishbowl”, no windows. “The Bubble”, all glass. And “Everest”, on the ground floor.',
      'a room called “Zen”, between the baler and the loading dock. One meditates in intervals.',
      '“Room 3”. There is no 1 and no 2. Nobody knows, and nobody dares to ask.',
    ],
    closings: [
      'Send me yours, I am compiling a directory.',
      'I bow to whoever signed that off.',
      'I have sat in all of them, for the record.',
    ],
  },
  {
    ...own,
    intent: 'entertain',
    openings: [
      'What people say when they try a chair, a day in {town}:',
      '{count} sittings at the showroom, word for word:',
      'Overheard on {weekday}, from the swivel corner:',
    ],
    middles: [
      '“it is fine, it feels like mine”, “it is too good, I will fall asleep”, and “where is the button for the boss?”',
      'a long sigh, eyes closed, and then: “right, and the cheap version?”',
      '“it does not hurt”, in the voice of somebody who had forgotten that this was possible.',
    ],
    closings: ['Best seated job in the world.', 'I ought to charge admission.', 'Come and add to the list.'],
  },
]
