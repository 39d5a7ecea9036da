/* Names and texts of the draw protocol (docs/draw.md, section 1): what may stand in a hashed message. */

import type { Brand } from './brand.js'
import { isWellFormed, utf8Length } from './bytes.js'

/** 1 to 200 bytes of visible, composed UTF-8 text. 1 至 200 字节的可见、已组合（NFC）文本。 @since 0.1.0 */
export type Name = Brand<string, 'Name'>

/** What is wrong with a name. 名称的问题。 @since 0.1.0 */
export type NameTrouble =
  | { readonly _tag: 'Empty' }
  | { readonly _tag: 'TooLong'; readonly bytes: number }
  | { readonly _tag: 'OuterSpace' }
  | { readonly _tag: 'Invisible'; readonly codePoint: number }
  | { readonly _tag: 'NotComposed' }

/** The longest name, in bytes. 名称最大字节数。 @since 0.1.0 */
export const NAME_BYTES = 200

/** The longest text, in bytes. 文本最大字节数。 @since 0.1.0 */
export const TEXT_BYTES = 10_000

// What cannot be seen or tells nothing, and the last two code points of every plane.
const unseen = new RegExp(
  '[\\0-\\x1f\\x7f-\\xa0\\xad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f' +
    '\\u205f-\\u206f\\u2800\\u3000\\u3164\\ud800-\\udfff\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff\\u{e0000}-\\u{e0fff}' +
    Array.from({ length: 16 }, (_, i) => (i + 1).toString(16))
      .map((plane) => `\\u{${plane}fffe}\\u{${plane}ffff}`)
      .join('') +
    ']',
  'u'
)

// Printable ASCII without outer space needs no closer look.
const plain = /^[!-~](?:[ -~]{0,198}[!-~])?$/

/**
 * Everything that is wrong with a name. 名称的全部问题。
 *
 * @example nameTroubles('甲类') // => []
 * @example nameTroubles(' a\u200b') // => [{ _tag: 'OuterSpace' }, { _tag: 'Invisible', codePoint: 0x200b }]
 * @since 0.1.0
 */
export function nameTroubles(text: string): readonly NameTrouble[] {
  if (plain.test(text)) return []
  const troubles: NameTrouble[] = []
  const bytes = utf8Length(text)
  if (bytes === 0) troubles.push({ _tag: 'Empty' })
  // A name of megabytes is refused by its length; looking through it would only cost time.
  if (bytes > NAME_BYTES) return [{ _tag: 'TooLong', bytes }]
  if (text.startsWith(' ') || text.endsWith(' ')) troubles.push({ _tag: 'OuterSpace' })
  const invisible = unseen.exec(text)
  if (invisible) troubles.push({ _tag: 'Invisible', codePoint: invisible[0].codePointAt(0) ?? 0 })
  else if (text.normalize('NFC') !== text) troubles.push({ _tag: 'NotComposed' })
  return troubles
}

/**
 * Whether a text is a name. 文本是否为合格名称。
 *
 * @example isName('__proto__') // => true
 * @since 0.1.0
 */
export const isName = (text: string): text is Name => plain.test(text) || nameTroubles(text).length === 0

/**
 * Whether a text is a name apart from its normal form: engines know different versions of Unicode, so a finished record is
 * computed on the bytes as they stand. 除规范形式外文本是否为合格名称：核验已有记录时按原字节计算。
 *
 * @example isUncomposedName('e\u0301') // => true
 * @since 0.1.0
 */
export const isUncomposedName = (text: string): text is Name =>
  nameTroubles(text).every((trouble) => trouble._tag === 'NotComposed')

/**
 * Whether a text has a UTF-8 form of at most 10,000 bytes. 文本是否可用不超过 10,000 字节的 UTF-8 表示。
 *
 * @example isText('') // => true
 * @since 0.1.0
 */
export const isText = (text: string): boolean =>
  text.length <= TEXT_BYTES && utf8Length(text) <= TEXT_BYTES && isWellFormed(text)

/**
 * A name written in a program: anything else there is a mistake of its author, and throws. 程序中写定的名称；不合格即为程序错误，抛出异常。
 *
 * @example nameOf('司法局') // => '司法局'
 * @since 0.1.0
 */
export function nameOf(text: string): Name {
  if (!isName(text)) throw new RangeError(`${JSON.stringify(text)} is no name`)
  return text
}
