import { foldText } from './fold-text'
import { wordList } from './word-list'

export const STAGE_KEYS = ['signal', 'warm_call', 'meeting', 'proposal', 'won', 'lost'] as const
export type StageKey = (typeof STAGE_KEYS)[number]

/** What a status column says: Pipedrive's decides over the stage, `open` leaves it to the stage. */
export type DealStatus = 'open' | 'won' | 'lost'

/**
 * Stage names in English and French, folded: plain words, then the defaults of HubSpot (labels and internal names), Salesforce
 * and Pipedrive. Within one CRM the order of its pipeline is kept, so that no deal seems to go backwards.
 */
const NAMES: Record<StageKey, readonly string[]> = {
  signal: wordList(`
    signal, prospecting, prospect, prospection, lead, lead in, new, new lead, nouveau, nouveau lead,
    piste, nouvelle piste, suspect, identified, identifie, idea, incoming, entrant
  `),
  warm_call: wordList(`
    warm call, appel chaud, engaging, engaged, engagement, qualification, qualified, qualifie, qualifiee,
    qualified lead, contact, contact made, contacted, contacte, contact etabli, prise de contact,
    premier contact, discovery call, appel, appel decouverte, call, discovery, decouverte,
    en qualification
  `),
  meeting: wordList(`
    meeting, rendez vous, rdv, rdv pris, rdv planifie, rendez vous pris, rendez vous planifie, reunion,
    meeting scheduled, meeting booked, appointmentscheduled, appointment scheduled, qualifiedtobuy,
    qualified to buy, qualifie pour l achat, presentationscheduled, presentation scheduled,
    presentation planifiee, presentation programmee, presentation, demo, demo scheduled, demo planifiee,
    demonstration, demo programmee, needs analysis, analyse des besoins, needs defined, besoins definis,
    value proposition, proposition de valeur, id decision makers, identify decision makers,
    identification des decideurs, perception analysis, analyse de la perception, analyse des perceptions
  `),
  proposal: wordList(`
    proposal, proposition, proposal made, proposal sent, proposition faite, proposition envoyee,
    proposition commerciale, offre, offre envoyee, offer, quote, quote sent, devis, devis envoye,
    decisionmakerboughtin, decision maker bought in, decideur convaincu, adhesion du decideur,
    contractsent, contract sent, contrat envoye, proposal price quote, proposition devis,
    negotiation review, negociation revision, negotiation, negociation, negotiations started,
    negociations entamees, negociations commencees, negociation en cours, verbal, contract, contrat
  `),
  won: wordList(`
    won, win, closed won, closedwon, gagne, gagnee, gagnes, signe, signee, vendu, ferme gagne,
    fermee gagnee, cloture gagne, cloturee gagnee, conclu, conclue, closed and won, fermee et gagnee,
    affaire gagnee, vente conclue
  `),
  lost: wordList(`
    lost, closed lost, closedlost, perdu, perdue, perdus, ferme perdu, fermee perdue, cloture perdu,
    cloturee perdue, abandonne, abandonnee, closed and lost, fermee et perdue, affaire perdue, dead,
    disqualified, disqualifie, disqualifiee, abandoned, sans suite, vente perdue
  `),
}

const STAGES = new Map(STAGE_KEYS.flatMap(key => NAMES[key].map(name => [foldText(name), key] as const)))

const OPEN = new Set(['open', 'ouvert', 'ouverte', 'en cours', 'in progress', 'active', 'actif'])

/** The pipeline stage a name stands for, accents, case and punctuation aside; null when unknown, and then it is asked. */
export function stageOf(name: string): StageKey | null {
  return STAGES.get(foldText(name)) ?? null
}

/** What a status says; null when unknown. */
export function statusOf(name: string): DealStatus | null {
  if (OPEN.has(foldText(name))) return 'open'
  const stage = stageOf(name)
  return stage === 'won' || stage === 'lost' ? stage : null
}

export function isStageKey(value: string): value is StageKey {
  return STAGE_KEYS.some(key => key === value)
}
