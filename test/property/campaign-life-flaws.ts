/* Ways in which a step goes wrong: wrong names, actors, days, orders, and every part that a rule speaks of. */

import type { CheckPaper, ItemFinding, NonCooperation, VisitKey } from '../../src/inspect/index.js'
import type { CivilDate, Name } from '../../src/kernel/index.js'
import type { Moment, TrailEvent, TrailStep, TrailTag } from '../../src/trail/index.js'
import type { Diary, StepOf } from './campaign-life-diary.js'
import { later, type Chance } from './campaign-life-steps.js'
import {
  dayText,
  digest,
  expert,
  fire,
  market,
  n,
  spare,
  strangeItem,
  stranger,
  teamOf
} from './campaign-life-world.js'

type Flaw<T extends TrailTag> = (step: StepOf<T>, diary: Diary) => Partial<StepOf<T>>
type Dispatch = StepOf<'DispatchVisit'>['dispatch']
type Form = StepOf<'PrepareForm'>['form']
type Entrustment = StepOf<'EntrustBody'>['entrustment']
type Delegation = StepOf<'DelegateVisit'>['delegation']

const twice = <A>(list: readonly A[]): readonly A[] => [...list, ...list.slice(0, 1)]
const unsigned = { reason: ' ', approver: '局长' }
const unapproved = { reason: '理由', approver: '' }
const dispatched =
  (change: (dispatch: Dispatch) => Partial<Dispatch>): Flaw<'DispatchVisit'> =>
  ({ dispatch }) => ({
    dispatch: { ...dispatch, ...change(dispatch) }
  })
const delegated =
  (change: Partial<Delegation>): Flaw<'DelegateVisit'> =>
  ({ delegation }) => ({ delegation: { ...delegation, ...change } })
const entrusted =
  (change: Partial<Entrustment>): Flaw<'EntrustBody'> =>
  ({ entrustment }) => ({ entrustment: { ...entrustment, ...change } })
const formed =
  (change: (form: Form) => Partial<Form>): Flaw<'PrepareForm'> =>
  ({ form }) => ({ form: { ...form, ...change(form) } })
const onItems = (change: (item: Form['items'][number]) => Partial<Form['items'][number]>): Flaw<'PrepareForm'> =>
  formed(({ items }) => ({ items: items.map((one, i) => (i === 0 ? { ...one, ...change(one) } : one)) }))
const onPaper =
  (change: (paper: CheckPaper, on: CivilDate) => Partial<CheckPaper>): Flaw<'EndVisit'> =>
  ({ paper, on }) => ({
    paper: { ...paper, ...change(paper, on) }
  })
const onFinding = (change: Partial<ItemFinding>): Flaw<'EndVisit'> =>
  onPaper(({ findings }) => ({ findings: findings.map((one, i) => (i === 0 ? { ...one, ...change } : one)) }))
const refused = (on: CivilDate, more: Partial<NonCooperation> = {}): readonly NonCooperation[] => [
  { kind: 'obstruction', times: 1, on, circumstance: '阻挠', toward: null, serious: false, ...more }
]
const resulting =
  (change: Partial<StepOf<'FormResult'>['result']>): Flaw<'FormResult'> =>
  ({ result }) => ({ result: { ...result, ...change } })
const corrected =
  (change: Partial<StepOf<'CorrectResult'>['result']>): Flaw<'CorrectResult'> =>
  ({ result }) => ({ result: { ...result, ...change } })
const problem = { outcome: 'problem', severity: 'minor', text: '问题' } as const
const conclusion = {
  source: 'court',
  of: n('法院'),
  document: n('判决书'),
  item: strangeItem,
  need: '无法独立完成'
} as const
const evidence = (kind: 'photo' | 'document', takenBy: Name): CheckPaper['evidence'] => [
  { number: n('证1'), kind, takenBy }
]
const otherNames = { task: n('无此任务'), visit: { subject: n('无此企业'), ordinal: 7 } }

