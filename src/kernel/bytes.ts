/* UTF-8 without a host: length, bytes, and the order of bytes computed on the string itself. */

/**
 * The UTF-8 bytes of a text. A lone surrogate gives its three bytes, so that no two texts share their bytes. 文本的 UTF-8 字节。
 *
 * @example [...utf8('é')] // => [195, 169]
 * @since 0.1.0
 */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  return bytes.subarray(0, writeUtf8(text, bytes, 0))
}

/**
 * Writes the UTF-8 bytes of a text into a buffer and returns where they end. 将文本的 UTF-8 字节写入缓冲区，返回结束位置。
 *
 * @param at where to begin; three bytes a UTF-16 unit must be free
 * @since 0.1.0
 */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  let end = at
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) {
      bytes[end++] = unit
      continue
    }
    if (unit < 0x800) {
      bytes[end++] = 0xc0 | (unit >> 6)
    } else {
      const point = isPair(text, i) ? (text.codePointAt(i++) ?? unit) : unit
      if (point > 0xffff) {
        bytes[end++] = 0xf0 | (point >> 18)
        bytes[end++] = 0x80 | ((point >> 12) & 0x3f)
      } else bytes[end++] = 0xe0 | (point >> 12)
      bytes[end++] = 0x80 | ((point >> 6) & 0x3f)
      bytes[end++] = 0x80 | (point & 0x3f)
      continue
    }
    bytes[end++] = 0x80 | (unit & 0x3f)
  }
  return end
}

/**
 * The number of UTF-8 bytes of a text. 文本的 UTF-8 字节数。
 *
 * @example utf8Length('甲') // => 3
 * @since 0.1.0
 */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (isPair(text, i)) {
      bytes += 2
      i++
    } else bytes += 2
  }
  return bytes
}

/**
 * Compares two texts by their unsigned UTF-8 bytes (UTF-16 order differs beyond U+FFFF). 按 UTF-8 无符号字节比较两个文本。
 *
 * @returns below 0, 0 or above 0
 * @example compareUtf8('～', '𠀀') < 0 // => true
 * @since 0.1.0
 */
export function compareUtf8(a: string, b: string): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return byteRank(x) - byteRank(y)
  }
  return a.length - b.length
}

/**
 * A UTF-16 unit moved to where the order of UTF-8 puts it: surrogates stand for what lies above U+FFFF. 使 UTF-16 码元按 UTF-8 次序排列。
 *
 * @example byteRank(0xd800) > byteRank(0xffff) // => true
 * @since 0.1.0
 */
export const byteRank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/**
 * Whether a text has no lone surrogate, so that it has a UTF-8 form. 文本是否不含孤立代理项。
 *
 * @example isWellFormed('\ud800') // => false
 * @since 0.1.0
 */
export const isWellFormed = (text: string): boolean =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)

const isPair = (text: string, i: number): boolean =>
  (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
