/* 尽职档案的内容: lists, draws, teams, terms, objects answered for and verdicts, each computed from the file's own events.
   临夏州实施意见 三（一）、四（二）; 临夏州市场监管系统细则 第二十七条; 临夏州部门联合细则 第三十五条. */

import { drawnOf, recordDigest, type DrawRecord } from '../draw/index.js'
import type { DispatchedOfficer, VisitKey, VisitStep } from '../inspect/index.js'
import type { CivilDate, Digest, Name } from '../kernel/index.js'
import { publicationDue, type PublicationStep, type TaskEnds } from '../publish/index.js'
import type { Window } from '../calendar/index.js'
import { visitId, visitOf, type TrailEvent, type TrailRules, type TrailTag, type VisitFile } from '../trail/index.js'
import type { CompiledRules } from './compile.js'
import type { CaseKey, Fact, FactStatement } from './fact.js'
import type { CaseRefusal, StatementRefusal } from './error.js'
import { gatherFacts } from './facts.js'
import { judgeBy } from './judge.js'
import { isPublicationStep, isVisitStep, partialState } from './partial-state.js'
import type { Answered } from './rules.js'
import { eventFinder } from './trail-context.js'
import { departmentOf, factReader } from './trail-facts.js'
import type { Verdict } from './verdict.js'

/** A list as it was adopted. 启用的清单版本。 @since 0.1.0 */
export type DueList = { readonly list: Name; readonly version: number; readonly digest: Digest; readonly seq: number }

/** A draw, and the ticket of the file's subject in it; null where it was not drawn or no record is given. 抽取及该对象的签号。 @since 0.1.0 */
export type DueDraw = {
  readonly tasks: readonly Name[]
  readonly notice: Digest
  readonly record: Digest
  readonly seq: number
  readonly tickets: readonly { readonly draw: Name; readonly subject: Name; readonly ticket: Digest }[]
}

/** What the stamp of a day says. 时点的含义。 @since 0.1.0 */
export type StampKind = VisitStep['_tag'] | PublicationStep['_tag'] | 'publicationDue'

/** A day on which something was done, or by which it had to be. 某事办理之日或期限届满之日。 @since 0.1.0 */
export type Stamp = {
  readonly what: StampKind
  readonly on: CivilDate
  /** When it was entered, and under which number; null for a term. 录入时刻与事件编号；期限则为 null。 */
  readonly at: string | null
  readonly seq: number | null
  /** Years whose holidays are not announced and on which a term depends. 期限所依赖而尚无放假通知的年份。 */
  readonly provisional: readonly number[]
}

/** One object that the officer answers for, with the events and the numbers of evidence that hold it. 所负责的一项对象及其事件与证据编号。 @since 0.1.0 */
export type AnsweredObject = {
  readonly object: Answered
  readonly events: readonly number[]
  readonly evidence: readonly Name[]
}

/** One case of a file. 档案中的一案。 @since 0.1.0 */
export type DueCase = {
  readonly key: CaseKey
  /** Null where the subject was not drawn. 未被抽中则为 null。 */
  readonly department: Name | null
  readonly team: readonly DispatchedOfficer[]
  readonly window: Window
  readonly stamps: readonly Stamp[]
  readonly answers: readonly AnsweredObject[]
  readonly facts: readonly Fact[]
  readonly verdict: Verdict
}

/** What a file says, all of it computed from its events and claims. 档案所载内容，均由其事件与陈述算得。 @since 0.1.0 */
export type DueParts = {
  readonly lists: readonly DueList[]
  readonly draws: readonly DueDraw[]
  readonly cases: readonly DueCase[]
}

