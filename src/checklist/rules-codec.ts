/* ChecklistRules as JSON: the answers of a profile to the questions of the checklist stage. */

import { yearlyDateCodec } from '../calendar/index.js'
import {
  booleanCodec,
  citationCodec,
  citedCodec,
  closed,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  type Codec
} from '../kernel/index.js'
import { ITEM_DETAILS, LIST_LEVELS } from './claim.js'
import { ITEM_FIELDS } from './item.js'
import type { ChecklistRules } from './rules.js'
import { VERSION_ACTS } from './version.js'
import { WORKING_RULE_FIELDS } from './working-rule.js'

/** `ChecklistRules`. 清单规则。 @since 0.1.0 */
export const checklistRulesCodec: Codec<ChecklistRules> = closed('ChecklistRules', {
  withoutBasis: nullOr(citedCodec(oneOf<'refuse' | 'report'>(['refuse', 'report']))),
  fields: nullOr(citedCodec(listOf(oneOf(ITEM_FIELDS)))),
  makers: nullOr(citedCodec(listOf(oneOf(LIST_LEVELS)))),
  details: nullOr(citedCodec(listOf(oneOf(ITEM_DETAILS)))),
  derived: nullOr(citedCodec(oneOf(LIST_LEVELS))),
  onChange: listOf(
    closed('VersionDuty', { act: oneOf(VERSION_ACTS), at: nameCodec, waivable: booleanCodec, basis: citationCodec })
  ),
  adjustedYearly: nullOr(citationCodec),
  yearlyFilings: listOf(
    closed('YearlyListFiling', { list: nameCodec, by: citedCodec(yearlyDateCodec), receivers: listOf(nameCodec) })
  ),
  mappedTo: nullOr(citedCodec(listOf(nameCodec))),
  workingRule: nullOr(citedCodec(listOf(oneOf(WORKING_RULE_FIELDS))))
})
