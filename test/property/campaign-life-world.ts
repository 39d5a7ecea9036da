/* A small world to run campaigns in: its names, what its law may ask, and days counted without the library's help. */

import { makeWorkCalendar, type Term } from '../../src/calendar/index.js'
import type { ItemKey } from '../../src/checklist/index.js'
import type { DispatchedOfficer, DispatchedTask, InspectRules, VisitKey } from '../../src/inspect/index.js'
import { citing, nameOf, orThrow, sha256Text, type CivilDate, type Digest, type Name } from '../../src/kernel/index.js'
import type { PublishRules } from '../../src/publish/index.js'
import type { RegionCode } from '../../src/registry/index.js'
import type { CampaignTask, TrailRules } from '../../src/trail/index.js'

export const n = nameOf
export const digest = (text: string): Digest => sha256Text(text)
export const region = '622900' as RegionCode
export const office = n('联席会议办公室')
export const market = n('市场监管局')
export const fire = n('消防救援支队')
export const stranger = n('税务局')
export const expert = n('专家')
const officer = (id: string, department: Name, leads: boolean, certified = true): DispatchedOfficer => ({
  id: n(id),
  department,
  leads,
  certified
})
export const teamOf = (department: Name): readonly [DispatchedOfficer, DispatchedOfficer] =>
  department === fire
    ? [officer('丙', fire, true), officer('丁', fire, false)]
    : [officer('甲', department, true), officer('乙', department, false)]
export const spare = (department: Name, number: number, leads = true): DispatchedOfficer =>
  officer(`${department === fire ? '消' : '候'}补${String(number)}`, department, leads)

const item = (name: string, initiator: Name = market): ItemKey => ({
  domain: n('娱乐场所'),
  initiator,
  item: n(name),
  objects: n('企业')
})
export const strangeItem = item('无关事项')
export const list = n('抽查事项清单')
export const plan = n('年度抽查计划')
export const registry = n('市场主体')
export const sources: readonly Name[] = [n('公证处'), n('大学')]

/** Three tasks: one of a single department, one of two, one outside the draw. */
export const taskNames: readonly Name[] = ['一', '二', '三'].map(n)
export const taskData = (name: Name): CampaignTask => ({
  task: name,
  item: item(`事项${name}`),
  departments: name === '二' ? [market, fire] : [market],
  list,
  plan: name === '三' ? null : plan,
  way: name === '三' ? 'outside' : 'random',
  level: 'prefecture',
  region,
  registry,
  window: [{ from: dayText(0), to: dayText(500) }]
})
export const servedTask = (name: Name): DispatchedTask => {
  const { item: own, departments } = taskData(name)
  return { draw: name, item: own, departments }
}

/** Four visits: of 一, of 二, of 一 and 二 together, of 三; what the matches hold follows from them. */
type PlannedVisit = { readonly key: VisitKey; readonly tasks: readonly Name[]; readonly market: boolean }
export const visits: readonly [PlannedVisit, ...PlannedVisit[]] = [
  { key: { subject: n('企业甲'), ordinal: 1 }, tasks: [n('一')], market: true },
  { key: { subject: n('企业乙'), ordinal: 1 }, tasks: [n('二')], market: false },
  { key: { subject: n('企业甲'), ordinal: 2 }, tasks: [n('二'), n('一')], market: true },
  { key: { subject: n('企业丙'), ordinal: 1 }, tasks: [n('三')], market: true }
]
export const visitsMatched = (task: Name): number => visits.filter(({ tasks }) => tasks.includes(task)).length
export const departmentsOf = (tasks: readonly Name[]): readonly Name[] => [
  ...new Set(tasks.flatMap((task) => taskData(task).departments))
]

const EPOCH = Date.UTC(2022, 0, 1)
const DAY = 86_400_000
const texts = new Map<number, CivilDate>()
export function dayText(offset: number): CivilDate {
  const known = texts.get(offset) ?? (new Date(EPOCH + offset * DAY).toISOString().slice(0, 10) as CivilDate)
  texts.set(offset, known)
  return known
}
export const offsetOf = (day: string): number => Math.round((Date.parse(day.slice(0, 10)) - EPOCH) / DAY)

