/* 违规情形与事实: which fact each kind of irregularity shows, and which irregularities concern an officer's case.
   临夏州市场监管系统细则 第二十八条; 临夏州部门联合细则 第三十六条. */

import { nameOf, type Name } from '../kernel/index.js'
import { visitId, type IrregularityKind } from '../trail/index.js'
import type { CaseKey } from './fact.js'
import type { IrregularityFile, TrailIndex } from './trail-context.js'

/** A fact as an event shows it. 事件所表明的事实。 @since 0.1.0 */
export type ShownFact = { readonly fact: Name; readonly value: boolean }

const shown = (fact: string, value = true): ShownFact => ({ fact: nameOf(fact), value })

/**
 * What each kind of irregularity shows. 各类违规情形所表明的事实。
 *
 * @basis 临夏州市场监管系统细则 第二十八条
 * @since 0.1.0
 */
export const factsOfIrregularity: { readonly [K in IrregularityKind]: readonly ShownFact[] } = {
  'fewer-officers': [shown('fewer-officers')],
  uncertified: [shown('uncertified-officer')],
  'credentials-not-shown': [shown('credentials-omitted')],
  'outside-list': [shown('outside-list')],
  'outside-draw': [shown('outside-draw')],
  'outside-window': [shown('work-rules-broken')],
  'quiet-period': [shown('quiet-period-unfiled')],
  disclosed: [shown('work-rules-broken')],
  'recusal-omitted': [shown('work-rules-broken')],
  'changed-after-lock': [shown('work-rules-broken')],
  'not-checked-as-required': [shown('standards-departed')],
  'not-executed': [shown('task-not-executed')],
  delayed: [shown('task-delayed')],
  'result-not-published': [shown('publication-late')],
  'result-altered': [shown('work-rules-broken')],
  'crime-not-transferred': [shown('crime-found'), shown('crime-transferred', false)],
  'substituted-measure': [shown('work-rules-broken')],
  'business-obstructed': [shown('operations-obstructed')],
  'benefit-taken': [shown('work-rules-broken')],
  'fee-charged': [shown('work-rules-broken')],
  other: [shown('work-rules-broken')]
}

/**
 * The irregularities that concern an officer's case: of the visit, of the subject, or of a task that it serves; not those of
 * other officers or departments by name, and not those found to be without ground. 涉及该执法检查人员该案的违规情形；指明他人或其他部门的、认定不成立的除外。
 *
 * @param tasks that the case serves 该案所属任务
 * @since 0.1.0
 */
export function irregularitiesOfCase(
  { irregularities: { byVisit, bySubject, byTask } }: Pick<TrailIndex, 'irregularities'>,
  { officer, subject, ordinal }: CaseKey,
  department: Name | null,
  tasks: readonly Name[]
): readonly IrregularityFile[] {
  return [
    ...(ordinal === null ? [] : (byVisit.get(visitId({ subject, ordinal })) ?? [])),
    ...(bySubject.get(subject) ?? []).filter(({ irregularity: { task } }) => task === null || tasks.includes(task)),
    ...tasks.flatMap((task) => byTask.get(task) ?? [])
  ].filter(({ irregularity }) => {
    if (irregularity.settled?.outcome === 'unfounded') return false
    if (irregularity.officers.length > 0) return irregularity.officers.includes(officer)
    return department === null || irregularity.department === null || irregularity.department === department
  })
}
