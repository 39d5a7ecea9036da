import { describe, expect, it } from 'vitest'
import { cited, citing, decode, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  checkDuties,
  checkFreshness,
  checkNamedRegistries,
  checkRegistry,
  DRAW_SOURCES,
  ENTITY_KINDS,
  holdsKind,
  isCountableOn,
  keepingMessages,
  listedOut,
  listingCodec,
  OBJECT_KINDS,
  OFFICER_FIELDS,
  OFFICER_GROUPS,
  refreshCodec,
  registryRulesCodec,
  REGISTRY_TAGS,
  supervisionGaps,
  type Duty,
  type DutyHolder,
  type FreshnessRules,
  type Listing,
  type ListingRules,
  type NamedRegistry,
  type OfficerField,
  type Refresh,
  type RegistryRules
} from '../../../src/registry/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { day, gansu, name, officerWith, ruled, rules, silent, subjectWith, terms } from './sample.js'
import { wannianPools } from './wannian.js'

const opinion = citing('临夏州实施意见')

const tags = (refused: readonly { readonly _tag: string }[]): readonly string[] => refused.map(({ _tag }) => _tag)

const registry = (changed: Partial<NamedRegistry> = {}): NamedRegistry => ({
  name: name('食品经营者名录库'),
  family: 'thematic',
  keeper: name('市场监管部门'),
  partOf: null,
  kinds: ['enterprise', 'place'],
  riskClasses: ['general'],
  requirement: '持食品经营许可证',
  ...changed
})

const named = (
  registries: readonly NamedRegistry[],
  subjects: Parameters<typeof checkNamedRegistries>[0]['subjects'] = [],
  asked: RegistryRules['tags'] = null
) => reasonsOf(checkNamedRegistries({ registries, subjects, tags: asked }))

