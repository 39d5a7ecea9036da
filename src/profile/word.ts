/* The words of the options that profiles choose from, and that no stage has words for itself. */

import type { BeforeReading, FirstYearReading, ListedReading, OthersReading, RestDayReading, StartReading } from '../calendar/index.js'
import type { ChecklistRules, ItemDetail, ItemField, ListLevel, VersionAct, WorkingRuleField } from '../checklist/index.js'
import type { Choosing, LeaderReading, WidenLimit } from '../assign/index.js'
import type { Attribute, CountReading, LiftReading, MonitoringReading, Promptness, Protected, VisitScope, YearReading } from '../frame/index.js'
import type { AgreedElement, PeriodReading } from '../merge/index.js'
import type {
  CampaignReading,
  CapReading,
  CoverageReading,
  JointWay,
  LeadReading,
  Level,
  PlanField,
  PlanKind,
  ReviewTest,
  SharedReading,
  SmallRegistryReading,
  SpreadReading,
  SystemGround
} from '../plan/index.js'
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
import type { Message } from '../kernel/index.js'

/** The words of each union of options. 各选项联合类型的名称。 @since 0.1.0 */
type Words<K extends string> = { readonly [W in K]: Message }

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

/** Plans and their review. 计划及其审查的选项。 @since 0.1.0 */
export const planWords: {
  readonly smallRegistry: Words<SmallRegistryReading>
  readonly capOver: Words<CapReading>
  readonly coverageOver: Words<CoverageReading>
  readonly lead: Words<LeadReading>
  readonly test: Words<ReviewTest>
  readonly systemGround: Words<SystemGround>
  readonly level: Words<Level>
  readonly kind: Words<PlanKind>
  readonly field: Words<PlanField>
  readonly jointWay: Words<JointWay>
  readonly campaign: Words<CampaignReading>
  readonly shared: Words<SharedReading>
  readonly spread: Words<SpreadReading>
} = {
  smallRegistry: {
    drawOne: { zh: '抽取一户并记录', en: 'one is drawn and the case is recorded' },
    drawNone: { zh: '不抽取并记录', en: 'nobody is drawn and the case is recorded' },
    refuse: { zh: '计划不予通过', en: 'the plan is refused' }
  },
  capOver: {
    row: { zh: '以事项的整个名录库为分母', en: 'of the whole registry of the item' },
    stratum: { zh: '以每一类对象为分母', en: 'of each class by itself' }
  },
  coverageOver: {
    level: { zh: '以本级全部监管对象为分母', en: 'of all subjects that the level supervises' },
    registry: { zh: '以每一事项的名录库为分母', en: 'of the registry of each item' }
  },
  lead: {
    initiator: { zh: '谁发起谁牵头', en: 'whoever initiates it leads' },
    named: { zh: '逐批次确定牵头业务机构', en: 'a business unit is named for each batch' }
  },
  test: {
    ratio: { zh: '抽查比例', en: 'ratios' },
    frequency: { zh: '抽查频次', en: 'frequency' },
    repetition: { zh: '是否重复', en: 'repetition' },
    legality: { zh: '合法性', en: 'legality' }
  },
  systemGround: {
    order: { zh: '上级部署', en: 'ordered from above' },
    'general-problem': { zh: '普遍性问题', en: 'a problem found everywhere' },
    'prominent-risk': { zh: '突出风险', en: 'a risk that stands out' }
  },
  level: {
    prefecture: { zh: '州级', en: 'the prefecture' },
    county: { zh: '县级', en: 'the county' }
  },
  kind: {
    system: { zh: '本系统抽查计划', en: 'a plan of the system' },
    joint: { zh: '部门联合抽查计划', en: 'a joint plan' },
    special: { zh: '专项计划', en: 'a special plan' }
  },
  field: {
    title: { zh: '计划名称', en: 'its name' },
    type: { zh: '抽查类型', en: 'its type' },
    items: { zh: '抽查事项', en: 'the items' },
    bothClasses: { zh: '重点、一般两类检查事项', en: 'both classes of items' },
    scope: { zh: '检查对象范围', en: 'the range of subjects' },
    time: { zh: '抽查时间', en: 'the time' },
    quantity: { zh: '抽查数量', en: 'the quantity' },
    number: { zh: '抽查户数', en: 'the number of subjects' },
    ratio: { zh: '抽查比例', en: 'the ratio' },
    methods: { zh: '检查方式', en: 'the method' },
    bodies: { zh: '检查机关', en: 'who inspects' },
    lead: { zh: '牵头单位', en: 'who leads' },
    partners: { zh: '参与部门', en: 'who takes part' },
    taskName: { zh: '任务名称', en: 'the name of the task' },
    shares: { zh: '州县两级分配比例', en: 'the split between prefecture and county' },
    areas: { zh: '各地区比重', en: 'the weight of each area' }
  },
  jointWay: {
    undirected: { zh: '不定向抽取', en: 'an undirected draw' },
    risk: { zh: '按风险研判', en: 'an assessment of risk' },
    campaign: { zh: '结合专项整治', en: 'a special rectification' },
    credit: { zh: '与信用分类挂钩', en: 'classes of credit' }
  },
  campaign: {
    randomAllowed: { zh: '本身随机抽取的专项检查除外', en: 'except campaigns that are themselves drawn at random' },
    none: { zh: '没有例外', en: 'without exception' }
  },
  shared: {
    merge: { zh: '合并为一次上门', en: 'merged into one visit' },
    joint: { zh: '须列为联合检查', en: 'to be planned as a joint check' }
  },
  spread: {
    even: { zh: '全年均衡开展', en: 'spread over the year' },
    concentrated: { zh: '集中于少数月份', en: 'kept to few months' }
  }
}

