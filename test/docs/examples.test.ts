/* Every `@example` of the source is run, and gives what it says behind `// =>`. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

type Example = {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly result: string | undefined
}

const examples: readonly Example[] = files.flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((text, i): readonly Example[] => {
      const [, found] = /^\s*\*\s+@example\s+(.*)$/.exec(text) ?? []
      if (found === undefined) return []
      const [code = '', result] = found.split(/\s+\/\/ => /)
      return [{ file, line: i + 1, code, result }]
    })
)

const scope: Record<string, unknown> = {}

beforeAll(async () => {
  for (const file of files) Object.assign(scope, await import(pathToFileURL(join(root, file)).href))
}, 120_000)

// Each example is one expression; TypeScript's casts are taken out before it runs.
function run(expression: string): unknown {
  const { outputText } = ts.transpileModule(`export const result = (${expression})`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS }
  })
  const module = { exports: {} as { result?: unknown } }
  const names = ['exports', ...Object.keys(scope)].join(', ')
  const body = runInThisContext(`(function (${names}) {${outputText}})`) as (...given: readonly unknown[]) => void
  body(module.exports, ...Object.values(scope))
  return module.exports.result
}

describe('examples in docstrings', () => {
  it('are many', () => {
    expect(examples.length).toBeGreaterThan(60)
  })

  it.each(examples.map((example) => [`${example.file}:${String(example.line)}`, example] as const))(
    '%s',
    (_place, { code, result }) => {
      expect(result, 'an example says what it gives, behind // =>').toBeDefined()
      expect(run(code)).toEqual(run(result ?? ''))
    }
  )
})
