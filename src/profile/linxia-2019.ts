/* 临夏州 2019: the prefecture's opinion on joint double-random checks. No algorithms here. */

import { cited, citing, nameOf } from '../kernel/index.js'
import { linxia2019Grounds } from './accountability-grounds.js'
import { linxiaOpinion } from './document.js'
import { extendProfile, type Profile } from './profile.js'
import { silent } from './silent.js'

const opinion = citing(linxiaOpinion.short)
const REGULATOR = nameOf('州市场监管局')
const FILED_WITH = ['上级主管部门', '本级牵头部门'].map(nameOf)

/**
 * Linxia's opinion of 2019: what holds for every department, with most numbers left to later rules. 临夏州2019年实施意见：各部门通用，数值多留待细则。
 *
 * @basis 临夏州实施意见
 * @example linxia2019.plan.generalCap // => null
 * @since 0.1.0
 */
export const linxia2019: Profile = extendProfile(silent, {
  name: '临夏州（2019年实施意见）',
  documents: [linxiaOpinion],
  validity: { from: linxiaOpinion.date, to: null },
  checklist: {
    // 抽查依据 stands first among the fields, yet lists are printed without it.
    withoutBasis: cited('report', opinion('三（二）第1段', 'LX19-11')),
    fields: cited(['bodies', 'content', 'methods'], opinion('三（二）第1段', 'LX19-11')),
    onChange: [
      {
        act: 'published',
        at: nameOf('对外网站'),
        waivable: true,
        basis: opinion('三（二）第2段', 'LX19-18')
      },
      {
        act: 'published',
        at: nameOf('相关平台'),
        waivable: true,
        basis: opinion('三（二）第2段', 'LX19-18')
      }
    ],
    workingRule: cited(['flow', 'content', 'method'], opinion('三（三）第1段', 'LX19-21'))
  },
  registry: {
    officerFields: cited(['qualifications', 'specialties'], opinion('三（三）第2段', 'LX19-23')),
    officerGroups: cited(
      ['civil-servant', 'qualified-staff', 'daily-supervision'],
      opinion('三（三）第2段', 'LX19-22')
    ),
    noGap: opinion('三（三）第1段', 'LX19-21'),
    freshness: {
      ...silent.registry.freshness,
      upkeep: cited(['subjects', 'officers'], opinion('三（三）第2段', 'LX19-25'))
    }
  },
  plan: {
    // 抽查比例…设置上限: a cap there is, its number is not given.
    keyUncapped: opinion('三（二）第2段', 'LX19-15'),
    makers: cited(['county'], opinion('三（四）', 'LX19-26')),
    kinds: cited(['system', 'joint'], opinion('三（四）', 'LX19-30')),
    fields: [cited(['bothClasses', 'items', 'partners'], opinion('三（四）', 'LX19-26'))],
    jointWays: cited(['undirected', 'risk', 'campaign', 'credit'], opinion('三（四）', 'LX19-27')),
    filings: [cited(FILED_WITH, opinion('三（四）', 'LX19-30'))],
    channels: cited([], opinion('一（二）2', 'LX19-04')),
    adjustable: opinion('三（四）', 'LX19-26'),
    due: [cited({ year: -1, month: 12, day: 'end', receivers: FILED_WITH }, opinion('三（四）', 'LX19-30'))]
  },
  review: {
    byDefault: { basis: opinion('一（二）1', 'LX19-01'), soft: true },
    raised: { basis: opinion('三（四）', 'LX19-28'), soft: true },
    keyItems: opinion('三（二）第2段', 'LX19-17'),
    balance: opinion('三（四）', 'LX19-29'),
    census: opinion('三（二）第2段', 'LX19-16')
  },
  frame: {
    rising: opinion('三（四）', 'LX19-28'),
    leads: {
      grounds: cited(['complaint', 'transfer', 'monitoring'], opinion('三（七）', 'LX19-33')),
      when: cited('at-once', opinion('三（七）', 'LX19-33')),
      monitoring: cited('byName', opinion('三（七）', 'LX19-33')),
      general: opinion('三（七）', 'LX19-34')
    },
    noPatrol: opinion('一（二）1', 'LX19-02')
  },
  merge: {
    joint: cited([], opinion('三（四）', 'LX19-27')),
    agreement: cited([], opinion('三（四）', 'LX19-27'))
  },
  assign: { jointRegistry: cited(null, opinion('三（三）第2段', 'LX19-22')) },
  inspect: {
    methods: cited(['onsite', 'written', 'network'], opinion('三（五）', 'LX19-32')),
    // 检验检测、财务审计、调查咨询等工作: 等 leaves the services open.
    bodyQualified: opinion('三（五）', 'LX19-32'),
    conclusions: cited(['professional-body'], opinion('三（五）', 'LX19-32')),
    whoChecks: opinion('三（六）', 'LX19-35'),
    demands: { ...silent.inspect.demands, judiciary: opinion('三（六）', 'LX19-36') },
    pursued: opinion('一（二）1', 'LX19-03'),
    underSubject: opinion('一（二）1', 'LX19-03')
  },
  publish: {
    objects: cited(['items', 'plan', 'results'], opinion('一（二）2', 'LX19-04')),
    enters: cited(['officer', 'department'], opinion('三（六）', 'LX19-35')),
    publishes: cited(['officer', 'department'], opinion('三（六）', 'LX19-35')),
    channels: [
      cited({ of: 'market', oneOf: ['publicity-system'] }, opinion('附件3备注2', 'LX19-47')),
      // 专业抽查系统或部门网站等渠道: a channel of any kind will do.
      cited(
        { of: 'other', oneOf: ['publicity-system', 'professional-system', 'department-website', 'other'] },
        opinion('附件3备注2', 'LX19-47')
      )
    ],
    sinks: [
      cited(
        {
          of: 'market',
          sinks: ['国家企业信用信息公示系统', '全国信用信息共享平台', '国家“互联网+监管”系统'].map(nameOf)
        },
        opinion('三（七）', 'LX19-37')
      )
    ],
    withholding: opinion('一（二）2', 'LX19-04')
  },
  accountability: { rules: linxia2019Grounds(opinion) },
  statistics: {
    annex: {
      form: opinion('附件3', 'LX19-45'),
      owners: opinion('附件3备注1', 'LX19-46'),
      publicity: opinion('附件3备注2', 'LX19-47'),
      // The form counts by batches: a visit counts once, and a subject in each batch that draws it.
      inspected: cited('visit', opinion('附件3备注1', 'LX19-46')),
      // 案件处罚金额 in the heading, 罚没金额 in the remark: the wider word is taken.
      amount: cited('finesAndConfiscations', opinion('附件3备注1', 'LX19-46')),
      row: cited('initiator', opinion('附件3', 'LX19-45')),
      jointCases: cited('filer', opinion('附件3备注1', 'LX19-46')),
      // So that no more is published than was inspected.
      dating: cited('visit', opinion('附件3', 'LX19-45'))
    },
    // 11月31日 as printed: no calendar has it.
    reports: [
      cited(
        { part: 'half-year', by: { month: 5, day: 31 }, receiver: REGULATOR, withData: true },
        opinion('四（二）', 'LX19-44')
      ),
      cited(
        { part: 'year-end', by: { month: 11, day: 31 }, receiver: REGULATOR, withData: true },
        opinion('四（二）', 'LX19-44')
      )
    ],
    keyItems: opinion('三（二）第2段', 'LX19-17')
  }
})
