/* Before and at the door: the form, what is told beforehand, who comes and how.
   临夏州市场监管系统细则 第十六条、第十七条; 临夏州部门联合细则 第二十六条、第二十八条、第三十条; 宁阳县实施意见 二（三）2; 万年县实施方案 二. */

import { isOpenOn } from '../calendar/index.js'
import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import type { FormRefusal } from './conduct-error.js'
import type { VisitCourse } from './course.js'
import { isJoint } from './dispatch.js'
import type { InspectRefusal } from './error.js'
import type { CheckForm } from './form.js'
import type { InspectRules } from './rules.js'
import type { VisitStepOf } from './step.js'
import { beforeBeginning, earlyTroubles, isBlank, itemText, waiverTroubles } from './timing.js'

/** Prepares the form. 准备检查表。 @basis 临夏州部门联合细则 第二十六条、第三十条1; 临夏州市场监管系统细则 第十六条 @since 0.1.0 */
export function prepareForm(
  course: VisitCourse,
  step: VisitStepOf<'PrepareForm'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, form, waiver } = step
  const { precheck, choice } = form
  const refusals: InspectRefusal[] = [
    ...beforeBeginning(course, step),
    ...formTroubles(course, form, rules),
    ...waiverTroubles(waiver)
  ]
  const looked = precheck !== null && precheck.sources.length > 0 && precheck.on <= on
  if (rules.precheck !== null && !looked) refusals.push({ _tag: 'NotPrechecked', basis: rules.precheck })
  if (rules.formChoices !== null && !rules.formChoices.value.includes(choice)) {
    refusals.push({ _tag: 'FormChoiceUnknown', choice, basis: rules.formChoices.basis })
  }
  if (rules.oneForm !== null && waiver === null) {
    const onForm = new Set(form.items.map(({ item }) => itemText(item)))
    for (const { item } of course.dispatch.tasks) {
      if (!onForm.has(itemText(item))) {
        refusals.push({ _tag: 'FormItemLeftOut', item, basis: rules.oneForm })
      }
    }
  }
  return acceptUnless(refusals, () => ({ ...course, forms: [...course.forms, { by, on, form, waiver }] }))
}

/** Tells the subject beforehand. 依法提前告知检查对象。 @basis 临夏州部门联合细则 第三十条2 @since 0.1.0 */
export function tellSubject(
  course: VisitCourse,
  step: VisitStepOf<'TellSubject'>,
  { secrecy }: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, law } = step
  const refusals: InspectRefusal[] = [...beforeBeginning(course, step)]
  // A law that is named has a name, even where no text asks for one.
  if (law === null ? secrecy !== null : isBlank(law)) refusals.push({ _tag: 'ToldWithoutLaw', basis: secrecy })
  return acceptUnless(refusals, () => ({ ...course, told: { by, on, law } }))
}

/** Begins the visit. 开始检查。 @basis 临夏州市场监管系统细则 第十六条; 临夏州部门联合细则 第三十条2; 宁阳县实施意见 二（三）2 @since 0.1.0 */
export function beginVisit(
  course: VisitCourse,
  step: VisitStepOf<'BeginVisit'>,
  rules: InspectRules
): Checked<InspectRefusal, VisitCourse> {
  const { by, on, methods, present, credentials, uniform, instructed, waiver } = step
  const prepared = course.forms.at(-1)
  const refusals: InspectRefusal[] = [
    ...beforeBeginning(course, step),
    ...(prepared === undefined ? [formMissing] : earlyTroubles(step, 'PrepareForm', prepared.on)),
    ...presenceTroubles(course, step, rules),
    ...waiverTroubles(waiver)
  ]
  const onsite = methods.includes('onsite')
  if (methods.length === 0) refusals.push({ _tag: 'NoMethod' })
  for (const method of methods) {
    if (rules.methods !== null && !rules.methods.value.includes(method)) {
      refusals.push({ _tag: 'MethodUnlisted', method, basis: rules.methods.basis })
    }
  }
  if (rules.jointOnsite !== null && isJoint(course.dispatch) && !onsite && waiver === null) {
    refusals.push({ _tag: 'VisitNotOnsite', methods, basis: rules.jointOnsite })
  }
  const bound = onsite || rules.presentAt?.value === 'anyMethod'
  if (rules.credentials !== null && bound && !credentials) {
    refusals.push({ _tag: 'CredentialsNotShown', basis: rules.credentials })
  }
  if (rules.conduct !== null && onsite) {
    if (!uniform) refusals.push({ _tag: 'ConductWanting', of: 'uniform', basis: rules.conduct })
    if (!instructed) refusals.push({ _tag: 'ConductWanting', of: 'instructed', basis: rules.conduct })
  }
  const inWindow = isOpenOn(course.dispatch.window)(on)
  return acceptUnless(refusals, () => ({
    ...course,
    begun: { by, on, methods, present, credentials, uniform, instructed, waiver, inWindow }
  }))
}

function formTroubles({ dispatch }: VisitCourse, form: CheckForm, { listOnly }: InspectRules): readonly FormRefusal[] {
  const refusals: FormRefusal[] = []
  if (form.of !== dispatch.lead) refusals.push({ _tag: 'FormOfOtherTask', of: form.of, lead: dispatch.lead })
  const partiesOf = new Map<string, readonly Name[]>()
  for (const { item, departments } of dispatch.tasks) {
    const key = itemText(item)
    const known = partiesOf.get(key)
    partiesOf.set(key, known === undefined ? departments : [...known, ...departments])
  }
  const seen = new Set<string>()
  for (const { item, departments } of form.items) {
    const key = itemText(item)
    if (seen.has(key)) refusals.push({ _tag: 'FormItemTwice', item })
    seen.add(key)
    const own = partiesOf.get(key)
    if (own === undefined && listOnly !== null) {
      refusals.push({ _tag: 'FormItemUndispatched', item, basis: listOnly })
      continue
    }
    // Where no text keeps a check to its list, an item beside it is anybody's of the visit.
    const parties = own ?? dispatch.departments
    if (departments.length === 0) refusals.push({ _tag: 'FormItemOfNobody', item, department: null })
    for (const department of departments) {
      if (!parties.includes(department)) refusals.push({ _tag: 'FormItemOfNobody', item, department })
    }
  }
  return refusals
}

function presenceTroubles(
  { officers, dispatch: { experts } }: VisitCourse,
  { methods, present }: VisitStepOf<'BeginVisit'>,
  rules: InspectRules
): readonly InspectRefusal[] {
  const refusals: InspectRefusal[] = []
  const came = new Set(present)
  const team = new Set(officers.map(({ id }) => id))
  for (const name of came) {
    if (!team.has(name)) {
      refusals.push({ _tag: 'PresentNotOfTeam', name, expert: experts.includes(name) })
    }
  }
  if (rules.present === null) return refusals
  if (rules.presentAt === null) {
    refusals.push({ _tag: 'AnswerOpen', stage: 'inspect', question: 'presentAt' })
    return refusals
  }
  const certified = officers.filter((officer) => officer.certified && came.has(officer.id)).length
  const { value: least, basis } = rules.present
  if ((rules.presentAt.value === 'anyMethod' || methods.includes('onsite')) && certified < least) {
    refusals.push({ _tag: 'TooFewPresent', certified, least, basis })
  }
  return refusals
}

const formMissing = { _tag: 'FormMissing' } as const
