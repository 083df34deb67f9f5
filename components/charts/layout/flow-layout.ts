import type { ChartHeight, FlowLink, FlowNode, FlowSpec } from '../domain/spec'
import { pictureHeights } from './picture-height'

/** A node's place: `x` in percent of the plot, `top` and `height` in px. */
export type PlacedNode = FlowNode & { x: number; top: number; height: number; last: boolean }

/** A ribbon between two nodes: where it leaves and arrives, in percent and px, and how thick it is. */
export type PlacedLink = FlowLink & { x0: number; x1: number; y0: number; y1: number; thickness: number }

export type FlowLayout = { height: number; nodes: PlacedNode[]; links: PlacedLink[] }

const gap = 26
const headRoom = 20
/** Something that is there is seen. */
const thinnest = 1.5
export const flowNode = 10

/** Where everything of a flow stands: nodes under one another in their columns, links in the order of where they lead. */
export function layFlow(spec: FlowSpec, size: ChartHeight): FlowLayout {
  const columns = Math.max(1, ...spec.nodes.map(node => node.column))
  const byColumn = [...new Set(spec.nodes.map(node => node.column))].map(column =>
    spec.nodes.filter(node => node.column === column),
  )
  const most = Math.max(0, ...byColumn.map(nodes => nodes.length))
  const height = Math.max(pictureHeights[size], headRoom + most * (gap + 8))
  const scale = Math.min(
    ...byColumn.map(nodes => {
      const total = nodes.reduce((sum, node) => sum + node.value, 0)
      const free = height - headRoom - (nodes.length - 1) * gap - nodes.length * thinnest
      return total === 0 ? Number.POSITIVE_INFINITY : Math.max(1, free) / total
    }),
  )
  const px = (value: number) => (Number.isFinite(scale) ? value * scale : 0)
  const nodes = byColumn.flatMap(list => {
    let top = headRoom
    return list.map((node): PlacedNode => {
      const placed = {
        ...node,
        x: (100 * node.column) / columns,
        top,
        height: Math.max(node.value > 0 ? thinnest : 0, px(node.value)),
        last: node.column === columns,
      }
      top += placed.height + gap
      return placed
    })
  })
  return { height, nodes, links: layLinks(spec.links, new Map(nodes.map(node => [node.key, node])), px) }
}

function layLinks(
  links: FlowLink[],
  nodes: ReadonlyMap<string, PlacedNode>,
  px: (value: number) => number,
): PlacedLink[] {
  const left = new Map<string, number>()
  const arrived = new Map<string, number>()
  return links.flatMap((link): PlacedLink[] => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)]
    if (from === undefined || to === undefined) return []
    const thickness = px(link.value)
    const y0 = from.top + (left.get(from.key) ?? 0)
    const y1 = to.top + (arrived.get(to.key) ?? 0)
    left.set(from.key, (left.get(from.key) ?? 0) + thickness)
    arrived.set(to.key, (arrived.get(to.key) ?? 0) + thickness)
    return [{ ...link, x0: from.x, x1: to.x, y0, y1, thickness }]
  })
}
