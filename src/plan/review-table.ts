/* The table as it stands: doubts of its reading, departments, objects, months, and what it leaves out.
   2022年临夏州联合抽查计划; 临夏州部门联合细则 第十五条; 临夏州市场监管系统细则 第十二条. */

import { yearlyDue } from '../calendar/index.js'
import { YEARS, type Citation, type CivilDate, type Name } from '../kernel/index.js'
import type { ObjectKind } from '../registry/index.js'
import { missingPlanFields } from './field.js'
import type { PlanFinding } from './finding.js'
import type { ReviewFinding, ReviewPlace, ReviewSeverity } from './review-finding.js'
import { finding, severityOf, WHOLE_PLAN } from './review-found.js'
import type { PlanReviewInput } from './review-input.js'
import { statesQuantity } from './review-asked.js'
import type { Plan, PlanRow } from './row.js'
import type { PlanRules } from './rules.js'

/**
 * What the table itself shows, without any other data. 仅凭计划表即可看出的问题。
 *
 * @basis 2022年临夏州联合抽查计划; 临夏州部门联合细则 第十五条; 临夏州市场监管系统细则 第十二条
 * @since 0.1.0
 */
export function reviewTable({ plan, rules, reading, number, appraisal }: PlanReviewInput): readonly ReviewFinding[] {
  const own = new Set((reading ?? []).flatMap((doubt) => (doubt._tag === 'OwnPartner' ? [doubt.row] : [])))
  const days = dues(plan.year, rules)
  const suffixed = plan.rows.some((row) => departmentsOf(row).some(endsAsUsual))
  return [
    ...quantities(plan.rows, rules.plan.quantityStated),
    ...fields(plan, rules.plan),
    ...(number === undefined ? [finding('note', 'LX19-49', WHOLE_PLAN, { _tag: 'PlanUnnumbered' })] : []),
    ...appraisals(appraisal ?? [], rules.review.appraisal),
    ...days.flatMap(({ clamped }) => clamped),
    ...doubts(reading ?? []),
    ...plan.rows.flatMap((row) => [
      ...partners(row, own),
      ...(suffixed ? suffixes(row) : []),
      ...objects(row, rules.review.scope),
      ...windows(row, plan.year),
      ...opening(row, days),
      ...(row.task === 'temporary' && rules.plan.temporaryPublished !== null
        ? [finding('note', rules.plan.temporaryPublished, { row: row.number, column: null }, { _tag: 'TemporaryTask' })]
        : [])
    ])
  ]
}

const departmentsOf = ({ initiator, partners }: PlanRow): readonly Name[] => [initiator, ...partners]
const endsAsUsual = (department: Name): boolean => department.endsWith('部门')

function quantities(
  rows: readonly PlanRow[],
  basis: PlanReviewInput['rules']['plan']['quantityStated']
): readonly ReviewFinding[] {
  if (basis === null) return []
  const missing = rows.filter((row) => !statesQuantity(row))
  const remark = { _tag: 'QuantityMissing', missing: missing.length, rows: rows.length } as const
  // A table without any such column is one defect and not as many as it has rows.
  if (missing.length === rows.length) return rows.length === 0 ? [] : [finding('error', basis, WHOLE_PLAN, remark)]
  return missing.map(({ number }) => finding('error', basis, { row: number, column: '抽查数量' }, remark))
}

const fields = (plan: Plan, rules: PlanRules): readonly ReviewFinding[] =>
  missingPlanFields(plan, rules).flatMap(({ field, rows, basis }) =>
    // Said already, for the table or for each row.
    field === 'quantity' && rules.quantityStated !== null
      ? []
      : [finding('error', basis, WHOLE_PLAN, { _tag: 'FieldUnstated', field, rows })]
  )

const counting =
  /(?:检查|抽查|执法|入企)的?(?:次数|频次|数量|户次|户数|家次|批次|件数)|(?:次数|频次|户次)排名|罚没|罚款/

function appraisals(
  sentences: readonly string[],
  duty: PlanReviewInput['rules']['review']['appraisal']
): readonly ReviewFinding[] {
  if (duty === null) return []
  return sentences.flatMap((sentence) => {
    const word = counting.exec(sentence)?.[0]
    return word === undefined
      ? []
      : [finding(severityOf(duty), duty.basis, WHOLE_PLAN, { _tag: 'AppraisalByCount', sentence, word })]
  })
}

type Rule = readonly [severity: ReviewSeverity, rule: string]

// Whatever is not named here is a doubt about a cell of the table.
const doubtRules: { readonly [T in PlanFinding['_tag']]?: Rule } = {
  CarriedFromOther: ['warning', 'LX-PLAN-01'],
  ItemRepeated: ['note', 'LX-PLAN-09'],
  RegulationInItem: ['warning', 'LX-PLAN-01'],
  DepartmentsAlike: ['warning', 'LX-PLAN-01']
}

// Asked of the plan itself below, so that a plan which was never printed is asked as well.
const askedAnew: readonly PlanFinding['_tag'][] = [
  'OwnPartner',
  'PartnersOpen',
  'PartnersMissing',
  'OpensBeforeDue',
  'QuantityNotStated',
  'BatchQuantityMissing'
]

