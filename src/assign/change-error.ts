/* Why a change of locked teams is refused: each with its article and the nearest lawful way, in words. */

import { cite, citing, explainBy } from '../kernel/index.js'
import type { Citation, CivilDate, Digest, Language, Message, Messages, Name } from '../kernel/index.js'
import type { CrewKey } from './assign.js'
import type { VisitKey } from './change.js'
import { ineligibilityMessages, type Ineligibility } from './ineligible.js'

/** What may be done instead. 可行办法。 @since 0.1.0 */
export type LawfulWay =
  | 'takeBound'
  | 'takeLocked'
  | 'mendChain'
  | 'giveReason'
  | 'getApproval'
  | 'dateLater'
  | 'leaveAsItIs'
  | 'nameVisit'
  | 'nameCrew'
  | 'nameMember'
  | 'causeRecusal'
  | 'appointDirectly'
  | 'draw'
  | 'drawOrNameAnother'
  | 'replaceGroup'
  | 'replaceOne'
  | 'replaceHead'
  | 'appointFromLeadCrew'
  | 'drawExpert'
  | 'replace'
  | 'takeLeaderPlace'
  | 'takeOrdinaryPlace'

/** Which request, what forbids it, what may be done instead. 第几项申请、依据、可行办法。 @since 0.1.0 */
export type ChangeGround = {
  /** From 1 on, in the order given; 0 for what stands before all requests. 从 1 起；0 表示申请之前的内容。 */
  readonly change: number
  readonly basis: Citation
  readonly way: LawfulWay
}

type Content =
  | { readonly _tag: 'ChangeStaffUnbound'; readonly bound: Digest | null; readonly found: Digest }
  | { readonly _tag: 'LockDiffers'; readonly locked: Digest; readonly found: Digest }
  | { readonly _tag: 'ChainDiffers'; readonly at: readonly string[] }
  | { readonly _tag: 'ChangeReasonMissing' }
  | { readonly _tag: 'ChangeApproverMissing' }
  | { readonly _tag: 'ChangeBeforeLock'; readonly on: CivilDate; readonly locked: CivilDate }
  | { readonly _tag: 'ChangeOutOfOrder'; readonly on: CivilDate; readonly after: CivilDate }
  | ({ readonly _tag: 'ChangeAfterVisit'; readonly on: CivilDate; readonly last: CivilDate } & VisitKey)
  | ({ readonly _tag: 'ChangeOfNoVisit' } & VisitKey)
  | ({ readonly _tag: 'ChangeOfNoCrew'; readonly crews: readonly Name[] } & CrewKey)
  | ({ readonly _tag: 'NotInCrew'; readonly person: Name; readonly members: readonly Name[] } & CrewKey)
  | { readonly _tag: 'RelationWithoutRecusal'; readonly person: Name }
  | ({ readonly _tag: 'NobodyOnStandby'; readonly leader: boolean } & CrewKey)
  | ({ readonly _tag: 'StandbyNotEmpty'; readonly first: Name } & CrewKey)
  | { readonly _tag: 'NotEligible'; readonly person: Name; readonly reasons: readonly Ineligibility[] }
  | { readonly _tag: 'WholeGroupReplaced'; readonly person: Name; readonly group: Name }
  | { readonly _tag: 'NoGroupReplaced'; readonly person: Name }
  | ({ readonly _tag: 'HeadIsDrawn' } & VisitKey)
  | ({ readonly _tag: 'HeadIsAlready'; readonly head: Name } & VisitKey)
  | ({ readonly _tag: 'HeadNotInLeadCrew'; readonly head: Name; readonly members: readonly Name[] } & VisitKey)
  | { readonly _tag: 'HeadMayNotLead'; readonly head: Name }
  | ({ readonly _tag: 'ExpertsAreDrawn' } & CrewKey)
  | ({ readonly _tag: 'CrewIsFull'; readonly places: number } & CrewKey)
  | ({ readonly _tag: 'OnlyLeaderPlaceEmpty' } & CrewKey)
  | ({ readonly _tag: 'LeaderPlaceNotEmpty' } & CrewKey)

/** Why a change was refused. 变更被拒绝的理由。 @since 0.1.0 */
export type ChangeRefusal = Content & ChangeGround

/** What a refusal says beside its ground. 拒绝理由中除依据以外的内容。 @since 0.1.0 */
export type ChangeTrouble = Content

