/* A model of a campaign: a diary of what was accepted, and questions that read it from the first page. It keeps no counts. */

import type { CheckForm, CheckPaper, DepartmentResult, DispatchedOfficer, VisitKey } from '../../src/inspect/index.js'
import type { CivilDate, Name } from '../../src/kernel/index.js'
import type { TrailEvent, TrailStep, TrailTag } from '../../src/trail/index.js'
import { LISTED, lastDay, taskData, type Law, type Question } from './campaign-life-world.js'

export type StepOf<T extends TrailTag> = Extract<TrailStep, { readonly _tag: T }>
export type Page<T extends TrailTag> = { readonly at: number; readonly step: StepOf<T> }
type OfDepartment = { readonly visit: VisitKey; readonly department: Name }

const isOf = (a: VisitKey) => (b: VisitKey | null) => b !== null && a.subject === b.subject && a.ordinal === b.ordinal
export const blank = (text: string): boolean => /^\s*$/.test(text)
export const latest = (days: readonly (string | null | undefined)[]): CivilDate | null =>
  (days
    .filter((day) => typeof day === 'string')
    .sort()
    .at(-1) ?? null) as CivilDate | null
export const earliest = (days: readonly (string | null | undefined)[]): CivilDate | null =>
  (days.filter((day) => typeof day === 'string').sort()[0] ?? null) as CivilDate | null
export const repeats = (names: readonly string[]): boolean => new Set(names).size < names.length
export const itemName = (item: CheckForm['items'][number]['item']): string =>
  [item.domain, item.initiator, item.item, item.objects].join('/')

/** What may still be done after the close, by the words of the refusal: corrections, objections, follow-ups, collection, archive, irregularities. */
export const AFTER_CLOSE: readonly TrailTag[] = [
  'CorrectResult', 'FileObjection', 'DecideObjection', 'AnswerObjection', 'OpenFollowUp', 'CloseFollowUp', 'EnterFollowUp',
  'RecordCase', 'SparePenalty', 'CollectResult', 'ArchiveTrail', 'UploadTrail', 'RecordIrregularity', 'SettleIrregularity'
] // prettier-ignore

export class Diary {
  readonly events: TrailEvent[] = []
  private readonly pages = new Map<TrailTag, Page<TrailTag>[]>()
  lastMoment = ''
  constructor(readonly law: Law) {}

  write(event: TrailEvent): void {
    this.events.push(event)
    const { _tag } = event.step
    this.pages.set(_tag, [...(this.pages.get(_tag) ?? []), { at: event.seq, step: event.step }])
    this.lastMoment = event.at
  }
  pagesOf<T extends TrailTag>(tag: T): readonly Page<T>[] {
    return (this.pages.get(tag) ?? []) as unknown as readonly Page<T>[]
  }
  all<T extends TrailTag>(tag: T): readonly StepOf<T>[] {
    return this.pagesOf(tag).map(({ step }) => step)
  }
  asks(question: Question): boolean {
    return this.law.asked.has(question)
  }
  get closed(): StepOf<'CloseCampaign'> | undefined {
    return this.all('CloseCampaign')[0]
  }

  task(name: Name): StepOf<'MakeCampaignTask'> | undefined {
    return this.all('MakeCampaignTask').find(({ task }) => task === name)
  }
  end(name: Name): StepOf<'EndTask'> | undefined {
    return this.all('EndTask').find(({ task }) => task === name)
  }
  lock(name: Name): StepOf<'LockTeams'> | undefined {
    return this.all('LockTeams').find(({ tasks }) => tasks.includes(name))
  }
  notice(of: string): StepOf<'PublishNotice'> | undefined {
    return this.all('PublishNotice').find(({ notice }) => notice === of)
  }
  noticeOf(task: Name): StepOf<'PublishNotice'> | undefined {
    return this.all('PublishNotice')
      .filter(({ tasks }) => tasks.includes(task))
      .at(-1)
  }
  isDrawn(of: string): boolean {
    return this.all('DrawSubjects').some(({ notice }) => notice === of)
  }
  commitments(of: string): readonly StepOf<'PublishCommitments'>[] {
    return this.all('PublishCommitments').filter(({ notice }) => notice === of)
  }
  draws(name: Name): readonly StepOf<'DrawSubjects'>[] {
    return this.all('DrawSubjects').filter(({ tasks }) => tasks.some(({ task }) => task === name))
  }
  /** The last match, where it is of what was drawn last. */
  match(name: Name): (StepOf<'MatchOfficers'> & { readonly visits: number; readonly record: string }) | undefined {
    const step = this.all('MatchOfficers')
      .filter(({ tasks }) => tasks.some(({ task }) => task === name))
      .at(-1)
    const own = step?.tasks.find(({ task }) => task === name)
    if (step === undefined || own === undefined || own.record !== this.draws(name).at(-1)?.record) return undefined
    return { ...step, visits: own.visits, record: own.record }
  }
  visitsOf(name: Name): readonly VisitLife[] {
    return this.visits().filter(({ dispatch }) => dispatch.dispatch.tasks.some(({ draw }) => draw === name))
  }
  visits(): readonly VisitLife[] {
    return this.all('DispatchVisit').map((step) => new VisitLife(this, step))
  }
  visit(key: VisitKey): VisitLife | undefined {
    const step = this.all('DispatchVisit').find(({ visit }) => isOf(key)(visit))
    return step === undefined ? undefined : new VisitLife(this, step)
  }
  lastVisitDay(name: Name): CivilDate | null {
    return latest(this.visitsOf(name).map(({ ended }) => ended))
  }
  areVisitsOver(name: Name): boolean {
    const sent = this.visitsOf(name)
    return (
      this.lock(name) !== undefined &&
      sent.every(({ ended }) => ended !== null) &&
      sent.length >= (this.match(name)?.visits ?? 0)
    )
  }
  /** Visits whose results are not all public or lawfully withheld; a task given up owes none. */
  unpublished(name: Name): number {
    if (this.end(name)?.ending._tag === 'Abandoned') return 0
    return this.visitsOf(name).filter(({ isSettled }) => !isSettled).length
  }
  /** The day on which a task's visits were over, or on which it was given up. */
  endedOn(name: Name): CivilDate | null {
    const end = this.end(name)
    if (end !== undefined) return end.ending._tag === 'Completed' ? (this.lastVisitDay(name) ?? end.on) : end.on
    return taskData(name).way === 'random' && this.areVisitsOver(name) ? this.lastVisitDay(name) : null
  }
}

