import { Chart } from '@/components/charts/chart'
import { type FunnelPath, type FunnelWay, flowOf, funnelOf } from '@/lib/pipeline/domain/funnel'
import { type FunnelWords, stepTones } from './funnel-words'

interface Props {
  readonly words: FunnelWords
  readonly way: FunnelWay
  readonly paths: readonly FunnelPath[]
}

/** How many got how far. */
export function FunnelPicture({ words: { t, scope }, way, paths }: Props) {
  return (
    <article className="card picture">
      <Chart
        level={2}
        spec={{
          kind: 'funnel',
          id: `funnel-${way}`,
          title: t(`${way}.title`),
          description: t(`${way}.text`),
          format: 'count',
          locale: scope.language,
          steps: funnelOf(way, paths).map(({ step, reached, conversion, interval }) => ({
            label: t(`step.${step}`),
            count: reached,
            share: conversion?.value ?? null,
            ...(interval === null ? {} : { low: interval.low, high: interval.high }),
            tone: way === 'cold' && step === 'opportunity' ? 'cold' : stepTones[step],
          })),
        }}
      />
    </article>
  )
}

/** From what to what people went on; what ends where it is, goes nowhere yet. */
export function FlowPicture({ words: { t, scope }, way, paths }: Props) {
  const steps = funnelOf(way, paths)
  return (
    <article className="card picture">
      <Chart
        level={2}
        size="tall"
        spec={{
          kind: 'flow',
          id: `flow-${way}`,
          title: t(`flow.${way}`),
          description: t('flow.text'),
          format: 'count',
          locale: scope.language,
          nodes: steps.map(({ step, did }, column) => ({
            key: step,
            label: t(`step.${step}`),
            column,
            value: did,
            tone: way === 'cold' && step === 'opportunity' ? 'cold' : stepTones[step],
          })),
          links: flowOf(way, paths).map(({ from, to, people }) => ({
            from,
            to,
            value: people,
            tone: stepTones[from],
          })),
        }}
      />
    </article>
  )
}
