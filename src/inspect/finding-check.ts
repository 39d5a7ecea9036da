/* Findings against the form: one for each item and each department that checks it, described, graded and met as the text asks.
   临夏州市场监管系统细则 第十六条; 临夏州部门联合细则 第三十条2; 万年县实施方案 三（一）1. */

import type { ItemKey } from '../checklist/index.js'
import type { Name } from '../kernel/index.js'
import type { CheckForm } from './form.js'
import type { PaperRefusal } from './paper-error.js'
import type { ItemFinding } from './paper.js'
import type { InspectRules } from './rules.js'
import { isBlank, itemText } from './timing.js'

/**
 * What is wrong with the findings of a paper. 检查记录各条结论的全部问题。
 *
 * @returns for each finding in order, then for each item and department of the form without one
 * @basis 临夏州市场监管系统细则 第十六条; 临夏州部门联合细则 第三十条2
 * @since 0.1.0
 */
export function findingTroubles(
  form: CheckForm,
  findings: readonly ItemFinding[],
  rules: InspectRules
): readonly PaperRefusal[] {
  const refusals: PaperRefusal[] = []
  const open = new Map<string, { readonly item: ItemKey; readonly department: Name }>()
  for (const { item, departments } of form.items) {
    for (const department of departments) open.set(keyOf(item, department), { item, department })
  }
  const known = new Set(open.keys())
  for (const finding of findings) {
    const { item, department } = finding
    const key = keyOf(item, department)
    if (!known.has(key)) refusals.push({ _tag: 'FindingOffForm', item, department, basis: rules.listOnly })
    else if (!open.delete(key)) refusals.push({ _tag: 'FindingTwice', item, department })
    const own = finding.outcome === 'problem' ? problemTroubles(finding, rules) : emptinessTroubles(finding)
    for (const trouble of own) refusals.push(trouble)
  }
  for (const missing of open.values()) refusals.push({ _tag: 'FindingMissing', ...missing })
  return refusals
}

function problemTroubles(finding: ItemFinding, rules: InspectRules): readonly PaperRefusal[] {
  const { item, department, severity, text, measures } = finding
  const { severities, measures: listed, orderForms } = rules
  const refusals: PaperRefusal[] = []
  if (isBlank(text)) refusals.push({ _tag: 'ProblemUnsaid', item, department })
  if (severities !== null) {
    const { value, basis } = severities
    if (severity === null) refusals.push({ _tag: 'GradeMissing', item, department, basis })
    else if (!value.includes(severity)) refusals.push({ _tag: 'GradeUnlisted', item, department, severity, basis })
  }
  for (const { kind: measure, form } of measures) {
    if (listed !== null && !listed.value.includes(measure)) {
      refusals.push({ _tag: 'MeasureUnlisted', item, department, measure, basis: listed.basis })
    }
    if (orderForms === null) continue
    const { value, basis } = orderForms
    if (form !== null && !value.includes(form)) {
      refusals.push({ _tag: 'OrderFormUnlisted', item, department, form, basis })
    }
    if (form === null && (measure === 'stop-order' || measure === 'correction-order')) {
      refusals.push({ _tag: 'OrderFormMissing', item, department, measure, basis })
    }
  }
  return refusals
}

const emptinessTroubles = ({ item, department, severity, measures, demands }: ItemFinding): readonly PaperRefusal[] =>
  severity === null && measures.length === 0 && demands.length === 0
    ? []
    : [{ _tag: 'ProblemWithoutProblem', item, department }]

const keyOf = (item: ItemKey, department: Name): string => `${itemText(item)}\t${department}`