/** One visit as the diary tells it. */
export class VisitLife {
  constructor(
    readonly diary: Diary,
    readonly dispatch: StepOf<'DispatchVisit'>
  ) {}

  own<T extends TrailTag>(tag: T): readonly StepOf<T>[] {
    return this.ownPages(tag).map(({ step }) => step)
  }
  ownPages<T extends TrailTag>(tag: T): readonly Page<T>[] {
    return this.diary.pagesOf(tag).filter(({ step }) => 'visit' in step && isOf(this.dispatch.visit)(step.visit))
  }
  of<T extends TrailTag>(tag: T, department: Name): readonly Page<T>[] {
    return this.ownPages(tag).filter(({ step }) => (step as unknown as OfDepartment).department === department)
  }
  get departments(): readonly Name[] {
    return this.dispatch.dispatch.departments
  }
  /** Replacements and delegations one after the other, as they were entered. */
  get officers(): readonly DispatchedOfficer[] {
    const changes = [...this.ownPages('ReplaceOfficer'), ...this.ownPages('DelegateVisit')].sort((a, b) => a.at - b.at)
    return changes.reduce<readonly DispatchedOfficer[]>(
      (team, { step }) =>
        step._tag === 'ReplaceOfficer'
          ? team.map((one) => (one.id === step.out ? step.in : one))
          : [...team.filter((one) => one.department !== step.delegation.department), ...step.delegation.officers],
      this.dispatch.dispatch.officers
    )
  }
  get form(): StepOf<'PrepareForm'> | undefined {
    return this.own('PrepareForm').at(-1)
  }
  get begun(): StepOf<'BeginVisit'> | undefined {
    return this.own('BeginVisit')[0]
  }
  get paper(): CheckPaper | undefined {
    return this.own('EndVisit')[0]?.paper
  }
  get impossible(): StepOf<'FindImpossible'> | undefined {
    return this.own('FindImpossible')[0]
  }
  get ended(): CivilDate | null {
    return this.own('EndVisit')[0]?.on ?? this.impossible?.on ?? null
  }
  get nonCooperation(): CheckPaper['nonCooperation'] {
    return [...(this.paper?.nonCooperation ?? []), ...(this.impossible?.nonCooperation ?? [])]
  }
  /** All tasks that it serves ended before it did. */
  get isGivenUp(): boolean {
    const { tasks } = this.dispatch.dispatch
    return this.ended === null && tasks.every(({ draw }) => this.diary.end(draw) !== undefined)
  }
  get isSettled(): boolean {
    return this.departments.every((department) => ['published', 'withheld'].includes(this.stage(department)))
  }
  result(department: Name): Page<'FormResult'> | undefined {
    return this.of('FormResult', department).at(-1)
  }
  /** The review of the latest version. */
  review(department: Name): StepOf<'ReviewResult'> | undefined {
    const formed = this.result(department)
    const review = this.of('ReviewResult', department).at(-1)
    return formed !== undefined && review !== undefined && review.at > formed.at ? review.step : undefined
  }
  isApproved(department: Name): boolean {
    return this.review(department)?.approved === true
  }
  published(department: Name): StepOf<'PublishResult'> | undefined {
    return this.of('PublishResult', department)[0]?.step
  }
  withheld(department: Name): StepOf<'WithholdResult'> | undefined {
    return this.of('WithholdResult', department)[0]?.step
  }
  entered(department: Name): { readonly on: CivilDate; readonly version: number } | undefined {
    const entry = this.of('EnterResult', department).at(-1)
    if (entry === undefined) return undefined
    return { on: entry.step.on, version: this.of('FormResult', department).filter(({ at }) => at < entry.at).length }
  }
  stage(department: Name): 'none' | 'formed' | 'entered' | 'withheld' | 'published' {
    if (this.published(department)) return 'published'
    if (this.withheld(department)) return 'withheld'
    if (this.entered(department)) return 'entered'
    return this.result(department) ? 'formed' : 'none'
  }
  corrections(department: Name): readonly StepOf<'CorrectResult'>[] {
    return this.of('CorrectResult', department).map(({ step }) => step)
  }
  standing(department: Name): DepartmentResult | null {
    const published = this.ownPages('PublishResult').find(({ step }) => step.department === department)
    if (published === undefined) return null
    const formed = this.of('FormResult', department)
      .filter(({ at }) => at < published.at)
      .at(-1)
    return this.corrections(department).at(-1)?.result ?? formed?.step.result ?? null
  }
  objections(department: Name): readonly ObjectionLife[] {
    return this.of('FileObjection', department).map((page) => new ObjectionLife(this, department, page))
  }
  get isSampled(): boolean {
    return this.begun?.methods.includes('sampling') ?? false
  }
  /** The last day of the term of a department's result; tags where it cannot be told. */
  due(department: Name): CivilDate | readonly string[] {
    const { asked, readings } = this.diary.law
    const sampled = this.isSampled && asked.has('sampling')
    const term = sampled
      ? readings.samplingKnown
        ? LISTED.samplingTerm
        : null
      : asked.has('term')
        ? LISTED.term
        : null
    const tasks = this.dispatch.dispatch.tasks.filter(({ departments }) => departments.includes(department))
    const start = readings.start === 'check' ? this.ended : earliest(tasks.map(({ draw }) => this.diary.endedOn(draw)))
    const reasons = [
      ...(term === null || !asked.has('end') || !asked.has('start') ? ['AnswerOpen'] : []),
      ...(asked.has('start') && start === null ? [readings.start === 'check' ? 'CheckNotEnded' : 'TaskNotEnded'] : [])
    ]
    return reasons.length > 0 || term === null || start === null ? reasons : lastDay(start, term, readings.moves)
  }
  /** Whether it counts as completed: public only, unless the law reads otherwise; tags where it cannot be told. */
  get completed(): boolean | readonly string[] {
    const { asked, readings } = this.diary.law
    const stages = this.departments.map((department) => this.stage(department))
    if (!asked.has('completion')) return ['AnswerOpen']
    if (readings.completion === 'checked') return this.ended !== null
    if (stages.includes('withheld') && !asked.has('withheldCounts')) return ['AnswerOpen']
    const enough = (stage: string): boolean =>
      stage === 'published' ||
      (stage === 'entered' && readings.completion === 'entered') ||
      (stage === 'withheld' && readings.withheldCounts === 'completes')
    return this.ended !== null && stages.every(enough)
  }
}

