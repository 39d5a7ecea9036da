/* Each ground of each text, by its own profile, against what the article says in plain conditions: over every world that lies
   two facts or fewer from a blank one, and from a visit that was carried out by the form. */

import { describe, expect, it } from 'vitest'
import {
  compileRules,
  dueDiligenceFile,
  factKinds,
  FALSE,
  ruleTruths,
  TRUE,
  type AccountabilityRule,
  type RuleKind
} from '../../src/accountability/index.js'
import { orThrow } from '../../src/kernel/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { ningyang } from '../../src/profile/ningyang.js'
import type { Profile } from '../../src/profile/profile.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'
import { beforeVisits, caseOf, contextOf, day, drawnRecord, n, rules, whole } from '../unit/accountability/trail.js'

type Is = (fact: string) => boolean

/** What an article says: the kind of ground, its words, and when it holds. */
type Said = { readonly kind: RuleKind; readonly zh: string; readonly en: string; readonly when: (is: Is) => boolean }

const FAULTS = [
  'fewer-officers',
  'uncertified-officer',
  'outside-list',
  'outside-draw',
  'quiet-period-unfiled',
  'standards-departed'
]
const BREACHES = ['credentials-omitted', 'work-rules-broken', 'publication-late', 'task-delayed', 'task-not-executed']

const checkedWrongly = (is: Is): boolean => FAULTS.some(is) || (is('visited') && !is('form-followed'))
const kept = (is: Is): boolean => !checkedWrongly(is) && !BREACHES.some(is)
const done = (is: Is): boolean => is('visited') || is('impossible-proved')
const upright = (is: Is): boolean => !is('abuse-of-power') && !is('favouritism')

