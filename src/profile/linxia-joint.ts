/* 临夏州部门联合 2022: checks of several departments, on the ground of the opinion of 2019. No algorithms here. */

import { days, months, workdays } from '../calendar/index.js'
import { cited, citing, nameOf, orThrow, parseRatio } from '../kernel/index.js'
import { AGREED_ELEMENTS } from '../merge/index.js'
import { linxiaJointGrounds } from './accountability-grounds.js'
import { linxiaJointRules } from './document.js'
import { linxia2019 } from './linxia-2019.js'
import { extendProfile, type Profile } from './profile.js'

const joint = citing(linxiaJointRules.short)

/**
 * Linxia's joint checks by the rules of 2022, read as the library proposes. 临夏州部门联合抽查规则包（采用本库建议的读法）。
 *
 * @basis 临夏州部门联合细则; 临夏州实施意见
 * @example linxiaJoint.frame.drawCap?.most // => { value: 2, basis: { document: '临夏州部门联合细则', article: '第十七条', rule: 'LX-DEPT-17a' } }
 * @since 0.1.0
 */
export const linxiaJoint: Profile = extendProfile(linxia2019, {
  name: '临夏州部门联合',
  documents: [linxiaJointRules],
  // In force from its issue in 2022, the day of which is not printed.
  validity: { from: null, to: null },
  checklist: {
    withoutBasis: cited('report', joint('第八条', 'LX-DEPT-8')),
    fields: cited(['bodies', 'content', 'methods'], joint('第八条', 'LX-DEPT-8')),
    makers: cited(['province'], joint('第二十七条', 'LX-DEPT-27')),
    details: cited(['content', 'methods', 'keyPoints', 'problems', 'followUp'], joint('第二十七条', 'LX-DEPT-27'))
  },
  registry: {
    officerFields: cited(['qualifications', 'specialties'], joint('第十二条', 'LX-DEPT-12a')),
    officerGroups: cited(['civil-servant', 'qualified-staff', 'daily-supervision'], joint('第十二条', 'LX-DEPT-12a')),
    tags: cited(['kinds', 'riskClasses', 'requirement'], joint('第十一条', 'LX-DEPT-11a')),
    freshness: {
      ...linxia2019.registry.freshness,
      jointTask: cited(['items', 'subjects', 'officers'], joint('第十九条', 'LX-DEPT-19d'))
    }
  },
  plan: {
    // 一般情况不高于10%: the words 一般情况 leave room for a reason and an approver.
    generalCap: {
      ...cited(orThrow(parseRatio('10%')), joint('第九条', 'LX-DEPT-9b')),
      strict: false,
      waivable: true
    },
    keyUncapped: joint('第九条', 'LX-DEPT-9a'),
    smallRegistry: cited('drawOne', joint('第九条', 'LX-DEPT-9b')),
    capOver: cited('row', joint('第二十条', 'LX-DEPT-20c')),
    quantityStated: joint('第十五条', 'LX-DEPT-15a'),
    makers: cited(['prefecture'], joint('第十四条', 'LX-DEPT-14')),
    fields: [cited(['scope', 'quantity', 'time', 'shares', 'areas'], joint('第十五条', 'LX-DEPT-15a'))],
    filings: [cited([nameOf('本级人民政府')], joint('第十四条', 'LX-DEPT-14'))],
    channels: cited([], joint('第十四条', 'LX-DEPT-14')),
    temporary: joint('第十八条', 'LX-DEPT-18a'),
    temporaryPublished: joint('第十八条', 'LX-DEPT-18b'),
    sameHand: joint('第十九条', 'LX-DEPT-19a')
  },
  review: {
    random: { basis: joint('第三条', 'LX-DEPT-3a'), soft: false },
    shared: cited('merge', joint('第二十二条', 'LX-DEPT-22')),
    raised: { basis: joint('第十六条', 'LX-DEPT-16'), soft: true },
    workload: joint('第十五条', 'LX-DEPT-15b'),
    scope: joint('第十五条', 'LX-DEPT-15a')
  },
  frame: {
    impossible: joint('第三十二条', 'LX-DEPT-32a'),
    classesApart: joint('第二十条', 'LX-DEPT-20c'),
    directed: {
      grounds: null,
      attributes: cited(['kind', 'scale', 'industry', 'region'], joint('第二十条', 'LX-DEPT-20b'))
    },
    drawCap: {
      most: cited(2, joint('第十七条', 'LX-DEPT-17a')),
      soft: true,
      year: cited('calendar', joint('第十七条', 'LX-DEPT-17a')),
      counted: cited('visits', joint('第十七条', 'LX-DEPT-17a')),
      whom: cited('marketEntities', joint('第十七条', 'LX-DEPT-17a')),
      liftedMarks: cited(
        ['key-field', 'complaints', 'abnormal-list', 'dishonest', 'serious-violation'],
        joint('第十七条', 'LX-DEPT-17b')
      ),
      liftedReading: cited('any', joint('第十七条', 'LX-DEPT-17b')),
      liftedGrounds: cited(
        ['special-rectification', 'special-event', 'superior-order'],
        joint('第十七条', 'LX-DEPT-17c')
      ),
      keyItems: cited('free', joint('第九条', 'LX-DEPT-9a'))
    },
    raised: { marks: cited(['dishonest', 'key-field'], joint('第十六条', 'LX-DEPT-16')), soft: true },
    rising: joint('第十六条', 'LX-DEPT-16'),
    leads: {
      grounds: cited(['complaint', 'transfer'], joint('第三条', 'LX-DEPT-3c')),
      when: cited('promptly', joint('第三条', 'LX-DEPT-3c')),
      monitoring: cited('byName', joint('第三条', 'LX-DEPT-3d')),
      general: joint('第三条', 'LX-DEPT-3d')
    }
  },
  merge: {
    // 同一任务执行时间段: whether the periods must be the same or only meet is not said.
    period: cited('overlapping', joint('第二十二条', 'LX-DEPT-22')),
    joint: cited([], joint('第十九条', 'LX-DEPT-19c')),
    agreement: cited(AGREED_ELEMENTS, joint('第十九条', 'LX-DEPT-19c'))
  },
  assign: {
    officersPerVisit: cited(2, joint('第二十三条', 'LX-DEPT-23c')),
    officersPerDepartment: cited(1, joint('第二十三条', 'LX-DEPT-23c')),
    leaders: cited('leadCrew', joint('第二十三条', 'LX-DEPT-23c')),
    head: cited('drawn', joint('第二十三条', 'LX-DEPT-23c')),
    // 可从专家库中随机抽取，也可直接指派: both are allowed.
    experts: cited('drawn', joint('第二十三条', 'LX-DEPT-23e')),
    widen: cited('neighbours', joint('第二十三条', 'LX-DEPT-23d'))
  },
  inspect: {
    methods: cited(['written', 'onsite', 'network', 'sampling'], joint('第二十八条', 'LX-DEPT-28')),
    present: cited(2, joint('第三十条2', 'LX-DEPT-30c')),
    presentAt: cited('onsite', joint('第三十条2', 'LX-DEPT-30c')),
    credentials: joint('第三十条2', 'LX-DEPT-30c'),
    conduct: joint('第三十条2', 'LX-DEPT-30c'),
    secrecy: joint('第三十条2', 'LX-DEPT-30b'),
    precheck: joint('第三十条1', 'LX-DEPT-30a'),
    formChoices: cited(['automatic', 'chosen'], joint('第二十六条', 'LX-DEPT-26')),
    oneForm: joint('第三十条1', 'LX-DEPT-30a'),
    // 另行指派 names somebody; a lot leaves no choice, and whoever is named instead has a reason and an approver.
    replacement: cited('drawn', joint('第二十四条', 'LX-DEPT-24b')),
    successorQualified: joint('第二十四条', 'LX-DEPT-24b'),
    services: cited(['audit', 'capital-verification', 'evaluation', 'testing'], joint('第二十八条', 'LX-DEPT-28')),
    bodyGuided: joint('第二十八条', 'LX-DEPT-28'),
    conclusions: cited(['department', 'court', 'professional-body'], joint('第二十八条', 'LX-DEPT-28')),
    measures: cited(
      ['site-record', 'first-evidence', 'stop-order', 'correction-order'],
      joint('第三十条2', 'LX-DEPT-30d')
    ),
    orderForms: cited(['written', 'oral', 'mobile-print'], joint('第三十条2', 'LX-DEPT-30d')),
    signature: cited(['signed', 'sealed', 'mobile'], joint('第三十条2', 'LX-DEPT-30e')),
    impossible: {
      ...cited(
        [
          'unreachable',
          'serious-refusal',
          'deregistered',
          'registration-revoked',
          'licence-revoked',
          'moved-away',
          'closed',
          'in-liquidation'
        ],
        joint('第三十二条', 'LX-DEPT-32a')
      ),
      open: true
    },
    resultSigned: joint('第三十条3', 'LX-DEPT-30f'),
    approvers: cited(['leader', 'head'], joint('第三十条4', 'LX-DEPT-30g')),
    demands: {
      ...linxia2019.inspect.demands,
      'daily-supervision': joint('第三十三条', 'LX-DEPT-33a'),
      case: joint('第三十三条', 'LX-DEPT-33a'),
      judiciary: joint('第三十三条', 'LX-DEPT-33a')
    },
    refusalPunished: joint('第三十二条', 'LX-DEPT-32b'),
    caseEvidence: joint('第三十三条', 'LX-DEPT-33a'),
    closeWithin: cited(months(3), joint('第三十三条', 'LX-DEPT-33b')),
    enterWithin: cited(workdays(20), joint('第三十三条', 'LX-DEPT-33c')),
    caseFile: cited('long-term', joint('第三十四条', 'LX-DEPT-34'))
  },
  publish: {
    term: cited(workdays(20), joint('第三十条4', 'LX-DEPT-30g')),
    // 本次抽查任务完成后…录入: the clock of each visit, to its publication, satisfies this reading and the stricter ones.
    start: cited('check', joint('第三十条4', 'LX-DEPT-30g')),
    end: cited('published', joint('第三十条4', 'LX-DEPT-30g')),
    sampling: cited(null, joint('第三十条4', 'LX-DEPT-30g')),
    approval: {
      before: cited('entered', joint('第三十条4', 'LX-DEPT-30g')),
      inside: joint('第三十条4', 'LX-DEPT-30g')
    },
    withholding: joint('第三十条4', 'LX-DEPT-30g'),
    correction: cited(null, joint('第三十一条', 'LX-DEPT-31a')),
    objection: {
      within: cited(days(60), joint('第三十一条', 'LX-DEPT-31b')),
      review: cited(workdays(20), joint('第三十一条', 'LX-DEPT-31c')),
      answer: cited(workdays(15), joint('第三十一条', 'LX-DEPT-31d')),
      form: joint('第三十一条', 'LX-DEPT-31b'),
      // Neither a late objection nor what stands published meanwhile is spoken of.
      suspend: cited('none', joint('第三十一条', 'LX-DEPT-31a')),
      late: cited('rejected', joint('第三十一条', 'LX-DEPT-31b'))
    },
    // 视为完成: the result that is formed directly is published like any other.
    completion: cited('published', joint('第三十二条', 'LX-DEPT-32a')),
    withheldCounts: cited('completes', joint('第三十条4', 'LX-DEPT-30g')),
    reveal: cited('after-visits', joint('第三十条2', 'LX-DEPT-30b'))
  },
  accountability: {
    rules: linxiaJointGrounds(joint),
    answersFor: cited(['items', 'samples', 'evidence', 'record', 'result'], joint('第三十五条', 'LX-DEPT-35'))
  },
  statistics: {
    metrics: cited(
      ['subjectRegistry', 'officerRegistry', 'planExecution', 'taskExecution', 'resultPublication', 'followUp'],
      joint('第七条', 'LX-DEPT-7')
    )
  }
})
