import { describe, expect, it } from 'vitest'
import type { TermRules } from '../../../src/calendar/index.js'
import {
  checkChecklist,
  checkDerivation,
  checkListFilings,
  checkVersion,
  checklistRulesCodec,
  claimCodec,
  claimItems,
  codeMappingCodec,
  compareChecklists,
  implementationListCodec,
  ITEM_CLASSES,
  ITEM_DETAILS,
  LIST_LEVELS,
  mappingGaps,
  versionMessages,
  WORKING_RULE_FIELDS,
  workingRuleGaps,
  type Checklist,
  type ChecklistRules,
  type Claim,
  type ImplementationItem,
  type ImplementationList,
  type ItemField,
  type VersionRecord,
  type VersionWaiver,
  type WorkingRule
} from '../../../src/checklist/index.js'
import {
  cited,
  citing,
  decode,
  explainBy,
  nameCodec,
  orThrow,
  parseDate,
  reasonsOf,
  type CivilDate,
  type Name
} from '../../../src/kernel/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { checklistOf, itemWith } from './sample.js'

const day = (text: string): CivilDate => orThrow(parseDate(text))
const name = (text: string): Name => orThrow(decode(nameCodec)(text))
const tags = (refused: readonly { readonly _tag: string }[]): readonly string[] => refused.map(({ _tag }) => _tag)

const some = citing('某细则')
const terms: Pick<TermRules, 'before'> = { before: cited('inclusive', citing('民法典')('第一千二百五十九条')) }

const silent: ChecklistRules = {
  withoutBasis: null,
  fields: null,
  makers: null,
  details: null,
  derived: null,
  onChange: [],
  adjustedYearly: null,
  yearlyFilings: [],
  mappedTo: null,
  workingRule: null
}

const inVersion = (version: string, ...items: Checklist['items']): Checklist => ({
  ...checklistOf(...items),
  version: day(version)
})
const one = itemWith({})
const two = itemWith({ item: '对宾馆的检查' })
const KEY_ONE = '公共场所卫生/卫生健康部门/对公共场所卫生的行政检查/宾馆旅店'
const KEY_TWO = '公共场所卫生/卫生健康部门/对宾馆的检查/宾馆旅店'

