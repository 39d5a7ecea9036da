/* 一对象一表单: the form of a visit, composed from its merged items and the checklist.
   临夏州部门联合细则 第二十六条、第三十条1; 临夏州市场监管系统细则 第十六条; 万年县实施方案 二. */

import type { Item, ItemKey } from '../checklist/index.js'
import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import { byTask, type TaskKey, type Visit } from '../merge/index.js'
import type { FormRefusal } from './conduct-error.js'
import type { CheckForm, FormChoice, FormItem, Precheck, StandardOf } from './form.js'
import type { InspectRules } from './rules.js'

/**
 * Composes the one form of a visit. 由合并后的上门检查与清单生成一张检查表。
 *
 * Every item of every task once, in the order of the merged form, with what the list says of its content, methods and
 * basis. Nothing is made up: a list that is silent gives empty lists. O(items).
 *
 * @param input.visit    as merged
 * @param input.itemOf   the item of a key, `itemOf(checklist)`: one table for all visits
 * @param input.standard 检查标准 of an item; null where there is none
 * @param input.precheck what was looked up beforehand; null where nothing was
 * @returns the form; refuses with `FormItemUnlisted` for each item that the list does not have
 * @basis 临夏州部门联合细则 第二十六条、第三十条1; 临夏州市场监管系统细则 第十六条
 * @since 0.1.0
 */
export function composeForm(input: {
  readonly visit: Pick<Visit, 'form' | 'tasks' | 'lead'>
  readonly itemOf: (key: ItemKey) => Item | undefined
  readonly choice: FormChoice
  readonly precheck: Precheck | null
  readonly standard?: StandardOf
  readonly rules: Pick<InspectRules, 'listOnly'>
}): Checked<FormRefusal, CheckForm> {
  const { visit, itemOf, choice, precheck, standard = () => null, rules } = input
  const refusals: FormRefusal[] = []
  const items: FormItem[] = []
  for (const { item: key, tasks } of visit.form.items) {
    const item = itemOf(key)
    if (item === undefined) {
      refusals.push({ _tag: 'FormItemUnlisted', item: key, basis: rules.listOnly })
      continue
    }
    items.push({
      item: key,
      tasks: tasks.map(({ draw }) => draw),
      departments: departmentsOf(visit, tasks),
      content: item.content,
      methods: item.methods,
      basis: item.basis,
      standard: standard(item)
    })
  }
  return acceptUnless(refusals, () => ({ of: visit.lead.draw, choice, precheck, items }))
}

/**
 * The items of a form that one department checks. 检查表中由某部门检查的事项。
 *
 * @example formPartOf({ items: [] })('市场监管局') // => []
 * @basis 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export const formPartOf =
  ({ items }: Pick<CheckForm, 'items'>) =>
  (department: Name): readonly FormItem[] =>
    items.filter(({ departments }) => departments.includes(department))

function departmentsOf({ tasks }: Pick<Visit, 'tasks'>, of: readonly TaskKey[]): readonly Name[] {
  const own = tasks.filter((task) => of.some((key) => byTask(task, key) === 0))
  return [...new Set(own.flatMap(({ departments }) => departments))]
}
