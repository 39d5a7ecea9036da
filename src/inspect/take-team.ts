/* The team of a visit: dispatched, changed, entrusted to an office below, helped by third parties.
   临夏州部门联合细则 第二十三条、第二十四条、第二十八条; 临夏州市场监管系统细则 第十六条、第十七条; 中山市实施方案 三（三）. */

import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import type { VisitConductRefusal } from './conduct-error.js'
import type { VisitCourse } from './course.js'
import { isBelow } from './delegation.js'
import type { Dispatch, DispatchedOfficer } from './dispatch.js'
import type { InspectRefusal } from './error.js'
import type { InspectRules } from './rules.js'
import type { VisitStepOf } from './step.js'
import type { VisitTeamRefusal } from './team-error.js'
import type { Entrustment } from './third-party.js'
import { beforeBeginning, beforeEnd, departmentTroubles, isBlank } from './timing.js'

/** Dispatches a visit. 派发一次上门检查。 @basis 临夏州部门联合细则 第二十三条 @since 0.1.0 */
export function dispatchVisit(
  { visit, by, on, dispatch }: VisitStepOf<'DispatchVisit'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const refusals = [...dispatchTroubles(dispatch), ...sizeTroubles(dispatch.officers, rules)]
  return acceptUnless<InspectRefusal, VisitCourse>(refusals, () => ({
    visit,
    dispatched: { by, on },
    dispatch,
    officers: dispatch.officers,
    replacements: [],
    delegations: [],
    entrustments: [],
    forms: [],
    told: null,
    begun: null,
    paper: null,
    impossible: null,
    ended: null,
    results: [],
    followUps: [],
    cases: [],
    spared: []
  }))
}

/** Replaces an officer. 更换执法检查人员。 @basis 临夏州部门联合细则 第二十四条 @since 0.1.0 */
export function replaceOfficer(
  course: VisitCourse,
  step: VisitStepOf<'ReplaceOfficer'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, department, out, in: successor, cause, drawn, reason, approver } = step
  const refusals: InspectRefusal[] = [...beforeBeginning(course, step), ...departmentTroubles(course, department)]
  const leaving = course.officers.find((officer) => officer.id === out && officer.department === department)
  if (leaving === undefined) refusals.push({ _tag: 'NotOfTeam', officer: out, department })
  else if (leaving.leads && !successor.leads) {
    refusals.push({ _tag: 'SuccessorLeadsNot', out, officer: successor.id })
  }
  if (course.officers.some(({ id }) => id === successor.id)) {
    refusals.push({ _tag: 'SuccessorInTeam', officer: successor.id })
  }
  if (course.dispatch.experts.includes(successor.id)) {
    refusals.push({ _tag: 'ExpertAsOfficer', expert: successor.id })
  }
  if (successor.department !== department) {
    refusals.push({ _tag: 'SuccessorOfOther', officer: successor.id, department, of: successor.department })
  }
  if (rules.successorQualified !== null && !successor.certified) {
    refusals.push({ _tag: 'SuccessorUnqualified', officer: successor.id, basis: rules.successorQualified })
  }
  if (isBlank(reason)) {
    refusals.push({ _tag: 'ReplacementUnreasoned', officer: out, basis: rules.replacement?.basis ?? null })
  }
  if (rules.replacement?.value === 'named' && drawn) {
    refusals.push({ _tag: 'ReplacementDrawn', officer: out, basis: rules.replacement.basis })
  }
  const replacement = { by, on, department, out, in: successor, cause, drawn, reason, approver }
  return acceptUnless(refusals, () => ({
    ...course,
    officers: course.officers.map((officer) => (officer === leaving ? successor : officer)),
    replacements: [...course.replacements, replacement]
  }))
}

/** Entrusts a department's part to an office below it. 委托下级实施检查。 @basis 临夏州市场监管系统细则 第十七条 @since 0.1.0 */
export function delegateVisit(
  course: VisitCourse,
  step: VisitStepOf<'DelegateVisit'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, delegation } = step
  const { department, from, to } = delegation
  const staying = course.officers.filter((officer) => officer.department !== department)
  const officers = [...staying, ...delegation.officers]
  const refusals: InspectRefusal[] = [
    ...beforeBeginning(course, step),
    ...departmentTroubles(course, department),
    ...memberTroubles(officers, course.dispatch.experts),
    ...sizeTroubles(officers, rules)
  ]
  if (rules.delegation === null) refusals.push({ _tag: 'AnswerOpen', stage: 'inspect', question: 'delegation' })
  else if (!isBelow(from.level)(to.level)) {
    refusals.push({ _tag: 'DelegationNotDown', from, to, basis: rules.delegation })
  }
  if (delegation.officers.length === 0) refusals.push({ _tag: 'DelegatedToNobody', to: to.office })
  for (const { id, department: of } of delegation.officers) {
    if (of !== department) refusals.push({ _tag: 'SuccessorOfOther', officer: id, department, of })
  }
  const leader = course.officers.find((officer) => officer.department === department && officer.leads)
  const [first] = delegation.officers
  if (leader !== undefined && first !== undefined && !delegation.officers.some(({ leads }) => leads)) {
    refusals.push({ _tag: 'SuccessorLeadsNot', out: leader.id, officer: first.id })
  }
  return acceptUnless(refusals, () => ({
    ...course,
    officers,
    delegations: [...course.delegations, { by, on, ...delegation }]
  }))
}

