/* 免责与问责的情形: the grounds of each text as data, each made anew for the profile that holds it.
   临夏州实施意见 四（二）; 临夏州市场监管系统细则 第二十六条至第二十九条; 临夏州部门联合细则 第三十五条、第三十六条; 宁阳县实施意见 三（二）; 中山市实施方案 四（三）; 万年县实施方案 四（二）. */

import type { AccountabilityRule, Condition, RuleKind } from '../accountability/index.js'
import { nameOf, type Citation, type Message } from '../kernel/index.js'

type Cite = (article: string, rule?: string) => Citation

const fact = (name: string): Condition => ({ fact: nameOf(name) })
const not = (condition: Condition): Condition => ({ not: condition })
const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions })
const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions })

const ground = (
  kind: RuleKind,
  id: string,
  basis: Citation,
  zh: string,
  en: string,
  when: Condition
): AccountabilityRule => ({ id: nameOf(id), kind, when, basis, words: { zh, en } satisfies Message })

/** 未按要求进行抽查检查: the requirements that a trail or a caller can show to be broken. 未按要求的各种情形。 */
const checkedWrongly = (): Condition =>
  any(
    fact('fewer-officers'),
    fact('uncertified-officer'),
    fact('outside-list'),
    fact('outside-draw'),
    fact('quiet-period-unfiled'),
    fact('standards-departed'),
    all(fact('visited'), not(fact('form-followed')))
  )

/** 严格依据抽查事项清单和相关工作制度. 依清单和制度开展。 */
const listAndRulesKept = (): Condition =>
  all(
    not(checkedWrongly()),
    not(fact('credentials-omitted')),
    not(fact('work-rules-broken')),
    not(fact('publication-late')),
    not(fact('task-delayed')),
    not(fact('task-not-executed'))
  )

/** 按照规定和抽查计划安排，已履行抽查检查职责. 已履行职责。 */
const dutyDone = (): Condition => all(any(fact('visited'), fact('impossible-proved')), listAndRulesKept())

/** Duty not, improperly or unlawfully performed is dealt with. 未履行、不当履行、违法履行的严肃处理。 @basis 临夏州实施意见 四（二） @since 0.1.0 */
export const misconduct = (id: string, basis: Citation): readonly AccountabilityRule[] => [
  ground(
    'liability',
    `${id}.1`,
    basis,
    '未履行、不当履行或者违法履行“双随机、一公开”监管职责的，依法依规严肃处理',
    'duty not performed, improperly or unlawfully performed is dealt with by law',
    any(fact('misconduct'), fact('abuse-of-power'), fact('favouritism'))
  )
]

/** To whom each text refers a suspected crime of an officer. 各文件规定的移送对象。 */
const TO_STATE: Message = { zh: '移送有关国家机关依法处理', en: 'the competent organs of the state' }
const TO_JUDICIARY: Message = { zh: '移送司法机关追究刑事责任', en: 'the judiciary for prosecution' }
const TO_COMPETENT: Message = { zh: '移送有关机关依法处理', en: 'the competent authorities' }

/** A suspected crime of the officer is referred. 涉嫌犯罪的移送有关机关。 @basis 临夏州实施意见 四（二） @since 0.1.0 */
export const crimeReferred = (id: string, basis: Citation, to: Message): readonly AccountabilityRule[] => [
  ground(
    'referral',
    `${id}.2`,
    basis,
    `涉嫌犯罪的，${to.zh}`,
    `a suspected crime of the officer goes to ${to.en}`,
    fact('officer-crime-suspected')
  )
]

/** Not drawn, or drawn and nothing found, with the proviso. 未被抽到或抽到时未查出问题，附但书。 @basis 临夏州市场监管系统细则 第二十七条 @since 0.1.0 */
export const notDrawnOrNothingFound = (id: string, basis: Citation): AccountabilityRule =>
  ground(
    'exemption',
    id,
    basis,
    '严格依据清单和制度开展监管，检查对象未被抽到或抽到时未查出问题，且不存在滥用职权、徇私舞弊等情形的，免予追究相关责任',
    'list and working rules were kept, the subject was not drawn, or drawn and nothing was found, and there was no abuse of power or favouritism',
    all(
      listAndRulesKept(),
      any(not(fact('drawn')), all(any(fact('visited'), fact('impossible-proved')), not(fact('problem-found')))),
      not(fact('abuse-of-power')),
      not(fact('favouritism'))
    )
  )

