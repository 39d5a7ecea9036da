/* 临夏州's two rules of 2022, each with an article 17 of its own, asked about one and the same real plan of 70 rows. */

import { describe, expect, it } from 'vitest'
import { checklistOf } from '../../examples/02-linxia-2022/checklist.js'
import { readInputs } from '../../examples/02-linxia-2022/files.js'
import { agreementsOf, refreshesOf } from '../../examples/02-linxia-2022/history.js'
import { announce, type CampaignPlan } from '../../src/campaign/index.js'
import type { PastCheck } from '../../src/frame/index.js'
import {
  canonicalJson,
  cited,
  citing,
  nameOf,
  orThrow,
  parseRatio,
  reasonsOf,
  type Json,
  type Name
} from '../../src/kernel/index.js'
import { readPlan, reviewPlan, type Decision } from '../../src/plan/index.js'
import {
  compareProfiles,
  explainDifference,
  extendProfile,
  linxiaJoint,
  linxiaMarket,
  reviewRulesOf,
  type Profile
} from '../../src/profile/index.js'
import type { Mark, RegionCode } from '../../src/registry/index.js'
import { carryOut, day, decide, firm, noticeAfter, officersOf, once, tagsOf, type Conducted } from './made-up.js'

const PREFECTURE = '622900' as RegionCode
const CITY = '622901' as RegionCode

// ---- The real plan, with registries that were made up: of 9, of 10 or of 40 subjects, by turns.
const inputs = orThrow(readInputs())
const { plan } = orThrow(readPlan({ ...inputs, rules: linxiaJoint.plan }))
const registryOf = new Map(inputs.ratios.decisions.map(({ row, registry }) => [row, registry]))
const REGISTRIES = [...new Set(registryOf.values())]
const SIZES = [9, 10, 40]
const sizeOf = (registry: Name): number => SIZES[REGISTRIES.indexOf(registry) % SIZES.length] ?? 0
const decisions: readonly Decision[] = plan.rows.map((row) => ({
  ...decide(
    row,
    registryOf.get(row.number) ?? '',
    row.class === 'key'
      ? { method: 'census', quota: null }
      : { method: 'srs', quota: { ratio: '10%', rounding: 'cap' } }
  ),
  name: nameOf(`第${String(row.number)}行`)
}))
const decided = plan.rows.flatMap((row) =>
  decisions.filter((one) => one.row === row.number).map((decision) => ({ row, decision }))
)

// The first general row whose registry holds forty and no row else draws from: firms there have been drawn before.
const PROVED = ((): Decision => {
  const found = decided.find(
    ({ row, decision: { registry } }) =>
      row.class === 'general' &&
      sizeOf(registry) === 40 &&
      decisions.filter((one) => one.registry === registry).length === 1
  )
  if (found === undefined) throw new Error('no such row')
  return found.decision
})()
const idIn = (registry: Name, i: number): string =>
  `LX${String(REGISTRIES.indexOf(registry)).padStart(2, '0')}-${String(i).padStart(2, '0')}`
const provedId = (i: number): Name => nameOf(idIn(PROVED.registry, i))
const MARKS: readonly (readonly Mark[])[] = [[], ['complaints'], ['key-field']]
const subjects = REGISTRIES.flatMap((registry) =>
  Array.from({ length: sizeOf(registry) }, (_, i) =>
    firm(idIn(registry, i), {
      region: CITY,
      registries: [registry],
      marks: registry === PROVED.registry ? [...(MARKS[i] ?? [])] : []
    })
  )
)

const checked = (i: number, on: string, changed: Partial<PastCheck> = {}): PastCheck => ({
  subject: provedId(i),
  visit: nameOf(`${provedId(i)}-${on}`),
  on: day(on),
  departments: [nameOf('市场监管部门')],
  level: 'county',
  kind: 'daily',
  way: 'random',
  task: 'planned',
  ground: null,
  item: null,
  ...changed
})
const twice = (i: number, changed: Partial<PastCheck> = {}): readonly PastCheck[] => [
  checked(i, '2022-01-10', changed),
  checked(i, '2022-01-20', changed)
]
const HISTORY: readonly PastCheck[] = [
  ...twice(0),
  ...twice(1),
  ...twice(2),
  checked(3, '2022-01-10'),
  ...twice(4, { visit: nameOf('合并上门') }),
  checked(5, '2021-12-30'),
  checked(5, '2022-01-10'),
  ...twice(6, { way: 'outside', ground: 'complaint' }),
  ...twice(7)
]

