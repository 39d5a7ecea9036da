/* Items and checklists as JSON. */

import {
  closed,
  codecOf,
  dateCodec,
  integerCodec,
  isText,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  parseRatio,
  textCodec,
  type Codec
} from '../kernel/index.js'
import type { Checklist } from './checklist.js'
import { LIST_LEVELS, type Claim, type ImplementationItem, type ImplementationList } from './claim.js'
import { ITEM_CLASSES, METHODS, type Frequency, type Item, type ItemKey } from './item.js'
import { VERSION_ACTS, type ListFiling, type VersionRecord, type VersionWaiver } from './version.js'
import { WORKING_RULE_FIELDS, type CodeMapping, type WorkingRule } from './working-rule.js'

const keyMembers = { domain: nameCodec, initiator: nameCodec, item: nameCodec, objects: nameCodec }

/** A text of at most 10,000 bytes that says something. 不超过 10,000 字节的非空白文本。 @since 0.1.0 */
export const statementCodec: Codec<string> = codecOf(
  'statement',
  (value): value is string => typeof value === 'string' && isText(value) && value.trim() !== '',
  { zh: '不超过 10,000 字节的非空白文本', en: 'a text of at most 10,000 bytes that is not blank' }
)

/** A ratio as it is written: `10%`, `0.1`, `1/10`. 比例文本。 @since 0.1.0 */
export const ratioTextCodec: Codec<string> = codecOf(
  'ratio',
  (value): value is string => typeof value === 'string' && parseRatio(value)._tag === 'Right',
  { zh: '0 至 1 之间的比例，如 10%、0.1、1/10', en: 'a ratio between 0 and 1, such as 10%, 0.1 or 1/10' }
)

/** An `ItemKey`. 事项的键。 @since 0.1.0 */
export const itemKeyCodec: Codec<ItemKey> = closed('ItemKey', keyMembers)

/** A `Frequency`. 频次。 @since 0.1.0 */
export const frequencyCodec: Codec<Frequency> = closed('Frequency', {
  times: integerCodec(1, 366),
  months: integerCodec(1, 120)
})

/** An `Item`. 抽查事项。 @since 0.1.0 */
export const itemCodec: Codec<Item> = closed('Item', {
  ...keyMembers,
  class: oneOf(ITEM_CLASSES),
  basis: listOf(statementCodec),
  bodies: listOf(nameCodec),
  content: listOf(statementCodec),
  methods: listOf(oneOf(METHODS)),
  ratio: nullOr(ratioTextCodec),
  frequency: nullOr(frequencyCodec)
})

/** A `Checklist`, its shape; `checkChecklist` holds its rules. 清单的形状；规则由 `checkChecklist` 检查。 @since 0.1.0 */
export const checklistCodec: Codec<Checklist> = closed('Checklist', {
  name: nameCodec,
  version: dateCodec,
  items: listOf(itemCodec)
})

const lines = listOf(statementCodec)

/** An `ImplementationItem`. 检查实施清单的一项。 @since 0.1.0 */
export const implementationItemCodec: Codec<ImplementationItem> = closed('ImplementationItem', {
  ...keyMembers,
  content: lines,
  methods: listOf(oneOf(METHODS)),
  keyPoints: lines,
  problems: lines,
  followUp: lines
})

/** An `ImplementationList`. 检查实施清单。 @since 0.1.0 */
export const implementationListCodec: Codec<ImplementationList> = closed('ImplementationList', {
  name: nameCodec,
  version: dateCodec,
  level: oneOf(LIST_LEVELS),
  issuer: nameCodec,
  items: listOf(implementationItemCodec)
})

/** A `Claim`. 认领。 @since 0.1.0 */
export const claimCodec: Codec<Claim> = closed('Claim', {
  unit: nameCodec,
  list: nameCodec,
  items: listOf(implementationItemCodec)
})

/** A `VersionRecord`. 版本办理记录。 @since 0.1.0 */
export const versionRecordCodec: Codec<VersionRecord> = closed('VersionRecord', {
  version: dateCodec,
  act: oneOf(VERSION_ACTS),
  at: nameCodec,
  on: dateCodec,
  by: nameCodec
})

/** A `VersionWaiver`. 不办理的理由与批准。 @since 0.1.0 */
export const versionWaiverCodec: Codec<VersionWaiver> = closed('VersionWaiver', {
  version: dateCodec,
  act: oneOf(VERSION_ACTS),
  at: nameCodec,
  reason: nameCodec,
  approver: nameCodec
})

/** A `ListFiling`. 清单备案。 @since 0.1.0 */
export const listFilingCodec: Codec<ListFiling> = closed('ListFiling', {
  list: nameCodec,
  receiver: nameCodec,
  on: dateCodec
})

/** A `WorkingRule`. 实施细则。 @since 0.1.0 */
export const workingRuleCodec: Codec<WorkingRule> = closed('WorkingRule', {
  ...keyMembers,
  states: closed('states', {}, Object.fromEntries(WORKING_RULE_FIELDS.map((field) => [field, textCodec])))
})

/** A `CodeMapping`. 事项编码对应。 @since 0.1.0 */
export const codeMappingCodec: Codec<CodeMapping> = closed('CodeMapping', {
  item: itemKeyCodec,
  platform: nameCodec,
  code: nameCodec
})
