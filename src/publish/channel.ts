/* 公示渠道与归集平台: where a result is made public, and to which platforms it is collected.
   临夏州实施意见 三（六）、三（七）、附件3 备注2; 临夏州市场监管系统细则 第二十三条; 宁阳县实施意见 二（四）1; 中山市实施方案 三（四）; 万年县实施方案 三（三）2. */

import type { Name } from '../kernel/index.js'

/**
 * The kinds of channel, as the columns of annex 3 have them: 公示系统, 专业系统, 部门网站, and any other (其他渠道).
 *
 * @basis 临夏州实施意见 附件3
 * @since 0.1.0
 */
export type ChannelKind = 'publicity-system' | 'professional-system' | 'department-website' | 'other'

/** The four kinds. 四类渠道。 @since 0.1.0 */
export const CHANNEL_KINDS: readonly ChannelKind[] = [
  'publicity-system',
  'professional-system',
  'department-website',
  'other'
]

/** A place where a result is public. 一个公示渠道。 @since 0.1.0 */
export type Channel = { readonly kind: ChannelKind; readonly name: Name }

/** Which subjects a rule on channels is about: market entities (市场主体), the others, or all. 渠道规定适用的对象。 @since 0.1.0 */
export type SubjectGroup = 'market' | 'other' | 'all'

/** The three. 三种范围。 @since 0.1.0 */
export const SUBJECT_GROUPS: readonly SubjectGroup[] = ['market', 'other', 'all']

/** Results on these subjects are published by one of these kinds of channel at least. 此类对象的结果至少须经其中一类渠道公示。 @since 0.1.0 */
export type ChannelRule = { readonly of: SubjectGroup; readonly oneOf: readonly ChannelKind[] }

/** Results on these subjects are collected to every one of these platforms. 此类对象的结果须归集至全部所列平台。 @since 0.1.0 */
export type SinkRule = { readonly of: SubjectGroup; readonly sinks: readonly Name[] }

/**
 * Whether a rule is about a subject. 规定是否适用于该对象。
 *
 * @param market whether the subject is a market entity
 * @example isAbout('other', true) // => false
 * @basis 临夏州实施意见 附件3 备注2
 * @since 0.1.0
 */
export const isAbout = (group: SubjectGroup, market: boolean): boolean =>
  group === 'all' || (group === 'market') === market
