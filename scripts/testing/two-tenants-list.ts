import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** What stands in a scope: opened, it names a transaction; plain, only where rows are read and written. */
const opened = ['ReadScope', 'WriteScope']
const rooms = /\/(queries|mutations)(\/.*)?\.ts$/

/**
 * Every exported function under lib/ that takes an opened scope first, and in queries and mutations any scope, as
 * `path#name`. It reads the sources, so that one that nobody imports is found too.
 */
export function listScoped(root: string): string[] {
  const paths = readdirSync(`${root}/lib`, { recursive: true, encoding: 'utf8' })
    .map(path => `lib/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/testing/'))
  return paths
    .flatMap(path => {
      const source = ts.createSourceFile(
        path,
        readFileSync(`${root}/${path}`, 'utf8'),
        ts.ScriptTarget.Latest,
      )
      const wanted = rooms.test(path) ? [...opened, 'Scope'] : opened
      return exportedFunctions(source)
        .filter(({ first }) => first !== null && wanted.includes(first))
        .map(({ name }) => `${path}#${name}`)
    })
    .sort()
}

interface Exported {
  readonly name: string
  /** The type its first parameter is written with. */
  readonly first: string | null
}

function exportedFunctions(source: ts.SourceFile): Exported[] {
  return source.statements.flatMap(statement => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isFunctionDeclaration(statement))
      return statement.name === undefined
        ? []
        : [{ name: statement.name.text, first: typeOfFirst(statement, source) }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) &&
      initializer !== undefined &&
      (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [{ name: name.text, first: typeOfFirst(initializer, source) }]
        : [],
    )
  })
}

const typeOfFirst = ({ parameters }: ts.SignatureDeclaration, source: ts.SourceFile): string | null =>
  parameters[0]?.type?.getText(source) ?? null
