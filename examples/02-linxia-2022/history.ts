/* What was settled before the notice: agreements of joint tasks, who visited whom last year, results that are recognised. Made up. */

import type { LastPair } from '../../src/assign/index.js'
import type { PastCheck } from '../../src/frame/index.js'
import { nameOf, orThrow, parseDate, type CivilDate, type Name } from '../../src/kernel/index.js'
import { AGREED_ELEMENTS, type Agreement, type Recognition } from '../../src/merge/index.js'
import type { Decision, PlanRow } from '../../src/plan/index.js'
import { DRAW_SOURCES, type Officer, type Refresh, type RegionCode, type Subject } from '../../src/registry/index.js'
import { chanceOf } from './random.js'

/** A row of the plan with what was decided on it. */
export type DecidedRow = { readonly row: PlanRow; readonly decision: Decision }

/** All departments of every joint row agree on all five elements, on one day. */
export const agreementsOf = (decided: readonly DecidedRow[], on: CivilDate): readonly Agreement[] =>
  decided.flatMap(({ row: { initiator, partners }, decision: { name } }) =>
    partners.length === 0
      ? []
      : [initiator, ...partners].map((department) => ({ draw: name, department, elements: AGREED_ELEMENTS, on }))
  )

// Everybody in these registries is drawn every year, so that the same two can meet again.
const isCensus = ({ decision }: DecidedRow): boolean => decision.strata.every(({ method }) => method === 'census')

/** Who inspected whom last year: of two in five subjects of every census, an officer of the department that leads it. */
export function lastPairsOf(
  seed: string,
  decided: readonly DecidedRow[],
  { subjects, officers }: { readonly subjects: readonly Subject[]; readonly officers: readonly Officer[] },
  prefecture: RegionCode
): readonly LastPair[] {
  const chance = chanceOf(seed, 'last year')
  return decided.filter(isCensus).flatMap(({ row, decision }) => {
    const own = officers.filter(({ department }) => department === row.initiator)
    const near = (region: RegionCode): readonly Officer[] =>
      own.filter((officer) => officer.region === (row.levels.includes('county') ? region : prefecture))
    return subjects
      .filter(({ registries }) => registries.includes(decision.registry))
      .flatMap(({ id, region }) => {
        const candidates = near(region)
        return candidates.length === 0 || !chance.inThousand(400)
          ? []
          : [{ officer: chance.pick(candidates).id, subject: id }]
      })
  })
}

/** The checks of last year: those visits. A new year has begun since, so that they do not count towards its cap. */
export const checksOf = (
  pairs: readonly LastPair[],
  officers: readonly Officer[],
  prefecture: RegionCode
): readonly PastCheck[] => {
  const officerOf = new Map(officers.map((officer) => [officer.id, officer]))
  return pairs.map(({ officer, subject }, i) => ({
    subject,
    visit: nameOf(`2021-${String(i + 1)}`),
    on: orThrow(parseDate('2021-06-15')),
    departments: [officerOf.get(officer)?.department ?? nameOf('市场监管部门')],
    level: officerOf.get(officer)?.region === prefecture ? 'prefecture' : 'county',
    kind: 'special',
    way: 'random',
    task: 'planned',
    ground: null,
    item: null
  }))
}

/** Every department of a joint row brought its lists up to date before the task. */
export const refreshesOf = (decided: readonly DecidedRow[], on: CivilDate): readonly Refresh[] =>
  [...new Set(decided.flatMap(({ row: { initiator, partners } }) => [initiator, ...partners]))].flatMap((department) =>
    DRAW_SOURCES.filter((source) => source !== 'joint-officers').map((source): Refresh => ({
      source,
      department,
      act: 'updated',
      on,
      by: nameOf('示例名录库管理员')
    }))
  )

/** Of how many subjects of which joint row a partner's result stands: the last two are of a row that draws one in ten. */
const RECOGNISED: readonly (readonly [row: number, count: number])[] = [
  [24, 4],
  [52, 2],
  [3, 2]
]

/** Results of partners that are recognised, should their subject be drawn. */
export function recognisedOf(
  seed: string,
  decided: readonly DecidedRow[],
  subjects: readonly Subject[]
): readonly Recognition[] {
  const chance = chanceOf(seed, 'recognised')
  return RECOGNISED.flatMap(([number, count]) =>
    decided
      .filter(({ row }) => row.number === number)
      .flatMap(({ row, decision }) => {
        const going = subjects.filter(
          ({ status, registries }) => status === 'operating' && registries.includes(decision.registry)
        )
        return chance.some(going, count).map(({ id }, i) => ({
          draw: decision.name,
          subject: id,
          department: row.partners.at(-1) as Name,
          result: `示例检〔2021〕${String(100 * number + i + 1)}号`,
          on: '2021-12-08' as CivilDate,
          evidence: '示例：现场检查记录与照片，存该部门档案 · record and photographs in the archive of the department',
          approver: '示例批准人' as Name
        }))
      })
  )
}
