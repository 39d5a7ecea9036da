/* 结果互认: another department's result stands in for a check. 临夏州实施意见 一（二）4; 宁阳县实施意见 二（四）2. */

import type { CivilDate, Name } from '../kernel/index.js'
import type { RecognitionRefusal } from './error.js'
import type { AnnouncedTask } from './task.js'
import type { TaskKey } from './visit.js'

/**
 * A result of another department that is recognised for one task at one subject. 对某一对象的某项任务予以认可的其他部门检查结果。
 *
 * It is part of the notice: if it were decided after the draw, whoever recognises could change who is sent.
 * 属于公告内容：若在抽取之后才决定，即可借此改变所派人员。
 *
 * @basis 临夏州实施意见 一（二）4；宁阳县实施意见 二（四）2
 * @since 0.1.0
 */
export type Recognition = {
  /** The task by its draw. 以抽取名称指明任务。 */
  readonly draw: Name
  readonly subject: Name
  /** Whose result it is: not the task's initiator. 结果由何部门作出，不得为该任务的发起部门。 */
  readonly department: Name
  /** The number of the result. 结果文号。 */
  readonly result: string
  /** The day of the result: not after the last day of the task. 结果日期，不晚于任务末日。 */
  readonly on: CivilDate
  /** Where the evidence lies. 执法证据所在。 */
  readonly evidence: string
  readonly approver: Name
}

/** A drawn task that nobody visits for, with the result that stands in its place. 以认可结果代替上门的抽中任务。 @since 0.1.0 */
export type RecognisedTask = {
  readonly subject: Name
  readonly task: TaskKey
  readonly ticket: string
  readonly recognition: Recognition
}

/**
 * Everything that is wrong with the recognitions of one notice. 某一公告所列结果认可的全部问题。
 *
 * @returns `RecognitionOfNoTask`, `RecognitionOfOwnResult`, `RecognitionTooLate`, `RecognitionUnproven`,
 *   `RecognisedTwice`, each with the notice and the place in the list, from 0
 * @basis 临夏州实施意见 一（二）4；宁阳县实施意见 二（四）2
 * @example recognitionTroubles('n', [], []) // => []
 * @since 0.1.0
 */
export function recognitionTroubles(
  notice: TaskKey['notice'],
  tasks: readonly AnnouncedTask[],
  recognised: readonly Recognition[]
): readonly RecognitionRefusal[] {
  const taskOf = new Map(tasks.map((task) => [task.draw, task]))
  const seen = new Set<string>()
  return recognised.flatMap(({ draw, subject, department, result, on, evidence }, at) => {
    const place = { notice, at, draw, subject }
    const task = taskOf.get(draw)
    if (task === undefined) return [{ _tag: 'RecognitionOfNoTask', ...place } as const]
    const refusals: RecognitionRefusal[] = []
    const last = task.window.at(-1)?.to
    if (task.departments[0] === department) refusals.push({ _tag: 'RecognitionOfOwnResult', ...place, department })
    if (last !== undefined && on > last) refusals.push({ _tag: 'RecognitionTooLate', ...place, on, last })
    if (result.trim() === '') refusals.push({ _tag: 'RecognitionUnproven', ...place, missing: 'result' })
    if (evidence.trim() === '') refusals.push({ _tag: 'RecognitionUnproven', ...place, missing: 'evidence' })
    // No name holds a line break, so that two different pairs never read alike.
    const pair = `${draw}\n${subject}`
    if (seen.has(pair)) refusals.push({ _tag: 'RecognisedTwice', ...place })
    seen.add(pair)
    return refusals
  })
}
