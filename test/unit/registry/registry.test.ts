import { describe, expect, it } from 'vitest'
import {
  cited,
  citing,
  decode,
  explainBy,
  isCivilDate,
  orThrow,
  reasonsOf,
  type CivilDate,
  type Name
} from '../../../src/kernel/index.js'
import {
  checkRegistry,
  creditCodeTroubles,
  ENTITY_KINDS,
  expertCodec,
  hasSpecialty,
  isCertifiedOn,
  isCountableOn,
  isInRegistry,
  isMarketEntity,
  isOperating,
  lackingFields,
  OBJECT_KINDS,
  OFFICER_GROUPS,
  OFFICER_STATUSES,
  officerCodec,
  registryCodec,
  registryMessages,
  RISK_CLASSES,
  SUBJECT_STATUSES,
  subjectCodec,
  type Registry
} from '../../../src/registry/index.js'
import { expertWith, gansu, officerWith, rules, subjectWith } from './sample.js'

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(text)
  return text
}
const registryOf = (parts: Partial<Registry>): Registry => ({ subjects: [], officers: [], experts: [], ...parts })
const check = (parts: Partial<Registry>): ReturnType<typeof checkRegistry> =>
  checkRegistry({ registry: registryOf(parts), regions: gansu, rules })

describe('subjects', () => {
  it('are market entities of four kinds, or something else (市场监管系统细则 第二条)', () => {
    expect(ENTITY_KINDS).toHaveLength(4)
    for (const kind of ENTITY_KINDS) expect(isMarketEntity(subjectWith({ kind }))).toBe(true)
    for (const kind of OBJECT_KINDS) expect(isMarketEntity(subjectWith({ kind }))).toBe(false)
    for (const kind of ['product', 'project', 'behaviour', 'place']) expect(OBJECT_KINDS).toContain(kind)
  })

  it('of a real plan may be people or a whole county (临夏州 2022 计划)', () => {
    expect(subjectWith({ kind: 'counterpart', creditCode: null }).kind).toBe('counterpart')
    expect(subjectWith({ kind: 'jurisdiction', name: '永靖县', creditCode: null, region: '622923' }).region).toBe(
      '622923'
    )
  })

  it('are in the registries they name, by exact name', () => {
    const subject = subjectWith({ registries: ['甲库', '乙库'] })
    expect(['甲库', '乙库', '甲', '甲库 '].map((name) => isInRegistry(name as Name)(subject))).toEqual([
      true,
      true,
      false,
      false
    ])
  })

  it('go on only while they operate', () => {
    expect(SUBJECT_STATUSES.filter((status) => isOperating(subjectWith({ status })))).toEqual(['operating'])
  })

  it('have one of four risk classes or none, and never a pool’s letter', () => {
    expect(RISK_CLASSES).toEqual(['low', 'general', 'higher', 'high'])
    const places = (riskClass: unknown): readonly string[] =>
      reasonsOf(decode(subjectCodec)({ ...subjectWith({}), riskClass })).map(({ at }) => at)
    expect([null, ...RISK_CLASSES].flatMap(places)).toEqual([])
    expect(['A', 'medium', '高', 1].flatMap(places)).toEqual(Array(4).fill('/riskClass'))
  })

  it('are refused by every malformed place; a code in small letters with the spelling that is lawful', () => {
    const malformed = reasonsOf(
      decode(subjectCodec)({
        ...subjectWith({ industry: '零售业', tags: ['已公示年报'] }),
        id: '',
        kind: 'shop',
        creditCode: '91622901t6bp7rd354',
        region: '62290',
        status: 'open',
        registries: ['甲', ''],
        scale: 3,
        pool: 'A'
      })
    )
    expect(malformed.map(({ at }) => at)).toEqual([
      '/id',
      '/kind',
      '/creditCode',
      '/region',
      '/status',
      '/registries/1',
      '/scale',
      '/pool'
    ])
    expect(malformed[2]?.expected).toEqual({
      zh: '统一社会信用代码，写作 91622901T6BP7RD354',
      en: 'a credit code, spelled 91622901T6BP7RD354'
    })
    const [hopeless] = reasonsOf(decode(subjectCodec)({ ...subjectWith({}), creditCode: 'none' }))
    expect(hopeless?.expected.en).toContain('18')
  })
})