const flaws: { readonly [T in TrailTag]: readonly Flaw<T>[] } = {
  AdoptList: [
    ({ version }) => ({ version: version - 1 }),
    ({ version }) => ({ version: version + 5 }),
    () => ({ list: n('另一清单'), version: 1 })
  ],
  AdoptPlan: [
    ({ version }) => ({ version: version - 1 }),
    () => ({ channels: [] }),
    () => ({ plan: n('另一计划'), version: 1 })
  ],
  MakeCampaignTask: [
    () => ({ list: n('无此清单') }),
    () => ({ plan: n('无此计划') }),
    () => ({ plan: null }),
    () => ({ departments: [] }),
    ({ departments }) => ({ departments: twice(departments) })
  ],
  EnterSubjects: [() => ({ registry: n('另一名录库') })],
  EnterOfficers: [() => ({ department: stranger })],
  PublishNotice: [
    () => ({ notice: digest('notice 1') }),
    () => ({ tasks: [] }),
    ({ tasks }) => ({ tasks: twice(tasks) }),
    () => ({ tasks: [otherNames.task] }),
    () => ({ channels: [] }),
    ({ committed }) => ({ committed: [...committed, ...committed] })
  ],
  PublishCommitments: [
    () => ({ notice: digest('no notice') }),
    ({ commitments }) => ({ commitments: [...commitments, ...commitments] }),
    () => ({ commitments: [{ source: n('无此来源'), digest: digest('x') }] }),
    () => ({ commitments: [{ source: n('公证处'), digest: digest('y') }] }),
    () => ({ notice: digest('notice 1') })
  ],
  DrawSubjects: [
    () => ({ notice: digest('no notice') }),
    () => ({ notice: digest('notice 1') }),
    () => ({ tasks: [] }),
    ({ tasks }) => ({ tasks: twice(tasks) }),
    () => ({ tasks: [{ task: otherNames.task, drawn: 1 }] }),
    () => ({ tasks: [{ task: n('二'), drawn: 1 }] })
  ],
  MatchOfficers: [
    () => ({ tasks: [] }),
    ({ tasks }) => ({ tasks: twice(tasks) }),
    ({ tasks }) => ({ tasks: tasks.map((one) => ({ ...one, task: otherNames.task })) }),
    ({ tasks }) => ({ tasks: tasks.map((one) => ({ ...one, record: digest('no record') })) }),
    ({ tasks }) => ({ tasks: tasks.map((one) => ({ ...one, record: digest('record 1') })) }),
    ({ tasks }) => ({ tasks: tasks.map((one) => ({ ...one, visits: 1 })) })
  ],
  LockTeams: [
    () => ({ teams: digest('no teams') }),
    () => ({ teams: digest('teams 1') }),
    () => ({ tasks: [] }),
    ({ tasks }) => ({ tasks: twice(tasks) }),
    () => ({ tasks: [otherNames.task] })
  ],
  EndTask: [
    () => ({ ending: { _tag: 'Abandoned', reason: '\t', approver: n('局长') } }),
    () => ({ ending: { _tag: 'Abandoned', reason: '机构改革', approver: n('局长') } }),
    () => ({ task: otherNames.task })
  ],
  RevealNames: [
    () => ({ tasks: [] }),
    () => ({ files: [] }),
    ({ tasks }) => ({ tasks: twice(tasks) }),
    () => ({ tasks: [otherNames.task] })
  ],
  FileFiling: [() => ({ filing: n('备案1') }), () => ({ reference: ' ' }), () => ({ visit: otherNames.visit })],
  MovePool: [({ from }) => ({ to: from }), () => ({ visit: otherNames.visit })],
  RecordIrregularity: [
    () => ({ irregularity: n('违规1') }),
    () => ({ visit: null, subject: null, task: null }),
    () => ({ visit: null, subject: null, task: n('一') }),
    () => ({ visit: otherNames.visit }),
    () => ({ task: otherNames.task }),
    () => ({ evidence: [] }),
    () => ({ evidence: [' '] }),
    ({ on }) => ({ occurred: later(on, 1) })
  ],
  SettleIrregularity: [
    () => ({ irregularity: n('违规8') }),
    () => ({ irregularity: n('违规1') }),
    () => ({ reason: '' })
  ],
  MakeStatistics: [],
  ArchiveTrail: [],
  UploadTrail: [],
  CloseCampaign: [
    () => ({ excused: [] }),
    ({ excused }) => ({ excused: twice(excused) }),
    ({ excused }) => ({ excused: excused.map((one) => ({ ...one, reason: ' ' })) }),
    ({ excused }) => ({ excused: [...excused, { task: otherNames.task, reason: '理由', approver: n('局长') }] }),
    () => ({ excused: ['一', '二', '三'].map((task) => ({ task: n(task), reason: '理由', approver: n('局长') })) })
  ],
  DispatchVisit: [
    dispatched(() => ({ tasks: [] })),
    dispatched(() => ({ lead: otherNames.task })),
    dispatched(({ tasks }) => ({ tasks: twice(tasks) })),
    dispatched(({ tasks }) => ({
      tasks: tasks.map((task) => ({ ...task, draw: otherNames.task })),
      lead: otherNames.task
    })),
    dispatched(({ tasks }) => ({ tasks: tasks.map((task) => ({ ...task, item: strangeItem })) })),
    dispatched(({ tasks }) => ({
      tasks: tasks.map((task) => ({ ...task, departments: [...task.departments, stranger] }))
    })),
    dispatched(({ way }) => ({ way: way === 'random' ? 'outside' : 'random' })),
    dispatched(({ departments }) => ({ departments: twice(departments) })),
    dispatched(({ departments }) => ({ departments: departments.slice(0, -1) })),
    dispatched(({ departments }) => ({ departments: [...departments, stranger] })),
    dispatched(({ officers }) => ({ officers: officers.slice(0, 1) })),
    dispatched(({ officers }) => ({
      officers: officers.map((one, i) => (i === 0 ? one : { ...one, certified: false }))
    })),
    dispatched(({ officers }) => ({ officers: twice(officers) })),
    dispatched(({ officers }) => ({ officers: [...officers, ...teamOf(stranger)] })),
    dispatched(() => ({ experts: [n('甲')] })),
    () => ({ visit: { subject: n('企业丁'), ordinal: 1 } })
  ],
  ReplaceOfficer: [
    () => ({ out: n('无此人') }),
    ({ department }) => ({ out: teamOf(department === fire ? market : fire)[0].id }),
    ({ department }) => ({ in: teamOf(department)[1] }),
    ({ in: given }) => ({ in: { ...given, leads: false } }),
    ({ in: given }) => ({ in: { ...given, certified: false } }),
    ({ in: given }) => ({ in: { ...given, id: expert } }),
    ({ in: given }) => ({ in: { ...given, department: stranger } }),
    () => ({ department: stranger }),
    () => ({ reason: ' ' }),
    () => ({ drawn: true })
  ],
  DelegateVisit: [
    delegated({ officers: [] }),
    delegated({ to: { office: n('省局'), level: 'province' } }),
    delegated({ to: { office: n('另一州局'), level: 'prefecture' } }),
    delegated({ department: stranger, officers: [spare(stranger, 91), spare(stranger, 92)] }),
    ({ delegation }) => ({ delegation: { ...delegation, officers: twice(delegation.officers) } }),
    ({ delegation }) => ({
      delegation: { ...delegation, officers: delegation.officers.map((one) => ({ ...one, leads: false })) }
    }),
    ({ delegation }) => ({
      delegation: { ...delegation, officers: delegation.officers.map((one) => ({ ...one, certified: false })) }
    }),
    ({ delegation }) => ({
      delegation: { ...delegation, officers: delegation.officers.map((one) => ({ ...one, id: expert })) }
    }),
    ({ delegation }) => ({ delegation: { ...delegation, officers: [...delegation.officers, spare(stranger, 3)] } })
  ],
  EntrustBody: [
    entrusted({ kind: 'law-firm' }),
    entrusted({ service: 'consultation' }),
    entrusted({ qualified: false }),
    entrusted({ guidedBy: null }),
    entrusted({ guidedBy: n('无此人') }),
    entrusted({ paidBy: n('企业甲') }),
    entrusted({ department: stranger })
  ],
  PrepareForm: [
    formed(() => ({ of: otherNames.task })),
    formed(() => ({ choice: 'chosen' })),
    formed(() => ({ precheck: null })),
    formed(({ precheck }) => ({ precheck: precheck === null ? null : { ...precheck, sources: [] } })),
    formed(({ precheck }) => ({ precheck: precheck === null ? null : { ...precheck, on: dayText(600) } })),
    formed(({ items }) => ({ items: twice(items) })),
    formed(({ items }) => ({ items: items.slice(1) })),
    ({ form }) => ({ form: { ...form, items: form.items.slice(1) }, waiver: { reason: '事项已停', approver: '局长' } }),
    onItems(() => ({ item: strangeItem })),
    onItems(() => ({ departments: [] })),
    onItems(() => ({ departments: [stranger] })),
    () => ({ waiver: unsigned }),
    () => ({ waiver: unapproved })
  ],
  TellSubject: [() => ({ law: null }), () => ({ law: ' ' })],
  BeginVisit: [
    () => ({ methods: [] }),
    () => ({ methods: ['network'] }),
    () => ({ methods: ['written'], waiver: null }),
    () => ({ methods: ['onsite', 'network'] }),
    ({ present }) => ({ present: present.slice(0, 1) }),
    ({ present }) => ({ present: present.slice(0, 2) }),
    () => ({ present: [], methods: ['written'] }),
    ({ present }) => ({ present: [...present, n('无此人')] }),
    ({ present }) => ({ present: [...present, expert] }),
    () => ({ credentials: false, methods: ['onsite'] }),
    () => ({ credentials: false, methods: ['sampling'], waiver: { reason: '抽样', approver: '局长' } }),
    () => ({ uniform: false }),
    () => ({ instructed: false }),
    () => ({ waiver: unsigned }),
    () => ({ waiver: unapproved })
  ],
  EndVisit: [
    onPaper(({ findings }) => ({ findings: findings.slice(1) })),
    onPaper(({ findings }) => ({ findings: twice(findings) })),
    onFinding({ item: strangeItem }),
    onFinding({ department: stranger }),
    onFinding({ ...problem, text: '' }),
    onFinding({ ...problem, severity: null }),
    onFinding({ ...problem, severity: 'major' }),
    onFinding({ ...problem, demands: ['judiciary', 'abnormal-list'] }),
    onFinding({ ...problem, measures: [{ kind: 'first-evidence', form: null, until: null }] }),
    onFinding({ ...problem, measures: [{ kind: 'site-record', form: null, until: null }] }),
    onFinding({ ...problem, measures: [{ kind: 'stop-order', form: null, until: null }] }),
    onFinding({ ...problem, measures: [{ kind: 'correction-order', form: null, until: null }] }),
    onFinding({ ...problem, measures: [{ kind: 'correction-order', form: 'mobile-print', until: null }] }),
    onFinding({ outcome: 'clean', severity: 'minor' }),
    onFinding({ outcome: 'not-applicable', severity: null, measures: [], demands: ['case'] }),
    onFinding({
      outcome: 'clean',
      severity: null,
      demands: [],
      measures: [{ kind: 'site-record', form: null, until: null }]
    }),
    onPaper(({ evidence: held }) => ({ evidence: twice(held) })),
    onPaper(() => ({ evidence: [] })),
    onPaper(() => ({ evidence: [], waivers: [{ of: 'recording', reason: '设备故障', approver: n('局长') }] })),
    onPaper(({ evidence: [held] }) => ({ evidence: evidence('document', held?.takenBy ?? n('甲')) })),
    onPaper(() => ({ evidence: evidence('photo', n('无此人')) })),
    onPaper(() => ({ conclusions: [conclusion] })),
    onPaper(({ findings: [one] }) => ({ conclusions: [{ ...conclusion, item: one?.item ?? strangeItem }] })),
    onPaper(({ findings: [one] }) => ({
      conclusions: [{ ...conclusion, source: 'professional-body', item: one?.item ?? strangeItem }]
    })),
    onPaper(({ findings: [one] }) => ({ conclusions: [{ ...conclusion, need: ' ', item: one?.item ?? strangeItem }] })),
    onPaper(({ findings: [one] }) => ({
      conclusions: [{ ...conclusion, need: null, item: one?.item ?? strangeItem }],
      waivers: [{ of: 'conclusion-need', reason: '急需', approver: n('局长') }]
    })),
    onPaper((_, on) => ({ nonCooperation: refused(on) })),
    onPaper((_, on) => ({ nonCooperation: refused(on, { kind: 'material-untrue' }) })),
    onPaper((_, on) => ({ nonCooperation: refused(on, { circumstance: ' ' }) })),
    onPaper((_, on) => ({ nonCooperation: refused(on, { times: 0 }) })),
    onPaper((_, on) => ({ nonCooperation: refused(later(on, 1)) })),
    onPaper(() => ({ nonCooperation: refused(dayText(-30)) })),
    onPaper(() => ({ signature: null })),
    onPaper(() => ({ signature: { _tag: 'SubjectSigned', way: 'mobile', as: 'legal-representative' } })),
    onPaper(() => ({ signature: { _tag: 'SubjectUnsigned', reason: ' ', witnesses: [] } })),
    onPaper(() => ({ signature: { _tag: 'SubjectUnsigned', reason: '拒签', witnesses: [n('社区')] } })),
    onPaper(() => ({ waivers: [{ of: 'recording', reason: '', approver: n('局长') }] }))
  ],
  FindImpossible: [
    ({ impossible }) => ({ impossible: { ...impossible, kind: 'moved-away' } }),
    ({ impossible }) => ({ impossible: { ...impossible, kind: 'other-cause' } }),
    ({ impossible }) => ({ impossible: { ...impossible, kind: 'in-liquidation' } }),
    ({ impossible }) => ({ impossible: { ...impossible, kind: 'serious-refusal' }, nonCooperation: [] }),
    ({ impossible, on }) => ({ impossible: { ...impossible, kind: 'serious-refusal' }, nonCooperation: refused(on) }),
    ({ impossible }) => ({ impossible: { ...impossible, therefore: ' ' } }),
    ({ impossible }) => ({ impossible: { ...impossible, proof: [] } }),
    ({ on }) => ({ nonCooperation: refused(later(on, 1)) })
  ],
  FormResult: [
    resulting({ code: 'no-problem' }),
    resulting({ code: 'to-be-handled' }),
    resulting({ code: 'unreachable' }),
    resulting({ code: 'no-such-business' }),
    resulting({ severity: 'major' }),
    resulting({ severity: null }),
    resulting({ severity: 'minor' }),
    resulting({ disposals: [] }),
    resulting({ disposals: ['order-correction'] }),
    resulting({ signedBy: [] }),
    ({ result }) => ({ result: { ...result, signedBy: result.signedBy.slice(0, 1) } }),
    ({ result }) => ({ result: { ...result, signedBy: [...result.signedBy, n('无此人')] } }),
    () => ({ by: n('无此人') }),
    ({ department }) => ({ by: department }),
    () => ({ department: stranger })
  ],
  ReviewResult: [
    () => ({ as: 'head', by: n('局长') }),
    () => ({ as: 'leader' }),
    () => ({ as: 'leader', by: n('局长') }),
    () => ({ as: 'leader', by: n('乙') }),
    () => ({ approved: false, reason: ' ' }),
    () => ({ approved: false, reason: '重作' }),
    () => ({ department: stranger })
  ],
  OpenFollowUp: [
    () => ({ followUp: n('处置1') }),
    () => ({ reason: ' ' }),
    ({ department }) => ({ route: 'judiciary', to: department }),
    ({ department }) => ({ route: 'other-authority', to: department }),
    ({ department }) => ({ route: 'case', to: department }),
    () => ({ route: 'case', evidence: [] }),
    () => ({ route: 'daily-supervision', evidence: [] }),
    () => ({ evidence: [n('无此证')] }),
    () => ({ department: stranger })
  ],
  CloseFollowUp: [
    () => ({ followUp: n('无此处置') }),
    () => ({ outcome: ' ' }),
    () => ({ waiver: unsigned }),
    () => ({ waiver: unapproved }),
    () => ({ waiver: { reason: '案情复杂', approver: '局长' } })
  ],
  EnterFollowUp: [() => ({ followUp: n('无此处置') }), () => ({ followUp: n('处置1') })],
  RecordCase: [
    () => ({ fine: '01' }),
    () => ({ fine: '1.005' }),
    () => ({ fine: '' }),
    () => ({ case: n('案1') }),
    () => ({ department: stranger })
  ],
  SparePenalty: [
    ({ lenience }) => ({ lenience: { ...lenience, department: stranger } }),
    ({ lenience }) => ({ lenience: { ...lenience, first: false } })
  ],
  EnterResult: [
    () => ({ by: n('无此人') }),
    ({ department }) => ({ by: department }),
    ({ department }) => ({ by: teamOf(department === fire ? market : fire)[0].id }),
    () => ({ department: stranger })
  ],
  PublishResult: [
    () => ({ by: n('甲') }),
    () => ({ channels: [] }),
    ({ channels }) => ({ channels: twice(channels) }),
    ({ channels }) => ({ channels: channels.slice(0, 1) }),
    ({ channels }) => ({ channels: channels.slice(1) }),
    () => ({ channels: [{ kind: 'other', name: n('报纸') }] }),
    () => ({ withheld: [{ part: 'findings', ground: 'law', law: '某法' }] }),
    () => ({ withheld: [{ part: 'findings', ground: 'privacy', law: ' ' }] }),
    () => ({ withheld: [{ part: 'subject', ground: 'privacy', law: '某法' }] }),
    () => ({ withheld: [{ part: 'nonCooperation', ground: 'trade-secret', law: '某法' }] }),
    () => ({
      withheld: [
        { part: 'items', ground: 'privacy', law: '某法' },
        { part: 'items', ground: 'trade-secret', law: '某法' }
      ]
    }),
    () => ({ department: stranger })
  ],
  WithholdResult: [() => ({ law: ' ' }), () => ({ department: stranger })],
  CollectResult: [
    () => ({ sinks: [] }),
    ({ sinks }) => ({ sinks: twice(sinks) }),
    () => ({ sinks: [n('平台1')] }),
    () => ({ department: stranger })
  ],
  CorrectResult: [
    corrected({ code: 'no-problem', severity: null }),
    corrected({ code: 'no-problem', severity: 'minor' }),
    corrected({ code: 'to-be-handled', severity: null }),
    corrected({ code: 'to-be-handled', severity: 'minor' }),
    corrected({ code: 'to-be-handled', severity: 'major' }),
    corrected({ code: 'to-be-handled', severity: 'general', disposals: [] }),
    corrected({ code: 'unreachable', severity: 'minor' }),
    corrected({ code: 'unreachable', severity: null }),
    corrected({ signedBy: [n('无此人')] }),
    (step, diary) => ({ result: diary.visit(step.visit)?.standing(step.department) ?? step.result }),
    () => ({ reason: ' ' }),
    () => ({ as: 'leader' }),
    () => ({ objection: n('无此异议') }),
    (step, diary) => ({ objection: diary.visit(step.visit)?.objections(step.department).at(-1)?.name ?? null }),
    () => ({ department: stranger })
  ],
  FileObjection: [
    () => ({ objection: n('异议1') }),
    () => ({ written: false }),
    () => ({ proof: [] }),
    () => ({ proof: [' '] }),
    () => ({ department: stranger })
  ],
  DecideObjection: [
    () => ({ objection: n('无此异议') }),
    () => ({ reason: ' ' }),
    () => ({ outcome: 'upheld' }),
    () => ({ outcome: 'corrected' }),
    () => ({ outcome: 'rejected-late' }),
    () => ({ outcome: 'void' })
  ],
  AnswerObjection: [() => ({ objection: n('无此异议') }), () => ({ objection: n('异议1') })]
}

