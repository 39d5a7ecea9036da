import { describe, expect, it } from 'vitest'
import { cited, citing, decode, jsonTroubles, orThrow, reasonsOf, type Codec } from '../../../src/kernel/index.js'
import {
  agreementCodec,
  announcedTasksCodec,
  expertPlacesCodec,
  mergeRulesCodec,
  mergingCodec,
  recognitionCodec,
  visitCodec
} from '../../../src/merge/index.js'
import { MOST_EXPERTS } from '../../../src/plan/index.js'
import {
  inDomain,
  mergedAt,
  mergedRecords,
  months,
  name,
  names,
  recognition,
  recordOf,
  rules,
  task
} from './samples.js'

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const places = <A>(codec: Codec<A>, value: unknown): readonly string[] =>
  reasonsOf(decode(codec)(value)).map(({ at }) => at)

const full = {
  ...task('甲类', [...months(1, 2), ...months(4, 5)], ['市场监管部门', '公安部门']),
  qualifications: names('a', 'b'),
  experts: [
    { specialty: name('建筑'), places: 1 },
    { specialty: name('消防'), places: 2 }
  ]
}

describe('announced tasks as JSON', () => {
  it('come back from the notice as they went in', () => {
    expect(decode(announcedTasksCodec)(again([full]))).toEqual({ _tag: 'Right', right: [full] })
  })

  it('are JSON without fractions, so that they may stand under `more`', () => {
    expect(jsonTroubles([full], 14)).toEqual([])
  })

  it.each([
    ['/0/levels/0', { levels: ['province'] }],
    ['/0/prefecture', { prefecture: '62290' }],
    ['/0/departments/0', { departments: [' 公安'] }],
    ['/0/departments/1', { departments: ['公安部门', '公安部门'] }],
    ['/0/qualifications/1', { qualifications: ['b', 'a'] }],
    ['/0/qualifications/1', { qualifications: ['a', 'a'] }],
    ['/0/experts/1', { experts: [full.experts[1], full.experts[0]] }],
    ['/0/experts/1', { experts: [full.experts[0], full.experts[0]] }],
    ['/0/experts/0/places', { experts: [{ specialty: '消防', places: 0 }] }],
    ['/0/item/domain', { item: { ...full.item, domain: '' } }],
    ['/0/open', { open: true }]
  ])('are malformed at %s', (at, change) => {
    expect(places(announcedTasksCodec, [{ ...full, ...change }])).toEqual([at])
  })

  it('order names by UTF-8 bytes', () => {
    expect(places(announcedTasksCodec, [{ ...full, qualifications: ['～', '𠀀'] }])).toEqual([])
    expect(places(announcedTasksCodec, [{ ...full, qualifications: ['𠀀', '～'] }])).toEqual(['/0/qualifications/1'])
  })

  it('lack no member', () => {
    const members = ['item', 'population', 'departments', 'levels', 'prefecture', 'window', 'qualifications', 'experts']
    expect(places(announcedTasksCodec, [{ draw: '甲类' }])).toEqual(members.map((member) => `/0/${member}`))
  })

  it.each([
    [0, 1],
    [1, 0],
    [MOST_EXPERTS, 0],
    [MOST_EXPERTS + 1, 1]
  ])('ask for 1 to 100 experts of a specialty: %i', (count, wrong) => {
    expect(places(expertPlacesCodec, { specialty: '消防', places: count })).toHaveLength(wrong)
  })
})

describe('merge rules as JSON', () => {
  const own = { ...rules, apart: [cited(names('食品', '消防') as never, citing('细则')('第三条'))] }

  it('come back as they went out', () => {
    expect(orThrow(decode(mergeRulesCodec)(again(own)))).toEqual(own)
  })

  it.each([
    ['/period/value', { period: { ...rules.period, value: 'touching' } }],
    ['/apart/0/value', { apart: [{ value: ['食品'], basis: rules.period.basis }] }],
    ['/apart/0/value', { apart: [{ value: ['食品', '消防', '计量'], basis: rules.period.basis }] }],
    ['/apart/0/value/1', { apart: [{ value: ['食品', ''], basis: rules.period.basis }] }],
    ['/joint/basis', { joint: { value: [] } }],
    ['/agreement/value/1', { agreement: { ...rules.agreement, value: ['items', 'items'] } }],
    ['/agreement/value/0', { agreement: { ...rules.agreement, value: ['budget'] } }],
    ['/more', { more: 1 }]
  ])('are malformed at %s', (at, change) => {
    expect(places(mergeRulesCodec, { ...own, ...change })).toEqual([at])
  })
})

