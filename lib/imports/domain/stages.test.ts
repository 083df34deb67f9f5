import { describe, expect, it } from 'vitest'
import { STAGE_KEYS, stageOf, statusOf } from './stages'

const PIPELINES = {
  maven: ['Prospecting', 'Engaging', 'Won', 'Lost'],
  salesforce: [
    'Prospecting',
    'Qualification',
    'Needs Analysis',
    'Value Proposition',
    'Id. Decision Makers',
    'Perception Analysis',
    'Proposal/Price Quote',
    'Negotiation/Review',
    'Closed Won',
    'Closed Lost',
  ],
  hubspot: [
    'appointmentscheduled',
    'qualifiedtobuy',
    'presentationscheduled',
    'decisionmakerboughtin',
    'contractsent',
    'closedwon',
    'closedlost',
  ],
  hubspotLabels: [
    'Appointment Scheduled',
    'Qualified To Buy',
    'Presentation Scheduled',
    'Decision Maker Bought-In',
    'Contract Sent',
    'Closed Won',
    'Closed Lost',
  ],
  pipedrive: ['Lead In', 'Contact Made', 'Demo Scheduled', 'Proposal Made', 'Negotiations Started'],
  pipedriveFr: [
    'Qualifié',
    'Prise de contact',
    'Démo planifiée',
    'Proposition faite',
    'Négociations entamées',
  ],
  french: ['Piste', 'Appel', 'RDV', 'Devis', 'Gagné', 'Perdu'],
}

describe('the stages of a CRM', () => {
  it.each(Object.entries(PIPELINES))('%s are known and never go backwards', (_, names) => {
    const places = names.map(name => {
      const key = stageOf(name)
      return key === null ? -1 : STAGE_KEYS.indexOf(key)
    })
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('of the sales file are signal, warm call, won and lost', () => {
    expect(PIPELINES.maven.map(stageOf)).toEqual(['signal', 'warm_call', 'won', 'lost'])
  })

  it('that no one knows are not guessed', () => {
    expect(stageOf('Phase 3')).toBeNull()
    expect(stageOf('')).toBeNull()
  })
})

describe('a status', () => {
  it('is open, won or lost, else unknown', () => {
    expect(['Open', 'won', 'Perdu', 'En cours', 'deleted', 'Prospecting'].map(statusOf)).toEqual([
      'open',
      'won',
      'lost',
      'open',
      null,
      null,
    ])
  })
})
