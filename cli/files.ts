/* Reading files of unknown origin: every way in which that can go wrong has a name. */

import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync, constants } from 'node:fs'
import { notCanonical, type NoticeRefusal } from '../src/draw/index.js'
import { canonicalJson, accept, refuse, type Checked, type Json } from '../src/kernel/index.js'
import { parseJson, type JsonTextTrouble } from './json.js'

/** Why a file or directory cannot be read. */
export type FileTrouble =
  | JsonTextTrouble
  | { readonly _tag: 'PathMissing' }
  | { readonly _tag: 'PathIsDirectory' }
  | { readonly _tag: 'PathIsNoDirectory' }
  | { readonly _tag: 'PathIsNoFile' }
  | { readonly _tag: 'PathUnreadable'; readonly code: string }
  | { readonly _tag: 'PathUnexpected' }
  | { readonly _tag: 'FileTooLarge'; readonly bytes: number; readonly most: number }
  | { readonly _tag: 'FileNotUtf8'; readonly offset: number }
  | { readonly _tag: 'FileHasMark' }

/** What is read as one text; no longer one fits into a string of this engine. */
const MOST_BYTES = 2 ** 28

/** Reads a regular file as UTF-8 without any leniency; a byte order mark stays in the text. */
export function readText(path: string, most = MOST_BYTES): Checked<FileTrouble, string> {
  const bytes = readBytes(path, most)
  if (bytes._tag === 'Left') return bytes
  try {
    return accept(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.right))
  } catch {
    return refuse({ _tag: 'FileNotUtf8', offset: brokenAt(bytes.right) })
  }
}

/** Reads a file as JSON, in whatever spelling. */
export function readJson(path: string): Checked<FileTrouble, unknown> {
  const text = readText(path)
  return text._tag === 'Left' ? text : jsonOf(text.right)
}

/** Reads a file as JSON that must stand in its one canonical form (RFC 8785), so that its bytes have its digest. */
export function readCanonical(path: string): Checked<FileTrouble | NoticeRefusal, unknown> {
  const text = readText(path)
  if (text._tag === 'Left') return text
  const value = jsonOf(text.right)
  if (value._tag === 'Left') return value
  const canonical = canonicalOf(value.right)
  if (canonical === null) return value
  const trouble = notCanonical(text.right, canonical)
  return trouble === null ? value : refuse(trouble)
}

// What is nested too deeply to be written has no canonical form here; whoever reads it says what it lacks.
function canonicalOf(value: unknown): string | null {
  try {
    return canonicalJson(value as Json)
  } catch {
    return null
  }
}

const jsonOf = (text: string): Checked<FileTrouble, unknown> =>
  text.startsWith('\ufeff') ? refuse({ _tag: 'FileHasMark' }) : parseJson(text)

/** The names in a directory, sorted. */
export function namesIn(path: string): Checked<FileTrouble, readonly string[]> {
  try {
    if (!statSync(path).isDirectory()) return refuse({ _tag: 'PathIsNoDirectory' })
    return accept(readdirSync(path).sort())
  } catch (error) {
    return refuse(troubleOf(error))
  }
}

function readBytes(path: string, most: number): Checked<FileTrouble, Uint8Array> {
  let file: number | null = null
  try {
    // A pipe that nobody writes to would hold us for ever.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const found = fstatSync(file)
    if (found.isDirectory()) return refuse({ _tag: 'PathIsDirectory' })
    if (!found.isFile()) return refuse({ _tag: 'PathIsNoFile' })
    if (found.size > most) return refuse({ _tag: 'FileTooLarge', bytes: found.size, most })
    return accept(readFileSync(file))
  } catch (error) {
    return refuse(troubleOf(error))
  } finally {
    if (file !== null) closeSync(file)
  }
}

function troubleOf(error: unknown): FileTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
  if (code === 'ENOENT') return { _tag: 'PathMissing' }
  if (code === 'ENOTDIR') return { _tag: 'PathIsNoDirectory' }
  if (code === 'EISDIR') return { _tag: 'PathIsDirectory' }
  return { _tag: 'PathUnreadable', code }
}

/** The offset of the first byte that is no UTF-8, by halving: a beginning of the bytes decodes up to there. */
function brokenAt(bytes: Uint8Array): number {
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let [low, high] = [0, bytes.length]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (decodes(middle)) low = middle
    else high = middle
  }
  return low
}