/** In how many ways a step of a tag can be spoilt. */
export const waysToSpoil = (tag: TrailTag): number => flaws[tag].length + 4

/** The step with something wrong in it: one of its own flaws, another day, another visit, another hand. */
export function spoilt(
  step: TrailStep,
  diary: Diary,
  chance: Chance,
  which = chance.int(waysToSpoil(step._tag))
): TrailStep {
  const own = flaws[step._tag] as unknown as readonly ((step: TrailStep, diary: Diary) => Partial<TrailStep>)[]
  const flaw = own[which]
  if (flaw !== undefined) return { ...step, ...flaw(step, diary) } as TrailStep
  if (which === own.length) return { ...step, on: later(step.on, -1) }
  if (which === own.length + 1) return { ...step, on: later(step.on, -chance.pick([2, 5, 30])) }
  if (which === own.length + 2 && 'visit' in step && step.visit !== null) {
    const other: VisitKey = chance.pick([
      otherNames.visit,
      { subject: n('企业甲'), ordinal: 1 },
      { subject: n('企业甲'), ordinal: 2 }
    ])
    return { ...step, visit: other }
  }
  return { ...step, by: stranger }
}

/** The event with something wrong about it, whatever its step. */
export function misentered(event: TrailEvent, diary: Diary, chance: Chance): TrailEvent {
  const day = event.at.slice(0, 10)
  return chance.pick<TrailEvent>([
    { ...event, seq: event.seq + 1 },
    { ...event, seq: event.seq - 1 },
    { ...event, basis: [] },
    { ...event, at: `${day}T24:00:00+08:00` as Moment },
    { ...event, at: `${day}T09:00:00Z` as Moment },
    { ...event, at: '2022-02-30T09:00:00+08:00' as Moment },
    { ...event, at: `${later(diary.lastMoment === '' ? day : diary.lastMoment, -1)}T23:00:00+08:00` as Moment },
    { ...event, step: { ...event.step, on: later(day, 1) } }
  ])
}
