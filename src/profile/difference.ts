/* What two profiles answer differently, question by question, as a person reads it. */

import { canonicalJson, type Json, type Language, type Message } from '../kernel/index.js'
import { answerNames } from './answer.js'
import { assignSayings, frameSayings, mergeSayings, planSayings, reviewSayings } from './plan-saying.js'
import { STAGES, type Profile, type Stage } from './profile.js'
import { printSaid, same, type Say } from './say.js'
import { calendarSayings, checklistSayings, registrySayings, type Sayings } from './saying.js'

/** One question to which two profiles give other answers, or the same on another ground. 两个规则包答案或依据不同的一个事项。 @since 0.1.0 */
export type ProfileDifference = {
  readonly stage: Stage
  readonly question: string
  readonly before: unknown
  readonly after: unknown
}

/**
 * What two profiles answer differently, in the order of the flow. 两个规则包的差异，按流程次序。
 *
 * @example compareProfiles(linxiaJoint, linxiaJoint) // => []
 * @basis 临夏州部门联合细则 第三十七条
 * @since 0.1.0
 */
export const compareProfiles = (before: Profile, after: Profile): readonly ProfileDifference[] =>
  STAGES.flatMap((stage) =>
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
 * @param stage    the stage that asks
 * @param question its question
 * @param answer   as a profile has it there
 * @example printAnswer('zh')('assign', 'officersPerVisit', null) // => '未规定'
 * @example printAnswer('en')('assign', 'officersPerVisit', cited(2, citing('临夏州部门联合细则')('第十七条'))) // => '2 (临夏州部门联合细则, 第十七条)'
 * @since 0.1.0
 */
export const printAnswer =
  (language: Language) =>
  <S extends Stage, Q extends keyof Profile[S]>(stage: S, question: Q, answer: Profile[S][Q]): string => {
    // Of a generic place TypeScript loses that the saying found there is the one for its answer.
    const say = sayings[stage][question] as Say<Profile[S][Q]>
    return printSaid(language)(say(answer))
  }

const sayings: { readonly [S in Stage]: Sayings<Profile[S]> } = {
  calendar: calendarSayings,
  checklist: checklistSayings,
  registry: registrySayings,
  plan: planSayings,
  review: reviewSayings,
  frame: frameSayings,
  merge: mergeSayings,
  assign: assignSayings
}

const answerOf = (profile: Profile, stage: Stage, question: string): unknown =>
  (profile[stage] as { readonly [question: string]: unknown })[question]
