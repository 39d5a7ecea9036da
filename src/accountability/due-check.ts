/* 核验尽职档案: whether a file is as it was made: every altered part is found, by its place.
   临夏州实施意见 三（一）（责任可追溯）、四（二）. */

import type { DrawRecord } from '../draw/index.js'
import {
  canonicalJson,
  decode,
  kernelMessages,
  reasonsOf,
  type Digest,
  type Json,
  type Malformed,
  type Messages
} from '../kernel/index.js'
import { checkInclusion, type CampaignState, type TrailEvent, type TrailRoot, type TrailRules } from '../trail/index.js'
import { compileRules } from './compile.js'
import { dueDigest, eventsOfCases, type DueDiligenceFile } from './due-diligence.js'
import { dueFileCodec } from './due-codec.js'
import { computeParts, type DueParts } from './due-parts.js'

/** What is wrong with a file. 档案的一处问题。 @since 0.1.0 */
export type DueFinding =
  | Malformed
  /** Something in the file was changed after it was made. 档案编制后被改动。 */
  | { readonly _tag: 'FileDigestDiffers'; readonly stated: Digest; readonly computed: Digest }
  /** It is another file than the one whose digest was published. 与已公布摘要的档案不同。 */
  | { readonly _tag: 'FileOfOtherDigest'; readonly published: Digest; readonly computed: Digest }
  | { readonly _tag: 'FileRootDiffers'; readonly stated: TrailRoot; readonly published: TrailRoot }
  /** Numbers do not rise. 编号未递增。 */
  | { readonly _tag: 'FileEventOutOfOrder'; readonly seq: number }
  /** The event is not in the trail of the root as it stands here. 该事件不属于该树根的留痕，或内容被改动。 */
  | { readonly _tag: 'FileEventUnproved'; readonly seq: number }
  /** Its visit does not admit it: an event before it was altered or left out. 该次上门不容此事件：其前的事件被改动或遗漏。 */
  | { readonly _tag: 'FileEventRefused'; readonly seq: number }
  /** The grounds or the claims no longer give any verdict. 规则或陈述已不能得出结论。 */
  | { readonly _tag: 'FileBasisRefused' }
  | { readonly _tag: 'FilePartDiffers'; readonly part: keyof DueParts; readonly place: number }
  /** An event of the trail that concerns the cases is not in the file. 留痕中与各案有关的事件未列入。 */
  | { readonly _tag: 'FileEventMissing'; readonly seq: number }

/**
 * Checks a file of unknown origin against what was published of its trail. 依已公布的内容核验来源不明的尽职档案。
 *
 * Against the root alone every altered event and every part that does not follow from the events, claims and grounds is found.
 * That an event was left out is shown only by the whole trail (`input.trail`), or by the file's published digest. Claims and
 * grounds are found altered by the digest. 仅凭树根即可发现被改动的事件及与之不符的内容；遗漏事件须以整个留痕或已公布的档案摘要发现；
 * 陈述与规则的改动以摘要发现。
 *
 * @param input.root    as it was published
 * @param input.digest  of the file, where it was published or is on the trail; null where it was not
 * @param input.records as they were given when the file was made
 * @param input.trail   the whole trail and what it comes to; null where the checker does not have it
 * @returns every finding, in the order of the file; empty where all is as it was made
 * @basis 临夏州实施意见 三（一）、四（二）
 * @since 0.1.0
 */
export function checkDueDiligence(
  file: unknown,
  input: {
    readonly root: TrailRoot
    readonly digest: Digest | null
    readonly rules: TrailRules
    readonly records: readonly DrawRecord[]
    readonly trail: { readonly events: readonly TrailEvent[]; readonly state: CampaignState } | null
  }
): readonly DueFinding[] {
  const read = decode(dueFileCodec)(file)
  if (read._tag === 'Left') return reasonsOf(read)
  const stands = read.right
  const found: DueFinding[] = [...digestTroubles(stands, input.digest), ...rootTroubles(stands, input.root)]
  for (const trouble of eventTroubles(stands, input.root)) found.push(trouble)
  for (const trouble of partTroubles(stands, input)) found.push(trouble)
  if (input.trail !== null) {
    const here = new Set(stands.events.map(({ event }) => event.seq))
    for (const { seq } of eventsOfCases(input.trail.events, input.trail.state, stands.keys)) {
      if (!here.has(seq)) found.push({ _tag: 'FileEventMissing', seq })
    }
  }
  return found
}

function digestTroubles(file: DueDiligenceFile, published: Digest | null): readonly DueFinding[] {
  const computed = dueDigest(file)
  return [
    ...(computed === file.digest ? [] : [{ _tag: 'FileDigestDiffers', stated: file.digest, computed } as const]),
    ...(published === null || published === computed
      ? []
      : [{ _tag: 'FileOfOtherDigest', published, computed } as const])
  ]
}

