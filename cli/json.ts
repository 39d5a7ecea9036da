/* JSON from files of unknown origin: where it breaks off, and keys that stand twice, which JSON.parse passes over. */

import { accept, acceptUnless, pointerStep, refuse, type Checked } from '../src/kernel/index.js'

/** What is wrong with a JSON text; lines and columns count from 1, columns in UTF-16 units. */
export type JsonTextTrouble =
  | { readonly _tag: 'JsonEmpty' }
  | { readonly _tag: 'JsonBroken'; readonly line: number; readonly column: number; readonly found: string }
  | { readonly _tag: 'JsonKeyTwice'; readonly at: string }

// A place can be as long as the text is deep: of keys that stand twice the first twenty are told.
const LISTED = 20

/** Parses a JSON text; refuses with the first place that is no JSON, or with the first keys that stand twice. */
export function parseJson(text: string): Checked<JsonTextTrouble, unknown> {
  if (text.trim() === '') return refuse({ _tag: 'JsonEmpty' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const at = scan(text).brokenAt ?? text.length
    const before = text.slice(0, at)
    const line = before.split('\n').length
    return refuse({
      _tag: 'JsonBroken',
      line,
      column: at - before.lastIndexOf('\n'),
      found: text.slice(at, at + 20)
    })
  }
  const { doubled } = scan(text)
  return doubled.length === 0
    ? accept(value)
    : acceptUnless(
        doubled.map((at) => ({ _tag: 'JsonKeyTwice', at })),
        () => value
      )
}

type Open = { readonly keys: Set<string> | null; step: string; count: number }
type Expects = 'value' | 'first' | 'firstKey' | 'key' | 'colon' | 'next' | 'nothing'

/** Walks a text by the grammar of RFC 8259 with a stack of its own, so that no depth is too deep. */
function scan(text: string): { readonly brokenAt: number | null; readonly doubled: readonly string[] } {
  const stack: Open[] = []
  const doubled: string[] = []
  let expects: Expects = 'value'
  let at = 0
  const broken = (): ReturnType<typeof scan> => ({ brokenAt: at, doubled })
  const close = (): void => {
    stack.pop()
    expects = stack.length === 0 ? 'nothing' : 'next'
  }
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++
    if (at >= text.length) return expects === 'nothing' ? { brokenAt: null, doubled } : broken()
    const top = stack.at(-1)
    const character = text.charAt(at)
    if (expects === 'nothing') return broken()
    if (expects === 'colon') {
      if (character !== ':') return broken()
      expects = 'value'
      at++
    } else if (expects === 'next') {
      if (character === ',') expects = top?.keys ? 'key' : 'value'
      else if (character === (top?.keys ? '}' : ']')) close()
      else return broken()
      if (top && !top.keys) top.step = String(++top.count)
      at++
    } else if (expects === 'firstKey' && character === '}') {
      close()
      at++
    } else if (expects === 'key' || expects === 'firstKey') {
      const end = stringEnd(text, at)
      if (end === null || !top?.keys) return broken()
      const key = JSON.parse(text.slice(at, end)) as string
      top.step = pointerStep(key)
      if (top.keys.has(key) && doubled.length < LISTED) doubled.push(stack.map(({ step }) => `/${step}`).join(''))
      top.keys.add(key)
      expects = 'colon'
      at = end
    } else if (expects === 'first' && character === ']') {
      close()
      at++
    } else if (character === '{' || character === '[') {
      const isObject = character === '{'
      stack.push({ keys: isObject ? new Set() : null, step: '0', count: 0 })
      expects = isObject ? 'firstKey' : 'first'
      at++
    } else {
      const end = character === '"' ? stringEnd(text, at) : plainEnd(text, at)
      if (end === null) return broken()
      expects = stack.length === 0 ? 'nothing' : 'next'
      at = end
    }
  }
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

function plainEnd(text: string, from: number): number | null {
  plain.lastIndex = from
  return plain.test(text) ? plain.lastIndex : null
}

function stringEnd(text: string, from: number): number | null {
  if (text.charAt(from) !== '"') return null
  for (let at = from + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return at + 1
    if (unit < 0x20) return null
    if (unit !== 0x5c) continue
    const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))
    if (escape === null) return null
    at += escape[0].length
  }
  return null
}
