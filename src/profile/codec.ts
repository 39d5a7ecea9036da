/* A profile as data: every number with its document and article, every reading by its name. */

import { assignRulesCodec } from '../assign/index.js'
import {
  booleanCodec,
  citationCodec,
  citedCodec,
  closed,
  codecOf,
  dateCodec,
  integerCodec,
  isDayOfMonth,
  listOf,
  nullOr,
  oneOf,
  ratioCodec,
  textCodec,
  type Codec
} from '../kernel/index.js'
import { ITEM_FIELDS, type ChecklistRules } from '../checklist/index.js'
import { mergeRulesCodec } from '../merge/index.js'
import type { PlanDue, PlanRules } from '../plan/index.js'
import { OFFICER_FIELDS, type RegistryRules } from '../registry/index.js'
import type { Profile } from './profile.js'

const dueShape = closed('PlanDue', { year: integerCodec(-1, 0), month: integerCodec(1, 12), day: integerCodec(1, 31) })

// A due date returns with every plan, so it has to exist in every year.
const planDueCodec: Codec<PlanDue> = codecOf(
  'PlanDue',
  (value): value is PlanDue => dueShape.is(value) && isDayOfMonth(2023, value.month, value.day),
  {
    zh: '每年都有的一天 { year, month, day }，year 为 -1 或 0',
    en: 'a day of every year { year, month, day }, year -1 or 0'
  }
)

const planRulesCodec: Codec<PlanRules> = closed('PlanRules', {
  generalCap: nullOr(
    closed('GeneralCap', { value: ratioCodec, basis: citationCodec, strict: booleanCodec, waivable: booleanCodec })
  ),
  keyUncapped: citationCodec,
  itemFloor: nullOr(citedCodec(integerCodec(0, 1))),
  coverageFloor: nullOr(citedCodec(ratioCodec)),
  smallRegistry: oneOf(['drawOne', 'drawNone', 'refuse']),
  capOver: oneOf(['row', 'stratum']),
  coverageOver: oneOf(['level', 'registry']),
  quantityStated: nullOr(citationCodec),
  due: listOf(citedCodec(planDueCodec))
})

const checklistRulesCodec: Codec<ChecklistRules> = closed('ChecklistRules', {
  withoutBasis: citedCodec(oneOf<'refuse' | 'report'>(['refuse', 'report'])),
  fields: citedCodec(listOf(oneOf(ITEM_FIELDS)))
})

const registryRulesCodec: Codec<RegistryRules> = closed('RegistryRules', {
  certificate: citationCodec,
  officerFields: citedCodec(listOf(oneOf(OFFICER_FIELDS))),
  noGap: citationCodec
})

/** A profile. 规则包。 @since 0.1.0 */
export const profileCodec: Codec<Profile> = closed('Profile', {
  name: textCodec,
  documents: listOf(
    closed('ProfileDocument', {
      short: textCodec,
      title: textCodec,
      number: nullOr(textCodec),
      date: nullOr(dateCodec)
    })
  ),
  checklist: checklistRulesCodec,
  registry: registryRulesCodec,
  plan: planRulesCodec,
  merge: mergeRulesCodec,
  assign: assignRulesCodec
})
