/** How one salesperson works: rates are per usual week, shares from 0 to 1. */
export interface Persona {
  readonly name: string
  /** Posts planned in 13 weeks. */
  readonly planned: number
  /** Of those planned, how many came out in 13 weeks. */
  readonly published: number
  /** Posts in 13 weeks that nobody had planned. */
  readonly spontaneous: number
  /** Mean 1 − echo of the posts. */
  readonly originality: number
  /** Reactions, comments and reposts per impression. */
  readonly engagement: number
  /** Median impressions of a post. */
  readonly audience: number
  readonly english: number
  readonly signals: number
  /** Share of signals that get an answer. */
  readonly answers: number
  /** Median hours until it. */
  readonly answerHours: number
  /** Share of warm calls that end with an appointment. */
  readonly appointments: number
  readonly coldSessions: number
  readonly mailings: number
  /** Meetings nobody planned: corridors, markets, a coffee next door. */
  readonly walkIns: number
  readonly inPerson: number
  readonly shows: number
  /** Share of proposals that are won. */
  readonly wins: number
  /** Share of acquaintances in the town of the branch. */
  readonly near: number
  readonly introductions: number
  /** How much better the last 13 weeks end than they began: 1 is twice as good. */
  readonly progress: number
}

const usual: Omit<Persona, 'name'> = {
  planned: 8,
  published: 7,
  spontaneous: 1,
  originality: 0.84,
  engagement: 0.028,
  audience: 1100,
  english: 0.12,
  signals: 5.5,
  answers: 0.88,
  answerHours: 5,
  appointments: 0.66,
  coldSessions: 0.25,
  mailings: 0.3,
  walkIns: 0.15,
  inPerson: 0.6,
  shows: 0.86,
  wins: 0.6,
  near: 0.5,
  introductions: 0.22,
  progress: 0,
}

const someone = (name: string, own: Partial<Omit<Persona, 'name'>>): Persona => ({ ...usual, ...own, name })

/** The habit of Lille: the phone first, mornings long. */
const phoneFirst = { coldSessions: 2.3, mailings: 0.5, signals: 3.4, inPerson: 0.5, wins: 0.52, near: 0.35 }
/** Toulouse since the new manager: slow at first, better every week of the quarter. */
const coached = { progress: 2, signals: 4.4, wins: 0.56, coldSessions: 0.5 }
/** Quimper: two people, everybody within half an hour. */
const neighbours = {
  near: 0.95,
  wins: 1.04,
  coldSessions: 0,
  mailings: 0.1,
  inPerson: 0.8,
  shows: 0.93,
  walkIns: 0.35,
  introductions: 0.5,
  signals: 6.5,
}

export const echoing = 'Thibault Renaudin'
export const meetingMuch = 'Yann Madec'
export const silent = 'Mehdi Lahlou'

/** The salespeople of a branch, by its name. */
export const personas: Readonly<Record<string, readonly Persona[]>> = {
  Rennes: [
    someone('Camille Le Goff', {
      planned: 12,
      published: 11,
      originality: 0.92,
      engagement: 0.041,
      signals: 8,
    }),
    someone(meetingMuch, {
      planned: 3,
      published: 2,
      originality: 0.88,
      engagement: 0.032,
      signals: 5,
      walkIns: 1.9,
      inPerson: 0.86,
      shows: 0.98,
      introductions: 0.6,
      near: 0.8,
    }),
    someone('Inès Benali', { planned: 8, published: 8, originality: 0.71, engagement: 0.026, signals: 6 }),
    someone(echoing, {
      planned: 12,
      published: 12,
      spontaneous: 2,
      originality: 0.18,
      engagement: 0.007,
      audience: 900,
      english: 0,
      signals: 0.8,
      answers: 0.7,
      answerHours: 20,
      appointments: 0.3,
      coldSessions: 0.9,
      mailings: 0.8,
      walkIns: 0,
      inPerson: 0.35,
      shows: 0.67,
      introductions: 0.03,
    }),
    someone('Aïssatou Diallo', { planned: 8, published: 7, originality: 0.79, english: 0.3, signals: 5.5 }),
    someone(silent, { planned: 0, published: 0, spontaneous: 0, signals: 3, walkIns: 0.6, shows: 0.85 }),
  ],
  Quimper: [
    someone('Maëlle Guéguen', {
      ...neighbours,
      planned: 6,
      published: 6,
      originality: 0.93,
      engagement: 0.046,
    }),
    someone('Loïc Tanguy', { ...neighbours, planned: 4, published: 4, originality: 0.9, engagement: 0.039 }),
  ],
  Lille: [
    someone('Kevin Delattre', {
      ...phoneFirst,
      coldSessions: 3.4,
      planned: 4,
      published: 2,
      originality: 0.62,
    }),
    someone('Sophie Vandenberghe', { ...phoneFirst, planned: 8, published: 6, english: 0.25 }),
    someone('Piotr Nowak', { ...phoneFirst, coldSessions: 2.8, planned: 5, published: 3, english: 0.5 }),
    someone('Nadia Cherif', {
      ...phoneFirst,
      coldSessions: 0.8,
      signals: 6,
      engagement: 0.037,
      planned: 10,
      published: 9,
    }),
    someone('Grégory Hennebelle', {
      ...phoneFirst,
      planned: 4,
      published: 3,
      originality: 0.55,
      shows: 0.74,
    }),
    someone('Laura Declercq', { ...phoneFirst, coldSessions: 1.6, planned: 8, published: 7, english: 0.3 }),
  ],
  Arras: [
    someone('Joris Mertens', { english: 0.55, planned: 9, published: 8, originality: 0.87, signals: 6 }),
    someone('Fatou Ndiaye', { engagement: 0.036, walkIns: 0.5, planned: 7, published: 7 }),
    someone('Quentin Lhomme', {
      coldSessions: 1,
      planned: 6,
      published: 4,
      originality: 0.68,
      answerHours: 11,
    }),
  ],
  Toulouse: [
    someone('Lucas Fernandez', { ...coached, planned: 8, published: 7 }),
    someone('Amandine Pujol', {
      ...coached,
      planned: 10,
      published: 10,
      originality: 0.9,
      engagement: 0.035,
    }),
    someone('Rachid Amrani', { ...coached, walkIns: 0.5, planned: 6, published: 5 }),
    someone('Chloé Batistella', { ...coached, planned: 9, published: 8, english: 0.2, engagement: 0.033 }),
    someone('Minh Tran', { ...coached, planned: 8, published: 8, english: 0.4, originality: 0.81 }),
  ],
  Albi: [
    someone('Élodie Vidal', { near: 0.7, introductions: 0.35, planned: 7, published: 6, originality: 0.89 }),
    someone('Hugo Santoni', {
      near: 0.6,
      planned: 6,
      published: 4,
      answerHours: 14,
      wins: 0.5,
      answers: 0.78,
    }),
  ],
}