describe('registries by name', () => {
  it('LX-DEPT-10: one family holds market entities alone, the other places, products and counterparts too', () => {
    for (const kind of ENTITY_KINDS) {
      expect(holdsKind({ family: 'entities', kinds: [] })(kind)).toBe(true)
      expect(holdsKind({ family: 'thematic', kinds: [] })(kind)).toBe(true)
    }
    for (const kind of OBJECT_KINDS) {
      expect(holdsKind({ family: 'entities', kinds: [] })(kind)).toBe(false)
      expect(holdsKind({ family: 'thematic', kinds: [] })(kind)).toBe(true)
    }
    const subjects = [{ id: name('P1'), kind: 'product', registries: [name('市场主体名录库')] } as const]
    const entities = registry({ name: name('市场主体名录库'), family: 'entities', kinds: [] })
    expect(named([entities], subjects)).toEqual([
      { _tag: 'KindNotHeld', subject: 'P1', name: '市场主体名录库', kind: 'product' }
    ])
  })

  it('LX-DEPT-11a: a thematic registry states kind of subject, risk class and professional requirement', () => {
    const asked = ruled(linxiaJoint.registry.tags)
    expect(named([registry()], [], asked)).toEqual([])
    const bare = registry({ kinds: [], riskClasses: [], requirement: '' })
    expect(named([bare], [], asked)).toEqual(
      ['kinds', 'riskClasses', 'requirement'].map((tag) => ({
        _tag: 'RegistryTagMissing',
        name: '食品经营者名录库',
        tag,
        basis: asked.basis
      }))
    )
    expect(named([bare], [], asked).map(explainBy(keepingMessages)('en'))[1]).toBe(
      'the thematic registry "食品经营者名录库" does not state its risk classes (临夏州部门联合细则, 第十一条)'
    )
    expect(named([{ ...bare, family: 'entities' }], [], asked)).toEqual([])
    expect(named([bare])).toEqual([])
    const subjects = [
      { id: name('S1'), kind: 'enterprise', registries: [name('食品经营者名录库')] },
      { id: name('S2'), kind: 'sole-trader', registries: [name('食品经营者名录库')] },
      { id: name('S3'), kind: 'enterprise', registries: [name('药品经营者名录库')] }
    ] as const
    expect(tags(named([registry()], subjects, asked))).toEqual(['KindNotHeld', 'RegistryUnknown'])
  })

  it('NY-07: a department of several fields keeps one part for each, of a whole that is its own', () => {
    const whole = registry({ name: name('总库') })
    const part = (changed: Partial<NamedRegistry>): NamedRegistry =>
      registry({ name: name('食品分库'), partOf: name('总库'), ...changed })
    expect(named([whole, part({}), part({ name: name('药品分库') })])).toEqual([])
    expect(tags(named([whole, part({}), part({})]))).toEqual(['RegistryNamedTwice'])
    expect(tags(named([part({})]))).toEqual(['RegistryPartOfNone'])
    expect(tags(named([whole, part({ keeper: name('商务部门') })]))).toEqual(['RegistryPartOfNone'])
    expect(tags(named([whole, part({}), part({ name: name('冷食分库'), partOf: name('食品分库') })]))).toEqual([
      'RegistryPartOfNone'
    ])
  })

  it('LX19-20: the registry of subjects may hold enterprises and sole traders, and products, projects and behaviours', () => {
    for (const kind of ['enterprise', 'sole-trader', 'product', 'project', 'behaviour'] as const) {
      const subject = subjectWith({ id: kind, kind, creditCode: null })
      expect(tags(named([registry({ kinds: [] })], [subject]))).toEqual([])
      expect(tags(named([registry({ kinds: ['place'] })], [subject]))).toEqual(['KindNotHeld'])
    }
  })

  it('LX19-19: whoever approves or is in charge supervises: another department’s registry does not do', () => {
    const gaps = (keeper: string) =>
      supervisionGaps({
        charges: [{ subject: name('S1'), department: name('市场监管部门') }],
        subjects: [subjectWith({})],
        registries: [registry({ keeper: name(keeper) })],
        basis: linxia2019.registry.noGap
      })
    expect(gaps('市场监管部门')).toEqual([])
    expect(
      gaps('商务部门').map(({ subject, department, known, keeps }) => [subject, department, known, keeps])
    ).toEqual([['S1', '市场监管部门', true, false]])
  })

  it('LX19-21: nobody approved stands outside every registry: each gap is found, with what causes it', () => {
    const basis = ruled(linxia2019.registry.noGap)
    const input = {
      charges: ['S1', 'S2', 'S9'].map((id) => ({ subject: name(id), department: name('市场监管部门') })),
      subjects: [subjectWith({}), subjectWith({ id: 'S2', registries: [] })],
      registries: [registry()]
    }
    const gap = (subject: string, known: boolean) => ({
      _tag: 'SupervisionGap',
      subject,
      department: '市场监管部门',
      known,
      keeps: true,
      basis
    })
    expect(supervisionGaps({ ...input, basis })).toEqual([gap('S2', true), gap('S9', false)])
    expect(supervisionGaps({ ...input, basis: null })).toEqual([])
  })

  it('ZS-07: registries that were never refreshed are reported', () => {
    const upkeep = ruled(zhongshan.registry.freshness.upkeep)
    const { findings } = orThrow(
      checkFreshness({
        draw: { on: day('2022-06-10'), departments: [name('市场监管部门')], previous: null },
        refreshes: [],
        rules: { ...silent.freshness, upkeep },
        terms
      })
    )
    expect(findings.map((one) => [one.source, one.basis.rule])).toEqual([
      ['subjects', 'ZS-07'],
      ['officers', 'ZS-07']
    ])
  })

  it('ZS-07: subjects of all kinds are in a registry, and who is in none is found by its article', () => {
    const basis = ruled(zhongshan.registry.noGap)
    const subjects = [
      subjectWith({ id: 'S1' }),
      ...(['organisation', 'product', 'project', 'behaviour'] as const).map((kind) =>
        subjectWith({ id: kind, kind, creditCode: null, registries: kind === 'project' ? [] : ['甲库'] })
      )
    ]
    const found = (noGap: RegistryRules['noGap']) =>
      orThrow(
        checkRegistry({
          registry: { subjects, officers: [], experts: [] },
          regions: gansu,
          rules: { ...silent, noGap }
        })
      ).findings
    expect(found(basis)).toEqual([{ _tag: 'SubjectInNoRegistry', id: 'project', at: 3, basis }])
    expect(found(null)).toEqual([])
  })
})

