/* The words of what profiles choose about days, lists, registries and pools, where no stage has words for it. */

import type {
  BeforeReading,
  FirstYearReading,
  ListedReading,
  OthersReading,
  RestDayReading,
  StartReading
} from '../calendar/index.js'
import type {
  ChecklistRules,
  ItemDetail,
  ItemField,
  ListLevel,
  VersionAct,
  WorkingRuleField
} from '../checklist/index.js'
import type {
  DrawSource,
  Duty,
  ListingKind,
  MoveRoute,
  OfficerField,
  OfficerGroup,
  Pool,
  PoolJointly,
  PoolOrganiser,
  PoolRules,
  RegistryTag,
  RiskClass,
  Severity
} from '../registry/index.js'
import type { Words } from './say.js'

// Options that a stage names within an answer and nowhere else.
type ValueOf<A> = A extends { readonly value: infer V } ? V : never

/** Days and quiet periods. 日期与安静期的选项。 @since 0.1.0 */
export const calendarWords: {
  readonly start: Words<StartReading>
  readonly restDay: Words<RestDayReading>
  readonly before: Words<BeforeReading>
  readonly listed: Words<ListedReading>
  readonly others: Words<OthersReading>
  readonly firstYear: Words<FirstYearReading>
} = {
  start: {
    exclusive: { zh: '开始当日不计入', en: 'the day on which a term starts is not counted' },
    inclusive: { zh: '开始当日计入', en: 'the day on which a term starts is counted' }
  },
  restDay: {
    nextWorkday: { zh: '末日遇休息日的顺延至下一工作日', en: 'a last day of rest moves to the next working day' },
    asItFalls: { zh: '末日遇休息日不顺延', en: 'a last day of rest stays where it falls' }
  },
  before: {
    inclusive: { zh: '“某日前”含当日', en: '“before a day” takes in that day' },
    strict: { zh: '“某日前”不含当日', en: '“before a day” ends the day before' }
  },
  listed: {
    filed: { zh: '所列事由也须备案', en: 'entries on these grounds are filed too' },
    free: { zh: '所列事由免予备案', en: 'entries on these grounds need no filing' }
  },
  others: {
    refused: { zh: '其他事由不得入企', en: 'no entry on other grounds' },
    waived: { zh: '其他事由须备案并写明理由和批准人', en: 'other grounds need the filings, a reason and an approver' },
    filed: { zh: '其他事由备案即可', en: 'other grounds need the filings alone' }
  },
  firstYear: {
    binds: { zh: '印发当年即受约束', en: 'binding in the year of issue' },
    free: { zh: '自次年1月1日起受约束', en: 'binding from 1 January of the next year' }
  }
}

/** Checklists. 清单的选项。 @since 0.1.0 */
export const checklistWords: {
  readonly withoutBasis: Words<ValueOf<ChecklistRules['withoutBasis']>>
  readonly field: Words<ItemField>
  readonly level: Words<ListLevel>
  readonly detail: Words<ItemDetail>
  readonly act: Words<VersionAct>
  readonly rule: Words<WorkingRuleField>
} = {
  withoutBasis: {
    refuse: { zh: '不予列入', en: 'refused' },
    report: { zh: '列入并报告', en: 'taken in and reported' }
  },
  field: {
    bodies: { zh: '抽查主体', en: 'who inspects' },
    content: { zh: '抽查内容', en: 'what is inspected' },
    methods: { zh: '抽查方式', en: 'how' },
    ratio: { zh: '抽查比例', en: 'the ratio' },
    frequency: { zh: '抽查频次', en: 'the frequency' }
  },
  level: {
    state: { zh: '国家', en: 'the State' },
    province: { zh: '省级', en: 'the province' },
    prefecture: { zh: '州（市）级', en: 'the prefecture' },
    county: { zh: '县级', en: 'the county' }
  },
  detail: {
    content: { zh: '检查内容', en: 'what is inspected' },
    methods: { zh: '检查方式', en: 'how' },
    keyPoints: { zh: '操作要领', en: 'key points' },
    problems: { zh: '发现问题情形', en: 'what counts as a problem' },
    followUp: { zh: '后续处理要求', en: 'what follows' }
  },
  act: {
    adjusted: { zh: '调整', en: 'adjusted on' },
    filed: { zh: '备案', en: 'filed with' },
    published: { zh: '公开', en: 'published on' }
  },
  rule: {
    basis: { zh: '检查依据', en: 'the legal basis' },
    content: { zh: '检查内容', en: 'what is inspected' },
    flow: { zh: '检查流程', en: 'the procedure' },
    method: { zh: '检查方法', en: 'the method of checks' },
    drawing: { zh: '抽取方法', en: 'the method of draws' },
    approval: { zh: '审批权限', en: 'who approves' },
    publication: { zh: '公示程序', en: 'how results are published' },
    archiving: { zh: '归档方式', en: 'how files are kept' },
    scheme: { zh: '工作方案', en: 'a work scheme' },
    guide: { zh: '工作指引', en: 'a guide' }
  }
}

