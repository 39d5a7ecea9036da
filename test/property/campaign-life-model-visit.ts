/* What the regulations forbid of the steps of one visit: team, form, beginning, paper, result, follow-up. */

import {
  OFFICE_LEVELS,
  type ItemFinding,
  type NonCooperation,
  type ResultCode,
  type VisitStep
} from '../../src/inspect/index.js'
import type { Name } from '../../src/kernel/index.js'
import { blank, itemName, repeats, type Diary, type StepOf, type VisitLife } from './campaign-life-diary.js'
import type { Say } from './campaign-life-model.js'
import { LISTED } from './campaign-life-world.js'

type Has = (list: readonly string[], value: string) => boolean
const has: Has = (list, value) => list.includes(value)

export function foreseeVisit(say: Say, diary: Diary, step: VisitStep): void {
  const visit = diary.visit(step.visit)
  if (step._tag === 'DispatchVisit') {
    say('VisitDispatchedBefore', visit !== undefined)
    if (visit === undefined) foreseeTeam(say, diary, step)
    return
  }
  say('VisitUnknown', visit === undefined)
  if (visit === undefined) return
  say('VisitGivenUp', visit.isGivenUp)
  const asks = diary.asks.bind(diary)
  const takesPart = (department: Name): void => say('DepartmentNotOfVisit', !visit.departments.includes(department))
  const unsigned = (waiver: { readonly reason: string; readonly approver: string } | null): void =>
    say('VisitWaiverUnsigned', waiver !== null && (blank(waiver.reason) || blank(waiver.approver)))
  const before = (): void => {
    say('VisitEndedAlready', visit.ended !== null)
    say('VisitBegunAlready', visit.ended === null && visit.begun !== undefined)
    say('StepBeforeCause', visit.ended === null && visit.begun === undefined && step.on < visit.dispatch.on)
  }
  const during = (): void => {
    say('VisitEndedAlready', visit.ended !== null)
    say('StepBeforeCause', visit.ended === null && step.on < (visit.begun?.on ?? visit.dispatch.on))
  }
  const after = (): void => {
    say('VisitNotEnded', visit.ended === null)
    say('StepBeforeCause', visit.ended !== null && step.on < visit.ended)
  }
  switch (step._tag) {
    case 'ReplaceOfficer': {
      const leaving = visit.officers.find(({ id, department }) => id === step.out && department === step.department)
      before()
      takesPart(step.department)
      say('NotOfTeam', leaving === undefined)
      say('SuccessorLeadsNot', leaving?.leads === true && !step.in.leads)
      say(
        'SuccessorInTeam',
        visit.officers.some(({ id }) => id === step.in.id)
      )
      say('ExpertAsOfficer', visit.dispatch.dispatch.experts.includes(step.in.id))
      say('SuccessorOfOther', step.in.department !== step.department)
      say('SuccessorUnqualified', asks('successorQualified') && !step.in.certified)
      say('ReplacementUnreasoned', blank(step.reason))
      return say('ReplacementDrawn', asks('replacement') && diary.law.readings.replacement === 'named' && step.drawn)
    }
    case 'DelegateVisit': {
      const { department, from, to, officers: sent } = step.delegation
      const rest = visit.officers.filter((officer) => officer.department !== department)
      before()
      takesPart(department)
      members(say, diary, [...rest, ...sent], visit.dispatch.dispatch.experts)
      say('AnswerOpen', !asks('delegation'))
      const down = OFFICE_LEVELS.indexOf(to.level) > OFFICE_LEVELS.indexOf(from.level)
      say('DelegationNotDown', asks('delegation') && !down)
      say('DelegatedToNobody', sent.length === 0)
      say(
        'SuccessorOfOther',
        sent.some((officer) => officer.department !== department)
      )
      const led = visit.officers.some((officer) => officer.department === department && officer.leads)
      return say('SuccessorLeadsNot', led && sent.length > 0 && !sent.some(({ leads }) => leads))
    }
    case 'EntrustBody': {
      const { kind, service, qualified, guidedBy, paidBy, department } = step.entrustment
      during()
      takesPart(department)
      say('BodyUnlisted', asks('bodies') && !has(LISTED.bodies, kind))
      say('ServiceUnlisted', asks('services') && !has(LISTED.services, service))
      say('BodyUnqualified', asks('bodyQualified') && !qualified)
      say('BodyUnguided', asks('bodyGuided') && !visit.officers.some(({ id }) => id === guidedBy))
      return say('PaidByOther', asks('entrusterPays') && paidBy !== department)
    }
    case 'PrepareForm':
      before()
      unsigned(step.waiver)
      return foreseeForm(say, visit, step)
    case 'TellSubject':
      before()
      return say('ToldWithoutLaw', step.law === null ? asks('secrecy') : blank(step.law))
    case 'BeginVisit':
      before()
      unsigned(step.waiver)
      return foreseeBeginning(say, visit, step)
    case 'EndVisit':
      if (visit.ended === null && visit.begun === undefined) return say('VisitNotBegun', true)
      during()
      step.paper.waivers.forEach(unsigned)
      return foreseePaper(say, visit, step)
    case 'FindImpossible': {
      const { kind, therefore, proof } = step.impossible
      during()
      foreseeRefusal(say, visit, step.nonCooperation, step.on)
      say('AnswerOpen', !asks('impossible'))
      if (!asks('impossible')) return
      say('ImpossibleUnlisted', !diary.law.readings.impossibleOpen && !has(LISTED.impossible, kind))
      say('ProvisoUnstated', blank(therefore))
      say('ProvisoUnproved', proof.length === 0)
      return say('RefusalUnrecorded', kind === 'serious-refusal' && !step.nonCooperation.some(({ serious }) => serious))
    }
    case 'FormResult': {
      const latest = visit.result(step.department)
      const review = visit.review(step.department)
      after()
      takesPart(step.department)
      say('PublishedResultChanged', visit.published(step.department) !== undefined)
      say('ResultAwaitsReview', latest !== undefined && review === undefined)
      say('ResultApproved', review?.approved === true)
      say('StepBeforeCause', review?.approved === false && step.on < review.on)
      foreseeSigning(say, visit, step)
      return foreseeContent(say, visit, step)
    }
    case 'ReviewResult': {
      const latest = visit.result(step.department)
      const review = visit.review(step.department)
      takesPart(step.department)
      say('PublishedResultChanged', visit.published(step.department) !== undefined)
      say('ResultMissing', latest === undefined)
      say('ResultReviewed', review !== undefined)
      say('StepBeforeCause', latest !== undefined && review === undefined && step.on < latest.step.on)
      const { approver } = diary.law.readings
      say('ReviewerUnlisted', asks('approvers') && approver !== 'both' && step.as !== approver)
      const leads = visit.officers.some(({ id, leads }) => id === step.by && leads)
      say('ReviewerLeadsNot', step.as === 'leader' && !leads)
      return say('ReturnUnexplained', !step.approved && blank(step.reason))
    }
    case 'OpenFollowUp': {
      const held = [
        ...(visit.paper?.evidence.map(({ number }) => number) ?? []),
        ...(visit.impossible?.impossible.proof ?? [])
      ]
      after()
      takesPart(step.department)
      say(
        'FollowUpNameTaken',
        visit.own('OpenFollowUp').some(({ followUp }) => followUp === step.followUp)
      )
      say('FollowUpUnreasoned', blank(step.reason))
      say('TransferToOneself', has(['other-authority', 'judiciary'], step.route) && step.to === step.department)
      say('HandedWithoutEvidence', asks('caseEvidence') && step.route === 'case' && step.evidence.length === 0)
      return say(
        'EvidenceUnknown',
        step.evidence.some((number) => !held.includes(number))
      )
    }
    case 'CloseFollowUp': {
      const opened = visit.own('OpenFollowUp').find(({ followUp }) => followUp === step.followUp)
      say('FollowUpUnknown', opened === undefined)
      if (opened === undefined) return
      unsigned(step.waiver)
      say('StepBeforeCause', step.on < opened.on)
      say(
        'FollowUpClosed',
        visit.own('CloseFollowUp').some(({ followUp }) => followUp === step.followUp)
      )
      return say('FollowUpUnreasoned', blank(step.outcome))
    }
    case 'EnterFollowUp': {
      const opened = visit.own('OpenFollowUp').some(({ followUp }) => followUp === step.followUp)
      const closed = visit.own('CloseFollowUp').find(({ followUp }) => followUp === step.followUp)
      say('FollowUpUnknown', !opened)
      say('FollowUpOpen', opened && closed === undefined)
      say('StepBeforeCause', closed !== undefined && step.on < closed.on)
      return say(
        'FollowUpEntered',
        visit.own('EnterFollowUp').some(({ followUp }) => followUp === step.followUp)
      )
    }
    case 'RecordCase':
      after()
      takesPart(step.department)
      say(
        'CaseNameTaken',
        visit.own('RecordCase').some((record) => record.case === step.case)
      )
      return say('FineUnreadable', !/^(0|[1-9]\d{0,14})(\.\d\d?)?$/.test(step.fine))
    case 'SparePenalty':
      after()
      takesPart(step.lenience.department)
      return say('AnswerOpen', !asks('lenience'))
  }
}