describe('the registry of officers', () => {
  const officers = OFFICER_GROUPS.map((group) => officerWith({ id: group, group, qualifications: [], specialties: [] }))
  const found = (asked: Partial<RegistryRules>, of = officers) =>
    orThrow(
      checkRegistry({
        registry: { subjects: [], officers: of, experts: [] },
        regions: gansu,
        rules: { ...silent, ...asked }
      })
    ).findings.map((one) => ('id' in one ? one.id : ''))

  it('LX19-22: takes in three groups; an officer of an enforcement team is none of them', () => {
    expect(found({ officerGroups: linxia2019.registry.officerGroups })).toEqual(['enforcement-team'])
  })

  it('LX-DEPT-12a: takes in three groups, tagged by qualification and by specialty', () => {
    const { officerGroups, officerFields } = linxiaJoint.registry
    expect(found({ officerGroups })).toEqual(['enforcement-team'])
    expect(found({ officerFields }, officers.slice(0, 1))).toEqual(['civil-servant', 'civil-servant'])
    expect(found({ officerFields }, [officerWith({})])).toEqual([])
  })

  it('LX19-23: tags each officer by enforcement qualification and by specialty', () => {
    const { officerFields } = linxia2019.registry
    expect(found({ officerFields }, [officerWith({ specialties: [] })])).toEqual(['O1'])
    expect(found({ officerFields }, [officerWith({ qualifications: [] })])).toEqual(['O1'])
    expect(found({ officerFields }, [officerWith({})])).toEqual([])
  })

  it('NY-08: takes in officers of comprehensive enforcement teams as a fourth group', () => {
    expect(found({ officerGroups: ningyang.registry.officerGroups })).toEqual([])
  })

  it('WN-19: takes in three groups, tagged by qualification and by specialty', () => {
    const { officerGroups, officerFields } = wannian.registry
    expect(found({ officerGroups })).toEqual(['enforcement-team'])
    expect(found({ officerFields }, officers.slice(0, 1))).toEqual(['civil-servant', 'civil-servant'])
  })

  it('ZS-08: takes in three groups', () => {
    expect(found({ officerGroups: zhongshan.registry.officerGroups })).toEqual(['enforcement-team'])
  })

  it('ZS-08: holds name, office, post, certificate number, user right, fields and mobile number', () => {
    const fields: readonly OfficerField[] = ['post', 'userRight', 'fields', 'mobile']
    const asked = {
      officerFields: zhongshan.registry.officerFields,
      certificate: zhongshan.registry.certificate
    }
    expect(found(asked, [officerWith({})])).toEqual([])
    for (const [member, empty] of [
      ['post', null],
      ['userRight', null],
      ['fields', []],
      ['mobile', null],
      ['certificate', null]
    ] as const) {
      expect(found(asked, [officerWith({ [member]: empty })])).toEqual(['O1'])
    }
    expect(OFFICER_FIELDS).toEqual(expect.arrayContaining([...fields]))
  })

  it('C-26: who is in daily supervision without certificate is in the registry and never counts', () => {
    const officer = officerWith({ group: 'daily-supervision', certificate: null })
    expect(found({ officerGroups: linxia2019.registry.officerGroups }, [officer])).toEqual([])
    expect(found({ certificate: rules.certificate }, [officer])).toEqual(['O1'])
    expect(isCountableOn(day('2022-03-01'), day('2022-03-01'))(officer)).toBe(false)
  })
})

describe('duties', () => {
  const groups = ruled(linxiaMarket.registry.duties)
  const holders = (units: { readonly [D in Duty]: string }): readonly DutyHolder[] =>
    (['lead', 'subjects', 'plan', 'officers', 'supervision'] as const).map((duty) => ({
      duty,
      unit: name(units[duty])
    }))
  const apart = {
    lead: '信用监管机构',
    subjects: '业务机构',
    plan: '业务机构',
    officers: '政策法规机构',
    supervision: '政策法规机构'
  }
  const refused = (changed: Partial<typeof apart>) =>
    reasonsOf(checkDuties({ holders: holders({ ...apart, ...changed }), groups }))

  it('LX-MKT-10b: who keeps one registry does not keep the other, nor plan and supervise, nor lead and keep', () => {
    expect(refused({})).toEqual([])
    expect(refused({ officers: '业务机构' })).toEqual([
      { _tag: 'DutiesTogether', unit: '业务机构', duties: ['subjects', 'plan', 'officers'], basis: groups.basis }
    ])
    expect(tags(refused({ supervision: '业务机构' }))).toEqual(['DutiesTogether'])
    expect(tags(refused({ plan: '政策法规机构' }))).toEqual(['DutiesTogether'])
    expect(tags(refused({ lead: '业务机构' }))).toEqual(['DutiesTogether'])
    expect(refused({ subjects: '食品机构', plan: '药品机构' })).toEqual([])
  })

  it('LX-MKT-10b: a duty that nobody has is named, and silence of the texts is no answer', () => {
    const some = holders(apart).filter(({ duty }) => duty !== 'officers')
    expect(reasonsOf(checkDuties({ holders: some, groups }))).toEqual([
      { _tag: 'DutyUnheld', duty: 'officers', basis: groups.basis }
    ])
    expect(tags(reasonsOf(checkDuties({ holders: some, groups: null })))).toEqual(['DutiesNotRuled'])
  })
})

