/* The grammar of docs/trail.md, read from the page itself: a second reader of events that shares no line with the codecs. */

/** Whether a value is what the page allows. */
export type Reader = (value: unknown) => boolean

/** The page's reader of events, and all words in quotes that it knows. */
export type Grammar = { readonly isEvent: Reader; readonly words: readonly string[]; readonly tags: readonly string[] }

type Member = { readonly key: string; readonly optional: boolean; readonly reads: Reader }

const bytes = (text: string): number => new TextEncoder().encode(text).length
const isText = (value: unknown): value is string =>
  typeof value === 'string' && !/\p{Surrogate}/u.test(value) && bytes(value) <= 10_000
// Section 1 of docs/draw.md.
const unseen = (
  '0-1f 7f-a0 ad-ad 34f-34f 61c-61c 115f-1160 1680-1680 17b4-17b5 180b-180f 2000-200f 2028-202f 205f-206f 2800-2800 ' +
  '3000-3000 3164-3164 fdd0-fdef fe00-fe0f feff-feff ffa0-ffa0 fff0-ffff e0000-e0fff'
)
  .split(' ')
  .map((range) => range.split('-').map((end) => Number.parseInt(end, 16)))
const isSeen = (letter: string): boolean => {
  const point = letter.codePointAt(0) ?? 0
  return (point & 0xfffe) !== 0xfffe && unseen.every(([from = 0, to = 0]) => point < from || point > to)
}
const isName = (value: unknown): value is string =>
  isText(value) &&
  value !== '' &&
  bytes(value) <= 200 &&
  !/^ | $/.test(value) &&
  Array.from(value).every(isSeen) &&
  value.normalize('NFC') === value
const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^(19(49|[5-9]\d)|20\d\d|2100)-\d\d-\d\d$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value
}
const isWhole =
  (least: number): Reader =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && !Object.is(value, -0)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const isWindow: Reader = (value) =>
  Array.isArray(value) &&
  value.every((span: unknown, i) => {
    if (!isRecord(span) || Object.keys(span).length !== 2 || !isDay(span.from) || !isDay(span.to)) return false
    const before = (value as readonly { readonly to: string }[])[i - 1]
    return span.from <= span.to && (before === undefined || span.from > dayAfter(before.to))
  })

const plain: Readonly<Record<string, Reader>> = {
  name: isName,
  text: isText,
  words: (value) => isText(value) && value.trim() !== '',
  number: isWhole(1),
  count: isWhole(0),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  true: (value) => value === true,
  false: (value) => value === false,
  day: isDay,
  moment: (value) =>
    typeof value === 'string' &&
    /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/.test(value) &&
    isDay(value.slice(0, 10)),
  digest: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  region: (value) => typeof value === 'string' && /^\d{6}$/.test(value),
  yuan: (value) => typeof value === 'string' && /^(0|[1-9]\d{0,14})(\.\d{1,2})?$/.test(value),
  window: isWindow
}

/** Cuts a text at a mark that stands outside all brackets and quotes. */
function cut(text: string, mark: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    if ('[{'.includes(letter)) depth++
    if (']}'.includes(letter)) depth--
    if (letter === mark && depth === 0 && !quoted) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${letter}`)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Reads the blocks of a page that begin with `# shapes` or `# steps`. */
export function grammarOf(page: string): Grammar {
  const shapes = new Map<string, Reader>(Object.entries(plain))
  const readerOf = (type: string): Reader => {
    const either = cut(type, '|')
    if (either.length > 1) {
      const readers = either.map(readerOf)
      return (value) => readers.some((reads) => reads(value))
    }
    const [one = ''] = either
    if (one.startsWith('[')) {
      const reads = readerOf(one.slice(1, -1))
      return (value) => Array.isArray(value) && value.every((entry) => reads(entry))
    }
    if (one.startsWith('"')) return (value) => value === one.slice(1, -1)
    return (value) => {
      const reads = shapes.get(one)
      if (reads === undefined) throw new Error(`the page does not say what "${one}" is`)
      return reads(value)
    }
  }
  const membersOf = (text: string): readonly Member[] =>
    cut(text.trim().slice(1, -1), ',').map((member) => {
      const [, key = '', mark, type = ''] = /^(\w+)(\??): (.*)$/.exec(member) ?? []
      return { key, optional: mark === '?', reads: readerOf(type) }
    })
  const objectOf =
    (members: readonly Member[]): Reader =>
    (value) =>
      isRecord(value) &&
      Object.keys(value).every((key) => members.some((member) => member.key === key)) &&
      members.every(({ key, optional, reads }) => (Object.hasOwn(value, key) ? reads(value[key]) : optional))
  const steps = new Map<string, Reader[]>()
  for (const [, head = '', body = ''] of page.matchAll(/```text\n# (\w[^\n]*)\n(.*?)```/gsu)) {
    const common = membersOf(`{ ${(/^steps.* has _tag, (.*), and$/.exec(head) ?? [])[1] ?? ''} }`)
    for (const line of body.split('\n')) {
      const [, name = '', is, rest = ''] = /^(\w+)\s+(=?)\s*(.*)$/.exec(line) ?? []
      if (name === '') continue
      if (!head.startsWith('steps')) shapes.set(name, is === '=' ? readerOf(rest) : objectOf(membersOf(rest)))
      else {
        const tag = { key: '_tag', optional: false, reads: (value: unknown): boolean => value === name }
        steps.set(name, [...(steps.get(name) ?? []), objectOf([tag, ...common, ...membersOf(rest)])])
      }
    }
  }
  shapes.set('Step', (value) => {
    const tag = isRecord(value) ? value._tag : undefined
    return typeof tag === 'string' && (steps.get(tag) ?? []).some((reads) => reads(value))
  })
  const words = [...page.matchAll(/"([\w-]+)"/gu)].map(([, word]) => word ?? '')
  return { isEvent: readerOf('Event'), words: [...new Set(words)], tags: [...steps.keys()] }
}
