/* What a profile cites, by the ids of the rules: so that an explanation names the article of the jurisdiction at hand. */

import { isPlainObject, type Citation } from '../kernel/index.js'
import { STAGES, type Profile } from './profile.js'

/**
 * The citations of a profile by rule id. 按规则编号取得规则包中的引用。
 *
 * @returns of a rule that is cited more than once the first citation, stages in their order; undefined for a rule it cites nowhere
 * @example citationsOf(linxiaJoint)('LX-DEPT-17a') // => { document: '临夏州部门联合细则', article: '第十七条', rule: 'LX-DEPT-17a' }
 * @example citationsOf(wannian)('LX-DEPT-17a') // => undefined
 * @since 0.1.0
 */
export function citationsOf(profile: Profile): (rule: string) => Citation | undefined {
  const found = new Map<string, Citation>()
  for (const stage of STAGES) collect(profile[stage], found)
  return (rule) => found.get(rule)
}

// As deep as the answers are, which are data of ours or passed the codec.
function collect(value: unknown, found: Map<string, Citation>): void {
  if (Array.isArray(value)) for (const member of value as readonly unknown[]) collect(member, found)
  else if (isCitation(value)) {
    if (value.rule !== undefined && !found.has(value.rule)) found.set(value.rule, value)
  } else if (isPlainObject(value)) for (const member of Object.values(value)) collect(member, found)
}

const isCitation = (value: unknown): value is Citation =>
  isPlainObject(value) && typeof value['document'] === 'string' && typeof value['article'] === 'string'