/** Registries, pools and lists. 名录库、类库与名单的选项。 @since 0.1.0 */
export const registryWords: {
  readonly officerField: Words<OfficerField>
  readonly group: Words<OfficerGroup>
  readonly duty: Words<Duty>
  readonly tag: Words<RegistryTag>
  readonly source: Words<DrawSource>
  readonly pool: Words<Pool>
  readonly risk: Words<RiskClass>
  readonly organiser: Words<PoolOrganiser>
  readonly jointly: Words<PoolJointly>
  readonly severity: Words<Severity>
  readonly route: Words<MoveRoute>
  readonly when: Words<ValueOf<PoolRules['moves'][number]['when']>>
  readonly exit: Words<ValueOf<PoolRules['exit']>>
  readonly clean: Words<ValueOf<PoolRules['clean']>>
  readonly lockedTask: Words<ValueOf<PoolRules['lockedTask']>>
  readonly listing: Words<ListingKind>
} = {
  officerField: {
    post: { zh: '职务', en: 'post' },
    userRight: { zh: '用户权限', en: 'user rights' },
    fields: { zh: '抽查监管领域', en: 'fields of supervision' },
    mobile: { zh: '手机号码', en: 'mobile number' },
    qualifications: { zh: '执法资质', en: 'qualifications' },
    specialties: { zh: '业务专长', en: 'specialties' }
  },
  group: {
    'civil-servant': { zh: '行政执法类公务员', en: 'enforcement civil servants' },
    'qualified-staff': { zh: '具有行政执法资格的工作人员', en: 'staff qualified to enforce' },
    'daily-supervision': { zh: '从事日常监管工作的人员', en: 'staff in daily supervision' },
    'enforcement-team': { zh: '综合执法队伍人员', en: 'officers of enforcement teams' }
  },
  duty: {
    lead: { zh: '牵头', en: 'leading' },
    subjects: { zh: '建检查对象名录库', en: 'keeping the registry of subjects' },
    plan: { zh: '定抽查计划', en: 'making the plan' },
    officers: { zh: '建执法检查人员名录库', en: 'keeping the registry of officers' },
    supervision: { zh: '执法监督', en: 'supervising enforcement' }
  },
  tag: {
    kinds: { zh: '对象类型', en: 'kinds of subjects' },
    riskClasses: { zh: '风险分类级别', en: 'risk classes' },
    requirement: { zh: '专业监管要求', en: 'the professional requirement' }
  },
  source: {
    items: { zh: '抽查事项清单', en: 'the checklist' },
    subjects: { zh: '检查对象名录库', en: 'the registry of subjects' },
    officers: { zh: '执法检查人员名录库', en: 'the registry of officers' },
    'joint-officers': { zh: '联合检查执法人员库', en: 'the registry of officers for joint checks' }
  },
  pool: {
    A: { zh: 'A类库', en: 'pool A' },
    B: { zh: 'B类库', en: 'pool B' },
    C: { zh: 'C类库', en: 'pool C' }
  },
  risk: {
    low: { zh: '低风险', en: 'low risk' },
    general: { zh: '一般风险', en: 'general risk' },
    higher: { zh: '较高风险', en: 'higher risk' },
    high: { zh: '高风险', en: 'high risk' }
  },
  organiser: {
    office: { zh: '由联席会议办公室组织', en: 'organised by the conference office' },
    department: { zh: '由各成员单位组织', en: 'organised by each department' },
    proposer: { zh: '由提出单位组织', en: 'organised by the department that proposed the subject' }
  },
  jointly: {
    always: { zh: '一律联合检查', en: 'always checked jointly' },
    whereOverlapping: { zh: '对象重叠时联合检查', en: 'checked jointly where draws meet in one subject' }
  },
  severity: {
    minor: { zh: '轻微', en: 'minor' },
    general: { zh: '一般', en: 'general' },
    major: { zh: '重大', en: 'major' }
  },
  route: {
    application: { zh: '自行申请', en: 'on its own application' },
    recommendation: { zh: '成员单位推荐', en: 'on a recommendation' }
  },
  when: {
    'at-once': { zh: '即时移库', en: 'at once' },
    yearly: { zh: '在年度调整时移库', en: 'in the yearly adjustment' }
  },
  exit: {
    none: { zh: '年度调整不重新确定名单', en: 'the yearly adjustment does not draw up the lists anew' },
    yearly: { zh: '年度调整时重新确定名单', en: 'the yearly adjustment draws up the lists anew' }
  },
  clean: {
    anyCheck: { zh: '一次检查未发现问题即可上移', en: 'one clean check suffices to move up' },
    lastCheck: { zh: '最近一次检查未发现问题方可上移', en: 'the last check has to be clean to move up' }
  },
  lockedTask: {
    kept: { zh: '名单已锁定的任务保持原类库', en: 'a task whose list is locked keeps its pools' },
    followed: { zh: '名单已锁定的任务随移库变动', en: 'a task whose list is locked follows the moves' }
  },
  listing: {
    undisturbed: { zh: '无事不扰名单', en: 'not disturbed without cause' },
    'trigger-only': { zh: '触发式检查名单', en: 'checked on a trigger only' },
    'self-check': { zh: '自查承诺名单', en: 'checks itself and pledges' }
  }
}
