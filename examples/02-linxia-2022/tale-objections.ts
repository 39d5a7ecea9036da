/* Corrections of published results, and objections to them, made up: in time, too late, without proof, upheld or found right. */

import type { DepartmentResult } from '../../src/inspect/index.js'
import { nameOf, type CivilDate } from '../../src/kernel/index.js'
import type { ObjectionOutcome } from '../../src/publish/index.js'
import type { Part } from './tale-results.js'
import type { Diary, Telling } from './tale.js'
import { daysAfter, workdayAfter } from './workdays.js'

/** A published result is mostly left alone; now and then it is corrected, or objected to. */
export function tellObjection(
  part: Part,
  result: DepartmentResult,
  published: CivilDate,
  diary: Diary,
  { chance, marks }: Telling
): void {
  const { key: visit, department, impossible } = part
  const common = { visit, department } as const
  const correct = (on: CivilDate, after: DepartmentResult, reason: string, objection: string | null): void => {
    diary.write({
      _tag: 'CorrectResult',
      ...common,
      by: department,
      on,
      result: after,
      reason,
      approver: nameOf(`示例${department}负责人`),
      as: 'head',
      objection: objection === null ? null : nameOf(objection)
    })
  }
  if (chance.inThousand(3)) {
    marks.add('corrected')
    const text = `${result.text}（更正：检查表编号有误 · corrected: number of the form）`
    correct(workdayAfter(published, 3 + chance.below(8)), { ...result, text }, '示例：录入有误 · entered wrongly', null)
    return
  }
  // Whoever has nothing to complain of seldom objects.
  const isProblem = result.severity !== null || impossible !== null
  if (!chance.inThousand(isProblem ? 45 : 1)) return
  marks.add('objection')
  const fate = chance.byWeight(FATES)
  const name = `异议-${visit.subject}-${String(visit.ordinal)}-${department}`
  const objection = nameOf(name)
  const filed = daysAfter(published, fate === 'rejected-late' ? 61 + chance.below(15) : 3 + chance.below(57))
  diary.write({
    _tag: 'FileObjection',
    ...common,
    by: visit.subject,
    on: filed,
    objection,
    written: true,
    proof: fate === 'void' ? [] : ['示例：现场照片与整改票据 · photographs and invoices']
  })
  // One in ten is decided after its twenty working days: late, and on record as such.
  const decided = workdayAfter(filed, chance.inThousand(100) ? 21 + chance.below(6) : 2 + chance.below(18))
  if (fate === 'corrected') {
    marks.add('corrected')
    const text = `${result.text}（经异议复查更正 · corrected after an objection）`
    correct(decided, { ...result, text }, '示例：经复查，原记录与事实不符 · the record was wrong', name)
  }
  diary.write({
    _tag: 'DecideObjection',
    ...common,
    by: department,
    on: decided,
    objection,
    outcome: fate,
    reason: REASONS[fate]
  })
  diary.write({
    _tag: 'AnswerObjection',
    ...common,
    by: department,
    on: workdayAfter(decided, 1 + chance.below(14)),
    objection
  })
}

const FATES: readonly (readonly [ObjectionOutcome, number])[] = [
  ['upheld', 50],
  ['corrected', 28],
  ['rejected-late', 12],
  ['void', 10]
]

const REASONS: { readonly [O in ObjectionOutcome]: string } = {
  upheld: '示例：经复查，原结果事实清楚 · reviewed; the result stands',
  corrected: '示例：经复查，已更正 · reviewed; corrected',
  'rejected-late': '示例：提出时已逾六十日 · filed after sixty days',
  void: '示例：未附证明材料 · no proof was given'
}
