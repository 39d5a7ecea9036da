import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  cited,
  citing,
  decode,
  orThrow,
  parseDate,
  parseRatio,
  reasonsOf,
  type Citation,
  type CivilDate,
  type Json
} from '../../../src/kernel/index.js'
import {
  answerNames,
  compareProfiles,
  explainDifference,
  extendProfile,
  isInForce,
  linxia2019,
  linxiaJoint,
  linxiaMarket,
  national,
  ningyang,
  printAnswer,
  profileCodec,
  readingsOf,
  readProfile,
  silent,
  STAGES,
  wannian,
  zhongshan,
  type Profile
} from '../../../src/profile/index.js'
import { JUDGED } from '../../docs/catalogue.js'
import { readJson } from '../../json.js'

const all: readonly Profile[] = [national, linxia2019, linxiaJoint, linxiaMarket, ningyang, zhongshan, wannian, silent]
const ruleIds = new Set(Object.keys(readJson('docs/rule-ids.json') as object))
const county = citing('某县细则')('第三条')

const citationsIn = (value: unknown): readonly Citation[] => {
  if (typeof value !== 'object' || value === null) return []
  const { document, article } = value as Partial<Citation>
  if (typeof document === 'string' && typeof article === 'string') return [value as Citation]
  return Object.values(value).flatMap(citationsIn)
}

describe.each(all.map((profile) => [profile.name, profile] as const))('the profile %s', (_, profile) => {
  it('is data: its JSON read back is the same, and its codec accepts it', () => {
    const again: unknown = JSON.parse(JSON.stringify(profile))
    expect(orThrow(decode(profileCodec)(again))).toEqual(profile)
    expect(orThrow(readProfile(again, []))).toEqual(profile)
  })

  it('cites only documents that it lists, each once', () => {
    const shorts = profile.documents.map(({ short }) => short)
    expect(new Set(shorts).size).toBe(shorts.length)
    for (const { document } of citationsIn(STAGES.map((stage) => profile[stage]))) expect(shorts).toContain(document)
  })

  it('names rules that the catalogue has, or that only a person can judge', () => {
    for (const { rule } of citationsIn(STAGES.map((stage) => profile[stage])))
      if (rule !== undefined) expect([...ruleIds, ...JUDGED]).toContain(rule)
  })

  it('answers every question that has a name, and no other', () => {
    for (const stage of STAGES)
      expect(Object.keys(profile[stage]).sort()).toEqual(Object.keys(answerNames[stage]).sort())
  })
})

