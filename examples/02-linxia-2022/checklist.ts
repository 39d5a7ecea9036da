/* A checklist for the plan: exactly its items, since the list from which it was made is not printed. */

import { citing, type CivilDate, type Name } from '../../src/kernel/index.js'
import type { Checklist, ChecklistRules } from '../../src/checklist/index.js'
import type { Plan } from '../../src/plan/index.js'

/** The items of a plan as a checklist, and what the prefecture's rules ask of one. */
export function checklistOf(
  { rows }: Plan,
  version: CivilDate
): { readonly checklist: Checklist; readonly rules: ChecklistRules } {
  return {
    checklist: {
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
    },
    rules: {
      withoutBasis: { value: 'report', basis: citing('临夏州市场监管系统细则')('第四条（二）') },
      fields: {
        value: ['bodies', 'content', 'methods'],
        basis: citing('临夏州部门联合细则')('第八条')
      }
    }
  }
}
