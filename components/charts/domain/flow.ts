import type { FlowLink, FlowSpec, Tone } from './spec'

/** « Signals → Meetings »: what a link is called. */
export function nameLink({ nodes }: FlowSpec, { from, to }: FlowLink): string {
  const label = (key: string) => nodes.find(node => node.key === key)?.label ?? key
  return `${label(from)} → ${label(to)}`
}

/** Everything that can be pointed at, nodes first, then links. */
export const listFlowMarks = (spec: FlowSpec): { label: string; value: number; tone: Tone }[] => [
  ...spec.nodes,
  ...spec.links.map(link => ({ ...link, label: nameLink(spec, link) })),
]
