/* 临夏州: the numbers of its opinion of 2019 and of its two rules of 2022, each with its article. No algorithms here. */

import type { Choosing, LeaderReading } from '../assign/index.js'
import { cited, citing, orThrow, parseDate, parseRatio } from '../kernel/index.js'
import { AGREED_ELEMENTS, type PeriodReading } from '../merge/index.js'
import type { CapReading, CoverageReading, SmallRegistryReading } from '../plan/index.js'
import { extendProfile, type Profile } from './profile.js'

const opinion = citing('临夏州实施意见')
const joint = citing('临夏州部门联合细则')
const system = citing('临夏州市场监管系统细则')

/**
 * Linxia Prefecture, by the readings that the library proposes. 临夏州规则包（采用本库建议的读法）。
 *
 * @basis 临夏州实施意见; 临夏州部门联合细则; 临夏州市场监管系统细则
 * @example linxia.assign.officersPerVisit // => { value: 2, basis: { document: '临夏州部门联合细则', article: '第二十三条' } }
 * @since 0.1.0
 */
export const linxia: Profile = {
  name: '临夏州',
  documents: [
    {
      short: '临夏州实施意见',
      title: '临夏回族自治州人民政府关于在市场监管领域全面推行部门联合“双随机、一公开”监管的实施意见',
      number: '临州府发〔2019〕56号',
      date: orThrow(parseDate('2019-08-16'))
    },
    {
      short: '临夏州部门联合细则',
      title: '临夏州市场监管领域部门联合“双随机、一公开”监管工作细则',
      number: null,
      date: null
    },
    {
      short: '临夏州市场监管系统细则',
      title: '临夏州市场监管系统“双随机、一公开”监管工作细则',
      number: null,
      date: null
    }
  ],
  checklist: {
    // 没有规定的一律不得擅自开展, yet the tables that the prefecture prints leave the basis to the items' own lists.
    withoutBasis: cited('report', system('第四条（二）')),
    fields: cited(['bodies', 'content', 'methods'], joint('第八条'))
  },
  registry: {
    certificate: system('第十六条'),
    officerFields: cited([], opinion('三（三）')),
    noGap: opinion('三（三）')
  },
  plan: {
    // 一般情况不高于10%: the words 一般情况 leave room for a reason and an approver.
    generalCap: { ...cited(orThrow(parseRatio('10%')), joint('第九条')), strict: false, waivable: true },
    keyUncapped: joint('第九条'),
    itemFloor: cited(1, system('第六条（五）')),
    coverageFloor: cited(orThrow(parseRatio('5%')), system('第十二条')),
    smallRegistry: 'drawOne',
    capOver: 'row',
    coverageOver: 'level',
    quantityStated: joint('第十五条'),
    due: [
      cited({ year: -1, month: 12, day: 31 }, opinion('三（四）')),
      cited({ year: 0, month: 1, day: 15 }, system('第十二条'))
    ]
  },
  merge: {
    // 同一任务执行时间段: whether the periods must be the same or only meet is not said.
    period: cited('overlapping', joint('第二十二条')),
    apart: [],
    joint: cited([], joint('第十九条')),
    agreement: cited(AGREED_ELEMENTS, joint('第十九条'))
  },
  assign: {
    officersPerVisit: cited(2, joint('第二十三条')),
    officersPerDepartment: cited(1, joint('第二十三条')),
    leaders: cited('leadCrew', joint('第二十三条')),
    head: cited('drawn', joint('第二十三条')),
    // 可从专家库中随机抽取，也可直接指派: both are allowed.
    experts: cited('drawn', joint('第二十三条')),
    jointRegistry: cited(null, opinion('三（三）')),
    widen: cited('neighbours', joint('第二十三条'))
  }
}

/** Where Linxia's texts can be read in more than one way. 临夏州文件可有多种读法之处。 @since 0.1.0 */
export type LinxiaReadings = {
  readonly smallRegistry?: SmallRegistryReading
  readonly capOver?: CapReading
  readonly coverageOver?: CoverageReading
  /** 每户不少于2名: of all departments together, each sending one at least (1), or of each department (2). 每部门至少人数。 */
  readonly perDepartment?: 1 | 2
  /** 其中1人为组长: one leader's place, in the lead department's crew, or one in every crew. 组长名额所在。 */
  readonly leaders?: LeaderReading
  /** 从专家库随机抽取或直接指派. 专家的产生方式。 */
  readonly experts?: Choosing
  /** 同一任务执行时间段. 何为同一任务执行时间段。 */
  readonly period?: PeriodReading
}

/**
 * Linxia by other readings of its texts. 按其他读法的临夏州规则包。
 *
 * @basis 临夏州部门联合细则 第九条、第二十二条、第二十三条; 临夏州市场监管系统细则 第六条（五）、第十二条
 * @example linxiaReading({ perDepartment: 2 }).assign.officersPerDepartment.value // => 2
 * @since 0.1.0
 */
export function linxiaReading(readings: LinxiaReadings): Profile {
  const { perDepartment = 1, leaders = 'leadCrew', experts = 'drawn', period = 'overlapping', ...plan } = readings
  const article = joint('第二十三条')
  return extendProfile(linxia, {
    name: linxia.name,
    plan,
    merge: { period: cited(period, joint('第二十二条')) },
    assign: {
      officersPerDepartment: cited(perDepartment, article),
      leaders: cited(leaders, article),
      experts: cited(experts, article)
    }
  })
}
