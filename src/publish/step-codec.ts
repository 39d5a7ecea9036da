/* JSON of the steps of a publication. */

import { statementCodec } from '../checklist/index.js'
import { APPROVERS, departmentResultCodec, visitKeyCodec } from '../inspect/index.js'
import {
  booleanCodec,
  byMember,
  closed,
  dateCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import { CHANNEL_KINDS, type Channel } from './channel.js'
import { OBJECTION_OUTCOMES, type PublicationStep } from './step.js'
import { PUBLIC_PARTS, WITHHOLD_GROUNDS, type Withheld } from './withhold.js'

const act = { by: nameCodec, on: dateCodec, visit: visitKeyCodec, department: nameCodec }

const channelCodec: Codec<Channel> = closed('Channel', { kind: oneOf(CHANNEL_KINDS), name: nameCodec })
const withheldCodec: Codec<Withheld> = closed('Withheld', {
  part: oneOf(PUBLIC_PARTS),
  ground: oneOf(WITHHOLD_GROUNDS),
  law: statementCodec
})

/** One step of a publication; an empty reason or provision is malformed. 公示的一个步骤；理由、法律条款为空的不合格。 @since 0.1.0 */
export const publicationStepCodec: Codec<PublicationStep> = byMember('_tag', {
  EnterResult: closed('EnterResult', { _tag: oneOf(['EnterResult']), ...act }),
  PublishResult: closed('PublishResult', {
    _tag: oneOf(['PublishResult']),
    ...act,
    channels: listOf(channelCodec),
    withheld: listOf(withheldCodec)
  }),
  WithholdResult: closed('WithholdResult', {
    _tag: oneOf(['WithholdResult']),
    ...act,
    ground: oneOf(WITHHOLD_GROUNDS),
    law: statementCodec,
    approver: nameCodec
  }),
  CollectResult: closed('CollectResult', { _tag: oneOf(['CollectResult']), ...act, sinks: listOf(nameCodec) }),
  CorrectResult: closed('CorrectResult', {
    _tag: oneOf(['CorrectResult']),
    ...act,
    result: departmentResultCodec,
    reason: statementCodec,
    approver: nameCodec,
    as: oneOf(APPROVERS),
    objection: nullOr(nameCodec)
  }),
  FileObjection: closed('FileObjection', {
    _tag: oneOf(['FileObjection']),
    ...act,
    objection: nameCodec,
    written: booleanCodec,
    proof: listOf(textCodec)
  }),
  DecideObjection: closed('DecideObjection', {
    _tag: oneOf(['DecideObjection']),
    ...act,
    objection: nameCodec,
    outcome: oneOf(OBJECTION_OUTCOMES),
    reason: statementCodec
  }),
  AnswerObjection: closed('AnswerObjection', { _tag: oneOf(['AnswerObjection']), ...act, objection: nameCodec })
})
