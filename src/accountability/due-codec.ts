/* JSON of due-diligence files: each member as it stands. */

import {
  closed,
  dateCodec,
  digestCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  booleanCodec,
  YEARS,
  type Codec
} from '../kernel/index.js'
import { PUBLICATION_TAGS } from '../publish/index.js'
import { VISIT_STEPS, type DispatchedOfficer, type VisitKey } from '../inspect/index.js'
import { trailEventCodec, type InclusionProof, type TrailRoot } from '../trail/index.js'
import { accountabilityRulesCodec, caseKeyCodec, factCodec, factStatementCodec, verdictCodec } from './codec.js'
import { DUE_PROTOCOL, type DueDiligenceFile, type ProvenEvent } from './due-diligence.js'
import type { DueCase, DueClaims, DueDraw, DueList, Stamp } from './due-parts.js'
import { ANSWERED } from './rules.js'

const seqCodec = integerCodec(1, Number.MAX_SAFE_INTEGER)
const countCodec = integerCodec(0, Number.MAX_SAFE_INTEGER)
const visitKeyCodec: Codec<VisitKey> = closed('VisitKey', { subject: nameCodec, ordinal: seqCodec })

const rootCodec: Codec<TrailRoot> = closed('TrailRoot', { trail: nameCodec, count: countCodec, root: digestCodec })

const proofCodec: Codec<InclusionProof> = closed('InclusionProof', {
  trail: nameCodec,
  count: countCodec,
  seq: seqCodec,
  path: listOf(digestCodec)
})

const provenCodec: Codec<ProvenEvent> = closed('ProvenEvent', { event: trailEventCodec, proof: proofCodec })

const claimsCodec: Codec<DueClaims> = closed('DueClaims', {
  today: dateCodec,
  ends: listOf(closed('TaskEnd', { task: nameCodec, on: nullOr(dateCodec) })),
  quiet: nullOr(listOf(closed('Quiet', { visit: visitKeyCodec, quiet: booleanCodec }))),
  statements: listOf(closed('CaseStatement', { key: caseKeyCodec, statement: factStatementCodec }))
})

const listCodec: Codec<DueList> = closed('DueList', {
  list: nameCodec,
  version: countCodec,
  digest: digestCodec,
  seq: seqCodec
})

const drawCodec: Codec<DueDraw> = closed('DueDraw', {
  tasks: listOf(nameCodec),
  notice: digestCodec,
  record: digestCodec,
  seq: seqCodec,
  tickets: listOf(closed('DueTicket', { draw: nameCodec, subject: nameCodec, ticket: digestCodec }))
})

const stampCodec: Codec<Stamp> = closed('Stamp', {
  what: oneOf([...VISIT_STEPS, ...PUBLICATION_TAGS, 'publicationDue'] as const),
  on: dateCodec,
  at: nullOr(textCodec),
  seq: nullOr(seqCodec),
  provisional: listOf(integerCodec(YEARS.first, YEARS.last))
})

const officerCodec: Codec<DispatchedOfficer> = closed('DispatchedOfficer', {
  id: nameCodec,
  department: nameCodec,
  leads: booleanCodec,
  certified: booleanCodec
})

const caseCodec: Codec<DueCase> = closed('DueCase', {
  key: caseKeyCodec,
  department: nullOr(nameCodec),
  team: listOf(officerCodec),
  window: listOf(closed('Span', { from: dateCodec, to: dateCodec })),
  stamps: listOf(stampCodec),
  answers: listOf(
    closed('AnsweredObject', { object: oneOf(ANSWERED), events: listOf(seqCodec), evidence: listOf(nameCodec) })
  ),
  facts: listOf(factCodec),
  verdict: verdictCodec
})

/** A due-diligence file. 尽职档案。 @since 0.1.0 */
export const dueFileCodec: Codec<DueDiligenceFile> = closed('DueDiligenceFile', {
  protocol: oneOf([DUE_PROTOCOL] as const),
  root: rootCodec,
  grounds: accountabilityRulesCodec,
  claims: claimsCodec,
  keys: listOf(caseKeyCodec),
  events: listOf(provenCodec),
  parts: closed('DueParts', { lists: listOf(listCodec), draws: listOf(drawCodec), cases: listOf(caseCodec) }),
  digest: digestCodec
})