describe('freshness before a draw', () => {
  const quiet: FreshnessRules = { eachDraw: null, jointTask: null, upkeep: null, yearly: [] }
  const regulator = name('市场监管部门')
  const refresh = (source: Refresh['source'], act: Refresh['act'], on: string, department = regulator): Refresh => ({
    source,
    department,
    act,
    on: day(on),
    by: name('某甲')
  })
  const check = (
    asked: Partial<FreshnessRules>,
    refreshes: readonly Refresh[],
    draw: { readonly on?: string; readonly previous?: string; readonly departments?: readonly string[] } = {}
  ) =>
    checkFreshness({
      draw: {
        on: day(draw.on ?? '2022-06-10'),
        departments: (draw.departments ?? ['市场监管部门']).map(name),
        previous: draw.previous === undefined ? null : day(draw.previous)
      },
      refreshes,
      rules: { ...quiet, ...asked },
      terms
    })

  describe('of each draw', () => {
    const eachDraw = ruled(ningyang.registry.freshness.eachDraw)
    const both = (updated: string, confirmed: string): readonly Refresh[] =>
      (['subjects', 'officers'] as const).flatMap((source) => [
        refresh(source, 'updated', updated),
        refresh(source, 'confirmed', confirmed)
      ])
    const refused = (refreshes: readonly Refresh[], draw: Parameters<typeof check>[2] = {}) =>
      reasonsOf(check({ eachDraw }, refreshes, draw))

    it('NY-06: both registries are updated and confirmed up to the day of the draw, not after it', () => {
      expect(refused(both('2022-06-10', '2022-06-10'))).toEqual([])
      expect(refused(both('2022-06-09', '2022-06-10'))).toEqual([])
      expect(refused(both('2022-06-11', '2022-06-11'))).toHaveLength(4)
      expect(refused(both('2022-06-10', '2022-06-11')).map((one) => 'act' in one && one.act)).toEqual([
        'confirmed',
        'confirmed'
      ])
      expect(refused([])).toHaveLength(4)
      expect(refused(both('2022-06-09', '2022-06-10').slice(1))).toEqual([
        {
          _tag: 'NotRefreshed',
          source: 'subjects',
          department: '市场监管部门',
          act: 'updated',
          last: null,
          previous: null,
          basis: eachDraw.basis
        }
      ])
      expect(refused(both('2022-06-01', '2022-06-01'), { departments: ['商务部门'] })).toHaveLength(4)
    })

    it('NY-06: what served the draw before does not serve the next, unless both are of one day', () => {
      expect(refused(both('2022-06-02', '2022-06-02'), { previous: '2022-06-01' })).toEqual([])
      expect(refused(both('2022-06-01', '2022-06-01'), { previous: '2022-06-01' })).toHaveLength(4)
      expect(refused(both('2022-05-31', '2022-06-02'), { previous: '2022-06-01' })).toHaveLength(2)
      expect(refused(both('2022-06-10', '2022-06-10'), { previous: '2022-06-10' })).toEqual([])
    })

    it('NY-06: what was updated after it was confirmed is not confirmed', () => {
      expect(tags(refused(both('2022-06-09', '2022-06-08')))).toEqual(['NotRefreshed', 'NotRefreshed'])
    })

    it('NY-06: the refreshes relied on are the evidence', () => {
      const relied = both('2022-06-09', '2022-06-10')
      const older = both('2022-01-09', '2022-01-10')
      expect(orThrow(check({ eachDraw }, [...older, ...relied])).evidence).toEqual(relied)
    })
  })

  it('LX-DEPT-19d: before a joint task each side brings checklist, subjects and officers up to date', () => {
    const jointTask = ruled(linxiaJoint.registry.freshness.jointTask)
    const departments = ['市场监管部门', '教育部门']
    const all = departments.flatMap((one) =>
      (['items', 'subjects', 'officers'] as const).map((source) => refresh(source, 'updated', '2022-06-10', name(one)))
    )
    expect(reasonsOf(check({ jointTask }, all, { departments }))).toEqual([])
    for (const missing of all) {
      const rest = all.filter((one) => one !== missing)
      expect(reasonsOf(check({ jointTask }, rest, { departments }))).toEqual([
        {
          _tag: 'NotRefreshed',
          source: missing.source,
          department: missing.department,
          act: 'updated',
          last: null,
          previous: null,
          basis: jointTask.basis
        }
      ])
    }
    expect(reasonsOf(check({ jointTask }, []))).toEqual([])
  })

  it('LX19-25: registries that were never refreshed are reported, and hinder no draw', () => {
    const upkeep = ruled(linxia2019.registry.freshness.upkeep)
    expect(orThrow(check({ upkeep }, [refresh('subjects', 'confirmed', '2019-01-01')])).findings).toEqual([
      { _tag: 'NeverRefreshed', source: 'officers', department: '市场监管部门', basis: upkeep.basis }
    ])
    expect(orThrow(check({ upkeep }, [])).findings.map((one) => one.source)).toEqual(['subjects', 'officers'])
  })

  describe('of each year', () => {
    const office = name('市场监管部门联席会议办公室')
    const { yearly } = wannian.registry.freshness
    const departments = ['县市管局', '县税务局']
    const of = (refreshed: readonly string[], on: string, together = departments) =>
      check(
        { yearly },
        refreshed.map((text) => refresh('joint-officers', 'updated', text, office)),
        { on, departments: together }
      )

    it('WN-19: a joint draw after March needs this year’s refresh of the registry for joint checks', () => {
      expect(reasonsOf(of([], '2023-03-31'))).toEqual([])
      expect(reasonsOf(of([], '2023-04-01'))).toEqual([
        {
          _tag: 'NotRefreshedThisYear',
          source: 'joint-officers',
          department: office,
          due: '2023-03-31',
          basis: yearly[0]?.by.basis
        }
      ])
      expect(tags(reasonsOf(of(['2022-12-31'], '2023-06-01')))).toEqual(['NotRefreshedThisYear'])
      expect(reasonsOf(of(['2023-01-01'], '2023-06-01'))).toEqual([])
      expect(reasonsOf(of([], '2023-06-01', ['县市管局']))).toEqual([])
    })

    it('WN-19: a department named twice makes no joint draw; a yearly list that is not for joint checks is asked for all draws', () => {
      expect(reasonsOf(of([], '2023-06-01', ['县市管局', '县市管局']))).toEqual([])
      const officers = yearly.map((one) => ({ ...one, source: 'officers' as const }))
      const alone = { on: '2023-06-01', departments: ['县市管局'] }
      expect(tags(reasonsOf(check({ yearly: officers }, [], alone)))).toEqual(['NotRefreshedThisYear'])
    })

    it('WN-19: a refresh on 31 March is in time, on 1 April late: it serves and is reported', () => {
      expect(orThrow(of(['2023-03-31'], '2023-06-01')).findings).toEqual([])
      expect(orThrow(of(['2023-04-02', '2023-04-01'], '2023-06-01')).findings).toEqual([
        {
          _tag: 'RefreshedLate',
          source: 'joint-officers',
          department: office,
          on: '2023-04-01',
          due: '2023-03-31',
          basis: yearly[0]?.by.basis
        }
      ])
      expect(tags(reasonsOf(of(['2023-06-02'], '2023-06-01')))).toEqual(['NotRefreshedThisYear'])
    })
  })

  it('a refresh of malformed parts is refused with its places', () => {
    const wrong = { source: 'pools', department: '甲', act: 'seen', on: '2023-02-29', by: ' ' }
    expect(reasonsOf(decode(refreshCodec)(wrong)).map(({ at }) => at)).toEqual(['/source', '/act', '/on', '/by'])
    expect(DRAW_SOURCES).toHaveLength(4)
  })
})