/**
 * The grounds of liability: four, and a fifth where the text has 其他. 问责情形：四项，文件列有“其他”的为五项。
 *
 * @param other whether the text has 其他依法依规应当追究责任的
 * @basis 临夏州市场监管系统细则 第二十八条; 临夏州部门联合细则 第三十六条; 中山市实施方案 四（三）1
 * @since 0.1.0
 */
export const liabilities = (id: string, basis: Citation, other: boolean): readonly AccountabilityRule[] => [
  ground(
    'liability',
    `${id}.1`,
    basis,
    '未按要求进行抽查检查，造成不良后果的',
    'not checking as required, with harm',
    all(checkedWrongly(), fact('harm-from-check'))
  ),
  ground(
    'liability',
    `${id}.2`,
    basis,
    '未依法及时公示抽查检查结果，造成不良后果的',
    'not publishing the result in time, with harm',
    all(fact('publication-late'), fact('harm-from-publication'))
  ),
  ground(
    'liability',
    `${id}.3`,
    basis,
    // The lists of five name the public security organs, that of four leaves open to whom.
    other ? '对抽查检查中发现的涉嫌犯罪案件，未依法移送公安机关处理的' : '对抽查检查中发现的涉嫌犯罪案件，未依法移送的',
    other
      ? 'not transferring to the public security organs a suspected crime that the check found'
      : 'not transferring a suspected crime that the check found',
    all(fact('crime-found'), not(fact('crime-transferred')))
  ),
  ground(
    'liability',
    `${id}.4`,
    basis,
    '不执行或者拖延执行抽查任务的',
    'not executing a task, or delaying it',
    any(fact('task-not-executed'), fact('task-delayed'))
  ),
  ...(other
    ? [
        ground(
          'liability',
          `${id}.5`,
          basis,
          '其他依法依规应当追究责任的',
          'another ground of liability by law',
          fact('other-liability-ground')
        )
      ]
    : [])
]

/**
 * The grounds of exemption: four, and a fifth where the text has 其他. 免责情形：四项，文件列有“其他”的为五项。
 *
 * @param id     what the ids of the grounds begin with
 * @param basis  the article
 * @param having `problem`: only where 相关市场主体出现问题; `other`: whether the text has 其他依法依规不应当追究责任的
 * @basis 临夏州市场监管系统细则 第二十九条; 临夏州部门联合细则 第三十六条; 宁阳县实施意见 三（二）; 中山市实施方案 四（三）2
 * @since 0.1.0
 */
export const exemptions = (
  id: string,
  basis: Citation,
  { problem, other }: { readonly problem: boolean; readonly other: boolean }
): readonly AccountabilityRule[] => {
  const emerged = (when: Condition): Condition => (problem ? all(fact('problem-emerged'), when) : when)
  return [
    ground(
      'exemption',
      `${id}.1`,
      basis,
      '按照规定和抽查计划安排，已履行抽查检查职责的',
      'the duty to check was performed by law and plan',
      emerged(dutyDone())
    ),
    ground(
      'exemption',
      `${id}.2`,
      basis,
      '因现有专业技术手段限制不能发现所存在问题的',
      'present technique could not find the problem',
      emerged(fact('technical-limits'))
    ),
    ground(
      'exemption',
      `${id}.3`,
      basis,
      '检查对象发生事故，与抽查检查不存在因果关系的',
      'the subject had an accident without causal link to the check',
      emerged(all(fact('accident'), not(fact('causal-link'))))
    ),
    ground(
      'exemption',
      `${id}.4`,
      basis,
      '因受委托的专业机构出具虚假报告等，导致错误判定或者处理的',
      'a false report of an entrusted body led to a wrong finding or measure',
      emerged(all(fact('expert-report-false'), fact('misled-by-report')))
    ),
    ...(other
      ? [
          ground(
            'exemption',
            `${id}.5`,
            basis,
            '其他依法依规不应当追究责任的',
            'another ground of exemption by law',
            emerged(fact('other-exemption-ground'))
          )
        ]
      : [])
  ]
}

/** List and requirements kept, and the weighing speaks for exemption. 综合分析后该免责的。 @basis 临夏州实施意见 四（二） @since 0.1.0 */
export const weighed = (id: string, basis: Citation): AccountabilityRule =>
  ground(
    'exemption',
    id,
    basis,
    '严格依据抽查事项清单和相关工作要求开展监管，市场主体出现问题的，经综合分析工作态度、程序方法、客观条件等，该免责的免于追究',
    'a problem came up at a market entity though list and requirements were kept, and attitude, procedure, method and conditions, weighed together, speak for exemption',
    all(fact('problem-emerged'), listAndRulesKept(), fact('weighed-for-exemption'))
  )

