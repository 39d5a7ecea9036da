/* What mends each finding of a review: one sentence, in Chinese and in English. */

import type { Message } from '../kernel/index.js'
import type { PlanFinding } from './finding.js'
import type { ReviewRemark } from './review-finding.js'

/**
 * The remedy of a finding. 一条审核所见的处理办法。
 *
 * @example remedyOf({ _tag: 'RowUnfounded' }).en // => 'name the law, regulation or rule on the checklist, or strike the row'
 * @since 0.1.0
 */
export const remedyOf = (found: ReviewRemark): Message =>
  (found._tag === 'AsPrinted' ? doubtRemedies[found.doubt._tag] : undefined) ?? remedies[found._tag]

const both = (zh: string, en: string): Message => ({ zh, en })

const remedies: { readonly [T in ReviewRemark['_tag']]: Message } = {
  AsPrinted: both(
    '核对原表，逐格填写后重新读取',
    'compare with the original table, fill in every cell and read it again'
  ),
  PartnerIsInitiator: both(
    '写明实际配合部门，或改为单独抽查',
    'name the true partner, or make it a check of one department'
  ),
  PartnersLeftOpen: both('逐一列明配合部门', 'name every partner'),
  PartnersUnnamed: both('列明配合部门，或改为单独抽查', 'name the partners, or make it a check of one department'),
  SuffixUnlike: both('确认名称；如需统一，列入别名表', 'confirm the name; give an alias if it is to be made alike'),
  ObjectsVague: both('写明从哪一名录库、按何条件抽取', 'say which registry is drawn from, and by which conditions'),
  ObjectsNoEntity: both(
    '以专题名录库抽取，结果可在专业系统或部门网站公示',
    'draw from a registry of its own; results may be published by a professional system or the department'
  ),
  RowWithoutDay: both('填写抽查时间', 'state the time'),
  RowOutsideYear: both(
    '时间改在计划年度之内，其余列入下一年计划',
    'keep to the year of the plan; the rest belongs in the next'
  ),
  OpensEarly: both('推迟开始时间，或在开始之前报送并公示计划', 'open later, or file and publish the plan before'),
  DueDayClamped: both('请发文机关更正日期', 'have the issuing body correct the date'),
  QuantityMissing: both('逐行载明抽查比例或数量', 'state ratio or quantity in every row'),
  FieldUnstated: both('在计划中补充载明', 'state it in the plan'),
  PlanUnnumbered: both('按编号规则为计划编号', 'number the plan by the numbering rule'),
  TemporaryTask: both('另行录入系统并公示执行情况', 'record it apart and publish how it was carried out'),
  AppraisalByCount: both('删除与检查次数、罚没数额挂钩的考核', 'strike appraisal by numbers of checks or fines'),
  NotChecked: both('提供该资料后重新审核', 'give the data and review again'),
  RowOutsideList: both('删除该行，或先依法将事项列入清单', 'strike the row, or first have the item listed by law'),
  RowUnfounded: both(
    '在清单中写明法律、法规、规章依据，否则删除该行',
    'name the law, regulation or rule on the checklist, or strike the row'
  ),
  ListedNeverDrawn: both('增列一行，或写明特殊情况', 'add a row, or record the special circumstances'),
  ClassUnlikeList: both('与清单一致', 'use the class of the checklist'),
  RatioAboveList: both(
    '降至清单所载比例，或先调整清单',
    'lower it to the ratio of the checklist, or change the list first'
  ),
  JointNotOnsite: both('增列实地检查，或记录理由与批准人', 'add a check on site, or record a reason and an approver'),
  ItemStale: both('清理该事项，或说明保留的必要', 'clear the item away, or say why it is kept'),
  ListedOutsideDraw: both('纳入随机抽查，或将事项移出清单', 'draw it at random, or take it off the checklist'),
  OutsideDrawUngrounded: both(
    '纳入随机抽查，或记录理由与批准人',
    'draw it at random, or record a reason and an approver'
  ),
  RowsRepeat: both('合并两行', 'make the two rows one'),
  ObjectsShared: both(
    '由一个部门牵头制定联合任务，抽中同一对象时合并上门',
    'agree on one joint task, and merge visits to whoever is drawn twice'
  ),
  SharedNotJoint: both('协商牵头和参与部门，列为联合抽查', 'agree on lead and partners and plan a joint check'),
  CampaignBeside: both(
    '取消专项检查或改为随机抽取，或记录理由与批准人',
    'drop the campaign or draw it at random, or record a reason and an approver'
  ),
  FullCoverageBeside: both('改为随机抽查，或记录理由与批准人', 'draw at random, or record a reason and an approver'),
  CapUndecided: both('由有权机关确定上限', 'have the competent body decide the cap'),
  ReadingUndecided: both('在规则包中作出决定后重新审核', 'decide it in the profile and review again'),
  QuantityDisagrees: both('核对名录库户数，更正比例或数量', 'check the registry and correct ratio or number'),
  StatedAboveCap: both(
    '降至上限以内，或（仅限“一般情况”）记录理由与批准人',
    'lower it to the cap; a cap set only in general gives way to a reason and an approver'
  ),
  SizeUnlawful: both('按所引条款调整数量', 'change the number as the article says'),
  SmallStock: both('如实记录小名录库的处理', 'keep on record how the small registry was treated'),
  NobodyDrawn: both('至少抽取一户', 'draw one at least'),
  EverybodyTaken: both('称为全部检查，仅以随机方式确定先后次序', 'call it a census, and draw only the order of visits'),
  CoverageShort: both('增加抽查数量', 'draw more'),
  RiskierDrawnLess: both('提高风险较高类别的比例', 'raise the ratio of the riskier class'),
  PoolOrganiserWrong: both('改由联席会议办公室发起', 'let the conference office initiate it'),
  PoolNotJoint: both('列明配合部门', 'name the partners'),
  PoolAboveRatio: both('降至该库上限以内', 'lower it to the cap of the pool'),
  PoolNotWhole: both('改为全部检查', 'check everybody'),
  InQuietPeriod: both(
    '改在可检查月份；确需入企的，按特殊原因逐次备案',
    'move it to the open days; a needed entry is filed each time'
  ),
  QuietDaysOpen: both('先选定全部可检查日', 'choose all the open days first'),
  KeyShare: both('核对重点检查事项是否确有必要', 'see whether each key item is needed'),
  JointShare: both('占比不足的，增列部门联合抽查', 'where the share is short, plan more joint checks'),
  LoadByMonth: both('核对各月安排是否符合要求', 'see whether the months are as the text asks'),
  MonthOverloaded: both('将部分任务移至其他月份', 'move some of it to other months'),
  BurdenStated: both('核对覆盖面与负担是否相当', 'see whether coverage and burden are in balance'),
  SubjectsOverdrawn: both(
    '减少数量，或由几个部门合并为一次联合抽查',
    'draw fewer, or make one joint check of several rows'
  ),
  OfficerLoad: both('核对执法力量是否足够', 'see whether there are officers enough'),
  OfficersOverloaded: both('减少数量、错开时间或增加人员', 'draw fewer, spread them out, or add officers'),
  OfficersLacking: both('补充执法人员，或调整配合部门', 'add officers, or name another partner'),
  WaiverWithoutUse: both('删除该放行；错误级所见须改正计划', 'drop the waiver; an error is mended in the plan')
}

const doubtRemedies: { readonly [T in PlanFinding['_tag']]?: Message } = {
  ItemRepeated: both(
    '引用时一并写明领域、发起部门、事项、检查对象',
    'cite it by domain, initiator, item and objects together'
  ),
  RegulationInItem: both('将法规名称移入检查依据', 'move the regulation to the legal basis'),
  DepartmentRenamed: both('确认别名无误，或在表中使用规范名称', 'confirm the alias, or print the usual name'),
  DepartmentsAlike: both('如为同一部门，列入别名表', 'if they are one department, give an alias')
}