describe('lists that keep subjects out of draws', () => {
  const basis = citing('名单规则')('第一条')
  const ruled: ListingRules = {
    kinds: cited(['undisturbed', 'self-check'], basis),
    longest: cited(365, basis),
    barred: cited(['key-field'], basis)
  }
  const listing = (changed: Partial<Listing> = {}): Listing => ({
    subject: name('S1'),
    kind: 'undisturbed',
    reason: name('信用低风险'),
    approver: name('某甲'),
    from: day('2023-01-01'),
    to: day('2023-12-31'),
    ...changed
  })
  const subjects = [subjectWith({}), subjectWith({ id: 'S2', marks: ['key-field'] })]
  const out = (listings: readonly Listing[], on = '2023-06-01', asked: ListingRules | null = ruled) =>
    listedOut({ listings, subjects, on: day(on), rules: asked })

  it('an entry holds from its first to its last day, both included, and no longer', () => {
    for (const [on, held] of [
      ['2022-12-31', false],
      ['2023-01-01', true],
      ['2023-12-31', true],
      ['2024-01-01', false]
    ] as const) {
      expect(orThrow(out([listing()], on)).has(name('S1'))).toBe(held)
    }
    const longer = listing({ from: day('2023-02-01'), to: day('2024-01-31') })
    expect(orThrow(out([longer, listing()])).get(name('S1'))).toEqual({ listing: longer, basis })
    const twice = [listing(), listing({ kind: 'self-check' })]
    expect(orThrow(out(twice))).toEqual(orThrow(out([...twice].reverse())))
  })

  it('365 days are allowed, 366 are not, and an entry does not end before it begins', () => {
    expect(tags(reasonsOf(out([listing()])))).toEqual([])
    expect(tags(reasonsOf(out([listing({ to: day('2024-01-01') })])))).toEqual(['ListingTooLong'])
    expect(tags(reasonsOf(out([listing({ to: day('2023-01-01') })])))).toEqual([])
    expect(tags(reasonsOf(out([listing({ to: day('2022-12-31') })])))).toEqual(['ListingReversed'])
  })

  it('strangers, barred marks and kinds that the rules do not know are refused, in force or not', () => {
    expect(tags(reasonsOf(out([listing({ subject: name('S9') })])))).toEqual(['ListingOfStranger'])
    expect(tags(reasonsOf(out([listing({ subject: name('S2') })], '2030-01-01')))).toEqual(['ListingBarred'])
    expect(tags(reasonsOf(out([listing({ kind: 'trigger-only' })])))).toEqual(['ListingKindUnknown'])
    expect(tags(reasonsOf(out([listing()], '2023-06-01', null)))).toEqual(['ListingsNotRuled'])
    expect(orThrow(out([], '2023-06-01', null)).size).toBe(0)
  })

  it('an entry without end is no entry', () => {
    const { to, ...endless } = listing()
    expect(to).toBe('2023-12-31')
    expect(reasonsOf(decode(listingCodec)(endless)).map(({ at }) => at)).toEqual(['/to'])
    expect(reasonsOf(decode(listingCodec)({ ...listing(), reason: '' })).map(({ at }) => at)).toEqual(['/reason'])
  })
})