/** Obstructing the subject in its business. 妨碍正常生产经营活动的。 @basis 临夏州部门联合细则 第三十五条 @since 0.1.0 */
export const obstruction = (id: string, basis: Citation): AccountabilityRule =>
  ground(
    'liability',
    id,
    basis,
    '妨碍被检查对象正常的生产经营活动的，依法依规处理',
    'obstructing the subject in its normal business is dealt with by law',
    fact('operations-obstructed')
  )

/** The opinion of 2019: misconduct, crime, and the weighing. 临夏州实施意见的情形。 @basis 临夏州实施意见 四（二） @since 0.1.0 */
export const linxia2019Grounds = (cite: Cite): readonly AccountabilityRule[] => [
  ...misconduct('LX19-41', cite('四（二）', 'LX19-41')),
  ...crimeReferred('LX19-41', cite('四（二）', 'LX19-41'), TO_STATE),
  weighed('LX19-42', cite('四（二）', 'LX19-42'))
]

/** The rules of the market regulators: articles 26 to 29. 临夏州市场监管系统细则的情形。 @basis 临夏州市场监管系统细则 第二十六条至第二十九条 @since 0.1.0 */
export const linxiaMarketGrounds = (cite: Cite): readonly AccountabilityRule[] => [
  ...misconduct('LX-MKT-26', cite('第二十六条', 'LX-MKT-26')),
  ...crimeReferred('LX-MKT-26', cite('第二十六条', 'LX-MKT-26'), TO_JUDICIARY),
  notDrawnOrNothingFound('LX-MKT-27', cite('第二十七条', 'LX-MKT-27')),
  ...liabilities('LX-MKT-28', cite('第二十八条', 'LX-MKT-28'), true),
  ...exemptions('LX-MKT-29', cite('第二十九条', 'LX-MKT-29'), { problem: true, other: true })
]

/** The rules of joint checks: articles 35 and 36. 临夏州部门联合细则的情形。 @basis 临夏州部门联合细则 第三十五条、第三十六条 @since 0.1.0 */
export const linxiaJointGrounds = (cite: Cite): readonly AccountabilityRule[] => [
  ...misconduct('LX-DEPT-35', cite('第三十五条', 'LX-DEPT-35')),
  ...crimeReferred('LX-DEPT-35', cite('第三十五条', 'LX-DEPT-35'), TO_COMPETENT),
  obstruction('LX-DEPT-35.3', cite('第三十五条', 'LX-DEPT-35')),
  ...liabilities('LX-DEPT-36a', cite('第三十六条', 'LX-DEPT-36a'), false),
  ...exemptions('LX-DEPT-36b', cite('第三十六条', 'LX-DEPT-36b'), { problem: false, other: false })
]

/** Exemptions, and misconduct (printed as 未履行、不履行或者违法履行); no list of liability. 宁阳县实施意见的情形。 @basis 宁阳县实施意见 三（二） @since 0.1.0 */
export const ningyangGrounds = (cite: Cite): readonly AccountabilityRule[] => [
  ...exemptions('NY-22', cite('三（二）', 'NY-22'), { problem: true, other: true }),
  ...misconduct('NY-23', cite('三（二）', 'NY-23'))
]

/** Misconduct and crime stand in the same article as the exemption. 中山市实施方案的情形。 @basis 中山市实施方案 四（三） @since 0.1.0 */
export const zhongshanGrounds = (cite: Cite): readonly AccountabilityRule[] => [
  ...misconduct('ZS-36', cite('四（三）', 'ZS-36')),
  ...crimeReferred('ZS-36', cite('四（三）', 'ZS-36'), TO_JUDICIARY),
  notDrawnOrNothingFound('ZS-36.3', cite('四（三）', 'ZS-36')),
  ...liabilities('ZS-37', cite('四（三）1', 'ZS-37'), true),
  ...exemptions('ZS-38', cite('四（三）2', 'ZS-38'), { problem: true, other: true })
]

/** The principle, and no list. 万年县实施方案的情形：仅有原则。 @basis 万年县实施方案 四（二） @since 0.1.0 */
export const wannianGrounds = (cite: Cite): readonly AccountabilityRule[] => [
  ...misconduct('WN-32', cite('四（二）', 'WN-32')),
  // 尽职照单免责 is the principle alone: whether it holds is for a person to weigh.
  ground(
    'exemption',
    'WN-32.2',
    cite('四（二）', 'WN-32'),
    '按照“尽职照单免责、失职照单问责”原则，照单尽职的免责',
    'by the principle, whoever kept to the list and did the duty is exempt',
    all(listAndRulesKept(), fact('weighed-for-exemption'))
  )
]
