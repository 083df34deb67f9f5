/**
 * Measures several things in turns, A B C A B C …, so that whatever drifts meanwhile drifts for all of them alike.
 * One list of results per thing, in the order given.
 */
export async function interleave<Result>(
  rounds: number,
  things: readonly (() => Promise<Result>)[],
): Promise<Result[][]> {
  const results = things.map((): Result[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, measure] of things.entries()) results[index]?.push(await measure())
  return results
}
