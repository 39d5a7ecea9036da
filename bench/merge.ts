/* Merging the drawn tasks of a prefecture beside SHA-256 of node:crypto, and the three ways of grouping one subject's tasks. */

import { createHash } from 'node:crypto'
import { monthsWindow, type Window } from '../src/calendar/index.js'
import { cited, citing, orThrow, type Digest, type Name } from '../src/kernel/index.js'
import { searchGroups } from '../src/merge/exact.js'
import {
  EXACT_TASKS,
  groupTasks,
  mergeVisits,
  type AnnouncedTask,
  type Area,
  type MergeRecord,
  type MergeRules
} from '../src/merge/index.js'
import { meet } from '../src/merge/meet.js'
import type { RegionCode } from '../src/registry/index.js'
import { interleaved, median, rowBy, type BenchRow } from './measure.js'
import { creditCodes } from './ticket.js'

const DRAWS = 70
const SUBJECTS = 109_275
const HASHES = 1_000_000
const REGIONS = Array.from({ length: 9 }, (_, i) => String(622_921 + i) as RegionCode)
const DEPARTMENTS = [
  '市场监管部门',
  '公安部门',
  '消防部门',
  '文旅部门',
  '卫健部门',
  '住建部门'
] as readonly string[] as readonly Name[]
const LEVELS = [['prefecture', 'county'], ['county'], ['prefecture', 'county'], ['prefecture']] as const

const joint = citing('临夏州部门联合细则')
const rules: MergeRules = {
  period: cited('overlapping', joint('第二十二条')),
  apart: [],
  joint: cited([], joint('第十九条')),
  agreement: cited([], joint('第十九条'))
}

// A generator of its own, so that every run merges the same.
function numbers(): (n: number) => number {
  let state = 7
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

const oneSpan = (i: number): Window => monthsWindow(2022, 1 + (i % 9), Math.min(12, 3 + (i % 9) + (i % 3)))

const twoSpans = (i: number): Window => [
  ...monthsWindow(2022, 1 + (i % 5), 2 + (i % 5)),
  ...monthsWindow(2022, 8 + (i % 4), 9 + (i % 4))
]

const taskOf = (i: number, windowOf: (i: number) => Window): AnnouncedTask => {
  const initiator = DEPARTMENTS[i % DEPARTMENTS.length] as Name
  return {
    draw: `第${String(i)}行` as Name,
    item: {
      domain: `领域${String(i % 30)}` as Name,
      initiator,
      item: `事项${String(i)}` as Name,
      objects: '企业' as Name
    },
    population: `名录库${String(i)}` as Name,
    departments: [initiator, DEPARTMENTS[(i + 1 + (i % 3)) % DEPARTMENTS.length] as Name],
    levels: LEVELS[i % LEVELS.length] ?? [],
    prefecture: '622900' as RegionCode,
    window: windowOf(i),
    qualifications: [],
    experts: []
  }
}

type Campaign = Parameters<typeof mergeVisits>[0]

/** Two records of one half of the draws each; every subject is equally likely in every draw, and in none twice. */
export function drawnCampaign(hits: number, subjects: number, windowOf: (i: number) => Window): Campaign {
  const below = numbers()
  const ids = creditCodes(subjects) as readonly Name[]
  const order = Uint32Array.from(ids, (_, i) => i)
  const size = Math.floor(hits / DRAWS)
  const drawOf = (i: number): MergeRecord['record']['draws'][number] => {
    // The first of a partial shuffle are a sample without replacement.
    const drawn = Array.from({ length: size }, (_, at) => {
      const other = at + below(subjects - at)
      const row = order[other] as number
      order[other] = order[at] as number
      order[at] = row
      return { id: ids[row] as Name, ticket: row.toString(16).padStart(64, '0') }
    })
    return { name: `第${String(i)}行` as Name, strata: [{ drawn }] }
  }
  const records = ['a', 'b'].map((letter, half): MergeRecord => {
    const rows = Array.from({ length: DRAWS / 2 }, (_, i) => i + (half * DRAWS) / 2)
    return {
      record: { noticeDigest: letter.repeat(64) as Digest, draws: rows.map(drawOf) },
      tasks: rows.map((i) => taskOf(i, windowOf)),
      recognised: []
    }
  })
  const areas = REGIONS.map((region, at): Area => ({
    region,
    subjects: ids.filter((_, i) => i % REGIONS.length === at)
  }))
  // As read from published files: each text stands in memory by itself.
  return JSON.parse(JSON.stringify({ records, areas, rules })) as Campaign
}

const merge = (campaign: Campaign): number => orThrow(mergeVisits(campaign)).visits.length

// Pairs meet and triples do not, or all meet somewhere: the more groupings are the fewest, the longer the search.
const hardWindows = (tasks: number): readonly Window[] =>
  Array.from({ length: tasks }, (_, i) => {
    const meetings = Array.from({ length: tasks }, (_unused, j) => (i < j ? i * tasks + j : j * tasks + i))
    const days = meetings.filter((_unused, j) => j !== i).sort((a, b) => a - b)
    return days.map((day) => dayWindow(2 * day))
  })

const dayWindow = (day: number): Window[number] => {
  const text = new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10) as Window[number]['from']
  return { from: text, to: text }
}