describe('officers', () => {
  const certificate = { number: '甘N-0001', from: '2022-03-01', to: '2022-11-30' }

  it('are certified when every day from the first to the last lies within the certificate, both ends included', () => {
    const isCertified = (from: string, to: string): boolean =>
      isCertifiedOn(day(from), day(to))(officerWith({ certificate }))
    expect(isCertified('2022-03-01', '2022-11-30')).toBe(true)
    expect(isCertified('2022-06-01', '2022-06-01')).toBe(true)
    expect(isCertified('2022-02-28', '2022-11-30')).toBe(false)
    expect(isCertified('2022-03-01', '2022-12-01')).toBe(false)
    expect(isCertified('2022-12-01', '2022-12-01')).toBe(false)
    expect(isCertified('2022-06-02', '2022-06-01')).toBe(false)
  })

  it('without certificate are in the registry but never count (临夏州实施意见 三（三）与两人规则)', () => {
    const officer = officerWith({ certificate: null, group: 'daily-supervision' })
    expect(isCertifiedOn(day('2022-03-01'), day('2022-03-01'))(officer)).toBe(false)
    expect(orThrow(check({ officers: [officer] })).registry.officers).toEqual([officer])
  })

  it('count only on duty', () => {
    const counted = OFFICER_STATUSES.filter((status) =>
      isCountableOn(day('2022-03-01'), day('2022-11-30'))(officerWith({ certificate, status }))
    )
    expect(counted).toEqual(['on-duty'])
    expect(isCountableOn(day('2022-03-01'), day('2022-12-01'))(officerWith({ certificate }))).toBe(false)
  })

  it('are of one of four groups (临夏州实施意见 三（三）三类，宁阳县 二（二）2 加一类)', () => {
    expect(OFFICER_GROUPS).toHaveLength(4)
    expect(reasonsOf(decode(officerCodec)({ ...officerWith({}), group: 'expert' })).map(({ at }) => at)).toEqual([
      '/group'
    ])
  })

  it('have the seven fields of 中山市实施方案 二（三）2, none of which can be left out unseen', () => {
    for (const field of ['name', 'office', 'post', 'certificate', 'userRight', 'fields', 'mobile'] as const) {
      const rest = Object.fromEntries(Object.entries(officerWith({})).filter(([name]) => name !== field))
      expect(reasonsOf(decode(officerCodec)(rest)).map(({ at }) => at)).toEqual([`/${field}`])
    }
  })

  it('lack what is null or empty', () => {
    const officer = officerWith({ post: null, fields: [], specialties: [] })
    expect(lackingFields(['post', 'userRight', 'fields', 'mobile', 'specialties'])(officer)).toEqual([
      'post',
      'fields',
      'specialties'
    ])
  })

  it('have a mobile number of eleven digits that begins with 1', () => {
    const places = (mobile: unknown): readonly string[] =>
      reasonsOf(decode(officerCodec)({ ...officerWith({}), mobile })).map(({ at }) => at)
    expect(['10000000000', '19999999999', null].flatMap(places)).toEqual([])
    expect(
      ['1300000000', '130000000000', '23000000000', '1300000000a', '+8613000000000', 13000000000].flatMap(places)
    ).toEqual(Array(6).fill('/mobile'))
  })

  it('have a capacity that is a whole number from 0, or no limit', () => {
    const places = (capacity: unknown): readonly string[] =>
      reasonsOf(decode(officerCodec)({ ...officerWith({}), capacity })).map(({ at }) => at)
    expect([null, 0, 1_000_000].flatMap(places)).toEqual([])
    expect([-1, 0.5, 1_000_001, '3'].flatMap(places)).toEqual(Array(4).fill('/capacity'))
  })
})

describe('experts', () => {
  it('are no officers: neither codec takes the other (联合细则 第十二条 非执法人员专家库)', () => {
    expect(decode(expertCodec)(officerWith({}))._tag).toBe('Left')
    expect(decode(officerCodec)(expertWith({}))._tag).toBe('Left')
  })

  it('are asked for by specialty, while they are on duty', () => {
    expect(hasSpecialty('特种设备' as Name)(expertWith({}))).toBe(true)
    expect(hasSpecialty('设备' as Name)(expertWith({}))).toBe(false)
    expect(hasSpecialty('特种设备' as Name)(expertWith({ status: 'leave' }))).toBe(false)
  })
})