describe('versions of a checklist', () => {
  const before = inVersion('2022-03-01', one)
  const after = inVersion('2023-03-01', one, two)
  const record = (act: VersionRecord['act'], at: string, version = '2023-03-01'): VersionRecord => ({
    version: day(version),
    act,
    at: name(at),
    on: day('2023-03-05'),
    by: name('某甲')
  })
  const waiver = (act: VersionRecord['act'], at: string): VersionWaiver => ({
    version: day('2023-03-01'),
    act,
    at: name(at),
    reason: name('网站改版'),
    approver: name('某乙')
  })
  const check = (
    onChange: ChecklistRules['onChange'],
    records: readonly VersionRecord[],
    waivers: readonly VersionWaiver[] = [],
    versions = { before, after }
  ) => checkVersion({ ...versions, records, waivers, rules: { onChange } })

  it('are compared by their items: added, removed, altered in any part; another order is no change', () => {
    expect(compareChecklists(before, after)).toEqual({ added: [KEY_TWO], removed: [], altered: [] })
    expect(compareChecklists(after, before)).toEqual({ added: [], removed: [KEY_TWO], altered: [] })
    expect(compareChecklists(null, before)).toEqual({ added: [KEY_ONE], removed: [], altered: [] })
    expect(compareChecklists(after, inVersion('2023-03-01', two, one))).toEqual({ added: [], removed: [], altered: [] })
    for (const changed of [
      { class: 'key' },
      { basis: ['甲'] },
      { bodies: ['甲'] },
      { content: ['从业人员健康合格证明', '卫生许可证'] },
      { methods: ['onsite'] },
      { ratio: '5%' },
      { ratio: null },
      { frequency: { times: 2, months: 12 } },
      { frequency: { times: 1, months: 6 } },
      { frequency: null }
    ]) {
      expect(compareChecklists(before, checklistOf(itemWith(changed))).altered).toEqual([KEY_ONE])
    }
  })

  it('LX19-18: a changed list is published on the site and on the platform, or a reason and an approver say why not', () => {
    const { onChange } = linxia2019.checklist
    const site = record('published', '对外网站')
    const platform = record('published', '相关平台')
    expect(orThrow(check(onChange, [site, platform])).evidence).toEqual([site, platform])
    expect(reasonsOf(check(onChange, [site]))).toEqual([
      {
        _tag: 'VersionDutyUndone',
        version: '2023-03-01',
        act: 'published',
        at: '相关平台',
        waivable: true,
        basis: { document: '临夏州实施意见', article: '三（二）第2段', rule: 'LX19-18' }
      }
    ])
    const waived = waiver('published', '相关平台')
    expect(orThrow(check(onChange, [site], [waived])).evidence).toEqual([site, waived])
    expect(reasonsOf(check(onChange, [site, record('published', '相关平台', '2022-03-01')]))).toHaveLength(1)
    expect(reasonsOf(check(onChange, [], [], { before, after: before }))).toEqual([])
  })

  it('NY-04: a changed list is adjusted on the platform and filed with the regulator; no waiver serves', () => {
    const { onChange } = ningyang.checklist
    const adjusted = record('adjusted', '省工作平台')
    const filed = record('filed', '县市场监管部门')
    expect(reasonsOf(check(onChange, [adjusted, filed]))).toEqual([])
    expect(reasonsOf(check(onChange, [filed])).map((r) => 'at' in r && r.at)).toEqual(['省工作平台'])
    expect(reasonsOf(check(onChange, [adjusted])).map((r) => 'at' in r && r.at)).toEqual(['县市场监管部门'])
    expect(reasonsOf(check(onChange, [adjusted], [waiver('filed', '县市场监管部门')]))).toHaveLength(1)
    expect(reasonsOf(check(onChange, [filed], [waiver('adjusted', '省工作平台')]))).toHaveLength(1)
    expect(reasonsOf(check(onChange, [adjusted, record('filed', '省工作平台')]))).toHaveLength(1)
  })

  it('a changed list is later than the one before it', () => {
    for (const [version, refused] of [
      ['2022-02-28', ['VersionNotLater']],
      ['2022-03-01', ['VersionNotLater']],
      ['2022-03-02', []]
    ] as const) {
      const later = inVersion(version, one, two)
      expect(tags(reasonsOf(check([], [], [], { before, after: later })))).toEqual(refused)
    }
  })

  it('WN-20: the list for pool A is filed with the office and the justice bureau by the end of March', () => {
    const { yearlyFilings } = wannian.checklist
    const filing = (receiver: string, on: string) => ({
      list: name('A类库联合检查事项清单'),
      receiver: name(receiver),
      on: day(on)
    })
    const on = (text: string, filings: readonly ReturnType<typeof filing>[]) =>
      checkListFilings({ on: day(text), filings, versions: [], rules: { yearlyFilings, adjustedYearly: null }, terms })
    expect(reasonsOf(on('2023-03-31', []))).toEqual([])
    expect(reasonsOf(on('2023-04-01', [])).map(({ receiver, due, basis }) => [receiver, due, basis.rule])).toEqual([
      ['市场监管部门联席会议办公室', '2023-03-31', 'WN-20'],
      ['司法局', '2023-03-31', 'WN-20']
    ])
    const office = filing('市场监管部门联席会议办公室', '2023-03-31')
    expect(reasonsOf(on('2023-06-01', [office])).map(({ receiver }) => receiver)).toEqual(['司法局'])
    expect(orThrow(on('2023-06-01', [office, filing('司法局', '2023-03-31')]))).toEqual([])
    expect(orThrow(on('2023-06-01', [office, filing('司法局', '2023-04-01')])).map((f) => 'on' in f && f.on)).toEqual([
      '2023-04-01'
    ])
    expect(reasonsOf(on('2023-06-01', [office, filing('司法局', '2022-12-31')]))).toHaveLength(1)
    expect(reasonsOf(on('2023-06-01', [office, filing('司法局', '2023-06-02')]))).toHaveLength(1)
    expect(
      reasonsOf(on('2023-06-01', [office, { ...filing('司法局', '2023-03-31'), list: name('其他清单') }]))
    ).toHaveLength(1)
  })

  it('WN-20: a catalogue without a version of this year is reported', () => {
    const { adjustedYearly } = wannian.checklist
    const found = (versions: readonly string[], asked: ChecklistRules['adjustedYearly'] = adjustedYearly) =>
      orThrow(
        checkListFilings({
          on: day('2023-06-01'),
          filings: [],
          versions: versions.map(day),
          rules: { yearlyFilings: [], adjustedYearly: asked },
          terms
        })
      )
    expect(found(['2023-01-01'])).toEqual([])
    expect(found(['2023-06-01'])).toEqual([])
    expect(found(['2022-12-31', '2023-06-02'])).toEqual([
      { _tag: 'NotAdjustedThisYear', year: 2023, basis: adjustedYearly }
    ])
    expect(found([], null)).toEqual([])
  })
})

