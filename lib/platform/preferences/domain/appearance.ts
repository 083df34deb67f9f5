export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const densities = ['normal', 'wall'] as const
export type Density = (typeof densities)[number]

/** The theme a cookie names; the system's for any other text. */
export const readTheme = (value: string | undefined): Theme =>
  themes.find(theme => theme === value) ?? 'system'

/** The density a cookie names; `wall` is the shared screen read from across the room. */
export const readDensity = (value: string | undefined): Density =>
  densities.find(density => density === value) ?? 'normal'
