import { describe, expect, it } from 'vitest'
import { cited, citing, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  leastOf,
  mostUnder,
  planMessages,
  reachCoverage,
  sizeEvidenceMessages,
  strayWaivers,
  type SizedStratum,
  type SmallRegistryReading,
  type SizeRules
} from '../../../src/plan/index.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { linxia, planRow, ratio, reading, sizes, sizesOf, tags, waiver, zhongshan, zhongshanCap } from './sample.js'

const tenPercent = { ratio: '10%', rounding: 'cap' } as const
const only = (strata: readonly SizedStratum[]): SizedStratum => {
  const [first] = strata
  if (first === undefined || strata.length !== 1) throw new Error(`${String(strata.length)} strata`)
  return first
}
const evidenceOf = (strata: readonly SizedStratum[]): readonly string[] => only(strata).evidence.map(({ _tag }) => _tag)
const cap = { document: '临夏州部门联合细则', article: '第九条' }
const floor = { document: '临夏州市场监管系统细则', article: '第六条（五）', rule: 'LX-MKT-6e' }

describe('a general item of Linxia at its cap of 10 %', () => {
  it.each([
    [10, 1],
    [11, 1],
    [19, 1],
    [20, 2],
    [100, 10],
    [109_275, 10_927]
  ])('draws of a registry of %i not more than %i (部门联合细则 第九条)', (rows, size) => {
    const drawn = orThrow(sizesOf(rows, tenPercent))
    expect(only(drawn)).toMatchObject({ rows, size, reason: null })
    expect(evidenceOf(drawn)).toEqual(['ByRatio', 'WithinCap'])
    expect(only(drawn).evidence[1]).toMatchObject({ over: 'row', rows, size, most: size, cap: { basis: cap } })
  })

  it.each([1, 9])(
    'draws 1 of a registry of %i under a cap of 10 %% and says so (部门联合细则 第九条, 市场监管系统细则 第六条)',
    (rows) => {
      const drawn = orThrow(sizesOf(rows, tenPercent))
      expect(only(drawn)).toMatchObject({ size: 1, reason: null })
      expect(only(drawn).evidence).toMatchObject([
        { _tag: 'ByRatio', rows, size: 0 },
        { _tag: 'SmallRegistry', reading: 'drawOne', rows, cap: { basis: cap }, floor }
      ])
    }
  )

  it('draws nobody of a registry of 9 by the other reading, and says so (部门联合细则 第九条, 市场监管系统细则 第六条)', () => {
    const rules: SizeRules = { ...linxia.plan, smallRegistry: reading('drawNone') }
    const drawn = orThrow(sizesOf(9, tenPercent, { rules }))
    expect(only(drawn)).toMatchObject({ size: 0, reason: '名录库过小，上限不足一户 the cap allows less than one' })
    expect(only(drawn).evidence.at(-1)).toMatchObject({ _tag: 'SmallRegistry', reading: 'drawNone', floor })
    expect(only(orThrow(sizesOf(10, tenPercent, { rules }))).size).toBe(1)
  })

  it('refuses a registry of 9 with both articles where a profile lets the cap stand against the floor', () => {
    const refused = sizesOf(9, tenPercent, { rules: { ...linxia.plan, smallRegistry: reading('refuse') } })
    expect(reasonsOf(refused)).toEqual([
      { _tag: 'CapBelowFloor', row: 1, most: 0, cap: linxia.plan.generalCap, floor: { least: 1, basis: floor } }
    ])
    const rules: SizeRules = { ...linxia.plan, smallRegistry: reading('refuse') }
    expect(tags(sizesOf(9, { number: 1 }, { rules }))).toEqual(['CapBelowFloor', 'SizeAboveCap'])
    expect(tags(sizesOf(10, tenPercent, { rules }))).toEqual([])
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      reasonsOf(refused).map(explainBy(planMessages)(language)).join()
    )
    expect(zh).toBe(
      '第 1 行：至多可抽 0 户，比例不高于10%（《临夏州部门联合细则》第九条），而至少应抽 1 户（《临夏州市场监管系统细则》第六条（五））'
    )
    expect(en).toBe(
      'row 1: at most 0, ratio not above 10% (临夏州部门联合细则, 第九条), but at least 1 (临夏州市场监管系统细则, 第六条（五）)'
    )
  })

  it('draws nobody of an empty registry, needs no reason for it, and has no reserve', () => {
    const drawn = only(orThrow(sizes([[0, { reserve: 5 }]])))
    expect(drawn).toMatchObject({ rows: 0, size: 0, reserve: 0, reason: null })
    expect(drawn.evidence.map(({ _tag }) => _tag)).toEqual(['ByRatio', 'WithinCap', 'ReserveShortened'])
  })

  it('is raised to the 1 that the cap allows where a lower ratio rounds to nobody (市场监管系统细则 第六条)', () => {
    const drawn = orThrow(sizesOf(15, { ratio: '5%', rounding: 'cap' }))
    expect(only(drawn).size).toBe(1)
    expect(only(drawn).evidence.at(-1)).toEqual({ _tag: 'RaisedToFloor', size: 1, basis: floor })
  })

  it('is not raised where the decision is nobody: each item is drawn once a year (市场监管系统细则 第六条)', () => {
    for (const quota of [{ number: 0 }, { ratio: '0', rounding: 'cap' } as const]) {
      expect(reasonsOf(sizesOf(100, quota))).toEqual([
        { _tag: 'SizeBelowFloor', row: 1, size: 0, floor: { least: 1, basis: floor } }
      ])
    }
    expect(only(orThrow(sizesOf(100, { number: 0 }, { rules: { ...linxia.plan, itemFloor: null } })))).toMatchObject({
      size: 0,
      reason: '决定抽取零户 none by decision'
    })
  })
})

