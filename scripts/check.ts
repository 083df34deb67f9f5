import { runChecks } from './checks/run-checks'

const { failures } = await runChecks()
process.exit(failures.length === 0 ? 0 : 1)
