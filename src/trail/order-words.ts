/* The words for what a trail refuses by itself, with the nearest lawful way where there is one. */

import { cite, type Citation, type Message, type Messages } from '../kernel/index.js'
import type { EventRefusal, OrderRefusal, Predecessor } from './course-error.js'
import type { TrailTag } from './event.js'
import { stepWords } from './step-words.js'

/** What must stand before a step, in words. 前一环节的名称。 @since 0.1.0 */
export const predecessorWords: { readonly [P in Predecessor]: Message } = {
  list: { zh: '抽查事项清单', en: 'the list of items' },
  plan: { zh: '抽查计划', en: 'the plan' },
  task: { zh: '抽查任务', en: 'the task' },
  subjects: { zh: '检查对象名录库的录入', en: 'the entry of the subjects' },
  officers: { zh: '执法检查人员名录库的录入', en: 'the entry of the officers' },
  notice: { zh: '抽取公告', en: 'the notice of the draw' },
  commitments: { zh: '承诺的公布', en: 'the commitment' },
  draw: { zh: '检查对象的抽取', en: 'the draw of the subjects' },
  match: { zh: '执法检查人员的匹配', en: 'the match of the officers' },
  lock: { zh: '名单锁定', en: 'the lock of the teams' },
  visits: { zh: '上门检查的结束', en: 'the end of the visits' },
  end: { zh: '任务的办理', en: 'the work on the task' }
}

/** The words for an event refused as such. 事件本身被拒绝的文本。 @since 0.1.0 */
export const eventMessages: Messages<EventRefusal> = {
  SeqNotNext: {
    zh: (r) => `事件编号应为 ${String(r.expected)}，实为 ${String(r.given)}：编号须连续${zh(r.basis)}`,
    en: (r) =>
      `the event is number ${String(r.given)}, expected ${String(r.expected)}: no number is left out${en(r.basis)}`
  },
  MomentMalformed: {
    zh: (r) => `“${r.at}”不是录入时刻；应写作 2022-03-01T09:30:00+08:00`,
    en: (r) => `"${r.at}" is no moment; write it as 2022-03-01T09:30:00+08:00`
  },
  MomentBackwards: {
    zh: (r) => `录入时刻 ${r.at} 早于前一事件的 ${r.last}；补录的，录入时刻仍为实际录入之时${zh(r.basis)}`,
    en: (r) =>
      `entered at ${r.at}, before the event at ${r.last}; a step that is entered late bears the moment of its entry${en(r.basis)}`
  },
  EnteredBeforeDone: {
    zh: (r) => `行为日期 ${r.on} 晚于录入时刻 ${r.at}；未发生的行为不得录入${zh(r.basis)}`,
    en: (r) => `done on ${r.on}, entered already at ${r.at}; what has not happened is not entered${en(r.basis)}`
  },
  EventWithoutBasis: {
    zh: (r) => `${stepZh(r.step)}未写明依据；至少写明一条${zh(r.basis)}`,
    en: (r) => `${stepEn(r.step)} cites no article; name one at least${en(r.basis)}`
  },
  CampaignClosed: {
    zh: (r) =>
      `活动已于 ${r.on} 办结，不再办理${stepZh(r.step)}；其后仅可更正、处理异议、后续处置、归集、存档上报、记录违规情形`,
    en: (r) =>
      `the campaign was closed on ${r.on}, after which there is no ${stepEn(r.step)}, only corrections, objections, follow-ups, collection, archive and irregularities`
  }
}