describe('above the cap (部门联合细则 第九条)', () => {
  it('a ratio of 10 % passes, 10.1 % is refused, even where it rounds to what the cap allows', () => {
    expect(tags(sizesOf(100, { ratio: '10.1%', rounding: 'cap' }))).toEqual(['RatioAboveCap'])
    expect(reasonsOf(sizesOf(10, { ratio: '12%', rounding: 'cap' }))).toEqual([
      { _tag: 'RatioAboveCap', row: 1, stratum: null, ratio: '3/25', cap: linxia.plan.generalCap }
    ])
  })

  it('a number of 1 of 19 passes, 2 of 19 is refused, as is 10 % rounded to the nearest', () => {
    expect(only(orThrow(sizesOf(19, { number: 1 }))).size).toBe(1)
    for (const quota of [{ number: 2 }, { ratio: '10%', rounding: 'nearest' } as const]) {
      expect(reasonsOf(sizesOf(19, quota))).toEqual([
        { _tag: 'SizeAboveCap', row: 1, stratum: null, size: 2, rows: 19, most: 1, cap: linxia.plan.generalCap }
      ])
    }
  })

  it('a number of 1 of 9 is the one that a small registry gives, 2 of 9 is refused', () => {
    const drawn = orThrow(sizesOf(9, { number: 1 }))
    expect(evidenceOf(drawn)).toEqual(['ByNumber', 'SmallRegistry'])
    expect(tags(sizesOf(9, { number: 2 }))).toEqual(['SizeAboveCap'])
    expect(tags(sizesOf(9, { number: 1 }, { rules: { ...linxia.plan, smallRegistry: reading('drawNone') } }))).toEqual([
      'SizeAboveCap'
    ])
  })

  it('a ratio of 30 % stays above the cap in a registry of 3, though it rounds to the one that is drawn there', () => {
    expect(tags(sizesOf(3, { ratio: '10%', rounding: 'cap' }))).toEqual([])
    expect(tags(sizesOf(3, { ratio: '30%', rounding: 'cap' }))).toEqual(['RatioAboveCap'])
    expect(tags(sizesOf(3, { ratio: '30%', rounding: 'floor' }))).toEqual(['RatioAboveCap'])
  })

  it('a census of a general item is refused but for a registry of one', () => {
    const census = { method: 'census', quota: null } as const
    expect(tags(sizes([[100, census]]))).toEqual(['SizeAboveCap'])
    expect(evidenceOf(orThrow(sizes([[1, census]])))).toEqual(['ByCensus', 'SmallRegistry'])
  })

  it('a waiver with reason and approver lets it pass and comes back as evidence', () => {
    const drawn = orThrow(sizesOf(100, { ratio: '30%', rounding: 'cap' }, { waiver }))
    expect(only(drawn).size).toBe(30)
    expect(only(drawn).evidence.at(-1)).toEqual({ _tag: 'CapWaived', cap: linxia.plan.generalCap, waiver })
    expect(evidenceOf(drawn)).not.toContain('WithinCap')
    expect(only(drawn).evidence.map(explainBy(sizeEvidenceMessages)('zh')).at(-1)).toBe(
      '突破比例不高于10%（《临夏州部门联合细则》第九条）的限制：投诉集中；批准人：分管负责人'
    )
  })

  it('a waiver lets a registry of 9 meet the floor where the cap would be refused', () => {
    const rules: SizeRules = { ...linxia.plan, smallRegistry: reading('refuse') }
    const drawn = orThrow(sizesOf(9, tenPercent, { rules, waiver }))
    expect(only(drawn)).toMatchObject({ size: 1 })
    expect(evidenceOf(drawn)).toEqual(['ByRatio', 'RaisedToFloor', 'CapWaived'])
  })

  it('a waiver without reason or approver is none, and one for another row neither', () => {
    const above = { ratio: '30%', rounding: 'cap' } as const
    for (const blank of [
      { ...waiver, reason: ' ' },
      { ...waiver, approver: '' }
    ]) {
      expect(tags(sizesOf(100, above, { waiver: blank }))).toContain('WaiverUnsigned')
    }
    expect(tags(sizesOf(100, above, { waiver: { ...waiver, row: 2 } }))).toContain('WaiverForOtherRow')
  })

  it('a waiver that nothing needs changes nothing and is said to be unneeded', () => {
    const drawn = orThrow(sizesOf(100, tenPercent, { waiver }))
    expect(only(drawn).size).toBe(10)
    expect(evidenceOf(drawn)).toEqual(['ByRatio', 'WithinCap', 'WaiverUnneeded'])
  })

  it('a list of waivers names each row of the plan once at most', () => {
    const plan = { title: '计划', year: 2022, rows: [planRow()] }
    expect(strayWaivers(plan, [waiver])).toEqual([])
    expect(
      strayWaivers(plan, [waiver, { ...waiver, row: 2 }, waiver]).map((r) => [r._tag, 'row' in r && r.row])
    ).toEqual([
      ['WaiverForNoRow', 2],
      ['RowWaivedTwice', 1]
    ])
  })
})

