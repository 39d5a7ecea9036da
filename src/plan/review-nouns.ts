/* The nouns that a review's sentences are made of, in Chinese and in English. */

import type { ItemClass } from '../checklist/index.js'
import type { Language } from '../kernel/index.js'
import type { ObjectKind, RiskClass } from '../registry/index.js'
import type { PlanField } from './field.js'
import type { ReviewNeed } from './review-finding.js'
import type { Level } from './row.js'

type Nouns<K extends string> = { readonly [L in Language]: { readonly [N in K]: string } }

/** The classes of items. 事项分类。 @since 0.1.0 */
export const classWords: Nouns<ItemClass> = {
  zh: { general: '一般检查事项', key: '重点检查事项' },
  en: { general: 'a general item', key: 'a key item' }
}

/** The levels. 抽查主体的层级。 @since 0.1.0 */
export const levelWords: Nouns<Level> = {
  zh: { prefecture: '州级', county: '县级' },
  en: { prefecture: 'the prefecture', county: 'the county level' }
}

/** The classes of credit risk. 信用风险类别。 @since 0.1.0 */
export const riskWords: Nouns<RiskClass> = {
  zh: { low: '低风险', general: '一般风险', higher: '较高风险', high: '高风险' },
  en: { low: 'low', general: 'general', higher: 'higher', high: 'high' }
}

/** Subjects that are no market entities. 非市场主体各类。 @since 0.1.0 */
export const objectWords: Nouns<ObjectKind> = {
  zh: {
    organisation: '其他机构',
    product: '产品',
    project: '项目',
    behaviour: '行为',
    place: '场所',
    counterpart: '行政相对人',
    jurisdiction: '行政区域'
  },
  en: {
    organisation: 'other bodies',
    product: 'products',
    project: 'projects',
    behaviour: 'behaviour',
    place: 'places',
    counterpart: 'persons or parties of an administration',
    jurisdiction: 'whole areas'
  }
}

/** What a plan states. 计划须载明的内容。 @since 0.1.0 */
export const fieldWords: Nouns<PlanField> = {
  zh: {
    title: '计划名称',
    type: '抽查类型',
    items: '抽查事项',
    bothClasses: '重点、一般两类检查事项中的一类',
    scope: '检查对象范围',
    time: '抽查时间',
    quantity: '抽查数量',
    number: '抽查户数',
    ratio: '抽查比例',
    methods: '检查方式',
    bodies: '检查机关',
    lead: '牵头单位',
    partners: '参与部门',
    taskName: '任务名称',
    shares: '州县两级分配比例',
    areas: '各地区比重'
  },
  en: {
    title: 'its name',
    type: 'its type',
    items: 'any item',
    bothClasses: 'one of the two classes of items',
    scope: 'the range of subjects',
    time: 'the time',
    quantity: 'the quantity',
    number: 'the number of subjects',
    ratio: 'the ratio',
    methods: 'the method',
    bodies: 'who inspects',
    lead: 'who leads',
    partners: 'who takes part',
    taskName: 'the name of the task',
    shares: 'the split between prefecture and county',
    areas: 'the weight of each area'
  }
}

/** Data that a review may lack. 审核可能缺少的资料。 @since 0.1.0 */
export const needWords: Nouns<ReviewNeed> = {
  zh: {
    checklist: '事项清单',
    stock: '各行名录库户数',
    groups: '各行检查对象所属类库或群体',
    supervised: '各级监管对象总数',
    decisions: '各风险类别的抽查决定',
    staff: '各部门执法人员数',
    uses: '各事项最近实施日期',
    campaigns: '专项检查清单',
    outside: '不纳入随机抽查的事项清单',
    appraisal: '计划中有关考核的语句'
  },
  en: {
    checklist: 'the checklist',
    stock: 'the size of each registry',
    groups: 'the pool or group of each registry',
    supervised: 'the number of subjects that each level supervises',
    decisions: 'decisions on the classes of risk',
    staff: 'the numbers of officers',
    uses: 'the days on which items were last checked',
    campaigns: 'a list of campaigns',
    outside: 'a list of what is kept outside the draw',
    appraisal: 'what the plan says of appraisal'
  }
}

/**
 * Names in a Chinese list. 以顿号相连的名称。
 *
 * @example listZh(['甲', '乙']) // => '甲、乙'
 * @since 0.1.0
 */
export const listZh = (names: readonly string[]): string => names.join('、')
