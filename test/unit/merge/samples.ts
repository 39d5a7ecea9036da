/* Short ways to write tasks, draws, areas and rules in tests. */

import { monthsWindow, type Window } from '../../../src/calendar/index.js'
import {
  cited,
  citing,
  orThrow,
  sha256Text,
  type CivilDate,
  type Digest,
  type Name
} from '../../../src/kernel/index.js'
import {
  mergeVisits,
  type AnnouncedTask,
  type Area,
  type DrawnSubjects,
  type MergeRecord,
  type MergeRules,
  type Merging,
  type Recognition
} from '../../../src/merge/index.js'
import type { RegionCode } from '../../../src/registry/index.js'

export const name = (text: string): Name => text as Name
export const names = (...texts: readonly string[]): readonly Name[] => texts.map(name)
export const region = (code: string): RegionCode => code as RegionCode
export const day = (text: string): CivilDate => text as CivilDate

export const PREFECTURE = region('622900')
export const COUNTY = region('622921')
export const OTHER_COUNTY = region('622922')

export const months = (first: number, last: number): Window => monthsWindow(2022, first, last)
export const span = (from: string, to: string): Window => [{ from: day(from), to: day(to) }]

/** Digests that sort as their letters do. */
export const noticeOf = (letter: string): Digest => letter.repeat(64) as Digest
export const NOTICE = noticeOf('a')

const joint = citing('临夏州部门联合细则')

/** Overlapping periods, nothing kept apart, no registry that asks for joint visits, five elements. */
export const rules: MergeRules = {
  period: cited('overlapping', joint('第二十二条')),
  apart: [],
  joint: cited([], citing('万年县实施方案')('三')),
  agreement: cited(['items', 'subjects', 'officers', 'ratio', 'frequency'], joint('第十九条'))
}

export const task = (
  draw: string,
  window: Window,
  departments: readonly string[] = ['市场监管部门']
): AnnouncedTask => ({
  draw: name(draw),
  item: { domain: name('领域'), initiator: name('市场监管部门'), item: name(`${draw}检查`), objects: name('企业') },
  population: name('市场主体名录库'),
  departments: names(...departments),
  levels: ['prefecture', 'county'],
  prefecture: PREFECTURE,
  window,
  qualifications: [],
  experts: []
})

export const inDomain = (domain: string, own: AnnouncedTask): AnnouncedTask => ({
  ...own,
  item: { ...own.item, domain: name(domain) }
})

/** Draws by name, each with the subjects drawn; a reserve that must never be read. */
export const recordOf = (
  draws: { readonly [draw: string]: readonly string[] },
  noticeDigest: Digest = NOTICE
): DrawnSubjects & { readonly noticeDigest: Digest } => ({
  noticeDigest,
  draws: Object.entries(draws).map(([draw, ids]) => {
    const drawn = ids.map((id) => ({ id: name(id), ticket: `ticket of ${id}` }))
    return { name: name(draw), strata: [{ drawn, reserve: [{ id: name('备选'), ticket: 'f' }] }] }
  })
})

export const area = (code: RegionCode, ...subjects: readonly string[]): Area => ({
  region: code,
  subjects: names(...subjects)
})

export const recognition = (draw: string, subject: string, change: Partial<Recognition> = {}): Recognition => ({
  draw: name(draw),
  subject: name(subject),
  department: name('公安部门'),
  result: '公检〔2022〕1号',
  on: day('2022-01-15'),
  evidence: '现场检查笔录',
  approver: name('联席会议办公室'),
  ...change
})

/** One record in which every task hits one subject, and what becomes of it. */
export const mergedAt = (tasks: readonly AnnouncedTask[], own: MergeRules = rules): Merging =>
  mergedRecords(
    [{ record: recordOf(Object.fromEntries(tasks.map(({ draw }) => [draw, ['甲']]))), tasks, recognised: [] }],
    own
  )

export const mergedRecords = (records: readonly MergeRecord[], own: MergeRules = rules): Merging =>
  orThrow(mergeVisits({ records, areas: [area(COUNTY, '甲', '乙', '丙')], rules: own }))

/** The draws of each visit. */
export const drawsOf = (merging: Merging): readonly (readonly string[])[] =>
  merging.visits.map(({ tasks }) => tasks.map(({ draw }) => draw))

export const digestOf = (text: string): Digest => sha256Text(text)