/** Entrusts a third party with a service. 委托第三方机构。 @basis 临夏州部门联合细则 第二十八条; 中山市实施方案 三（三） @since 0.1.0 */
export function entrustBody(
  course: VisitCourse,
  step: VisitStepOf<'EntrustBody'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, entrustment } = step
  const refusals = [
    ...beforeEnd(course, step),
    ...departmentTroubles(course, entrustment.department),
    ...bodyTroubles(course, entrustment, rules)
  ]
  return acceptUnless<InspectRefusal, VisitCourse>(refusals, () => ({
    ...course,
    entrustments: [...course.entrustments, { by, on, ...entrustment }]
  }))
}

function dispatchTroubles({ tasks, lead, departments, officers, experts }: Dispatch): readonly VisitTeamRefusal[] {
  const refusals: VisitTeamRefusal[] = []
  if (tasks.length === 0) refusals.push({ _tag: 'DispatchWithoutTask' })
  else if (!tasks.some(({ draw }) => draw === lead)) refusals.push({ _tag: 'DispatchWithoutLead', lead })
  for (const name of repeated(tasks.map(({ draw }) => draw))) {
    refusals.push({ _tag: 'DispatchNamesTwice', of: 'task', name })
  }
  for (const name of repeated(departments)) refusals.push({ _tag: 'DispatchNamesTwice', of: 'department', name })
  for (const { draw: task, departments: own } of tasks) {
    for (const department of own) {
      if (!departments.includes(department)) refusals.push({ _tag: 'TaskOfOtherDepartment', task, department })
    }
  }
  for (const { id, department } of officers) {
    if (!departments.includes(department)) refusals.push({ _tag: 'OfficerOfNoDepartment', officer: id, department })
  }
  // Its result could be formed and signed by nobody.
  const manned = new Set(officers.map(({ department }) => department))
  for (const department of departments) {
    if (!manned.has(department)) refusals.push({ _tag: 'DepartmentUnmanned', department })
  }
  return [...refusals, ...memberTroubles(officers, experts)]
}

function memberTroubles(officers: readonly DispatchedOfficer[], experts: readonly Name[]): VisitTeamRefusal[] {
  const ids = officers.map(({ id }) => id)
  const members = new Set(ids)
  return [
    ...[...repeated(ids)].map((name) => ({ _tag: 'DispatchNamesTwice' as const, of: 'officer' as const, name })),
    ...experts.flatMap((expert) => (members.has(expert) ? [{ _tag: 'ExpertAsOfficer' as const, expert }] : []))
  ]
}

// Where two must come to any check, a smaller team could never begin.
function sizeTroubles(
  officers: readonly DispatchedOfficer[],
  { present, presentAt }: InspectRules
): readonly VisitTeamRefusal[] {
  if (present === null || presentAt?.value !== 'anyMethod') return []
  const certified = officers.filter((officer) => officer.certified).length
  return certified < present.value
    ? [{ _tag: 'TeamTooSmall', certified, least: present.value, basis: present.basis }]
    : []
}

function bodyTroubles(
  { officers }: VisitCourse,
  { body, kind, service, qualified, department, paidBy, guidedBy }: Entrustment,
  rules: InspectRules
): readonly VisitConductRefusal[] {
  const { bodies, services, bodyQualified, bodyGuided, entrusterPays } = rules
  const refusals: VisitConductRefusal[] = []
  if (bodies !== null && !bodies.value.includes(kind)) {
    refusals.push({ _tag: 'BodyUnlisted', body, kind, basis: bodies.basis })
  }
  if (services !== null && !services.value.includes(service)) {
    refusals.push({ _tag: 'ServiceUnlisted', body, service, basis: services.basis })
  }
  if (bodyQualified !== null && !qualified) refusals.push({ _tag: 'BodyUnqualified', body, basis: bodyQualified })
  if (bodyGuided !== null && !officers.some(({ id }) => id === guidedBy)) {
    refusals.push({ _tag: 'BodyUnguided', body, basis: bodyGuided })
  }
  if (entrusterPays !== null && paidBy !== department) {
    refusals.push({ _tag: 'PaidByOther', body, paidBy, basis: entrusterPays })
  }
  return refusals
}

function repeated(names: readonly Name[]): ReadonlySet<Name> {
  const seen = new Set<Name>()
  const twice = new Set<Name>()
  for (const name of names) (seen.has(name) ? twice : seen).add(name)
  return twice
}
