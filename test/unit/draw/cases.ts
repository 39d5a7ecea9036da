/* The cases of the vector files, with rows as objects. */

import type { DrawInput } from '../../../src/draw/index.js'
import { readJson } from '../../json.js'

export type Case = {
  readonly notice: unknown
  readonly tables: { readonly [draw: string]: { readonly frame: unknown; readonly exclusions: unknown } | null } | null
  readonly commitments: unknown
  readonly values: unknown
}

// A row of another shape stays one that the library does not take, so that it is refused and not mended here.
const rows = (table: unknown, ...keys: readonly string[]): unknown =>
  Array.isArray(table)
    ? table.map((row: unknown) =>
        Array.isArray(row) && row.length === keys.length
          ? Object.fromEntries(keys.map((key, i) => [key, row[i] as unknown]))
          : [row]
      )
    : table

/** A case in the shape that the library takes. */
export const inputOf = (given: Case | null): DrawInput => {
  if (given === null) return null as unknown as DrawInput
  const { notice, tables, commitments, values } = given
  return {
    notice,
    tables: Object.entries(tables ?? {}).map(([name, pair]) => ({
      name,
      ...pair,
      frame: rows(pair?.frame, 'id', 'stratum', 'weight'),
      exclusions: rows(pair?.exclusions, 'id', 'reason')
    })),
    commitments,
    values
  } as unknown as DrawInput
}

export const drawVectors = readJson('vectors/draw-vectors.json') as readonly (Case & {
  readonly record: { readonly notice: { readonly title: string } }
})[]
export const drawRefusals = readJson('vectors/draw-refusals.json') as readonly {
  readonly why: string
  readonly case: Case
}[]
export const noticeTexts = readJson('vectors/notice-texts.json') as {
  readonly notice: unknown
  readonly text: string
  readonly digest: string
  readonly refused: readonly { readonly why: string; readonly text: string }[]
}
