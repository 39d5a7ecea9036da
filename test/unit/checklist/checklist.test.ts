import { describe, expect, it } from 'vitest'
import {
  checkChecklist,
  checklistCodec,
  checklistMessages,
  compareItemKeys,
  hasBasis,
  isOnList,
  itemCodec,
  itemOf,
  missingFields,
  printItemKey,
  type ChecklistRules,
  type Item
} from '../../../src/checklist/index.js'
import { citing, decode, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { readJson } from '../../json.js'
import { checklistOf, itemWith } from './sample.js'

const market = citing('临夏州市场监管系统细则')
const joint = citing('临夏州部门联合细则')
const rules = (withoutBasis: 'refuse' | 'report'): Pick<ChecklistRules, 'withoutBasis' | 'fields'> => ({
  withoutBasis: { value: withoutBasis, basis: market('第四条（二）') },
  fields: { value: ['bodies', 'content', 'methods'], basis: joint('第八条') }
})

describe('an item’s key', () => {
  const base = itemWith({})

  it('prints the four parts, so that each of them tells items apart (临夏州 2022 计划：事项名称重复)', () => {
    const keys = [
      base,
      itemWith({ domain: '宾馆旅店' }),
      itemWith({ initiator: '公安部门' }),
      itemWith({ item: '卫生检查' }),
      itemWith({ objects: '理发店' })
    ].map(printItemKey)
    expect(new Set(keys).size).toBe(5)
    expect(keys[0]).toBe('公共场所卫生/卫生健康部门/对公共场所卫生的行政检查/宾馆旅店')
  })

  it('is unambiguous where names hold the separator or its escape', () => {
    const a = printItemKey(itemWith({ domain: 'a/b', initiator: 'c' }))
    const b = printItemKey(itemWith({ domain: 'a', initiator: 'b/c' }))
    const c = printItemKey(itemWith({ domain: 'a~1b', initiator: 'c' }))
    expect(new Set([a, b, c]).size).toBe(3)
    expect(c.startsWith('a~01b/c/')).toBe(true)
  })

  it('does not depend on class, basis or any other member', () => {
    expect(printItemKey(itemWith({ class: 'key', basis: [], ratio: null }))).toBe(printItemKey(base))
  })

  it('is ordered by domain, then initiator, item and objects, in UTF-8 bytes', () => {
    const sorted = [
      itemWith({ domain: '～' }),
      itemWith({ domain: '𠀀', initiator: 'a', objects: 'z' }),
      itemWith({ domain: '𠀀', initiator: 'b', item: 'a' }),
      itemWith({ domain: '𠀀', initiator: 'b', item: 'b', objects: 'a' }),
      itemWith({ domain: '𠀀', initiator: 'b', item: 'b', objects: 'b' })
    ]
    expect([...sorted].reverse().sort(compareItemKeys)).toEqual(sorted)
    expect(compareItemKeys(base, itemWith({ ratio: null }))).toBe(0)
  })
})

describe('checkChecklist', () => {
  it('gives the list as it stands, without findings when it is complete', () => {
    const checklist = checklistOf(itemWith({}), itemWith({ objects: '理发店' }))
    expect(checkChecklist({ checklist, rules: rules('refuse') })).toEqual({
      _tag: 'Right',
      right: { checklist, findings: [] }
    })
  })

  it('refuses a doubled key with every place of it, and every doubled key', () => {
    const [a, b, c] = [itemWith({}), itemWith({ objects: 'b' }), itemWith({ objects: 'c' })]
    const checklist = checklistOf(a, b, itemWith({ ratio: '5%' }), c, b, a)
    expect(reasonsOf(checkChecklist({ checklist, rules: rules('report') }))).toEqual([
      { _tag: 'ItemListedTwice', key: printItemKey(a), at: [0, 2, 5] },
      { _tag: 'ItemListedTwice', key: printItemKey(b), at: [1, 4] }
    ])
  })

  it('refuses an item without legal basis where the rules refuse it (市场监管系统细则 第四条（二）)', () => {
    const checklist = checklistOf(
      itemWith({}),
      itemWith({ objects: 'b', basis: [] }),
      itemWith({ objects: 'c', basis: [] })
    )
    expect(reasonsOf(checkChecklist({ checklist, rules: rules('refuse') }))).toEqual(
      [1, 2].map((at) => ({
        _tag: 'ItemWithoutBasis',
        key: printItemKey(checklist.items[at] as Item),
        at,
        basis: { document: '临夏州市场监管系统细则', article: '第四条（二）' }
      }))
    )
  })

  it('reports it where the rules report it, and never makes a basis up', () => {
    const checklist = checklistOf(itemWith({ basis: [] }))
    const { findings, checklist: checked } = orThrow(checkChecklist({ checklist, rules: rules('report') }))
    expect(findings.map(({ _tag }) => _tag)).toEqual(['ItemWithoutBasis'])
    expect(checked.items[0]?.basis).toEqual([])
  })

  it('counts a blank basis as none, also in a list that no codec has seen', () => {
    expect(hasBasis({ ...itemWith({}), basis: [' ', '\u3000\n'] })).toBe(false)
    expect(hasBasis({ ...itemWith({}), basis: ['', '条例'] })).toBe(true)
  })

  it('collects doubled keys and missing bases in one refusal', () => {
    const item = itemWith({ basis: [] })
    const tags = reasonsOf(checkChecklist({ checklist: checklistOf(item, item), rules: rules('refuse') })).map(
      ({ _tag }) => _tag
    )
    expect(tags).toEqual(['ItemListedTwice', 'ItemWithoutBasis', 'ItemWithoutBasis'])
  })

  it('reports each field left open that the rules ask for, and only those, in the order of the items', () => {
    const checklist = checklistOf(
      itemWith({ methods: [], ratio: null, frequency: null }),
      itemWith({ objects: 'b', basis: [] }),
      itemWith({ objects: 'c', bodies: [], content: [] })
    )
    const { findings } = orThrow(checkChecklist({ checklist, rules: rules('report') }))
    expect(
      findings.map((finding) => [finding.at, finding._tag === 'ItemFieldMissing' ? finding.field : 'basis'])
    ).toEqual([
      [0, 'methods'],
      [1, 'basis'],
      [2, 'bodies'],
      [2, 'content']
    ])
  })

  it('asks for ratio and frequency where the rules do (中山市实施方案 二（二）)', () => {
    expect(missingFields(['ratio', 'frequency'])(itemWith({ ratio: null, frequency: null }))).toEqual([
      'ratio',
      'frequency'
    ])
    expect(missingFields(['ratio', 'frequency'])(itemWith({}))).toEqual([])
  })

  it('explains refusals and findings in both languages, with places counted from one and the article', () => {
    const item = itemWith({ basis: [], methods: [] })
    const report = orThrow(checkChecklist({ checklist: checklistOf(item), rules: rules('report') })).findings
    const refused = reasonsOf(checkChecklist({ checklist: checklistOf(item, item), rules: rules('refuse') }))
    const said = [...refused.slice(0, 2), ...report.slice(1)].map((trouble) => [
      explainBy(checklistMessages)('zh')(trouble),
      explainBy(checklistMessages)('en')(trouble)
    ])
    const key = printItemKey(item)
    expect(said).toEqual([
      [`事项“${key}”在清单中重复，见第 1、2 项`, `item "${key}" is listed more than once, as no. 1, 2`],
      [
        `第 1 项“${key}”未载明依据；无依据不得检查（《临夏州市场监管系统细则》第四条（二））`,
        `item no. 1 "${key}" names no legal basis; without one there is no inspection (临夏州市场监管系统细则, 第四条（二）)`
      ],
      [
        `第 1 项“${key}”未载明抽查方式（《临夏州部门联合细则》第八条）`,
        `item no. 1 "${key}" does not state its methods (临夏州部门联合细则, 第八条)`
      ]
    ])
  })
})

describe('lookup', () => {
  const checklist = checklistOf(itemWith({}), itemWith({ objects: '理发店', class: 'key' }))

  it('finds an item by all four parts', () => {
    expect(itemOf(checklist)(itemWith({ objects: '理发店', ratio: null }))).toBe(checklist.items[1])
    expect(itemOf(checklist)(itemWith({ domain: '其他' }))).toBeUndefined()
  })

  it('finds the first of a doubled key', () => {
    const doubled = checklistOf(itemWith({}), itemWith({ class: 'key' }))
    expect(itemOf(doubled)(itemWith({}))).toBe(doubled.items[0])
  })

  it('no inspection outside the list: one part otherwise is another item (万年县 清单之外无检查)', () => {
    const asked = [{}, { domain: 'x' }, { initiator: 'x' }, { item: 'x' }, { objects: 'x' }].map(itemWith)
    expect(asked.map(isOnList(checklist))).toEqual([true, false, false, false, false])
  })

  it('says what a county’s list has beyond the superior’s (宁阳县 二（二）1)', () => {
    const county = checklistOf(itemWith({ objects: '游泳馆' }), itemWith({ class: 'key' }))
    const inherited = isOnList(checklist)
    expect(county.items.filter((item) => !inherited(item)).map(({ objects }) => objects)).toEqual(['游泳馆'])
  })

  it('takes names that every object inherits like any other', () => {
    const odd = { domain: '__proto__', initiator: 'constructor', item: 'toString', objects: 'valueOf' }
    expect(isOnList(checklist)(itemWith(odd))).toBe(false)
    expect(isOnList(checklistOf(itemWith(odd)))(itemWith(odd))).toBe(true)
  })
})

describe('the codec of items', () => {
  const whole = itemWith({})
  const places = (value: unknown): readonly string[] => reasonsOf(decode(itemCodec)(value)).map(({ at }) => at)

  it('takes an item in which the list leaves everything open', () => {
    expect(places({ ...whole, basis: [], bodies: [], content: [], methods: [], ratio: null, frequency: null })).toEqual(
      []
    )
  })

  it('refuses blank statements, unknown methods, impossible ratios and frequencies, each by its place', () => {
    expect(
      places({
        ...whole,
        basis: ['条例', ' '],
        content: ['\u3000'],
        methods: ['onsite', 'patrol'],
        ratio: '110%',
        frequency: { times: 0, months: 121 }
      })
    ).toEqual(['/basis/1', '/content/0', '/methods/1', '/ratio', '/frequency/times', '/frequency/months'])
  })

  it('refuses a class that is neither general nor key', () => {
    expect(places({ ...whole, class: '一般' })).toEqual(['/class'])
  })

  it('refuses a version that is no day', () => {
    const list = { name: '清单', version: '2022-11-31', items: [] }
    expect(reasonsOf(decode(checklistCodec)(list)).map(({ at }) => at)).toEqual(['/version'])
  })
})

describe('the real plan of 2022', () => {
  const rows = readJson('vectors/linxia-2022-keys.json') as readonly (readonly [string, string, string, string])[]
  const items = rows.map(([domain, initiator, item, objects]) =>
    itemWith({ domain, initiator, item, objects, basis: [] })
  )

  it('has 70 items under 70 keys, and two names that occur twice with one initiator', () => {
    expect(items).toHaveLength(70)
    expect(new Set(items.map(printItemKey)).size).toBe(70)
    const names = items.map(({ initiator, item }) => `${initiator} ${item}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([
      '卫生健康部门 对公共场所卫生的行政检查',
      '市场监管部门 对检验检测机构的行政检查'
    ])
  })

  it('prints no legal basis: 70 findings when it is reported, 70 refusals when it is refused', () => {
    const checklist = checklistOf(...items)
    expect(orThrow(checkChecklist({ checklist, rules: rules('report') })).findings).toHaveLength(70)
    expect(reasonsOf(checkChecklist({ checklist, rules: rules('refuse') }))).toHaveLength(70)
  })
})