type Team = readonly { readonly id: Name; readonly department: Name; readonly certified: boolean }[]

function members(say: Say, diary: Diary, officers: Team, experts: readonly Name[]): void {
  say('DispatchNamesTwice', repeats(officers.map(({ id }) => id)))
  say(
    'ExpertAsOfficer',
    officers.some(({ id }) => experts.includes(id))
  )
  const always = diary.asks('present') && diary.asks('presentAt') && diary.law.readings.presentAt === 'anyMethod'
  say('TeamTooSmall', always && officers.filter(({ certified }) => certified).length < LISTED.present)
}

function foreseeTeam(say: Say, diary: Diary, { dispatch }: StepOf<'DispatchVisit'>): void {
  const { tasks, lead, departments, officers, experts } = dispatch
  say('DispatchWithoutTask', tasks.length === 0)
  say('DispatchWithoutLead', tasks.length > 0 && !tasks.some(({ draw }) => draw === lead))
  say('DispatchNamesTwice', repeats(tasks.map(({ draw }) => draw)) || repeats(departments))
  say(
    'TaskOfOtherDepartment',
    tasks.some((task) => task.departments.some((own) => !departments.includes(own)))
  )
  say(
    'OfficerOfNoDepartment',
    officers.some(({ department }) => !departments.includes(department))
  )
  say(
    'DepartmentUnmanned',
    departments.some((own) => !officers.some(({ department }) => department === own))
  )
  members(say, diary, officers, experts)
}

