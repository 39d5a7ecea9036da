/* 临夏州 2019: the prefecture's opinion on joint double-random checks. No algorithms here. */

import { cited, citing, nameOf } from '../kernel/index.js'
import { linxiaOpinion } from './document.js'
import { extendProfile, type Profile } from './profile.js'
import { silent } from './silent.js'

const opinion = citing(linxiaOpinion.short)
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
  assign: { jointRegistry: cited(null, opinion('三（三）第2段', 'LX19-22')) }
})
