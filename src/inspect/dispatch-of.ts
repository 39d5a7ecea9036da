/* 派发: from a merged visit and its locked team to what is dispatched. 临夏州部门联合细则 第二十二条、第二十三条. */

import type { CheckWay } from '../calendar/index.js'
import type { Team } from '../assign/index.js'
import type { Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'
import { isCertifiedOn, isMarketEntity, type Officer, type Pool, type Subject } from '../registry/index.js'
import type { Dispatch } from './dispatch.js'

/**
 * What is dispatched for a merged visit and its team. 由合并后的上门检查与锁定的检查组得出派发内容。
 *
 * An officer who is not in the registry, or whose certificate does not cover the window from its first day to its last,
 * is dispatched as uncertified. 名录库中没有的人员，或执法证未覆盖时间窗首日至末日的，按未持证派发。
 *
 * @param input.officerOf the officer of an id in the registry
 * @param input.pool      of the subject when its list was locked
 * @basis 临夏州部门联合细则 第二十二条、第二十三条; 临夏州市场监管系统细则 第十六条
 * @since 0.1.0
 */
export function dispatchOf(input: {
  readonly visit: Visit
  readonly team: Team
  readonly subject: Pick<Subject, 'kind'>
  readonly officerOf: (id: Name) => Pick<Officer, 'certificate'> | undefined
  readonly way: CheckWay
  readonly pool: Pool | null
}): Dispatch {
  const { visit, team, subject, officerOf, way, pool } = input
  const [first, last] = [visit.window[0], visit.window.at(-1)]
  const isCertified = first === undefined || last === undefined ? () => false : isCertifiedOn(first.from, last.to)
  return {
    tasks: visit.tasks.map(({ draw, item, departments }) => ({ draw, item, departments })),
    lead: visit.lead.draw,
    departments: visit.departments,
    market: isMarketEntity(subject),
    region: visit.region,
    window: visit.window,
    officers: team.crews.flatMap(({ department, officers }) =>
      officers.map(({ id, leads }) => ({
        id,
        department,
        leads: team.head === null ? leads : id === team.head,
        certified: isCertified(officerOf(id) ?? { certificate: null })
      }))
    ),
    experts: team.experts.flatMap(({ experts }) => experts),
    way,
    pool
  }
}