describe('implementation lists', () => {
  const item = (changed: Partial<ImplementationItem> = {}): ImplementationItem => ({
    domain: one.domain,
    initiator: one.initiator,
    item: one.item,
    objects: one.objects,
    content: ['卫生许可证'],
    methods: ['onsite'],
    keyPoints: ['查验原件'],
    problems: ['无证经营'],
    followUp: ['责令改正'],
    ...changed
  })
  const list = (changed: Partial<ImplementationList> = {}): ImplementationList => ({
    name: name('检查实施清单'),
    version: day('2022-01-01'),
    level: 'province',
    issuer: name('省级部门'),
    items: [item()],
    ...changed
  })
  const basis = linxiaJoint.checklist.makers?.basis
  const rules: Pick<ChecklistRules, 'makers' | 'details'> = linxiaJoint.checklist
  const refused = (
    issued: Partial<ImplementationList>,
    claimed: Partial<Claim> = {},
    asked: Pick<ChecklistRules, 'makers' | 'details'> = rules
  ) =>
    reasonsOf(
      claimItems({
        list: list(issued),
        claim: { unit: name('县卫生健康局'), list: name('检查实施清单'), items: [item()], ...claimed },
        rules: asked
      })
    )

  it('LX-DEPT-27: are made by the province alone; state, prefecture and county lists are not claimed from', () => {
    expect(LIST_LEVELS.filter((level) => refused({ level }).length === 0)).toEqual(['province'])
    expect(refused({ level: 'county' })).toEqual([
      { _tag: 'MakerNotAllowed', issuer: '省级部门', level: 'county', makers: ['province'], basis }
    ])
    expect(tags(refused({}, {}, { makers: null, details: null }))).toEqual(['MakersNotRuled'])
  })

  it('LX-DEPT-27: prefecture and county claim and reuse: nothing added, nothing altered, nothing twice', () => {
    expect(refused({})).toEqual([])
    for (const detail of ITEM_DETAILS) {
      const altered = item({ [detail]: detail === 'methods' ? ['written'] : ['自拟内容'] })
      expect(refused({}, { items: [altered] })).toEqual([
        { _tag: 'ClaimAltered', unit: '县卫生健康局', key: KEY_ONE, details: [detail], basis }
      ])
    }
    expect(refused({}, { items: [item({ item: name('对宾馆的检查') })] })).toEqual([
      { _tag: 'ClaimOfNoItem', unit: '县卫生健康局', key: KEY_TWO, basis }
    ])
    expect(tags(refused({}, { items: [item(), item()] }))).toEqual(['ClaimedTwice'])
    expect(tags(refused({}, { list: name('自拟清单') }))).toEqual(['ClaimOfOtherList'])
    expect(refused({}, { items: [] })).toEqual([])
  })

  it('LX-DEPT-27: each item states content, method, key points, problem situations and follow-up', () => {
    for (const detail of ITEM_DETAILS) {
      for (const empty of detail === 'methods' ? [[]] : [[], [' ']]) {
        const bare = item({ [detail]: empty })
        expect(refused({ items: [bare] }, { items: [bare] })).toEqual([
          { _tag: 'DetailMissing', key: KEY_ONE, detail, basis }
        ])
      }
    }
    const bare = item({ keyPoints: [] })
    expect(refused({ items: [bare] }, { items: [bare] }).map(explainBy(versionMessages)('en'))).toEqual([
      `item "${KEY_ONE}" of the implementation list does not state its key points (临夏州部门联合细则, 第二十七条)`
    ])
    expect(refused({ items: [bare] }, { items: [bare] }, { ...rules, details: null })).toEqual([])
  })

  it('are JSON, and malformed ones are refused with their places', () => {
    const read = decode(implementationListCodec)(JSON.parse(JSON.stringify(list())))
    expect(read).toEqual({ _tag: 'Right', right: list() })
    const wrong = { unit: '', list: '清单', items: [{ ...item(), methods: ['by ear'] }] }
    expect(reasonsOf(decode(claimCodec)(wrong)).map(({ at }) => at)).toEqual(['/unit', '/items/0/methods/0'])
  })
})