/**
 * A trouble of one request, with what forbids it and what may be done instead. 为某项申请的问题附上依据与可行办法。
 *
 * @param change the request, from 1 on
 * @example changeRefusal(2)({ _tag: 'ChangeReasonMissing' }).way // => 'giveReason'
 * @since 0.1.0
 */
export const changeRefusal =
  (change: number) =>
  (trouble: ChangeTrouble): ChangeRefusal => ({ ...trouble, change, ...grounds[trouble._tag] })

const joint = citing('临夏州部门联合细则')
const [locked, unchanged] = [joint('第二十三条'), joint('第二十四条')]
const appointed = citing('中山市实施方案')('三（二）')

const grounds: { readonly [T in Content['_tag']]: Omit<ChangeGround, 'change'> } = {
  ChangeStaffUnbound: { basis: locked, way: 'takeBound' },
  LockDiffers: { basis: locked, way: 'takeLocked' },
  ChainDiffers: { basis: locked, way: 'mendChain' },
  ChangeReasonMissing: { basis: unchanged, way: 'giveReason' },
  ChangeApproverMissing: { basis: unchanged, way: 'getApproval' },
  ChangeBeforeLock: { basis: locked, way: 'dateLater' },
  ChangeOutOfOrder: { basis: locked, way: 'dateLater' },
  ChangeAfterVisit: { basis: unchanged, way: 'leaveAsItIs' },
  ChangeOfNoVisit: { basis: locked, way: 'nameVisit' },
  ChangeOfNoCrew: { basis: locked, way: 'nameCrew' },
  NotInCrew: { basis: locked, way: 'nameMember' },
  RelationWithoutRecusal: { basis: unchanged, way: 'causeRecusal' },
  NobodyOnStandby: { basis: locked, way: 'appointDirectly' },
  StandbyNotEmpty: { basis: locked, way: 'draw' },
  NotEligible: { basis: unchanged, way: 'drawOrNameAnother' },
  WholeGroupReplaced: { basis: citing('临夏州市场监管系统细则')('第十三条'), way: 'replaceGroup' },
  NoGroupReplaced: { basis: citing('临夏州市场监管系统细则')('第十三条'), way: 'replaceOne' },
  HeadIsDrawn: { basis: locked, way: 'replaceHead' },
  HeadIsAlready: { basis: appointed, way: 'leaveAsItIs' },
  HeadNotInLeadCrew: { basis: appointed, way: 'appointFromLeadCrew' },
  HeadMayNotLead: { basis: appointed, way: 'appointFromLeadCrew' },
  ExpertsAreDrawn: { basis: appointed, way: 'drawExpert' },
  CrewIsFull: { basis: locked, way: 'replace' },
  OnlyLeaderPlaceEmpty: { basis: locked, way: 'takeLeaderPlace' },
  LeaderPlaceNotEmpty: { basis: locked, way: 'takeOrdinaryPlace' }
}

/** The words for what may be done instead. 可行办法的文本。 @since 0.1.0 */
export const lawfulWayMessages: { readonly [W in LawfulWay]: Message } = {
  takeBound: { zh: '使用公告所绑定的人员名册', en: 'take the staff that the notice binds' },
  takeLocked: { zh: '使用所锁定的派员结果', en: 'take the assignment that was locked' },
  mendChain: { zh: '使用所公布的变更链', en: 'take the chain of changes as it was published' },
  giveReason: { zh: '写明特殊原因或回避理由', en: 'state the special reason or the ground of recusal' },
  getApproval: { zh: '取得任务执行部门领导同意并载明批准人', en: 'have the head of the executing department consent' },
  dateLater: { zh: '按次序填写锁定之后的日期', en: 'give a day after the lock and not before the change before' },
  leaveAsItIs: { zh: '无须变更', en: 'nothing is to be changed' },
  nameVisit: { zh: '指明名单中的上门检查', en: 'name a visit of the locked list' },
  nameCrew: { zh: '指明该次上门中的部门或专长', en: 'name a department or specialty of the visit' },
  nameMember: { zh: '指明该组成员', en: 'name a member of the crew' },
  causeRecusal: { zh: '以回避为由更换', en: 'replace by recusal' },
  appointDirectly: { zh: '直接委派（不计为随机）', en: 'appoint somebody directly, which counts as not random' },
  draw: { zh: '按候补次序抽取', en: 'draw from the standby order' },
  drawOrNameAnother: {
    zh: '按候补次序抽取，或另行指派合格人员',
    en: 'draw from the standby order, or name somebody eligible'
  },
  replaceGroup: { zh: '整组更换', en: 'replace the whole group' },
  replaceOne: { zh: '更换一人', en: 'replace the one person' },
  replaceHead: { zh: '更换组长，由规则确定接任者', en: 'replace the head; the rules say who succeeds' },
  appointFromLeadCrew: { zh: '任命牵头部门中可任组长的成员', en: 'appoint a member of the lead crew who may lead' },
  drawExpert: { zh: '更换专家，按候补次序抽取', en: 'replace the expert by the standby order' },
  replace: { zh: '更换现有成员', en: 'replace a member' },
  takeLeaderPlace: { zh: '委派可任组长者担任组长名额', en: 'appoint somebody who may lead to the leader’s place' },
  takeOrdinaryPlace: { zh: '委派至组长以外的名额', en: 'appoint to an ordinary place' }
}

