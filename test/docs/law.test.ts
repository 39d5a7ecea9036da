/* The pages name what there is: verbs, refusals and members of the source, tests, and readings as the profiles take them. */

import { describe, expect, it } from 'vitest'
import { pageOf } from './page.js'

// Each page with how many names, verbs, refusals and readings it tells at least, so that an empty table is seen.
const pages = [
  ['docs/law.md', { names: 150, verbs: 40, refusals: 50, readings: 20 }],
  ['docs/results.md', { names: 60, verbs: 15, refusals: 15, readings: 10 }],
  ['docs/trail.md', { names: 50, verbs: 10, refusals: 2, readings: 0 }],
  ['docs/accountability.md', { names: 60, verbs: 8, refusals: 15, readings: 0 }],
  ['docs/statistics.md', { names: 60, verbs: 12, refusals: 15, readings: 5 }]
] as const

describe.each(pages)('%s', (path, least) => {
  const page = pageOf(path)

  it('names verbs, refusals and members that the source has', () => {
    expect(page.names.length).toBeGreaterThan(least.names)
    expect(page.unknownNames).toEqual([])
  })

  it('lists as verbs only functions that a stage exports, each once', () => {
    expect(page.verbs.length).toBeGreaterThanOrEqual(least.verbs)
    expect(page.unknownVerbs).toEqual([])
    expect(new Set(page.verbs).size).toBe(page.verbs.length)
  })

  it('says of each verb what its own description says that it refuses with', () => {
    expect(page.refusals.length).toBeGreaterThanOrEqual(least.refusals)
    expect(page.refusals.filter(([, said]) => !said)).toEqual([])
  })

  it('says of each reading which words the profiles take, and which others the source knows', () => {
    expect(page.readings.length).toBeGreaterThanOrEqual(least.readings)
    for (const { place, taken, or, found } of page.readings) {
      expect([place, ...found]).toEqual([place, ...[...taken].sort()])
      for (const word of or) expect(found).not.toContain(word)
    }
    expect(page.unknownWords).toEqual([])
  })

  it('names tests that are there', () => {
    expect(page.tests.flat().length).toBeGreaterThan(0)
    expect(page.missingTests).toEqual([])
  })
})

describe('docs/law.md', () => {
  it('ends each section but the last with tests', () => {
    const { tests } = pageOf('docs/law.md')
    expect(tests.slice(0, -1).filter((named) => named.length === 0)).toEqual([])
  })
})
