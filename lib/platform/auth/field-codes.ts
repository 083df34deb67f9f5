import type { z } from 'zod'

/** The first complaint about each field of an input, as a code: our own message, else zod's kind of issue. */
export function fieldCodes(error: z.ZodError): Record<string, string> {
  const codes: Record<string, string> = {}
  for (const issue of error.issues) codes[issue.path.join('.')] ??= issue.message
  return codes
}
