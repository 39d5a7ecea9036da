import '../seeded.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpenOn, type Window } from '../../src/calendar/index.js'
import { cited, citing, compareUtf8, decode, orThrow, type CivilDate, type Name } from '../../src/kernel/index.js'
import {
  EXACT_TASKS,
  groupTasks,
  mergeVisits,
  mergingCodec,
  regionsOf,
  type AnnouncedTask,
  type MergeRecord,
  type MergeRules,
  type Merging,
  type PeriodReading
} from '../../src/merge/index.js'
import { searchGroups } from '../../src/merge/exact.js'
import { groupSpans } from '../../src/merge/interval.js'
import { meet, type Groupable } from '../../src/merge/meet.js'
import {
  area,
  COUNTY,
  name,
  names,
  noticeOf,
  OTHER_COUNTY,
  PREFECTURE,
  recognition,
  region,
  rules,
  task
} from '../unit/merge/samples.js'

/** Ten days stand for all days: small enough that windows often meet and often do not. */
const DAYS = Array.from({ length: 10 }, (_, i) => `2022-03-${String(i + 1).padStart(2, '0')}` as CivilDate)

// Days of the universe as a window: runs of days become spans.
const windowOf = (open: readonly boolean[]): Window => {
  const spans: { from: CivilDate; to: CivilDate }[] = []
  open.forEach((isOpen, i) => {
    const date = DAYS[i]
    if (!isOpen || date === undefined) return
    const last = spans.at(-1)
    if (last !== undefined && open[i - 1]) last.to = date
    else spans.push({ from: date, to: date })
  })
  return spans
}

const oneSpan: fc.Arbitrary<Window> = fc
  .tuple(fc.nat(DAYS.length - 1), fc.nat(DAYS.length - 1))
  .map(([a, b]) => windowOf(DAYS.map((_, i) => i >= Math.min(a, b) && i <= Math.max(a, b))))

const someDays: fc.Arbitrary<Window> = fc
  .tuple(fc.nat(DAYS.length - 1), fc.array(fc.boolean(), { minLength: DAYS.length, maxLength: DAYS.length }))
  .map(([sure, open]) => windowOf(open.map((own, i) => own || i === sure)))

const fewDays: fc.Arbitrary<Window> = fc
  .uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 })
  .map((own) => windowOf(DAYS.map((_, i) => i % 2 === 0 && own.includes(i / 2))))

const DOMAINS = ['食品', '消防', '计量']
const someRegions = fc.constantFrom(null, ...[['622900'], ['622921'], ['622900', '622921'], ['622922', '622921']])

const groupables = (window: fc.Arbitrary<Window>, most: number, plain = false): fc.Arbitrary<readonly Groupable[]> =>
  fc.array(
    fc.record({
      window,
      regions: plain ? fc.constant(null) : someRegions.map((codes) => codes?.map(region) ?? null),
      item: fc.record({ domain: plain ? fc.constant(name('食品')) : fc.constantFrom(...DOMAINS).map(name) })
    }),
    { maxLength: most }
  )

const anyApart: fc.Arbitrary<MergeRules['apart']> = fc
  .array(fc.tuple(fc.constantFrom(...DOMAINS), fc.constantFrom(...DOMAINS)), { maxLength: 2 })
  .map((pairs) => pairs.map(([a, b]) => cited([name(a), name(b)] as const, citing('细则')(`${a}与${b}`))))

const anyPeriod = fc.constantFrom<PeriodReading>('overlapping', 'identical')

const rulesOf = (period: PeriodReading, apart: MergeRules['apart']): MergeRules => ({
  ...rules,
  period: { ...rules.period, value: period },
  apart
})

const openDays = (window: Window): readonly CivilDate[] => DAYS.filter(isOpenOn(window))

