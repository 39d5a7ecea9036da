/* What is said of somebody or something that the campaign does not have: perhaps misspelt, it would pass unseen. */

import type { Name } from '../kernel/index.js'
import type { AnnouncedTask } from '../merge/index.js'
import type { CampaignPlan } from './input.js'
import type { CampaignRefusal } from './error.js'

/** Entries of a list whose subject no registry has. 所述检查对象不在名录库中的条目。 @since 0.1.0 */
export const strangers = (
  at: string,
  list: readonly { readonly subject: Name }[],
  known: ReadonlySet<Name>
): readonly CampaignRefusal[] =>
  list.flatMap(({ subject }, i): readonly CampaignRefusal[] =>
    known.has(subject) ? [] : [{ _tag: 'SubjectNotRegistered', at: `${at}/${String(i)}/subject`, subject }]
  )

/** Widenings for a department or specialty of nobody, or for a region where nobody is. 无此部门（专业）或地区无人的扩大来源。 @since 0.1.0 */
export const idleWidenings = (
  { widenings = [], officers, experts, subjects }: CampaignPlan,
  tasks: readonly AnnouncedTask[]
): readonly CampaignRefusal[] => {
  const known = new Set([
    ...tasks.flatMap((task) => [...task.departments, ...task.experts.map((one) => one.specialty)]),
    ...officers.map(({ department }) => department),
    ...experts.flatMap(({ specialties }) => specialties)
  ])
  const regions = new Set([...officers, ...subjects].map(({ region }) => region))
  return widenings.flatMap(({ department, region }, i): readonly CampaignRefusal[] =>
    known.has(department) && regions.has(region)
      ? []
      : [{ _tag: 'WideningOfNothing', at: `/widenings/${String(i)}`, department, region }]
  )
}
