/* Kleene's three values as numbers: all is the least, any the greatest, not turns the order around. */

import type { CompiledRule, CompiledRules } from './compile.js'

/** False. 假。 @since 0.1.0 */
export const FALSE = 0
/** Not known. 不明。 @since 0.1.0 */
export const UNKNOWN = 1
/** True. 真。 @since 0.1.0 */
export const TRUE = 2

/**
 * The value of each part of a rule's condition. 规则条件各组成部分的值。
 *
 * @param values of each fact by its number: 0 false, 1 unknown, 2 true
 * @param truths of each rule that this one names, by its number
 * @since 0.1.0
 */
export function partTruths(rule: CompiledRule, values: Uint8Array, truths: Uint8Array): Uint8Array {
  const { ops, args, sizes } = rule
  const parts = new Uint8Array(ops.length)
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i]
    const arg = args[i] ?? 0
    if (op === 0) parts[i] = values[arg] ?? UNKNOWN
    else if (op === 1) parts[i] = truths[arg] ?? UNKNOWN
    else if (op === 4) parts[i] = TRUE - (parts[i - 1] ?? UNKNOWN)
    else {
      let value = op === 2 ? TRUE : FALSE
      let child = i - 1
      for (let k = 0; k < arg; k++) {
        const part = parts[child] ?? UNKNOWN
        if (op === 2 ? part < value : part > value) value = part
        child -= sizes[child] ?? 1
      }
      parts[i] = value
    }
  }
  return parts
}

/**
 * The value of a whole condition. 整个条件的值。
 *
 * @since 0.1.0
 */
export function rootTruth(rule: CompiledRule, values: Uint8Array, truths: Uint8Array): number {
  return partTruths(rule, values, truths)[rule.ops.length - 1] ?? UNKNOWN
}

/**
 * The value of each rule by its number, those that others name first. 各规则的值。
 *
 * @since 0.1.0
 */
export function ruleTruths(rules: CompiledRules, values: Uint8Array): Uint8Array {
  const truths = new Uint8Array(rules.rules.length).fill(UNKNOWN)
  for (const number of rules.order) {
    const rule = rules.rules[number]
    if (rule !== undefined) truths[number] = rootTruth(rule, values, truths)
  }
  return truths
}
