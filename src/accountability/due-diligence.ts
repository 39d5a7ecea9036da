/* 尽职档案: one bundle that shows what an officer did, or what was done to a subject, and that anybody can check.
   临夏州实施意见 三（一）、四（二）; 临夏州市场监管系统细则 第二十七条; 临夏州部门联合细则 第三十五条; 中山市实施方案 四（二）. */

import {
  acceptUnless,
  canonicalJson,
  refuse,
  refuseAll,
  sha256Text,
  type Checked,
  type Digest,
  type Name
} from '../kernel/index.js'
import {
  treeOf,
  visitId,
  visitOf,
  type CampaignState,
  type InclusionProof,
  type TrailEvent,
  type TrailRoot,
  type TrailTree
} from '../trail/index.js'
import { compileRules } from './compile.js'
import { computeParts, type DueBasis, type DueClaims, type DueParts } from './due-parts.js'
import type { AccountabilityRefusal } from './error.js'
import type { CaseKey } from './fact.js'
import type { AccountabilityRules } from './rules.js'
import { casesOf } from './trail-facts.js'

/** The protocol of the files. 档案协议名。 @since 0.1.0 */
export const DUE_PROTOCOL = 'dd1'

/** An event of the trail with what shows that it is in it. 留痕事件及其属于该留痕的证明。 @since 0.1.0 */
export type ProvenEvent = { readonly event: TrailEvent; readonly proof: InclusionProof }

/**
 * The due-diligence file of an officer or a subject. 某执法检查人员或某检查对象的尽职档案。
 *
 * `parts` follow from `events`, `claims` and `grounds` alone; the events are proved against the root of the trail; `digest` is
 * the SHA-256 of the RFC 8785 form of all the rest. `parts` 仅由事件、陈述与规则算得；事件以树根证明；`digest` 为其余内容的摘要。
 *
 * @basis 临夏州实施意见 三（一）、四（二）
 * @since 0.1.0
 */
export type DueDiligenceFile = {
  readonly protocol: typeof DUE_PROTOCOL
  readonly root: TrailRoot
  readonly grounds: AccountabilityRules
  readonly claims: DueClaims
  readonly keys: readonly CaseKey[]
  readonly events: readonly ProvenEvent[]
  readonly parts: DueParts
  readonly digest: Digest
}

/**
 * The cases of an officer, of a subject, or of both together, in the order of their dispatch. 某执法检查人员或某检查对象的各案，依派发先后。
 *
 * @example casesAbout(NOTHING_RECORDED, { officer: null, subject: null }) // => []
 * @since 0.1.0
 */
export const casesAbout = (
  state: Pick<CampaignState, 'visits'>,
  { officer, subject }: { readonly officer: Name | null; readonly subject: Name | null }
): readonly CaseKey[] =>
  casesOf(state).filter(
    (key) => (officer === null || key.officer === officer) && (subject === null || key.subject === subject)
  )

/**
 * Makes a due-diligence file. 编制尽职档案。
 *
 * @param input.keys    one case or more; of a subject that was not drawn, `ordinal` is null
 * @param input.events  the whole trail, from the first event
 * @param input.state   what it comes to
 * @param input.tree    over the whole trail (`treeOf`); made here where it is left out
 * @param input.records of the draws, by which tickets are shown and a subject is shown not to be drawn
 * @returns refuses as `compileRules` does; `FileWithoutCase`; `FileTreeShort` where the tree does not cover the trail; as the
 *   reader of `factReader` and `gatherFacts` do
 * @basis 临夏州实施意见 三（一）、四（二）; 临夏州市场监管系统细则 第二十七条; 临夏州部门联合细则 第三十五条
 * @since 0.1.0
 */