const departments = [...new Set(plan.rows.flatMap(({ initiator, partners }) => [initiator, ...partners]))]
const given = (profile: Profile, changed: Partial<CampaignPlan> = {}): CampaignPlan => ({
  profile,
  checklist: checklistOf(plan, day('2022-01-01')),
  plan,
  decisions,
  waivers: [],
  subjects,
  on: day('2022-01-28'),
  history: HISTORY,
  refreshes: refreshesOf(decided, day('2022-01-25')),
  officers: departments.flatMap((department) => officersOf(department, 6, { region: CITY })),
  experts: [],
  relations: [],
  agreements: agreementsOf(decided, day('2022-01-25')),
  teams: { mode: 'whole', reason: '全州统一调配（示例）', balance: 'max-only' },
  prefecture: PREFECTURE,
  chains: [],
  notice: noticeAfter(null, '临夏州2022年抽查（示例）', '2022-01-29T02:00:00Z'),
  ...changed
})

// ---- What each of them leaves open, decided by the prefecture.
const prefecture = citing('临夏州联席会议决定（示例）')
const documents = [
  { short: '临夏州联席会议决定（示例）', title: '临夏州联席会议决定（示例）', number: null, date: null }
]
const joint = extendProfile(linxiaJoint, {
  name: '临夏州部门联合（示例）',
  documents,
  checklist: { withoutBasis: cited('report', prefecture('一')) }
})
const market = extendProfile(linxiaMarket, {
  name: '临夏州市场监管系统（示例）',
  documents,
  plan: {
    generalCap: { ...cited(orThrow(parseRatio('10%')), prefecture('二')), strict: false, waivable: false },
    capOver: cited('row', prefecture('二'))
  },
  merge: { period: cited('overlapping', prefecture('三')) },
  assign: { leaders: cited('leadCrew', prefecture('四')), head: cited('drawn', prefecture('四')) }
})

describe('what the two profiles answer differently', () => {
  const differences = compareProfiles(linxiaJoint, linxiaMarket)
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare)
    if (typeof value !== 'object' || value === null) return value
    if ('document' in value && 'article' in value) return 'cited'
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => (key === 'basis' ? [] : [[key, bare(one)]]))
    )
  }
  const isArticleAlone = ({ before, after }: (typeof differences)[number]): boolean =>
    canonicalJson(bare(before) as Json) === canonicalJson(bare(after) as Json)
  const namesOf = (list: typeof differences): readonly string[] =>
    list.map(({ stage, question }) => `${stage}.${question}`)

  it('LX-DEPT, LX-MKT: these questions have another answer, and no other', () => {
    expect(namesOf(differences.filter((one) => !isArticleAlone(one)))).toEqual([
      'profile.documents',
      'checklist.makers',
      'checklist.details',
      'registry.certificate',
      'registry.duties',
      'registry.tags',
      'registry.freshness',
      'plan.generalCap',
      'plan.itemFloor',
      'plan.coverageFloor',
      'plan.capOver',
      'plan.coverageOver',
      'plan.quantityStated',
      'plan.makers',
      'plan.fields',
      'plan.lead',
      'plan.filings',
      'plan.republish',
      'plan.temporary',
      'plan.temporaryPublished',
      'plan.systemGrounds',
      'plan.sameHand',
      'plan.finishedWhen',
      'plan.due',
      'review.listed',
      'review.founded',
      'review.strictFields',
      'review.noCampaign',
      'review.noRepeat',
      'review.raised',
      'review.workload',
      'frame.impossible',
      'frame.classesApart',
      'frame.directed',
      'frame.drawCap',
      'frame.raised',
      'frame.leads',
      'merge.period',
      'merge.agreement',
      'assign.leaders',
      'assign.head',
      'assign.experts',
      'assign.widen',
      'inspect.methods',
      'inspect.presentAt',
      'inspect.conduct',
      'inspect.secrecy',
      'inspect.precheck',
      'inspect.formChoices',
      'inspect.oneForm',
      'inspect.delegation',
      'inspect.deskTakesPart',
      'inspect.replacement',
      'inspect.successorQualified',
      'inspect.bodies',
      'inspect.services',
      'inspect.bodyGuided',
      'inspect.listOnly',
      'inspect.measures',
      'inspect.orderForms',
      'inspect.signature',
      'inspect.recorded',
      'inspect.nonCooperation',
      'inspect.impossible',
      'inspect.resultSigned',
      'inspect.approvers',
      'inspect.demands',
      'inspect.caseEvidence',
      'inspect.closeWithin',
      'inspect.enterWithin',
      'inspect.caseFile',
      'publish.sampling',
      'publish.channels',
      'publish.nonCooperation',
      'publish.measuresApart',
      'publish.correction',
      'publish.objection',
      'accountability.rules',
      'accountability.answersFor',
      'statistics.metrics'
    ])
  })

  it('LX-DEPT, LX-MKT: these have the same answer by another article, and no other', () => {
    expect(namesOf(differences.filter(isArticleAlone))).toEqual([
      'checklist.withoutBasis',
      'checklist.fields',
      'registry.officerFields',
      'registry.officerGroups',
      'plan.keyUncapped',
      'plan.smallRegistry',
      'plan.channels',
      'plan.adjustable',
      'review.random',
      'review.byDefault',
      'review.shared',
      'review.balance',
      'review.scope',
      'frame.rising',
      'merge.joint',
      'assign.officersPerVisit',
      'assign.officersPerDepartment',
      'inspect.present',
      'inspect.credentials',
      'inspect.conclusions',
      'inspect.whoChecks',
      'inspect.refusalPunished',
      'publish.objects',
      'publish.term',
      'publish.start',
      'publish.end',
      'publish.approval',
      'publish.enters',
      'publish.withholding',
      'publish.completion',
      'publish.withheldCounts',
      'publish.reveal'
    ])
  })

  it('LX-DEPT-17a: a person reads that the one caps draws and the other does not', () => {
    const cap = differences.filter(({ question }) => question === 'drawCap').map(explainDifference('zh'))
    expect(cap.length).toBe(1)
    expect(cap[0]).toMatch(/^每年被抽中次数上限：至多2次；.*（《临夏州部门联合细则》第十七条）.* → 未规定$/)
  })
})