/** What a file rests upon beside its events: shown as claims, since no event proves it. 事件之外所依据的陈述，事件不能证明。 @since 0.1.0 */
export type DueClaims = {
  readonly today: CivilDate
  /** When the tasks ended that terms run from. 作为起算事件的任务完成日。 */
  readonly ends: readonly { readonly task: Name; readonly on: CivilDate | null }[]
  /** Whether each visit fell into a quiet period that asks for a filing; null where that is not known. 各次上门是否在须备案的安静期内；不知则为 null。 */
  readonly quiet: readonly { readonly visit: VisitKey; readonly quiet: boolean }[] | null
  readonly statements: readonly { readonly key: CaseKey; readonly statement: FactStatement }[]
}

/** What the parts are computed by. 计算所依的规定与记录。 @since 0.1.0 */
export type DueBasis = {
  readonly rules: TrailRules
  readonly grounds: CompiledRules
  readonly answersFor: readonly Answered[]
  readonly records: readonly DrawRecord[]
}

/** What some events and claims come to; null where an event or a case does not stand. 由事件与陈述算得的内容；事件或案件不成立则为 null。 @since 0.1.0 */
export type DueComputed = {
  readonly parts: DueParts | null
  /** Why there are none. 不成立的理由。 */
  readonly why: readonly (CaseRefusal | StatementRefusal)[]
  /** Events that their visit refuses. 被该次上门拒绝的事件。 */
  readonly refused: readonly number[]
}

/**
 * Computes what a file says. 计算档案内容。
 *
 * @param keys the cases, in their order
 * @param events by rising number
 * @basis 临夏州实施意见 三（一）、四（二）
 * @since 0.1.0
 */
export function computeParts(
  keys: readonly CaseKey[],
  events: readonly TrailEvent[],
  claims: DueClaims,
  basis: DueBasis
): DueComputed {
  const { state, refused } = partialState(events, basis.rules)
  const quiet = claims.quiet === null ? null : new Map(claims.quiet.map((one) => [visitId(one.visit), one.quiet]))
  const ends = new Map(claims.ends.map(({ task, on }) => [task, on]))
  const records = basis.records.map((record) => ({ digest: recordDigest(record), record }))
  const read = factReader({
    events,
    state,
    rules: basis.rules,
    today: claims.today,
    records: records.map(({ digest, record }) => ({
      record: digest,
      drawn: new Set(record.draws.flatMap(drawnOf).map(({ id }) => id))
    })),
    quietOn: quiet === null ? null : ({ visit }) => quiet.get(visitId(visit)) ?? null,
    ends
  })
  const stated = statementsByCase(claims)
  const judgeCase = judgeBy(basis.grounds)
  const at = eventFinder(events)
  const cases: DueCase[] = []
  const why: (CaseRefusal | StatementRefusal)[] = strayStatements(keys, claims)
  for (const key of keys) {
    const trail = read(key)
    if (trail._tag === 'Left') {
      for (const refusal of trail.left) why.push(refusal)
      continue
    }
    const statements = stated.get(caseText(key)) ?? []
    const facts = gatherFacts({ rules: basis.grounds, key, trail: trail.right, statements })
    if (facts._tag === 'Left') {
      for (const refusal of facts.left) why.push(refusal)
      continue
    }
    const file = key.ordinal === null ? undefined : visitOf(state, { subject: key.subject, ordinal: key.ordinal })
    const own = file === undefined ? [] : file.events.flatMap((seq) => at(seq) ?? [])
    cases.push({
      key,
      department: file === undefined ? null : departmentOf(file, key.officer),
      team: file?.course.officers ?? [],
      window: file?.course.dispatch.window ?? [],
      stamps: file === undefined ? [] : stampsOf(file, key, own, ends, basis.rules),
      answers: file === undefined ? [] : answersOf(file, key.officer, own, basis.answersFor),
      facts: [...facts.right.known.values()],
      verdict: judgeCase(facts.right)
    })
  }
  if (why.length > 0) return { parts: null, why, refused }
  const subjects = new Set(keys.map(({ subject }) => subject))
  return { parts: { lists: listsOf(events), draws: drawsOf(events, records, subjects), cases }, why, refused }
}

