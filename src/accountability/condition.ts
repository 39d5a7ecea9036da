/* 情形的条件: facts with three values (true, false, unknown) joined by and, or, not; read without recursion.
   临夏州市场监管系统细则 第二十七条至第二十九条; 临夏州部门联合细则 第三十六条; 中山市实施方案 四（三）. */

import { isName, isPlainObject, type Message, type Name } from '../kernel/index.js'

/**
 * A condition over facts, by Kleene's three values. 以三值逻辑表达的条件。
 *
 * `all` is as true as its least true part, `any` as its truest; `rule` is the value of another rule's condition.
 * Lists hold one part or more. `all` 取最小，`any` 取最大；`rule` 引用另一规则的条件。列表至少一项。
 *
 * @basis 临夏州市场监管系统细则 第二十七条
 * @since 0.1.0
 */
export type Condition =
  | { readonly fact: Name }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly rule: Name }

/** How many conditions may stand inside each other, the outermost counting as 1. 条件最多嵌套层数，最外层计为 1。 @since 0.1.0 */
export const CONDITION_DEPTH = 64

/** How many parts a rule's condition may have, each place counted. 一条规则的条件最多含多少个组成部分。 @since 0.1.0 */
export const CONDITION_PARTS = 10_000

/** Why something is no condition, with the keys that lead there. 某处为何不是合格条件及通往该处的键。 @since 0.1.0 */
export type ConditionTrouble = {
  readonly kind: 'tooDeep' | 'tooLarge' | 'malformed'
  readonly path: readonly string[]
  readonly expected: Message
  readonly found: unknown
}

/**
 * One part of a condition in the order in which it is computed: what it joins stands before it.
 * 条件的一个组成部分，按计算次序排列：被连接的部分在前。
 *
 * @since 0.1.0
 */
export type ConditionPart =
  { readonly op: 'fact' | 'rule'; readonly name: Name } | { readonly op: 'all' | 'any' | 'not'; readonly arity: number }

/**
 * Everything wrong with a condition of unknown origin; empty where it is one. 来源不明的条件的全部问题；合格则为空。
 *
 * Nothing is called for each level, so that 100,000 nested conditions and objects that hold themselves are refused like
 * any other: at `CONDITION_DEPTH` levels or `CONDITION_PARTS` parts the reading ends. 不作递归：嵌套过深、过大或自含的对象均按上限拒绝。
 *
 * @example conditionTroubles({ not: { fact: 'drawn' } }) // => []
 * @example conditionTroubles({ any: [] }).map(({ path }) => path) // => [['any']]
 * @since 0.1.0
 */
export const conditionTroubles = (value: unknown): readonly ConditionTrouble[] => walk(value).troubles

/**
 * The parts of a condition in the order in which they are computed; empty where it is none. 按计算次序列出条件的组成部分；不合格则为空。
 *
 * @example conditionParts({ not: { fact: 'drawn' } }).map(({ op }) => op) // => ['fact', 'not']
 * @since 0.1.0
 */
export function conditionParts(value: unknown): readonly ConditionPart[] {
  const { troubles, parts } = walk(value)
  return troubles.length === 0 ? parts : []
}

type Place = { readonly value: unknown; readonly path: Path | null; readonly depth: number }
type Path = { readonly before: Path | null; readonly key: string }

/** Reads parts before what they stand in: first the outer ones in turn from the right, then the whole list turned around. */
function walk(value: unknown): { readonly troubles: readonly ConditionTrouble[]; readonly parts: ConditionPart[] } {
  const troubles: ConditionTrouble[] = []
  const parts: ConditionPart[] = []
  const open: Place[] = [{ value, path: null, depth: 1 }]
  let seen = 0
  const trouble = (kind: ConditionTrouble['kind'], place: Place, expected: Message, key?: string): void => {
    const path = key === undefined ? keysOf(place.path) : [...keysOf(place.path), key]
    troubles.push({ kind, path, expected, found: place.value })
  }
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { path, depth } = place
    if (depth > CONDITION_DEPTH) {
      trouble('tooDeep', place, depthExpected)
      break
    }
    if (++seen > CONDITION_PARTS) {
      trouble('tooLarge', place, partsExpected)
      break
    }
    const form = formOf(place.value)
    if (form === null) {
      trouble('malformed', place, conditionExpected)
      continue
    }
    if (form.op === 'fact' || form.op === 'rule') {
      const { op, held: name } = form
      if (typeof name === 'string' && isName(name)) parts.push({ op, name })
      else trouble('malformed', { ...place, value: name }, nameExpected, op)
      continue
    }
    if (form.op === 'not') {
      parts.push({ op: 'not', arity: 1 })
      open.push({ value: form.held, path: { before: path, key: 'not' }, depth: depth + 1 })
      continue
    }
    const { op, held: list } = form
    if (!Array.isArray(list) || list.length === 0) {
      trouble('malformed', { ...place, value: list }, listExpected, op)
      continue
    }
    if (list.length > CONDITION_PARTS - seen) {
      trouble('tooLarge', place, partsExpected)
      break
    }
    parts.push({ op, arity: list.length })
    const here: Path = { before: path, key: op }
    // A hole in a list is read as undefined, and is no condition.
    for (let i = 0; i < list.length; i++) {
      open.push({ value: list[i] as unknown, path: { before: here, key: String(i) }, depth: depth + 1 })
    }
  }
  return { troubles, parts: parts.reverse() }
}

const OPS = ['fact', 'all', 'any', 'not', 'rule'] as const

function formOf(value: unknown): { readonly op: (typeof OPS)[number]; readonly held: unknown } | null {
  if (!isPlainObject(value)) return null
  const [key, other] = Object.keys(value)
  const op = OPS.find((known) => known === key)
  return op === undefined || other !== undefined ? null : { op, held: value[op] }
}

function keysOf(path: Path | null): readonly string[] {
  const keys: string[] = []
  for (let at = path; at !== null; at = at.before) keys.push(at.key)
  return keys.reverse()
}

const conditionExpected: Message = {
  zh: '恰含 fact、all、any、not、rule 之一的条件',
  en: 'a condition with exactly one of fact, all, any, not, rule'
}
const nameExpected: Message = { zh: '名称', en: 'a name' }
const listExpected: Message = { zh: '至少一项的列表', en: 'a list of one condition or more' }
const depthExpected: Message = {
  zh: `不超过 ${String(CONDITION_DEPTH)} 层的条件`,
  en: `a condition of at most ${String(CONDITION_DEPTH)} levels`
}
const partsExpected: Message = {
  zh: `不超过 ${String(CONDITION_PARTS)} 个组成部分的条件`,
  en: `a condition of at most ${String(CONDITION_PARTS)} parts`
}
