/* `double-random draw`: makes the records of cases in a file, all of them or none. */

import { drawUnits, recordText, type DrawInput, type DrawRefusal } from '../src/draw/index.js'
import {
  accept,
  isPlainObject,
  membersOf,
  pointerStep,
  refuse,
  refuseAll,
  type Checked,
  type Malformed,
  type Message
} from '../src/kernel/index.js'
import { readJson, type FileTrouble } from './files.js'
import type { Place } from './words.js'

/** The refusals of one case; `number` counts from 1 and is null for the file as a whole. */
export type RefusedCase = { readonly number: number | null; readonly reasons: readonly Place['said'][] }

/**
 * Makes the records of a file of cases, `[{ notice, tables, commitments, values } …]`; what else a case holds is not read.
 *
 * @returns one canonical JSON text a case; refuses by case
 */
export function drawCases(path: string): Checked<RefusedCase, readonly string[]> {
  const file = readJson(path)
  if (file._tag === 'Left') return refuse(whole(file.left))
  if (!Array.isArray(file.right)) return refuse(whole([malformed('', listExpected, file.right)]))
  const drawn = file.right.map((given: unknown) => drawCase(given))
  const refused = drawn.flatMap((record, i): readonly RefusedCase[] =>
    record._tag === 'Left' ? [{ number: i + 1, reasons: record.left }] : []
  )
  return refused.length > 0 ? refuseAll(refused) : accept(drawn.flatMap((r) => (r._tag === 'Right' ? [r.right] : [])))
}

const whole = (reasons: readonly (FileTrouble | Malformed)[]): RefusedCase => ({ number: null, reasons })

function drawCase(given: unknown): Checked<DrawRefusal, string> {
  if (!isPlainObject(given)) return refuse(malformed('', objectExpected, given))
  const missing = ['notice', 'tables', 'commitments', 'values'].filter((member) => !Object.hasOwn(given, member))
  if (missing.length > 0) return refuseAll(missing.map((member) => malformed(`/${member}`, missingExpected, undefined)))
  const tables = given['tables']
  if (!isPlainObject(tables)) return refuse(malformed('/tables', objectExpected, tables))
  const names = Object.keys(tables)
  const strangers = names.flatMap((name) => strangersIn(name, tables[name]))
  if (strangers.length > 0) return refuseAll(strangers)
  const record = drawUnits({
    ...given,
    tables: names.map((name) => tablesOf(name, membersOf(tables[name])))
  } as unknown as DrawInput)
  return record._tag === 'Right'
    ? accept(recordText(record.right))
    : refuseAll(record.left.map((refusal) => placedIn(names, refusal)))
}

const FRAME = ['id', 'stratum', 'weight']
const EXCLUSIONS = ['id', 'reason']

function strangersIn(name: string, pair: unknown): readonly Malformed[] {
  const at = `/tables/${pointerStep(name)}`
  if (!isPlainObject(pair)) return [malformed(at, objectExpected, pair)]
  return Object.keys(pair)
    .filter((member) => member !== 'frame' && member !== 'exclusions')
    .map((member) => malformed(`${at}/${pointerStep(member)}`, noMemberExpected, pair[member]))
}

const tablesOf = (name: string, { frame, exclusions }: { readonly [member: string]: unknown }): unknown => ({
  name,
  frame: rowsOf(frame, FRAME),
  exclusions: rowsOf(exclusions, EXCLUSIONS)
})

// A row too long keeps its further cells, by number, so that they are refused and not passed over.
const rowsOf = (table: unknown, keys: readonly string[]): unknown =>
  Array.isArray(table)
    ? table.map((row: unknown) =>
        Array.isArray(row) ? Object.fromEntries(row.map((cell: unknown, i) => [keys[i] ?? String(i), cell])) : row
      )
    : table

/** Says a place in the file's own form: tables by the name of their draw, cells by number. */
function placedIn(names: readonly string[], refusal: DrawRefusal): DrawRefusal {
  if (!('at' in refusal)) return refusal
  const [, index, rest = ''] = /^\/tables\/(\d+)(.*)$/s.exec(refusal.at) ?? []
  if (index === undefined) return refusal
  const cell = rest.replace(/^(\/(frame|exclusions)\/\d+)\/(\w+)$/, (_, row: string, table: string, key: string) => {
    const column = (table === 'frame' ? FRAME : EXCLUSIONS).indexOf(key)
    return `${row}/${column < 0 ? key : String(column)}`
  })
  return { ...refusal, at: `/tables/${pointerStep(names[Number(index)] ?? index)}${cell}` }
}

const malformed = (at: string, expected: Message, found: unknown): Malformed => ({
  _tag: 'Malformed',
  at,
  expected,
  found: found === null ? 'null' : Array.isArray(found) ? `[${String(found.length)}]` : typeof found
})

const listExpected: Message = { zh: '案例列表', en: 'a list of cases' }
const objectExpected: Message = { zh: '对象', en: 'an object' }
const missingExpected: Message = { zh: '此处应有成员', en: 'a member, which is missing' }
const noMemberExpected: Message = { zh: '此处不应有成员', en: 'no such member' }
