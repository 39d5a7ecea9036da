/* The words for what verifying a trail reports. */

import { explainBy, type Language, type Messages } from '../kernel/index.js'
import type { LineFault, TextForm } from './text.js'
import type { TrailDifference } from './verify-trail.js'

const span = (from: number, to: number): string => (from === to ? String(from) : `${String(from)}–${String(to)}`)

const faultWords: { readonly [F in LineFault]: { readonly zh: string; readonly en: string } } = {
  'too-long': { zh: '该行过长', en: 'the line is too long' },
  'not-json': { zh: '该行不是 JSON', en: 'the line is no JSON' },
  'not-an-entry': { zh: '该行不是条目', en: 'the line is no entry' }
}

const partWords: {
  readonly [P in 'event' | 'digest' | 'both' | LineFault]: { readonly zh: string; readonly en: string }
} = {
  event: { zh: '事件内容已变，摘要仍为原摘要', en: 'the event is another one beside the old digest' },
  digest: { zh: '摘要已变，事件内容属实', en: 'the digest is another one beside the genuine event' },
  both: {
    zh: '事件与摘要不符，其后条目亦不能证明任一属实',
    en: 'event and digest disagree, and nothing behind tells which is genuine'
  },
  ...faultWords
}

const formWords: { readonly [F in TextForm]: { readonly zh: string; readonly en: string } } = {
  bom: { zh: '文首有字节顺序标记', en: 'begins with a byte order mark' },
  'carriage-return': { zh: '行末有回车符', en: 'has a carriage return at its end' },
  'empty-line': { zh: '为空行', en: 'is empty' },
  unfinished: { zh: '行末缺换行', en: 'lacks the line feed at its end' },
  spelling: { zh: '不是规范形式（空格、次序或转义有异）', en: 'is not in canonical form (space, order or escapes)' }
}

/** The words for the differences of a trail. 留痕差异的文本。 @since 0.1.0 */
export const trailDifferenceMessages: Messages<TrailDifference> = {
  TrailUnreadable: { zh: () => '留痕为空或无法读取', en: () => 'the trail is empty or cannot be read' },
  TrailHeaderMissing: {
    zh: () => '第 1 行应写明协议与留痕名称，实为条目',
    en: () => 'line 1 should name protocol and trail and is an entry'
  },
  TrailHeaderMalformed: {
    zh: () => '第 1 行未写明协议 dt1 与留痕名称',
    en: () => 'line 1 does not name the protocol dt1 and the trail'
  },
  TrailNamedOtherwise: {
    zh: ({ trail, published }) => `第 1 行留痕名称为“${trail}”，已公布的为“${published}”`,
    en: ({ trail, published }) => `line 1 names the trail "${trail}"; "${published}" was published`
  },
  TrailSpeltOtherwise: {
    zh: ({ form, line, count }) =>
      `第 ${String(line)} 行${formWords[form].zh}${count > 1 ? `，共 ${String(count)} 行` : ''}`,
    en: ({ form, line, count }) =>
      `line ${String(line)} ${formWords[form].en}${count > 1 ? `, as do ${String(count)} lines in all` : ''}`
  },
  HeadUnreadable: {
    zh: ({ head }) => `所给第 ${String(head + 1)} 个首部无法读取`,
    en: ({ head }) => `head ${String(head + 1)} of those given cannot be read`
  },
  HeadOfAnotherTrail: {
    zh: ({ head, trail, expected }) => `所给第 ${String(head + 1)} 个首部属于“${trail}”，而非“${expected}”`,
    en: ({ head, trail, expected }) => `head ${String(head + 1)} of those given is of "${trail}", not of "${expected}"`
  },
  EntryAltered: {
    zh: ({ seq, line, part }) => `第 ${String(line)} 行：第 ${String(seq)} 号事件已被改动（${partWords[part].zh}）`,
    en: ({ seq, line, part }) => `line ${String(line)}: event ${String(seq)} was altered (${partWords[part].en})`
  },
  EntriesRemoved: {
    zh: ({ from, to, line }) => `第 ${String(line)} 行处：第 ${span(from, to)} 号事件被删去`,
    en: ({ from, to, line }) => `at line ${String(line)}: event ${span(from, to)} was removed`
  },
  EntryInserted: {
    zh: ({ line, seq, copy }) =>
      `第 ${String(line)} 行：多出一行${seq === null ? '' : `，自称第 ${String(seq)} 号事件`}${copy ? '（为该事件的重复）' : ''}`,
    en: ({ line, seq, copy }) =>
      `line ${String(line)}: was inserted${seq === null ? '' : `, says to be event ${String(seq)}`}${copy ? ' (a copy of it)' : ''}`
  },
  EntryMoved: {
    zh: ({ seq, line, due }) => `第 ${String(line)} 行：第 ${String(seq)} 号事件应在第 ${String(due)} 行`,
    en: ({ seq, line, due }) => `line ${String(line)}: event ${String(seq)} belongs on line ${String(due)}`
  },
  TrailCutOff: {
    zh: ({ from, to, line }) => `自第 ${String(line)} 行起被截去：缺第 ${span(from, to)} 号事件`,
    en: ({ from, to, line }) => `cut off at line ${String(line)}: event ${span(from, to)} is missing`
  },
  TrailHeadDiffers: {
    zh: ({ count, published, found }) => `至第 ${String(count)} 号事件的摘要为 ${found}，已公布的为 ${published}`,
    en: ({ count, published, found }) =>
      `up to event ${String(count)} the digest is ${found}; ${published} was published`
  },
  EntriesRewritten: {
    zh: ({ from, to }) => `第 ${span(from, to)} 号事件之间有改写，其后摘要均已重算；此前与已公布首部相符`,
    en: ({ from, to }) =>
      `somewhere within event ${span(from, to)} something was rewritten with all digests after it; before, the published head agrees`
  },
  MoreTrailDifferences: {
    zh: ({ count }) => `另有 ${String(count)} 处差异未列出`,
    en: ({ count }) => `${String(count)} more differences are not listed`
  }
}

/**
 * Says a difference of a trail. 说明留痕的一处差异。
 *
 * @example explainTrailDifference('en')({ _tag: 'TrailUnreadable' }) // => 'the trail is empty or cannot be read'
 * @since 0.1.0
 */
export const explainTrailDifference: (language: Language) => (difference: TrailDifference) => string =
  explainBy<TrailDifference>(trailDifferenceMessages)