const caseText = ({ officer, subject, ordinal }: CaseKey): string => `${officer}\t${subject}\t${String(ordinal)}`

function statementsByCase({ statements }: DueClaims): ReadonlyMap<string, readonly FactStatement[]> {
  const byCase = new Map<string, FactStatement[]>()
  for (const { key, statement } of statements) {
    const text = caseText(key)
    const known = byCase.get(text)
    if (known === undefined) byCase.set(text, [statement])
    else known.push(statement)
  }
  return byCase
}

function strayStatements(keys: readonly CaseKey[], { statements }: DueClaims): StatementRefusal[] {
  const known = new Set(keys.map(caseText))
  return statements.flatMap(({ key, statement: { fact, by } }): readonly StatementRefusal[] =>
    known.has(caseText(key)) ? [] : [{ _tag: 'StatementOfNoCase', ...key, fact, by }]
  )
}

const listsOf = (events: readonly TrailEvent[]): readonly DueList[] =>
  events.flatMap(({ seq, step }) => {
    if (step._tag !== 'AdoptList') return []
    const { list, version, digest } = step
    return [{ list, version, digest, seq }]
  })

const drawsOf = (
  events: readonly TrailEvent[],
  records: readonly { readonly digest: Digest; readonly record: DrawRecord }[],
  subjects: ReadonlySet<Name>
): readonly DueDraw[] =>
  events.flatMap(({ seq, step }) => {
    if (step._tag !== 'DrawSubjects') return []
    const tickets = records
      .filter(({ digest }) => digest === step.record)
      .flatMap(({ record }) => record.draws)
      .flatMap((draw) =>
        drawnOf(draw).flatMap(({ id, ticket }) => (subjects.has(id) ? [{ draw: draw.name, subject: id, ticket }] : []))
      )
    return [{ tasks: step.tasks.map(({ task }) => task), notice: step.notice, record: step.record, seq, tickets }]
  })

function stampsOf(
  { course, publications }: VisitFile,
  { officer }: CaseKey,
  own: readonly TrailEvent[],
  ends: TaskEnds,
  rules: TrailRules
): readonly Stamp[] {
  const stamps = own.flatMap(({ seq, at, step }): readonly Stamp[] =>
    isVisitStep(step) || isPublicationStep(step) ? [{ what: step._tag, on: step.on, at, seq, provisional: [] }] : []
  )
  const department = departmentOf({ course }, officer)
  if (department === null) return stamps
  const due = publicationDue({
    course,
    department,
    publication: publications.get(department) ?? null,
    ends,
    rules: rules.publish,
    terms: rules.terms,
    calendar: rules.calendar
  })
  if (due._tag === 'Left') return stamps
  const { on, provisional } = due.right.due
  return [...stamps, { what: 'publicationDue', on, at: null, seq: null, provisional }]
}

function answersOf(
  { course }: VisitFile,
  officer: Name,
  own: readonly TrailEvent[],
  objects: readonly Answered[]
): readonly AnsweredObject[] {
  const of = (tag: TrailTag): readonly number[] => own.flatMap(({ seq, step }) => (step._tag === tag ? [seq] : []))
  const taken = (course.paper?.paper.evidence ?? []).filter(({ takenBy }) => takenBy === officer)
  const held = (isSample: boolean): readonly Name[] =>
    taken.filter(({ kind }) => (kind === 'sample') === isSample).map(({ number }) => number)
  const shown: { readonly [O in Answered]: Omit<AnsweredObject, 'object'> } = {
    items: { events: of('PrepareForm'), evidence: [] },
    samples: { events: of('EndVisit'), evidence: held(true) },
    evidence: { events: of('EndVisit'), evidence: held(false) },
    record: { events: of('EndVisit'), evidence: [] },
    result: { events: of('FormResult'), evidence: [] }
  }
  return objects.map((object) => ({ object, ...shown[object] }))
}
