/* A joint visit of two departments, rules that ask everything and rules that ask nothing, for the tests of visits. */

import type { ItemKey } from '../../../src/checklist/index.js'
import {
  takeVisitStep,
  type CheckForm,
  type CheckPaper,
  type DepartmentResult,
  type Dispatch,
  type DispatchedOfficer,
  type InspectRefusal,
  type InspectRules,
  type NonCooperation,
  type ItemFinding,
  type VisitCourse,
  type VisitStep,
  type VisitStepOf
} from '../../../src/inspect/index.js'
import {
  accept,
  cited,
  citing,
  nameOf,
  orThrow,
  parseDate,
  reasonsOf,
  type Checked,
  type CivilDate
} from '../../../src/kernel/index.js'
import { months, workdays } from '../../../src/calendar/index.js'
import type { RegionCode } from '../../../src/registry/index.js'

export const day = (text: string): CivilDate => orThrow(parseDate(text))
export const name = nameOf

export const market = name('市场监管局')
export const fire = name('消防救援支队')
export const visit = { subject: name('S1'), ordinal: 1 }

export const itemKey = (item: string): ItemKey => ({
  domain: name('食品'),
  initiator: market,
  item: name(item),
  objects: name('食品经营者')
})
export const shop = itemKey('食品销售检查')
export const exits = itemKey('消防安全检查')

export const officer = (id: string, changes: Partial<DispatchedOfficer> = {}): DispatchedOfficer => ({
  id: name(id),
  department: market,
  leads: false,
  certified: true,
  ...changes
})

export const dispatch = (changes: Partial<Dispatch> = {}): Dispatch => ({
  tasks: [
    { draw: name('甲'), item: shop, departments: [market, fire] },
    { draw: name('乙'), item: exits, departments: [fire] }
  ],
  lead: name('甲'),
  departments: [market, fire],
  market: true,
  region: '622921' as RegionCode,
  window: [{ from: day('2022-03-01'), to: day('2022-06-30') }],
  officers: [officer('M1', { leads: true }), officer('M2'), officer('F1', { department: fire })],
  experts: [name('E1')],
  way: 'random',
  pool: null,
  ...changes
})

export const form = (changes: Partial<CheckForm> = {}): CheckForm => {
  const silent = { content: [], methods: [], basis: [], standard: null }
  return {
    of: name('甲'),
    choice: 'automatic',
    precheck: { on: day('2022-03-02'), sources: [name('互联网+监管系统')], found: '存续' },
    items: [
      { item: shop, tasks: [name('甲')], departments: [market, fire], ...silent },
      { item: exits, tasks: [name('乙')], departments: [fire], ...silent }
    ],
    ...changes
  }
}

export const finding = (changes: Partial<ItemFinding> = {}): ItemFinding => ({
  item: shop,
  department: market,
  outcome: 'clean',
  severity: null,
  text: '',
  measures: [],
  demands: [],
  ...changes
})

export const problem = (changes: Partial<ItemFinding> = {}): ItemFinding =>
  finding({ outcome: 'problem', severity: 'minor', text: '未公示许可证', ...changes })

/** The findings of the form, the first as given. */
export const findings = (first: ItemFinding = finding()): readonly ItemFinding[] => [
  first,
  finding({ department: fire }),
  finding({ item: exits, department: fire })
]

export const paper = (changes: Partial<CheckPaper> = {}): CheckPaper => ({
  findings: findings(),
  evidence: [{ number: name('Z1'), kind: 'photo', takenBy: name('M1') }],
  conclusions: [],
  nonCooperation: [],
  signature: { _tag: 'SubjectSigned', way: 'signed', as: 'person-in-charge' },
  waivers: [],
  ...changes
})

export const result = (changes: Partial<DepartmentResult> = {}): DepartmentResult => ({
  code: 'no-problem',
  severity: null,
  text: '',
  disposals: [],
  signedBy: [name('M1'), name('M2')],
  ...changes
})

type More<T extends VisitStep['_tag']> = Omit<VisitStepOf<T>, '_tag' | 'on' | 'by' | 'visit'>

export const step = <T extends VisitStep['_tag']>(tag: T, on: string, more: More<T>, by = 'M1'): VisitStep =>
  ({ _tag: tag, on: day(on), by: name(by), visit, ...more }) as unknown as VisitStep

export const dispatching = (changes: Partial<Dispatch> = {}): VisitStep =>
  step('DispatchVisit', '2022-03-01', { dispatch: dispatch(changes) }, '市场监管局')
export const preparing = (changes: Partial<CheckForm> = {}): VisitStep =>
  step('PrepareForm', '2022-03-02', { form: form(changes), waiver: null })