describe('the cap over several strata', () => {
  const classes = (shares: readonly (readonly [number, string])[]): Parameters<typeof sizes>[0] =>
    shares.map(([rows, text]) => [rows, { quota: { ratio: text, rounding: 'cap' } }])
  const risky = classes([
    [1000, '1%'],
    [1000, '2%'],
    [500, '10%'],
    [100, '30%']
  ])

  it('binds the whole row, so that a risky class may lie above it (部门联合细则 第九条、第十六条、第二十条)', () => {
    const drawn = orThrow(sizes(risky))
    expect(drawn.map(({ size }) => size)).toEqual([10, 20, 50, 30])
    for (const { evidence } of drawn) {
      expect(evidence[1]).toMatchObject({ _tag: 'WithinCap', over: 'row', rows: 2600, size: 110, most: 260 })
    }
  })

  it('binds each class by itself under the other reading', () => {
    const refused = sizes(risky, { rules: { ...linxia.plan, capOver: reading('stratum') } })
    expect(reasonsOf(refused)).toEqual([
      { _tag: 'RatioAboveCap', row: 1, stratum: '层4', ratio: '3/10', cap: linxia.plan.generalCap }
    ])
    const allowed = sizes(risky.slice(0, 3), { rules: { ...linxia.plan, capOver: reading('stratum') } })
    expect(orThrow(allowed).map(({ evidence }) => evidence[1])).toMatchObject([
      { over: 'stratum', rows: 1000, size: 10, most: 100 },
      { over: 'stratum', rows: 1000, size: 20, most: 100 },
      { over: 'stratum', rows: 500, size: 50, most: 50 }
    ])
  })

  it('is met exactly at 10 % of the row and passed one subject above', () => {
    const numbers = (high: number): Parameters<typeof sizes>[0] => [
      [90, { quota: { number: 5 } }],
      [10, { quota: { number: high } }]
    ]
    expect(tags(sizes(numbers(5)))).toEqual([])
    expect(reasonsOf(sizes(numbers(6)))).toMatchObject([
      { _tag: 'SizeAboveCap', stratum: null, size: 11, rows: 100, most: 10 }
    ])
  })

  it('is passed by ratios that average above it: 9 % of 90 and 20 % of 10 are 10.1 %', () => {
    const over = classes([
      [90, '9%'],
      [10, '20%']
    ])
    expect(reasonsOf(sizes(over))).toMatchObject([{ _tag: 'RatioAboveCap', stratum: null, ratio: '101/1000' }])
    expect(
      tags(
        sizes(
          classes([
            [90, '8/90'],
            [10, '20%']
          ])
        )
      )
    ).toEqual([])
  })

  it('where rounding leaves nobody, the one comes from the class that asks for most, the first among equals', () => {
    const few = classes([
      [8, '1%'],
      [5, '10%'],
      [5, '10%']
    ])
    const drawn = orThrow(sizes(few))
    expect(drawn.map(({ size }) => size)).toEqual([0, 1, 0])
    expect(drawn.map(({ reason }) => reason)).toEqual([
      '按比例不足一户 the ratio gives less than one',
      null,
      '按比例不足一户 the ratio gives less than one'
    ])
    expect(drawn[1]?.evidence.at(-1)).toMatchObject({ _tag: 'RaisedToFloor' })
    expect(
      tags(
        sizes(
          classes([
            [3, '10%'],
            [3, '10%']
          ])
        )
      )
    ).toEqual([])
    expect(
      orThrow(
        sizes(
          classes([
            [3, '10%'],
            [3, '10%']
          ])
        )
      )[0]?.evidence.at(-1)
    ).toMatchObject({ _tag: 'SmallRegistry', rows: 6 })
  })

  it('by class, the one comes from a class whose cap allows it', () => {
    const drawn = orThrow(
      sizes(
        classes([
          [9, '9%'],
          [15, '5%']
        ]),
        { rules: { ...linxia.plan, capOver: reading('stratum') } }
      )
    )
    expect(drawn.map(({ size }) => size)).toEqual([0, 1])
    expect(drawn[1]?.evidence.at(-1)).toMatchObject({ _tag: 'RaisedToFloor' })
  })
})