describe('agreements and recognitions as JSON', () => {
  const agreement = { draw: '甲类', department: '公安部门', elements: ['items', 'ratio'], on: '2022-01-01' }

  it('come back as they went out', () => {
    expect(orThrow(decode(agreementCodec)(agreement))).toEqual(agreement)
    expect(orThrow(decode(recognitionCodec)(again(recognition('a', '甲'))))).toEqual(recognition('a', '甲'))
  })

  it.each([
    ['/elements/1', { elements: ['items', 'items'] }],
    ['/elements/0', { elements: ['all'] }],
    ['/on', { on: '2022-02-30' }],
    ['/by', { by: '公安部门' }]
  ])('an agreement is malformed at %s', (at, change) => {
    expect(places(agreementCodec, { ...agreement, ...change })).toEqual([at])
  })

  it.each([
    ['/result', { result: ' ' }],
    ['/evidence', { evidence: '' }],
    ['/approver', { approver: '' }],
    ['/note', { note: '' }]
  ])('a recognition is malformed at %s', (at, change) => {
    expect(places(recognitionCodec, { ...recognition('a', '甲'), ...change })).toEqual([at])
  })

  it('lack no member', () => {
    expect(places(agreementCodec, {})).toEqual(['/draw', '/department', '/elements', '/on'])
    expect(places(recognitionCodec, {})).toHaveLength(7)
  })
})

describe('visits as JSON', () => {
  const strict = { ...rules, joint: { ...rules.joint, value: names('市场主体名录库') } }
  const tasks = [full, inDomain('消防', task('b', months(8, 9))), task('c', months(9, 10)), task('d', months(1, 12))]
  const record = recordOf({ 甲类: ['甲'], b: ['甲'], c: ['甲', '乙'], d: ['甲'] })
  const merging = mergedRecords([{ record, tasks, recognised: [recognition('d', '甲')] }], strict)

  it('come back as they went out, with all that merging gives', () => {
    expect([merging.apart, merging.recognised, merging.notJoint].every((list) => list.length > 0)).toBe(true)
    expect(orThrow(decode(mergingCodec)(again(merging)))).toEqual(merging)
    const ring = Array.from({ length: 13 }, (_, i) =>
      task(`t${String(i)}`, [...months(1 + (i % 4), 1 + (i % 4)), ...months(7 + (i % 5), 7 + (i % 5))])
    )
    const fallen = mergedAt(ring)
    expect(fallen.fellBack).toHaveLength(1)
    expect(orThrow(decode(mergingCodec)(again(fallen)))).toEqual(fallen)
  })

  it('have an ordinal from 1 on', () => {
    expect(places(visitCodec, { ...merging.visits[0], ordinal: 0 })).toEqual(['/ordinal'])
  })

  it('lack no member and have none too many', () => {
    const members = ['subject', 'ordinal', 'tasks', 'lead', 'departments', 'form', 'window', 'region']
    expect(places(visitCodec, {})).toEqual(members.map((member) => `/${member}`))
    expect(places(mergingCodec, {})).toEqual(
      ['visits', 'saved', 'apart', 'recognised', 'fellBack', 'notJoint'].map((member) => `/${member}`)
    )
    expect(places(mergingCodec, { ...merging, spare: [] })).toEqual(['/spare'])
    expect(places(visitCodec, { ...merging.visits[0], lead: 'a' })).toEqual(['/lead'])
  })

  it('say why tasks stand apart by one of the five reasons', () => {
    expect(places(mergingCodec, { ...merging, apart: [{ ...merging.apart[0], why: 'tooFar' }] })).toEqual([
      '/apart/0/why'
    ])
  })
})
