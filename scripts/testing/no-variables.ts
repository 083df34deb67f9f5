import { aliases, rules } from '@/lib/platform/env/variables'

/**
 * Every variable of ours as set and empty: neither the shell's nor those of a `.env` file reach a test, which might
 * else write into somebody's real database.
 */
export function noVariables(): Record<string, string> {
  return Object.fromEntries([...Object.keys(rules), ...Object.values(aliases)].map(name => [name, '']))
}
