/* Runs the TypeScript of a page as it stands there, and gives what it prints. */

import { runInThisContext } from 'node:vm'
import ts from 'typescript'
import * as accountability from '../../src/accountability/index.js'
import * as calendar from '../../src/calendar/index.js'
import * as whole from '../../src/index.js'
import * as kernel from '../../src/kernel/index.js'
import * as profile from '../../src/profile/index.js'
import * as statistics from '../../src/statistics/index.js'
import * as trail from '../../src/trail/index.js'

const subpaths: Readonly<Record<string, object>> = {
  'double-random': whole,
  'double-random/accountability': accountability,
  'double-random/calendar': calendar,
  'double-random/kernel': kernel,
  'double-random/profile': profile,
  'double-random/statistics': statistics,
  'double-random/trail': trail
}

/** A block of TypeScript or JavaScript and the block of plain text that follows it. */
export type Example = { readonly code: string; readonly printed: string }

/** The examples of a page, in their order. */
export const examplesIn = (page: string): readonly Example[] =>
  [...page.matchAll(/```[jt]s\n(.*?)```\n.*?```\n(.*?)```/gsu)].map(([, code = '', printed = '']) => ({
    code,
    printed
  }))

/**
 * What a piece of TypeScript prints. It becomes CommonJS, so that the package's subpaths can be given by name.
 *
 * @param files JSON that the code imports, by the path that it names
 */
export function print(code: string, files: Readonly<Record<string, unknown>> = {}): string {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS }
  })
  const lines: string[] = []
  const given = (path: string): object => {
    if (Object.hasOwn(files, path)) return { __esModule: true, default: files[path] }
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
