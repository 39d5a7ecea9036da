/* 留痕首部: what is published of a trail so that nobody can change it afterwards: how many events, and one digest.
   临夏州实施意见 三（一）; 中山市实施方案 二（一）. */

import { sha256Text, type Digest, type Name } from '../kernel/index.js'

/** The name of the chain's protocol, which stands before everything that is hashed. 散列链协议名。 @since 0.1.0 */
export const TRAIL_PROTOCOL = 'dt1'

/**
 * A trail up to one of its events, as it is published: whoever has it finds every later change of what stands before.
 * 某一时点的留痕首部；公布之后，其前内容的任何改动均可被发现。
 *
 * @basis 临夏州实施意见 三（一）
 * @since 0.1.0
 */
export type TrailHead = {
  readonly trail: Name
  /** How many events it covers: that of the last one's number. 所含事件数，即末一事件的编号。 */
  readonly count: number
  /** The digest of the last one, or of the trail's name where there is none. 末一事件的链摘要；尚无事件时为名称的摘要。 */
  readonly digest: Digest
}

/**
 * The digest before the first event: of the protocol's name and the trail's. 首个事件之前的摘要。
 *
 * @example trailStart('2022年物业抽查' as Name) // => sha256Text('dt1|2022年物业抽查')
 * @since 0.1.0
 */
export const trailStart = (trail: Name): Digest => sha256Text(`${TRAIL_PROTOCOL}|${trail}`)

/**
 * The head of a trail without any event. 尚无事件的留痕首部。
 *
 * @example emptyHead('甲' as Name).count // => 0
 * @since 0.1.0
 */
export const emptyHead = (trail: Name): TrailHead => ({ trail, count: 0, digest: trailStart(trail) })
