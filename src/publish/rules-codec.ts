/* JSON of what a profile answers about publication. */

import { termCodec } from '../calendar/index.js'
import { APPROVERS } from '../inspect/index.js'
import { citationCodec, citedCodec, closed, listOf, nameCodec, nullOr, oneOf, type Codec } from '../kernel/index.js'
import { CHANNEL_KINDS, SUBJECT_GROUPS } from './channel.js'
import {
  HANDS,
  NON_COOPERATION_FIELDS,
  PUBLIC_OBJECTS,
  type ClockEnd,
  type ClockStart,
  type CompletionReading,
  type LateReading,
  type PublishRules,
  type RevealReading,
  type SuspendReading,
  type WithheldReading
} from './rules.js'
import { WITHHOLD_GROUNDS } from './withhold.js'

const clockEnd = oneOf<ClockEnd>(['published', 'entered'])

/** What a profile answers about publication. 规则包对录入与公示的规定。 @since 0.1.0 */
export const publishRulesCodec: Codec<PublishRules> = closed('PublishRules', {
  objects: nullOr(citedCodec(listOf(oneOf(PUBLIC_OBJECTS)))),
  term: nullOr(citedCodec(termCodec)),
  start: nullOr(citedCodec(oneOf<ClockStart>(['check', 'task']))),
  end: nullOr(citedCodec(clockEnd)),
  sampling: nullOr(citedCodec(nullOr(termCodec))),
  approval: nullOr(closed('ApprovalRule', { before: citedCodec(clockEnd), inside: nullOr(citationCodec) })),
  enters: nullOr(citedCodec(listOf(oneOf(HANDS)))),
  publishes: nullOr(citedCodec(listOf(oneOf(HANDS)))),
  channels: listOf(
    citedCodec(closed('ChannelRule', { of: oneOf(SUBJECT_GROUPS), oneOf: listOf(oneOf(CHANNEL_KINDS)) }))
  ),
  sinks: listOf(citedCodec(closed('SinkRule', { of: oneOf(SUBJECT_GROUPS), sinks: listOf(nameCodec) }))),
  redaction: nullOr(citedCodec(listOf(oneOf(WITHHOLD_GROUNDS)))),
  withholding: nullOr(citationCodec),
  nonCooperation: nullOr(
    citedCodec(
      closed('NonCooperationRule', {
        fields: listOf(oneOf(NON_COOPERATION_FIELDS)),
        oneOf: listOf(oneOf(CHANNEL_KINDS))
      })
    )
  ),
  measuresApart: nullOr(citationCodec),
  correction: nullOr(citedCodec(nullOr(oneOf(APPROVERS)))),
  objection: nullOr(
    closed('ObjectionRules', {
      within: citedCodec(termCodec),
      review: citedCodec(termCodec),
      answer: citedCodec(termCodec),
      form: citationCodec,
      suspend: citedCodec(oneOf<SuspendReading>(['none', 'until-decided'])),
      late: citedCodec(oneOf<LateReading>(['rejected', 'reviewed']))
    })
  ),
  completion: nullOr(citedCodec(oneOf<CompletionReading>(['published', 'entered', 'checked']))),
  withheldCounts: nullOr(citedCodec(oneOf<WithheldReading>(['completes', 'apart']))),
  reveal: nullOr(citedCodec(oneOf<RevealReading>(['after-visits', 'at-draw'])))
})