describe('the cap by class in a registry of two classes', () => {
  const strata: Parameters<typeof sizes>[0] = [
    [9, { quota: { ratio: '9%', rounding: 'cap' } }],
    [90, { quota: { number: 0 } }]
  ]
  const by = (small: SmallRegistryReading): SizeRules => ({
    ...linxia.plan,
    capOver: reading('stratum'),
    smallRegistry: reading(small)
  })

  it('of which one is too small and the other is not to be drawn gives one, none or a refusal by the reading', () => {
    expect(orThrow(sizes(strata, { rules: by('drawOne') })).map(({ size }) => size)).toEqual([1, 0])
    expect(orThrow(sizes(strata, { rules: by('drawNone') })).map(({ size }) => size)).toEqual([0, 0])
    expect(tags(sizes(strata, { rules: by('refuse') }))).toEqual(['SizeBelowFloor'])
  })
})

describe('a reading that no text gives', () => {
  const silence: SizeRules = {
    ...linxia.plan,
    smallRegistry: null,
    capOver: null,
    coverageOver: null,
    keyUncapped: null
  }
  const asked = (rules: SizeRules, itemClass: 'general' | 'key'): readonly string[] =>
    reasonsOf(sizesOf(100, tenPercent, { rules, class: itemClass })).map((reason) =>
      reason._tag === 'AnswerOpen' ? reason.question : reason._tag
    )

  it('is to be decided where the case needs it, and only there (C-06, C-07)', () => {
    expect(asked(silence, 'general')).toEqual(['smallRegistry', 'capOver', 'coverageOver'])
    expect(asked(silence, 'key')).toEqual(['keyUncapped', 'coverageOver'])
    expect(asked({ ...silence, coverageFloor: null, generalCap: null }, 'general')).toEqual(['CapOpen'])
    expect(asked({ ...linxia.plan, keyUncapped: null }, 'general')).toEqual([])
    expect(asked({ ...linxia.plan, smallRegistry: null, capOver: null }, 'key')).toEqual([])
  })
})