/** An objection as the diary tells it. */
export class ObjectionLife {
  readonly name: Name
  constructor(
    readonly visit: VisitLife,
    readonly department: Name,
    readonly filed: Page<'FileObjection'>
  ) {
    this.name = filed.step.objection
  }
  private get law(): Law {
    return this.visit.diary.law
  }
  get decided(): StepOf<'DecideObjection'> | undefined {
    return this.visit.of('DecideObjection', this.department).find(({ step }) => step.objection === this.name)?.step
  }
  get answered(): StepOf<'AnswerObjection'> | undefined {
    return this.visit.of('AnswerObjection', this.department).find(({ step }) => step.objection === this.name)?.step
  }
  get isCorrected(): boolean {
    return this.visit.corrections(this.department).some(({ objection }) => objection === this.name)
  }
  get lacksForm(): boolean {
    return !this.filed.step.written || this.filed.step.proof.every(blank)
  }
  /** Sixty days from the day on which what stands was published, or was corrected to. */
  get fileBy(): CivilDate | null {
    if (!this.law.asked.has('objection')) return null
    const corrected = this.visit
      .of('CorrectResult', this.department)
      .filter(({ at }) => at < this.filed.at)
      .at(-1)
    const since = corrected?.step.on ?? this.visit.published(this.department)?.on
    return since === undefined ? null : lastDay(since, LISTED.within, this.law.readings.moves)
  }
  get reviewBy(): CivilDate | null {
    return this.law.asked.has('objection') ? lastDay(this.filed.step.on, LISTED.review, false) : null
  }
  get answerBy(): CivilDate | null {
    return this.decided === undefined ? null : lastDay(this.decided.on, LISTED.answer, false)
  }
  get isLate(): boolean {
    return this.fileBy !== null && this.filed.step.on > this.fileBy
  }
  /** Neither late, where that matters, nor without its form. */
  get isReviewed(): boolean {
    return !this.lacksForm && !(this.isLate && this.law.readings.late === 'rejected')
  }
}
