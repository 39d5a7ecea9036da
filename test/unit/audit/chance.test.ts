/* Exact probabilities of single units and of pairs, each held against a count of every order and every start. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  CHANCE_RULES,
  chanceAlarmMessages,
  chanceAlarms,
  chanceAs,
  chanceMessages,
  chancesOf,
  decimalChance,
  inclusionChances,
  pairChances,
  printChance,
  sayChanceAlarm,
  sumChances,
  type ChanceAlarm
} from '../../../src/audit/index.js'
import { passedPart, startsOfBoth } from '../../../src/audit/chance-between.js'
import { neverTogether } from '../../../src/audit/chance-never.js'
import { orThrow, reasonsOf, type Name } from '../../../src/kernel/index.js'
import { chancesFor, countOf, outcomesOf, worldOf, type SmallDraw } from './chance-world.js'

const names = (list: string): readonly Name[] => list.split(' ') as Name[]
const weighed = (weights: readonly number[]): Record<string, number> =>
  Object.fromEntries(weights.map((weight, i) => [`u${String(i)}`, weight]))
const pps = (weights: readonly number[], size: number): readonly SmallDraw[] => [
  { strata: [{ method: 'pps', size, units: weighed(weights) }] }
]
const equal = (ids: string, size: number, reserve = 0): SmallDraw => ({
  strata: [{ method: 'srs', size, reserve, units: Object.fromEntries(ids.split(' ').map((id) => [id, 1])) }]
})

describe('inclusionChances', () => {
  it('gives a census 1, srs size/rows, a reserve apart, and 0 with its reason to whoever is excluded or of a stratum not drawn', () => {
    const chances = chancesFor([
      {
        strata: [
          { method: 'census', size: 2, units: { a: 1, b: 1 } },
          { method: 'srs', size: 2, reserve: 1, units: { c: 9, d: 1, e: 1, f: 1 } },
          { method: 'srs', size: 0, units: { g: 1 } }
        ],
        out: { h: '歇业' }
      }
    ])
    const told = (id: string): readonly unknown[] =>
      chancesOf(chances, id).map(({ cause, chance, reserve, reason }) => [
        cause,
        printChance(chance),
        printChance(reserve),
        reason
      ])
    expect(told('a')).toEqual([['census', '1/1', '0/1', null]])
    expect(told('c')).toEqual([['equal', '1/2', '1/4', null]])
    expect(told('g')).toEqual([['notDrawn', '0/1', '0/1', 'why']])
    expect(told('h')).toEqual([['excluded', '0/1', '0/1', '歇业']])
    expect(told('i')).toEqual([['outside', '0/1', '0/1', null]])
  })

  it('gives pps the certain units 1, equality included, and the others n·w/W as left', () => {
    const chance = (weights: readonly number[], size: number): readonly string[] => {
      const { ids, classOf, classes } = chancesFor(pps(weights, size)).draws[0] ?? { ids: [], classOf: [], classes: [] }
      return ids.map((_, i) => printChance(classes[classOf[i] ?? 0]?.chance ?? chanceAs(0, 1)))
    }
    expect(chance([1, 2, 3, 40], 2)).toEqual(['1/6', '1/3', '1/2', '1/1'])
    // 2·5 = 10 = W is certain, 2·4 of 9 is not.
    expect(chance([5, 3, 2], 2)).toEqual(['1/1', '3/5', '2/5'])
    expect(chance([4, 3, 2], 2)).toEqual(['8/9', '2/3', '4/9'])
    expect(chance([7, 7], 2)).toEqual(['1/1', '1/1'])
  })

  it('is what a count of every order and every start gives, for drawn and for reserve', () => {
    const worlds: readonly (readonly SmallDraw[])[] = [
      pps([2, 7, 8, 5, 4], 3),
      pps([1, 2, 3, 40, 1], 2),
      [equal('a b c d e', 2, 1), equal('a b c', 1, 2)],
      [{ strata: [...equal('a b c', 2).strata, ...(pps([1, 2, 2], 2)[0]?.strata ?? [])] }]
    ]
    let told = 0
    for (const world of worlds) {
      const chances = chancesFor(world)
      const all = outcomesOf(world)
      for (const [d, { ids }] of chances.draws.entries())
        for (const id of ids) {
          const own = chancesOf(chances, id)[d]
          const key = `${String(d)} ${id}`
          expect(own?.chance).toEqual(chanceAs(...countOf(all, ({ drawn }) => drawn.has(key))))
          expect(own?.reserve).toEqual(chanceAs(...countOf(all, ({ reserve }) => reserve.has(key))))
          told += 1
        }
    }
    expect(told).toBe(5 + 5 + 8 + 6)
  })

  it('adds up to the size of every stratum', () => {
    for (const weights of [
      [2, 7, 8, 5, 4, 4],
      [1, 1, 1, 90, 80],
      [4294967295, 4294967295, 1]
    ])
      for (let size = 1; size <= weights.length; size++) {
        const { classes } = chancesFor(pps(weights, size)).draws[0] ?? { classes: [] }
        expect(sumChances(classes.map(({ chance, units }) => [chance, units] as const))).toEqual(chanceAs(size, 1))
      }
  })

  it('refuses tables that are not those that the notice counted', () => {
    const { notice, tables } = worldOf([equal('a b c', 1), ...pps([1, 2], 1)])
    const tags = (given: typeof tables): readonly string[] =>
      reasonsOf(inclusionChances(notice, given)).map(({ _tag }) => _tag)
    const [first, second] = tables as [(typeof tables)[number], (typeof tables)[number]]
    const unit = { id: 'z' as Name, stratum: 's0' as Name, weight: 1 }
    expect(tags(tables)).toEqual([])
    expect(tags([first])).toEqual(['ChanceTablesMissing'])
    expect(tags([first, first, second])).toEqual(['ChanceTablesTwice'])
    expect(tags([{ ...first, frame: [...first.frame, unit] }, second])).toEqual(['ChanceFrameDiffers'])
    expect(tags([{ ...first, frame: [...first.frame, { ...unit, stratum: 'x' as Name }] }, second])).toEqual([
      'ChanceStratumUnknown'
    ])
    expect(tags([first, { ...second, frame: second.frame.map((one) => ({ ...one, weight: 5 })) }])).toEqual([
      'ChanceFrameDiffers'
    ])
    for (const reason of reasonsOf(inclusionChances(notice, [first]))) {
      if (reason._tag !== 'ChanceTablesMissing') throw new Error(reason._tag)
      expect(chanceMessages.ChanceTablesMissing.zh(reason)).toContain('draw 1')
    }
  })
})

describe('pairChances', () => {
  // R `sampling` 2.9, UPsystematic over all 720 orders, pairs 12 13 14 15 16 23 …
  const weights = [2, 7, 8, 5, 4, 4]
  const published =
    '8/75 8/75 11/150 17/300 17/300 27/50 23/75 67/300 67/300 28/75 29/100 29/100 37/300 37/300 8/75'.split(' ')

  const pairsOf = (count: number): readonly (readonly [number, number])[] =>
    Array.from({ length: count }, (_, i) =>
      Array.from({ length: count - i - 1 }, (__, j) => [i, i + 1 + j] as const)
    ).flat()

  it('is over all orders what the published random-order systematic design has', () => {
    const [draw] = chancesFor(pps(weights, 3)).draws
    if (draw === undefined) throw new Error('no draw')
    const found = pairsOf(6).map(([i, j]) =>
      printChance(orThrow(pairChances({ draw, ids: [`u${String(i)}`, `u${String(j)}`] })).both)
    )
    expect(found).toEqual(published)
  })

  it('is for a given order what the published systematic design has, five pairs never', () => {
    const [draw] = chancesFor(pps(weights, 3)).draws
    if (draw === undefined) throw new Error('no draw')
    const found = pairsOf(6).map(([i, j]) =>
      decimalChance(orThrow(pairChances({ draw, ids: [`u${String(i)}`, `u${String(j)}`], order: draw.ids })).both)
    )
    expect(found.join(' ')).toBe('0 0.2 0.2 0 0 0.5 0.2 0.4 0.3 0.3 0.4 0.2 0 0.3 0')
  })

  it('is n(n−1)/(N(N−1)) in srs, and the product across strata and with a certain unit', () => {
    const [draw] = chancesFor([
      { strata: [...equal('a b c d', 2).strata, ...(pps([1, 2, 3, 40], 2)[0]?.strata ?? [])] }
    ]).draws
    if (draw === undefined) throw new Error('no draw')
    const both = (a: string, b: string): readonly string[] => {
      const found = orThrow(pairChances({ draw, ids: [a, b] }))
      return [printChance(found.both), found.by]
    }
    expect(both('a', 'b')).toEqual(['1/6', 'equal'])
    expect(both('a', 'u2')).toEqual(['1/4', 'independent'])
    expect(both('u3', 'u2')).toEqual(['1/2', 'independent'])
    expect(both('u0', 'u2')).toEqual(['0/1', 'orders'])
  })

  it('refuses strangers, a pair of one, an order that is not the stratum, and more sums than it can hold', () => {
    const [draw] = chancesFor(pps(weights, 3)).draws
    if (draw === undefined) throw new Error('no draw')
    const tags = (ids: readonly [string, string], order?: readonly string[]): readonly string[] =>
      reasonsOf(pairChances({ draw, ids, ...(order === undefined ? {} : { order }) })).map(({ _tag }) => _tag)
    expect(tags(['x', 'u0'])).toEqual(['ChanceUnitUnknown'])
    expect(tags(['u0', 'u0'])).toEqual(['ChanceIdTwice'])
    expect(tags(['u0', 'u1'], ['u0', 'u1'])).toEqual(['CountOutside'])
    expect(tags(['u0', 'u1'], [...draw.ids, 'u0'])).toEqual(['ChanceIdTwice'])
    const many = Array.from({ length: 40 }, (_, i) => 1_000_003 + 7919 * i * i)
    const [large] = chancesFor(pps(many, 4)).draws
    if (large === undefined) throw new Error('no draw')
    expect(reasonsOf(pairChances({ draw: large, ids: ['u0', 'u1'] })).map(({ _tag }) => _tag)).toEqual(['TooMuchWork'])
  })

  it('counts starts as the pass itself does, at the wrap of the circle too', () => {
    for (let whole = 2n; whole <= 9n; whole++)
      for (let a = 1n; a < whole; a++)
        for (let b = 1n; b < whole; b++)
          for (let between = 0n; between < whole; between++) {
            let count = 0n
            for (let start = 0n; start < whole; start++) {
              const inFirst = start < a
              const at = (start + 2n * whole - a - between) % whole
              if (inFirst && at < b) count += 1n
            }
            expect(startsOfBoth(whole, a, b, between)).toBe(count)
          }
  })
})

describe('pairs never drawn together', () => {
  const never = (weights: readonly number[], size: number): ReturnType<typeof neverTogether> => {
    const [draw] = chancesFor(pps(weights, size)).draws
    if (draw === undefined) throw new Error('no draw')
    return neverTogether(passedPart({ name: 's0', size }, draw.classes))
  }

  it('are all where the pass draws one', () => {
    expect(never([1, 2, 3], 1)).toMatchObject({ proof: 'oneLeft', pairs: 3n, open: [] })
    expect(never([1, 2, 3], 1).never.reduce((sum, { pairs }) => sum + pairs, 0n)).toBe(3n)
    expect(never([1, 2, 3, 40], 2)).toMatchObject({ proof: 'oneLeft', pairs: 3n })
  })

  it('are none where small units are steps enough, whatever the number of units', () => {
    expect(
      never(
        Array.from({ length: 1000 }, (_, i) => 1000 + i),
        100
      )
    ).toMatchObject({ proof: 'smallSteps', never: [], open: [] })
  })

  it('are found by enumeration exactly where a count of all orders and starts finds none', () => {
    let [some, none] = [0, 0]
    const cases = [1, 2].flatMap((a) =>
      [1, 3].flatMap((b) =>
        [4, 6].flatMap((c) => [5, 6].flatMap((d) => [2, 3].map((size) => [[a, b, c, d, 6], size] as const)))
      )
    )
    for (const [weights, size] of cases) {
      const all = outcomesOf(pps(weights, size))
      const [draw] = chancesFor(pps(weights, size)).draws
      const passed = weights.filter((_, i) => draw?.classes[draw.classOf[i] ?? 0]?.cause === 'weight')
      let zero = 0n
      for (let i = 0; i < 5; i++)
        for (let j = i + 1; j < 5; j++) {
          const [both] = countOf(all, ({ drawn }) => drawn.has(`0 u${String(i)}`) && drawn.has(`0 u${String(j)}`))
          if (both === 0n) zero += 1n
        }
      const found = never(weights, size)
      expect(found.open).toEqual([])
      expect(found.pairs).toBe(BigInt((passed.length * (passed.length - 1)) / 2))
      expect([weights, size, found.never.reduce((sum, { pairs }) => sum + pairs, 0n)]).toEqual([weights, size, zero])
      if (found.proof === 'enumeration' && zero > 0n) some += 1
      if (zero === 0n) none += 1
    }
    expect(some).toBeGreaterThan(3)
    expect(none).toBeGreaterThan(5)
  })
})

describe('chanceAlarms', () => {
  const tags = (alarms: readonly ChanceAlarm[]): readonly string[] => alarms.map(({ _tag }) => _tag)

  it('is silent where everybody has a chance between 0 and 1', () => {
    expect(chanceAlarms({ chances: chancesFor([equal('a b c', 2), ...pps([4, 5, 6, 5, 4, 6, 5, 4], 3)]) })).toEqual([])
  })

  it('names strata of which nobody is drawn, empty frames, wholesale exclusions and those without any chance', () => {
    const chances = chancesFor([
      { strata: [{ method: 'srs', size: 0, units: { a: 1, b: 1 } }], out: { c: '歇业' } },
      { strata: [], out: { c: '歇业', d: '歇业' } },
      { strata: equal('a e f', 1).strata, out: { c: 'x', d: 'y' } }
    ])
    const alarms = chanceAlarms({
      chances,
      groups: [
        { name: 'D' as Name, ids: names('b c') },
        { name: 'A' as Name, ids: names('a b') }
      ]
    })
    expect(tags(alarms)).toEqual([
      'StratumUndrawn',
      'FrameEmpty',
      'ExcludedWholesale',
      'GroupWithoutChance',
      'SubjectsWithoutChance'
    ])
    expect(alarms.at(-2)).toMatchObject({ group: 'D', units: 2 })
    expect(alarms.at(-1)).toMatchObject({ units: 3, of: 6, first: ['b', 'c', 'd'] })
  })

  it('calls an exclusion wholesale from the share given on, and not below', () => {
    const chances = chancesFor([{ strata: equal('a b c', 1).strata, out: { x: 'r' } }])
    const at = (n: number, d: number): readonly string[] =>
      tags(chanceAlarms({ chances, wholesale: chanceAs(n, d) })).filter((tag) => tag === 'ExcludedWholesale')
    expect(at(1, 4)).toHaveLength(1)
    expect(at(251, 1000)).toHaveLength(0)
  })

  it('names what is certain without being a census: pps units and an srs stratum drawn whole, and no census', () => {
    const alarms = chanceAlarms({
      chances: chancesFor([
        ...pps([1, 1, 1, 1, 40], 3),
        equal('a b', 2),
        { strata: [{ method: 'census', size: 1, units: { z: 1 } }] }
      ])
    })
    expect(tags(alarms)).toEqual(['CertainByWeight', 'CertainBySize'])
    expect(alarms[0]).toMatchObject({ units: 1, rows: 5, from: 40, first: ['u4'] })
  })

  it('names strata of pairs that never meet, and says which proof', () => {
    expect(chanceAlarms({ chances: chancesFor(pps([1, 2, 3], 1)) })).toMatchObject([
      { _tag: 'PairsNeverTogether', proof: 'oneLeft', pairs: 3n }
    ])
  })

  it('has words in both languages and a rule for every alarm', () => {
    expect(Object.keys(CHANCE_RULES).sort()).toEqual(Object.keys(chanceAlarmMessages).sort())
    const ids = new Set(
      [...readFileSync('docs/rules.md', 'utf8').matchAll(/^\| ([A-Z0-9a-z-]+) \|/gm)].map(([, id]) => id)
    )
    for (const rule of Object.values(CHANCE_RULES).flat()) expect(ids.has(rule) || /^dr1 [236]$/.test(rule)).toBe(true)
    const alarms = chanceAlarms({ chances: chancesFor([...pps([1, 2, 3, 40], 2)]) })
    expect(alarms.map(sayChanceAlarm('zh')).join()).toContain('必被抽中')
    expect(alarms.map(sayChanceAlarm('en')).join()).toContain('3 are drawn together in no ticket order')
  })
})
