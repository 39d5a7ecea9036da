import { describe, expect, it } from 'vitest'
import { cited, citing, decode, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  checkRegistry,
  isMarketEntity,
  OFFICER_GROUPS,
  officerCodec,
  subjectCodec,
  type Officer,
  type RegistryFinding,
  type Subject
} from '../../../src/registry/index.js'
import { byRegistry } from '../../../src/frame/index.js'
import { gansu, officerWith, rules, subjectWith } from './sample.js'

const findingsOf = (
  lists: { readonly subjects?: readonly Subject[]; readonly officers?: readonly Officer[] },
  asked = rules
): readonly RegistryFinding[] =>
  orThrow(
    checkRegistry({ registry: { subjects: [], officers: [], experts: [], ...lists }, regions: gansu, rules: asked })
  ).findings

const malformed = (
  codec: typeof subjectCodec | typeof officerCodec,
  value: object,
  without: string
): readonly string[] => {
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== without))
  const read = codec === officerCodec ? decode(officerCodec)(rest) : decode(subjectCodec)(rest)
  return reasonsOf(read).map(({ at }) => at)
}

const other = (id: string, kind: Subject['kind'], registries: readonly string[]): Subject =>
  subjectWith({ id, kind, creditCode: null, registries })

describe('the registry of subjects', () => {
  it('holds entities, products, projects and behaviours alike (临夏州实施意见 三（三）)', () => {
    const subjects = [
      subjectWith({ id: 'S1' }),
      subjectWith({ id: 'S2', kind: 'sole-trader', creditCode: '92622921FYG3NB1P13' }),
      ...(['product', 'project', 'behaviour'] as const).map((kind) => other(kind, kind, ['甲库']))
    ]
    expect(findingsOf({ subjects })).toEqual([])
    expect(subjects.map(isMarketEntity)).toEqual([true, true, false, false, false])
  })

  it('holds other bodies, products, projects and behaviours too, and says who is in no registry (中山市实施方案 二（三）1)', () => {
    const kinds = ['organisation', 'product', 'project', 'behaviour'] as const
    const inside = kinds.map((kind) => other(kind, kind, ['甲库']))
    expect(findingsOf({ subjects: inside })).toEqual([])
    expect(findingsOf({ subjects: [...inside, other('S9', 'organisation', [])] })).toMatchObject([
      { _tag: 'SubjectInNoRegistry', id: 'S9', at: 4 }
    ])
  })

  it('is one of market entities and others of places, products or counterparts (临夏州部门联合细则 第十条)', () => {
    const subjects = [
      subjectWith({ id: 'S1', registries: ['市场主体名录库', '场所库'] }),
      other('S2', 'place', ['场所库']),
      other('S3', 'product', ['产品库']),
      other('S4', 'counterpart', ['相对人库'])
    ]
    const sorted = byRegistry(subjects)
    expect([...sorted].map(([registry, members]) => [registry, members.map(({ id }) => id)])).toEqual([
      ['市场主体名录库', ['S1']],
      ['场所库', ['S1', 'S2']],
      ['产品库', ['S3']],
      ['相对人库', ['S4']]
    ])
    expect(subjects.filter(isMarketEntity).map(({ id }) => id)).toEqual(['S1'])
  })

  it('has a part for each field, and a subject of two fields is in both, once each (宁阳县 二（二）2)', () => {
    const sorted = byRegistry([
      subjectWith({ id: 'S1', registries: ['食品分库', '药品分库', '食品分库'] }),
      subjectWith({ id: 'S2', registries: ['药品分库'] })
    ])
    expect([...sorted].map(([part, members]) => [part, members.map(({ id }) => id)])).toEqual([
      ['食品分库', ['S1']],
      ['药品分库', ['S1', 'S2']]
    ])
  })

  it('tags each by registry, kind, risk class and professional requirement (临夏州部门联合细则 第十一条)', () => {
    const tagged = subjectWith({ registries: ['危化品库'], riskClass: 'high', tags: ['须持安全生产许可证'] })
    expect(orThrow(decode(subjectCodec)({ ...tagged }))).toEqual(tagged)
    for (const tag of ['registries', 'kind', 'riskClass'])
      expect(malformed(subjectCodec, tagged, tag)).toEqual([`/${tag}`])
  })

  it('has subjects that are products, persons, tax parties, projects, counties or holders of rights (2022年联合抽查计划)', () => {
    const kinds = ['product', 'counterpart', 'project', 'jurisdiction'] as const
    expect(findingsOf({ subjects: kinds.map((kind) => other(kind, kind, ['甲库'])) })).toEqual([])
    const places = reasonsOf(decode(subjectCodec)({ ...subjectWith({}), kind: 'person' })).map(({ at }) => at)
    expect(places).toEqual(['/kind'])
  })
})

describe('the registry of officers', () => {
  const groups = ['civil-servant', 'qualified-staff', 'daily-supervision']

  it('holds civil servants, qualified staff and staff in daily supervision (临夏州实施意见 三（三）)', () => {
    const officers = groups.map((group) => officerWith({ id: group, group }))
    expect(findingsOf({ officers })).toEqual([])
    expect(malformed(officerCodec, officerWith({}), 'group')).toEqual(['/group'])
  })

  it('holds officers of comprehensive enforcement teams as a fourth group, and no fifth (宁阳县 二（二）2)', () => {
    expect(OFFICER_GROUPS).toEqual([...groups, 'enforcement-team'])
    expect(officerWith({ group: 'enforcement-team' }).group).toBe('enforcement-team')
    expect(reasonsOf(decode(officerCodec)({ ...officerWith({}), group: 'auxiliary' })).map(({ at }) => at)).toEqual([
      '/group'
    ])
  })

  it('tags each by enforcement qualification and by specialty, and says who has no tag (临夏州实施意见 三（三）)', () => {
    for (const tag of ['qualifications', 'specialties'])
      expect(malformed(officerCodec, officerWith({}), tag)).toEqual([`/${tag}`])
    const officerFields = cited(['qualifications', 'specialties'] as const, citing('临夏州实施意见')('三（三）'))
    const officers = [officerWith({ id: 'O1' }), officerWith({ id: 'O2', qualifications: [], specialties: [] })]
    expect(findingsOf({ officers }, { ...rules, officerFields })).toMatchObject([
      { _tag: 'OfficerFieldMissing', id: 'O2', field: 'qualifications' },
      { _tag: 'OfficerFieldMissing', id: 'O2', field: 'specialties' }
    ])
  })

  it('covers prefecture and county (临夏州部门联合细则 第十二条)', () => {
    const officers = [officerWith({ id: 'O1', region: '622900' }), officerWith({ id: 'O2', region: '622921' })]
    expect(findingsOf({ officers })).toEqual([])
  })

  it('meets a standard of post and qualification, and says who does not (临夏州部门联合细则 第十三条)', () => {
    const basis = citing('临夏州部门联合细则')('第十三条')
    const standard = { ...rules, officerFields: cited(['post', 'qualifications'] as const, basis) }
    const officers = [
      officerWith({ id: 'O1', mobile: null }),
      officerWith({ id: 'O2', post: null, qualifications: [] })
    ]
    expect(findingsOf({ officers }, standard)).toEqual([
      { _tag: 'OfficerFieldMissing', id: 'O2', at: 1, field: 'post', basis },
      { _tag: 'OfficerFieldMissing', id: 'O2', at: 1, field: 'qualifications', basis }
    ])
  })
})