/** The words for a step out of its order. 步骤次序不符的文本。 @since 0.1.0 */
export const orderMessages: Messages<OrderRefusal> = {
  StepTooEarly: {
    zh: (r) => `${stepZh(r.step)}之前须先有${predecessorWords[r.needs].zh}${ofZh(r.of)}${zh(r.basis)}`,
    en: (r) =>
      `${stepEn(r.step)} comes after ${predecessorWords[r.needs].en}${ofEn(r.of)}, which is missing${en(r.basis)}`
  },
  BeforeItsCause: {
    zh: (r) => `${stepZh(r.step)}的日期 ${r.on} 早于${predecessorWords[r.cause].zh}之日 ${r.caused}${zh(r.basis)}`,
    en: (r) => `${stepEn(r.step)} is dated ${r.on}, before ${predecessorWords[r.cause].en} on ${r.caused}${en(r.basis)}`
  },
  TrailTaskUnknown: {
    zh: (r) => `没有名为“${r.task}”的任务；先制定任务`,
    en: (r) => `there is no task "${r.task}"; make it first`
  },
  TrailTaskTwice: {
    zh: (r) => `已有名为“${r.task}”的任务；另取名称`,
    en: (r) => `there is a task "${r.task}" already; take another name`
  },
  TrailTaskEnded: {
    zh: (r) => `任务“${r.task}”已于 ${r.on} 结束；另行制定任务`,
    en: (r) => `the task "${r.task}" ended on ${r.on}; make another one`
  },
  TrailTaskLocked: {
    zh: (r) => `任务“${r.task}”的名单已于 ${r.on} 锁定，不得重新抽取或匹配；人员只能按更换、回避办理${zh(r.basis)}`,
    en: (r) =>
      `the teams of "${r.task}" were locked on ${r.on}: nothing is drawn or matched anew, officers change by replacement or recusal alone${en(r.basis)}`
  },
  TrailTaskNotDrawn: {
    zh: (r) => `任务“${r.task}”属随机抽查之外，不抽取、不匹配、不锁定；直接下达`,
    en: (r) => `the task "${r.task}" is outside the draw: nothing is drawn, matched or locked; dispatch it`
  },
  NamesNothing: {
    zh: (r) => `${stepZh(r.step)}未列明任何${partZh[r.what]}`,
    en: (r) => `${stepEn(r.step)} names no ${r.what}`
  },
  NamedAgain: {
    zh: (r) => `${stepZh(r.step)}中“${r.name}”重复`,
    en: (r) => `${stepEn(r.step)} names "${r.name}" twice`
  },
  VersionNotNext: {
    zh: (r) => `“${r.of}”第 ${String(r.version)} 版不晚于现行第 ${String(r.last)} 版`,
    en: (r) => `version ${String(r.version)} of "${r.of}" is no later than version ${String(r.last)}, which stands`
  },
  NoticeUnknown: {
    zh: (r) => `没有摘要为 ${r.notice} 的公告；先发布公告`,
    en: (r) => `there is no notice ${r.notice}; publish it first`
  },
  NoticeTwice: {
    zh: (r) => `摘要为 ${r.notice} 的公告已发布`,
    en: (r) => `the notice ${r.notice} is published already`
  },
  NoticeWithoutTask: {
    zh: (r) => `公告 ${r.notice} 未列任务“${r.task}”；另行发布公告`,
    en: (r) => `the notice ${r.notice} does not announce the task "${r.task}"; publish another`
  },
  NoticeReplaced: {
    zh: (r) => `任务“${r.task}”的公告 ${r.notice} 已被 ${r.by} 取代`,
    en: (r) => `the notice ${r.notice} of the task "${r.task}" is replaced by ${r.by}`
  },
  NoticeDrawn: {
    zh: (r) => `公告 ${r.notice} 已抽取；重新抽取须另行公告`,
    en: (r) => `the notice ${r.notice} is drawn already; a new draw takes a new notice`
  },
  SourceNotCommitted: {
    zh: (r) => `公告 ${r.notice} 未要求来源“${r.source}”作承诺`,
    en: (r) => `the notice ${r.notice} asks no commitment of the source "${r.source}"`
  },
  SourceCommittedTwice: {
    zh: (r) => `来源“${r.source}”对公告 ${r.notice} 已作承诺，不得更改；确需更改的另行公告`,
    en: (r) =>
      `the source "${r.source}" is committed to the notice ${r.notice} already, which cannot be changed; a new notice can be published`
  },
  RecordNotDrawn: {
    zh: (r) => `${r.record} 不是任务“${r.task}”最近一次抽取的记录；依最近一次抽取匹配`,
    en: (r) => `${r.record} is not the record of the last draw of "${r.task}"; match what was drawn last`
  },
  TeamsNotMatched: {
    zh: (r) => `${r.teams} 不是任务“${r.task}”最近一次匹配的名单；锁定匹配所得的名单${zh(r.basis)}`,
    en: (r) => `${r.teams} are not the teams that were matched last for "${r.task}"; lock those${en(r.basis)}`
  },
  VisitUnknown: {
    zh: (r) => `没有下达过上门检查“${r.visit}”；先行下达`,
    en: (r) => `no visit "${r.visit}" was dispatched; dispatch it first`
  },
  DispatchedBeyondMatch: {
    zh: (r) => `任务“${r.task}”匹配的 ${String(r.visits)} 次上门均已下达；名单之外的检查须另有事由${zh(r.basis)}`,
    en: (r) =>
      `all ${String(r.visits)} visits matched for "${r.task}" are dispatched; a check outside the list needs a ground of its own${en(r.basis)}`
  },
  DispatchOtherItem: {
    zh: (r) => `任务“${r.task}”的事项为“${r.item}”，下达的却是“${r.given}”`,
    en: (r) => `the item of the task "${r.task}" is "${r.item}", dispatched was "${r.given}"`
  },
  DispatchOtherWay: {
    zh: (r) => `任务“${r.task}”${r.way === 'random' ? '属随机抽查' : '属随机抽查之外'}，下达时所称方式与之不符`,
    en: (r) =>
      `the task "${r.task}" is ${r.way === 'random' ? 'drawn' : 'outside the draw'}; the dispatch says otherwise`
  },
  TrailDepartmentUnknown: {
    zh: (r) => `${r.department}不是任务“${r.task}”的参与部门`,
    en: (r) => `${r.department} takes no part in the task "${r.task}"`
  },
  VisitGivenUp: {
    zh: (r) => `上门检查“${r.visit}”所办任务均已终止，不再办理${stepZh(r.step)}；确需检查的另行制定任务`,
    en: (r) =>
      `all tasks of the visit "${r.visit}" were given up: no ${stepEn(r.step)}; make another task if it is needed`
  },
  VisitsUndispatched: {
    zh: (r) =>
      `任务“${r.task}”匹配 ${String(r.visits)} 次上门，仅下达 ${String(r.dispatched)} 次；其余先行下达，或经批准终止任务`,
    en: (r) =>
      `the task "${r.task}" has ${String(r.visits)} visits and only ${String(r.dispatched)} are dispatched; dispatch the others, or give the task up by leave`
  },
  VisitsOpen: {
    zh: (r) => `任务“${r.task}”尚有 ${String(r.open)} 次上门未结束；结束检查、认定无法开展，或经批准终止任务`,
    en: (r) =>
      `the task "${r.task}" has ${String(r.open)} open visits; end them, find them impossible, or give the task up by leave`
  },
  AbandonedUnsigned: {
    zh: (r) => `终止任务“${r.task}”须写明理由`,
    en: (r) => `giving up the task "${r.task}" needs a reason`
  },
  TasksOpen: {
    zh: (r) => `任务“${r.task}”尚未结束；结束任务，或写明理由与批准人后办结${zh(r.basis)}`,
    en: (r) => `the task "${r.task}" has not ended; end it, or excuse it with a reason and an approver${en(r.basis)}`
  },
  ResultsUnpublished: {
    zh: (r) =>
      `任务“${r.task}”有 ${String(r.visits)} 次上门的结果未公示，视为未完成；公示、依法不予公示，或写明理由与批准人后办结${zh(r.basis)}`,
    en: (r) =>
      `${String(r.visits)} visits of "${r.task}" have results that are not published and count as not completed; publish or withhold them, or excuse the task with a reason and an approver${en(r.basis)}`
  },
  ExcusedForNothing: {
    zh: (r) => `任务“${r.task}”已结束且结果均已公示，无须说明`,
    en: (r) => `the task "${r.task}" has ended and its results are public; it needs no excuse`
  },
  ExcuseUnsigned: {
    zh: (r) => `任务“${r.task}”未办结的理由为空`,
    en: (r) => `the excuse for the task "${r.task}" gives no reason`
  },
  RevealedBeforeVisits: {
    zh: (r) => `任务“${r.task}”的上门检查尚未全部结束，不得公开名单；待检查结束后公开${zh(r.basis)}`,
    en: (r) => `the visits of "${r.task}" are not over: names are made public after them${en(r.basis)}`
  },
  FilingTwice: {
    zh: (r) => `编号为“${r.filing}”的备案已在案`,
    en: (r) => `the filing "${r.filing}" is on record already`
  },
  FilingWithoutReference: {
    zh: (r) => `备案“${r.filing}”未写明事由的编号或文号`,
    en: (r) => `the filing "${r.filing}" does not name the file of its ground`
  },
  MoveToSamePool: {
    zh: (r) => `“${r.subject}”移入的与原所在的是同一类库`,
    en: (r) => `"${r.subject}" is moved to the pool where it is`
  },
  IrregularityTwice: {
    zh: (r) => `编号为“${r.irregularity}”的违规情形已在案`,
    en: (r) => `the irregularity "${r.irregularity}" is on record already`
  },
  IrregularityUnknown: {
    zh: (r) => `没有编号为“${r.irregularity}”的违规情形`,
    en: (r) => `there is no irregularity "${r.irregularity}"`
  },
  IrregularitySettled: {
    zh: (r) => `违规情形“${r.irregularity}”已于 ${r.on} 处理`,
    en: (r) => `the irregularity "${r.irregularity}" was settled on ${r.on}`
  },
  IrregularityOfNothing: {
    zh: (r) => `违规情形“${r.irregularity}”未写明所涉的上门、对象或任务`,
    en: (r) => `the irregularity "${r.irregularity}" names neither visit nor subject nor task`
  },
  IrregularityUnproved: {
    zh: (r) => `违规情形“${r.irregularity}”没有证据`,
    en: (r) => `the irregularity "${r.irregularity}" has no evidence`
  },
  RecordedBeforeItOccurred: {
    zh: (r) => `违规情形“${r.irregularity}”记录于 ${r.on}，早于其发生之日 ${r.occurred}${zh(r.basis)}`,
    en: (r) =>
      `the irregularity "${r.irregularity}" is recorded on ${r.on}, before it happened on ${r.occurred}${en(r.basis)}`
  },
  SettledBeforeRecorded: {
    zh: (r) => `违规情形“${r.irregularity}”的处理日期 ${r.on} 早于记录之日 ${r.recorded}${zh(r.basis)}`,
    en: (r) =>
      `the irregularity "${r.irregularity}" is settled on ${r.on}, before it was recorded on ${r.recorded}${en(r.basis)}`
  },
  ReasonUnstated: {
    zh: (r) => `${stepZh(r.step)}未写明理由`,
    en: (r) => `${stepEn(r.step)} gives no reason`
  }
}

const zh = (basis: Citation | null): string => (basis === null ? '' : `（${cite('zh')(basis)}）`)
const en = (basis: Citation | null): string => (basis === null ? '' : ` (${cite('en')(basis)})`)

const stepZh = (tag: TrailTag): string => `“${stepWords[tag].zh}”`
const stepEn = (tag: TrailTag): string => stepWords[tag].en
const ofZh = (of: string | null): string => (of === null ? '' : `“${of}”`)
const ofEn = (of: string | null): string => (of === null ? '' : ` "${of}"`)

const partZh = { tasks: '任务', departments: '部门', channels: '渠道', files: '文件' } as const
