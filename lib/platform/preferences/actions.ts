'use server'

import { sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { asIdentity } from '@/db/scoped'
import { defineAction } from '../action/define-action'
import { languageCookie, languages } from '../i18n/language'
import { densities, themes } from './domain/appearance'

const year = 365 * 24 * 3600

async function keepCookie(name: string, value: string): Promise<void> {
  const secure = process.env.PUBLIC_URL?.startsWith('https:') ?? false
  const jar = await cookies()
  jar.set(name, value, { maxAge: year, sameSite: 'lax', path: '/', secure })
}

export const setThemeAction = defineAction({
  name: 'preferences/set-theme',
  permission: 'profile:edit',
  input: z.object({ theme: z.enum(themes) }),
  change: async (_scope, { theme }) => keepCookie('theme', theme),
})

export const setDensityAction = defineAction({
  name: 'preferences/set-density',
  permission: 'profile:edit',
  input: z.object({ density: z.enum(densities) }),
  change: async (_scope, { density }) => keepCookie('density', density),
})

export const setLanguageAction = defineAction({
  name: 'preferences/set-language',
  permission: 'profile:edit',
  input: z.object({ language: z.enum(languages) }),
  change: async (scope, { language }) => {
    await asIdentity(db =>
      db.execute(sql`update "user" set language = ${language} where id = ${scope.userId}`),
    )
    await keepCookie(languageCookie, language)
  },
})
