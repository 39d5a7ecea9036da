/* JSON of events: closed objects, every malformed place named by its path. One codec a protocol, so that an old trail stays readable. */

import { checkWayCodec, groundCodec, windowCodec } from '../calendar/index.js'
import { itemKeyCodec } from '../checklist/index.js'
import { VISIT_STEPS, visitKeyCodec, visitStepCodec } from '../inspect/index.js'
import {
  byMember,
  citationCodec,
  closed,
  codecOf,
  dateCodec,
  decode,
  digestCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  refuse,
  textCodec,
  type Checked,
  type Codec,
  type Malformed
} from '../kernel/index.js'
import { LEVELS } from '../plan/index.js'
import { PUBLICATION_TAGS, publicationStepCodec } from '../publish/index.js'
import { MOVE_ROUTES, POOLS, regionCodeCodec, SEVERITIES, type MoveCause } from '../registry/index.js'
import { CAMPAIGN_STEPS, WITNESS_KINDS, type CampaignStep, type TaskEnding } from './campaign-step.js'
import type { TrailEvent, TrailStep } from './event.js'
import { TRAIL_PROTOCOL } from './head.js'
import { IRREGULARITY_KINDS } from './irregularity.js'
import { isMoment, type Moment } from './moment.js'

/** A `Moment`. 录入时刻。 @since 0.1.0 */
export const momentCodec: Codec<Moment> = codecOf('Moment', isMoment, {
  zh: '真实存在的时刻，如 2022-03-01T09:30:00+08:00（1949 至 2100 年）',
  en: 'a second that exists, as 2022-03-01T09:30:00+08:00, 1949 to 2100'
})

const act = { by: nameCodec, on: dateCodec }
const count = integerCodec(0, Number.MAX_SAFE_INTEGER)
const number = integerCodec(1, Number.MAX_SAFE_INTEGER)
const names = listOf(nameCodec)
const tagged = <T extends string>(tag: T): { readonly _tag: Codec<T> } & typeof act => ({ _tag: oneOf([tag]), ...act })
const keptFileCodec = closed('KeptFile', { name: nameCodec, digest: digestCodec })
const commitmentCodec = closed('Commitment', { source: nameCodec, digest: digestCodec })
const witnessCodec = closed('Witness', { kind: oneOf(WITNESS_KINDS), name: nameCodec })
const excusedCodec = closed('ExcusedTask', { task: nameCodec, reason: textCodec, approver: nameCodec })
const causeCodec: Codec<MoveCause> = byMember('_tag', {
  Found: closed('Found', { _tag: oneOf(['Found']), visit: nameCodec, found: dateCodec, severity: oneOf(SEVERITIES) }),
  Applied: closed('Applied', { _tag: oneOf(['Applied']), visit: nameCodec, route: oneOf(MOVE_ROUTES), by: nameCodec }),
  Relisted: closed('Relisted', { _tag: oneOf(['Relisted']), by: nameCodec })
})
const endingCodec: Codec<TaskEnding> = byMember('_tag', {
  Completed: closed('Completed', { _tag: oneOf(['Completed']) }),
  Abandoned: closed('Abandoned', { _tag: oneOf(['Abandoned']), reason: textCodec, approver: nameCodec })
})

