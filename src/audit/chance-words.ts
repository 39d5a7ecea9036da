/* The words for alarms of chance, and the rules that each of them touches (docs/rules.md, docs/draw.md). */

import { explainBy, type Language, type Messages } from '../kernel/index.js'
import type { ChanceAlarm } from './chance-alarm.js'
import { decimalChance } from './chance-ratio.js'

/**
 * Which rules an alarm touches: ids of docs/rules.md, `dr1 n` for section n of the draw protocol. 警示所涉规则：规则编号，或抽取协议的章节。
 *
 * @since 0.1.0
 */
export const CHANCE_RULES: { readonly [T in ChanceAlarm['_tag']]: readonly string[] } = {
  StratumUndrawn: ['dr1 3', 'LX-DEPT-20c'],
  FrameEmpty: ['dr1 2', 'LX-DEPT-20a'],
  ExcludedWholesale: ['dr1 2', 'LX-DEPT-20a'],
  GroupWithoutChance: ['LX-DEPT-20a', 'LX-MKT-12f'],
  SubjectsWithoutChance: ['LX-DEPT-20a', 'LX-MKT-12f'],
  CertainByWeight: ['dr1 6', 'LX19-28'],
  CertainBySize: ['dr1 6', 'LX-DEPT-19f'],
  PairsNeverTogether: ['dr1 6']
}

/** The words of alarms. 警示文本。 @since 0.1.0 */
export const chanceAlarmMessages: Messages<ChanceAlarm> = {
  StratumUndrawn: {
    zh: ({ draw, stratum, rows, reason }) =>
      `抽取“${draw}”的层“${stratum}”共 ${String(rows)} 户，一户不抽，被抽中的概率均为 0（理由：${reason ?? '未写明'}）`,
    en: ({ draw, stratum, rows, reason }) =>
      `nobody is drawn of the ${String(rows)} units of "${stratum}" in "${draw}": their probability is 0 (reason: ${reason ?? 'none given'})`
  },
  FrameEmpty: {
    zh: ({ draw, population }) => `抽取“${draw}”的总体有 ${String(population)} 户，抽样框为空，任何对象的概率均为 0`,
    en: ({ draw, population }) =>
      `the frame of "${draw}" is empty though the population has ${String(population)}: everybody's probability is 0`
  },
  ExcludedWholesale: {
    zh: ({ draw, reason, units, population, from }) =>
      `抽取“${draw}”以同一理由“${reason}”排除 ${String(units)} 户，占总体 ${String(population)} 户的比例不低于 ${decimalChance(from)}`,
    en: ({ draw, reason, units, population, from }) =>
      `"${draw}" excludes ${String(units)} of its population of ${String(population)} for one reason, "${reason}": a share of ${decimalChance(from)} or more`
  },
  GroupWithoutChance: {
    zh: ({ group, units }) => `“${group}”的 ${String(units)} 户在公告的任何一次抽取中都没有被抽中的机会`,
    en: ({ group, units }) =>
      `none of the ${String(units)} subjects of "${group}" has a chance in any draw of the notice`
  },
  SubjectsWithoutChance: {
    zh: ({ units, of, first }) =>
      `表中 ${String(of)} 户里有 ${String(units)} 户在任何一次抽取中概率均为 0：${first.join('、')}${units > first.length ? '等' : ''}`,
    en: ({ units, of, first }) =>
      `${String(units)} of the ${String(of)} subjects in the tables have probability 0 in every draw: ${first.join(', ')}${units > first.length ? ', …' : ''}`
  },
  CertainByWeight: {
    zh: ({ draw, stratum, units, rows, from, first }) =>
      `抽取“${draw}”的层“${stratum}”：${String(rows)} 户中有 ${String(units)} 户（权重 ${String(from)} 以上）必被抽中，并非随机：${first.join('、')}${units > first.length ? '等' : ''}`,
    en: ({ draw, stratum, units, rows, from, first }) =>
      `stratum "${stratum}" of "${draw}": ${String(units)} of ${String(rows)} units, of weight ${String(from)} or more, are drawn for certain and not at random: ${first.join(', ')}${units > first.length ? ', …' : ''}`
  },
  CertainBySize: {
    zh: ({ draw, stratum, rows }) =>
      `抽取“${draw}”的层“${stratum}”共 ${String(rows)} 户，数量等于户数：名为随机，实为全覆盖`,
    en: ({ draw, stratum, rows }) =>
      `all ${String(rows)} units of "${stratum}" in "${draw}" are drawn: a census under the name of a random draw`
  },
  PairsNeverTogether: {
    zh: ({ draw, stratum, proof, never, open, pairs }) =>
      `抽取“${draw}”的层“${stratum}”共 ${String(pairs)} 对非必中单元：${String(countOf(never))} 对在任何签号次序、任何起点下都不会同时抽中（${{ oneLeft: '系统抽取只抽一户', smallSteps: '小单元足够多', enumeration: '逐一枚举' }[proof]}）${open.length === 0 ? '' : `；${String(countOf(open))} 对因计算量超限未作判断`}`,
    en: ({ draw, stratum, proof, never, open, pairs }) =>
      `stratum "${stratum}" of "${draw}": of ${String(pairs)} pairs of units that are not certain ${String(countOf(never))} are drawn together in no ticket order and from no start (${{ oneLeft: 'the pass draws one unit', smallSteps: 'enough small units', enumeration: 'by enumeration' }[proof]})${open.length === 0 ? '' : `; ${String(countOf(open))} were too much to look at`}`
  }
}

/**
 * Says an alarm, with the rules it touches. 说明一条警示及其所涉规则。
 *
 * @example sayChanceAlarm('en')({ _tag: 'CertainBySize', draw: 'd', stratum: 's', rows: 3 }) // => 'all 3 units of "s" in "d" are drawn: a census under the name of a random draw [dr1 6, LX-DEPT-19f]'
 * @since 0.1.0
 */
export const sayChanceAlarm =
  (language: Language) =>
  (alarm: ChanceAlarm): string =>
    `${explainBy(chanceAlarmMessages)(language)(alarm)} [${CHANCE_RULES[alarm._tag].join(', ')}]`

const countOf = (list: readonly { readonly pairs: bigint }[]): bigint => list.reduce((sum, one) => sum + one.pairs, 0n)