describe('local lists', () => {
  const { derived } = ningyang.checklist
  const refused = (checklist: Checklist, level: ImplementationList['level'] = 'province', asked = derived) =>
    reasonsOf(checkDerivation({ checklist, superior: checklistOf(one), level, rules: { derived: asked } }))

  it('NY-03: a county’s list derives from the province’s: what that does not have is refused', () => {
    expect(refused(checklistOf(one))).toEqual([])
    expect(refused(checklistOf())).toEqual([])
    expect(refused(checklistOf(one, two))).toEqual([
      { _tag: 'ItemNotDerived', key: KEY_TWO, at: 1, basis: derived?.basis }
    ])
    expect(tags(refused(checklistOf(one), 'prefecture'))).toEqual(['DerivedFromOtherLevel'])
    expect(tags(refused(checklistOf(one), 'province', null))).toEqual(['DerivationNotRuled'])
  })

  const missing = (
    fields: readonly ItemField[],
    basis: ReturnType<typeof some>,
    changed: Parameters<typeof itemWith>[0]
  ) =>
    orThrow(
      checkChecklist({
        checklist: checklistOf(itemWith(changed)),
        rules: { withoutBasis: cited('report', basis), fields: cited(fields, basis) }
      })
    ).findings.map((finding) => (finding._tag === 'ItemFieldMissing' ? finding.field : 'basis'))

  /** What a profile answers, where it answers at all. */
  const asked = <A>(answer: A | null): A => {
    if (answer === null) throw new Error('the profile is silent')
    return answer
  }

  it('LX19-11: each item states basis, inspecting body, content and method; what is left out is found', () => {
    const { value: fields, basis } = asked(linxia2019.checklist.fields)
    expect(missing(fields, basis, {})).toEqual([])
    expect(missing(fields, basis, { basis: [], bodies: [], content: [], methods: [] })).toEqual([
      'basis',
      'bodies',
      'content',
      'methods'
    ])
  })

  it('an item without basis is neither refused nor reported while the rules are silent: it has to be decided', () => {
    const checklist = checklistOf(itemWith({ content: [] }), itemWith({ item: '对宾馆的检查', basis: [] }))
    expect(reasonsOf(checkChecklist({ checklist, rules: silent }))).toEqual([
      { _tag: 'BasisNotRuled', key: KEY_TWO, at: 1 }
    ])
    expect(
      orThrow(checkChecklist({ checklist: checklistOf(itemWith({ content: [] })), rules: silent })).findings
    ).toEqual([])
  })

  it('LX19-13: an item is general or key, and nothing else', () => {
    expect(ITEM_CLASSES).toEqual(['general', 'key'])
    for (const one of ITEM_CLASSES) expect(itemWith({ class: one }).class).toBe(one)
    expect(() => itemWith({ class: 'special' })).toThrow('/class')
  })

  it('ZS-04: each item states basis, objects, content, method, ratio and frequency', () => {
    const { value: fields, basis } = asked(zhongshan.checklist.fields)
    expect(missing(fields, basis, {})).toEqual([])
    for (const [field, empty] of [
      ['content', []],
      ['methods', []],
      ['ratio', null],
      ['frequency', null]
    ] as const) {
      expect(missing(fields, basis, { [field]: empty })).toEqual([field])
    }
    expect(() => itemWith({ objects: '' })).toThrow('/objects')
  })
})

