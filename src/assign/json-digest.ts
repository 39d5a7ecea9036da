/* The SHA-256 of the RFC 8785 form of an object with long lists, without the whole text ever standing in memory. */

import { canonicalJson, hasher, utf8, type Digest, type JsonObject } from '../kernel/index.js'

/**
 * What `sha256Text(canonicalJson(value))` gives, piece by piece. 与一次性计算相同的摘要，逐段计算以限制内存。
 *
 * @example jsonDigest({ b: [1, 2], a: 'x' }) // => sha256Text('{"a":"x","b":[1,2]}')
 * @since 0.1.0
 */
export function jsonDigest(value: JsonObject): Digest {
  const hash = hasher()
  let text = ''
  const write = (piece: string): void => {
    text += piece
    if (text.length < 65_536) return
    hash.update(utf8(text))
    text = ''
  }
  Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .forEach(([key, member], i) => {
      write(`${i === 0 ? '{' : ','}${JSON.stringify(key)}:`)
      if (!Array.isArray(member)) return write(canonicalJson(member))
      write('[')
      for (let at = 0; at < member.length; at++) write((at === 0 ? '' : ',') + canonicalJson(member[at] as JsonObject))
      write(']')
    })
  hash.update(utf8(`${text}${Object.keys(value).length === 0 ? '{' : ''}}`))
  return hash.hex()
}