/** Frames, merging and teams. 抽样框、合并与检查组的选项。 @since 0.1.0 */
export const fieldworkWords: {
  readonly year: Words<YearReading>
  readonly counted: Words<CountReading>
  readonly lift: Words<LiftReading>
  readonly whom: Words<Protected>
  readonly scope: Words<VisitScope>
  readonly attribute: Words<Attribute>
  readonly when: Words<Promptness>
  readonly monitoring: Words<MonitoringReading>
  readonly period: Words<PeriodReading>
  readonly agreed: Words<AgreedElement>
  readonly leaders: Words<LeaderReading>
  readonly choosing: Words<Choosing>
  readonly widen: Words<WidenLimit>
} = {
  year: {
    calendar: { zh: '按自然年计', en: 'by the civil year' },
    rolling: { zh: '按截至抽取之日的十二个月计', en: 'by the twelve months that end on the day of the draw' }
  },
  counted: {
    visits: { zh: '合并后的一次上门计一次', en: 'a merged visit counts once' },
    draws: { zh: '每次抽中各计一次', en: 'every draw counts' }
  },
  lift: {
    any: { zh: '具备任一情形即可', en: 'any one of them suffices' },
    keyFieldAnd: { zh: '须为重点领域且另有情形', en: 'only a key field together with another of them' }
  },
  whom: {
    marketEntities: { zh: '市场主体', en: 'market entities' },
    everybody: { zh: '全部检查对象', en: 'all subjects' }
  },
  scope: {
    department: { zh: '各部门分别计算', en: 'counted for each department' },
    level: { zh: '各层级分别计算', en: 'counted for each level' },
    all: { zh: '各部门各层级合计', en: 'counted for all departments and levels together' }
  },
  attribute: {
    kind: { zh: '主体类型', en: 'kind' },
    scale: { zh: '经营规模', en: 'scale' },
    industry: { zh: '所属行业', en: 'industry' },
    region: { zh: '地理区域', en: 'area' },
    riskClass: { zh: '信用风险类别', en: 'class of credit risk' },
    pool: { zh: '类库', en: 'pool' },
    mark: { zh: '标注', en: 'mark' },
    tag: { zh: '标签', en: 'tag' },
    registry: { zh: '名录库', en: 'registry' },
    creditCode: { zh: '统一社会信用代码', en: 'credit code' }
  },
  when: {
    'at-once': { zh: '立即检查', en: 'followed at once' },
    promptly: { zh: '及时检查', en: 'followed promptly' }
  },
  monitoring: {
    byName: { zh: '监测线索指明对象的直接检查', en: 'a monitoring lead that names a subject is followed directly' },
    general: { zh: '监测线索一律按普遍性问题抽查', en: 'every monitoring lead goes to a draw' }
  },
  period: {
    overlapping: { zh: '有共同日期即可', en: 'when they have a day in common' },
    identical: { zh: '须完全相同', en: 'when they are the same days' }
  },
  agreed: {
    items: { zh: '检查事项', en: 'items' },
    subjects: { zh: '检查对象', en: 'subjects' },
    officers: { zh: '执法检查人员', en: 'officers' },
    ratio: { zh: '抽查比例', en: 'ratio' },
    frequency: { zh: '检查频次', en: 'frequency' }
  },
  leaders: {
    leadCrew: { zh: '仅牵头部门设组长', en: 'in the crew of the lead department only' },
    everyCrew: { zh: '各部门均设组长名额', en: 'in the crew of every department' }
  },
  choosing: {
    drawn: { zh: '随机抽取', en: 'by lot' },
    appointed: { zh: '由人指定', en: 'by appointment' }
  },
  widen: {
    never: { zh: '不扩大', en: 'not at all' },
    neighbours: { zh: '至多扩大到相邻地区', en: 'to neighbouring regions' },
    prefecture: { zh: '至多扩大到全州（市）', en: 'to the whole prefecture' }
  }
}