function foreseeForm(say: Say, { dispatch, diary }: VisitLife, { on, form, waiver }: StepOf<'PrepareForm'>): void {
  const { tasks, lead, departments } = dispatch.dispatch
  const { precheck } = form
  say('FormOfOtherTask', form.of !== lead)
  say(
    'NotPrechecked',
    diary.asks('precheck') && (precheck === null || precheck.sources.length === 0 || precheck.on > on)
  )
  say('FormChoiceUnknown', diary.asks('formChoices') && !has(LISTED.formChoices, form.choice))
  say('FormItemTwice', repeats(form.items.map(({ item }) => itemName(item))))
  for (const { item, departments: own } of form.items) {
    const served = tasks.filter((task) => itemName(task.item) === itemName(item))
    const off = served.length === 0 && diary.asks('listOnly')
    say('FormItemUndispatched', off)
    const parties = served.length === 0 ? departments : served.flatMap((task) => task.departments)
    say('FormItemOfNobody', !off && (own.length === 0 || own.some((department) => !parties.includes(department))))
  }
  const left = tasks.some((task) => !form.items.some(({ item }) => itemName(item) === itemName(task.item)))
  say('FormItemLeftOut', diary.asks('oneForm') && waiver === null && left)
}

function foreseeBeginning(say: Say, visit: VisitLife, step: StepOf<'BeginVisit'>): void {
  const { diary, form, officers, departments } = visit
  const { methods, present, credentials, uniform, instructed, waiver } = step
  const onsite = methods.includes('onsite')
  const everywhere = diary.asks('presentAt') && diary.law.readings.presentAt === 'anyMethod'
  say('FormMissing', form === undefined)
  say('StepBeforeCause', form !== undefined && step.on < form.on)
  say('NoMethod', methods.length === 0)
  say('MethodUnlisted', diary.asks('methods') && methods.some((method) => !has(LISTED.methods, method)))
  say('VisitNotOnsite', diary.asks('jointOnsite') && departments.length > 1 && !onsite && waiver === null)
  say('CredentialsNotShown', diary.asks('credentials') && (onsite || everywhere) && !credentials)
  say('ConductWanting', diary.asks('conduct') && onsite && !(uniform && instructed))
  say(
    'PresentNotOfTeam',
    present.some((name) => !officers.some(({ id }) => id === name))
  )
  say('AnswerOpen', diary.asks('present') && !diary.asks('presentAt'))
  const certified = officers.filter((officer) => officer.certified && present.includes(officer.id)).length
  const two = diary.asks('present') && diary.asks('presentAt') && (everywhere || onsite)
  say('TooFewPresent', two && certified < LISTED.present)
}

