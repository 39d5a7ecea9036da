/* 六组数据: what each group counts, and which rates are made of these counts. 临夏州部门联合细则 第七条、第十九条; 临夏州市场监管系统细则 第十二条、第二十三条. */

import type { Message } from '../kernel/index.js'
import type { MetricGroup } from './rules.js'

/** Each group's counts and their names. 各组计数及其名称。 @basis 临夏州部门联合细则 第七条 @since 0.1.0 */
export const metricWords = {
  subjectRegistry: {
    subjects: { zh: '监管对象', en: 'supervised subjects' },
    marketEntities: { zh: '市场主体', en: 'market entities' },
    operating: { zh: '存续的监管对象', en: 'operating subjects' },
    subjectsVisited: { zh: '已检查的对象（去重）', en: 'distinct subjects visited' },
    subjectsPublished: { zh: '结果已公示的对象（去重）', en: 'distinct subjects with a published result' }
  },
  officerRegistry: {
    officers: { zh: '执法检查人员', en: 'officers' },
    onDuty: { zh: '在岗人员', en: 'officers on duty' },
    certified: { zh: '在岗且持有效执法证的人员', en: 'officers on duty with a valid certificate' },
    officersSent: { zh: '曾被派出的人员（去重）', en: 'distinct officers sent' }
  },
  planExecution: {
    plans: { zh: '计划', en: 'plans' },
    planRows: { zh: '计划行', en: 'rows of plans' },
    rowsFinished: { zh: '已完成的计划行', en: 'finished rows' },
    plannedTasks: { zh: '年度计划任务', en: 'tasks of the plan' },
    plannedTasksCompleted: { zh: '已完成的年度计划任务', en: 'completed tasks of the plan' },
    temporaryTasks: { zh: '临时任务', en: 'temporary tasks' },
    temporaryTasksCompleted: { zh: '已完成的临时任务', en: 'completed temporary tasks' },
    items: { zh: '抽查事项', en: 'items' },
    keyItems: { zh: '重点检查事项', en: 'key items' }
  },
  taskExecution: {
    batches: { zh: '抽查批次', en: 'batches' },
    drawn: { zh: '抽中户次', en: 'subjects drawn' },
    visits: { zh: '派发的随机抽查上门', en: 'random visits dispatched' },
    visitsEnded: { zh: '已结束的上门', en: 'visits ended' },
    visitsImpossible: { zh: '其中因无法开展而视为完成的', en: 'of these, impossible and deemed complete' },
    visitsCompleted: { zh: '已完成的上门', en: 'visits completed' },
    plannedVisits: { zh: '计划任务的上门', en: 'visits of tasks of the plan' },
    plannedVisitsCompleted: { zh: '已完成的计划任务上门', en: 'completed visits of tasks of the plan' },
    temporaryVisits: { zh: '临时任务的上门', en: 'visits of temporary tasks' },
    outsideVisits: { zh: '随机抽查之外的上门', en: 'visits outside the draw' }
  },
  resultPublication: {
    results: { zh: '应有结果（已结束上门按部门计）', en: 'results owed (one a department of each ended visit)' },
    resultsFormed: { zh: '已形成的结果', en: 'results formed' },
    resultsEntered: { zh: '已录入的结果', en: 'results entered' },
    resultsPublished: { zh: '已公示的结果', en: 'results published' },
    resultsWithheld: { zh: '依法不公示的结果', en: 'results lawfully withheld' },
    resultsPublishable: {
      zh: '应公示的结果（不含依法不公示的）',
      en: 'results to be published (without those withheld)'
    },
    resultsDue: { zh: '已在期限所定环节办理或期限已届满的结果', en: 'results done or past their term' },
    resultsInTime: { zh: '按期录入公示的结果', en: 'results done in time' },
    resultsOverdue: { zh: '逾期未录入公示的结果', en: 'results overdue' }
  },
  followUp: {
    followUps: { zh: '后续处置', en: 'follow-ups' },
    followUpsClosed: { zh: '已办结的后续处置', en: 'follow-ups closed' },
    followUpsEntered: { zh: '已录入的后续处置', en: 'follow-ups entered' },
    followUpsDue: { zh: '办结期限已届满或已办结的后续处置', en: 'follow-ups closed or past their term' },
    followUpsInTime: { zh: '按期办结的后续处置', en: 'follow-ups closed in time' },
    casesFiled: { zh: '立案', en: 'cases' }
  }
} as const satisfies { readonly [G in MetricGroup]: { readonly [key: string]: Message } }

type Words = typeof metricWords

/** A count of one group. 某组的一项计数。 @since 0.1.0 */
export type MetricKey = { [G in MetricGroup]: keyof Words[G] & string }[MetricGroup]

