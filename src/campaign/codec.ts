/* A campaign's input as data, and what its notice says of it under `more`. */

import {
  carriedCodec,
  lastPairCodec,
  neighboursCodec,
  relationCodec,
  staffGroupCodec,
  teamChoicesCodec,
  weightCodec,
  wideningCodec
} from '../assign/index.js'
import { checkKindCodec, groundCodec } from '../calendar/index.js'
import { beaconChainCodec } from '../draw/index.js'
import { historyCodec, LEAST_RAISE, MOST_WEIGHT, predicateCodec, TASK_SOURCES } from '../frame/index.js'
import { checklistCodec, ITEM_CLASSES } from '../checklist/index.js'
import {
  closed,
  codecOf,
  dateCodec,
  digestCodec,
  integerCodec,
  isPlainObject,
  jsonObjectCodec,
  listOf,
  nameCodec,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import { agreementCodec, announcedTasksCodec, mergeRulesCodec, recognitionCodec } from '../merge/index.js'
import { decisionCodec, planCodec, waiverCodec } from '../plan/index.js'
import { profileCodec } from '../profile/index.js'
import {
  expertCodec,
  listingCodec,
  officerCodec,
  poolBookCodec,
  refreshCodec,
  regionCodeCodec,
  regionEntriesCodec,
  subjectCodec
} from '../registry/index.js'
import type { CampaignPlan, DrawChoice, RowSubjectWaiver } from './input.js'

const signedCodec = closed('RiskWaiver', { reason: textCodec, approver: textCodec })

const drawChoiceCodec: Codec<DrawChoice> = closed(
  'DrawChoice',
  { row: integerCodec(1, Number.MAX_SAFE_INTEGER) },
  {
    organiser: nameCodec,
    kind: checkKindCodec,
    task: oneOf(TASK_SOURCES),
    ground: groundCodec,
    conditions: listOf(closed('StratumCondition', { stratum: nameCodec, where: predicateCodec })),
    raise: integerCodec(LEAST_RAISE, MOST_WEIGHT),
    riskWaiver: signedCodec
  }
)

const subjectWaiverCodec: Codec<RowSubjectWaiver> = closed('RowSubjectWaiver', {
  row: integerCodec(1, Number.MAX_SAFE_INTEGER),
  subject: nameCodec,
  reason: textCodec,
  approver: textCodec
})

/** Everything a campaign is announced from; its notice is checked as it is written. 发布所需的全部内容；公告部分在撰写时检查。 @since 0.1.0 */
export const campaignPlanCodec: Codec<CampaignPlan> = closed(
  'CampaignPlan',
  {
    profile: profileCodec,
    checklist: checklistCodec,
    plan: planCodec,
    decisions: listOf(decisionCodec),
    waivers: listOf(waiverCodec),
    subjects: listOf(subjectCodec),
    on: dateCodec,
    history: historyCodec,
    officers: listOf(officerCodec),
    experts: listOf(expertCodec),
    relations: listOf(relationCodec),
    agreements: listOf(agreementCodec),
    teams: teamChoicesCodec,
    prefecture: regionCodeCodec,
    chains: listOf(beaconChainCodec),
    notice: codecOf('notice', isOpening, {
      zh: '公告的其余内容：不含 protocol、draws、staff 的对象，其 more 为不含 campaign 的对象',
      en: 'the rest of the notice: an object without protocol, draws and staff, its more an object without campaign'
    })
  },
  {
    draws: listOf(drawChoiceCodec),
    regions: regionEntriesCodec,
    pools: poolBookCodec,
    listings: listOf(listingCodec),
    subjectWaivers: listOf(subjectWaiverCodec),
    refreshes: listOf(refreshCodec),
    drawnBefore: dateCodec,
    recognised: listOf(recognitionCodec),
    groups: listOf(staffGroupCodec),
    neighbours: listOf(neighboursCodec),
    widenings: listOf(wideningCodec),
    lastPairs: listOf(lastPairCodec),
    carried: listOf(carriedCodec),
    weights: listOf(weightCodec)
  }
)

/** What a notice says of its campaign, under `more`. 公告 `more` 中关于抽查活动的内容。 @since 0.1.0 */
export const announcedCampaignCodec = closed('Campaign', {
  profile: closed('AnnouncedProfile', { name: textCodec, digest: digestCodec }),
  plan: closed('AnnouncedPlan', { title: textCodec, year: integerCodec(0, 9999) }),
  readings: jsonObjectCodec(2),
  frames: listOf(jsonObjectCodec(10)),
  rows: listOf(
    closed('AnnouncedRow', {
      draw: nameCodec,
      row: integerCodec(1, Number.MAX_SAFE_INTEGER),
      class: oneOf(ITEM_CLASSES)
    })
  ),
  merge: mergeRulesCodec,
  tasks: announcedTasksCodec,
  agreements: listOf(agreementCodec),
  recognised: listOf(recognitionCodec),
  sizes: jsonObjectCodec(10)
})

/** What a notice says of its campaign. 公告中关于抽查活动的内容。 @since 0.1.0 */
export type AnnouncedCampaign = Parameters<typeof announcedCampaignCodec.encode>[0]

// What the campaign itself writes into the notice cannot be given beside it and then be overwritten.
function isOpening(value: unknown): value is CampaignPlan['notice'] {
  if (!isPlainObject(value) || !isPlainObject(value['more'])) return false
  return (
    ['protocol', 'draws', 'staff'].every((key) => !Object.hasOwn(value, key)) &&
    !Object.hasOwn(value['more'], 'campaign')
  )
}