export function dueDiligenceFile(input: {
  readonly trail: Name
  readonly events: readonly TrailEvent[]
  readonly state: CampaignState
  readonly tree?: TrailTree
  readonly keys: readonly CaseKey[]
  readonly claims: DueClaims
  readonly grounds: AccountabilityRules
  readonly rules: DueBasis['rules']
  readonly records: DueBasis['records']
}): Checked<AccountabilityRefusal, DueDiligenceFile> {
  const { trail, events, state, keys, claims, grounds, rules, records } = input
  if (keys.length === 0) return refuse({ _tag: 'FileWithoutCase' })
  const compiled = compileRules(grounds)
  if (compiled._tag === 'Left') return refuseAll<AccountabilityRefusal>(compiled.left)
  const own = eventsOfCases(events, state, keys)
  const answersFor = grounds.answersFor?.value ?? []
  const { parts, why } = computeParts(keys, own, claims, { rules, grounds: compiled.right, answersFor, records })
  if (parts === null) return refuseAll<AccountabilityRefusal>(why)
  const tree = input.tree ?? treeOf(trail, events)
  const proven = own.flatMap((event): readonly ProvenEvent[] => {
    const proof = tree.proofOf(event.seq)
    return proof === null ? [] : [{ event, proof }]
  })
  return acceptUnless<AccountabilityRefusal, DueDiligenceFile>(
    proven.length === own.length ? [] : [{ _tag: 'FileTreeShort', events: events.length, covered: tree.root.count }],
    () => {
      const file = { protocol: DUE_PROTOCOL, root: tree.root, grounds, claims, keys, events: proven, parts } as const
      return { ...file, digest: dueDigest(file) }
    }
  )
}

/**
 * The digest of a file: of everything in it but the digest. 档案摘要（不含摘要自身）。
 *
 * @since 0.1.0
 */
export function dueDigest(file: Omit<DueDiligenceFile, 'digest'>): Digest {
  const { protocol, root, grounds, claims, keys, events, parts } = file
  // Every member is JSON without fractions.
  return sha256Text(canonicalJson({ protocol, root, grounds, claims, keys, events, parts }))
}

/**
 * The events of a trail that concern some cases: those of the visits, and lists, tasks, notices, draws, teams, filings,
 * irregularities that they rest upon; by rising number. 与各案有关的留痕事件，按编号递增。
 *
 * @since 0.1.0
 */
export function eventsOfCases(
  events: readonly TrailEvent[],
  state: CampaignState,
  keys: readonly CaseKey[]
): readonly TrailEvent[] {
  const files = keys.flatMap(({ subject, ordinal }) =>
    ordinal === null ? [] : (visitOf(state, { subject, ordinal }) ?? [])
  )
  // That somebody was drawn by no task is shown by all of them.
  const undrawn = keys.some(({ ordinal }) => ordinal === null)
  const tasks = new Set(
    undrawn ? state.tasks.keys() : files.flatMap(({ course }) => course.dispatch.tasks.map(({ draw }) => draw))
  )
  const lists = new Set([...tasks].flatMap((task) => state.tasks.get(task)?.list ?? []))
  const notices = new Set([...tasks].flatMap((task) => state.tasks.get(task)?.draws.map(({ notice }) => notice) ?? []))
  const visits = new Set(files.map(({ visit }) => visitId(visit)))
  const subjects = new Set(keys.map(({ subject }) => subject))
  const numbers = new Set(files.flatMap((file) => file.events))
  const irregular = new Set<Name>()
  return events.filter(({ seq, step }) => {
    switch (step._tag) {
      case 'AdoptList':
        return lists.has(step.list)
      case 'MakeCampaignTask':
      case 'EndTask':
        return tasks.has(step.task)
      case 'PublishNotice':
      case 'PublishCommitments':
        return notices.has(step.notice)
      case 'DrawSubjects':
      case 'MatchOfficers':
        return step.tasks.some(({ task }) => tasks.has(task))
      case 'LockTeams':
        return step.tasks.some((task) => tasks.has(task))
      case 'FileFiling':
        return step.visit === null ? subjects.has(step.subject) : visits.has(visitId(step.visit))
      case 'RecordIrregularity': {
        const { visit, subject, task } = step
        const concerns =
          visit !== null
            ? visits.has(visitId(visit))
            : subject !== null
              ? subjects.has(subject)
              : task !== null && tasks.has(task)
        if (concerns) irregular.add(step.irregularity)
        return concerns
      }
      case 'SettleIrregularity':
        return irregular.has(step.irregularity)
      default:
        return numbers.has(seq)
    }
  })
}