describe('rules and words', () => {
  const complete: RegistryRules = {
    ...rules,
    officerGroups: cited(OFFICER_GROUPS, opinion('三（三）')),
    duties: cited([['subjects'], ['officers']], opinion('三（三）')),
    tags: cited(REGISTRY_TAGS, opinion('三（三）')),
    freshness: {
      eachDraw: cited(['subjects'], opinion('三（三）')),
      jointTask: null,
      upkeep: null,
      yearly: [
        {
          source: 'joint-officers',
          by: cited({ month: 3, day: 'end' }, opinion('三（三）')),
          department: name('办公室')
        }
      ]
    },
    pools: wannianPools
  }

  it('rules are JSON that is read back as it stands, silent ones too', () => {
    for (const one of [complete, silent]) {
      expect(decode(registryRulesCodec)(JSON.parse(JSON.stringify(one)))).toEqual({ _tag: 'Right', right: one })
    }
  })

  it('malformed rules are refused with their places', () => {
    const pools = {
      ...wannianPools,
      precedence: cited(['C', 'C', 'B'], opinion('三')),
      adjustments: cited(0, opinion('三'))
    }
    const wrong = { ...complete, noGap: 1, pools }
    expect(reasonsOf(decode(registryRulesCodec)(wrong)).map(({ at }) => at)).toEqual([
      '/noGap',
      '/pools/precedence/value',
      '/pools/adjustments/value'
    ])
  })

  it('every refusal has words in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const words = Object.values(keepingMessages)
      expect(words.every((word) => typeof word[language] === 'function')).toBe(true)
    }
    const [refusal] = reasonsOf(checkDuties({ holders: [], groups: cited([['officers']], opinion('三（三）')) }))
    expect(refusal && explainBy(keepingMessages)('zh')(refusal)).toBe(
      '没有单位承担执法检查人员名录库（《临夏州实施意见》三（三））'
    )
    expect(refusal && explainBy(keepingMessages)('en')(refusal)).toBe(
      'no unit has the duty of keeping the officers (临夏州实施意见, 三（三）)'
    )
  })
})
