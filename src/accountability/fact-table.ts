/* 事实目录: every fact that a rule may ask for, in both languages, where it comes from and what shows it.
   临夏州市场监管系统细则 第二十六条至第二十九条; 临夏州部门联合细则 第三十五条、第三十六条; 临夏州实施意见 四（二）. */

import { nameOf, type Name } from '../kernel/index.js'
import type { FactKind, FactSource } from './rules.js'

const kind = (
  source: FactSource,
  name: string,
  zh: string,
  en: string,
  shownZh: string,
  shownEn: string
): FactKind => ({
  name: nameOf(name),
  source,
  words: { zh, en },
  evidence: { zh: shownZh, en: shownEn }
})

const trail = kind.bind(null, 'trail')
const caller = kind.bind(null, 'caller')

/**
 * The facts that the library knows. 本库的事实目录。
 *
 * Those of the trail are found there; where it is silent, a caller may state them with evidence. A fact of the caller is
 * never found in a trail. 留痕事实由留痕得出，留痕未载时可由使用者举证；举证事实只能由使用者提出。
 *
 * @basis 临夏州市场监管系统细则 第二十六条至第二十九条; 临夏州部门联合细则 第三十六条
 * @since 0.1.0
 */
export const factKinds: readonly FactKind[] = [
  trail('drawn', '检查对象被抽中', 'the subject was drawn', '抽取记录', 'the record of the draw'),
  trail('visited', '已实施检查', 'the check was carried out', '检查结束的记录', 'the record of the end of the check'),
  trail(
    'impossible-proved',
    '确属无法开展检查并有证明',
    'the check was impossible, with proof',
    '无法开展检查的情形及证明',
    'the case that made it impossible, and its proof'
  ),
  trail(
    'problem-found',
    '检查中查出问题',
    'the check found a problem',
    '各部门的检查结论',
    'the findings of the departments'
  ),
  trail(
    'fewer-officers',
    '执法检查人员少于规定人数',
    'fewer officers came than asked',
    '到场人员记录',
    'who was present'
  ),
  trail(
    'uncertified-officer',
    '由无执法证件人员检查',
    'an uncertified person made the check',
    '到场人员及其证件',
    'who was present, and their certificates'
  ),
  trail(
    'credentials-omitted',
    '未出示执法证件',
    'credentials were not shown',
    '检查开始的记录',
    'the record of the beginning'
  ),
  trail(
    'outside-list',
    '检查清单之外的事项',
    'an item outside the list was checked',
    '所用清单版本与检查表',
    'the version of the list and the form'
  ),
  trail(
    'outside-draw',
    '检查未经抽取又无事由的对象',
    'a subject was checked that was neither drawn nor named on a ground',
    '派发记录',
    'the dispatch'
  ),
  trail(
    'quiet-period-unfiled',
    '安静期内未经备案检查',
    'the check was in a quiet period without filing',
    '备案记录',
    'the filing'
  ),
  trail(
    'form-followed',
    '按检查表逐项检查',
    'every item of the form was checked',
    '检查表与检查记录',
    'the form and how it came back'
  ),
  trail(
    'standards-departed',
    '未按检查标准、程序检查',
    'standards or procedure of the check were not kept',
    '检查标准与现场记录的比对',
    'the standard against the onsite record'
  ),
  trail(
    'work-rules-broken',
    '违反其他工作制度',
    'another working rule was broken',
    '违规情形的记录或核查结论',
    'the record of the irregularity, or what an inquiry found'
  ),
  trail(
    'operations-obstructed',
    '妨碍检查对象正常生产经营',
    'the subject was obstructed in its business',
    '违规情形的记录或核查结论',
    'the record of the irregularity, or what an inquiry found'
  ),
  trail(
    'refusal-documented',
    '不配合情形已取证',
    'the refusal to cooperate was documented',
    '不配合情形及证据',
    'the refusal and its evidence'
  ),
  trail(
    'task-not-executed',
    '未执行抽查任务',
    'the task was not executed',
    '任务的结束与上门记录',
    'the end of the task and its visits'
  ),
  trail(
    'task-delayed',
    '拖延执行抽查任务',
    'the task was delayed',
    '检查结束之日与任务时间窗',
    'the day the check ended and the window of the task'
  ),
  trail('result-approved', '检查结果已经审核同意', 'the result was approved', '审核记录', 'the reviews'),
  trail('published', '检查结果已公示', 'the result is published', '公示记录', 'the publication'),
  trail(
    'publication-late',
    '未依法及时公示检查结果',
    'the result was not published in time',
    '公示之日与期限',
    'the day of publication and its term'
  ),
  trail(
    'publication-withheld',
    '检查结果依法不予公示',
    'the result is lawfully withheld',
    '不予公示的事由与批准',
    'the ground and its approver'
  ),
  trail(
    'crime-found',
    '检查中发现涉嫌犯罪',
    'the check found a suspected crime',
    '检查结论、结果与后续处置',
    'findings, results and follow-ups'
  ),
  trail('crime-transferred', '涉嫌犯罪案件已移送', 'the suspected crime was transferred', '移送记录', 'the transfer'),
  caller(
    'harm-from-check',
    '未按要求检查造成不良后果',
    'harm came of not checking as required',
    '后果及其与检查的联系',
    'the harm and its link to the check'
  ),
  caller(
    'harm-from-publication',
    '未及时公示造成不良后果',
    'harm came of not publishing in time',
    '后果及其与公示的联系',
    'the harm and its link to the publication'
  ),
  caller('abuse-of-power', '滥用职权', 'power was abused', '有权机关的认定', 'the finding of the competent body'),
  caller(
    'favouritism',
    '徇私舞弊',
    'favour was shown for private ends',
    '有权机关的认定',
    'the finding of the competent body'
  ),
  caller(
    'misconduct',
    '未履行、不当履行或违法履行职责',
    'duty was not, improperly or unlawfully performed',
    '有权机关的认定',
    'the finding of the competent body'
  ),
  caller(
    'officer-crime-suspected',
    '执法检查人员涉嫌犯罪',
    'the officer is suspected of a crime',
    '线索及受理材料',
    'the leads and who received them'
  ),
  caller(
    'problem-emerged',
    '相关市场主体出现问题',
    'the subject turned out to have a problem',
    '问题的认定材料',
    'the finding of the problem'
  ),
  caller(
    'technical-limits',
    '因现有专业技术手段限制不能发现所存在问题',
    'present technique could not find the problem',
    '专业机构的说明',
    'the statement of a professional body'
  ),
  caller('accident', '检查对象发生事故', 'the subject had an accident', '事故调查报告', 'the report on the accident'),
  caller(
    'causal-link',
    '事故与抽查检查存在因果关系',
    'the accident has a causal link to the check',
    '事故调查报告',
    'the report on the accident'
  ),
  caller(
    'expert-report-false',
    '受委托的专业机构出具虚假报告等',
    'an entrusted body gave a false report or the like',
    '虚假报告的认定',
    'the finding that the report is false'
  ),
  caller(
    'misled-by-report',
    '虚假报告等导致错误判定或者处理',
    'the false report led to a wrong finding or measure',
    '判定、处理所依据的材料',
    'what the finding rested on'
  ),
  caller(
    'weighed-for-exemption',
    '经综合分析工作态度、程序方法、客观条件等，该予免责',
    'attitude, procedure, method and conditions, weighed together, speak for exemption',
    '综合分析意见',
    'the opinion that weighs them'
  ),
  caller(
    'other-liability-ground',
    '其他依法依规应当追究责任的情形',
    'another ground of liability by law',
    '所依据的法律法规',
    'the law that it rests on'
  ),
  caller(
    'other-exemption-ground',
    '其他依法依规不应当追究责任的情形',
    'another ground of exemption by law',
    '所依据的法律法规',
    'the law that it rests on'
  )
]

/** The names of the facts of `factKinds`. 事实目录中的名称。 @since 0.1.0 */
export const factNames: readonly Name[] = factKinds.map(({ name }) => name)
