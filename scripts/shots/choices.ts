import type { Role } from '@/db/scope'

export const visitors = ['stranger', 'salesperson', 'manager', 'director', 'marketing', 'admin'] as const
export type Visitor = Role | 'stranger'

export const languages = ['fr', 'en'] as const
export const themes = ['light', 'dark'] as const
export const widths = [390, 1280, 1920] as const

/** What a width is looked at on: a phone, a laptop, a desk. */
export const heights: Record<(typeof widths)[number], number> = { 390: 844, 1280: 800, 1920: 1080 }