const misconduct: Said = {
  kind: 'liability',
  zh: '未履行、不当履行或者违法履行“双随机、一公开”监管职责的，依法依规严肃处理',
  en: 'duty not performed, improperly or unlawfully performed is dealt with by law',
  when: (is) => is('misconduct') || !upright(is)
}
const crimeTo = (zh: string, en: string): Said => ({
  kind: 'referral',
  zh: `涉嫌犯罪的，${zh}`,
  en: `a suspected crime of the officer goes to ${en}`,
  when: (is) => is('officer-crime-suspected')
})
const crime = crimeTo('移送有关机关依法处理', 'the competent authorities')
const crimeToState = crimeTo('移送有关国家机关依法处理', 'the competent organs of the state')
const crimeToJudiciary = crimeTo('移送司法机关追究刑事责任', 'the judiciary for prosecution')
const obstruction: Said = {
  kind: 'liability',
  zh: '妨碍被检查对象正常的生产经营活动的，依法依规处理',
  en: 'obstructing the subject in its normal business is dealt with by law',
  when: (is) => is('operations-obstructed')
}
const weighed: Said = {
  kind: 'exemption',
  zh: '严格依据抽查事项清单和相关工作要求开展监管，市场主体出现问题的，经综合分析工作态度、程序方法、客观条件等，该免责的免于追究',
  en: 'a problem came up at a market entity though list and requirements were kept, and attitude, procedure, method and conditions, weighed together, speak for exemption',
  when: (is) => is('problem-emerged') && kept(is) && is('weighed-for-exemption')
}
const principle: Said = {
  ...weighed,
  zh: '按照“尽职照单免责、失职照单问责”原则，照单尽职的免责',
  en: 'by the principle, whoever kept to the list and did the duty is exempt',
  when: (is) => kept(is) && is('weighed-for-exemption')
}
const undrawnOrClean: Said = {
  kind: 'exemption',
  zh: '严格依据清单和制度开展监管，检查对象未被抽到或抽到时未查出问题，且不存在滥用职权、徇私舞弊等情形的，免予追究相关责任',
  en: 'list and working rules were kept, the subject was not drawn, or drawn and nothing was found, and there was no abuse of power or favouritism',
  when: (is) => kept(is) && upright(is) && (!is('drawn') || (done(is) && !is('problem-found')))
}
const FIVE_LIABILITIES: readonly Said[] = [
  {
    kind: 'liability',
    zh: '未按要求进行抽查检查，造成不良后果的',
    en: 'not checking as required, with harm',
    when: (is) => checkedWrongly(is) && is('harm-from-check')
  },
  {
    kind: 'liability',
    zh: '未依法及时公示抽查检查结果，造成不良后果的',
    en: 'not publishing the result in time, with harm',
    when: (is) => is('publication-late') && is('harm-from-publication')
  },
  {
    kind: 'liability',
    zh: '对抽查检查中发现的涉嫌犯罪案件，未依法移送公安机关处理的',
    en: 'not transferring to the public security organs a suspected crime that the check found',
    when: (is) => is('crime-found') && !is('crime-transferred')
  },
  {
    kind: 'liability',
    zh: '不执行或者拖延执行抽查任务的',
    en: 'not executing a task, or delaying it',
    when: (is) => is('task-not-executed') || is('task-delayed')
  },
  {
    kind: 'liability',
    zh: '其他依法依规应当追究责任的',
    en: 'another ground of liability by law',
    when: (is) => is('other-liability-ground')
  }
]
/** The list of four does not say to whom a crime is transferred. */
const FOUR_LIABILITIES = FIVE_LIABILITIES.slice(0, 4).map((said, i) =>
  i === 2
    ? {
        ...said,
        zh: '对抽查检查中发现的涉嫌犯罪案件，未依法移送的',
        en: 'not transferring a suspected crime that the check found'
      }
    : said
)
const FIVE_EXEMPTIONS: readonly Said[] = [
  {
    kind: 'exemption',
    zh: '按照规定和抽查计划安排，已履行抽查检查职责的',
    en: 'the duty to check was performed by law and plan',
    when: (is) => done(is) && kept(is)
  },
  {
    kind: 'exemption',
    zh: '因现有专业技术手段限制不能发现所存在问题的',
    en: 'present technique could not find the problem',
    when: (is) => is('technical-limits')
  },
  {
    kind: 'exemption',
    zh: '检查对象发生事故，与抽查检查不存在因果关系的',
    en: 'the subject had an accident without causal link to the check',
    when: (is) => is('accident') && !is('causal-link')
  },
  {
    kind: 'exemption',
    zh: '因受委托的专业机构出具虚假报告等，导致错误判定或者处理的',
    en: 'a false report of an entrusted body led to a wrong finding or measure',
    when: (is) => is('expert-report-false') && is('misled-by-report')
  },
  {
    kind: 'exemption',
    zh: '其他依法依规不应当追究责任的',
    en: 'another ground of exemption by law',
    when: (is) => is('other-exemption-ground')
  }
]
/** 相关市场主体出现问题的: only then do the exemptions speak. */
const emerged = (all: readonly Said[]): readonly Said[] =>
  all.map((said) => ({ ...said, when: (is) => is('problem-emerged') && said.when(is) }))

const numbered = (id: string, all: readonly Said[], from = 1): readonly (readonly [string, Said])[] =>
  all.map((said, i) => [`${id}.${String(i + from)}`, said])

const flipped = (of: ReadonlySet<string>, fact: string): ReadonlySet<string> => {
  const changed = new Set(of)
  if (!changed.delete(fact)) changed.add(fact)
  return changed
}

const BLANK: ReadonlySet<string> = new Set()
const CARRIED_OUT: ReadonlySet<string> = new Set(['drawn', 'visited', 'form-followed', 'problem-emerged'])
/** Both, and each with any one fact the other way. */
const CLOSE = [BLANK, CARRIED_OUT].flatMap((base) => [base, ...factKinds.map(({ name }) => flipped(base, name))])

/** These, and those with any two facts the other way of which the articles speak. */
function worldsFor(said: readonly Said[]): readonly ReadonlySet<string>[] {
  const spoken = new Set<string>()
  for (const world of CLOSE) {
    const ask = (fact: string): boolean => {
      spoken.add(fact)
      return world.has(fact)
    }
    for (const { when } of said) when(ask)
  }
  const names = [...spoken]
  const pairs = names.flatMap((first, i) => names.slice(i + 1).map((second) => [first, second] as const))
  return [...CLOSE, ...[BLANK, CARRIED_OUT].flatMap((base) => pairs.map(([a, b]) => flipped(flipped(base, a), b)))]
}