describe('a profile that extends another', () => {
  const own = extendProfile(linxiaJoint, {
    name: '某县',
    documents: [{ short: '某县细则', title: '某县工作细则', number: null, date: null }, ...linxiaJoint.documents],
    assign: { officersPerVisit: cited(3, county) }
  })

  it('answers what it names and takes all else as it stands', () => {
    expect(own.assign).toEqual({ ...linxiaJoint.assign, officersPerVisit: cited(3, county) })
    for (const stage of STAGES) if (stage !== 'assign') expect(own[stage]).toEqual(linxiaJoint[stage])
  })

  it('lists the documents of both, each once', () => {
    expect(own.documents.map(({ short }) => short)).toEqual([...linxiaJoint.documents.map((d) => d.short), '某县细则'])
  })

  it('differs in that one question and in its documents, said in both languages with both sources', () => {
    const [documents, ...differences] = compareProfiles(linxiaJoint, own)
    expect(documents).toMatchObject({ stage: 'profile', question: 'documents' })
    expect(differences.map(explainDifference('zh'))).toEqual([
      '每户至少人数：2（《临夏州部门联合细则》第二十三条） → 3（《某县细则》第三条）'
    ])
    expect(differences.map(explainDifference('en'))).toEqual([
      'officers a visit: 2 (临夏州部门联合细则, 第二十三条) → 3 (某县细则, 第三条)'
    ])
  })

  it('is read from JSON that names its base', () => {
    const data = {
      name: '某县',
      extends: '临夏州部门联合',
      documents: [{ short: '某县细则', title: '某县工作细则', number: null, date: null }],
      assign: { officersPerVisit: cited(3, county) }
    }
    expect(orThrow(readProfile(data, all))).toEqual(own)
  })

  it('is refused by place: an unknown base, a wrong answer, a stage or member that there is not, documents that are none', () => {
    const refused = (data: unknown): readonly string[] =>
      reasonsOf(readProfile(data, all)).map((one) => (one._tag === 'Malformed' ? one.at : one._tag))
    const some = { name: '某县', extends: '宁阳县' }
    expect(refused({ ...some, extends: '别处' })).toEqual(['BaseUnknown'])
    for (const base of [7, null, ['宁阳县'], { toString: 1, valueOf: 1 }]) {
      expect(refused({ ...some, extends: base })).toEqual(['/extends'])
    }
    expect(refused({ ...some, assign: { officersPerVisit: cited(-1, county) } })).toEqual([
      '/assign/officersPerVisit/value'
    ])
    expect(refused({ ...some, assign: { officers: 3 } })).toEqual(['/assign/officers'])
    expect(refused({ ...some, asign: {} })).toEqual(['/asign'])
    expect(refused({ ...some, assign: 3 })).toEqual(['/assign'])
    expect(refused({ ...some, assign: null })).toEqual(['/assign'])
    expect(refused({ ...some, documents: 3 })).toEqual(['/documents'])
    expect(refused({ ...some, documents: [null] })).toEqual(['/documents/0'])
    // Of a document that the base lists too, the shape is asked all the same.
    const known = { short: '民法典', title: 5, number: null, date: null }
    expect(refused({ ...some, documents: [known] })).toEqual(['/documents/0/title'])
    expect(refused({ extends: '宁阳县' })).toEqual(['/name'])
    expect(refused({ ...some, validity: 3 })).toEqual(['/validity'])
    expect(refused([])).toEqual([''])
    expect(refused(null)).toEqual([''])
  })
})

describe('a profile whose parts do not agree', () => {
  const refused = (data: unknown): readonly (readonly [string, string])[] =>
    reasonsOf(readProfile(data, all)).map((one) => (one._tag === 'Malformed' ? [one.at, one.found] : [one._tag, '']))
  const some = { name: '某县', extends: '宁阳县' }
  const document = { short: '某县细则', title: '某县工作细则', number: null, date: null }

  it('is refused where it cites a document that it does not list, by the place of each citation', () => {
    const answers = { assign: { officersPerVisit: cited(3, county) }, frame: { noPatrol: county } }
    expect(refused({ ...some, ...answers })).toEqual([
      ['/frame/noPatrol/document', '"某县细则"'],
      ['/assign/officersPerVisit/basis/document', '"某县细则"']
    ])
    expect(readProfile({ ...some, ...answers, documents: [document] }, all)._tag).toBe('Right')
    const whole = { ...(JSON.parse(JSON.stringify(national)) as Profile), documents: [] }
    expect(refused(whole).length).toBe(citationsIn(STAGES.map((stage) => national[stage])).length)
  })

  it('is refused where a document is listed twice', () => {
    // Two are of the base.
    expect(refused({ ...some, documents: [document, document] })).toEqual([['/documents/3/short', '"某县细则"']])
  })

  it('is refused where it ends before it begins; one day is enough', () => {
    const during = (from: string | null, to: string | null): readonly unknown[] => {
      const check = readProfile({ ...some, validity: { from, to } }, all)
      return check._tag === 'Right' ? [] : refused({ ...some, validity: { from, to } })
    }
    expect(during('2022-08-10', '2022-08-09')).toEqual([['/validity/to', '"2022-08-09"']])
    expect(during('2022-08-10', '2022-08-10')).toEqual([])
    expect(during('2022-08-10', '2022-08-11')).toEqual([])
    expect(during(null, '2022-08-09')).toEqual([])
    expect(during('2022-08-10', null)).toEqual([])
    expect(during('2022-08-10', '2022-02-30')).toEqual([['/validity/to', '"2022-02-30"']])
  })
})

