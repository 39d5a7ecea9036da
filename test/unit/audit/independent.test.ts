import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../../src/audit', import.meta.url))

const all = readdirSync(folder).flatMap((file) => {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ES2022, true)
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const { moduleSpecifier } = statement
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return []
    const isType = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly
    return [{ file, from: moduleSpecifier.text, isType }]
  })
})

// The check and what it is made of; other audits of the folder stand on other stages.
const parts = new Set(['check.ts'])
for (const part of parts) {
  for (const { file, from } of all) if (file === part && from.startsWith('./')) parts.add(`${from.slice(2, -3)}.ts`)
}
const imports = all.filter(({ file }) => parts.has(file))

describe('the check', () => {
  it('is made of most files of its folder', () => {
    expect(parts.size).toBeGreaterThan(10)
    expect(parts).not.toContain('forecast.ts')
  })

  it('shares no code with what it checks: from assigning and merging it imports types alone', () => {
    const foreign = imports.filter(({ from }) => /\/(assign|merge)\//.test(from))
    expect(foreign.length).toBeGreaterThan(5)
    expect(foreign.filter(({ isType }) => !isType)).toEqual([])
  })

  it('takes values from its own folder and the kernel only', () => {
    const others = imports.filter(({ from, isType }) => !isType && !/^\.\/|^\.\.\/kernel\/index\.js$/.test(from))
    expect(others).toEqual([])
  })
})
