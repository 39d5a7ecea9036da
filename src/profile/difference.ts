/* What two profiles answer differently, question by question, as a person reads it. */

import { canonicalJson, type Json, type Language, type Message } from '../kernel/index.js'
import { accountabilitySayings } from './accountability-saying.js'
import { answerNames } from './answer.js'
import { headSayings } from './head-saying.js'
import { inspectSayings } from './inspect-saying.js'
import { assignSayings, frameSayings, mergeSayings, planSayings, reviewSayings } from './plan-saying.js'
import { STAGES, type Answers, type Profile, type Section } from './profile.js'
import { publishSayings } from './publish-saying.js'
import { printSaid, same, type Say } from './say.js'
import { calendarSayings, checklistSayings, registrySayings, type Sayings } from './saying.js'
import { statisticsSayings } from './statistics-saying.js'

/** One question to which two profiles give other answers, or the same on another ground. 两个规则包答案或依据不同的一个事项。 @since 0.1.0 */
export type ProfileDifference = {
  /** The stage that asks; `profile` for the documents and the validity of the profile itself. 提出问题的环节；`profile` 表示规则包自身的文件与有效期。 */
  readonly stage: Section
  readonly question: string
  readonly before: unknown
  readonly after: unknown
}

/**
 * What two profiles answer differently: documents and validity first, then in the order of the flow. 两个规则包的差异：先文件与有效期，后按流程次序。
 *
 * The names of the profiles are no difference. 规则包的名称不作为差异。
 *
 * @example compareProfiles(linxiaJoint, linxiaJoint) // => []
 * @basis 临夏州部门联合细则 第三十七条
 * @since 0.1.0
 */
export const compareProfiles = (before: Profile, after: Profile): readonly ProfileDifference[] =>
  (['profile', ...STAGES] as const).flatMap((stage) =>
    Object.keys(answerNames[stage]).flatMap((question): readonly ProfileDifference[] => {
      const [a, b] = [answerOf(before, stage, question), answerOf(after, stage, question)]
      return canonicalJson(a as Json) === canonicalJson(b as Json) ? [] : [{ stage, question, before: a, after: b }]
    })
  )

/**
 * A difference in one line: the question, the one answer, the other. 一行说明一处差异：事项、前者的答案、后者的答案。
 *
 * @example compareProfiles(linxia2019, linxiaJoint).map(explainDifference('zh'))[0]?.includes('→') // => true
 * @since 0.1.0
 */
export const explainDifference =
  (language: Language) =>
  ({ stage, question, before, after }: ProfileDifference): string => {
    const colon = language === 'zh' ? '：' : ': '
    // A difference holds the names of its question and answers as text, which TypeScript cannot follow to their place.
    const print = (answer: unknown): string => printAnswer(language)(stage, question as never, answer as never)
    const name = (answerNames[stage] as { readonly [question: string]: Message })[question] ?? same(question)
    return `${name[language]}${colon}${print(before)} → ${print(after)}`
  }

/**
 * An answer of a profile in words: value, then article. 规则包中一项答案的文字：先数值，后条款。
 *
 * Articles that neighbours share stand once, after the last of them; names of bodies, documents and articles stay as they are.
 * 相邻内容依据同一条款的，条款只在最后列一次；机关、文件与条款名称照原文。
 *
 * @param stage    the stage that asks, or `profile` for what a profile says of itself
 * @param question its question
 * @param answer   as a profile has it there
 * @example printAnswer('zh')('assign', 'officersPerVisit', null) // => '未规定'
 * @example printAnswer('en')('assign', 'officersPerVisit', cited(2, citing('临夏州部门联合细则')('第十七条'))) // => '2 (临夏州部门联合细则, 第十七条)'
 * @since 0.1.0
 */
export const printAnswer =
  (language: Language) =>
  <S extends Section, Q extends keyof Answers[S]>(stage: S, question: Q, answer: Answers[S][Q]): string => {
    // Of a generic place TypeScript loses that the saying found there is the one for its answer.
    const say = sayings[stage][question] as Say<Answers[S][Q]>
    return printSaid(language)(say(answer))
  }

const sayings: { readonly [S in Section]: Sayings<Answers[S]> } = {
  profile: headSayings,
  calendar: calendarSayings,
  checklist: checklistSayings,
  registry: registrySayings,
  plan: planSayings,
  review: reviewSayings,
  frame: frameSayings,
  merge: mergeSayings,
  assign: assignSayings,
  inspect: inspectSayings,
  publish: publishSayings,
  accountability: accountabilitySayings,
  statistics: statisticsSayings
}

const answerOf = (profile: Profile, stage: Section, question: string): unknown =>
  ((stage === 'profile' ? profile : profile[stage]) as { readonly [question: string]: unknown })[question]
