/* The words for everything that any stage refuses or reports: one table of tags, two languages. */

import { accountabilityMessages, dueFindingMessages } from '../accountability/index.js'
import { assignMessages, changeDifferenceMessages, changeMessages, cureMessages } from '../assign/index.js'
import { breachMessages, forecastMessages, tailMessages, uncheckedMessages } from '../audit/index.js'
import { calendarMessages, quietMessages, yearlyDateMessages } from '../calendar/index.js'
import { campaignMessages } from './error.js'
import { checklistMessages, versionMessages } from '../checklist/index.js'
import {
  frameFindingMessages,
  frameMessages,
  ledgerMessages,
  outsideMessages,
  tableTextMessages
} from '../frame/index.js'
import { batchMessages, callMessages, drawMessages, findingMessages } from '../draw/index.js'
import { explainBy, kernelMessages, type Language } from '../kernel/index.js'
import { inspectMessages } from '../inspect/index.js'
import { agreementMessages, mergeMessages } from '../merge/index.js'
import {
  budgetMessages,
  courseMessages,
  planFindingMessages,
  planMessages,
  reviewMessages,
  sizeEvidenceMessages
} from '../plan/index.js'
import { profileMessages } from '../profile/index.js'
import { objectionMessages, publishMessages, sealMessages, shareMessages } from '../publish/index.js'
import {
  creditCodeMessages,
  keepingMessages,
  poolMessages,
  regionMessages,
  registryMessages
} from '../registry/index.js'
import { statisticsFindingMessages, statisticsMessages } from '../statistics/index.js'
import { eventMessages, trailDifferenceMessages, trailMessages } from '../trail/index.js'

const messages = {
  ...kernelMessages,
  ...calendarMessages,
  ...quietMessages,
  ...yearlyDateMessages,
  ...checklistMessages,
  ...versionMessages,
  ...creditCodeMessages,
  ...regionMessages,
  ...registryMessages,
  ...keepingMessages,
  ...poolMessages,
  ...planMessages,
  ...courseMessages,
  ...budgetMessages,
  ...reviewMessages,
  ...planFindingMessages,
  ...sizeEvidenceMessages,
  ...tableTextMessages,
  ...ledgerMessages,
  ...frameMessages,
  ...frameFindingMessages,
  ...outsideMessages,
  ...drawMessages,
  ...findingMessages,
  ...batchMessages,
  ...callMessages,
  ...mergeMessages,
  ...agreementMessages,
  ...assignMessages,
  ...cureMessages,
  ...changeMessages,
  ...changeDifferenceMessages,
  ...inspectMessages,
  ...objectionMessages,
  ...publishMessages,
  ...sealMessages,
  ...shareMessages,
  ...eventMessages,
  ...trailMessages,
  ...trailDifferenceMessages,
  ...accountabilityMessages,
  ...dueFindingMessages,
  ...statisticsMessages,
  ...statisticsFindingMessages,
  ...breachMessages,
  ...uncheckedMessages,
  ...forecastMessages,
  ...tailMessages,
  ...profileMessages,
  ...campaignMessages
}

type Explained<M> = {
  readonly [T in keyof M]: M[T] extends { readonly zh: (refusal: infer R) => string } ? R : never
}[keyof M]

/** Everything that the library can refuse or report. 本库可能拒绝或报告的全部内容。 @since 0.1.0 */
export type Explainable = Explained<typeof messages>

/**
 * Says a refusal or a finding of any stage in Chinese or English. 以中文或英文说明任一环节的拒绝理由或报告内容。
 *
 * @example explain('en')({ _tag: 'NoSuchDay', text: '2022-11-31' }) // => '2022-11-31 is no day between 1949 and 2100'
 * @example explain('zh')({ _tag: 'NoSuchDay', text: '2022-11-31' }) // => '2022-11-31 不是 1949 年至 2100 年之间存在的日期'
 * @since 0.1.0
 */
export const explain: (language: Language) => (refusal: Explainable) => string = explainBy<Explainable>(messages)