const possible = (tasks: readonly Groupable[], own: MergeRules): boolean => {
  const days = DAYS.filter((date) => tasks.every(({ window }) => isOpenOn(window)(date)))
  const periods = new Set(tasks.map(({ window }) => JSON.stringify(window)))
  const codes = ['622900', '622921', '622922', '000000']
  const staffed = codes.some((code) =>
    tasks.every(({ regions }) => regions === null || regions.some((one) => one === code))
  )
  const apart = tasks.some((a, i) =>
    tasks.slice(i + 1).some((b) =>
      own.apart.some(({ value: [x, y] }) => {
        const [p, q] = [a.item.domain, b.item.domain]
        return (p === x && q === y) || (p === y && q === x)
      })
    )
  )
  return days.length > 0 && staffed && !apart && (own.period.value === 'overlapping' || periods.size < 2)
}

type Places = readonly (readonly number[])[]

/** The canonical answer, straight from its definition: of all partitions, in the order of the four criteria. */
function canonical(tasks: readonly Groupable[], own: MergeRules): Places {
  const at = (places: readonly number[]): readonly Groupable[] => places.flatMap((place) => tasks[place] ?? [])
  const last = (places: readonly number[]): string =>
    DAYS.filter((date) => at(places).every(({ window }) => isOpenOn(window)(date))).at(-1) ?? ''
  const first = (places: readonly number[]): string => String(Math.min(...places)).padStart(2, '0')
  const ranked = setPartitions(tasks.length)
    .filter((partition) => partition.every((places) => possible(at(places), own)))
    .map((partition) => {
      const byTask = tasks.map((_, i) => partition.find((places) => places.includes(i)) ?? [])
      const rank = [
        String(partition.length).padStart(2, '0'),
        ...partition.map(last).sort(compareUtf8),
        ...byTask.map(last),
        ...byTask.map(first)
      ].join(' ')
      return { partition, rank }
    })
    .sort((a, b) => compareUtf8(a.rank, b.rank))
  const best = ranked[0]?.partition ?? []
  return [...best].sort((a, b) => compareUtf8(last(a), last(b)) || (a[0] ?? 0) - (b[0] ?? 0))
}

/** All partitions of 0 to n−1. */
const setPartitions = (n: number): readonly Places[] =>
  n === 0
    ? [[]]
    : setPartitions(n - 1).flatMap((partition) => [
        [...partition, [n - 1]],
        ...partition.map((_, at) => partition.map((places, i) => (i === at ? [...places, n - 1] : places)))
      ])

const MANY = { numRuns: 3000 }