// 2022年春节、国庆节 as the notice has them; the other holidays of the year are left out, of 2023 nothing is known.
const holidays = [
  { from: '2022-01-31', to: '2022-02-06' },
  { from: '2022-10-01', to: '2022-10-07' }
] as { from: CivilDate; to: CivilDate }[]
const makeUp = ['2022-01-29', '2022-01-30', '2022-10-08', '2022-10-09'] as CivilDate[]
export const calendar = orThrow(makeWorkCalendar([{ year: 2022, notice: '国办发明电〔2021〕11号', holidays, makeUp }]))
const isWorked = (offset: number): boolean => {
  const day = dayText(offset)
  if (makeUp.includes(day)) return true
  const weekday = new Date(EPOCH + offset * DAY).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.some(({ from, to }) => from <= day && day <= to)
}

/** The last day of a term, counted day by day: the day of the event is not counted, an end on a rest day may move on. */
export function lastDay(event: string, { unit, count }: Term, moves: boolean): CivilDate {
  let at = offsetOf(event)
  if (unit === 'workdays') for (let left = count; left > 0;) left -= isWorked(++at) ? 1 : 0
  else if (unit === 'days') at += count
  else throw new Error('no term here is of months')
  if (unit === 'days' && moves) while (!isWorked(at)) at++
  return dayText(at)
}

/** No term ends later. */
export const LAST_DAY = '2100-12-31'

/** What is on the lists of a law that says something. */
export const LISTED = {
  bodies: ['accounting-firm', 'testing-body'],
  services: ['audit', 'testing'],
  conclusions: ['department', 'court'],
  measures: ['site-record', 'correction-order', 'stop-order'],
  orderForms: ['written', 'oral'],
  severities: ['minor', 'general'],
  signature: ['signed', 'sealed'],
  recorded: ['photo', 'video'],
  nonCooperation: ['entry-refused', 'obstruction'],
  impossible: ['unreachable', 'serious-refusal', 'closed'],
  methods: ['onsite', 'written', 'sampling'],
  formChoices: ['automatic'],
  redaction: ['privacy', 'trade-secret'],
  present: 2,
  term: { unit: 'workdays', count: 20 },
  samplingTerm: { unit: 'days', count: 45 },
  within: { unit: 'days', count: 60 },
  review: { unit: 'workdays', count: 20 },
  answer: { unit: 'workdays', count: 15 },
  closeWithin: { unit: 'days', count: 90 },
  enterWithin: { unit: 'workdays', count: 20 }
} as const

const inspectQuestions = [
  'replacement', 'successorQualified', 'bodies', 'services', 'bodyQualified', 'bodyGuided', 'entrusterPays', 'conclusions',
  'conclusionNeed', 'listOnly', 'measures', 'orderForms', 'severities', 'signature', 'recorded', 'nonCooperation', 'impossible',
  'resultSigned', 'whoChecks', 'approvers', 'refusalPunished', 'caseEvidence', 'closeWithin', 'enterWithin', 'pursued', 'lenience',
  'methods', 'jointOnsite', 'present', 'presentAt', 'credentials', 'conduct', 'secrecy', 'precheck', 'formChoices', 'oneForm', 'delegation'
] as const // prettier-ignore
const publishQuestions = [
  'term', 'start', 'end', 'sampling', 'approval', 'enters', 'publishes', 'redaction', 'withholding', 'correction', 'objection',
  'completion', 'withheldCounts'
] as const // prettier-ignore
const otherQuestions = ['demands', 'channels', 'refusalShown'] as const

/** A question that a law may answer or be silent on. */
export type Question =
  (typeof inspectQuestions)[number] | (typeof publishQuestions)[number] | (typeof otherQuestions)[number]
export const QUESTIONS: readonly Question[] = [...inspectQuestions, ...publishQuestions, ...otherQuestions]

/** A law: what it answers, and how it is read where texts differ. */
export type Law = { readonly asked: ReadonlySet<Question>; readonly readings: Readings }
export type Readings = {
  readonly replacement: 'drawn' | 'named'
  readonly presentAt: 'onsite' | 'anyMethod'
  readonly impossibleOpen: boolean
  readonly approver: 'leader' | 'head' | 'both'
  readonly approvedBefore: 'entered' | 'published'
  readonly corrector: 'head' | null
  readonly late: 'rejected' | 'reviewed'
  readonly suspend: 'none' | 'until-decided'
  readonly completion: 'published' | 'entered' | 'checked'
  readonly withheldCounts: 'completes' | 'apart'
  readonly start: 'check' | 'task'
  readonly end: 'published' | 'entered'
  readonly samplingKnown: boolean
  readonly hands: 'officer' | 'both'
  readonly moves: boolean
}

