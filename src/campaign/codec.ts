/* A campaign's input as data, and what its notice says of it under `more`. */

import { relationCodec, VISITS_LIMIT } from '../assign/index.js'
import { beaconChainCodec } from '../draw/index.js'
import { checklistCodec, ITEM_CLASSES } from '../checklist/index.js'
import {
  closed,
  codecOf,
  integerCodec,
  isPlainObject,
  jsonObjectCodec,
  listOf,
  nameCodec,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import { announcedTasksCodec } from '../merge/index.js'
import { decisionCodec, planCodec, waiverCodec } from '../plan/index.js'
import { profileCodec } from '../profile/index.js'
import { officerCodec, regionCodeCodec, subjectCodec } from '../registry/index.js'
import type { CampaignPlan } from './announce.js'

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
    officers: listOf(officerCodec),
    relations: listOf(relationCodec),
    prefecture: regionCodeCodec,
    chains: listOf(beaconChainCodec),
    notice: codecOf('notice', isOpening, {
      zh: '公告的其余内容：不含 protocol、draws、staff 的对象，其 more 为不含 campaign 的对象',
      en: 'the rest of the notice: an object without protocol, draws and staff, its more an object without campaign'
    })
  },
  { carried: listOf(closed('Carried', { officer: nameCodec, visits: integerCodec(0, VISITS_LIMIT) })) }
)

/** What a notice says of its campaign, under `more`. 公告 `more` 中关于抽查活动的内容。 @since 0.1.0 */
export const announcedCampaignCodec = closed('Campaign', {
  profile: textCodec,
  plan: closed('AnnouncedPlan', { title: textCodec, year: integerCodec(0, 9999) }),
  readings: jsonObjectCodec(2),
  items: listOf(
    closed('AnnouncedItem', {
      draw: nameCodec,
      row: integerCodec(1, Number.MAX_SAFE_INTEGER),
      domain: nameCodec,
      initiator: nameCodec,
      item: nameCodec,
      objects: nameCodec,
      class: oneOf(ITEM_CLASSES)
    })
  ),
  tasks: announcedTasksCodec,
  sizes: jsonObjectCodec(10)
})

// What the campaign itself writes into the notice cannot be given beside it and then be overwritten.
function isOpening(value: unknown): value is CampaignPlan['notice'] {
  if (!isPlainObject(value) || !isPlainObject(value['more'])) return false
  return (
    ['protocol', 'draws', 'staff'].every((key) => !Object.hasOwn(value, key)) &&
    !Object.hasOwn(value['more'], 'campaign')
  )
}