describe('what they leave open on the real plan', () => {
  const openOf = (profile: Profile): readonly string[] =>
    reasonsOf(announce(given(profile))).map((one) =>
      one._tag === 'AnswerOpen' ? `${one.stage}.${one.question}` : one._tag === 'CapOpen' ? String(one.row) : one._tag
    )

  it('LX-MKT: periods, leaders, heads and the cap of every general row are asked for at one time', () => {
    const generals = plan.rows.filter((row) => row.class === 'general').map(({ number }) => String(number))
    expect(generals.length).toBeGreaterThan(40)
    expect(openOf(linxiaMarket)).toEqual(['merge.period', 'assign.leaders', 'assign.head', ...generals])
  })

  it('LX-DEPT: nothing', () => {
    expect(openOf(linxiaJoint)).toEqual([])
  })

  it('LX-DEPT, LX-MKT: once decided, both announce', () => {
    expect([openOf(joint), openOf(market)]).toEqual([[], []])
  })
})

describe('article 17', () => {
  const frameOf = (profile: Profile, changed: Partial<CampaignPlan> = {}) => {
    const { frames } = orThrow(announce(given(profile, changed)))
    const found = frames.find(({ tables }) => tables.name === PROVED.name)
    if (found === undefined) throw new Error('no such draw')
    return found
  }
  const leftOut = (profile: Profile, changed: Partial<CampaignPlan> = {}): readonly Name[] =>
    frameOf(profile, changed).tables.exclusions.map(({ id }) => id)

  it('LX-DEPT-17a, LX-DEPT-17b: drawn twice this year, two firms without a mark are left out, with a mark they are not', () => {
    const frame = frameOf(joint)
    expect(leftOut(joint)).toEqual([provedId(0), provedId(7)])
    expect(frame.excluded).toEqual([{ reason: expect.stringContaining('[LX-DEPT-17a]') as unknown, subjects: 2 }])
    expect(frame.lifted.map(({ subject, drawn, lift }) => [subject, drawn, lift.basis.rule])).toEqual([
      [provedId(1), 2, 'LX-DEPT-17b'],
      [provedId(2), 2, 'LX-DEPT-17b']
    ])
  })

  it('the market regulators’ article 17 is about methods and helpers, and leaves nobody out', () => {
    expect(leftOut(market)).toEqual([])
    expect(frameOf(market).tables.frame.length).toBe(40)
    expect(frameOf(joint).tables.frame.length).toBe(38)
  })

  it('LX-DEPT-17a: in principle: a leave with its reason lets one of them in, and under the other rules there is nothing to leave', () => {
    const subjectWaivers = [{ row: PROVED.row, subject: provedId(7), reason: '新增环节', approver: '示例批准人' }]
    expect(leftOut(joint, { subjectWaivers })).toEqual([provedId(0)])
    expect(tagsOf(announce(given(market, { subjectWaivers })))).toEqual(['SubjectWaiverNotAllowed'])
  })

  it('LX-DEPT-17c, LX-MKT-11b: a directed draw beside the plan lifts the cap by its ground, and each rule has grounds of its own', () => {
    const conditions = [{ stratum: nameOf('全部'), where: { _tag: 'Kind', kinds: ['enterprise'] } }] as const
    const directed = (ground: 'special-rectification' | 'superior-order' | 'media', task: 'planned' | 'temporary') => ({
      draws: [{ row: PROVED.row, ground, task, conditions }]
    })
    expect(leftOut(joint, directed('special-rectification', 'temporary'))).toEqual([])
    expect(leftOut(joint, directed('special-rectification', 'planned'))).toEqual([provedId(0), provedId(7)])
    expect(leftOut(joint, directed('media', 'temporary'))).toEqual([provedId(0), provedId(7)])
    expect(leftOut(joint, directed('superior-order', 'temporary'))).toEqual([])
    expect(leftOut(market, directed('superior-order', 'temporary'))).toEqual([])
    expect(leftOut(market, directed('media', 'planned'))).toEqual([])
    expect(tagsOf(announce(given(market, directed('special-rectification', 'temporary'))))).toEqual([
      'DirectedWithoutGround'
    ])
  })
})

