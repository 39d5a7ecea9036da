/* JSON of announced tasks, rules, agreements, recognitions and visits: each member as it stands, none missing and none too many. */

import * as t from 'io-ts'
import { windowCodec } from '../calendar/index.js'
import { itemKeyCodec, statementCodec } from '../checklist/index.js'
import {
  booleanCodec,
  citationCodec,
  citedCodec,
  closed,
  compareUtf8,
  dateCodec,
  digestCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec,
  type Message,
  type Name,
  type Open
} from '../kernel/index.js'
import { MOST_EXPERTS, type Level } from '../plan/index.js'
import { regionCodeCodec } from '../registry/index.js'
import type { Agreement } from './agreement.js'
import type { Area } from './area.js'
import type { Apartness } from './meet.js'
import type { FellBack, Merging, MergeSavings, NotJoint, TasksApart } from './merge.js'
import type { Recognition, RecognisedTask } from './recognition.js'
import { AGREED_ELEMENTS, type MergeRules, type PeriodReading } from './rules.js'
import type { AnnouncedTask, ExpertPlaces } from './task.js'
import type { TaskKey, Visit, VisitForm, VisitTask } from './visit.js'

/** Experts of one specialty beside the officers. 随检的某一专业专家。 @since 0.1.0 */
export const expertPlacesCodec: Codec<ExpertPlaces> = closed('ExpertPlaces', {
  specialty: nameCodec,
  places: integerCodec(1, MOST_EXPERTS)
})

const qualificationsCodec = ascending(listOf(nameCodec), (name) => name)
const expertsCodec = ascending(listOf(expertPlacesCodec), ({ specialty }) => specialty)
const departmentsCodec = distinct(listOf(nameCodec))
const elementsCodec = distinct(listOf(oneOf(AGREED_ELEMENTS)))

/** A task of the notice. 公告中的任务。 @since 0.1.0 */
export const announcedTaskCodec: Codec<AnnouncedTask> = closed('AnnouncedTask', {
  draw: nameCodec,
  item: itemKeyCodec,
  population: nameCodec,
  departments: departmentsCodec,
  levels: listOf(oneOf<Level>(['prefecture', 'county'])),
  prefecture: regionCodeCodec,
  window: windowCodec,
  qualifications: qualificationsCodec,
  experts: expertsCodec
})

/** The tasks of a notice, as they stand under its `more`. 公告 `more` 中的任务列表。 @since 0.1.0 */
export const announcedTasksCodec: Codec<readonly AnnouncedTask[]> = listOf(announcedTaskCodec)

/** A region and the subjects in it. 一个地区及其检查对象。 @since 0.1.0 */
export const areaCodec: Codec<Area> = closed('Area', { region: regionCodeCodec, subjects: listOf(nameCodec) })

const answerCodecs = {
  period: citedCodec(oneOf<PeriodReading>(['overlapping', 'identical'])),
  apart: listOf(citedCodec(pairOf(nameCodec))),
  joint: citedCodec(listOf(nameCodec)),
  agreement: citedCodec(elementsCodec)
}

/** What a profile answers about merging. 规则包对合并的规定。 @since 0.1.0 */
export const mergeRulesCodec: Codec<MergeRules> = closed('MergeRules', answerCodecs)

/** The same, perhaps with open answers. 同上，部分事项可能尚未决定。 @since 0.1.0 */
export const openMergeRulesCodec: Codec<Open<MergeRules, 'period' | 'joint' | 'agreement'>> = closed('MergeRules', {
  ...answerCodecs,
  period: nullOr(answerCodecs.period),
  joint: nullOr(answerCodecs.joint),
  agreement: nullOr(answerCodecs.agreement)
})

/** What one department agreed to for one task. 某部门就某项任务同意的要素。 @since 0.1.0 */
export const agreementCodec: Codec<Agreement> = closed('Agreement', {
  draw: nameCodec,
  department: nameCodec,
  elements: elementsCodec,
  on: dateCodec
})

/** A recognised result of another department. 予以认可的其他部门检查结果。 @since 0.1.0 */
export const recognitionCodec: Codec<Recognition> = closed('Recognition', {
  draw: nameCodec,
  subject: nameCodec,
  department: nameCodec,
  result: statementCodec,
  on: dateCodec,
  evidence: statementCodec,
  approver: nameCodec
})

/** A task among all notices. 跨公告的任务标识。 @since 0.1.0 */
export const taskKeyCodec: Codec<TaskKey> = closed('TaskKey', { notice: digestCodec, draw: nameCodec })

const visitTaskCodec: Codec<VisitTask> = closed('VisitTask', {
  notice: digestCodec,
  draw: nameCodec,
  ticket: textCodec,
  item: itemKeyCodec,
  departments: departmentsCodec,
  regions: nullOr(listOf(regionCodeCodec)),
  window: windowCodec,
  qualifications: qualificationsCodec,
  experts: expertsCodec
})

