import { describe, expect, it } from 'vitest'
import * as assign from '../../../src/assign/index.js'
import * as audit from '../../../src/audit/index.js'
import * as campaign from '../../../src/campaign/index.js'
import * as checklist from '../../../src/checklist/index.js'
import * as draw from '../../../src/draw/index.js'
import * as frame from '../../../src/frame/index.js'
import * as kernel from '../../../src/kernel/index.js'
import * as merge from '../../../src/merge/index.js'
import * as plan from '../../../src/plan/index.js'
import * as registry from '../../../src/registry/index.js'

const modules: readonly object[] = [kernel, checklist, registry, plan, frame, draw, merge, assign, audit, campaign]

/** Every table of words that a module offers, by its name. */
const tables: readonly (readonly [string, object])[] = modules.flatMap((own) =>
  Object.entries(own).filter((entry): entry is [string, object] => entry[0].endsWith('Messages'))
)

describe('the words of all stages together', () => {
  it('have each tag in one table alone, or the same words wherever it stands', () => {
    const places = new Map<string, { readonly words: unknown; readonly table: string }>()
    const clashes: string[] = []
    for (const [table, words] of tables)
      for (const [tag, own] of Object.entries(words)) {
        const before = places.get(tag)
        if (before !== undefined && before.words !== own) clashes.push(`${tag}: ${before.table}, ${table}`)
        places.set(tag, { words: own, table })
      }
    expect(tables.length).toBeGreaterThan(20)
    expect(clashes).toEqual([])
  })
})