export const beginning = (changes: Partial<More<'BeginVisit'>> = {}, on = '2022-03-03'): VisitStep =>
  step('BeginVisit', on, {
    methods: ['onsite'],
    present: [name('M1'), name('M2'), name('F1')],
    credentials: true,
    uniform: true,
    instructed: true,
    waiver: null,
    ...changes
  })
export const ending = (changes: Partial<CheckPaper> = {}, on = '2022-03-03'): VisitStep =>
  step('EndVisit', on, { paper: paper(changes) })
export const forming = (changes: Partial<DepartmentResult> = {}, on = '2022-03-04', by = 'M1'): VisitStep =>
  step('FormResult', on, { department: market, result: result(changes) }, by)
export const formingOfFire = (changes: Partial<DepartmentResult> = {}, on = '2022-03-04'): VisitStep =>
  step('FormResult', on, { department: fire, result: result({ signedBy: [name('F1')], ...changes }) }, 'F1')
export const reviewing = (changes: Partial<More<'ReviewResult'>> = {}, on = '2022-03-05', by = 'M1'): VisitStep =>
  step('ReviewResult', on, { department: market, as: 'leader', approved: true, reason: '', ...changes }, by)
export const impossible = (changes: Partial<More<'FindImpossible'>> = {}, on = '2022-03-03'): VisitStep =>
  step('FindImpossible', on, {
    impossible: { kind: 'unreachable', therefore: '无人在场，无法检查', proof: [name('退信1')] },
    nonCooperation: [],
    ...changes
  })
export const following = (changes: Partial<More<'OpenFollowUp'>> = {}, on = '2022-03-06'): VisitStep =>
  step('OpenFollowUp', on, {
    department: market,
    followUp: name('H1'),
    route: 'case',
    to: name('综合执法大队'),
    reason: '涉嫌违法',
    evidence: [name('Z1')],
    ...changes
  })

const joint = citing('临夏州部门联合细则')
const own = citing('临夏州市场监管系统细则')

/** Rules that ask nothing. */
export const silent: InspectRules = {
  methods: null,
  jointOnsite: null,
  present: null,
  presentAt: null,
  credentials: null,
  conduct: null,
  secrecy: null,
  precheck: null,
  formChoices: null,
  oneForm: null,
  delegation: null,
  deskTakesPart: null,
  caseFile: null,
  replacement: null,
  successorQualified: null,
  bodies: null,
  services: null,
  bodyQualified: null,
  bodyGuided: null,
  entrusterPays: null,
  conclusions: null,
  conclusionNeed: null,
  listOnly: null,
  measures: null,
  orderForms: null,
  severities: null,
  signature: null,
  recorded: null,
  nonCooperation: null,
  impossible: null,
  resultSigned: null,
  whoChecks: null,
  approvers: null,
  demands: { 'abnormal-list': null, 'daily-supervision': null, case: null, 'other-authority': null, judiciary: null },
  refusalPunished: null,
  caseEvidence: null,
  closeWithin: null,
  enterWithin: null,
  pursued: null,
  underSubject: null,
  lenience: null
}