/** A step of a campaign that is no step of one visit. 活动的一个步骤（上门检查之外）。 @since 0.1.0 */
export const campaignStepCodec: Codec<CampaignStep> = byMember('_tag', {
  AdoptList: closed('AdoptList', { ...tagged('AdoptList'), list: nameCodec, version: number, digest: digestCodec }),
  AdoptPlan: closed('AdoptPlan', {
    ...tagged('AdoptPlan'),
    plan: nameCodec,
    version: number,
    digest: digestCodec,
    channels: names
  }),
  MakeCampaignTask: closed('MakeCampaignTask', {
    ...tagged('MakeCampaignTask'),
    task: nameCodec,
    item: itemKeyCodec,
    departments: names,
    list: nameCodec,
    plan: nullOr(nameCodec),
    way: checkWayCodec,
    level: oneOf(LEVELS),
    region: regionCodeCodec,
    registry: nameCodec,
    window: windowCodec
  }),
  EnterSubjects: closed('EnterSubjects', {
    ...tagged('EnterSubjects'),
    registry: nameCodec,
    rows: count,
    digest: digestCodec
  }),
  EnterOfficers: closed('EnterOfficers', {
    ...tagged('EnterOfficers'),
    department: nameCodec,
    rows: count,
    digest: digestCodec
  }),
  PublishNotice: closed('PublishNotice', {
    ...tagged('PublishNotice'),
    notice: digestCodec,
    tasks: names,
    committed: names,
    channels: names
  }),
  PublishCommitments: closed('PublishCommitments', {
    ...tagged('PublishCommitments'),
    notice: digestCodec,
    commitments: listOf(commitmentCodec)
  }),
  DrawSubjects: closed('DrawSubjects', {
    ...tagged('DrawSubjects'),
    notice: digestCodec,
    record: digestCodec,
    tasks: listOf(closed('DrawnTask', { task: nameCodec, drawn: count })),
    witnesses: listOf(witnessCodec)
  }),
  MatchOfficers: closed('MatchOfficers', {
    ...tagged('MatchOfficers'),
    teams: digestCodec,
    tasks: listOf(closed('MatchedTask', { task: nameCodec, record: digestCodec, visits: count }))
  }),
  LockTeams: closed('LockTeams', { ...tagged('LockTeams'), teams: digestCodec, tasks: names }),
  EndTask: closed('EndTask', { ...tagged('EndTask'), task: nameCodec, ending: endingCodec }),
  RevealNames: closed('RevealNames', { ...tagged('RevealNames'), tasks: names, files: listOf(keptFileCodec) }),
  FileFiling: closed('FileFiling', {
    ...tagged('FileFiling'),
    filing: nameCodec,
    subject: nameCodec,
    visit: nullOr(visitKeyCodec),
    ground: groundCodec,
    reference: textCodec,
    with: nameCodec,
    day: dateCodec
  }),
  MovePool: closed('MovePool', {
    ...tagged('MovePool'),
    subject: nameCodec,
    from: oneOf(POOLS),
    to: oneOf(POOLS),
    cause: causeCodec,
    visit: nullOr(visitKeyCodec)
  }),
  RecordIrregularity: closed('RecordIrregularity', {
    ...tagged('RecordIrregularity'),
    irregularity: nameCodec,
    what: oneOf(IRREGULARITY_KINDS),
    words: textCodec,
    visit: nullOr(visitKeyCodec),
    subject: nullOr(nameCodec),
    task: nullOr(nameCodec),
    officers: names,
    department: nullOr(nameCodec),
    occurred: dateCodec,
    evidence: listOf(textCodec),
    reportedBy: nameCodec
  }),
  SettleIrregularity: closed('SettleIrregularity', {
    ...tagged('SettleIrregularity'),
    irregularity: nameCodec,
    outcome: oneOf(['confirmed', 'unfounded']),
    reason: textCodec
  }),
  MakeStatistics: closed('MakeStatistics', { ...tagged('MakeStatistics'), report: nameCodec, digest: digestCodec }),
  ArchiveTrail: closed('ArchiveTrail', { ...tagged('ArchiveTrail'), archive: nameCodec, digest: digestCodec }),
  UploadTrail: closed('UploadTrail', { ...tagged('UploadTrail'), to: nameCodec, digest: digestCodec }),
  CloseCampaign: closed('CloseCampaign', { ...tagged('CloseCampaign'), excused: listOf(excusedCodec) })
})

/** Any step. 任一步骤。 @since 0.1.0 */
export const trailStepCodec: Codec<TrailStep> = byMember('_tag', {
  ...casesOf(CAMPAIGN_STEPS, campaignStepCodec),
  ...casesOf(VISIT_STEPS, visitStepCodec),
  ...casesOf(PUBLICATION_TAGS, publicationStepCodec)
})

/** An event of a trail of protocol `dt1`. `dt1` 协议的留痕事件。 @basis 临夏州实施意见 三（一） @since 0.1.0 */
export const trailEventCodec: Codec<TrailEvent> = closed('TrailEvent', {
  seq: number,
  at: momentCodec,
  basis: listOf(citationCodec),
  step: trailStepCodec
})

/** How the events of each protocol are read; one is added, none is ever taken away. 各协议事件的读法，只增不减。 @since 0.1.0 */
export const eventCodecs: { readonly [protocol: string]: Codec<TrailEvent> } = { [TRAIL_PROTOCOL]: trailEventCodec }

/** No trail of this protocol can be read. 无法读取该协议的留痕。 @since 0.1.0 */
export type ProtocolUnknown = {
  readonly _tag: 'ProtocolUnknown'
  readonly protocol: string
  readonly known: readonly string[]
}

/**
 * Reads the events of a trail by its protocol, which its first line names. 按留痕首行所载协议读取事件。
 *
 * @param input.events as JSON gives them
 * @returns the events as they stand; refuses with `ProtocolUnknown`, or with `Malformed` for every place, its path beginning with the index
 * @basis 临夏州实施意见 三（一）
 * @example readEvents({ protocol: 'dt1', events: [] }) // => accept([])
 * @example readEvents({ protocol: 'dt0', events: [] }) // => refuse({ _tag: 'ProtocolUnknown', protocol: 'dt0', known: ['dt1'] })
 * @since 0.1.0
 */
export function readEvents(input: {
  readonly protocol: string
  readonly events: unknown
}): Checked<Malformed | ProtocolUnknown, readonly TrailEvent[]> {
  const { protocol, events } = input
  const codec = Object.hasOwn(eventCodecs, protocol) ? eventCodecs[protocol] : undefined
  if (codec === undefined) return refuse({ _tag: 'ProtocolUnknown', protocol, known: Object.keys(eventCodecs) })
  return decode(listOf(codec))(events)
}

function casesOf<T extends string, A>(tags: readonly T[], codec: Codec<A>): { readonly [K in T]: Codec<A> } {
  return Object.fromEntries(tags.map((tag) => [tag, codec])) as { readonly [K in T]: Codec<A> }
}