describe('key items', () => {
  it('have no cap: a census, 100 % and any number pass (临州府发〔2019〕56号 三（二）, 部门联合细则 第九条)', () => {
    const key = { class: 'key' } as const
    expect(only(orThrow(sizes([[3, { method: 'census', quota: null }]], key)))).toMatchObject({ size: 3 })
    expect(only(orThrow(sizesOf(3, { ratio: '100%', rounding: 'cap' }, key))).size).toBe(3)
    const drawn = orThrow(sizesOf(3, { number: 3 }, key))
    expect(only(drawn).evidence[1]).toEqual({ _tag: 'KeyUncapped', basis: { ...cap, rule: 'LX-DEPT-9a' } })
  })

  it('are drawn once a year too (市场监管系统细则 第六条)', () => {
    const drawn = orThrow(sizesOf(9, tenPercent, { class: 'key' }))
    expect(only(drawn).size).toBe(1)
    expect(evidenceOf(drawn)).toEqual(['ByRatio', 'KeyUncapped', 'RaisedToFloor'])
    expect(tags(sizesOf(9, { number: 0 }, { class: 'key' }))).toEqual(['SizeBelowFloor'])
  })

  it('pass where the cap of general items is left open, which refuses general ones', () => {
    const rules: SizeRules = { ...linxia.plan, generalCap: null }
    expect(only(orThrow(sizesOf(10, tenPercent, { rules, class: 'key' }))).size).toBe(1)
    expect(reasonsOf(sizesOf(10, tenPercent, { rules }))).toEqual([{ _tag: 'CapOpen', row: 1 }])
  })
})

