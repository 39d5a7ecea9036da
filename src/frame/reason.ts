/* 排除理由: why one of the population cannot be drawn, in the words of the table, with the rule that says so. */

import { isName, type Citation, type Name } from '../kernel/index.js'
import type { ListedOut, ListingKind, Pool, Subject, SubjectStatus } from '../registry/index.js'
import type { UsedVisits } from './cap.js'
import { takesClass, type OpenStratum } from './direction.js'
import type { DrawCap, FrameRules } from './rules.js'

/** The reasons for which a subject is not in a frame, as they stand in the table. 排除表中使用的理由。 @since 0.1.0 */
export const EXCLUSION_REASONS = {
  dormant: '歇业 dormant',
  closed: '关闭停业 closed',
  'in-liquidation': '清算中 in liquidation',
  deregistered: '注销 deregistered',
  'registration-revoked': '撤销登记 registration revoked',
  'licence-revoked': '吊销 licence revoked',
  'moved-away': '迁出 moved away',
  unclassified: '未评定信用风险类别 not classified',
  noStratum: '所属类别未设抽取层 no stratum for its class'
} as { readonly [R in Exclude<SubjectStatus, 'operating'> | 'unclassified' | 'noStratum']: Name }

/** The reasons of one draw, made ready. 一次抽取所用的排除理由。 @since 0.1.0 */
export type ExclusionWords = {
  readonly status: { readonly [S in Exclude<SubjectStatus, 'operating'>]: Name }
  readonly listed: (out: ListedOut) => Name
  readonly unclassified: Name
  readonly noStratum: (strata: readonly OpenStratum[], subject: Subject) => Name
  /** By the rule of the period or periods that close its days. 依使其无可检查日的规定。 */
  readonly quiet: (basis: Citation) => Name
  readonly notByOffice: (pool: Pool, basis: Citation) => Name
  readonly notJoint: (pool: Pool, basis: Citation) => Name
  readonly drawn: (times: number, cap: DrawCap) => Name
  readonly visited: (used: UsedVisits) => Name
}

/**
 * A reason with the rule it rests on: its id, or where it has none its article. 附规则编号（无编号则附条款）的理由。
 *
 * @param basis null: the reason stands by itself
 * @param words a name
 * @returns a name: the words alone where the citation makes them too long for one
 * @example reasonBy('注销 deregistered', { document: '临夏州部门联合细则', article: '第三十二条', rule: 'LX-DEPT-32a' }) // => '注销 deregistered [LX-DEPT-32a]'
 * @since 0.1.0
 */
export function reasonBy(words: string, basis: Citation | null): Name {
  const reason = basis === null ? words : `${words} [${basis.rule ?? `${basis.document} ${basis.article}`}]`
  // A citation too long for the table is left out; the rules that the frame was made by still hold it.
  return isName(reason) ? reason : (words as Name)
}

/**
 * The reasons of a draw under the rules of a jurisdiction. 依某地规定的排除理由。
 *
 * @basis 临夏州部门联合细则 第十七条、第二十条、第三十二条; 万年县实施方案 三（一）1、三（二）1
 * @since 0.1.0
 */
export function reasonsUnder(rules: FrameRules): ExclusionWords {
  const once = remembering()
  const state = (status: Exclude<SubjectStatus, 'operating' | 'dormant'>): Name =>
    reasonBy(EXCLUSION_REASONS[status], rules.impossible)
  const outside = reasonBy(
    '不符合定向条件 outside the conditions of the draw',
    rules.directed?.attributes.basis ?? null
  )
  const apart = reasonBy(EXCLUSION_REASONS.noStratum, rules.classesApart)
  const unclassified = reasonBy(EXCLUSION_REASONS.unclassified, rules.classesApart)
  return {
    status: {
      // 歇业 is none of the states that the article names.
      dormant: EXCLUSION_REASONS.dormant,
      closed: state('closed'),
      'in-liquidation': state('in-liquidation'),
      deregistered: state('deregistered'),
      'registration-revoked': state('registration-revoked'),
      'licence-revoked': state('licence-revoked'),
      'moved-away': state('moved-away')
    },
    listed: ({ listing, basis }) => once(`${listingWords[listing.kind]}至 until ${listing.to}`, basis),
    unclassified,
    noStratum: (strata, subject) => {
      if (strata.some(({ decision }) => takesClass(decision, subject))) return outside
      return subject.riskClass === null ? unclassified : apart
    },
    quiet: (basis) => once('抽查时间均在企业安静期 quiet on every planned day', basis),
    notByOffice: (pool, basis) =>
      reasonBy(`${pool}类库由联席会议办公室组织 pool ${pool} is drawn by the office`, basis),
    notJoint: (pool, basis) => reasonBy(`${pool}类库须部门联合检查 pool ${pool} is checked jointly`, basis),
    drawn: (times, { most }) =>
      once(`一年内已被抽中${String(times)}次 drawn ${String(times)} times within a year`, most.basis),
    visited: ({ cap: { most }, visits }) =>
      once(`一年内已受检${String(visits)}次 visited ${String(visits)} times within a year`, most.basis)
  }
}

// Thousands have the same reason, and whether it is a name need be asked once only.
function remembering(): typeof reasonBy {
  const known = new Map<Citation | null, Map<string, Name>>()
  return (words, basis) => {
    const reasons = known.get(basis) ?? new Map<string, Name>()
    known.set(basis, reasons)
    const reason = reasons.get(words) ?? reasonBy(words, basis)
    reasons.set(words, reason)
    return reason
  }
}

const listingWords: { readonly [K in ListingKind]: string } = {
  undisturbed: '无事不扰名单 undisturbed ',
  'trigger-only': '触发式检查名单 on a trigger only ',
  'self-check': '自查承诺名单 self-check '
}
