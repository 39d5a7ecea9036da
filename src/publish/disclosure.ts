/* Where a result is shown and what of it: channels by kind of subject, parts left out with their ground, non-cooperation.
   临夏州实施意见 附件3 备注2; 中山市实施方案 三（四）; 临夏州市场监管系统细则 第二十二条、第二十三条. */

import type { NonCooperation } from '../inspect/index.js'
import type { Citation, Cited } from '../kernel/index.js'
import { isAbout, type Channel } from './channel.js'
import type { ResultRefusal } from './error.js'
import type { NonCooperationRule, PublishRules } from './rules.js'
import { PART_OF_FIELD } from './rules.js'
import type { PublicPart, Withheld } from './withhold.js'

/**
 * What is wrong with the channels of a publication. 公示渠道的全部问题。
 *
 * @param market whether the subject is a market entity
 * @returns `ChannelUnstated`, `ChannelTwice`, and `ChannelKindMissing` for each rule that none of them meets
 * @basis 临夏州实施意见 附件3 备注2; 临夏州市场监管系统细则 第二十三条
 * @example channelTroubles([], true, []) // => [{ _tag: 'ChannelUnstated' }]
 * @since 0.1.0
 */
export function channelTroubles(
  channels: readonly Channel[],
  market: boolean,
  rules: PublishRules['channels']
): readonly ResultRefusal[] {
  if (channels.length === 0) return [{ _tag: 'ChannelUnstated' }]
  return [
    ...repeatsOf(channels.map(({ name }) => name)).map((name): ResultRefusal => ({ _tag: 'ChannelTwice', name })),
    ...rules.flatMap(({ value: { of, oneOf }, basis }): readonly ResultRefusal[] =>
      !isAbout(of, market) || channels.some(({ kind }) => oneOf.includes(kind))
        ? []
        : [{ _tag: 'ChannelKindMissing', of, oneOf, basis }]
    )
  ]
}

/**
 * What is wrong with the parts of a result that are left out. 不公开部分的全部问题。
 *
 * @returns `AnswerOpen` where no text allows any, `PartWithheldTwice`, `WithheldWithoutLaw`, `GroundNotAllowed`
 * @basis 中山市实施方案 三（四）; 临夏州实施意见 一（二）2; 临夏州市场监管系统细则 第四条（三）
 * @example withheldTroubles([], null) // => []
 * @since 0.1.0
 */
export function withheldTroubles(
  withheld: readonly Withheld[],
  redaction: PublishRules['redaction']
): readonly ResultRefusal[] {
  if (withheld.length === 0) return []
  return [
    ...(redaction === null ? [{ _tag: 'AnswerOpen', stage: 'publish', question: 'redaction' } as const] : []),
    ...repeatsOf(withheld.map(({ part }) => part)).map((part): ResultRefusal => ({ _tag: 'PartWithheldTwice', part })),
    ...withheld.flatMap(({ part, ground, law }): readonly ResultRefusal[] => [
      ...(law.trim() === '' ? [{ _tag: 'WithheldWithoutLaw', part } as const] : []),
      ...(redaction === null || redaction.value.includes(ground)
        ? []
        : [{ _tag: 'GroundNotAllowed', part, ground, basis: redaction.basis } as const])
    ])
  ]
}

/**
 * What keeps non-cooperation from the public that has to be told of it. 不予配合情况未依规定公示的全部问题。
 *
 * @param happened how the subject did not cooperate; empty where it did
 * @param shown    the channels and the parts left out; null where the whole result stays unpublished
 * @returns `NonCooperationHidden`, `NonCooperationOffSystem`; none where nothing happened or no text asks it
 * @basis 临夏州市场监管系统细则 第二十二条
 * @example nonCooperationTroubles([], null, null) // => []
 * @since 0.1.0
 */
export function nonCooperationTroubles(
  happened: readonly NonCooperation[],
  shown: { readonly channels: readonly Channel[]; readonly withheld: readonly Withheld[] } | null,
  rule: Cited<NonCooperationRule> | null
): readonly ResultRefusal[] {
  if (happened.length === 0 || rule === null) return []
  const { value, basis } = rule
  if (shown === null) return [{ _tag: 'NonCooperationHidden', part: null, basis }]
  const needed = new Set(value.fields.map((field) => PART_OF_FIELD[field]))
  return [
    ...shown.withheld.filter(({ part }) => needed.has(part)).map(({ part }) => hidden(part, basis)),
    ...(value.oneOf.length === 0 || shown.channels.some(({ kind }) => value.oneOf.includes(kind))
      ? []
      : [{ _tag: 'NonCooperationOffSystem', oneOf: value.oneOf, basis } as const])
  ]
}

const hidden = (part: PublicPart, basis: Citation): ResultRefusal => ({ _tag: 'NonCooperationHidden', part, basis })

function repeatsOf<A>(list: readonly A[]): readonly A[] {
  const seen = new Set<A>()
  const repeated = new Set<A>()
  for (const entry of list) {
    if (seen.has(entry)) repeated.add(entry)
    seen.add(entry)
  }
  return [...repeated]
}