describe('working rules and mappings', () => {
  const fields = (asked: readonly (keyof WorkingRule['states'])[]): WorkingRule => ({
    ...one,
    states: Object.fromEntries(asked.map((field) => [field, '见附件']))
  })
  const gaps = (asked: ChecklistRules['workingRule'], workingRules: readonly WorkingRule[]) =>
    workingRuleGaps({ checklist: checklistOf(one), workingRules, asked })

  const proves = (asked: ChecklistRules['workingRule'], expected: readonly (keyof WorkingRule['states'])[]): void => {
    const basis = asked?.basis
    expect(gaps(asked, [fields(expected)])).toEqual([])
    for (const field of expected) {
      const rest = expected.filter((other) => other !== field)
      expect(gaps(asked, [fields(rest)])).toEqual([
        { _tag: 'WorkingRuleLacks', key: KEY_ONE, at: 0, fields: [field], basis }
      ])
      const blank = { ...fields(expected), states: { ...fields(expected).states, [field]: ' ' } }
      expect(tags(gaps(asked, [blank]))).toEqual(['WorkingRuleLacks'])
    }
    expect(gaps(asked, [])).toEqual([{ _tag: 'NoWorkingRule', key: KEY_ONE, at: 0, basis }])
  }

  it('LX19-21: a working rule fixes procedure, items and methods', () => {
    proves(linxia2019.checklist.workingRule, ['flow', 'content', 'method'])
  })

  it('NY-09: a working rule states basis, content, flow, approval authority, publication procedure and archiving', () => {
    proves(ningyang.checklist.workingRule, ['basis', 'content', 'flow', 'approval', 'publication', 'archiving'])
  })

  it('ZS-19: a working rule states draw method, flow, approval, publication, archiving, with a scheme and a guide', () => {
    proves(zhongshan.checklist.workingRule, [
      'drawing',
      'flow',
      'approval',
      'publication',
      'archiving',
      'scheme',
      'guide'
    ])
    expect(gaps(null, [])).toEqual([])
    expect(WORKING_RULE_FIELDS).toHaveLength(10)
  })

  it('ZS-05: a changed list is published on the department’s site, softly', () => {
    const { onChange } = zhongshan.checklist
    const input = {
      before: checklistOf(one),
      after: inVersion('2023-03-01', one, two),
      waivers: [],
      rules: { onChange }
    }
    expect(tags(reasonsOf(checkVersion({ ...input, records: [] })))).toEqual(['VersionDutyUndone'])
    const record = {
      version: day('2023-03-01'),
      act: 'published',
      at: name('本部门政务信息网'),
      on: day('2023-03-01'),
      by: name('某甲')
    } as const
    expect(reasonsOf(checkVersion({ ...input, records: [record] }))).toEqual([])
  })

  it('ZS-05: items and the codes of both platforms answer to each other, one to one', () => {
    const platforms = zhongshan.checklist.mappedTo
    const code = (platform: string, text: string, item = one) => ({ item, platform: name(platform), code: name(text) })
    const found = (mappings: readonly ReturnType<typeof code>[], checklist = checklistOf(one, two)) =>
      mappingGaps({ checklist, mappings, platforms })
    const all = [code('互联网+监管', '1'), code('互联网+监管', '2', two), code('两平台', '1'), code('两平台', '2', two)]
    expect(found(all)).toEqual([])
    expect(found(all.slice(1))).toEqual([
      { _tag: 'ItemUnmapped', key: KEY_ONE, platform: '互联网+监管', basis: platforms?.basis }
    ])
    expect(found(all, checklistOf(one)).map((gap) => [gap._tag, gap.platform])).toEqual([
      ['CodeOfNoItem', '互联网+监管'],
      ['CodeOfNoItem', '两平台']
    ])
    expect(found([...all.slice(0, 3), code('两平台', '1', two)])).toEqual([
      { _tag: 'CodeOfManyItems', platform: '两平台', code: '1', keys: [KEY_ONE, KEY_TWO], basis: platforms?.basis }
    ])
    expect(found([...all, code('第三平台', '1')])).toEqual([])
    expect(mappingGaps({ checklist: checklistOf(one), mappings: [], platforms: null })).toEqual([])
    expect(reasonsOf(decode(codeMappingCodec)({ item: {}, platform: 'a', code: 1 })).map(({ at }) => at)).toContain(
      '/code'
    )
  })
})

describe('rules and words', () => {
  const complete: ChecklistRules = {
    ...silent,
    makers: cited(['province'], some('第一条')),
    details: cited(ITEM_DETAILS, some('第一条')),
    derived: cited('province', some('第一条')),
    onChange: [{ act: 'filed', at: name('县市场监管部门'), waivable: false, basis: some('第一条') }],
    adjustedYearly: some('第一条'),
    yearlyFilings: [
      { list: name('清单'), by: cited({ month: 3, day: 'end' }, some('第一条')), receivers: [name('司法局')] }
    ],
    mappedTo: cited([name('互联网+监管')], some('第一条')),
    workingRule: cited(WORKING_RULE_FIELDS, some('第一条'))
  }

  it('rules are JSON that is read back as it stands, silent ones too', () => {
    for (const one of [complete, silent]) {
      expect(decode(checklistRulesCodec)(JSON.parse(JSON.stringify(one)))).toEqual({ _tag: 'Right', right: one })
    }
    const wrong = { ...complete, makers: cited(['village'], some('第一条')), mappedTo: [] }
    expect(reasonsOf(decode(checklistRulesCodec)(wrong)).map(({ at }) => at)).toEqual(['/makers/value/0', '/mappedTo'])
  })

  it('a refusal says in both languages what is wrong and by which article', () => {
    const [refusal] = reasonsOf(
      checkDerivation({
        checklist: checklistOf(two),
        superior: checklistOf(one),
        level: 'province',
        rules: { derived: complete.derived }
      })
    )
    expect(refusal && explainBy(versionMessages)('zh')(refusal)).toBe(
      `第 1 项“${KEY_TWO}”不在上级清单中（《某细则》第一条）`
    )
    expect(refusal && explainBy(versionMessages)('en')(refusal)).toBe(
      `item no. 1 "${KEY_TWO}" is not on the superior's list (某细则, 第一条)`
    )
  })
})
