/* 应公开未公开: which of items, plan and results are not public yet, and to which platforms a result is still to be passed on.
   临夏州实施意见 一（二）2、三（七）; 临夏州市场监管系统细则 第四条（三）; 宁阳县实施意见 二（四）1; 中山市实施方案 三（四）; 万年县实施方案 三（三）2. */

import type { Citation, Name } from '../kernel/index.js'
import type { Act } from '../plan/index.js'
import { isAbout } from './channel.js'
import type { CompletionTally } from './completion.js'
import type { Publication } from './publication.js'
import type { PublicObject, PublishRules } from './rules.js'

/** Something that a text has made public and is not. 依规定应公开而尚未公开的内容。 @since 0.1.0 */
export type OpenPublicity = {
  readonly object: PublicObject
  /** How many are missing: of results, those neither published nor lawfully withheld. 尚缺数量；结果为既未公示、亦未依法不公示者。 */
  readonly missing: number
  readonly basis: Citation
}

/**
 * What of items, plan and results is still to be made public. 抽查事项、抽查计划、抽查结果中尚未公开的部分。
 *
 * @param input.items   how the list of items was published; null where it was not
 * @param input.plan    how the plan was published; null where it was not
 * @param input.results results by how far they have come
 * @returns empty where everything that the text asks for is public; results without a finished check are not asked for
 * @basis 临夏州实施意见 一（二）2; 临夏州市场监管系统细则 第四条（三）
 * @example openPublicity({ items: null, plan: null, results: { none: 0, formed: 0, entered: 0, withheld: 0, published: 0 } }, { objects: null }) // => []
 * @since 0.1.0
 */
export function openPublicity(
  input: {
    readonly items: Act | null
    readonly plan: Act | null
    readonly results: Pick<CompletionTally['results'], 'formed' | 'entered' | 'withheld' | 'published' | 'none'>
  },
  { objects }: Pick<PublishRules, 'objects'>
): readonly OpenPublicity[] {
  if (objects === null) return []
  const missing: { readonly [O in PublicObject]: number } = {
    items: input.items === null ? 1 : 0,
    plan: input.plan === null ? 1 : 0,
    results: input.results.formed + input.results.entered
  }
  return objects.value
    .filter((object) => missing[object] > 0)
    .map((object) => ({ object, missing: missing[object], basis: objects.basis }))
}

/** A platform to which a result is still to be passed on. 结果尚待归集的平台。 @since 0.1.0 */
export type OpenSink = { readonly sink: Name; readonly basis: Citation }

/**
 * The platforms to which a result is still to be passed on. 结果尚待归集、推送的平台。
 *
 * @param publication what became of the result; null where it is not entered
 * @param market      whether the subject is a market entity
 * @returns in the order of the rules, each once; none for a result that lawfully stays unpublished
 * @basis 临夏州实施意见 三（七）; 宁阳县实施意见 二（四）1; 中山市实施方案 三（四）; 万年县实施方案 三（三）2
 * @example openSinks(null, true, { sinks: [] }) // => []
 * @since 0.1.0
 */
export function openSinks(
  publication: Pick<Publication, 'collected' | 'withheld' | 'published'> | null,
  market: boolean,
  { sinks: rules }: Pick<PublishRules, 'sinks'>
): readonly OpenSink[] {
  if (publication?.withheld && !publication.published) return []
  const done = new Set(publication?.collected.map(({ sink }) => sink))
  const open = new Map<Name, Citation>()
  for (const { value, basis } of rules) {
    if (!isAbout(value.of, market)) continue
    for (const sink of value.sinks) if (!done.has(sink) && !open.has(sink)) open.set(sink, basis)
  }
  return [...open].map(([sink, basis]) => ({ sink, basis }))
}