describe('the lists of Ningyang, whose ratio and frequency are the province’s', () => {
  const province = citing('省级抽查事项清单')('第一条')
  const given: SizeRules = {
    ...ningyang.plan,
    generalCap: { ...cited(ratio('10%'), province), strict: false, waivable: false },
    keyUncapped: province,
    itemFloor: cited(1, province),
    smallRegistry: reading('drawOne'),
    capOver: reading('row')
  }

  it('NY-05: neither list is drawn from before its limit is given, and each is kept once it is', () => {
    expect(reasonsOf(sizesOf(100, tenPercent, { rules: ningyang.plan }))).toEqual([{ _tag: 'CapOpen', row: 1 }])
    expect(reasonsOf(sizesOf(100, { number: 100 }, { rules: ningyang.plan, class: 'key' }))).toEqual([
      { _tag: 'AnswerOpen', stage: 'plan', question: 'keyUncapped' }
    ])
    expect(only(orThrow(sizesOf(100, { number: 10 }, { rules: given }))).size).toBe(10)
    expect(tags(sizesOf(100, { number: 11 }, { rules: given }))).toEqual(['SizeAboveCap'])
    expect(tags(sizesOf(100, { number: 0 }, { rules: given }))).toEqual(['SizeBelowFloor'])
    expect(only(orThrow(sizesOf(100, { number: 100 }, { rules: given, class: 'key' }))).size).toBe(100)
  })

  it('NY-05: a draw of one’s own has a ratio for each class of risk, under one cap', () => {
    const by = (low: string, high: string): ReturnType<typeof sizes> =>
      sizes(
        [
          [900, { classes: ['low'], quota: { ratio: low, rounding: 'cap' } }],
          [100, { classes: ['high'], quota: { ratio: high, rounding: 'cap' } }]
        ],
        { rules: given }
      )
    expect(orThrow(by('5%', '55%')).map(({ size }) => size)).toEqual([45, 55])
    expect(tags(by('5%', '56%'))).toEqual(['RatioAboveCap'])
  })
})

describe('a ratio that may not reach 100 % (中山市实施方案 二（四）)', () => {
  const rules = { rules: zhongshan }

  it('leaves 1 of 2, 99 of 100 and nobody of 1', () => {
    expect([0, 1, 2, 100].map((rows) => mostUnder(zhongshanCap, rows))).toEqual([0, 0, 1, 99])
    expect(only(orThrow(sizesOf(2, { number: 1 }, rules))).size).toBe(1)
    expect(only(orThrow(sizesOf(100, { ratio: '99%', rounding: 'cap' }, rules))).size).toBe(99)
  })

  it('refuses 2 of 2 and 100 %', () => {
    expect(tags(sizesOf(2, { number: 2 }, rules))).toEqual(['SizeAboveCap'])
    expect(tags(sizesOf(100, { ratio: '100%', rounding: 'cap' }, rules))).toEqual(['RatioAboveCap'])
    expect(tags(sizes([[100, { method: 'census', quota: null }]], rules))).toEqual(['SizeAboveCap'])
  })

  it('refuses a registry of 1 whatever is asked, and says why', () => {
    const refused = sizesOf(1, { ratio: '50%', rounding: 'cap' }, rules)
    expect(reasonsOf(refused)).toEqual([{ _tag: 'NothingDrawable', row: 1, rows: 1, cap: zhongshanCap }])
    expect(reasonsOf(refused).map(explainBy(planMessages)('zh'))).toEqual([
      '第 1 行：名录库仅 1 户，抽一户其比例即不合“不得达到100%（《中山市实施方案》二（四））”，无从抽取'
    ])
    expect(tags(sizesOf(1, { number: 1 }, rules))).toEqual(['SizeAboveCap'])
    expect(tags(sizes([[1, { method: 'census', quota: null }]], rules))).toEqual(['SizeAboveCap'])
    expect(tags(sizesOf(0, { ratio: '50%', rounding: 'cap' }, rules))).toEqual([])
  })

  it('cannot be waived', () => {
    expect(tags(sizesOf(2, { number: 2 }, { ...rules, waiver }))).toEqual(['SizeAboveCap'])
    expect(reasonsOf(sizesOf(2, { number: 2 }, { ...rules, waiver })).map(explainBy(planMessages)('en'))[0]).toContain(
      'cannot be waived'
    )
  })
})

