/* What two profiles answer differently, question by question, as a person reads it. */

import { canonicalJson, cite, type Citation, type Json, type Language, type Ratio } from '../kernel/index.js'
import { answerNames } from './answer.js'
import { STAGES, type Profile, type Stage } from './profile.js'

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
    return `${nameOf(stage, question)[language]}${colon}${printAnswer(language)(before)} → ${printAnswer(language)(after)}`
  }

/**
 * Any answer of a profile in words: value, then article. 规则包中任一答案的文字：先数值，后条款。
 *
 * @example printAnswer('zh')(null) // => '未规定'
 * @example printAnswer('en')(cited(2, citing('临夏州部门联合细则')('第十七条'))) // => '2 (临夏州部门联合细则, 第十七条)'
 * @since 0.1.0
 */
export const printAnswer =
  (language: Language) =>
  (answer: unknown): string => {
    const print = printAnswer(language)
    if (answer === null) return language === 'zh' ? '未规定' : 'silent'
    if (typeof answer === 'string') return answer
    if (typeof answer === 'number' || typeof answer === 'boolean') return String(answer)
    const [comma, open, close] = language === 'zh' ? ['、', '（', '）'] : [', ', ' (', ')']
    if (Array.isArray(answer)) {
      const none = language === 'zh' ? '无' : 'none'
      return answer.length === 0 ? none : answer.map(print).join(answer.some(isObject) ? '；' : comma)
    }
    if (!isObject(answer)) return ''
    if (isRatio(answer)) return printShare(answer)
    if (isCitation(answer)) return cite(language)(answer)
    const { basis, value, ...others } = answer
    const said = [
      ...('value' in answer ? [print(value)] : []),
      ...Object.entries(others).map(([key, one]) => `${key} ${print(one)}`)
    ].join(comma)
    return isObject(basis) && isCitation(basis) ? `${said}${open}${cite(language)(basis)}${close}` : said
  }

const answerOf = (profile: Profile, stage: Stage, question: string): unknown =>
  (profile[stage] as { readonly [question: string]: unknown })[question]

const nameOf = (stage: Stage, question: string): { readonly [L in Language]: string } =>
  (answerNames[stage] as { readonly [question: string]: { readonly [L in Language]: string } })[question] ?? {
    zh: question,
    en: question
  }

type Members = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCitation = (value: Members): value is Members & Citation =>
  typeof value['document'] === 'string' && typeof value['article'] === 'string'

const isRatio = (value: Members): value is Members & Ratio =>
  typeof value['numerator'] === 'number' && typeof value['denominator'] === 'number'

// Whole percents as the texts print them; any other share as a fraction.
const printShare = ({ numerator, denominator }: Ratio): string =>
  (numerator * 100) % denominator === 0
    ? `${String((numerator * 100) / denominator)}%`
    : `${String(numerator)}/${String(denominator)}`