const placeZh = ({ subject, ordinal, department, specialty }: CrewKey): string =>
  `“${subject}”第 ${String(ordinal)} 次上门的${department ?? ''}${specialty === null ? '' : `“${specialty}”专家组`}`
const placeEn = ({ subject, ordinal, department, specialty }: CrewKey): string =>
  `the crew of ${department ?? `experts in ${specialty ?? ''}`} in visit ${String(ordinal)} to "${subject}"`
const visitZh = ({ subject, ordinal }: VisitKey): string => `“${subject}”第 ${String(ordinal)} 次上门`
const visitEn = ({ subject, ordinal }: VisitKey): string => `visit ${String(ordinal)} to "${subject}"`
const listed = (language: Language, names: readonly Name[]): string =>
  names.length === 0 ? (language === 'zh' ? '无' : 'nobody') : names.join(language === 'zh' ? '、' : ', ')
const why = (language: Language, reasons: readonly Ineligibility[]): string =>
  reasons.map(explainBy(ineligibilityMessages)(language)).join(language === 'zh' ? '；' : '; ')

/** What is wrong, without the ground; `explainChange` says all. 仅说明问题；`explainChange` 附上依据与办法。 @since 0.1.0 */
export const changeMessages: Messages<ChangeRefusal> = {
  ChangeStaffUnbound: {
    zh: ({ bound, found }) => `人员名册的摘要为 ${found}，公告所绑定的为 ${bound ?? '无'}`,
    en: ({ bound, found }) => `the staff has the digest ${found}; the notice binds ${bound ?? 'none'}`
  },
  LockDiffers: {
    zh: ({ locked, found }) => `派员结果的摘要为 ${found}，所锁定的为 ${locked}`,
    en: ({ locked, found }) => `the assignment has the digest ${found}; ${locked} was locked`
  },
  ChainDiffers: {
    zh: ({ at }) => `此前的变更链与重算结果不符：${at.join('、')}`,
    en: ({ at }) => `the chain of earlier changes differs from its recomputation at ${at.join(', ')}`
  },
  ChangeReasonMissing: { zh: () => '未写明原因', en: () => 'no reason is given' },
  ChangeApproverMissing: { zh: () => '未载明批准人', en: () => 'nobody has approved it' },
  ChangeBeforeLock: {
    zh: ({ on, locked }) => `日期 ${on} 早于名单锁定日 ${locked}`,
    en: ({ on, locked }) => `it is dated ${on}, before the lock of ${locked}`
  },
  ChangeOutOfOrder: {
    zh: ({ on, after }) => `日期 ${on} 早于前一项变更 ${after}`,
    en: ({ on, after }) => `it is dated ${on}, before the change before it, of ${after}`
  },
  ChangeAfterVisit: {
    zh: ({ on, last, ...visit }) => `日期 ${on} 晚于${visitZh(visit)}的最后可执行日 ${last}`,
    en: ({ on, last, ...visit }) => `it is dated ${on}, after ${last}, the last day of ${visitEn(visit)}`
  },
  ChangeOfNoVisit: {
    zh: (visit) => `名单中没有${visitZh(visit)}`,
    en: (visit) => `there is no ${visitEn(visit)}`
  },
  ChangeOfNoCrew: {
    zh: ({ crews, ...key }) => `没有${placeZh(key)}；该次上门有：${listed('zh', crews)}`,
    en: ({ crews, ...key }) => `there is no such thing as ${placeEn(key)}; it has ${listed('en', crews)}`
  },
  NotInCrew: {
    zh: ({ person, members, ...key }) => `“${person}”不在${placeZh(key)}中；成员：${listed('zh', members)}`,
    en: ({ person, members, ...key }) => `"${person}" is not in ${placeEn(key)}, which is ${listed('en', members)}`
  },
  RelationWithoutRecusal: {
    zh: ({ person }) => `为“${person}”申报了利害关系，更换原因却不是回避`,
    en: ({ person }) => `a relation of "${person}" is declared, yet the cause is no recusal`
  },
  NobodyOnStandby: {
    zh: ({ leader, ...key }) => `${placeZh(key)}没有${leader ? '可任组长的' : ''}候补人员`,
    en: ({ leader, ...key }) => `nobody ${leader ? 'who may lead ' : ''}is on standby for ${placeEn(key)}`
  },
  StandbyNotEmpty: {
    zh: ({ first, ...key }) => `${placeZh(key)}尚有候补人员，首位为“${first}”，不得直接委派`,
    en: ({ first, ...key }) => `somebody is on standby for ${placeEn(key)}, first "${first}": no direct appointment`
  },
  NotEligible: {
    zh: ({ person, reasons }) => `“${person}”不合格：${why('zh', reasons)}`,
    en: ({ person, reasons }) => `"${person}" is not eligible: ${why('en', reasons)}`
  },
  WholeGroupReplaced: {
    zh: ({ person, group }) => `“${person}”属于编组“${group}”，编组随机只作整组更换`,
    en: ({ person, group }) => `"${person}" is of the group "${group}", and groups are replaced as a whole`
  },
  NoGroupReplaced: {
    zh: ({ person }) => `“${person}”不是随编组派出的`,
    en: ({ person }) => `"${person}" did not come with a group`
  },
  HeadIsDrawn: {
    zh: (visit) => `${visitZh(visit)}的组长由随机产生，不作任命`,
    en: (visit) => `the head of ${visitEn(visit)} is drawn, not appointed`
  },
  HeadIsAlready: {
    zh: ({ head, ...visit }) => `“${head}”已是${visitZh(visit)}的组长`,
    en: ({ head, ...visit }) => `"${head}" is the head of ${visitEn(visit)} already`
  },
  HeadNotInLeadCrew: {
    zh: ({ head, members, ...visit }) =>
      `“${head}”不在${visitZh(visit)}的牵头部门人员中；成员：${listed('zh', members)}`,
    en: ({ head, members, ...visit }) =>
      `"${head}" is not in the lead crew of ${visitEn(visit)}, which is ${listed('en', members)}`
  },
  HeadMayNotLead: {
    zh: ({ head }) => `“${head}”不可任组长`,
    en: ({ head }) => `"${head}" may not lead`
  },
  ExpertsAreDrawn: {
    zh: (key) => `${placeZh(key)}由随机产生，不作委派`,
    en: (key) => `${placeEn(key)} is drawn, not appointed`
  },
  CrewIsFull: {
    zh: ({ places, ...key }) => `${placeZh(key)}的 ${String(places)} 个名额均已有人`,
    en: ({ places, ...key }) => `all places (${String(places)}) of ${placeEn(key)} are taken`
  },
  OnlyLeaderPlaceEmpty: {
    zh: (key) => `${placeZh(key)}仅空缺组长名额`,
    en: (key) => `only the leader’s place is empty in ${placeEn(key)}`
  },
  LeaderPlaceNotEmpty: {
    zh: (key) => `${placeZh(key)}没有空缺的组长名额`,
    en: (key) => `no leader’s place is empty in ${placeEn(key)}`
  }
}

/**
 * What a refusal of a change says: which request, what is wrong, the article, the nearest lawful way.
 * 变更拒绝理由的文本：第几项、问题、依据、可行办法。
 *
 * @example explainChange('zh')(changeRefusal(2)({ _tag: 'ChangeReasonMissing' })) // => '第 2 项变更：未写明原因（《临夏州部门联合细则》第二十四条）；可行办法：写明特殊原因或回避理由'
 * @since 0.1.0
 */
export const explainChange =
  (language: Language) =>
  (refusal: ChangeRefusal): string => {
    const { change, basis, way } = refusal
    const said = explainBy(changeMessages)(language)(refusal)
    const article = cite(language)(basis)
    const instead = lawfulWayMessages[way][language]
    if (language === 'zh')
      return `${change === 0 ? '' : `第 ${String(change)} 项变更：`}${said}（${article}）；可行办法：${instead}`
    return `${change === 0 ? '' : `change ${String(change)}: `}${said} (${article}); what may be done: ${instead}`
  }