function doubts(reading: readonly PlanFinding[]): readonly ReviewFinding[] {
  // Of a cell that was carried, the stronger doubt is enough.
  const stronger = new Set(
    reading.flatMap(({ _tag, row, column }) =>
      _tag === 'CarriedFromOther' || _tag === 'DomainAloneCarried' ? [`${String(row)} ${column}`] : []
    )
  )
  return reading.flatMap((doubt) => {
    const { _tag, row, column } = doubt
    if (_tag === 'OwnPartner') {
      const remark = { _tag: 'PartnerIsInitiator', department: doubt.department } as const
      return [finding('warning', 'LX-PLAN-10', { row, column }, remark)]
    }
    if (askedAnew.includes(_tag)) return []
    if (_tag === 'CellCarried' && stronger.has(`${String(row)} ${column}`)) return []
    const [severity, rule] = doubtRules[_tag] ?? ['note', 'LX-PLAN-01']
    return [finding(severity, rule, { row, column }, { _tag: 'AsPrinted', doubt })]
  })
}

function partners(row: PlanRow, own: ReadonlySet<number>): readonly ReviewFinding[] {
  const at: ReviewPlace = { row: row.number, column: '配合部门' }
  if (row.partners.includes(row.initiator)) {
    return [finding('warning', 'LX-PLAN-10', at, { _tag: 'PartnerIsInitiator', department: row.initiator })]
  }
  if (!row.openPartners || own.has(row.number)) return []
  return row.partners.length === 0
    ? [finding('warning', 'LX-PLAN-01', at, { _tag: 'PartnersUnnamed' })]
    : [finding('warning', 'LX-PLAN-08', at, { _tag: 'PartnersLeftOpen' })]
}

function suffixes(row: PlanRow): readonly ReviewFinding[] {
  const unlike = (names: readonly Name[], column: '发起部门' | '配合部门'): readonly ReviewFinding[] =>
    names
      .filter((name) => !endsAsUsual(name))
      .map((department) =>
        finding('note', 'LX-PLAN-01', { row: row.number, column }, { _tag: 'SuffixUnlike', department })
      )
  return [...unlike([row.initiator], '发起部门'), ...unlike(row.partners, '配合部门')]
}

const vague = /^(?:各类|相关|有关)?(?:企业|单位|机构|市场主体|经营主体|经营者|个体工商户|农民专业合作社|检查对象)$/

const notEntities: readonly (readonly [kind: ObjectKind, words: RegExp])[] = [
  ['product', /产品$/],
  ['project', /项目$/],
  ['counterpart', /(?:人员|当事人|权人)$/],
  ['jurisdiction', /^各(?:县|市|区|乡|镇)/]
]

function objects(row: PlanRow, scope: PlanReviewInput['rules']['review']['scope']): readonly ReviewFinding[] {
  const at: ReviewPlace = { row: row.number, column: '检查对象' }
  const kind = notEntities.find(([, words]) => words.test(row.objects))?.[0]
  return [
    // Known by its words alone, so it is never called a breach.
    ...(scope !== null && vague.test(row.objects)
      ? [finding('warning', scope, at, { _tag: 'ObjectsVague', objects: row.objects })]
      : []),
    ...(kind === undefined
      ? []
      : [finding('note', 'LX-PLAN-07', at, { _tag: 'ObjectsNoEntity', objects: row.objects, kind })])
  ]
}

function windows({ number, window }: PlanRow, year: number): readonly ReviewFinding[] {
  const at: ReviewPlace = { row: number, column: '抽查时间' }
  if (window.length === 0) return [finding('error', 'LX-PLAN-04', at, { _tag: 'RowWithoutDay' })]
  const inYear = (date: CivilDate): boolean => date.startsWith(String(year))
  const spans = window.filter(({ from, to }) => !inYear(from) || !inYear(to))
  return spans.length === 0 ? [] : [finding('error', 'LX-PLAN-04', at, { _tag: 'RowOutsideYear', year, spans })]
}

type DueDay = { readonly due: CivilDate; readonly basis: Citation; readonly clamped: readonly ReviewFinding[] }

/** The days on which the plan is due; one that the calendar does not have is moved back to the end of its month (C-02). */
const dues = (planYear: number, { plan, terms }: PlanReviewInput['rules']): readonly DueDay[] =>
  plan.due.flatMap(({ value, basis }) => {
    const year = planYear + value.year
    if (year < YEARS.first || year > YEARS.last) return []
    const { on: due, warnings } = yearlyDue(value, year, terms)
    const clamped = warnings.flatMap((warning) => {
      if (warning._tag !== 'SourceDefect') return []
      const { month, day } = warning
      const remark = { _tag: 'DueDayClamped', month, day, due } as const
      return [finding('warning', { ...basis, rule: 'C-02' }, WHOLE_PLAN, remark)]
    })
    return [{ due, basis, clamped }]
  })

function opening({ number, window }: PlanRow, days: readonly DueDay[]): readonly ReviewFinding[] {
  const opens = window[0]?.from
  if (opens === undefined) return []
  return days
    .filter(({ due }) => opens < due)
    .map(({ due, basis }) =>
      finding('warning', basis, { row: number, column: '抽查时间' }, { _tag: 'OpensEarly', opens, due })
    )
}
