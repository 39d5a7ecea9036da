/* 安静期与抽样框: who has no open day in the time of a task, so that drawing them would lead to no lawful visit.
   万年县实施方案 三（二）1. */

import {
  intersection,
  openDaysOf,
  periodsFor,
  type DaysNotChosen,
  type QuietCheck,
  type Window
} from '../calendar/index.js'
import type { Citation, Name } from '../kernel/index.js'
import type { Pool, Subject } from '../registry/index.js'
import type { FrameInput } from './selection.js'

/** The question whether the task's time is quiet for a subject, and what stands in the way of asking. 抽查时间对某对象是否均为安静期。 @since 0.1.0 */
export type QuietTest = {
  readonly troubles: readonly DaysNotChosen[]
  /** The article that leaves a subject no day, null where it has one; no question where nothing is quiet. 使其无可检查日的条款，有可检查日则为 null；没有安静期则无须判断。 */
  readonly closedBy: ((subject: Subject) => Citation | null) | null
}

/**
 * Makes ready the question which subjects have no open day in the task's time. 备妥判断：哪些对象在抽查时间内没有可检查日。
 *
 * A subject's groups are its pool, its scale and its tags; the days of each set of groups are computed once.
 *
 * @returns `troubles`: months whose days a period leaves to choice and nobody has chosen
 * @basis 万年县实施方案 三（二）1
 * @since 0.1.0
 */
export function quietTest(
  { task, draw, quiet, pools }: Pick<FrameInput, 'task' | 'draw' | 'quiet' | 'pools'>,
  population: readonly Subject[]
): QuietTest {
  const { window } = task.row
  if (quiet.length === 0 || window.length === 0) return { troubles: [], closedBy: null }
  const named = new Set(quiet.flatMap(({ groups }) => groups ?? []))
  const found = new Map<string, Citation | null>()
  const troubles: DaysNotChosen[] = []
  const namedGroups = (subject: Subject): readonly Name[] =>
    groupsOf(subject, pools?.standings.get(subject.id)?.pool ?? null).filter((group) => named.has(group))
  const keyOf = (groups: readonly Name[]): string => groups.join('\n')
  for (const subject of population) {
    const groups = namedGroups(subject)
    if (found.has(keyOf(groups))) continue
    const check: QuietCheck = { groups, kind: draw.kind, way: 'random' }
    const open = yearsOf(window).map((year) => openDaysOf(quiet, check, year))
    for (const days of open) if (days._tag === 'Left') for (const trouble of days.left) troubles.push(trouble)
    const free = open.some((days) => days._tag === 'Left' || intersection(window, days.right).length > 0)
    found.set(keyOf(groups), free ? null : (periodsFor(quiet, check)[0]?.open.basis ?? null))
  }
  return { troubles, closedBy: (subject) => found.get(keyOf(namedGroups(subject))) ?? null }
}

/**
 * The groups by which a quiet period can protect a subject: its pool, its scale, its tags. 安静期可据以保护对象的群体：类库、规模、标注。
 *
 * @example groupsOf({ scale: '规模以上', tags: ['外贸'] }, 'A') // => ['A', '规模以上', '外贸']
 * @basis 万年县实施方案 三（二）1
 * @since 0.1.0
 */
export const groupsOf = ({ scale, tags = [] }: Pick<Subject, 'scale' | 'tags'>, pool: Pool | null): readonly Name[] => [
  // A pool's letter is a name.
  ...(pool === null ? [] : [pool as string as Name]),
  ...(scale === undefined ? [] : [scale]),
  ...tags
]

function yearsOf(window: Window): readonly number[] {
  const years = new Set<number>()
  for (const { from, to } of window) {
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.add(year)
  }
  return [...years]
}
