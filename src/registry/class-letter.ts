/* The letters that the national classification gives to its four classes: A low … D high. They are not the pools' letters.
   国市监信发〔2022〕6号. */

import type { Brand } from '../kernel/index.js'
import { RISK_CLASSES, type RiskClass } from './subject.js'

/**
 * The letter of a credit-risk class, A to D. 信用风险类别的字母（A 至 D）。
 *
 * A pool is 'A', 'B' or 'C' too and means something else, so neither type passes for the other.
 *
 * @basis 国市监信发〔2022〕6号
 * @since 0.1.0
 */
export type ClassLetter = Brand<string, 'ClassLetter'>

/**
 * The letter of a class. 类别对应的字母。
 *
 * @example classLetter('higher') // => 'C'
 * @basis 国市监信发〔2022〕6号
 * @since 0.1.0
 */
export const classLetter = (riskClass: RiskClass): ClassLetter =>
  'ABCD'.charAt(RISK_CLASSES.indexOf(riskClass)) as ClassLetter

/**
 * The class of a letter as printed. 字母对应的类别。
 *
 * @returns null for what is no letter of a class
 * @example ['A', 'D', 'E'].map(riskClassOf) // => ['low', 'high', null]
 * @basis 国市监信发〔2022〕6号
 * @since 0.1.0
 */
export const riskClassOf = (letter: string): RiskClass | null =>
  RISK_CLASSES.find((riskClass) => classLetter(riskClass) === letter) ?? null
