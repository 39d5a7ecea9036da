/* Steps in the course of a plan, and what they are held against, for the tests of the plan stage. */

import { makeWorkCalendar, stateHolidays } from '../../../src/calendar/index.js'
import { orThrow, parseDate, reasonsOf, type Checked, type CivilDate } from '../../../src/kernel/index.js'
import {
  recordPlan,
  type CourseRefusal,
  type Plan,
  type PlanCourseRules,
  type PlanFile,
  type PlanRow,
  type PlanStep
} from '../../../src/plan/index.js'
import { silent } from '../../../src/profile/silent.js'
import { name, planRow } from './sample.js'

export const day = (text: string): CivilDate => orThrow(parseDate(text))
export const calendar = orThrow(makeWorkCalendar(stateHolidays))
export const terms = silent.calendar.terms

export const planOf = (changes: Partial<Plan> = {}): Plan => ({
  title: '2022年度抽查工作计划',
  year: 2022,
  rows: [planRow()],
  ...changes
})

/** A row that says everything that any of the texts asks. */
export const fullRow = (changes: Partial<PlanRow> = {}): PlanRow =>
  planRow({ levels: ['prefecture'], quantity: { _tag: 'Count', count: 20 }, lead: name('信用监管科'), ...changes })

export const step = <S extends PlanStep['_tag']>(
  tag: S,
  on: string,
  more: Omit<Extract<PlanStep, { readonly _tag: S }>, '_tag' | 'on' | 'by'>,
  by = '市场监管部门'
): PlanStep => ({ _tag: tag, on: day(on), by: name(by), ...more }) as unknown as PlanStep

export const record = (
  rules: PlanCourseRules,
  ...steps: readonly PlanStep[]
): Checked<CourseRefusal & { readonly at: number }, PlanFile> => recordPlan({ steps, rules, terms, calendar })

/** The reasons without their place. */
export const reasons = (check: Checked<CourseRefusal & { readonly at: number }, PlanFile>): readonly string[] =>
  reasonsOf(check).map((reason) => `${String(reason.at)} ${reason._tag}`)
