/* The questions that the stages ask, in words: what a diff of profiles and the page of profiles print. */

import type { Message } from '../kernel/index.js'
import type { Profile, Stage } from './profile.js'

/** The words of every question; a forgotten one does not compile. 各事项的名称；缺一不可编译。 @since 0.1.0 */
export const answerNames: { readonly [S in Stage]: { readonly [Q in keyof Profile[S]]: Message } } = {
  calendar: {
    terms: { zh: '期限的计算', en: 'how terms are counted' },
    quiet: { zh: '安静期', en: 'quiet periods' }
  },
  checklist: {
    withoutBasis: { zh: '无依据的事项', en: 'an item without legal basis' },
    fields: { zh: '事项应载明的内容', en: 'what an item states' },
    makers: { zh: '实施清单的制定层级', en: 'who makes implementation lists' },
    details: { zh: '实施清单每项的内容', en: 'what an item of an implementation list states' },
    derived: { zh: '清单所依据的上级清单', en: 'the list from which the local one derives' },
    onChange: { zh: '清单变化后须办理的事项', en: 'what a changed list asks for' },
    adjustedYearly: { zh: '清单每年调整', en: 'yearly adjustment of the list' },
    yearlyFilings: { zh: '清单每年备案', en: 'yearly filing of lists' },
    mappedTo: { zh: '须对应的平台', en: 'platforms to map items to' },
    workingRule: { zh: '实施细则的内容', en: 'what a working rule states' }
  },
  registry: {
    certificate: { zh: '执法证', en: 'certificates' },
    officerFields: { zh: '人员信息的字段', en: 'fields of an officer' },
    officerGroups: { zh: '人员库所收人员', en: 'groups of officers' },
    noGap: { zh: '避免监管空档', en: 'no gap in supervision' },
    duties: { zh: '职责分开', en: 'duties kept apart' },
    tags: { zh: '名录库标注', en: 'tags of a registry' },
    freshness: { zh: '抽取前的更新', en: 'refreshes before a draw' },
    pools: { zh: '类库', en: 'pools' },
    listings: { zh: '不参与抽取的名单', en: 'lists that keep out of draws' }
  },
  plan: {
    generalCap: { zh: '一般事项比例上限', en: 'cap of general items' },
    keyUncapped: { zh: '重点事项不设上限', en: 'key items uncapped' },
    itemFloor: { zh: '每一事项每年至少次数', en: 'draws of each item a year' },
    coverageFloor: { zh: '年度覆盖比例', en: 'yearly coverage' },
    smallRegistry: { zh: '过小名录库', en: 'small registries' },
    capOver: { zh: '上限的分母', en: 'what the cap is a share of' },
    coverageOver: { zh: '覆盖的分母', en: 'what coverage is a share of' },
    quantityStated: { zh: '计划载明数量', en: 'quantities in the plan' },
    makers: { zh: '编制计划的层级', en: 'levels that make plans' },
    kinds: { zh: '每年须编制的计划', en: 'plans of every year' },
    fields: { zh: '计划须载明的内容', en: 'what a plan says' },
    lead: { zh: '批次的牵头', en: 'who leads a batch' },
    jointWays: { zh: '联合抽查的形成方式', en: 'how joint checks come about' },
    jointInPlan: { zh: '纳入联合计划', en: 'joint checks in the plan' },
    specialApart: { zh: '专项计划另行录入', en: 'special plans apart' },
    review: { zh: '计划审查分工', en: 'who reviews what' },
    filings: { zh: '计划报送、备案', en: 'filings of the plan' },
    channels: { zh: '计划公示渠道', en: 'where the plan is published' },
    adjustable: { zh: '计划可调整', en: 'changes of the plan' },
    republish: { zh: '调整后重新公示期限', en: 'publishing a change' },
    temporary: { zh: '计划外临时抽查', en: 'tasks beside the plan' },
    temporaryPublished: { zh: '临时抽查公示', en: 'publishing temporary tasks' },
    systemGrounds: { zh: '全系统抽查的事由', en: 'grounds of a system-wide draw' },
    sameHand: { zh: '谁制定谁完成谁录入', en: 'made, completed, entered by one hand' },
    completedPerItem: { zh: '每一事项须完成的计划', en: 'completed plans of each item' },
    due: { zh: '计划报送期限', en: 'when the plan is due' }
  },
  review: {
    listed: { zh: '清单之外无检查', en: 'no check outside the list' },
    founded: { zh: '事项须有依据', en: 'items have a basis' },
    random: { zh: '清单事项随机抽查', en: 'listed items are checked at random' },
    byDefault: { zh: '原则上均随机抽查', en: 'random by default' },
    strictFields: { zh: '严格监管的重点领域', en: 'key fields under strict supervision' },
    noCampaign: { zh: '不再部署专项和全覆盖检查', en: 'no campaign beside random checks' },
    noRepeat: { zh: '不重复检查', en: 'no repeated check' },
    shared: { zh: '多部门同一对象', en: 'departments on the same objects' },
    jointShare: { zh: '联合抽查占比', en: 'share of joint rows' },
    raised: { zh: '高风险不低于低风险', en: 'no lower ratio for more risk' },
    spread: { zh: '均衡或集中', en: 'even or concentrated' },
    mostInMonth: { zh: '单月工作量上限', en: 'most of the load in a month' },
    keyItems: { zh: '重点事项占比', en: 'share of key items' },
    balance: { zh: '覆盖与负担', en: 'coverage and burden' },
    workload: { zh: '执法力量配比', en: 'workload of officers' },
    staleAfter: { zh: '长期未用事项', en: 'stale items' },
    appraisal: { zh: '考核挂钩', en: 'appraisal by numbers' },
    scope: { zh: '对象范围', en: 'scope of subjects' },
    onsite: { zh: '联合抽查实地检查', en: 'joint checks on site' },
    census: { zh: '全部检查仅抽次序', en: 'a census draws the order' }
  },
  frame: {
    impossible: { zh: '无法开展检查', en: 'checks that are impossible' },
    classesApart: { zh: '多类对象分别设置', en: 'classes set apart' },
    directed: { zh: '定向抽查', en: 'directed draws' },
    drawCap: { zh: '每年被抽中次数上限', en: 'draws of a subject a year' },
    visitCaps: { zh: '每年检查频次上限', en: 'visits to a subject a year' },
    raised: { zh: '应提高比例的对象', en: 'who is drawn more' },
    rising: { zh: '风险越高机会不低', en: 'chances rise with risk' },
    weights: { zh: '权重', en: 'weights' },
    leads: { zh: '线索处理', en: 'leads' },
    approval: { zh: '检查审批', en: 'approval of checks' },
    noPatrol: { zh: '取代巡查制', en: 'no patrols' }
  },
  merge: {
    period: { zh: '同一任务执行时间段', en: 'when periods are the same' },
    apart: { zh: '不得同次上门的领域', en: 'domains kept apart' },
    joint: { zh: '须联合上门的名录库', en: 'registries visited jointly' },
    agreement: { zh: '事先协商的要素', en: 'what departments agree on' }
  },
  assign: {
    officersPerVisit: { zh: '每户至少人数', en: 'officers a visit' },
    officersPerDepartment: { zh: '每部门至少人数', en: 'officers of each department' },
    leaders: { zh: '组长名额', en: 'leaders’ places' },
    head: { zh: '组长的产生', en: 'how the head is named' },
    experts: { zh: '专家的产生', en: 'how experts are found' },
    jointRegistry: { zh: '联合检查执法人员库', en: 'registry for joint checks' },
    widen: { zh: '人员来源扩大', en: 'how far pools widen' }
  }
}