describe('the grouping of one subject', () => {
  it.each([
    ['any sets of days', someDays],
    ['few days', fewDays],
    ['single spans', oneSpan]
  ])(
    'is the canonical one of all partitions, under both readings, with regions and domains kept apart: %s',
    (_, window) => {
      fc.assert(
        fc.property(groupables(window, 6), anyPeriod, anyApart, (tasks, period, apart) => {
          const own = rulesOf(period, apart)
          expect(groupTasks(own)(tasks)).toEqual({ groups: canonical(tasks, own), fellBack: 0 })
        }),
        MANY
      )
    }
  )

  it('is the canonical one of all partitions where days alone decide', () => {
    fc.assert(
      fc.property(groupables(oneSpan, 7, true), (tasks) => {
        expect(groupTasks(rules)(tasks).groups).toEqual(canonical(tasks, rules))
      }),
      { numRuns: 1000 }
    )
  })

  it('of single spans is the same by stabbing and by searching all subsets', () => {
    fc.assert(
      fc.property(groupables(oneSpan, 10, true), (tasks) => {
        const stabbed = groupSpans(tasks.flatMap(({ window }) => window))
        const searched = searchGroups(tasks, meet('overlapping'), () => false)
        expect([...stabbed].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(searched)
      }),
      { numRuns: 1000 }
    )
  })

  it('of single spans is exact beyond the search too: as many groups as spans of which no two meet', () => {
    fc.assert(
      fc.property(fc.array(oneSpan, { minLength: EXACT_TASKS + 1, maxLength: 40 }), (windows) => {
        const tasks = windows.map((window) => ({ window, regions: null, item: { domain: name('食品') } }))
        const { groups, fellBack } = groupTasks(rules)(tasks)
        expect(fellBack).toBe(0)
        expect(groups.length).toBe(mostDisjoint(windows))
      })
    )
  })

  it('beyond the search is first fit by last day, possible, cannot be joined, and is said to have fallen back', () => {
    const many = fc.array(fewDays, { minLength: EXACT_TASKS + 1, maxLength: 20 })
    let fell = 0
    fc.assert(
      fc.property(many, anyApart, (windows, apart) => {
        const own = rulesOf('overlapping', apart)
        const tasks = windows.map((window, i) => ({
          window,
          regions: null,
          item: { domain: name(DOMAINS[i % 3] ?? '') }
        }))
        const { groups, fellBack } = groupTasks(own)(tasks)
        expect(groups.flat().sort((a, b) => a - b)).toEqual([...tasks.keys()])
        const at = (places: readonly number[]): readonly Groupable[] => places.flatMap((place) => tasks[place] ?? [])
        for (const [i, group] of groups.entries()) {
          expect(possible(at(group), own)).toBe(true)
          for (const other of groups.slice(i + 1)) expect(possible(at([...group, ...other]), own)).toBe(false)
        }
        if (fellBack === tasks.length) {
          fell++
          expect([...groups].sort(byFirst)).toEqual([...fitted(tasks, own)].sort(byFirst))
        }
        expect(fellBack === 0 || fellBack > EXACT_TASKS).toBe(true)
      })
    )
    expect(fell).toBeGreaterThan(50)
  })
})

const byFirst = (a: readonly number[], b: readonly number[]): number => (a[0] ?? 0) - (b[0] ?? 0)

/** First fit, from its definition. */
function fitted(tasks: readonly Groupable[], own: MergeRules): Places {
  const groups: number[][] = []
  const last = (i: number): string => openDays(tasks[i]?.window ?? []).at(-1) ?? ''
  for (const i of [...tasks.keys()].sort((a, b) => compareUtf8(last(a), last(b)) || a - b)) {
    const fit = groups.find((group) =>
      possible(
        [...group, i].flatMap((place) => tasks[place] ?? []),
        own
      )
    )
    if (fit === undefined) groups.push([i])
    else fit.push(i)
  }
  return groups.map((group) => group.sort((a, b) => a - b))
}

/** How many spans no two of which meet: by ends, the greedy choice. */
function mostDisjoint(windows: readonly Window[]): number {
  let count = 0
  let last = ''
  for (const window of [...windows].sort((a, b) => compareUtf8(a[0]?.to ?? '', b[0]?.to ?? ''))) {
    if ((window[0]?.from ?? '') <= last) continue
    count++
    last = window[0]?.to ?? ''
  }
  return count
}

type Case = Parameters<typeof mergeVisits>[0]

const SUBJECTS = ['甲', '乙', '～', '𠀀', '__proto__']
const areas = [area(COUNTY, '甲', '乙', '～'), area(OTHER_COUNTY, '𠀀', '__proto__')]

const anyTask = fc.record({
  window: fc.oneof(oneSpan, someDays, fewDays),
  levels: fc.constantFrom<AnnouncedTask['levels']>(['prefecture'], ['county'], ['prefecture', 'county']),
  departments: fc.subarray(['市场监管部门', '公安部门', '消防部门'], { minLength: 1 }),
  domain: fc.constantFrom(...DOMAINS),
  population: fc.constantFrom('A类库', 'B类库'),
  ids: fc.subarray(SUBJECTS),
  recognised: fc.subarray(SUBJECTS)
})

const anyRecord = (letter: string): fc.Arbitrary<MergeRecord> =>
  fc.array(anyTask, { maxLength: 4 }).map((draws) => ({
    record: {
      noticeDigest: noticeOf(letter),
      draws: draws.map(({ ids }, i) => {
        const drawn = ids.map((id) => ({ id: name(id), ticket: `${letter}${String(i)}${id}` }))
        const half = Math.floor(drawn.length / 2)
        return { name: name(`t${String(i)}`), strata: [{ drawn: drawn.slice(half) }, { drawn: drawn.slice(0, half) }] }
      })
    },
    tasks: draws.map(({ window, departments, levels, population, domain }, i) => {
      const own = task(`t${String(i)}`, window, departments)
      return { ...own, levels, population: name(population), item: { ...own.item, domain: name(domain) } }
    }),
    recognised: draws.flatMap(({ recognised, window }, i) =>
      recognised
        .filter((_, at) => at % 2 === 0)
        .map((id) =>
          recognition(`t${String(i)}`, id, { department: name('住建部门'), on: openDays(window)[0] as CivilDate })
        )
    )
  }))

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    records: fc.subarray(['a', 'b', 'c']).chain((letters) => fc.tuple(...letters.map(anyRecord))),
    period: anyPeriod,
    apart: anyApart,
    joint: fc.subarray(['A类库'])
  })
  .map(({ records, period, apart, joint }) => ({
    records,
    areas,
    rules: { ...rulesOf(period, apart), joint: { ...rules.joint, value: names(...joint) } }
  }))

