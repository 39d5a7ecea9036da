import { describe, expect, it } from 'vitest'
import { decode, reasonsOf } from '../../../src/kernel/index.js'
import { printedQuantityCodec, readFrequency, readMethods, readQuantity } from '../../../src/plan/index.js'
import { combineQuantities, readNumeral } from '../../../src/plan/quantity.js'
import { ratio } from './sample.js'

const ten = ratio('10%')

describe('what a cell says about how many are drawn', () => {
  it.each([
    ['10%', { _tag: 'Percent', ratio: ten }],
    ['10％', { _tag: 'Percent', ratio: ten }],
    ['0.5%', { _tag: 'Percent', ratio: ratio('0.5%') }],
    ['10%（20户）', { _tag: 'Percent', ratio: ten, count: 20 }],
    ['10%(共20家)', { _tag: 'Percent', ratio: ten, count: 20 }],
    ['20户（10%）', { _tag: 'Percent', ratio: ten, count: 20 }],
    ['按存量企业的10%', { _tag: 'Percent', ratio: ten, of: '存量企业' }],
    ['10%，抽查2次', { _tag: 'Percent', ratio: ten, times: 2 }],
    ['1户', { _tag: 'Count', count: 1 }],
    ['0户', { _tag: 'Count', count: 0 }],
    ['≥1', { _tag: 'AtLeast', count: 1 }],
    ['不少于5户', { _tag: 'AtLeast', count: 5 }],
    ['5户以上', { _tag: 'AtLeast', count: 5 }],
    ['≤20', { _tag: 'AtMost', count: 20 }],
    ['20户以内', { _tag: 'AtMost', count: 20 }],
    ['不低于10%', { _tag: 'RatioAtLeast', ratio: ten }],
    ['不低于存量企业的10%', { _tag: 'RatioAtLeast', ratio: ten, of: '存量企业' }],
    ['10%及以上', { _tag: 'RatioAtLeast', ratio: ten }],
    ['不高于10%', { _tag: 'RatioAtMost', ratio: ten }],
    ['不超过10%', { _tag: 'RatioAtMost', ratio: ten }],
    ['100%', { _tag: 'Census' }],
    ['全覆盖', { _tag: 'Census' }],
    ['100%（8户）', { _tag: 'Census', count: 8 }],
    ['100%，抽查1次', { _tag: 'Census', times: 1 }],
    ['全覆盖，每年检查两次', { _tag: 'Census', times: 2 }],
    ['重点企业的100%', { _tag: 'Percent', ratio: ratio('100%'), of: '重点企业' }],
    ['以联合牵头单位抽查数为准', { _tag: 'AsLead' }],
    ['以牵头部门的抽查数量为准', { _tag: 'AsLead' }]
  ])('LX-DEPT-15a: "%s" is read as printed', (cell, quantity) => {
    expect(readQuantity(cell)).toEqual(quantity)
    expect(decode(printedQuantityCodec)(quantity)._tag).toBe('Right')
  })

  it.each([
    ['20', 'a number alone may be a ratio'],
    ['0.1', 'a share without its sign'],
    ['101%', 'more than everybody'],
    ['按实际情况确定', 'no quantity'],
    ['', 'nothing'],
    ['-5户', 'below none'],
    ['10%20户', 'two quantities'],
    ['≥5户以上', 'two limits'],
    ['不低于10%（20户）', 'a limit and a number'],
    ['10%，抽查零次', 'no time'],
    ['约10%', 'no exact word'],
    ['10%-20%', 'a range'],
    ['1000000000户', 'ten digits']
  ])('LX-DEPT-15a: "%s" is not read: %s', (cell) => {
    expect(readQuantity(cell)).toBeNull()
  })

  it('ZS-20: a ratio and a number in two cells are one quantity, and nothing else is', () => {
    const count = { _tag: 'Count', count: 20 } as const
    expect(combineQuantities({ _tag: 'Percent', ratio: ten }, count)).toEqual({
      _tag: 'Percent',
      ratio: ten,
      count: 20
    })
    expect(combineQuantities({ _tag: 'Census', times: 2 }, count)).toEqual({ _tag: 'Census', count: 20, times: 2 })
    expect(combineQuantities({ _tag: 'Percent', ratio: ten }, { ...count, times: 2 })).toEqual({
      _tag: 'Percent',
      ratio: ten,
      count: 20,
      times: 2
    })
    expect(combineQuantities({ _tag: 'AsLead' }, { _tag: 'AsLead' })).toEqual({ _tag: 'AsLead' })
    expect(combineQuantities({ _tag: 'Percent', ratio: ten, count: 20 }, count)).toBeNull()
    expect(combineQuantities({ _tag: 'Percent', ratio: ten, times: 1 }, { ...count, times: 2 })).toBeNull()
    expect(combineQuantities({ _tag: 'RatioAtLeast', ratio: ten }, count)).toBeNull()
    expect(combineQuantities({ _tag: 'Percent', ratio: ten }, { _tag: 'AtLeast', count: 1 })).toBeNull()
    expect(combineQuantities(count, count)).toBeNull()
    expect(combineQuantities({ _tag: 'AsLead' }, count)).toBeNull()
  })

  it('numerals run from 1 to 99, Arabic or Chinese', () => {
    expect(['1', '99', '一', '两', '九', '十', '十一', '二十', '九十九'].map(readNumeral)).toEqual([
      1, 99, 1, 2, 9, 10, 11, 20, 99
    ])
    expect(['', '0', '01', '100', '零', '百', '十十', '一二', '-1', '1.5'].map(readNumeral)).toEqual(
      Array.from({ length: 10 }, () => null)
    )
  })

  it('a quantity as data has the members of its kind and no others', () => {
    const at = (data: unknown): readonly string[] => reasonsOf(decode(printedQuantityCodec)(data)).map((one) => one.at)
    expect(at({ _tag: 'Count' })).toEqual(['/count'])
    expect(at({ _tag: 'Count', count: -1 })).toEqual(['/count'])
    expect(at({ _tag: 'AsLead', count: 1 })).toEqual(['/count'])
    expect(at({ _tag: 'Census', times: 0 })).toEqual(['/times'])
    expect(at({ _tag: 'Some' })).toEqual(['/_tag'])
    expect(at({ _tag: 'Percent', ratio: { numerator: 2, denominator: 20 } })).toEqual(['/ratio'])
  })
})

