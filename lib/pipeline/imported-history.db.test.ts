import { expect, it } from 'vitest'
import { verifyRollups } from '@/db/rollups/verify-rollups'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { importText, organizationOf, undo, withImportsDatabase } from '@/lib/imports/testing/imports-database'
import { endOfDay } from './domain/day-end'
import { sumChanges } from './queries/sum-changes'

withImportsDatabase()

const teams = 'Commercial;Manager;Agence\nAna Roy;Bob Lee;Lyon\n'
const head = 'Deal ID;Nom;Propriétaire;Compte;Étape;Créé le;Date de clôture;Montant\n'
const open = `${head}D1;Toit;Ana Roy;Acme;Prospection;2024-02-01;;200\nD2;Mur;Ana Roy;Acme;Gagné;2024-01-10;2024-02-20;50,50\n`
const won = `${head}D1;Toit;Ana Roy;Acme;Gagné;2024-02-01;2024-03-15;200\n`

const between = (scope: Scope, from: string, to: string) =>
  inScope(scope, reader =>
    sumChanges(reader, {
      since: endOfDay(scope.timeZone, from).toISOString(),
      until: endOfDay(scope.timeZone, to).toISOString(),
      people: null,
      closing: null,
    }),
  )

it('an imported deal has the history of its dates, a later file adds to it, and undo takes that back', async () => {
  const scope = await organizationOf('dated')
  await importText(scope, 'teams', teams)
  await importText(scope, 'deals', open)
  const before = await between(scope, '2024-01-31', '2024-03-31')
  expect(before).toMatchObject({
    opening: { count: 1, valueCents: 5_050 },
    new: { count: 1, valueCents: 20_000 },
    won: { count: 1, valueCents: 5_050 },
    closing: { count: 1, valueCents: 20_000 },
  })
  const later = await importText(scope, 'deals', won)
  expect(await between(scope, '2024-01-31', '2024-03-31')).toMatchObject({
    won: { count: 2, valueCents: 25_050 },
    closing: { count: 0, valueCents: 0 },
  })
  expect((await between(scope, '2024-01-31', '2024-03-14')).closing.count).toBe(1)
  await undo(scope, later)
  expect(await between(scope, '2024-01-31', '2024-03-31')).toEqual(before)
  expect(await inScope(scope, verifyRollups)).toEqual([])
})
