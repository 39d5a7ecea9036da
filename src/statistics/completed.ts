/* 未公示视为未完成: when a visit counts as completed. 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十二条. */

import type { CivilDate } from '../kernel/index.js'
import type { PublishRules } from '../publish/index.js'
import type { CountedResult, CountedVisit } from './source.js'

/** Whether a visit is complete; undecided where the text leaves open what makes it so. 是否完成；文件未明何为完成的为未定。 @since 0.1.0 */
export type Completion = 'complete' | 'incomplete' | 'undecided'

/**
 * Whether a visit is completed on a day. 某日上门是否已完成。
 *
 * Read as `published`, a check that is not published by every department is not completed, and one deemed complete because it
 * was impossible is none the more.
 * 读作 `published` 时，任一部门未公示即视为未完成；因无法开展而视为完成的亦须公示。
 *
 * @basis 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十二条
 * @since 0.1.0
 */
export function completionIn(
  { ended, results }: Pick<CountedVisit, 'ended' | 'results'>,
  asOf: CivilDate,
  { completion, withheldCounts }: Pick<PublishRules, 'completion' | 'withheldCounts'>
): Completion {
  if (ended === null || ended > asOf) return 'incomplete'
  if (completion === null) return 'undecided'
  if (completion.value === 'checked') return 'complete'
  if (results.length === 0) return 'incomplete'
  const seen = (day: CivilDate | null): boolean => day !== null && day <= asOf
  const stands = ({ entered, published, withheld }: CountedResult): boolean =>
    seen(published) || (completion.value === 'entered' && seen(entered) && !seen(withheld))
  const rest = results.filter((result) => !stands(result))
  if (rest.some(({ withheld }) => !seen(withheld))) return 'incomplete'
  if (rest.length === 0) return 'complete'
  if (withheldCounts === null) return 'undecided'
  return withheldCounts.value === 'completes' ? 'complete' : 'incomplete'
}