describe('what a cell says about how often and by what method', () => {
  it('LX-PLAN-01: a frequency is so many times in so many months, and no limit is taken for one', () => {
    expect(
      [
        '每年1次',
        '年1次',
        '一年两次',
        '1次/年',
        '1次/半年',
        '每半年1次',
        '每季度1次',
        '每两年1次',
        '每2个月1次',
        '1次/月'
      ].map(readFrequency)
    ).toEqual([
      { times: 1, months: 12 },
      { times: 1, months: 12 },
      { times: 2, months: 12 },
      { times: 1, months: 12 },
      { times: 1, months: 6 },
      { times: 1, months: 6 },
      { times: 1, months: 3 },
      { times: 1, months: 24 },
      { times: 1, months: 2 },
      { times: 1, months: 1 }
    ])
    expect(['不少于1次', '每年', '每周1次', '每年0次', '1次', '适时', '每年至少1次'].map(readFrequency)).toEqual(
      Array.from({ length: 7 }, () => null)
    )
  })

  it('ZS-04: a period is at most ten years, as the checklist takes it', () => {
    expect(['1次/10年', '每十年1次', '1次/11年', '每99年1次'].map(readFrequency)).toEqual([
      { times: 1, months: 120 },
      { times: 1, months: 120 },
      null,
      null
    ])
  })

  it('ZS-12: methods are the four of the texts, in other words too, and 等 leaves them open', () => {
    expect(readMethods('实地核查、书面检查、网络监测、抽样检测')).toEqual({
      methods: ['onsite', 'written', 'network', 'sampling'],
      open: false
    })
    expect(readMethods('实地检查、现场检查')).toEqual({ methods: ['onsite'], open: false })
    expect(readMethods('现场检查等方式')).toEqual({ methods: ['onsite'], open: true })
    expect(['', '等', '电话', '实地核查、', '实地核查，书面检查', '实地核查、constructor'].map(readMethods)).toEqual(
      Array.from({ length: 6 }, () => null)
    )
  })
})
