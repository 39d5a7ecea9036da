import { describe, expect, it } from 'vitest'
import { checkChecklist, itemCodec, METHODS, type ItemField } from '../../../src/checklist/index.js'
import { citing, decode, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { checklistOf, itemWith } from './sample.js'

/** What is found missing of an item with nothing but its key and class, where a text asks for these fields. */
const missing = (document: string, article: string, fields: readonly ItemField[]): readonly string[] => {
  const basis = citing(document)(article)
  const bare = { basis: [], bodies: [], content: [], methods: [], ratio: null, frequency: null }
  const rules = { withoutBasis: { value: 'report', basis }, fields: { value: fields, basis } } as const
  const found = (item: Parameters<typeof itemWith>[0]): readonly string[] =>
    orThrow(checkChecklist({ checklist: checklistOf(itemWith(item)), rules })).findings.map((finding) =>
      finding._tag === 'ItemFieldMissing' ? finding.field : 'basis'
    )
  expect(found({})).toEqual([])
  for (const field of fields) expect(found({ [field]: bare[field] })).toEqual([field])
  return found(bare)
}

/** The members without which nothing is an item. */
const needed = (members: readonly string[]): readonly string[] =>
  members.filter((member) => {
    const rest = Object.fromEntries(Object.entries(itemWith({})).filter(([name]) => name !== member))
    return reasonsOf(decode(itemCodec)(rest)).some(({ at }) => at === `/${member}`)
  })

describe('what a checklist states of each item', () => {
  it('is its basis, inspecting body, content and method; what is left out is found (临夏州实施意见 三（二）)', () => {
    expect(missing('临夏州实施意见', '三（二）', ['bodies', 'content', 'methods'])).toEqual([
      'basis',
      'bodies',
      'content',
      'methods'
    ])
  })

  it('is item, subjects, class, method, inspecting body, basis and content (临夏州部门联合细则 第八条)', () => {
    const members = ['item', 'objects', 'class', 'methods', 'bodies', 'basis', 'content']
    expect(needed(members)).toEqual(members)
    expect(missing('临夏州部门联合细则', '第八条', ['methods', 'bodies', 'content'])).toEqual([
      'basis',
      'methods',
      'bodies',
      'content'
    ])
  })

  it('is basis, subjects, content, method, ratio and frequency (中山市实施方案 二（二）)', () => {
    expect(needed(['objects'])).toEqual(['objects'])
    expect(missing('中山市实施方案', '二（二）', ['content', 'methods', 'ratio', 'frequency'])).toEqual([
      'basis',
      'content',
      'methods',
      'ratio',
      'frequency'
    ])
  })
})

describe('methods of an item', () => {
  it('are written, onsite and network checks (市场监管系统细则 第十七条), and sampling tests beside them', () => {
    for (const methods of [['written'], ['onsite'], ['network'], ['written', 'onsite', 'network']])
      expect(itemWith({ methods }).methods).toEqual(methods)
    expect(METHODS.filter((method) => !['written', 'onsite', 'network'].includes(method))).toEqual(['sampling'])
    expect(reasonsOf(decode(itemCodec)({ ...itemWith({}), methods: ['patrol'] })).map(({ at }) => at)).toEqual([
      '/methods/0'
    ])
  })
})

describe('classes of items', () => {
  it('are two, general and key, and every item is of one of them (临夏州实施意见 三（二）)', () => {
    const places = (given: unknown): readonly string[] =>
      reasonsOf(decode(itemCodec)({ ...itemWith({}), class: given })).map(({ at }) => at)
    expect(['general', 'key'].flatMap(places)).toEqual([])
    expect(['special', 'General', '', null].flatMap(places)).toEqual(Array(4).fill('/class'))
  })
})