describe('both carried out on the real plan', () => {
  const byJoint = once(() => carryOut(given(joint)))
  const byMarket = once(() => carryOut(given(market)))
  const sizesIn = ({ announcement }: Conducted, size: number): ReadonlySet<number> =>
    new Set(
      decided
        .filter(({ row, decision }) => row.class === 'general' && sizeOf(decision.registry) === size)
        .map(({ decision }) => announcement.sizes.find(({ draw }) => draw === decision.name)?.strata[0]?.size ?? -1)
    )

  it('LX-DEPT-9b, LX-MKT-6e: a tenth of nine is nobody, unless every item is drawn once a year', () => {
    expect([9, 10].map((size) => [...sizesIn(byJoint(), size)])).toEqual([[0], [1]])
    expect([9, 10].map((size) => [...sizesIn(byMarket(), size)])).toEqual([[1], [1]])
    // A tenth of 38 is three, of forty four.
    expect([...sizesIn(byJoint(), 40)].sort()).toEqual([3, 4])
    expect([...sizesIn(byMarket(), 40)]).toEqual([4])
  })

  it('LX-DEPT-23c, LX-MKT-16b: two officers at least go everywhere, under both with one head of the lead department', () => {
    for (const { campaign, verification } of [byJoint(), byMarket()]) {
      expect(verification.differences).toEqual([])
      expect(campaign.teams.unfilled).toEqual([])
      expect(campaign.record.draws.length).toBe(70)
      for (const { crews, head } of campaign.teams.teams) {
        expect(crews.flatMap(({ officers }) => officers).length).toBeGreaterThanOrEqual(2)
        expect(crews.flatMap(({ officers }) => officers.filter(({ leads }) => leads).map(({ id }) => id))).toEqual([
          head
        ])
      }
    }
  })

  it('LX-DEPT-23d, LX-MKT-13b: neighbours may help under the one, under the other officers are of the own level', () => {
    const widenings: CampaignPlan['widenings'] = [
      {
        department: departments[0] as Name,
        region: CITY,
        to: 'neighbours',
        reason: '本级人员不足',
        approver: nameOf('示例批准人')
      }
    ]
    const own = { mode: 'own', reason: '按属地', balance: 'max-only' } as const
    const neighbours = [{ region: CITY, neighbours: ['622921' as RegionCode] }]
    const widened = { widenings, neighbours, teams: own }
    expect(tagsOf(announce(given(joint, widened)))).toEqual([])
    expect(tagsOf(announce(given(market, widened)))).toEqual(['WideningTooFar'])
  })

  it('LX-DEPT, LX-MKT: the notice says by whose rules, and the linter holds the plan against those', () => {
    const named = [byJoint(), byMarket()].map(({ announcement }) => announcement.notice.more['campaign'])
    expect(named[0]).toMatchObject({
      profile: { name: '临夏州部门联合（示例）' },
      readings: { 'frame.drawCap.year': 'calendar' }
    })
    expect(named[1]).toMatchObject({
      profile: { name: '临夏州市场监管系统（示例）' },
      readings: { 'plan.lead': 'named' }
    })
    const rulesIn = (profile: Profile): ReadonlySet<string> =>
      new Set(
        reviewPlan({ plan, rules: reviewRulesOf(profile), checklist: checklistOf(plan, day('2022-01-01')) }).map(
          ({ rule }) => rule
        )
      )
    const [first, second] = [rulesIn(joint), rulesIn(market)]
    expect([...first].some((rule) => rule.startsWith('LX-DEPT'))).toBe(true)
    expect([...first].some((rule) => rule.startsWith('LX-MKT'))).toBe(false)
    expect([...second].some((rule) => rule.startsWith('LX-MKT'))).toBe(true)
    expect([...second].some((rule) => rule.startsWith('LX-DEPT'))).toBe(false)
  })
})