function foreseePaper(say: Say, visit: VisitLife, { on, paper }: StepOf<'EndVisit'>): void {
  const { diary, officers, form, begun } = visit
  const { findings, evidence, conclusions, signature, waivers } = paper
  const asked = (form?.form.items ?? []).flatMap(({ item, departments }) =>
    departments.map((own) => `${itemName(item)}|${own}`)
  )
  const given = findings.map(({ item, department }) => `${itemName(item)}|${department}`)
  // A check that was found impossible before its form was made has nothing to hold findings against.
  if (form !== undefined) {
    say(
      'FindingOffForm',
      given.some((key) => !asked.includes(key))
    )
    say(
      'FindingMissing',
      asked.some((key) => !given.includes(key))
    )
    say('FindingTwice', repeats(given.filter((key) => asked.includes(key))))
    for (const finding of findings) foreseeFinding(say, diary, finding)
  }
  say('EvidenceTwice', repeats(evidence.map(({ number }) => number)))
  say(
    'EvidenceOfStranger',
    evidence.some(({ takenBy }) => !officers.some(({ id }) => id === takenBy))
  )
  const waived = (of: string): boolean => waivers.some((waiver) => waiver.of === of)
  if (conclusions.length > 0) say('AnswerOpen', !diary.asks('conclusions'))
  for (const { source, item, need } of diary.asks('conclusions') ? conclusions : []) {
    say('ConclusionUnlisted', !has(LISTED.conclusions, source))
    say('ConclusionOffForm', !asked.some((key) => key.startsWith(`${itemName(item)}|`)))
    say('ConclusionUnneeded', diary.asks('conclusionNeed') && blank(need ?? '') && !waived('conclusion-need'))
  }
  const onsite = begun?.methods.includes('onsite') ?? false
  say('SignatureMissing', signature === null && onsite && diary.asks('signature'))
  say('UnsignedUnexplained', signature?._tag === 'SubjectUnsigned' && blank(signature.reason))
  say(
    'SignatureWayUnlisted',
    signature?._tag === 'SubjectSigned' && diary.asks('signature') && !has(LISTED.signature, signature.way)
  )
  const recorded = evidence.some(({ kind }) => has(LISTED.recorded, kind))
  say('NothingRecorded', diary.asks('recorded') && onsite && !recorded && !waived('recording'))
  foreseeRefusal(say, visit, paper.nonCooperation, on)
}

function foreseeFinding(say: Say, diary: Diary, { outcome, severity, text, measures, demands }: ItemFinding): void {
  if (outcome !== 'problem') {
    say('ProblemWithoutProblem', severity !== null || measures.length > 0 || demands.length > 0)
    return
  }
  say('ProblemUnsaid', blank(text))
  say('GradeMissing', diary.asks('severities') && severity === null)
  say('GradeUnlisted', diary.asks('severities') && severity !== null && !has(LISTED.severities, severity))
  for (const { kind, form } of measures) {
    say('MeasureUnlisted', diary.asks('measures') && !has(LISTED.measures, kind))
    say('OrderFormUnlisted', diary.asks('orderForms') && form !== null && !has(LISTED.orderForms, form))
    say('OrderFormMissing', diary.asks('orderForms') && form === null && kind.endsWith('-order'))
  }
}

