/* Who keeps what: the unit that keeps the subjects does not keep the officers. 临夏州市场监管系统细则 第十条. */

import { acceptUnless, type Checked, type Cited, type Name } from '../kernel/index.js'
import type { DutyRefusal } from './keeping-error.js'

/**
 * To lead the work, to keep the registry of subjects, to make the plan, to keep the registry of officers, to supervise enforcement.
 * 牵头、建检查对象名录库、定计划、建执法检查人员名录库、执法监督。
 *
 * @basis 临夏州市场监管系统细则 第十条
 * @since 0.1.0
 */
export type Duty = 'lead' | 'subjects' | 'plan' | 'officers' | 'supervision'

/** The five duties. 五项职责。 @since 0.1.0 */
export const DUTIES: readonly Duty[] = ['lead', 'subjects', 'plan', 'officers', 'supervision']

/** A duty and the unit that has it. 职责及其承担单位。 @since 0.1.0 */
export type DutyHolder = { readonly duty: Duty; readonly unit: Name }

/**
 * Checks that duties which the rules keep apart are in different hands. 检查应分开的职责是否由不同单位承担。
 *
 * @param input.holders one entry a duty and unit, in any order
 * @param input.groups  groups of duties; a unit may have duties of one group only; null where the texts are silent
 * @returns the holders as they stand; refuses with `DutiesTogether` for each unit that has duties of two groups, `DutyUnheld`
 *   for a duty of the rules that no unit has, and `DutiesNotRuled`
 * @basis 临夏州市场监管系统细则 第十条
 * @since 0.1.0
 */
export function checkDuties({
  holders,
  groups
}: {
  readonly holders: readonly DutyHolder[]
  readonly groups: Cited<readonly (readonly Duty[])[]> | null
}): Checked<DutyRefusal, readonly DutyHolder[]> {
  if (groups === null) return acceptUnless<DutyRefusal, readonly DutyHolder[]>([{ _tag: 'DutiesNotRuled' }], () => [])
  const { value, basis } = groups
  const units = [...new Set(holders.map(({ unit }) => unit))]
  const together = units.flatMap((unit): readonly DutyRefusal[] => {
    const held = holders.flatMap((holder) => (holder.unit === unit ? [holder.duty] : []))
    const touched = value.filter((group) => group.some((duty) => held.includes(duty)))
    return touched.length > 1 ? [{ _tag: 'DutiesTogether', unit, duties: held, basis }] : []
  })
  const unheld = value
    .flat()
    .filter((duty) => holders.every((holder) => holder.duty !== duty))
    .map((duty) => ({ _tag: 'DutyUnheld', duty, basis }) as const)
  return acceptUnless<DutyRefusal, readonly DutyHolder[]>([...together, ...unheld], () => holders)
}