/** Rules that ask everything that any of the texts asks. */
export const strict: InspectRules = {
  methods: cited(['onsite', 'written', 'network', 'sampling'], joint('第二十八条', 'LX-DEPT-28')),
  jointOnsite: citing('宁阳县实施意见')('二（三）2', 'NY-13'),
  present: cited(2, own('第十六条', 'LX-MKT-16b')),
  presentAt: cited('onsite', joint('第三十条2', 'LX-DEPT-30c')),
  credentials: own('第十六条', 'LX-MKT-16b'),
  conduct: joint('第三十条2', 'LX-DEPT-30c'),
  secrecy: joint('第三十条2', 'LX-DEPT-30b'),
  precheck: joint('第三十条1', 'LX-DEPT-30a'),
  formChoices: cited(['automatic', 'chosen'], joint('第二十六条', 'LX-DEPT-26')),
  oneForm: joint('第三十条1', 'LX-DEPT-30a'),
  delegation: own('第十七条', 'LX-MKT-17b'),
  deskTakesPart: own('第九条', 'LX-MKT-9b'),
  caseFile: cited('long-term', joint('第三十四条', 'LX-DEPT-34')),
  replacement: cited('drawn', joint('第二十四条', 'LX-DEPT-24b')),
  successorQualified: joint('第二十四条', 'LX-DEPT-24b'),
  bodies: cited(
    ['consumer-association', 'accounting-firm', 'law-firm', 'testing-body', 'credit-bureau'],
    own('第十七条', 'LX-MKT-17c')
  ),
  services: cited(['audit', 'capital-verification', 'evaluation', 'testing'], joint('第二十八条', 'LX-DEPT-28')),
  bodyQualified: citing('临夏州实施意见')('三（五）', 'LX19-32'),
  bodyGuided: joint('第二十八条', 'LX-DEPT-28'),
  entrusterPays: citing('中山市实施方案')('三（三）', 'ZS-26'),
  conclusions: cited(['department', 'court', 'professional-body'], joint('第二十八条', 'LX-DEPT-28')),
  conclusionNeed: citing('宁阳县实施意见')('二（三）2', 'NY-14'),
  listOnly: own('第十六条', 'LX-MKT-16a'),
  measures: cited(
    ['site-record', 'first-evidence', 'stop-order', 'correction-order'],
    joint('第三十条2', 'LX-DEPT-30d')
  ),
  orderForms: cited(['written', 'oral', 'mobile-print'], joint('第三十条2', 'LX-DEPT-30d')),
  severities: cited(['minor', 'general', 'major'], citing('万年县实施方案')('三（一）1第5段', 'WN-16')),
  signature: cited(['signed', 'sealed'], own('第十九条', 'LX-MKT-19a')),
  recorded: cited(['photo', 'video', 'recorder'], own('第十九条', 'LX-MKT-19b')),
  nonCooperation: cited(
    ['entry-refused', 'material-refused', 'material-untrue', 'obstruction'],
    own('第二十二条（一）至（四）', 'LX-MKT-22b')
  ),
  impossible: {
    ...cited(
      [
        'unreachable',
        'serious-refusal',
        'deregistered',
        'registration-revoked',
        'licence-revoked',
        'moved-away',
        'closed',
        'in-liquidation'
      ],
      joint('第三十二条', 'LX-DEPT-32a')
    ),
    open: true
  },
  resultSigned: joint('第三十条3', 'LX-DEPT-30f'),
  whoChecks: citing('临夏州实施意见')('三（六）', 'LX19-35'),
  approvers: cited(['leader', 'head'], joint('第三十条4', 'LX-DEPT-30g')),
  demands: {
    'abnormal-list': own('第二十一条', 'LX-MKT-21b'),
    'daily-supervision': joint('第三十三条', 'LX-DEPT-33a'),
    case: own('第二十一条', 'LX-MKT-21c'),
    'other-authority': own('第二十一条', 'LX-MKT-21c'),
    judiciary: own('第二十一条', 'LX-MKT-21c')
  },
  refusalPunished: joint('第三十二条', 'LX-DEPT-32b'),
  caseEvidence: joint('第三十三条', 'LX-DEPT-33a'),
  closeWithin: cited(months(3), joint('第三十三条', 'LX-DEPT-33b')),
  enterWithin: cited(workdays(20), joint('第三十三条', 'LX-DEPT-33c')),
  pursued: citing('临夏州实施意见')('一（二）1', 'LX19-03'),
  underSubject: citing('临夏州实施意见')('一（二）1', 'LX19-03'),
  lenience: citing('中山市实施方案')('三（四）', 'ZS-30')
}

/** A visit after some steps; the last one is what is checked, all before it must stand. */
export function after(rules: InspectRules, ...steps: readonly VisitStep[]): Checked<InspectRefusal, VisitCourse> {
  let course: VisitCourse | null = null
  let last: Checked<InspectRefusal, VisitCourse> | null = null
  for (const [at, next] of steps.entries()) {
    last = takeVisitStep(course, next, rules)
    if (at < steps.length - 1) course = orThrow(last)
  }
  return last ?? accept(orThrow(takeVisitStep(null, dispatching(), rules)))
}

export const courseOf = (rules: InspectRules, ...steps: readonly VisitStep[]): VisitCourse =>
  orThrow(after(rules, ...steps))

export const tags = (rules: InspectRules, ...steps: readonly VisitStep[]): readonly string[] =>
  reasonsOf(after(rules, ...steps)).map(({ _tag }) => _tag)

/** The one refusal of the last step. */
export const onlyRefusal = (rules: InspectRules, ...steps: readonly VisitStep[]): InspectRefusal | undefined => {
  const found = reasonsOf(after(rules, ...steps))
  return found.length === 1 ? found[0] : undefined
}

/** Steps up to a visit that has begun, and up to one that has ended without a problem. */
export const refusal = (changes: Partial<NonCooperation> = {}): NonCooperation => ({
  kind: 'entry-refused',
  times: 1,
  on: day('2022-03-03'),
  circumstance: '锁门拒绝入内',
  toward: null,
  serious: false,
  ...changes
})

export const begun: readonly VisitStep[] = [dispatching(), preparing(), beginning()]
export const ended: readonly VisitStep[] = [...begun, ending()]
