/* 工作环节: the fourteen steps of the canonical list, and the events that it does not name.
   临夏州部门联合细则 第二条、第五条; 临夏州实施意见 三（一）; 中山市实施方案 二（一）. */

import type { Message } from '../kernel/index.js'
import type { TrailStep, TrailTag } from './event.js'
import type { CampaignState } from './state.js'

/** The words of the fourteen steps, in their order. 十四个工作环节，依次。 @basis 临夏州部门联合细则 第五条 @since 0.1.0 */
export const canonicalWords = {
  list: { zh: '监管事项清单', en: 'list of items' },
  plan: { zh: '计划制定', en: 'plan' },
  task: { zh: '任务制定', en: 'task' },
  subjectEntry: { zh: '监管对象录入', en: 'entry of subjects' },
  officerEntry: { zh: '监管人员录入', en: 'entry of officers' },
  subjectDraw: { zh: '监管对象名单抽取', en: 'draw of subjects' },
  officerMatch: { zh: '监管人员抽取匹配', en: 'draw and match of officers' },
  dispatch: { zh: '检查计划任务下达', en: 'dispatch' },
  resultEntry: { zh: '检查结果录入', en: 'entry of results' },
  resultReview: { zh: '检查结果审核', en: 'review of results' },
  resultPublication: { zh: '检查结果公示', en: 'publication of results' },
  followUp: { zh: '后续处置', en: 'follow-up' },
  statistics: { zh: '数据统计分析', en: 'statistics' },
  archive: { zh: '数据存档上报', en: 'archive and upload' }
} as const satisfies { readonly [word: string]: Message }

/** One of the fourteen. 十四个工作环节之一。 @since 0.1.0 */
export type CanonicalStep = keyof typeof canonicalWords

/** All fourteen, in their order. 全部十四个，依次。 @basis 临夏州部门联合细则 第五条 @since 0.1.0 */
export const CANONICAL_STEPS: readonly CanonicalStep[] = Object.keys(canonicalWords) as CanonicalStep[]

/** The words of the events beside the fourteen. 十四个环节之外的事件。 @since 0.1.0 */
export const extraWords = {
  notice: { zh: '抽取公告与承诺', en: 'notice of a draw and commitments' },
  lock: { zh: '名单锁定', en: 'lock of the teams' },
  replacement: { zh: '人员更换', en: 'replacement of an officer' },
  recusal: { zh: '人员回避', en: 'recusal of an officer' },
  check: { zh: '实施检查', en: 'the check itself' },
  taskEnd: { zh: '任务结束', en: 'end of a task' },
  reveal: { zh: '揭示名单', en: 'names made public after the visits' },
  correction: { zh: '结果更正', en: 'correction of a result' },
  objection: { zh: '异议处理', en: 'objection' },
  filing: { zh: '备案', en: 'filing' },
  migration: { zh: '移库', en: 'move between pools' },
  irregularity: { zh: '违规情形', en: 'irregularity' },
  close: { zh: '活动办结', en: 'close of the campaign' }
} as const satisfies { readonly [word: string]: Message }

/** An event that the list of fourteen does not name. 十四个环节未列的事件。 @since 0.1.0 */
export type ExtraStep = keyof typeof extraWords

/** All of them. 全部。 @since 0.1.0 */
export const EXTRA_STEPS: readonly ExtraStep[] = Object.keys(extraWords) as ExtraStep[]

/** Where a step belongs. 步骤所属的环节或事件。 @since 0.1.0 */
export type StepKind = CanonicalStep | ExtraStep

/**
 * Where every step belongs, by its tag: one of the fourteen, or one named event beside them. 各步骤标签所属的环节或事件。
 *
 * @basis 临夏州部门联合细则 第二条、第五条
 * @example stepKinds.DrawSubjects // => 'subjectDraw'
 * @since 0.1.0
 */
export const stepKinds: { readonly [T in TrailTag]: StepKind } = {
  AdoptList: 'list',
  AdoptPlan: 'plan',
  MakeCampaignTask: 'task',
  EnterSubjects: 'subjectEntry',
  EnterOfficers: 'officerEntry',
  PublishNotice: 'notice',
  PublishCommitments: 'notice',
  DrawSubjects: 'subjectDraw',
  MatchOfficers: 'officerMatch',
  LockTeams: 'lock',
  DispatchVisit: 'dispatch',
  ReplaceOfficer: 'replacement',
  DelegateVisit: 'check',
  EntrustBody: 'check',
  PrepareForm: 'check',
  TellSubject: 'check',
  BeginVisit: 'check',
  EndVisit: 'check',
  FindImpossible: 'check',
  FormResult: 'check',
  ReviewResult: 'resultReview',
  EnterResult: 'resultEntry',
  PublishResult: 'resultPublication',
  WithholdResult: 'resultPublication',
  CollectResult: 'resultPublication',
  CorrectResult: 'correction',
  FileObjection: 'objection',
  DecideObjection: 'objection',
  AnswerObjection: 'objection',
  OpenFollowUp: 'followUp',
  CloseFollowUp: 'followUp',
  EnterFollowUp: 'followUp',
  RecordCase: 'followUp',
  SparePenalty: 'followUp',
  EndTask: 'taskEnd',
  RevealNames: 'reveal',
  FileFiling: 'filing',
  MovePool: 'migration',
  RecordIrregularity: 'irregularity',
  SettleIrregularity: 'irregularity',
  MakeStatistics: 'statistics',
  ArchiveTrail: 'archive',
  UploadTrail: 'archive',
  CloseCampaign: 'close'
}

/**
 * Where one step belongs: as its tag, except that an exchange for an interest is a recusal. 某一步骤所属的环节；因利害关系而更换的属回避。
 *
 * @basis 临夏州部门联合细则 第五条、第二十四条
 * @since 0.1.0
 */
export const kindOfStep = (step: TrailStep): StepKind =>
  step._tag === 'ReplaceOfficer' && step.cause === 'recusal' ? 'recusal' : stepKinds[step._tag]

/**
 * The words of a step's kind. 环节或事件的名称。
 *
 * @example wordsOfStep('lock').zh // => '名单锁定'
 * @since 0.1.0
 */
export const wordsOfStep = (kind: StepKind): Message => ({ ...canonicalWords, ...extraWords })[kind]

/**
 * Which of the fourteen steps a trail lacks so far. 留痕至今尚缺十四个工作环节中的哪些。
 *
 * `archive` needs both, the archive and the upload. `followUp` is named until one was opened: whether a campaign needs one is for
 * its results to say. 存档上报须二者俱全；后续处置未发生即列出，是否需要由检查结果而定。
 *
 * @returns in the order of the list
 * @basis 临夏州部门联合细则 第五条; 临夏州实施意见 三（一）; 中山市实施方案 二（一）
 * @example lackingSteps(NOTHING_RECORDED).length // => 14
 * @since 0.1.0
 */
export function lackingSteps(state: Pick<CampaignState, 'steps'>): readonly CanonicalStep[] {
  const done = new Set<StepKind>()
  for (const tag of state.steps.keys()) done.add(stepKinds[tag])
  const half = !state.steps.has('ArchiveTrail') || !state.steps.has('UploadTrail')
  return CANONICAL_STEPS.filter((step) => !done.has(step) || (step === 'archive' && half))
}
