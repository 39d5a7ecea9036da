/* Why a person, or a group, may not take a place: every reason, for whoever is named (临夏州部门联合细则 第十二条、第二十四条). */

import type { CivilDate, Messages, Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import type { Relation } from './relation.js'

/** Why somebody may not take a place. 某人不得担任某名额的理由。 @since 0.1.0 */
export type Ineligibility =
  | { readonly _tag: 'NotOnStaff'; readonly person: Name }
  | { readonly _tag: 'OfOtherDepartment'; readonly person: Name; readonly department: Name }
  | { readonly _tag: 'FromOtherRegion'; readonly person: Name; readonly region: RegionCode }
  | { readonly _tag: 'NotCertifiedOn'; readonly person: Name; readonly day: CivilDate }
  | { readonly _tag: 'NotQualifiedFor'; readonly person: Name; readonly lacking: readonly Name[] }
  | { readonly _tag: 'NotInJointRegistry'; readonly person: Name; readonly registry: Name }
  | ({ readonly _tag: 'RelatedToSubject'; readonly person: Name } & Pick<Relation, 'kind' | 'source'>)
  | { readonly _tag: 'RecusedBefore'; readonly person: Name }
  | { readonly _tag: 'LeftTeamBefore'; readonly person: Name }
  | { readonly _tag: 'AtCapacity'; readonly person: Name; readonly capacity: number }
  | { readonly _tag: 'InTeamAlready'; readonly person: Name }
  | { readonly _tag: 'MayNotLead'; readonly person: Name }
  | { readonly _tag: 'GroupNotOnStaff'; readonly person: Name }
  | { readonly _tag: 'GroupTooSmall'; readonly person: Name; readonly members: number; readonly places: number }

/** Its words. 其文本。 @since 0.1.0 */
export const ineligibilityMessages: Messages<Ineligibility> = {
  NotOnStaff: {
    zh: ({ person }) => `“${person}”不在公告所绑定的名册中`,
    en: ({ person }) => `"${person}" is not on the staff that the notice binds`
  },
  OfOtherDepartment: {
    zh: ({ person, department }) => `“${person}”属于${department}`,
    en: ({ person, department }) => `"${person}" belongs to ${department}`
  },
  FromOtherRegion: {
    zh: ({ person, region }) => `“${person}”所在地区 ${region} 不在来源范围内`,
    en: ({ person, region }) => `"${person}" comes from ${region}, which is none of the regions allowed`
  },
  NotCertifiedOn: {
    zh: ({ person, day }) => `“${person}”的证件在 ${day} 无效`,
    en: ({ person, day }) => `the certificate of "${person}" is not valid on ${day}`
  },
  NotQualifiedFor: {
    zh: ({ person, lacking }) => `“${person}”不具备：${lacking.join('、')}`,
    en: ({ person, lacking }) => `"${person}" lacks ${lacking.join(', ')}`
  },
  NotInJointRegistry: {
    zh: ({ person, registry }) => `“${person}”不在名录库“${registry}”中`,
    en: ({ person, registry }) => `"${person}" is not in the registry "${registry}"`
  },
  RelatedToSubject: {
    zh: ({ person, kind }) => `“${person}”与检查对象有已申报的利害关系（${kindZh[kind]}）`,
    en: ({ person, kind }) => `"${person}" has a declared relation to the subject (${kind})`
  },
  RecusedBefore: {
    zh: ({ person }) => `“${person}”已对该检查对象回避`,
    en: ({ person }) => `"${person}" was recused from this subject before`
  },
  LeftTeamBefore: {
    zh: ({ person }) => `“${person}”已从该检查组换出`,
    en: ({ person }) => `"${person}" was replaced in this team before`
  },
  AtCapacity: {
    zh: ({ person, capacity }) => `“${person}”已达上限 ${String(capacity)} 次`,
    en: ({ person, capacity }) => `"${person}" already has ${String(capacity)} visits, the most allowed`
  },
  InTeamAlready: {
    zh: ({ person }) => `“${person}”已在该检查组中`,
    en: ({ person }) => `"${person}" is in the team already`
  },
  MayNotLead: {
    zh: ({ person }) => `“${person}”不可任组长，而此处须有可任组长者`,
    en: ({ person }) => `"${person}" may not lead, and here somebody must who may`
  },
  GroupNotOnStaff: {
    zh: ({ person }) => `名册中没有名为“${person}”的编组`,
    en: ({ person }) => `the staff has no group "${person}"`
  },
  GroupTooSmall: {
    zh: ({ person, members, places }) => `编组“${person}”有 ${String(members)} 人，名额为 ${String(places)} 个`,
    en: ({ person, members, places }) =>
      `the group "${person}" has ${String(members)} members for ${String(places)} places`
  }
}

const kindZh: { readonly [K in Relation['kind']]: string } = {
  kinship: '亲属',
  shareholding: '持股',
  'former-employment': '曾任职',
  'past-penalty': '曾被处罚',
  'same-village': '同村',
  other: '其他'
}