const rootTroubles = ({ root: stated }: DueDiligenceFile, published: TrailRoot): readonly DueFinding[] =>
  stated.trail === published.trail && stated.count === published.count && stated.root === published.root
    ? []
    : [{ _tag: 'FileRootDiffers', stated, published }]

function eventTroubles({ events }: DueDiligenceFile, root: TrailRoot): readonly DueFinding[] {
  let last = 0
  return events.flatMap(({ event, proof }) => {
    const { seq } = event
    const rises = seq > last
    last = Math.max(last, seq)
    return [
      ...(rises ? [] : [{ _tag: 'FileEventOutOfOrder', seq } as const]),
      ...(checkInclusion({ event, proof, root }) ? [] : [{ _tag: 'FileEventUnproved', seq } as const])
    ]
  })
}

function partTroubles(
  { keys, events, claims, grounds, parts }: DueDiligenceFile,
  { rules, records }: { readonly rules: TrailRules; readonly records: readonly DrawRecord[] }
): readonly DueFinding[] {
  const compiled = compileRules(grounds)
  if (compiled._tag === 'Left') return [{ _tag: 'FileBasisRefused' }]
  const basis = { rules, grounds: compiled.right, answersFor: grounds.answersFor?.value ?? [], records }
  const own = events.map(({ event }) => event)
  const computed = computeParts(keys, own, claims, basis)
  const refused = computed.refused.map((seq): DueFinding => ({ _tag: 'FileEventRefused', seq }))
  const again = computed.parts
  if (again === null) return [...refused, { _tag: 'FileBasisRefused' }]
  return [
    ...refused,
    ...PARTS.flatMap((part) =>
      differing(parts[part], again[part]).map((place): DueFinding => ({ _tag: 'FilePartDiffers', part, place }))
    )
  ]
}

const PARTS: readonly (keyof DueParts)[] = ['lists', 'draws', 'cases']

/** Places, from 0, at which two lists differ or one of them has ended. */
function differing(stated: readonly unknown[], computed: readonly unknown[]): readonly number[] {
  const places: number[] = []
  for (let i = 0; i < Math.max(stated.length, computed.length); i++) {
    if (printed(stated[i]) !== printed(computed[i])) places.push(i)
  }
  return places
}

const printed = (value: unknown): string => (value === undefined ? '' : canonicalJson(value as Json))

/** Their words. 其文本。 @since 0.1.0 */
export const dueFindingMessages: Messages<DueFinding> = {
  Malformed: kernelMessages.Malformed,
  FileDigestDiffers: {
    zh: ({ stated, computed }) => `档案所载摘要 ${stated} 与内容不符，实为 ${computed}`,
    en: ({ stated, computed }) => `the file states the digest ${stated}; its contents give ${computed}`
  },
  FileOfOtherDigest: {
    zh: ({ published, computed }) => `已公布的档案摘要为 ${published}，本档案为 ${computed}`,
    en: ({ published, computed }) => `the published digest is ${published}, this file's is ${computed}`
  },
  FileRootDiffers: {
    zh: ({ stated, published }) =>
      `档案所载树根（${String(stated.count)} 个事件）与已公布的（${String(published.count)} 个事件）不同`,
    en: ({ stated, published }) =>
      `the file's root over ${String(stated.count)} events is not the published one over ${String(published.count)}`
  },
  FileEventOutOfOrder: {
    zh: ({ seq }) => `第 ${String(seq)} 号事件未按编号递增`,
    en: ({ seq }) => `event ${String(seq)} is out of order`
  },
  FileEventUnproved: {
    zh: ({ seq }) => `第 ${String(seq)} 号事件不属于该留痕，或内容已被改动`,
    en: ({ seq }) => `event ${String(seq)} is not in the trail as it stands here`
  },
  FileEventRefused: {
    zh: ({ seq }) => `第 ${String(seq)} 号事件与此前事件不能衔接：有事件被改动或遗漏`,
    en: ({ seq }) => `event ${String(seq)} does not follow on those before it: one was altered or left out`
  },
  FileBasisRefused: {
    zh: () => '所载规则、陈述或案件已不能得出结论',
    en: () => 'the grounds, claims or cases of the file give no verdict any more'
  },
  FilePartDiffers: {
    zh: ({ part, place }) => `${partWords[part].zh}第 ${String(place + 1)} 项与事件不符`,
    en: ({ part, place }) => `entry ${String(place + 1)} of the ${partWords[part].en} does not follow from the events`
  },
  FileEventMissing: {
    zh: ({ seq }) => `留痕第 ${String(seq)} 号事件与各案有关，档案未列`,
    en: ({ seq }) => `event ${String(seq)} of the trail concerns the cases and is not in the file`
  }
}

const partWords: { readonly [P in keyof DueParts]: { readonly zh: string; readonly en: string } } = {
  lists: { zh: '清单版本', en: 'lists' },
  draws: { zh: '抽取', en: 'draws' },
  cases: { zh: '各案', en: 'cases' }
}
