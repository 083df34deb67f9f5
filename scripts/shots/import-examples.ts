import { Readable } from 'node:stream'
import type { Scope } from '@/db/scope'
import { inWriteScope } from '@/db/scoped'
import { keepAnswers } from '@/lib/imports/mutations/keep-answers'
import { runBatch } from '@/lib/imports/run-batch'
import { storeUpload } from '@/lib/imports/upload'

/** A file of deals as a French spreadsheet writes it, with an unknown salesperson and a mistake to look at. */
const file = [
  'Nom de l’affaire;Commercial;Compte;Étape;Montant;Date de création;Date de clôture;Origine',
  'Agencement du siège;Camille Le Goff;Filatures du Nord;Gagnée;"48 500,00";03/02/2026;17/04/2026;Recommandation',
  'Cabinet dentaire;Loïc Tanguy;Cabinet Delmas;Perdue;"12 300,00";11/02/2026;28/03/2026;Salon',
  'Salle de réunion;Jeanne Inconnue;Port de Lille;Proposition;"7 250,50";19/03/2026;;LinkedIn',
  'Boutique rue Basse;Loïc Tanguy;Maison Oudart;Proposition;à voir;25/03/2026;;LinkedIn',
  'Accueil et vestiaires;Camille Le Goff;Lycée Faidherbe;Gagnée;"23 900,00";02/04/2026;15/05/2026;Recommandation',
  '',
].join('\r\n')

/** An import as it waits for answers, one that was tried out, and one that is done, as addresses. */
export async function makeImports(scope: Scope): Promise<{ name: string; path: string }[]> {
  const made: { name: string; path: string }[] = []
  for (const step of ['mapping', 'checked', 'done'] as const) {
    const stream = Readable.from([Buffer.from(file, 'utf8')])
    const stored = await storeUpload(scope, { name: 'affaires.csv', stream })
    if ('refused' in stored) throw new Error(`The example of an import was refused: ${stored.refused}.`)
    if (step !== 'mapping') {
      const given = { map: {}, createMembers: false, forMember: undefined }
      await inWriteScope(scope, writer => keepAnswers(writer, stored.id, given))
      await runBatch(scope, stored.id, { dryRun: step === 'checked' })
    }
    made.push({ name: `import-${step}`, path: `/import/${stored.id}` })
  }
  return made
}
