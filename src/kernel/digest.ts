/* SHA-256, written as 64 lower-case hexadecimal digits everywhere. */

import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Brand } from './brand.js'
import { utf8 } from './bytes.js'

/** A SHA-256 as 64 lower-case hexadecimal digits. 以 64 位小写十六进制数字书写的 SHA-256。 @since 0.1.0 */
export type Digest = Brand<string, 'Digest'>

/** A hash that is fed piece by piece. 逐段输入的散列。 @since 0.1.0 */
export type Hasher = { readonly update: (bytes: Uint8Array) => void; readonly hex: () => Digest }

/**
 * Whether a text is 64 lower-case hexadecimal digits. 是否为 64 位小写十六进制数字。
 *
 * @example isDigest('e3b0') // => false
 * @since 0.1.0
 */
export const isDigest = (text: string): text is Digest => /^[0-9a-f]{64}$/.test(text)

/**
 * The SHA-256 of bytes. 字节的 SHA-256。
 *
 * @example sha256(new Uint8Array(0)) // => 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 * @since 0.1.0
 */
export const sha256 = (bytes: Uint8Array): Digest => bytesToHex(nobleSha256(bytes)) as Digest

/**
 * The SHA-256 of the UTF-8 bytes of a text: what `printf '%s' "$TEXT" | sha256sum` prints. 文本 UTF-8 字节的 SHA-256。
 *
 * @example sha256Text('abc') // => 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 * @since 0.1.0
 */
export const sha256Text = (text: string): Digest => sha256(utf8(text))

/**
 * A SHA-256 that is fed piece by piece, for what is too long to stand in memory at once. 逐段输入的 SHA-256，用于不宜整体放入内存的数据。
 *
 * @since 0.1.0
 */
export function hasher(): Hasher {
  const hash = nobleSha256.create()
  return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) as Digest }
}

/**
 * The SHA-256 of a text followed by each of many others: the beginning is hashed once. 同一开头与不同结尾拼接后的 SHA-256，开头只算一次。
 *
 * @returns the 32 bytes for a given ending
 * @since 0.1.0
 */
export function hashedFrom(beginning: string): (ending: string) => Uint8Array {
  const begun = nobleSha256.create().update(utf8(beginning))
  return (ending) => begun.clone().update(utf8(ending)).digest()
}