/** 200,000 drawn tasks of 70 draws, other sizes, windows of several spans; the exact search by number of tasks. */
export function benchMerge(
  hits = 200_000,
  rounds = 5,
  sizes: readonly number[] = [50_000, 800_000]
): readonly BenchRow[] {
  const ids = creditCodes(HASHES)
  const plain = drawnCampaign(hits, SUBJECTS, oneSpan)
  const split = drawnCampaign(hits, SUBJECTS, twoSpans)
  const times = interleaved(rounds, {
    hashes: () => ids.forEach((id) => createHash('sha256').update(id).digest()),
    plain: () => merge(plain),
    split: () => merge(split)
  })
  const row = rowBy(times)
  const n = (number: number): string => number.toLocaleString('en')
  return [
    row(`${n(HASHES)} SHA-256 of node:crypto`, 'hashes', null, null),
    row(
      `merge ${n(hits)} hits of ${n(SUBJECTS)} subjects, one span a task, over ${n(HASHES)} SHA-256`,
      'plain',
      'hashes',
      1
    ),
    row(
      `merge ${n(hits)} hits of ${n(SUBJECTS)} subjects, two spans a task, over ${n(HASHES)} SHA-256`,
      'split',
      'hashes',
      1
    ),
    ...sizes.map((size) => growth(size, hits, median(times.plain), rounds)),
    ...[EXACT_TASKS - 2, EXACT_TASKS].map((tasks) => search(tasks, rounds)),
    spans(1000, rounds)
  ]
}

// As many hits a subject as above.
function growth(size: number, hits: number, seconds: number, rounds: number): BenchRow {
  const campaign = drawnCampaign(size, Math.floor((SUBJECTS / hits) * size), oneSpan)
  const middle = median(interleaved(Math.min(rounds, 3), { own: () => merge(campaign) }).own)
  return {
    name: `merge ${size.toLocaleString('en')} hits, seconds a hit over those of ${hits.toLocaleString('en')}`,
    seconds: middle,
    ratio: middle / size / (seconds / hits),
    target: 2
  }
}

function search(tasks: number, rounds: number): BenchRow {
  const common = hardWindows(tasks).map((window) => ({ window, regions: null }))
  const times = interleaved(rounds, { own: () => searchGroups(common, meet('overlapping'), () => false) })
  return {
    name: `search of all groupings of ${String(tasks)} tasks`,
    seconds: median(times.own),
    ratio: null,
    target: null
  }
}

function spans(tasks: number, rounds: number): BenchRow {
  const below = numbers()
  const group = groupTasks(rules)
  const own = Array.from({ length: tasks }, (_, i) => ({
    window: monthsWindow(1949 + below(150), 1 + below(6), 7 + below(6)),
    regions: null,
    item: { domain: `领域${String(i)}` as Name }
  }))
  const times = interleaved(rounds, { own: () => group(own) })
  return {
    name: `group ${tasks.toLocaleString('en')} spans of one subject`,
    seconds: median(times.own),
    ratio: null,
    target: null
  }
}