const basis = citing('临夏州部门联合细则')('第五条')
const said = <A>(value: A): { readonly value: A; readonly basis: typeof basis } => ({ value, basis })

/** The rules of a law as the library takes them. */
export function rulesOf({ asked, readings }: Law): TrailRules {
  const inspect: InspectRules = {
    replacement: said(readings.replacement),
    successorQualified: basis,
    bodies: said(LISTED.bodies),
    services: said(LISTED.services),
    bodyQualified: basis,
    bodyGuided: basis,
    entrusterPays: basis,
    conclusions: said(LISTED.conclusions),
    conclusionNeed: basis,
    listOnly: basis,
    measures: said(LISTED.measures),
    orderForms: said(LISTED.orderForms),
    severities: said(LISTED.severities),
    signature: said(LISTED.signature),
    recorded: said(LISTED.recorded),
    nonCooperation: said(LISTED.nonCooperation),
    impossible: { ...said(LISTED.impossible), open: readings.impossibleOpen },
    resultSigned: basis,
    whoChecks: basis,
    approvers: said(readings.approver === 'both' ? ['leader', 'head'] : [readings.approver]),
    demands: asked.has('demands')
      ? { 'abnormal-list': basis, 'daily-supervision': basis, case: basis, 'other-authority': basis, judiciary: basis }
      : { 'abnormal-list': null, 'daily-supervision': null, case: null, 'other-authority': null, judiciary: null },
    refusalPunished: basis,
    caseEvidence: basis,
    closeWithin: said(LISTED.closeWithin),
    enterWithin: said(LISTED.enterWithin),
    pursued: basis,
    underSubject: basis,
    lenience: basis,
    methods: said(LISTED.methods),
    jointOnsite: basis,
    present: said(LISTED.present),
    presentAt: said(readings.presentAt),
    credentials: basis,
    conduct: basis,
    secrecy: basis,
    precheck: basis,
    formChoices: said(LISTED.formChoices),
    oneForm: basis,
    delegation: basis,
    deskTakesPart: null,
    caseFile: null
  }
  const publish: PublishRules = {
    objects: null,
    term: said(LISTED.term),
    start: said(readings.start),
    end: said(readings.end),
    sampling: said(readings.samplingKnown ? LISTED.samplingTerm : null),
    approval: { before: said(readings.approvedBefore), inside: null },
    enters: said(readings.hands === 'both' ? ['officer', 'department'] : ['officer']),
    publishes: said(['department']),
    channels: asked.has('channels')
      ? [said({ of: 'market', oneOf: ['publicity-system'] }), said({ of: 'other', oneOf: ['department-website'] })]
      : [],
    sinks: [],
    redaction: said(LISTED.redaction),
    withholding: basis,
    nonCooperation: asked.has('refusalShown')
      ? said({ fields: ['name', 'count', 'time', 'circumstance'], oneOf: ['publicity-system'] })
      : null,
    measuresApart: null,
    correction: said(readings.corrector),
    objection: {
      within: said(LISTED.within),
      review: said(LISTED.review),
      answer: said(LISTED.answer),
      form: basis,
      suspend: said(readings.suspend),
      late: said(readings.late)
    },
    completion: said(readings.completion),
    withheldCounts: said(readings.withheldCounts),
    reveal: null
  }
  return {
    inspect: silenced(inspect, inspectQuestions, asked),
    publish: silenced(publish, publishQuestions, asked),
    terms: {
      restDay: said(readings.moves ? 'nextWorkday' : 'asItFalls'),
      start: said('exclusive'),
      before: said('inclusive')
    },
    calendar
  }
}

const silenced = <A extends object>(rules: A, questions: readonly (keyof A & Question)[], asked: Law['asked']): A => ({
  ...rules,
  ...Object.fromEntries(questions.filter((question) => !asked.has(question)).map((question) => [question, null]))
})