const hitsOf = ({ records }: Case): readonly string[] =>
  records.flatMap(({ record }) =>
    record.draws.flatMap((draw) =>
      draw.strata.flatMap(({ drawn }) =>
        drawn.map(({ id, ticket }) => [record.noticeDigest, draw.name, id, ticket].join(' '))
      )
    )
  )

const servedBy = ({ visits }: Merging): readonly string[] =>
  visits.flatMap(({ subject, tasks }) =>
    tasks.map(({ notice, draw, ticket }) => [notice, draw, subject, ticket].join(' '))
  )

const replacedBy = ({ recognised }: Merging): readonly string[] =>
  recognised.map(({ subject, task: { notice, draw }, ticket }) => [notice, draw, subject, ticket].join(' '))

describe('merging', () => {
  it('loses nothing and does nothing twice: every hit stands in one visit or is recognised', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const merging = orThrow(mergeVisits(one))
        const done = [...servedBy(merging), ...replacedBy(merging)]
        expect([...done].sort(compareUtf8)).toEqual([...hitsOf(one)].sort(compareUtf8))
        const { draws, recognised, visits, visitsSaved, subjects } = merging.saved
        expect([draws, recognised, visits]).toEqual([done.length, merging.recognised.length, merging.visits.length])
        expect(visitsSaved).toBe(draws - recognised - visits)
        expect(subjects).toBe(new Set(hitsOf(one).map((hit) => hit.split(' ')[2])).size)
      })
    )
  })

  it('recognises exactly the hits that a recognition of their notice names', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const named = one.records.flatMap(({ record, recognised }) =>
          recognised.map(({ draw, subject }) => `${record.noticeDigest} ${draw} ${subject}`)
        )
        const drawn = hitsOf(one).map((hit) => hit.split(' ').slice(0, 3).join(' '))
        const replaced = replacedBy(orThrow(mergeVisits(one))).map((hit) => hit.split(' ').slice(0, 3).join(' '))
        expect([...replaced].sort(compareUtf8)).toEqual(named.filter((hit) => drawn.includes(hit)).sort(compareUtf8))
      })
    )
  })

  it('gives each visit exactly the days that all its tasks allow, at least one, and somebody who may do them all', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const visit of orThrow(mergeVisits(one)).visits) {
          const common = DAYS.filter((date) => visit.tasks.every(({ window }) => isOpenOn(window)(date)))
          expect(openDays(visit.window)).toEqual(common)
          expect(common.length).toBeGreaterThan(0)
          expect(regionsOf(visit)).not.toEqual([])
          for (const code of regionsOf(visit) ?? []) {
            expect(visit.tasks.every(({ regions }) => regions?.includes(code))).toBe(true)
          }
        }
      })
    )
  })

  it('leads with a task that starts first, takes each department once, and fills one form with every item once', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const { tasks, lead, departments, form } of orThrow(mergeVisits(one)).visits) {
          const order = tasks.map(({ window, notice, draw }) => `${window[0]?.from ?? ''} ${notice} ${draw}`)
          expect(order).toEqual([...order].sort(compareUtf8))
          const [leading] = tasks
          expect(lead).toEqual({ notice: leading?.notice, draw: leading?.draw })
          expect(departments[0]).toBe(leading?.departments[0])
          expect([...departments].sort(compareUtf8)).toEqual(
            [...new Set(tasks.flatMap((own) => own.departments))].sort(compareUtf8)
          )
          expect(form.of).toEqual(lead)
          const texts = form.items.map(({ item }) => JSON.stringify(item))
          expect(texts).toEqual([...new Set(tasks.map(({ item }) => JSON.stringify(item)))])
          for (const { item, tasks: keys } of form.items) {
            const asking = tasks.filter((own) => JSON.stringify(own.item) === JSON.stringify(item))
            expect(keys).toEqual(asking.map(({ notice, draw }) => ({ notice, draw })))
          }
        }
      })
    )
  })

  it('numbers the visits of a subject from 1 by last day, then by first task in canonical order', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { visits } = orThrow(mergeVisits(one))
        const places = visits.map(({ subject, tasks, window }) => {
          const first = tasks.map(({ notice, draw }) => `${notice} ${draw}`).sort(compareUtf8)[0]
          return { subject, order: `${window.at(-1)?.to ?? ''} ${first ?? ''}` }
        })
        visits.forEach(({ subject, ordinal }, i) => {
          const before = places[i - 1]
          expect(ordinal).toBe(before?.subject === subject ? (visits[i - 1]?.ordinal ?? 0) + 1 : 1)
          if (before === undefined) return
          if (ordinal === 1) expect(compareUtf8(before.subject, subject)).toBeLessThan(0)
          else expect(compareUtf8(before.order, places[i]?.order ?? '')).toBeLessThan(0)
        })
      })
    )
  })

  it('does not depend on the order of records, draws, tasks, areas, drawn units and recognitions', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const turned: Case = {
          rules: one.rules,
          records: [...one.records].reverse().map(({ record, tasks, recognised }) => ({
            record: {
              ...record,
              draws: [...record.draws].reverse().map((draw) => ({
                ...draw,
                strata: [...draw.strata].reverse().map(({ drawn }) => ({ drawn: [...drawn].reverse() }))
              }))
            },
            tasks: [...tasks].reverse(),
            recognised: [...recognised].reverse()
          })),
          areas: [...one.areas].reverse().map(({ region: code, subjects }) => ({
            region: code,
            subjects: [...subjects].reverse()
          }))
        }
        expect(JSON.stringify(orThrow(mergeVisits(turned)))).toBe(JSON.stringify(orThrow(mergeVisits(one))))
      })
    )
  })

  it('changes nothing when the tasks of a visit are merged again', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const visit of orThrow(mergeVisits(one)).visits) {
          const isOwn = (notice: string, draw: Name): boolean =>
            visit.tasks.some((own) => own.notice === notice && own.draw === draw)
          const records = one.records.map(({ record, tasks }) => ({
            record: {
              ...record,
              draws: record.draws
                .filter((draw) => isOwn(record.noticeDigest, draw.name))
                .map((draw) => ({
                  ...draw,
                  strata: draw.strata.map(({ drawn }) => ({ drawn: drawn.filter(({ id }) => id === visit.subject) }))
                }))
            },
            tasks: tasks.filter(({ draw }) => isOwn(record.noticeDigest, draw)),
            recognised: []
          }))
          expect(orThrow(mergeVisits({ ...one, records })).visits).toEqual([{ ...visit, ordinal: 1 }])
        }
      })
    )
  })

  it('says of every unmerged pair of tasks why, with the article where it is a rule', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { visits, apart, notJoint } = orThrow(mergeVisits(one))
        const announced = (key: { readonly notice: string; readonly draw: string }): AnnouncedTask | undefined =>
          one.records
            .find(({ record }) => record.noticeDigest === key.notice)
            ?.tasks.find(({ draw }) => draw === key.draw)
        const unjoined = (visit: Merging['visits'][number]): boolean =>
          notJoint.some(({ subject, ordinal }) => subject === visit.subject && ordinal === visit.ordinal)
        const expected = visits.flatMap((a, i) =>
          visits.slice(i + 1).flatMap((b) =>
            a.subject !== b.subject
              ? []
              : a.tasks.flatMap((x) =>
                  b.tasks.map((y) => ({
                    pair: [a.subject, x.notice, x.draw, y.notice, y.draw],
                    notJoint: unjoined(a) || unjoined(b)
                  }))
                )
          )
        )
        expect(
          apart.map((own) => ({
            pair: [own.subject, own.earlier.notice, own.earlier.draw, own.later.notice, own.later.draw],
            notJoint: own.notJoint
          }))
        ).toEqual(expected)
        for (const { earlier, later, why, basis } of apart) {
          const [a, b] = [announced(earlier), announced(later)]
          if (a === undefined || b === undefined) throw new Error('a pair of tasks that nobody announced')
          const meets = DAYS.some((date) => isOpenOn(a.window)(date) && isOpenOn(b.window)(date))
          const same = JSON.stringify(a.window) === JSON.stringify(b.window)
          const clash = a.levels.length === 1 && b.levels.length === 1 && a.levels[0] !== b.levels[0]
          const [p, q] = [a.item.domain, b.item.domain]
          const rule = one.rules.apart.find(({ value: [x, y] }) => (p === x && q === y) || (p === y && q === x))
          if (!meets) expect([why, basis]).toEqual(['noCommonDay', null])
          else if (one.rules.period.value === 'identical' && !same) {
            expect([why, basis]).toEqual(['otherPeriod', one.rules.period.basis])
          } else if (clash) expect([why, basis]).toEqual(['noCommonRegion', null])
          else if (rule !== undefined) expect([why, basis]).toEqual(['keptApart', rule.basis])
          else expect([why, basis]).toEqual(['otherVisit', null])
        }
      })
    )
  })

  it('names exactly the visits of one department that serve a registry which asks for joint ones', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { visits, notJoint } = orThrow(mergeVisits(one))
        const asking = visits.filter(
          ({ tasks, departments }) =>
            departments.length < 2 &&
            tasks.some(({ notice, draw }) => {
              const record = one.records.find((own) => own.record.noticeDigest === notice)
              const own = record?.tasks.find((announced) => announced.draw === draw)
              return own !== undefined && one.rules.joint.value.includes(own.population)
            })
        )
        expect(notJoint).toEqual(
          asking.map(({ subject, ordinal }) => ({
            subject,
            ordinal,
            populations: ['A类库'],
            basis: one.rules.joint.basis
          }))
        )
      })
    )
  })

  it('reads back from JSON as it was', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const merging = orThrow(mergeVisits(one))
        expect(orThrow(decode(mergingCodec)(JSON.parse(JSON.stringify(merging))))).toEqual(merging)
      })
    )
  })
})

describe('the prefecture of the samples', () => {
  it('is not where any subject is, so that the levels tell regions apart', () => {
    expect(areas.map((own) => own.region)).not.toContain(PREFECTURE)
  })
})