describe('a coverage of 5 % a year (市场监管系统细则 第十二条)', () => {
  it('needs 5,464 places for 109,275 subjects', () => {
    const reach = (places: number): unknown => reachCoverage({ subjects: 109_275, places, rules: linxia.plan })
    expect(reach(5_464)).toEqual({ _tag: 'Right', right: { subjects: 109_275, places: 5_464, least: 5_464 } })
    expect(reach(5_463)).toMatchObject({
      _tag: 'Left',
      left: [{ _tag: 'CoverageOutOfReach', places: 5_463, least: 5_464, floor: linxia.plan.coverageFloor }]
    })
    expect(reachCoverage({ subjects: 9, places: 0, rules: { coverageFloor: null } })).toMatchObject({
      right: { least: null }
    })
  })

  it('by the reading over each registry gives every row a floor of its own', () => {
    const rules: SizeRules = { ...linxia.plan, coverageOver: reading('registry') }
    expect([0, 1, 20, 21, 100].map((rows) => leastOf(rules, rows)?.least ?? 0)).toEqual([0, 1, 1, 2, 5])
    expect([0, 1, 20, 21, 100].map((rows) => leastOf(linxia.plan, rows)?.least ?? 0)).toEqual([0, 1, 1, 1, 1])
    expect(tags(sizesOf(100, { number: 5 }, { rules }))).toEqual([])
    expect(reasonsOf(sizesOf(100, { number: 4 }, { rules }))).toMatchObject([
      { _tag: 'SizeBelowFloor', size: 4, floor: { least: 5, basis: { article: '第十二条' } } }
    ])
  })

  it('above the cap is refused with both articles, unless the cap is waived', () => {
    const rules: SizeRules = {
      ...linxia.plan,
      coverageOver: reading('registry'),
      coverageFloor: cited(ratio('20%'), citing('某县细则')('第二条'))
    }
    expect(reasonsOf(sizesOf(100, tenPercent, { rules }))).toEqual([
      {
        _tag: 'CapBelowFloor',
        row: 1,
        most: 10,
        cap: linxia.plan.generalCap,
        floor: { least: 20, basis: { document: '某县细则', article: '第二条' } }
      }
    ])
    expect(only(orThrow(sizesOf(100, { number: 20 }, { rules, waiver }))).size).toBe(20)
    expect(tags(sizesOf(100, { number: 19 }, { rules, waiver }))).toEqual(['SizeBelowFloor'])
  })
})

describe('quotas and reserves', () => {
  it('a number above the rows, and one that is no whole number, are refused', () => {
    expect(reasonsOf(sizesOf(9, { number: 10 }, { class: 'key' }))).toEqual([
      { _tag: 'NumberOutsideRows', row: 1, stratum: '层1', number: 10, rows: 9 }
    ])
    expect([Number.NaN, 0.5, -1].map((number) => tags(sizesOf(9, { number })))).toEqual(
      Array.from({ length: 3 }, () => ['NumberOutsideRows'])
    )
  })

  it('a ratio that is none, and one that must be exact and is not, are refused with their stratum, all at once', () => {
    const refused = sizes([
      [9, { quota: { ratio: '1e-1', rounding: 'cap' } }],
      [9, { quota: { ratio: '10%', rounding: 'exact' } }]
    ])
    expect(reasonsOf(refused)).toEqual([
      { _tag: 'RatioUnreadable', row: 1, stratum: '层1', ratio: '1e-1' },
      { _tag: 'RatioNotWhole', row: 1, stratum: '层2', ratio: '10%', rows: 9 }
    ])
  })

  it('a reserve is kept while there are rows for it, and cut with evidence where not', () => {
    const reserve = (wished: number): SizedStratum => only(orThrow(sizes([[10, { reserve: wished }]])))
    expect([9, 10].map((wished) => reserve(wished).reserve)).toEqual([9, 9])
    expect(reserve(9).evidence.map(({ _tag }) => _tag)).not.toContain('ReserveShortened')
    expect(reserve(10).evidence.at(-1)).toEqual({ _tag: 'ReserveShortened', asked: 10, reserve: 9 })
  })
})
