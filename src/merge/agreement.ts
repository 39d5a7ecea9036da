/* 事先协商: what the departments of a joint task agree on before it is carried out. 临夏州部门联合细则 第十九条. */

import { acceptUnless, compareUtf8, type Checked, type Citation, type CivilDate, type Name } from '../kernel/index.js'
import type { AgreementRefusal } from './error.js'
import type { AgreedElement, MergeRules } from './rules.js'
import type { AnnouncedTask } from './task.js'

/**
 * What one department agreed to for one task, and when. 某部门就某项任务同意的要素及日期。
 *
 * @basis 临夏州部门联合细则 第十九条
 * @since 0.1.0
 */
export type Agreement = {
  /** The task by its draw. 以抽取名称指明任务。 */
  readonly draw: Name
  readonly department: Name
  readonly elements: readonly AgreedElement[]
  readonly on: CivilDate
}

/**
 * Checks that the departments of every joint task have agreed on every element. 检查联合任务各部门是否已就各要素事先协商一致。
 *
 * A task of one department needs no agreement. An agreement later than the last day of its task was certainly not made
 * beforehand; whether it came before the visit itself is known only once the day of the visit is.
 *
 * @param input.tasks      the tasks of one notice
 * @param input.agreements of these tasks, in any order; one for each department of a joint task, the initiator included
 * @returns the agreements by bytes of draw, then of department; refuses with `AgreementOfNoTask`, `AgreementOfNoParty`,
 *   `AgreedTwice`, `AgreementTooLate` (each with its place in the list, from 0), `AgreementIncomplete` (each department
 *   with the elements it has not agreed to: all of them where it has agreed to nothing)
 * @basis 临夏州部门联合细则 第十九条
 * @example orThrow(checkAgreements({ tasks: [], agreements: [], rules: { agreement: cited(['items'], citing('细则')('第十九条')) } })) // => []
 * @since 0.1.0
 */
export function checkAgreements(input: {
  readonly tasks: readonly Pick<AnnouncedTask, 'draw' | 'departments' | 'window'>[]
  readonly agreements: readonly Agreement[]
  readonly rules: Pick<MergeRules, 'agreement'>
}): Checked<AgreementRefusal, readonly Agreement[]> {
  const { basis, value: elements } = input.rules.agreement
  const taskOf = new Map(input.tasks.map((task) => [task.draw, task]))
  const agreed = new Map<Name, Map<Name, Agreement>>()
  const refusals: AgreementRefusal[] = []
  input.agreements.forEach((agreement, at) => {
    const { draw, department, on } = agreement
    const task = taskOf.get(draw)
    if (task === undefined) {
      refusals.push({ _tag: 'AgreementOfNoTask', at, draw, department })
      return
    }
    if (!task.departments.includes(department)) {
      refusals.push({ _tag: 'AgreementOfNoParty', at, draw, department })
      return
    }
    const parties = agreed.get(draw) ?? new Map<Name, Agreement>()
    if (parties.has(department)) refusals.push({ _tag: 'AgreedTwice', at, draw, department })
    else parties.set(department, agreement)
    agreed.set(draw, parties)
    const last = task.window.at(-1)?.to
    if (last !== undefined && on > last)
      refusals.push({ _tag: 'AgreementTooLate', at, draw, department, on, last, basis })
  })
  for (const task of input.tasks) refusals.push(...openElements(task, agreed.get(task.draw), elements, basis))
  return acceptUnless(refusals, () =>
    [...input.agreements].sort((a, b) => compareUtf8(a.draw, b.draw) || compareUtf8(a.department, b.department))
  )
}

function openElements(
  { draw, departments }: Pick<AnnouncedTask, 'draw' | 'departments'>,
  agreed: ReadonlyMap<Name, Agreement> | undefined,
  elements: readonly AgreedElement[],
  basis: Citation
): readonly AgreementRefusal[] {
  const parties = [...new Set(departments)]
  if (parties.length < 2) return []
  return parties.flatMap((department) => {
    const missing = elements.filter((element) => !agreed?.get(department)?.elements.includes(element))
    return missing.length === 0 ? [] : [{ _tag: 'AgreementIncomplete', draw, department, missing, basis } as const]
  })
}
