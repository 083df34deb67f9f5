/** A list with one of its members one place on (`by` 1) or back (−1); as it was when he stands at that edge, or is not there. */
export function swapped(ids: readonly string[], id: string, by: number): string[] {
  const at = ids.indexOf(id)
  const [one, other] = [ids[at], ids[at + by]]
  if (one === undefined || other === undefined) return [...ids]
  return ids.map((kept, index) => (index === at ? other : index === at + by ? one : kept))
}