describe('checkRegistry', () => {
  it('gives registries without fault as they stand', () => {
    const registry = registryOf({ subjects: [subjectWith({})], officers: [officerWith({})], experts: [expertWith({})] })
    expect(checkRegistry({ registry, regions: gansu, rules })).toEqual({
      _tag: 'Right',
      right: { registry, findings: [] }
    })
  })

  it('refuses doubled ids of each list with every place, but an id may stand in two lists', () => {
    const other = { creditCode: null }
    expect(
      reasonsOf(
        check({
          subjects: [subjectWith({}), subjectWith({ id: 'S2', ...other }), subjectWith(other), subjectWith(other)],
          officers: [officerWith({}), officerWith({})],
          experts: [expertWith({ id: 'S1' }), expertWith({ id: 'S1' })]
        })
      )
    ).toEqual([
      { _tag: 'RegistryIdTwice', list: 'subjects', id: 'S1', at: [0, 2, 3] },
      { _tag: 'RegistryIdTwice', list: 'officers', id: 'O1', at: [0, 1] },
      { _tag: 'RegistryIdTwice', list: 'experts', id: 'S1', at: [0, 1] }
    ])
    const order = ['A', 'B', 'B', 'C', 'A'].map((id) => officerWith({ id }))
    expect(reasonsOf(check({ officers: order })).map((refusal) => 'id' in refusal && refusal.id)).toEqual(['A', 'B'])
    expect(check({ subjects: [subjectWith({ id: 'X' })], officers: [officerWith({ id: 'X' })] })._tag).toBe('Right')
  })

  it('refuses one credit code on two market entities, which would stand in the frame twice', () => {
    const without = subjectWith({ id: 'S0', creditCode: null })
    expect(reasonsOf(check({ subjects: [without, subjectWith({}), subjectWith({ id: 'S2' })] }))).toEqual([
      { _tag: 'CreditCodeTwice', code: '91622901T6BP7RD354', at: [1, 2] }
    ])
  })

  it('lets a product and a place bear the code of their enterprise, and many subjects have none', () => {
    const subjects = [
      subjectWith({}),
      subjectWith({ id: 'S2', kind: 'product' }),
      subjectWith({ id: 'S3', kind: 'place' }),
      subjectWith({ id: 'S4', creditCode: null }),
      subjectWith({ id: 'S5', creditCode: null }),
      subjectWith({ id: 'S6', creditCode: null, kind: 'counterpart' })
    ]
    expect(orThrow(check({ subjects })).findings.map(({ _tag, at }) => [_tag, at])).toEqual([
      ['EntityWithoutCode', 3],
      ['EntityWithoutCode', 4]
    ])
  })

  it('refuses regions that the caller’s table does not have, in all three lists', () => {
    const region = '110108'
    const refused = reasonsOf(
      check({
        subjects: [subjectWith({}), subjectWith({ id: 'S2', creditCode: null, region })],
        officers: [officerWith({ region })],
        experts: [expertWith({ region })]
      })
    )
    expect(refused).toEqual([
      { _tag: 'RegionUnknown', list: 'subjects', id: 'S2', at: 1, region },
      { _tag: 'RegionUnknown', list: 'officers', id: 'O1', at: 0, region },
      { _tag: 'RegionUnknown', list: 'experts', id: 'E1', at: 0, region }
    ])
  })

  it('refuses a certificate that ends before it begins; one of a single day is good', () => {
    const reversed = officerWith({ certificate: { number: 'N', from: '2022-03-02', to: '2022-03-01' } })
    const single = officerWith({ id: 'O2', certificate: { number: 'N', from: '2022-03-01', to: '2022-03-01' } })
    expect(reasonsOf(check({ officers: [single, reversed] }))).toEqual([
      { _tag: 'CertificateReversed', id: 'O1', at: 1, from: '2022-03-02', to: '2022-03-01' }
    ])
  })

  it('refuses one who is officer and expert at once (联合细则 第十二条)', () => {
    const officers = [officerWith({}), officerWith({ id: 'O2' })]
    expect(reasonsOf(check({ officers, experts: [expertWith({}), expertWith({ id: 'O2' })] }))).toEqual([
      { _tag: 'ExpertIsOfficer', id: 'O2', at: 1, officer: 1 }
    ])
  })

  it('reports each trouble of a wrong credit code, and refuses none for it', () => {
    const { findings } = orThrow(
      check({ subjects: [subjectWith({}), subjectWith({ id: 'S2', creditCode: '91622901T6BP7RD364' })] })
    )
    expect(findings.map((finding) => [finding._tag, finding.id, finding.at])).toEqual(
      Array(2).fill(['CreditCodeWrong', 'S2', 1])
    )
    expect(findings.map((finding) => finding._tag === 'CreditCodeWrong' && finding.trouble)).toEqual(
      creditCodeTroubles('91622901T6BP7RD364')
    )
    expect(creditCodeTroubles('91622901T6BP7RD364').map(({ _tag }) => _tag)).toEqual([
      'CodeOrganisationCheck',
      'CodeFinalCheck'
    ])
  })

  it('reports a code of another kind of entity, and says with what that kind begins', () => {
    const kinds = [...ENTITY_KINDS, 'organisation', 'product']
    const wrong = kinds.map((kind) => {
      const { findings } = orThrow(check({ subjects: [subjectWith({ kind, creditCode: '92622921FYG3NB1P13' })] }))
      return findings.map((finding) => (finding._tag === 'CreditCodeOfOtherKind' ? finding.prefix : finding._tag))
    })
    expect(wrong).toEqual([['91'], [], ['93'], ['91'], [], []])
  })

  it('reports regions of codes only against a table given for codes', () => {
    const registry = registryOf({ subjects: [subjectWith({ creditCode: '91110108551385082Q' })] })
    expect(orThrow(checkRegistry({ registry, regions: gansu, rules })).findings).toEqual([])
    const { findings } = orThrow(checkRegistry({ registry, regions: gansu, codeRegions: gansu, rules }))
    expect(findings.map((finding) => finding._tag === 'CreditCodeWrong' && finding.trouble)).toEqual([
      { _tag: 'CodeRegionUnknown', region: '110108' }
    ])
  })

  it('reports a subject in no registry (临夏州实施意见 三（三）监管空档)', () => {
    const { findings } = orThrow(check({ subjects: [subjectWith({ registries: [] })] }))
    expect(findings).toEqual([{ _tag: 'SubjectInNoRegistry', id: 'S1', at: 0, basis: rules.noGap }])
  })

  it('reports officers without certificate and records that lack what the rules ask for', () => {
    const officers = [
      officerWith({}),
      officerWith({ id: 'O2', certificate: null, post: null, fields: [], specialties: [] })
    ]
    const { findings } = orThrow(check({ officers }))
    expect(findings).toEqual([
      { _tag: 'OfficerWithoutCertificate', id: 'O2', at: 1, basis: rules.certificate },
      { _tag: 'OfficerFieldMissing', id: 'O2', at: 1, field: 'post', basis: rules.officerFields?.basis },
      { _tag: 'OfficerFieldMissing', id: 'O2', at: 1, field: 'fields', basis: rules.officerFields?.basis }
    ])
  })

  it('says every refusal and every finding in both languages, with places counted from one', () => {
    const twice = { id: 'S2', registries: [], region: '110108', creditCode: '92622921FYG3NB1P12' }
    const refused = reasonsOf(
      check({
        subjects: [subjectWith(twice), subjectWith(twice)],
        officers: [officerWith({ id: 'E1', certificate: { number: 'N', from: '2022-03-02', to: '2022-03-01' } })],
        experts: [expertWith({})]
      })
    )
    const { findings } = orThrow(
      check({
        subjects: [subjectWith({ ...twice, region: '622901' }), subjectWith({ creditCode: null })],
        officers: [officerWith({ certificate: null, mobile: null })]
      })
    )
    const { findings: ofGroups } = orThrow(
      checkRegistry({
        registry: registryOf({ officers: [officerWith({ group: 'enforcement-team' })] }),
        regions: gansu,
        rules: { ...rules, officerGroups: cited(['civil-servant'], citing('临夏州实施意见')('三（三）')) }
      })
    )
    const said = [...refused, ...findings, ...ofGroups]
    expect(new Set(said.map(({ _tag }) => _tag)).size).toBe(Object.keys(registryMessages).length)
    for (const trouble of said) {
      expect(explainBy(registryMessages)('zh')(trouble)).toMatch(/[\u4e00-\u9fff]{3}/)
      expect(explainBy(registryMessages)('en')(trouble)).toMatch(/[a-z]{3}/)
    }
    expect(said.map(explainBy(registryMessages)('zh')).slice(0, 4)).toEqual([
      '检查对象编号 S2 重复，见第 1、2 条',
      '多个市场主体同用代码 92622921FYG3NB1P12，见第 1、2 条',
      '第 1 条检查对象 S2 的区划代码 110108 不在所给区划表中',
      '第 2 条检查对象 S2 的区划代码 110108 不在所给区划表中'
    ])
    expect(said.map(explainBy(registryMessages)('en')).slice(-3, -1)).toEqual([
      'officer no. 1, O1 holds no certificate and does not count to the two who must come (临夏州市场监管系统细则, 第十六条)',
      'officer no. 1, O1 lacks mobile (中山市实施方案, 二（三）2)'
    ])
  })

  it('passes through JSON unchanged', () => {
    const registry = registryOf({
      subjects: [subjectWith({ industry: '零售业', scale: '小微', tags: ['重点'] })],
      officers: [officerWith({ registries: ['联合检查执法人员库'] })],
      experts: [expertWith({})]
    })
    expect(orThrow(decode(registryCodec)(JSON.parse(JSON.stringify(registry))))).toEqual(registry)
  })
})
