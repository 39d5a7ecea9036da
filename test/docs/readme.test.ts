/* The examples of both READMEs are one text, and each prints what stands below it. */

import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as whole from '../../src/index.js'
import * as calendar from '../../src/calendar/index.js'
import * as kernel from '../../src/kernel/index.js'
import * as profile from '../../src/profile/index.js'

const subpaths: Readonly<Record<string, object>> = {
  'double-random': whole,
  'double-random/calendar': calendar,
  'double-random/kernel': kernel,
  'double-random/profile': profile
}

type Example = { readonly code: string; readonly printed: string }

/** Each block of TypeScript with the block of plain text that follows it. */
const examplesIn = (page: string): readonly Example[] =>
  [...page.matchAll(/```ts\n(.*?)```\n.*?```\n(.*?)```/gsu)].map(([, code = '', printed = '']) => ({ code, printed }))

// Transpiled to CommonJS, so that the package's subpaths can be given by name and printing can be read.
function print(code: string): string {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS }
  })
  const lines: string[] = []
  const given = (path: string): object => {
    const found = subpaths[path]
    if (found === undefined) throw new Error(`no subpath ${path}`)
    return found
  }
  const log = (...words: readonly unknown[]): number => lines.push(words.map(String).join(' '))
  const body = runInThisContext(`(function (exports, require, console) {${outputText}})`) as (
    exports: object,
    require: (path: string) => object,
    console: { readonly log: typeof log }
  ) => void
  body({}, given, { log })
  return `${lines.join('\n')}\n`
}

const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((page) =>
  examplesIn(readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8'))
)

describe('the examples of the README', () => {
  it('are the same in both languages', () => {
    expect(chinese).toEqual(english)
    expect(english?.length).toBe(2)
  })

  it.each((english ?? []).map(({ code, printed }) => [code.split('\n')[0] ?? '', code, printed] as const))(
    'print what they say: %s',
    (_, code, printed) => {
      expect(print(code)).toBe(printed)
    }
  )
})
