/* Codecs for the kernel's own values: names, texts, digests, days, ratios, citations, numbers of the law. */

import type { Citation, Cited } from './citation.js'
import { closed, codecOf, type Codec } from './codec.js'
import { isCivilDate, type CivilDate } from './date.js'
import { isDigest, type Digest } from './digest.js'
import { isPlainObject } from './json.js'
import type { Message } from './message.js'
import { isName, isText, isUncomposedName, nameTroubles, type Name, type NameTrouble } from './name.js'
import { parseRatio, type Ratio } from './ratio.js'

/**
 * An integer within bounds, both included; −0 is none. 给定范围（含端点）内的整数；不接受 −0。
 *
 * @since 0.1.0
 */
export const integerCodec = (least: number, most: number): Codec<number> =>
  codecOf(
    'integer',
    (value): value is number =>
      typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= least &&
      value <= most &&
      !Object.is(value, -0),
    { zh: `${String(least)} 至 ${String(most)} 的整数`, en: `an integer from ${String(least)} to ${String(most)}` }
  )

// What most Chinese names and texts are made of: visible, composed, at most three bytes each. Such a text needs no closer look.
const common = '!-~\\u4e00-\\u9fff\\u3001-\\u301b\\uff01-\\uff5e'
const commonName = new RegExp(`^[${common}]{1,66}$`)
const commonText = new RegExp(`^[ ${common}]{0,3333}$`)

/** A `Name`. 名称。 @since 0.1.0 */
export const nameCodec: Codec<Name> = codecOf(
  'Name',
  (value): value is Name => typeof value === 'string' && (commonName.test(value) || isName(value)),
  (value) => {
    const [trouble] = typeof value === 'string' ? nameTroubles(value) : []
    return nameExpected[trouble?._tag ?? 'Empty'](trouble)
  }
)

/** A `Name`, in NFC or not. 名称，不论是否为 NFC 形式。 @since 0.1.0 */
export const uncomposedNameCodec: Codec<Name> = codecOf(
  'Name',
  (value): value is Name => typeof value === 'string' && isUncomposedName(value),
  (value) => {
    const [trouble] = typeof value === 'string' ? nameTroubles(value) : []
    return nameExpected[trouble?._tag ?? 'Empty'](trouble)
  }
)

/** A text: at most 10,000 bytes of UTF-8, possibly empty. 文本：不超过 10,000 字节，可为空。 @since 0.1.0 */
export const textCodec: Codec<string> = codecOf(
  'text',
  (value): value is string => typeof value === 'string' && (commonText.test(value) || isText(value)),
  { zh: '不超过 10,000 字节、不含孤立代理项的文本', en: 'a text of at most 10,000 bytes without lone surrogates' }
)

/** A SHA-256 in 64 lower-case hexadecimal digits. 64 位小写十六进制的 SHA-256。 @since 0.1.0 */
export const digestCodec: Codec<Digest> = codecOf(
  'Digest',
  (value): value is Digest => typeof value === 'string' && isDigest(value),
  { zh: '64 位小写十六进制数字', en: '64 lower-case hexadecimal digits' }
)

/** A day. 日期。 @since 0.1.0 */
export const dateCodec: Codec<CivilDate> = codecOf(
  'CivilDate',
  (value): value is CivilDate => typeof value === 'string' && isCivilDate(value),
  { zh: '真实存在的日期 YYYY-MM-DD（1949 至 2100 年）', en: 'a day that exists, YYYY-MM-DD, 1949 to 2100' }
)

/** True or false. 布尔值。 @since 0.1.0 */
export const booleanCodec: Codec<boolean> = codecOf(
  'boolean',
  (value): value is boolean => typeof value === 'boolean',
  {
    zh: 'true 或 false',
    en: 'true or false'
  }
)

/** A `Ratio`: reduced, between 0 and 1. 比例：最简分数，0 至 1。 @since 0.1.0 */
export const ratioCodec: Codec<Ratio> = codecOf(
  'Ratio',
  (value): value is Ratio => {
    if (!isPlainObject(value) || Object.keys(value).length !== 2) return false
    const { numerator, denominator } = value
    if (typeof numerator !== 'number' || typeof denominator !== 'number') return false
    const read = parseRatio(`${String(numerator)}/${String(denominator)}`)
    return read._tag === 'Right' && read.right.numerator === numerator && read.right.denominator === denominator
  },
  {
    zh: '0 至 1 的最简分数 { numerator, denominator }',
    en: 'a reduced fraction { numerator, denominator } from 0 to 1'
  }
)

/** A `Citation`. 引用。 @since 0.1.0 */
export const citationCodec: Codec<Citation> = closed(
  'Citation',
  { document: textCodec, article: textCodec },
  { rule: textCodec }
)

/** A number of the law with its source. 附出处的法定数值。 @since 0.1.0 */
export const citedCodec = <A>(value: Codec<A>): Codec<Cited<A>> => closed('Cited', { value, basis: citationCodec })

const nameExpected: { readonly [T in NameTrouble['_tag']]: (trouble: NameTrouble | undefined) => Message } = {
  Empty: () => ({ zh: '1 至 200 字节的名称', en: 'a name of 1 to 200 bytes' }),
  TooLong: () => ({ zh: '1 至 200 字节的名称', en: 'a name of 1 to 200 bytes' }),
  OuterSpace: () => ({ zh: '首尾无空格的名称', en: 'a name without leading or trailing space' }),
  Invisible: (trouble) => {
    const point = trouble?._tag === 'Invisible' ? trouble.codePoint.toString(16).toUpperCase().padStart(4, '0') : ''
    return { zh: `不含不可见字符 U+${point} 的名称`, en: `a name without the invisible U+${point}` }
  },
  NotComposed: () => ({ zh: 'NFC 形式的名称', en: 'a name in NFC' })
}