function foreseeRefusal(say: Say, visit: VisitLife, recorded: readonly NonCooperation[], until: string): void {
  for (const { kind, times, on, circumstance } of recorded) {
    say('NonCooperationUnlisted', visit.diary.asks('nonCooperation') && !has(LISTED.nonCooperation, kind))
    say('NonCooperationUnsaid', blank(circumstance) || !(Number.isInteger(times) && times > 0))
    say('NonCooperationOutOfTime', on < visit.dispatch.on || on > until)
  }
}

function foreseeSigning(say: Say, visit: VisitLife, { by, department, result }: StepOf<'FormResult'>): void {
  const own = visit.officers.filter((officer) => officer.department === department).map(({ id }) => id)
  const came = own.filter((id) => visit.begun?.present.includes(id))
  const signed = (id: Name): boolean => result.signedBy.includes(id)
  say('FormedByOther', visit.diary.asks('whoChecks') && by !== department && !own.includes(by))
  say(
    'SignedByStranger',
    result.signedBy.some((id) => !own.includes(id))
  )
  const enough = came.length > 0 ? came.every(signed) : result.signedBy.length > 0
  say('ResultUnsigned', visit.diary.asks('resultSigned') && !enough)
}

export const CLEAN: readonly ResultCode[] = ['no-problem', 'no-such-business']
export const PROBLEM: readonly ResultCode[] = ['not-disclosed', 'concealed', 'correction-ordered', 'to-be-handled']
const GRADES = ['minor', 'general', 'major']
/** The code for each case in which a check is impossible: closed and liquidating share one, the rest bear their own name. */
export const codeOf = (kind: string): ResultCode =>
  (({ closed: 'closed-or-liquidating', 'in-liquidation': 'closed-or-liquidating', 'other-cause': 'not-checkable' })[
    kind
  ] as ResultCode | undefined) ?? (kind as ResultCode)

function foreseeContent(say: Say, visit: VisitLife, { department, result }: StepOf<'FormResult'>): void {
  const { code, severity, disposals } = result
  const { impossible } = visit
  if (impossible !== undefined) {
    const expected = codeOf(impossible.impossible.kind)
    say('CodeUnlikeCase', code !== expected)
    return say('SeverityUnlikeFindings', severity !== null && expected !== 'serious-refusal')
  }
  const refused = visit.paper?.nonCooperation.some(({ serious }) => serious) === true
  const isState = !CLEAN.includes(code) && !PROBLEM.includes(code) && !(code === 'serious-refusal' && refused)
  say('CodeWithoutProviso', visit.diary.asks('impossible') && isState)
  const problems = problemsOf(visit, department)
  say('CodeUnlikeFindings', problems.length > 0 ? CLEAN.includes(code) : PROBLEM.includes(code))
  const grades = problems.map((one) => (one.severity === null ? -1 : GRADES.indexOf(one.severity)))
  const gravest = Math.max(-1, ...grades)
  say('SeverityUnlikeFindings', severity !== (GRADES[gravest] ?? null))
  foreseeDemands(say, visit, department, disposals)
}

export const problemsOf = (visit: VisitLife, department: Name): readonly ItemFinding[] =>
  visit.paper?.findings.filter((one) => one.department === department && one.outcome === 'problem') ?? []

/** What the findings demand by law is done, by nothing else. */
export function foreseeDemands(say: Say, visit: VisitLife, department: Name, disposals: readonly string[]): void {
  if (!visit.diary.asks('demands')) return
  const demands = problemsOf(visit, department).flatMap((one) => one.demands)
  const unmet = demands.filter((demand) => !disposals.includes(demand))
  say('ListingReplaced', unmet.includes('abnormal-list'))
  say(
    'DemandUnmet',
    unmet.some((demand) => demand !== 'abnormal-list')
  )
}
