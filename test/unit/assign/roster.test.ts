import { describe, expect, it } from 'vitest'
import { assignmentCodec, relationCodec, staffCodec, staffOf, type AssignRules } from '../../../src/assign/index.js'
import { cited, citing, decode, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import type { Officer } from '../../../src/registry/index.js'
import { area, COUNTY, day, name, names, OTHER_COUNTY } from '../merge/samples.js'
import { assigned, MARKET, officers, staffWith, visit } from './samples.js'

const rules: AssignRules = {
  officersPerVisit: cited(2, citing('临夏州部门联合细则')('第二十三条')),
  officersPerDepartment: cited(1, citing('临夏州部门联合细则')('第二十三条'))
}

const registered = (id: string, change: Partial<Officer> = {}): Officer => ({
  id: name(id),
  name: '某人',
  office: name('执法队'),
  department: name(MARKET),
  post: null,
  certificate: { number: name(`证${id}`), from: day('2020-01-01'), to: day('2025-12-31') },
  userRight: null,
  fields: [],
  mobile: null,
  region: COUNTY,
  group: 'civil-servant',
  qualifications: [],
  specialties: [],
  mayLead: true,
  status: 'on-duty',
  capacity: null,
  ...change
})

const input = { officers: [registered('o1')], areas: [area(COUNTY, 'a', 'b')], relations: [], rules }

describe('the staff of a notice', () => {
  it('has of each officer what teams are drawn from, and nothing that names the person', () => {
    expect(orThrow(staffOf({ ...input, carried: [{ officer: name('o1'), visits: 3 }] })).staff).toEqual({
      officers: [
        {
          id: 'o1',
          department: MARKET,
          region: COUNTY,
          mayLead: true,
          certifiedFrom: '2020-01-01',
          certifiedTo: '2025-12-31',
          capacity: null,
          carried: 3
        }
      ],
      areas: input.areas,
      relations: [],
      rules: { officersPerVisit: 2, officersPerDepartment: 1 }
    })
  })

  it('leaves out who holds no certificate or is not on duty, with every reason', () => {
    const { staff, leftOut } = orThrow(
      staffOf({
        ...input,
        officers: [
          registered('both', { certificate: null, status: 'left' }),
          registered('bare', { certificate: null, group: 'daily-supervision' }),
          registered('away', { status: 'leave' }),
          registered('here')
        ]
      })
    )
    expect(staff.officers.map(({ id }) => id)).toEqual(['here'])
    expect(leftOut).toEqual([
      { officer: 'away', reasons: ['notOnDuty'] },
      { officer: 'bare', reasons: ['noCertificate'] },
      { officer: 'both', reasons: ['noCertificate', 'notOnDuty'] }
    ])
  })

  it('is the same whatever the order of its inputs, and counts a relation declared twice once', () => {
    const relations = [
      { officer: name('o2'), subject: name('a'), kind: 'kinship' },
      { officer: name('o1'), subject: name('b'), kind: 'other' },
      { officer: name('o1'), subject: name('b'), kind: 'kinship' },
      { officer: name('o1'), subject: name('a'), kind: 'other' }
    ] as const
    const lists = {
      officers: [registered('o2'), registered('o1')],
      areas: [area(OTHER_COUNTY, '～', '𠀀'), area(COUNTY, 'b', 'a')],
      relations
    }
    const turned = {
      officers: [...lists.officers].reverse(),
      areas: [area(COUNTY, 'a'), area(OTHER_COUNTY, '𠀀', '～'), area(COUNTY, 'b')],
      relations: [...relations, relations[0]].reverse()
    }
    const { staff } = orThrow(staffOf({ ...input, ...lists }))
    expect(orThrow(staffOf({ ...input, ...turned })).staff).toEqual(staff)
    expect(staff.areas).toEqual([area(COUNTY, 'a', 'b'), area(OTHER_COUNTY, '～', '𠀀')])
    expect(staff.relations.map(({ officer, subject, kind }) => [officer, subject, kind])).toEqual([
      ['o1', 'a', 'other'],
      ['o1', 'b', 'kinship'],
      ['o1', 'b', 'other'],
      ['o2', 'a', 'kinship']
    ])
  })

  it('names relations that meet nobody, and keeps them', () => {
    const relations = [
      { officer: name('o1'), subject: name('nowhere'), kind: 'other' },
      { officer: name('nobody'), subject: name('a'), kind: 'other' },
      { officer: name('away'), subject: name('a'), kind: 'other' }
    ] as const
    const people = [registered('o1'), registered('away', { status: 'leave' })]
    const { staff, unmatched } = orThrow(staffOf({ ...input, officers: people, relations }))
    expect(unmatched.map(({ officer, subject }) => [officer, subject])).toEqual([
      ['nobody', 'a'],
      ['o1', 'nowhere']
    ])
    expect(staff.relations).toHaveLength(3)
  })

  it('refuses an officer listed twice, even when one of the two is left out', () => {
    const people = [registered('o1'), registered('o1', { status: 'left' }), registered('o2'), registered('o2')]
    expect(reasonsOf(staffOf({ ...input, officers: people }))).toEqual([
      { _tag: 'StaffOfficerTwice', officer: 'o1' },
      { _tag: 'StaffOfficerTwice', officer: 'o2' }
    ])
  })

  it('refuses a subject in two areas and a rule outside its limits', () => {
    const none = { ...rules, officersPerDepartment: cited(0, citing('甲')('一')) }
    const areas = [area(COUNTY, ...names('a')), area(OTHER_COUNTY, 'a')]
    expect(reasonsOf(staffOf({ ...input, areas, rules: none })).map(({ _tag }) => _tag)).toEqual([
      'StaffSubjectsTwice',
      'StaffNumberOutside'
    ])
  })
})

describe('JSON', () => {
  const staff = staffWith(officers('o1 o2', { capacity: 2 }))

  it('of a staff comes back as it went out', () => {
    expect(orThrow(decode(staffCodec)(JSON.parse(JSON.stringify(staff))))).toEqual(staff)
  })

  it('of an assignment comes back as it went out, empty places too', () => {
    const assignment = assigned([visit('a'), visit('b', [MARKET, '公安部门'])], staff)
    expect(assignment.unfilled).toHaveLength(1)
    expect(orThrow(decode(assignmentCodec)(JSON.parse(JSON.stringify(assignment))))).toEqual(assignment)
  })

  it('of a relation has one of six kinds', () => {
    const relation = { officer: 'o1', subject: 'a', kind: 'friendship' }
    expect(reasonsOf(decode(relationCodec)(relation)).map(({ at }) => at)).toEqual(['/kind'])
  })

  it.each([
    ['/officers/0/carried', { officers: [{ ...staff.officers[0], carried: -1 }] }],
    ['/officers/0/certifiedTo', { officers: [{ ...staff.officers[0], certifiedTo: '2022-11-31' }] }],
    ['/rules/officersPerVisit', { rules: { officersPerVisit: 101, officersPerDepartment: 1 } }],
    ['/experts', { experts: [] }]
  ])('of a staff is malformed at %s', (at, change) => {
    expect(reasonsOf(decode(staffCodec)({ ...staff, ...change })).map((reason) => reason.at)).toEqual([at])
  })
})
