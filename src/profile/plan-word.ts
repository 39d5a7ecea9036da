/* The words of what profiles choose about plans, frames, merging and teams, where no stage has words for it. */

import type { Choosing, LeaderReading, WidenLimit } from '../assign/index.js'
import type {
  Attribute,
  CountReading,
  KeyItemsReading,
  LiftReading,
  MonitoringReading,
  Promptness,
  Protected,
  VisitScope,
  YearReading
} from '../frame/index.js'
import type { AgreedElement, PeriodReading } from '../merge/index.js'
import type {
  CampaignReading,
  CapReading,
  CoverageReading,
  FinishedReading,
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
import type { Words } from './say.js'

/** Plans and their review. 计划及其审查的选项。 @since 0.1.0 */
export const planWords: {
  readonly smallRegistry: Words<SmallRegistryReading>
  readonly capOver: Words<CapReading>
  readonly coverageOver: Words<CoverageReading>
  readonly lead: Words<LeadReading>
  readonly finished: Words<FinishedReading>
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
  finished: {
    entered: { zh: '录入即为完成', en: 'once it is entered' },
    published: { zh: '公示后方为完成，已实施未公示的视为未完成', en: 'once it is published, not before' }
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
  readonly keyItems: Words<KeyItemsReading>
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
  keyItems: {
    free: { zh: '重点检查事项的抽取不受此限', en: 'draws of key items are free of it' },
    bound: { zh: '重点检查事项的抽取同受此限', en: 'draws of key items are bound by it too' }
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
