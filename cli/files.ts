/* Reading files of unknown origin: every way in which that can go wrong has a name. */

import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
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

const PIECE_BYTES = 2 ** 20

/** Ends the reading of a file that is none. */
class Trouble extends Error {
  constructor(readonly trouble: FileTrouble) {
    super(trouble._tag)
  }
}

/**
 * Reads a regular file of any length as UTF-8, piece by piece, so that it never stands in memory as a whole.
 *
 * It is read once to see that it is UTF-8; whatever is changed in it between then and the reading shows as what it is.
 */
export function readPieces(path: string): Checked<FileTrouble, Iterable<string>> {
  let offset = 0
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    for (const bytes of bytesOf(path)) {
      try {
        decoder.decode(bytes, { stream: true })
      } catch {
        // A character can begin in the piece before; what is broken in it is told to be here.
        return refuse({ _tag: 'FileNotUtf8', offset: offset + brokenAt(bytes) })
      }
      offset += bytes.length
    }
    decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) return refuse({ _tag: 'FileNotUtf8', offset })
    return refuse(error instanceof Trouble ? error.trouble : troubleOf(error))
  }
  return accept({ [Symbol.iterator]: () => textsOf(path) })
}

function* textsOf(path: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const bytes of bytesOf(path)) yield decoder.decode(bytes, { stream: true })
}

function* bytesOf(path: string): Generator<Uint8Array> {
  // A pipe that nobody writes to would hold us for ever.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const found = fstatSync(file)
    if (found.isDirectory()) throw new Trouble({ _tag: 'PathIsDirectory' })
    if (!found.isFile()) throw new Trouble({ _tag: 'PathIsNoFile' })
    const bytes = new Uint8Array(PIECE_BYTES)
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) yield bytes.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

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
