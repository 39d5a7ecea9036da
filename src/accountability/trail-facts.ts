/* 留痕所载的事实: what a trail knows of an officer and an event, with the numbers of the events that show it.
   临夏州市场监管系统细则 第二十七条至第二十九条; 临夏州部门联合细则 第三十六条; 中山市实施方案 四（三）. */

import { accept, nameOf, refuse, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import { taskEndedOn, visitOf, visitsOfSubject, type CampaignState, type VisitFile } from '../trail/index.js'
import type { CaseRefusal } from './error.js'
import type { CaseKey, Fact, FactProof } from './fact.js'
import { factNames } from './fact-table.js'
import { factsOfIrregularity, irregularitiesOfCase } from './irregular-facts.js'
import { seen, type Seen } from './seen.js'
import { indexTrail, type IrregularityFile, type TrailContext, type TrailIndex } from './trail-context.js'
import { daysPast, visitFacts } from './visit-facts.js'

/** Reads the facts of one case after another from one trail. 自同一留痕逐案读取事实。 @since 0.1.0 */
export type FactReader = (key: CaseKey) => Checked<CaseRefusal, readonly Fact[]>

/**
 * Makes a trail ready to be asked for the facts of many cases: O(events) once, then O(events of a visit) a case.
 * 为逐案读取事实作准备：先遍历一次，其后每案仅涉及该次上门的事件。
 *
 * What the trail cannot know is left out: it is unknown until a caller states it. An irregularity on record stands against
 * what the steps said before, and both are shown. 留痕无从得知的不列；在案的违规情形与此前步骤所载不同的，两者并列。
 *
 * @returns for a case: refuses with `CaseVisitUnknown`, `CaseOfOtherOfficer`, `CaseWasVisited` where a case without a visit
 *   names a subject that was visited
 * @basis 临夏州市场监管系统细则 第二十七条至第二十九条; 临夏州部门联合细则 第三十六条; 中山市实施方案 四（三）
 * @since 0.1.0
 */
export function factReader(context: TrailContext): FactReader {
  const index = indexTrail(context)
  const ends = context.ends ?? new Map([...context.state.tasks.values()].map((task) => [task.task, taskEndedOn(task)]))
  // Officers of one department see the same visit; their cases mostly follow on each other.
  let last: { readonly file: VisitFile; readonly department: Name; readonly shown: readonly Fact[] } | null = null
  return (key) => {
    const { officer, subject, ordinal } = key
    if (ordinal === null) return undrawnFacts(context, index, key)
    const file = visitOf(context.state, { subject, ordinal })
    if (file === undefined) return refuse({ _tag: 'CaseVisitUnknown', subject, ordinal })
    const department = departmentOf(file, officer)
    if (department === null) return refuse({ _tag: 'CaseOfOtherOfficer', officer, subject, ordinal })
    const tasks = file.course.dispatch.tasks.map(({ draw }) => draw)
    const irregular = irregularitiesOfCase(index, key, department, tasks)
    const left = leavingOf(file, officer)
    if (left !== null) {
      const own = irregular.filter(
        ({ irregularity }) => irregularity.officers.length > 0 || irregularity.occurred < left
      )
      return accept(withIrregular(factsSeen(leftFacts(index, file, officer, left)), own))
    }
    if (last?.file !== file || last.department !== department) {
      last = { file, department, shown: factsSeen(visitFacts(context, index, ends, file, department)) }
    }
    return accept(withIrregular(last.shown, irregular))
  }
}

/**
 * The department for which an officer was in the team of a visit, at any time; null where he never was. 执法检查人员在该次上门中所属部门；从未列入则为 null。
 *
 * @since 0.1.0
 */
export function departmentOf({ course }: Pick<VisitFile, 'course'>, officer: Name): Name | null {
  const known = [...course.officers, ...course.dispatch.officers, ...course.replacements.map((one) => one.in)]
  return known.find(({ id }) => id === officer)?.department ?? null
}

/**
 * Every officer of a visit, each a case of its own: those who were in the team at any time, in the order of the dispatch.
 * 一次上门的全部执法检查人员，各为一案。
 *
 * @example casesOf(NOTHING_RECORDED) // => []
 * @since 0.1.0
 */
export const casesOf = ({ visits }: Pick<CampaignState, 'visits'>): readonly CaseKey[] =>
  [...visits.values()].flatMap(({ visit, course }) => {
    const ids = [...course.dispatch.officers.map(({ id }) => id), ...course.replacements.map((one) => one.in.id)]
    return [...new Set(ids)].map((officer): CaseKey => ({ officer, ...visit }))
  })

/** The subject was not drawn: shown by the record of every draw, or not at all. */
function undrawnFacts(context: TrailContext, index: TrailIndex, key: CaseKey): Checked<CaseRefusal, readonly Fact[]> {
  const { state, records } = context
  const { subject } = key
  const [visited] = visitsOfSubject(state, subject)
  if (visited !== undefined) return refuse({ _tag: 'CaseWasVisited', subject, ordinal: visited.visit.ordinal })
  const drawnBy = new Map(records.map(({ record, drawn }) => [record, drawn]))
  const draws = [...state.tasks.values()].flatMap(({ draws: of, way }) => (way === 'random' ? [of.at(-1)?.record] : []))
  const events = [...new Set(draws.flatMap((record) => (record === undefined ? [] : (index.draws.get(record) ?? []))))]
  const holds = draws.map((record) => (record === undefined ? undefined : drawnBy.get(record)?.has(subject)))
  const shown = (value: boolean, names: readonly string[]): readonly Fact[] =>
    factsSeen(names.map((fact) => seen(fact, value, events)))
  const irregular = irregularitiesOfCase(index, key, null, [...state.tasks.keys()])
  if (holds.includes(true)) return accept(withIrregular(shown(true, ['drawn']), irregular))
  const isUnknown = holds.length === 0 || holds.includes(undefined)
  return accept(withIrregular(isUnknown ? [] : shown(false, ['drawn', 'task-delayed', ...notChecked]), irregular))
}

// Where there was no check, none of this can have happened in it.
const notChecked = [
  'visited',
  'impossible-proved',
  'problem-found',
  'fewer-officers',
  'uncertified-officer',
  'credentials-omitted',
  'outside-list',
  'outside-draw',
  'quiet-period-unfiled',
  'task-not-executed',
  'publication-late',
  'crime-found'
]

/** The day on which an officer left a team for good; null for one who is in it. */
function leavingOf({ course: { officers, replacements } }: VisitFile, officer: Name): CivilDate | null {
  if (officers.some(({ id }) => id === officer)) return null
  return replacements.reduce<CivilDate | null>((day, { out, on }) => (out === officer ? on : day), null)
}

/** Teams change before the check begins: whoever left answers for the time before, not for what his successor did. */
function leftFacts(
  { at }: TrailIndex,
  { course, events: own }: VisitFile,
  officer: Name,
  left: CivilDate
): readonly Seen[] {
  const events = own.filter((seq) => {
    const step = at(seq)?.step
    return step?._tag === 'DispatchVisit' || (step?._tag === 'ReplaceOfficer' && step.out === officer)
  })
  const days = daysPast(course.dispatch.window, left)
  return [
    seen('drawn', course.dispatch.way === 'random', events),
    seen('task-delayed', days > 0, events, days),
    ...notChecked.map((fact) => seen(fact, false, events))
  ]
}

const factsSeen = (all: readonly Seen[]): readonly Fact[] =>
  all.map(({ fact, value, events, days, provisional }) => ({
    fact: catalogued.get(fact) ?? nameOf(fact),
    value,
    proofs: [proof(events, days, provisional)],
    against: []
  }))

/** What was found against the steps outweighs them, and both are kept. */
function withIrregular(shown: readonly Fact[], irregular: readonly IrregularityFile[]): readonly Fact[] {
  if (irregular.length === 0) return shown
  const facts = new Map(shown.map((fact) => [fact.fact, fact]))
  for (const { irregularity, events } of irregular) {
    for (const { fact, value } of factsOfIrregularity[irregularity.what]) {
      const before = facts.get(fact)
      const proofs = [proof(events, null, [])]
      facts.set(
        fact,
        before?.value === value
          ? { ...before, proofs: [...before.proofs, ...proofs] }
          : { fact, value, proofs, against: before === undefined ? [] : [...before.against, ...before.proofs] }
      )
    }
  }
  return [...facts.values()]
}

// Looking at a name once is enough.
const catalogued: ReadonlyMap<string, Name> = new Map(factNames.map((name) => [name, name]))

const proof = (events: readonly number[], days: number | null, provisional: readonly number[]): FactProof => ({
  from: 'trail',
  events: isRising(events) ? events : [...new Set(events)].sort((a, b) => a - b),
  days,
  provisional
})

function isRising(events: readonly number[]): boolean {
  for (let i = 1; i < events.length; i++) if ((events[i] ?? 0) <= (events[i - 1] ?? 0)) return false
  return true
}
