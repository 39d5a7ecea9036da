/* 步骤名称: every step of a trail by name. 临夏州部门联合细则 第二条、第五条. */

import type { Message } from '../kernel/index.js'
import type { TrailTag } from './event.js'

/**
 * The name of every step, by its tag. 各步骤的名称。
 *
 * @example stepWords.LockTeams.zh // => '锁定名单'
 * @basis 临夏州部门联合细则 第二条、第五条
 * @since 0.1.0
 */
export const stepWords: { readonly [T in TrailTag]: Message } = {
  AdoptList: { zh: '启用事项清单', en: 'the adoption of a list' },
  AdoptPlan: { zh: '公示抽查计划', en: 'the publication of a plan' },
  MakeCampaignTask: { zh: '制定任务', en: 'the making of a task' },
  EnterSubjects: { zh: '录入检查对象', en: 'the entry of subjects' },
  EnterOfficers: { zh: '录入执法检查人员', en: 'the entry of officers' },
  PublishNotice: { zh: '发布抽取公告', en: 'the notice of a draw' },
  PublishCommitments: { zh: '公布承诺', en: 'the publication of commitments' },
  DrawSubjects: { zh: '抽取检查对象', en: 'the draw of subjects' },
  MatchOfficers: { zh: '匹配执法检查人员', en: 'the match of officers' },
  LockTeams: { zh: '锁定名单', en: 'the lock of the teams' },
  EndTask: { zh: '结束任务', en: 'the end of a task' },
  RevealNames: { zh: '公开名单', en: 'the publication of names' },
  FileFiling: { zh: '备案', en: 'a filing' },
  MovePool: { zh: '移库', en: 'a move between pools' },
  RecordIrregularity: { zh: '记录违规情形', en: 'the record of an irregularity' },
  SettleIrregularity: { zh: '处理违规情形', en: 'the settlement of an irregularity' },
  MakeStatistics: { zh: '统计', en: 'the making of statistics' },
  ArchiveTrail: { zh: '存档', en: 'the archive of the trail' },
  UploadTrail: { zh: '上报', en: 'the upload of the trail' },
  CloseCampaign: { zh: '办结活动', en: 'the close of the campaign' },
  DispatchVisit: { zh: '下达上门检查', en: 'the dispatch of a visit' },
  ReplaceOfficer: { zh: '更换人员', en: 'the replacement of an officer' },
  DelegateVisit: { zh: '委托下级', en: 'the delegation of a visit' },
  EntrustBody: { zh: '委托第三方', en: 'the entrusting of a third party' },
  PrepareForm: { zh: '准备检查表', en: 'the preparation of a form' },
  TellSubject: { zh: '告知检查对象', en: 'the telling of the subject' },
  BeginVisit: { zh: '开始检查', en: 'the beginning of a visit' },
  EndVisit: { zh: '结束检查', en: 'the end of a visit' },
  FindImpossible: { zh: '认定无法开展检查', en: 'the finding that a check is impossible' },
  FormResult: { zh: '形成结果', en: 'the forming of a result' },
  ReviewResult: { zh: '审核结果', en: 'the review of a result' },
  OpenFollowUp: { zh: '启动后续处置', en: 'the opening of a follow-up' },
  CloseFollowUp: { zh: '办结后续处置', en: 'the closing of a follow-up' },
  EnterFollowUp: { zh: '录入后续处置', en: 'the entry of a follow-up' },
  RecordCase: { zh: '记录案件', en: 'the record of a case' },
  SparePenalty: { zh: '记录免罚', en: 'the record of a spared penalty' },
  EnterResult: { zh: '录入结果', en: 'the entry of a result' },
  PublishResult: { zh: '公示结果', en: 'the publication of a result' },
  WithholdResult: { zh: '决定不予公示', en: 'the withholding of a result' },
  CollectResult: { zh: '归集结果', en: 'the collection of a result' },
  CorrectResult: { zh: '更正结果', en: 'the correction of a result' },
  FileObjection: { zh: '提出异议', en: 'an objection' },
  DecideObjection: { zh: '作出异议复查结果', en: 'the decision of an objection' },
  AnswerObjection: { zh: '反馈复查情况', en: 'the answer to an objection' }
}
