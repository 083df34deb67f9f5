import {
  type SankeyLinkProps as LinkProps,
  type SankeyNodeProps as NodeProps,
  Sankey,
  Tooltip,
} from 'recharts'
import { listFlowMarks } from '../domain/flow'
import type { ChartHeight, FlowSpec } from '../domain/spec'
import type { ChartWords } from '../domain/words'
import { flowNode, layFlow } from '../layout/flow-layout'
import { drawNodes, ribbonPath } from '../svg/flow'
import { describeTip } from '../tip'
import { MarkupLayer } from './markup-layer'
import { TipCard } from './tooltip'

type Props = { spec: FlowSpec; size: ChartHeight; words: ChartWords; width: number }

/** The flow by Recharts, whose own places give way to those of the server's drawing; it adds pointing and tooltips. */
export function LiveFlow({ spec, size, words, width }: Props) {
  const layout = layFlow(spec, size)
  const unit = width / 100
  const at = new Map(spec.nodes.map((node, index) => [node.key, index]))
  const data = {
    nodes: listFlowMarks(spec)
      .slice(0, spec.nodes.length)
      .map(({ label }) => ({ name: label })),
    links: spec.links.map(({ from, to, value }) => ({
      source: at.get(from) ?? 0,
      target: at.get(to) ?? 0,
      value,
    })),
  }
  const drawLink = ({ index }: LinkProps) => {
    const link = layout.links[index]
    if (!link) return <g key={index} />
    return <path key={index} className={`c-${link.tone} c-ribbon`} d={ribbonPath(link, unit)} />
  }
  const drawBlock = ({ index }: NodeProps) => {
    const node = layout.nodes.find(({ key }) => key === spec.nodes[index]?.key)
    if (!node) return <g key={index} />
    return (
      <rect
        key={index}
        className={`c-${node.tone} c-fill`}
        x={node.x * unit - (node.last ? flowNode : 0)}
        y={node.top}
        width={flowNode}
        height={node.height}
        rx="2"
      />
    )
  }
  return (
    <Sankey
      width={width}
      height={layout.height}
      data={data}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      link={drawLink}
      node={drawBlock}
    >
      <MarkupLayer left={0} width={width} height={layout.height} html={drawNodes(spec, layout)} />
      <Tooltip
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 20, pointerEvents: 'none' }}
        content={({ active, payload }) =>
          active ? <TipCard tip={tipOf(spec, words, payload[0]?.name)} /> : null
        }
      />
    </Sankey>
  )
}

/** Recharts names what is pointed at: a node by its name, a link by both with a dash between. */
function tipOf(spec: FlowSpec, words: ChartWords, name: unknown) {
  const wanted = String(name).replace(' - ', ' → ')
  const index = listFlowMarks(spec).findIndex(({ label }) => label === wanted)
  return index === -1 ? null : describeTip(spec, words, index)
}
