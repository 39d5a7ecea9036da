import { describe, expect, it } from 'vitest'
import { checkStaff, staffDigest, staffText, type Staff } from '../../../src/assign/index.js'
import { jsonDigest } from '../../../src/assign/json-digest.js'
import { orThrow, reasonsOf, sha256Text } from '../../../src/kernel/index.js'
import { area, COUNTY, name, names, OTHER_COUNTY } from '../merge/samples.js'
import { expert, officer, officers, relation, staffWith, widening } from './samples.js'

const staff = staffWith(officers('o1 o2'), {
  experts: [expert('e1', ['电梯', '食品']), expert('e2', [])],
  areas: [area(COUNTY, 'a', 'b'), area(OTHER_COUNTY, 'c')],
  groups: [
    { name: name('g'), officers: names('o1') },
    { name: name('h'), officers: names('o2') }
  ],
  neighbours: [
    { region: COUNTY, neighbours: [OTHER_COUNTY] },
    { region: OTHER_COUNTY, neighbours: [COUNTY] }
  ],
  widenings: [widening(), widening({ region: OTHER_COUNTY })],
  relations: [relation('e1', 'b'), relation('o1', 'a')],
  lastPairs: [
    { officer: name('o1'), subject: name('a') },
    { officer: name('o1'), subject: name('b') }
  ]
})

const troubles = (change: Partial<Staff>) => reasonsOf(checkStaff({ ...staff, ...change }))
const reversed = <A>(list: readonly A[]): readonly A[] => [...list].reverse()

describe('a staff', () => {
  it('is accepted in canonical order', () => {
    expect(orThrow(checkStaff(staff))).toBe(staff)
  })

  it.each([
    ['/officers/1', { officers: reversed(staff.officers) }],
    ['/officers/0/qualifications/1', { officers: [officer('o1', { qualifications: names('b', 'a') }), officer('o2')] }],
    ['/officers/0/registries/1', { officers: [officer('o1', { registries: names('a', 'a') }), officer('o2')] }],
    ['/experts/1', { experts: reversed(staff.experts) }],
    ['/experts/0/specialties/1', { experts: [expert('e1', ['b', 'a'])] }],
    ['/areas/1', { areas: reversed(staff.areas) }],
    ['/areas/0/subjects/1', { areas: [area(COUNTY, 'b', 'a'), area(OTHER_COUNTY, 'c')] }],
    ['/groups/1', { groups: reversed(staff.groups) }],
    ['/neighbours/1', { neighbours: reversed(staff.neighbours) }],
    ['/widenings/1', { widenings: reversed(staff.widenings) }],
    ['/relations/1', { relations: reversed(staff.relations) }],
    ['/relations/1', { relations: [relation('o1', 'a'), relation('o1', 'a')] }],
    ['/lastPairs/1', { lastPairs: reversed(staff.lastPairs) }]
  ])('is out of order at %s', (at, change) => {
    expect(troubles(change)).toEqual([{ _tag: 'StaffOutOfOrder', at }])
  })

  it('is refused where a relation or a last pair names a subject of no area', () => {
    const unknown = { officer: name('o1'), subject: name('x') }
    expect(troubles({ relations: [relation('o1', 'x')], lastPairs: [unknown] })).toEqual([
      { _tag: 'UnknownSubject', at: '/relations/0', subject: 'x' },
      { _tag: 'UnknownSubject', at: '/lastPairs/0', subject: 'x' }
    ])
  })

  it.each([
    ['capacity', -1],
    ['capacity', 1_000_000_001],
    ['carried', 0.5],
    ['carried', -0],
    ['weight', 0],
    ['weight', 11]
  ])('is refused with a %s of %d', (member, value) => {
    const people = [officer('o1'), officer('o2', { [member]: value })]
    expect(troubles({ officers: people })).toMatchObject([{ _tag: 'StaffNumberOutside', at: `/officers/1/${member}` }])
    expect(troubles({ experts: [expert('e1', [], { [member]: value })] })).toMatchObject([
      { _tag: 'StaffNumberOutside', at: `/experts/0/${member}` }
    ])
  })

  it('is accepted at the limits of its numbers', () => {
    const limits = { capacity: 1_000_000_000, carried: 1_000_000_000, weight: 10 }
    expect(troubles({ officers: [officer('o1', limits), officer('o2', { capacity: 0, weight: 1 })] })).toEqual([])
  })

  it('has one text, whose SHA-256 the notice binds', () => {
    expect(staffText(staffWith([], { areas: [area(COUNTY, 'a')] }))).toBe(
      '{"areas":[{"region":"622921","subjects":["a"]}],"experts":[],"groups":[],"lastPairs":[],"neighbours":[],' +
        '"officers":[],"relations":[],"rules":{"balance":"dec-min","experts":"drawn","head":"drawn",' +
        '"jointRegistry":null,"leaders":"leadCrew","mode":"own","officersPerDepartment":1,"officersPerVisit":2,' +
        '"reason":"按属地力量安排","widen":"prefecture"},"widenings":[]}'
    )
    expect(staffDigest(staff)).toBe(sha256Text(staffText(staff)))
  })

  it('has the digest of its text, however long its lists are', () => {
    const long = Array.from({ length: 9_000 }, (_, i) => `对象${String(i)}`)
    const value = { b: long, a: [], c: { d: 1 }, e: 'é' }
    expect(jsonDigest(value)).toBe(
      sha256Text(`{"a":[],"b":[${long.map((one) => JSON.stringify(one)).join(',')}],"c":{"d":1},"e":"é"}`)
    )
    expect(jsonDigest({})).toBe(sha256Text('{}'))
  })
})
