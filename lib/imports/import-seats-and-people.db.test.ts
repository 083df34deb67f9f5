import { describe, expect, it } from 'vitest'
import {
  importText,
  leftIn,
  organizationOf,
  rowsOf,
  undo,
  withImportsDatabase,
} from './testing/imports-database'

withImportsDatabase()

describe('a file of sales teams', () => {
  const FILE = `Sales agent;Email;Manager;Branch;Region
Ana Roy;ana@x.example;Bob Lee;Lyon;South
Eve Sy;;Bob Lee;Lyon;South
Max Om;;Sue Ek;Nice;South
`
  const seats = `select m.name, m.role, t.name as team, b.name as branch, r.name as region
    from member m left join team t on t.id = m.team_id left join branch b on b.id = t.branch_id
    left join branch r on r.id = b.parent_id order by m.name`

  it('makes the tree, the teams, and a seat for each salesperson and manager', async () => {
    const scope = await organizationOf('teams')
    const report = await importText(scope, 'teams', FILE)
    expect(report).toMatchObject({ rows: 3, created: 3, refused: 0 })
    expect(report.entities).toEqual({
      branch: { created: 3, updated: 0 },
      team: { created: 2, updated: 0 },
      member: { created: 5, updated: 0 },
    })
    const south = { branch: 'Lyon', region: 'South', team: 'Bob Lee' }
    const nice = { branch: 'Nice', region: 'South', team: 'Sue Ek' }
    expect(await rowsOf(scope, seats)).toEqual([
      { name: 'Ana Roy', role: 'salesperson', ...south },
      { name: 'Bob Lee', role: 'manager', ...south },
      { name: 'Eve Sy', role: 'salesperson', ...south },
      { name: 'Max Om', role: 'salesperson', ...nice },
      { name: 'Sue Ek', role: 'manager', ...nice },
    ])
    expect(await importText(scope, 'teams', FILE)).toMatchObject({ unchanged: 3, entities: {} })
    await undo(scope, report)
    expect(await leftIn(scope)).toEqual({})
  })

  it('moves someone who changed teams, promotes who leads one now, and undo puts both back', async () => {
    const scope = await organizationOf('moved')
    await importText(scope, 'teams', FILE)
    const before = await rowsOf(scope, seats)
    const moved = await importText(
      scope,
      'teams',
      'Sales agent;Email;Manager;Branch;Region\nAnne Roy;ana@x.example;Eve Sy;Nice;South\n',
    )
    expect(moved).toMatchObject({
      updated: 1,
      entities: { member: { created: 0, updated: 2 }, team: { created: 1, updated: 0 } },
    })
    const after = await rowsOf(scope, seats)
    expect(after).toContainEqual({
      name: 'Ana Roy',
      role: 'salesperson',
      team: 'Eve Sy',
      branch: 'Nice',
      region: 'South',
    })
    expect(after).toContainEqual({
      name: 'Eve Sy',
      role: 'manager',
      team: 'Bob Lee',
      branch: 'Lyon',
      region: 'South',
    })
    await undo(scope, moved)
    expect(await rowsOf(scope, seats)).toEqual(before)
  })
})

describe('a file of companies', () => {
  const HEAD = 'Company;Industry;Employees;Revenue;Subsidiary of\n'

  it('links parents of the file, of before and new ones, and fills in what it knows', async () => {
    const scope = await organizationOf('companies')
    const first = await importText(
      scope,
      'companies',
      `${HEAD}Acme;tools;10;1,100.04;\nBrik;;;;acme\nCort;;;;Holding\n`,
    )
    expect(first).toMatchObject({ created: 3, entities: { company: { created: 4, updated: 0 } } })
    const companies = `select c.name, c.sector, c.employees, c.revenue::text, p.name as parent
      from company c left join company p on p.id = c.parent_id order by c.name_key`
    const nothing = { sector: null, employees: null, revenue: null }
    const before = [
      { name: 'Acme', sector: 'tools', employees: 10, revenue: '1100.04', parent: null },
      { name: 'Brik', ...nothing, parent: 'Acme' },
      { name: 'Cort', ...nothing, parent: 'Holding' },
      { name: 'Holding', ...nothing, parent: null },
    ]
    expect(await rowsOf(scope, companies)).toEqual(before)
    const second = await importText(
      scope,
      'companies',
      `${HEAD}ACME;;12;;\nBrik;;;;\nbrik;x;;;\nDoe;;;;Doe\n`,
    )
    expect(second).toMatchObject({ created: 0, updated: 1, unchanged: 1, refused: 2 })
    expect(second.problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'duplicate_row'],
      [5, 'own_parent'],
    ])
    expect(await rowsOf(scope, companies)).toEqual([{ ...before[0], employees: 12 }, ...before.slice(1)])
    await undo(scope, second)
    expect(await rowsOf(scope, companies)).toEqual(before)
    await undo(scope, first)
    expect(await leftIn(scope)).toEqual({})
  })
})

describe('a file of connections', () => {
  const FILE = `Notes:
"Some addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Roy,https://www.linkedin.com/in/ana,ana@x.example,Acme,Buyer,25 Oct 2020
,,,,,,24 Oct 2020
,,,,,,24 Oct 2020
Bob,Lee,https://www.linkedin.com/in/bob,,ACME,"Head, Tools",24 Oct 2120
`

  it('loses nobody, and knows everybody again', async () => {
    const scope = await organizationOf('connections')
    const report = await importText(scope, 'connections', FILE)
    expect(report).toMatchObject({ rows: 4, created: 4, refused: 0 })
    expect(report.entities).toEqual({
      company: { created: 1, updated: 0 },
      person: { created: 4, updated: 0 },
    })
    expect(await importText(scope, 'connections', FILE)).toMatchObject({ unchanged: 4, entities: {} })
    expect(
      await rowsOf(scope, `select name, email, "position" from person where name <> '' order by name`),
    ).toEqual([
      { name: 'Ana Roy', email: 'ana@x.example', position: 'Buyer' },
      { name: 'Bob Lee', email: null, position: 'Head, Tools' },
    ])
    await undo(scope, report)
    expect(await leftIn(scope)).toEqual({})
  })

  it('of a member are his people, with a signal each that waits only while it is fresh', async () => {
    const scope = await organizationOf('signals')
    await importText(scope, 'teams', 'Sales agent;Branch\nEve Sy;Lyon\n')
    const first = await importText(scope, 'connections', FILE)
    const report = await importText(scope, 'connections', FILE, { forMember: 'eve sy' })
    expect(report).toMatchObject({
      updated: 4,
      entities: { person: { created: 0, updated: 4 }, signal: { created: 4, updated: 0 } },
    })
    expect(
      await rowsOf(scope, 'select status, count(*)::integer as rows from signal group by 1 order by 1'),
    ).toEqual([
      { status: 'waiting', rows: 1 },
      { status: 'dismissed', rows: 3 },
    ])
    await undo(scope, report)
    await undo(scope, first)
    expect(await leftIn(scope)).toEqual({ branch: 1, member: 1 })
  })

  it('finds the contact of a deal again by the address', async () => {
    const scope = await organizationOf('contacts')
    const deal = 'Deal ID;Owner;Stage;Contact;Contact email\nD1;Eve;Signal;Ana Roy;ana@x.example\n'
    await importText(scope, 'deals', deal, { createMembers: true })
    const report = await importText(scope, 'connections', FILE)
    expect(report).toMatchObject({ created: 3, updated: 1 })
    expect(await rowsOf(scope, `select "position" from person where email = 'ana@x.example'`)).toEqual([
      { position: 'Buyer' },
    ])
  })
})
