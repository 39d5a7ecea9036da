/* A checklist for the plan: exactly its items, since the list from which it was made is not printed. */

import type { CivilDate, Name } from '../../src/kernel/index.js'
import type { Checklist } from '../../src/checklist/index.js'
import type { Plan } from '../../src/plan/index.js'

/** The items of a plan as a checklist. */
export function checklistOf({ rows }: Plan, version: CivilDate): Checklist {
  return {
    name: '临夏州部门联合抽查事项清单（由计划整理，示例）' as Name,
    version,
    items: rows.map(({ domain, initiator, item, objects, class: itemClass, partners }) => ({
      domain,
      initiator,
      item,
      objects,
      class: itemClass,
      // The table prints none of these, and nothing is made up for it.
      basis: [],
      bodies: [initiator, ...partners],
      content: [],
      methods: [],
      ratio: null,
      frequency: null
    }))
  }
}
