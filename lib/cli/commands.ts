import type { Command } from './command'

const imports =
  'import teams|companies|deals|connections|linkedin|linkedin-analytics|x-analytics|references|signals|touches|attendees FILE --org SLUG'

export const commands: readonly Command[] = [
  {
    name: 'org create',
    usage:
      'org create --slug SLUG --name NAME [--time-zone Europe/Paris] [--currency EUR] [--language fr|en] [--week-start 1]',
    about: 'Makes an organization with its pipeline. The week starts on 1 Monday … 7 Sunday.',
    load: async () => (await import('./create-organization')).prepareCreateOrganization,
  },
  {
    name: 'user create',
    usage: 'user create --org SLUG --email ADDRESS --name NAME --role ROLE [--password-stdin]',
    about:
      'Makes a seat (salesperson, manager, director, marketing, admin) and prints a link that works once, for 7 days, to set its password; with --password-stdin the password is read from standard input and no link is needed.',
    load: async () => (await import('./create-user')).prepareCreateUser,
  },
  {
    name: 'user reset',
    usage: 'user reset --email ADDRESS',
    about: 'Prints a link that works once, for an hour, to set a new password.',
    load: async () => (await import('./reset-user')).prepareResetUser,
  },
  {
    name: 'import',
    usage: `${imports} [--map FILE] [--dry-run] [--create-members] [--member ADDRESS]`,
    about:
      'Imports a file, or with --dry-run says what it would do. --map holds the answers as JSON, --create-members makes seats without sign-in for unknown owners, --member says whose file it is: connections, a LinkedIn archive (ZIP or one of its files), analytics.',
    load: async () => (await import('./import-file')).prepareImport,
  },
  {
    name: 'report wins',
    usage: 'report wins --org SLUG --by all|member|manager|branch|quarter|source',
    about: 'Deals won, lost and open per group, with win rate, won value and median cycle.',
    load: async () => (await import('./report-wins')).prepareReportWins,
  },
  {
    name: 'echo',
    usage: 'echo FILE --org SLUG --member ADDRESS',
    about:
      'How much a text (FILE, or - for standard input) repeats of reference texts and of what colleagues of the member published in the last 90 days: the share, the nearest text, the passages.',
    load: async () => (await import('./echo')).prepareEcho,
  },
  {
    name: 'report posts',
    usage: 'report posts --org SLUG --by all|member|voice|intent|network',
    about:
      'Published posts per group, with the impressions, reactions, comments, reposts and engagement rate of their latest figures.',
    load: async () => (await import('./report-posts')).prepareReportPosts,
  },
  {
    name: 'report changes',
    usage: 'report changes --org SLUG --from DATE --to DATE',
    about:
      'What changed in the pipeline between the ends of two days: opening + new + pulled in + increased − decreased − pushed out − won − lost + reopened = closing, each with its deals and value.',
    load: async () => (await import('./report-changes')).prepareReportChanges,
  },
  {
    name: 'report pipeline',
    usage: 'report pipeline --org SLUG --as-of DATE',
    about: 'What was open at the end of a day, by stage, from the history of every deal.',
    load: async () => (await import('./report-pipeline')).prepareReportPipeline,
  },
  {
    name: 'verify',
    usage: 'verify [--org SLUG]',
    about: 'Recomputes every kept sum from the rows, for one organization or all; exit 1 when one differs.',
    load: async () => (await import('./verify')).prepareVerify,
  },
  {
    name: 'demo',
    usage: 'demo',
    about: 'Makes the demo organization, unless it is there.',
    load: async () => (await import('./fill-demo')).prepareDemo,
  },
]