/** All counts; null where nothing is known of it. 全部计数；无从得知的为 null。 @since 0.1.0 */
export type MetricCounts = { readonly [K in MetricKey]: number | null }

/** A rate: its group, its name, and the two counts that it is made of. 一项比率：所属组、名称及其分子分母。 @since 0.1.0 */
export type MetricRate = {
  readonly group: MetricGroup
  readonly words: Message
  readonly numerator: MetricKey
  readonly denominator: MetricKey
}

/** The rates, each with a named numerator and a named denominator. 各项比率，分子分母均有名称。 @basis 临夏州部门联合细则 第七条; 临夏州市场监管系统细则 第十二条、第二十三条 @since 0.1.0 */
export const metricRates = {
  coverage: {
    group: 'subjectRegistry',
    words: { zh: '覆盖率', en: 'coverage' },
    numerator: 'subjectsPublished',
    denominator: 'subjects'
  },
  certification: {
    group: 'officerRegistry',
    words: { zh: '持证率', en: 'certification rate' },
    numerator: 'certified',
    denominator: 'onDuty'
  },
  participation: {
    group: 'officerRegistry',
    words: { zh: '参与率', en: 'participation rate' },
    numerator: 'officersSent',
    denominator: 'officers'
  },
  planCompletion: {
    group: 'planExecution',
    words: { zh: '计划完成率', en: 'completion of the plan' },
    numerator: 'rowsFinished',
    denominator: 'planRows'
  },
  keyItemShare: {
    group: 'planExecution',
    words: { zh: '重点检查事项占比', en: 'share of key items' },
    numerator: 'keyItems',
    denominator: 'items'
  },
  completion: {
    group: 'taskExecution',
    words: { zh: '完成率', en: 'completion rate' },
    numerator: 'visitsCompleted',
    denominator: 'visits'
  },
  plannedCompletion: {
    group: 'taskExecution',
    words: { zh: '计划任务完成率', en: 'completion rate of tasks of the plan' },
    numerator: 'plannedVisitsCompleted',
    denominator: 'plannedVisits'
  },
  entry: {
    group: 'resultPublication',
    words: { zh: '录入率', en: 'entry rate' },
    numerator: 'resultsEntered',
    denominator: 'results'
  },
  publication: {
    group: 'resultPublication',
    words: { zh: '公示率', en: 'publication rate' },
    numerator: 'resultsPublished',
    denominator: 'resultsPublishable'
  },
  resultsInTime: {
    group: 'resultPublication',
    words: { zh: '结果按期率', en: 'in-time rate of results' },
    numerator: 'resultsInTime',
    denominator: 'resultsDue'
  },
  followUpClosing: {
    group: 'followUp',
    words: { zh: '后续处置办结率', en: 'closing rate of follow-ups' },
    numerator: 'followUpsClosed',
    denominator: 'followUps'
  },
  followUpInTime: {
    group: 'followUp',
    words: { zh: '后续处置按期办结率', en: 'in-time rate of follow-ups' },
    numerator: 'followUpsInTime',
    denominator: 'followUpsDue'
  }
} as const satisfies { readonly [key: string]: MetricRate }

/** A rate by its key. 比率的键。 @since 0.1.0 */
export type RateKey = keyof typeof metricRates

/** All rates in order. 全部比率，依次。 @since 0.1.0 */
export const RATE_KEYS: readonly RateKey[] = Object.keys(metricRates) as readonly RateKey[]

/**
 * The counts of a group, in order. 某组的各项计数，依次。
 *
 * @example metricsOf('officerRegistry') // => ['officers', 'onDuty', 'certified', 'officersSent']
 * @since 0.1.0
 */
export const metricsOf = (group: MetricGroup): readonly MetricKey[] =>
  Object.keys(metricWords[group]) as readonly MetricKey[]

/**
 * The name of a count. 计数的名称。
 *
 * @example wordsOfMetric('items').en // => 'items'
 * @since 0.1.0
 */
export const wordsOfMetric = (key: MetricKey): Message => allWords[key]

/** The names of the six groups. 六组数据的名称。 @basis 临夏州部门联合细则 第七条 @since 0.1.0 */
export const metricGroupWords: { readonly [G in MetricGroup]: Message } = {
  subjectRegistry: { zh: '监管对象库', en: 'Registry of subjects' },
  officerRegistry: { zh: '监管人员库', en: 'Registry of officers' },
  planExecution: { zh: '抽查计划执行', en: 'Execution of plans' },
  taskExecution: { zh: '抽查任务实施', en: 'Execution of tasks' },
  resultPublication: { zh: '抽查结果录入公示', en: 'Entry and publication of results' },
  followUp: { zh: '后续处置措施', en: 'Follow-up' }
}

const allWords = Object.assign({}, ...Object.values(metricWords)) as { readonly [K in MetricKey]: Message }
