import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intersection, isOpenOn, type Window } from '../../src/calendar/index.js'
import { compareUtf8, daysInMonth, firstOfMonth, orThrow, type CivilDate, type Name } from '../../src/kernel/index.js'
import {
  mergeVisits,
  regionsOf,
  type AnnouncedTask,
  type Area,
  type DrawnSubjects,
  type Merging
} from '../../src/merge/index.js'
import { area, COUNTY, name, OTHER_COUNTY, PREFECTURE, task } from '../unit/merge/samples.js'

type Case = {
  readonly record: DrawnSubjects
  readonly tasks: readonly AnnouncedTask[]
  readonly areas: readonly Area[]
}

const SUBJECTS = ['甲', '乙', '～', '𠀀', '__proto__']
const areas = [area(COUNTY, '甲', '乙', '～'), area(OTHER_COUNTY, '𠀀', '__proto__')]

/** Days of March 2022 stand for all days: small enough to enumerate. */
const days = Array.from(
  { length: daysInMonth(2022, 3) },
  (_, i) => `${firstOfMonth(2022, 3).slice(0, 8)}${String(i + 1).padStart(2, '0')}` as CivilDate
)

const oneSpan: fc.Arbitrary<Window> = fc
  .tuple(fc.nat(11), fc.nat(11))
  .map(([a, b]) => [{ from: days[Math.min(a, b)] as CivilDate, to: days[Math.max(a, b)] as CivilDate }])

const spans: fc.Arbitrary<Window> = fc
  .uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 })
  .map((starts) =>
    starts.sort((a, b) => a - b).map((i) => ({ from: days[3 * i] as CivilDate, to: days[3 * i + 1] as CivilDate }))
  )

const cases = (window: fc.Arbitrary<Window>, levels: fc.Arbitrary<AnnouncedTask['levels']>): fc.Arbitrary<Case> =>
  fc
    .array(
      fc.record({
        window,
        levels,
        departments: fc.subarray(['市场监管部门', '公安部门', '消防部门'], { minLength: 1 }),
        ids: fc.subarray(SUBJECTS)
      }),
      {
        maxLength: 7
      }
    )
    .map((draws) => ({
      record: {
        draws: draws.map(({ ids }, i) => {
          const drawn = ids.map((id) => ({ id: name(id), ticket: id }))
          const half = Math.floor(drawn.length / 2)
          return {
            name: name(`t${String(i)}`),
            strata: [{ drawn: drawn.slice(half) }, { drawn: drawn.slice(0, half) }]
          }
        })
      },
      tasks: draws.map((draw, i) => ({ ...task(`t${String(i)}`, draw.window, draw.departments), levels: draw.levels })),
      areas
    }))

const anyLevels: fc.Arbitrary<AnnouncedTask['levels']> = fc.constantFrom(
  ['prefecture'],
  ['county'],
  ['prefecture', 'county']
)
const anyCase = fc.oneof(cases(oneSpan, anyLevels), cases(spans, anyLevels))

const hitsOf = ({ draws }: DrawnSubjects): readonly string[] =>
  draws.flatMap((draw) => draw.strata.flatMap(({ drawn }) => drawn.map(({ id }) => `${draw.name} ${id}`)))

const servedBy = ({ visits }: Merging): readonly string[] =>
  visits.flatMap(({ subject, tasks }) => tasks.map(({ draw }) => `${draw} ${subject}`))

