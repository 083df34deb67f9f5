/** The four meanings of DESIGN.md and two neutrals; each is a CSS class `c-<tone>` in charts.css. */
export type Tone = 'warm' | 'cold' | 'handshake' | 'alert' | 'ink' | 'muted'

/**
 * How a value is written, and its unit: `money` is integer minor units (cents) of `currency`, `rate` a fraction
 * (0.41 is 41 %), `duration` minutes, `per-hour` a number for one hour; `count` and `decimal` are plain.
 */
export type ValueFormat = 'count' | 'money' | 'rate' | 'duration' | 'decimal' | 'per-hour'

export type ChartLocale = 'fr' | 'en'

/** A figure, or `null` where there is none: a gap in the picture, "–" in the table, never 0. */
export type Value = number | null

/** 95 % bounds, one pair for each value. */
export type Interval = { low: Value[]; high: Value[] }

export type ValueStyle = { format: ValueFormat; locale: ChartLocale; currency?: string; unit?: string }

export type Series = {
  key: string
  label: string
  tone: Tone
  values: Value[]
  interval?: Interval
}

type Described = ValueStyle & {
  /** Unique in the page: DOM ids are built on it. */
  id: string
  title: string
  /** One plain sentence; it is also what a screen reader says of the picture. */
  description: string
}

/** One or more lines over the same labels; `before` is the period to compare with, drawn dashed and muted. */
export type TrendSpec = Described & {
  kind: 'trend'
  shape: 'line' | 'area'
  labels: string[]
  series: Series[]
  before?: { label: string; values: Record<string, Value[]> }
}

/** One scale of a bar picture. Several stand under one another and share the labels. */
export type BarsPanel = Partial<ValueStyle> & { layout: 'grouped' | 'stacked'; series: Series[] }

export type ColumnsSpec = Described & {
  kind: 'bars'
  layout: 'columns'
  labels: string[]
  panels: BarsPanel[]
}

/** A row for each label, its series one after another; `tones` colours the rows of a single series one by one. */
export type HorizontalSpec = Described & {
  kind: 'bars'
  layout: 'horizontal'
  labels: string[]
  series: Series[]
  tones?: Tone[]
}

export type BarsSpec = ColumnsSpec | HorizontalSpec

/** `share` is of the step before, a fraction; `null` for the first step or a zero denominator. */
export type FunnelStep = { label: string; count: Value; share: Value; low?: Value; high?: Value; tone: Tone }

export type FunnelSpec = Described & { kind: 'funnel'; steps: FunnelStep[] }

/** `greyed` is for too small a sample (n < 30). */
export type IntervalRow = {
  label: string
  value: Value
  low: Value
  high: Value
  n: number
  tone: Tone
  greyed?: boolean
}

export type IntervalSpec = Described & { kind: 'interval'; rows: IntervalRow[] }

/** `level` stands on the ground line; a `change` starts where the step before ended, and is negative where it takes away. */
export type WaterfallStep = { label: string; value: Value; role: 'level' | 'change'; tone: Tone }

export type WaterfallSpec = Described & { kind: 'waterfall'; steps: WaterfallStep[] }

/** A node stands in a column, the first being 0; links lead to a later column. Values are never negative. */
export type FlowNode = { key: string; label: string; column: number; value: number; tone: Tone }
export type FlowLink = { from: string; to: string; value: number; tone: Tone }

export type FlowSpec = Described & { kind: 'flow'; nodes: FlowNode[]; links: FlowLink[] }

export type ChartSpec = TrendSpec | BarsSpec | FunnelSpec | IntervalSpec | WaterfallSpec | FlowSpec

export type ChartHeight = 'low' | 'normal' | 'tall'
