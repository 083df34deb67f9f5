import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { actionCases, exportsOfActions, routeCases } from '@/scripts/testing/two-tenants-actions'
import { listScoped } from '@/scripts/testing/two-tenants-list'
import { mutationCases } from '@/scripts/testing/two-tenants-mutations'
import { queryCases } from '@/scripts/testing/two-tenants-queries'
import { definedActions } from '../action/define-action'
import { definedRoutes } from '../action/define-route'
import { definedPublicActions } from '../auth/public-action'
import { publicRoutes } from '../auth/public-routes'
import { can } from './permissions'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const filesNamed = (folder: string, name: string) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith(`/${name}`))
    .sort()

test('every function that takes a scope has a two-tenant case, and no case outlives its function', () => {
  const found = listScoped(root)
  expect(found.length).toBeGreaterThan(50)
  const cases: Record<string, unknown> = { ...queryCases, ...mutationCases }
  const missing = found.filter(name => cases[name] === undefined)
  expect(missing, 'add them to scripts/testing/two-tenants-queries.ts or -mutations.ts').toEqual([])
  expect(Object.keys(cases).filter(name => !found.includes(name))).toEqual([])
  for (const [name, found] of Object.entries({ ...queryCases, ...mutationCases }))
    if (found.kind === 'part') expect(cases[found.of], `${name} is part of ${found.of}`).toBeDefined()
})

test('every exported action is registered with a permission, or with a reason to answer strangers', async () => {
  const files = filesNamed('lib', 'actions.ts')
  expect(files.length).toBeGreaterThan(3)
  for (const file of files) {
    const before = new Set([...definedActions().keys(), ...definedPublicActions().keys()])
    const exported = Object.keys(await import(/* @vite-ignore */ `${root}/${file}`))
    const registered = [...definedActions().keys(), ...definedPublicActions().keys()]
    const fresh = registered.filter(name => !before.has(name))
    expect(fresh.length, `${file} exports ${exported.join(', ')}`).toBe(exported.length)
  }
  for (const [name, reason] of definedPublicActions()) expect(reason.length, name).toBeGreaterThan(10)
  const named = [...definedActions().keys()].sort()
  expect(Object.keys(actionCases).sort(), 'scripts/testing/two-tenants-actions.ts').toEqual(named)
})

test('no server action is written beside the builders', () => {
  const inline = ['app', 'components', 'lib'].flatMap(folder =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter(path => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter(path => /^\s*'use server'/m.test(readFileSync(`${root}/${path}`, 'utf8'))),
  )
  expect(inline.length).toBeGreaterThan(3)
  expect(inline.filter(path => !path.endsWith('/actions.ts')).sort()).toEqual(exportsOfActions)
})

test('every route is registered with a permission, or public with a reason', async () => {
  const files = filesNamed('app', 'route.ts')
  expect(files.length).toBeGreaterThan(3)
  const registered: string[] = []
  for (const file of files) {
    const path = file
      .replace(/^app/, '')
      .replace(/\/route\.ts$/, '')
      .replace(/\/\([^)]*\)/g, '')
    const before = new Set(definedRoutes().keys())
    const exported = Object.keys(await import(/* @vite-ignore */ `${root}/${file}`))
    const methods = exported.filter(name => /^[A-Z]+$/.test(name))
    const fresh = [...definedRoutes().keys()].filter(name => !before.has(name))
    if (path in publicRoutes) expect(fresh, path).toEqual([])
    else expect(fresh.sort()).toEqual(methods.map(method => `${method} ${path}`).sort())
    registered.push(...fresh)
  }
  expect(Object.keys(routeCases).sort(), 'scripts/testing/two-tenants-actions.ts').toEqual(registered.sort())
})

test('every action and route is tried by one role that may and, where there is one, by one that may not', () => {
  const permissions = new Map([...definedActions(), ...definedRoutes()])
  for (const [name, { may, mayNot }] of Object.entries({ ...actionCases, ...routeCases })) {
    const permission = permissions.get(name)
    if (permission === undefined) throw new Error(`${name} has no permission.`)
    expect(can(may, permission), `${may} may ${name}`).toBe(true)
    if (mayNot !== null) expect(can(mayNot, permission), `${mayNot} may not ${name}`).toBe(false)
    else
      for (const role of ['salesperson', 'manager', 'director', 'marketing', 'admin'] as const)
        expect(can(role, permission), `${role} may ${name} like everybody`).toBe(true)
  }
})