const visitFormCodec: Codec<VisitForm> = closed('VisitForm', {
  of: taskKeyCodec,
  items: listOf(closed('FormItem', { item: itemKeyCodec, tasks: listOf(taskKeyCodec) }))
})

const ordinalCodec = integerCodec(1, Number.MAX_SAFE_INTEGER)
const countCodec = integerCodec(0, Number.MAX_SAFE_INTEGER)

/** A visit. 一次上门检查。 @since 0.1.0 */
export const visitCodec: Codec<Visit> = closed('Visit', {
  subject: nameCodec,
  ordinal: ordinalCodec,
  tasks: listOf(visitTaskCodec),
  lead: taskKeyCodec,
  departments: departmentsCodec,
  form: visitFormCodec,
  window: windowCodec,
  region: regionCodeCodec
})

const savingsCodec: Codec<MergeSavings> = closed('MergeSavings', {
  draws: countCodec,
  recognised: countCodec,
  visits: countCodec,
  visitsSaved: countCodec,
  subjects: countCodec,
  subjectsVisitedMoreThanOnce: countCodec
})

const tasksApartCodec: Codec<TasksApart> = closed('TasksApart', {
  subject: nameCodec,
  earlier: taskKeyCodec,
  later: taskKeyCodec,
  why: oneOf<Apartness>(['noCommonDay', 'otherPeriod', 'noCommonRegion', 'keptApart', 'otherVisit']),
  basis: nullOr(citationCodec),
  notJoint: booleanCodec
})

const recognisedTaskCodec: Codec<RecognisedTask> = closed('RecognisedTask', {
  subject: nameCodec,
  task: taskKeyCodec,
  ticket: textCodec,
  recognition: recognitionCodec
})

const fellBackCodec: Codec<FellBack> = closed('FellBack', { subject: nameCodec, tasks: ordinalCodec })

const notJointCodec: Codec<NotJoint> = closed('NotJoint', {
  subject: nameCodec,
  ordinal: ordinalCodec,
  populations: listOf(nameCodec),
  basis: citationCodec
})

/** All that merging gives. 合并的全部结果。 @since 0.1.0 */
export const mergingCodec: Codec<Merging> = closed('Merging', {
  visits: listOf(visitCodec),
  saved: savingsCodec,
  apart: listOf(tasksApartCodec),
  recognised: listOf(recognisedTaskCodec),
  fellBack: listOf(fellBackCodec),
  notJoint: listOf(notJointCodec)
})

// What a codec accepts, less what the second look finds, each with the steps that lead to it.
type Trouble = { readonly steps: readonly string[]; readonly found: unknown; readonly expected: Message }

function placed<A>(shape: t.Mixed, troubles: (value: A) => readonly Trouble[]): Codec<A> {
  const is = (value: unknown): value is A => shape.is(value) && troubles(value as A).length === 0
  return new t.Type<A>(
    shape.name,
    is,
    (value, context) => {
      const checked = shape.validate(value, context)
      if (checked._tag === 'Left') return checked
      const errors = troubles(value as A).map(({ steps, found, expected }) => ({
        value: found,
        context: steps.reduce<t.Context>((path, step) => t.appendContext(path, step, t.unknown), context),
        message: JSON.stringify(expected)
      }))
      return errors.length > 0 ? t.failures(errors) : t.success(value as A)
    },
    t.identity
  )
}

function ascending<A>(list: Codec<readonly A[]>, nameOf: (value: A) => Name): Codec<readonly A[]> {
  return placed<readonly A[]>(list, (values) =>
    values.flatMap((value, i) => {
      const before = values[i - 1]
      if (before === undefined || compareUtf8(nameOf(before), nameOf(value)) < 0) return []
      return [{ steps: [String(i)], found: nameOf(value), expected: after(nameOf(before)) }]
    })
  )
}

function distinct<A>(list: Codec<readonly A[]>): Codec<readonly A[]> {
  return placed<readonly A[]>(list, (values) => {
    const seen = new Set<A>()
    return values.flatMap((value, i) => {
      if (!seen.has(value)) {
        seen.add(value)
        return []
      }
      return [{ steps: [String(i)], found: value, expected: notAgain }]
    })
  })
}

function pairOf<A>(member: Codec<A>): Codec<readonly [A, A]> {
  return placed<readonly [A, A]>(listOf(member), (values: readonly unknown[]) =>
    values.length === 2 ? [] : [{ steps: [], found: values, expected: twoMembers }]
  )
}

const after = (name: Name): Message => ({
  zh: `按字节排在“${name}”之后的名称`,
  en: `a name that comes after "${name}" by bytes`
})
const notAgain: Message = { zh: '前面没有出现过的值', en: 'a value that has not come before' }
const twoMembers: Message = { zh: '恰有两项的列表', en: 'a list of exactly two' }