describe('merging', () => {
  it('loses nothing and does nothing twice', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const merging = orThrow(mergeVisits(one))
        expect([...servedBy(merging)].sort(compareUtf8)).toEqual([...hitsOf(one.record)].sort(compareUtf8))
        expect(merging.saved.draws).toBe(hitsOf(one.record).length)
        expect(merging.saved.visits + merging.saved.visitsSaved).toBe(merging.saved.draws)
      })
    )
  })

  it('gives each visit exactly the days that all its tasks allow, at least one, and somebody who may do them all', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const visit of orThrow(mergeVisits(one)).visits) {
          const common = days.filter((date) => visit.tasks.every(({ window }) => isOpenOn(window)(date)))
          expect(days.filter(isOpenOn(visit.window))).toEqual(common)
          expect(common.length).toBeGreaterThan(0)
          expect(regionsOf(visit)).not.toEqual([])
          for (const region of regionsOf(visit) ?? []) {
            expect(visit.tasks.every(({ regions }) => regions?.includes(region))).toBe(true)
          }
        }
      })
    )
  })

  it('leads with a task that starts first, and takes each department once, the lead’s initiator first', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const { tasks, lead, departments } of orThrow(mergeVisits(one)).visits) {
          const start = (window: Window): string => window[0]?.from ?? ''
          const order = (draw: Name): number => one.tasks.findIndex((announced) => announced.draw === draw)
          const leading = tasks.find(({ draw }) => draw === lead)
          const first = [...tasks].sort(
            (a, b) => compareUtf8(start(a.window), start(b.window)) || order(a.draw) - order(b.draw)
          )[0]
          expect(leading).toEqual(first)
          expect(departments[0]).toBe(leading?.departments[0])
          expect(new Set(departments)).toEqual(new Set(tasks.flatMap((own) => own.departments)))
          expect(new Set(departments).size).toBe(departments.length)
        }
      })
    )
  })

  it('does not depend on the order of tasks, areas and drawn units', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const turned = {
          record: {
            draws: one.record.draws.map((draw) => ({
              ...draw,
              strata: [...draw.strata].reverse().map(({ drawn }) => ({ drawn: [...drawn].reverse() }))
            }))
          },
          tasks: [...one.tasks].reverse(),
          areas: [...one.areas].reverse().map(({ region, subjects }) => ({ region, subjects: [...subjects].reverse() }))
        }
        expect(orThrow(mergeVisits(turned))).toEqual(orThrow(mergeVisits(one)))
      })
    )
  })

  it('changes nothing when the tasks of a visit are merged again', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const visit of orThrow(mergeVisits(one)).visits) {
          const own = new Set(visit.tasks.map(({ draw }) => draw))
          const drawn = [{ id: visit.subject, ticket: visit.subject }]
          const draws = one.record.draws
            .filter((draw) => own.has(draw.name))
            .map((draw) => ({ ...draw, strata: [{ drawn }] }))
          const again = mergeVisits({ record: { draws }, tasks: one.tasks.filter(({ draw }) => own.has(draw)), areas })
          expect(orThrow(again).visits).toEqual([{ ...visit, ordinal: 1 }])
        }
      })
    )
  })

  it('leaves no two visits of a subject that could be one, and says of every unmerged pair why', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { visits, apart } = orThrow(mergeVisits(one))
        const pairs = visits.flatMap((a, i) =>
          visits.slice(i + 1).flatMap((b) => (a.subject === b.subject ? [[a, b] as const] : []))
        )
        for (const [a, b] of pairs) {
          const sharedRegions = regionsOf(a)?.filter((region) => regionsOf(b)?.includes(region))
          expect(intersection(a.window, b.window).length === 0 || sharedRegions?.length === 0).toBe(true)
          expect(b.ordinal).toBeGreaterThan(a.ordinal)
        }
        expect(apart).toHaveLength(pairs.reduce((sum, [a, b]) => sum + a.tasks.length * b.tasks.length, 0))
        for (const { earlier, later, why } of apart) {
          const [a, b] = [earlier, later].map((draw) => one.tasks.find((own) => own.draw === draw))
          const meet = days.some((date) => [a, b].every((own) => own !== undefined && isOpenOn(own.window)(date)))
          expect(why === 'noCommonDay').toBe(!meet)
          const clash = [a, b].every((own) => own?.levels.length === 1) && a?.levels[0] !== b?.levels[0]
          if (meet) expect(why === 'noCommonRegion').toBe(clash)
        }
      })
    )
  })

  it('takes tasks by last day, then in the order of the notice, each into the first visit it fits', () => {
    fc.assert(
      fc.property(cases(spans, fc.constant(['prefecture', 'county'])), ({ record, tasks }) => {
        const { visits } = orThrow(mergeVisits({ record, tasks, areas }))
        for (const subject of SUBJECTS) {
          const own = visits.filter((visit) => visit.subject === subject)
          const drawn = tasks.filter(({ draw }) => own.some((visit) => visit.tasks.some((task) => task.draw === draw)))
          const groups: { draws: Name[]; open: readonly CivilDate[] }[] = []
          for (const last of [...days]) {
            for (const { draw, window } of drawn.filter((task) => task.window.at(-1)?.to === last)) {
              const open = days.filter(isOpenOn(window))
              const fit = groups.find((group) => group.open.some((date) => open.includes(date)))
              if (fit) {
                fit.draws.push(draw)
                fit.open = fit.open.filter((date) => open.includes(date))
              } else groups.push({ draws: [draw], open })
            }
          }
          const sorted = (list: readonly (readonly Name[])[]): readonly string[] =>
            list.map((draws) => [...draws].sort(compareUtf8).join(' ')).sort(compareUtf8)
          expect(sorted(own.map((visit) => visit.tasks.map(({ draw }) => draw)))).toEqual(
            sorted(groups.map(({ draws }) => draws))
          )
        }
      })
    )
  })

  it('has no more visits than any grouping needs, where windows are single spans and regions always meet', () => {
    fc.assert(
      fc.property(cases(oneSpan, fc.constant(['prefecture', 'county'])), (one) => {
        const { visits } = orThrow(mergeVisits(one))
        for (const subject of SUBJECTS) {
          const own = visits.filter((visit) => visit.subject === subject)
          expect(own.length).toBe(fewestGroups(own.flatMap(({ tasks }) => tasks.map(({ window }) => window))))
        }
      })
    )
  })
})

/** The fewest days that, visited all, meet every window: by trying every choice of last days. */
function fewestGroups(windows: readonly Window[]): number {
  const ends = [...new Set(windows.map((window) => window.at(-1)?.to))].filter((end) => end !== undefined)
  let fewest = windows.length
  for (let choice = 0; choice < 2 ** ends.length; choice++) {
    const chosen = ends.filter((_, i) => (choice >> i) % 2 === 1)
    if (chosen.length < fewest && windows.every((window) => chosen.some(isOpenOn(window)))) fewest = chosen.length
  }
  return fewest
}

describe('the prefecture of the samples', () => {
  it('is not where any subject is, so that the levels tell regions apart', () => {
    expect(areas.map(({ region }) => region)).not.toContain(PREFECTURE)
  })
})
