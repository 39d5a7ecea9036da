/* 期限说明: of each result of a subject by when it was due, when it was done, and late by how many working days.
   临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十条4; 宁阳县实施意见 二（四）1. */

import { printTerm } from '../calendar/index.js'
import { explainBy, type CivilDate, type Language, type Message, type Name } from '../kernel/index.js'
import { latenessOn, publicationDue, publishMessages, type PublicationDue, type TaskEnds } from '../publish/index.js'
import type { ExplainedLine } from './explain-subject.js'
import { resultsOf, taskEndedOn, visitsOfSubject } from './question.js'
import type { TrailRules } from './rules.js'
import type { CampaignState } from './state.js'

/** What the terms of results are counted from. 计算结果期限所依据的内容。 @since 0.1.0 */
export type ResultTerms = {
  readonly state: Pick<CampaignState, 'tasks' | 'visits'>
  readonly rules: Pick<TrailRules, 'publish' | 'terms' | 'calendar'>
  /** What is not done yet is late by this day, or is not. 尚未完成的，以此日判断是否逾期。 */
  readonly today: CivilDate
}

/**
 * One line for each result of a subject whose check is over: from which day the term runs, when it ends, when the result was done,
 * late by how many working days; where the text gives no term, what is left open. 检查已结束的各项结果一行：期限自何日起、至何日止、何日完成、逾期几个工作日；未规定期限的说明所缺。
 *
 * @returns in the order of the visits, then of their departments; no event of the trail belongs to such a line
 * @basis 临夏州市场监管系统细则 第二十三条; 临夏州部门联合细则 第三十条4; 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export function resultDueLines({ state, rules, today }: ResultTerms, subject: Name): readonly ExplainedLine[] {
  const { publish, terms, calendar } = rules
  const files = visitsOfSubject(state, subject).filter(({ course }) => course.ended !== null)
  if (files.length === 0) return []
  const ends: TaskEnds = new Map([...state.tasks.values()].map((task) => [task.task, taskEndedOn(task)]))
  return files.flatMap((file) =>
    resultsOf(file).map(({ department, publication }): ExplainedLine => {
      const { course } = file
      const due = publicationDue({ course, department, publication, ends, rules: publish, terms, calendar })
      const line = { as: 'resultDue', on: null, at: null, seq: null, grounds: [] } as const
      if (due._tag === 'Left') {
        const words = (language: Language): string => due.left.map(explainBy(publishMessages)(language)).join('; ')
        return {
          ...line,
          basis: null,
          words: {
            zh: `${department}的结果期限无从确定：${words('zh')}`,
            en: `the term of the result of ${department} cannot be told: ${words('en')}`
          }
        }
      }
      const isWithheld =
        publication !== null && publication.withheld !== null && publication[due.right.end.value] === null
      const late = latenessOn(due.right, calendar, today)
      return { ...line, basis: due.right.term.basis, words: wordsOf(department, due.right, late, isWithheld) }
    })
  )
}

function wordsOf(
  department: Name,
  { start, end, term, due, done }: PublicationDue,
  { late, workdays, upTo }: ReturnType<typeof latenessOn>,
  isWithheld: boolean
): Message {
  const published = end.value === 'published'
  const from = start.task === null ? { zh: '检查结束', en: 'the check' } : { zh: '任务完成', en: 'the task' }
  const verb = published ? { zh: '公示', en: 'published' } : { zh: '录入', en: 'entered' }
  const act = isWithheld ? { zh: '决定不予公示', en: 'withheld by law' } : verb
  const state =
    done === null
      ? { zh: `至 ${upTo} 尚未${verb.zh}`, en: `not ${verb.en} by ${upTo}` }
      : { zh: `已于 ${done} ${act.zh}`, en: `${act.en} on ${done}` }
  const inTime = done === null ? { zh: '未逾期', en: 'not late yet' } : { zh: '按期', en: 'in time' }
  const lateness = late
    ? { zh: `逾期 ${String(workdays)} 个工作日`, en: `late by ${String(workdays)} working days` }
    : inTime
  const provisional = due.provisional.length > 0
  const years = due.provisional.join('、')
  return {
    zh: `${department}的结果应于 ${due.on} 前（含当日）${verb.zh}：自 ${start.on} ${from.zh}起 ${printTerm('zh')(term.value)}；${state.zh}，${lateness.zh}${provisional ? `（${years} 年放假安排未公布，期限为暂定）` : ''}`,
    en: `the result of ${department} was to be ${verb.en} by ${due.on}: ${printTerm('en')(term.value)} from the end of ${from.en} on ${start.on}; ${state.en}, ${lateness.en}${provisional ? ` (provisional: the holidays of ${due.provisional.join(', ')} are not known)` : ''}`
  }
}