/** Where a ground holds and the article says no, or the other way round. */
function wrongWorlds(profile: Profile, said: ReadonlyMap<string, Said>): readonly string[] {
  const compiled = orThrow(compileRules(profile.accountability))
  const wrong: string[] = []
  for (const world of worldsFor([...said.values()])) {
    const values = Uint8Array.from(compiled.facts, ({ name }) => (world.has(name) ? TRUE : FALSE))
    const truths = ruleTruths(compiled, values)
    for (const [i, { rule }] of compiled.rules.entries()) {
      const expected = said.get(rule.id)
      if (expected !== undefined && (truths[i] === TRUE) !== expected.when((fact) => world.has(fact))) {
        wrong.push(`${rule.id}: ${[...world].join(' ')}`)
      }
    }
  }
  return wrong
}

describe('the grounds', () => {
  it.each<readonly [string, Profile, readonly (readonly [string, Said])[]]>([
    ['LX19-41', linxia2019, numbered('LX19-41', [misconduct, crimeToState])],
    ['LX19-42', linxia2019, [['LX19-42', weighed]]],
    ['LX-MKT-26', linxiaMarket, numbered('LX-MKT-26', [misconduct, crimeToJudiciary])],
    ['LX-MKT-27', linxiaMarket, [['LX-MKT-27', undrawnOrClean]]],
    ['LX-MKT-28', linxiaMarket, numbered('LX-MKT-28', FIVE_LIABILITIES)],
    ['LX-MKT-29', linxiaMarket, numbered('LX-MKT-29', emerged(FIVE_EXEMPTIONS))],
    ['LX-DEPT-35', linxiaJoint, numbered('LX-DEPT-35', [misconduct, crime, obstruction])],
    ['LX-DEPT-36a', linxiaJoint, numbered('LX-DEPT-36a', FOUR_LIABILITIES)],
    ['LX-DEPT-36b', linxiaJoint, numbered('LX-DEPT-36b', FIVE_EXEMPTIONS.slice(0, 4))],
    ['NY-22', ningyang, numbered('NY-22', emerged(FIVE_EXEMPTIONS))],
    ['NY-23', ningyang, numbered('NY-23', [misconduct])],
    ['ZS-36', zhongshan, numbered('ZS-36', [misconduct, crimeToJudiciary, undrawnOrClean])],
    ['ZS-37', zhongshan, numbered('ZS-37', FIVE_LIABILITIES)],
    ['ZS-38', zhongshan, numbered('ZS-38', emerged(FIVE_EXEMPTIONS))],
    ['WN-32', wannian, numbered('WN-32', [misconduct, principle])]
  ])('%s: has these grounds in these words, each holding where its article says and nowhere else', (rule, of, said) => {
    const own = (of.accountability.rules ?? []).filter(({ basis }) => basis.rule === rule)
    const told = ({ id, kind, words }: AccountabilityRule): readonly string[] => [id, kind, words.zh, words.en]
    expect(own.map(told)).toEqual(said.map(([id, { kind, zh, en }]) => [id, kind, zh, en]))
    expect(wrongWorlds(of, new Map(said))).toEqual([])
  })
})

describe('a file', () => {
  it('LX-DEPT-35: shows what an officer answers for: items, samples, evidence, record and result', () => {
    const { events, state } = contextOf([...beforeVisits, ...whole('S1')])
    const file = orThrow(
      dueDiligenceFile({
        trail: n('2022年物业抽查'),
        events,
        state,
        keys: [caseOf()],
        claims: { today: day('2022-06-30'), ends: [], quiet: [], statements: [] },
        grounds: linxiaJoint.accountability,
        rules,
        records: [drawnRecord]
      })
    )
    expect(file.parts.cases[0]?.answers.map(({ object: one }) => one)).toEqual([
      'items',
      'samples',
      'evidence',
      'record',
      'result'
    ])
  })
})