describe('the validity of a profile', () => {
  const day = (text: string): CivilDate => orThrow(parseDate(text))

  it('takes in its first and its last day', () => {
    const within = isInForce({ from: day('2022-08-10'), to: day('2025-12-31') })
    const days = ['2022-08-09', '2022-08-10', '2025-12-31', '2026-01-01']
    expect(days.map((text) => within(day(text)))).toEqual([false, true, true, false])
    expect(isInForce({ from: null, to: null })(day('1949-01-01'))).toBe(true)
  })

  it('is the day of issue where the document prints one', () => {
    expect(all.map(({ name, validity }) => [name, validity.from])).toEqual([
      ['全国', null],
      ['临夏州（2019年实施意见）', '2019-08-16'],
      ['临夏州部门联合', null],
      ['临夏州市场监管系统', null],
      ['宁阳县', '2020-09-01'],
      ['中山市', '2020-07-27'],
      ['万年县', '2022-08-10'],
      ['未作规定', null]
    ])
  })
})

describe('an answer in words', () => {
  it('has shares as percents where they are whole, and the article', () => {
    const share = (text: string) => cited(orThrow(parseRatio(text)), county)
    expect(printAnswer('zh')('plan', 'coverageFloor', share('10%'))).toBe('10%（《某县细则》第三条）')
    expect(printAnswer('en')('plan', 'coverageFloor', share('1/3'))).toBe('1/3 (某县细则, 第三条)')
  })

  it('compares whole jurisdictions question by question: Zhongshan caps below 100 %, Linxia at 10 %', () => {
    const lines = compareProfiles(linxiaJoint, zhongshan).map(explainDifference('zh'))
    expect(lines).toContain(
      '一般事项比例上限：不高于10%，有理由和批准人的可超过（《临夏州部门联合细则》第九条） → 须低于100%，没有例外（《中山市实施方案》二（四）第3段）'
    )
  })
})

describe('what a profile says of itself', () => {
  const during = (from: string | null, to: string | null): Profile['validity'] => ({
    from: from === null ? null : orThrow(parseDate(from)),
    to: to === null ? null : orThrow(parseDate(to))
  })
  const changed = (changes: Partial<Profile>): readonly string[] =>
    compareProfiles(ningyang, { ...ningyang, name: '某县', ...changes }).flatMap((one) =>
      (['zh', 'en'] as const).map((language) => explainDifference(language)(one))
    )

  it('is compared too: validity and documents, and the name alone is no difference', () => {
    expect(changed({})).toEqual([])
    expect(changed({ validity: during(null, '2025-12-31') })).toEqual([
      '有效期：自2020-09-01起，终止日未定 → 起始日未定，至2025-12-31止',
      'when it is in force: from 2020-09-01 with no last day → from a day that is not stated to 2025-12-31'
    ])
    const [zh = '', en = ''] = changed({ documents: ningyang.documents.slice(0, 1) })
    expect(zh).toBe(
      '引用的文件：①“民法典”：《中华人民共和国民法典》（主席令第四十五号，2020-05-28）；②“宁阳县实施意见”：' +
        '《宁阳县人民政府关于在市场监管领域全面推行部门联合“双随机、一公开”监管工作的实施意见》（宁政字〔2020〕2号，2020-09-01）' +
        ' → “民法典”：《中华人民共和国民法典》（主席令第四十五号，2020-05-28）'
    )
    expect(en).toContain(' → “民法典”: 中华人民共和国民法典 (主席令第四十五号, 2020-05-28)')
    expect(printAnswer('zh')('profile', 'documents', linxiaJoint.documents.slice(-1))).toBe(
      '“临夏州部门联合细则”：《临夏州市场监管领域部门联合“双随机、一公开”监管工作细则》'
    )
    expect(printAnswer('zh')('profile', 'documents', [])).toBe('未规定')
  })
})

describe('the readings of a profile', () => {
  it('are its answers that are words, with their places', () => {
    expect(readingsOf(zhongshan)).toMatchObject({
      'plan.smallRegistry': 'refuse',
      'plan.capOver': 'row',
      'assign.head': 'appointed',
      'calendar.terms.restDay': 'nextWorkday'
    })
    expect(Object.values(readingsOf(wannian)).every((word) => typeof word === 'string')).toBe(true)
  })

  it('are JSON without fractions, so that a notice can hold them', () => {
    for (const profile of all) expect(canonicalJson(readingsOf(profile) as Json).length).toBeGreaterThan(2)
  })
})
