/* JSON of batches, skips and calls: each member as it stands, none missing and none too many. */

import { windowCodec } from '../calendar/index.js'
import {
  byMember,
  closed,
  codecOf,
  dateCodec,
  digestCodec,
  integerCodec,
  isName,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  uncomposedNameCodec,
  type Codec
} from '../kernel/index.js'
import type { Batch, BatchCut, BatchOrder } from './batch.js'
import { drawnListsCodec, reserveListsCodec, ticketedCodec } from './codec.js'
import type { Call, Calls, RecordReserveOrder, ReserveOrder } from './reserve.js'
import type { PlacedSkip, Skip } from './skip.js'

const MOST = Number.MAX_SAFE_INTEGER
const count = integerCodec(0, MOST)
const unit = uncomposedNameCodec

/** A `BatchCut`. 划分方式。 @since 0.1.0 */
export const batchCutCodec: Codec<BatchCut> = byMember('_tag', {
  BySize: closed('BySize', { _tag: oneOf(['BySize']), size: integerCodec(1, MOST) }),
  ByNumber: closed('ByNumber', { _tag: oneOf(['ByNumber']), number: integerCodec(1, MOST) })
})

/** A `BatchOrder`. 划分的对象与方式。 @since 0.1.0 */
export const batchOrderCodec: Codec<BatchOrder> = closed('BatchOrder', {
  record: drawnListsCodec,
  draw: unit,
  stratum: unit,
  by: batchCutCodec,
  windows: nullOr(listOf(windowCodec))
})

/** A `Batch`. 检查批次。 @since 0.1.0 */
export const batchCodec: Codec<Batch> = closed('Batch', {
  number: integerCodec(1, MOST),
  units: listOf(ticketedCodec),
  window: nullOr(windowCodec)
})

/** A text with something to be seen in it. 含可见内容的文本。 @since 0.1.0 */
export const toldCodec: Codec<string> = codecOf(
  'told',
  (value): value is string => textCodec.is(value) && isTold(value),
  { zh: '不超过 10,000 字节且非空白的文本', en: 'a text of at most 10,000 bytes that is not blank' }
)

const skipProps = {
  id: unit,
  reason: toldCodec,
  evidence: toldCodec,
  officers: listOf(nameCodec),
  approver: nameCodec,
  on: dateCodec
}

/** A `Skip`, its shape alone; `callReserve` holds the rules. 跳过的形状；规则见 `callReserve`。 @since 0.1.0 */
export const skipCodec: Codec<Skip> = closed('Skip', skipProps)

/** A skip with its draw and stratum. 附抽取与层的跳过。 @since 0.1.0 */
export const placedSkipCodec: Codec<PlacedSkip> = closed('PlacedSkip', { draw: unit, stratum: unit, ...skipProps })

/** A `ReserveOrder`. 递补的依据。 @since 0.1.0 */
export const reserveOrderCodec: Codec<ReserveOrder> = closed('ReserveOrder', {
  record: reserveListsCodec,
  draw: unit,
  stratum: unit,
  skips: listOf(skipCodec)
})

/** A `RecordReserveOrder`. 整份记录递补的依据。 @since 0.1.0 */
export const recordReserveOrderCodec: Codec<RecordReserveOrder> = closed('RecordReserveOrder', {
  record: reserveListsCodec,
  skips: listOf(placedSkipCodec)
})

/** A call of the reserve. 一次递补。 @since 0.1.0 */
export const callCodec: Codec<Call> = closed('Call', { id: unit, ticket: digestCodec, because: unit })

/** `Calls`, their shape alone; `verifyCalls` says whether they follow from the record. 递补结果的形状；是否由记录得出由 `verifyCalls` 核验。 @since 0.1.0 */
export const callsCodec: Codec<Calls> = closed('Calls', {
  skips: listOf(skipCodec),
  calls: listOf(callCodec),
  standing: listOf(ticketedCodec),
  shortBy: count,
  unreplaced: listOf(unit),
  skipsByOfficer: listOf(closed('OfficerSkips', { officer: nameCodec, skips: count }))
})

// One character that could be a name by itself can be seen.
function isTold(text: string): boolean {
  for (const character of text) if (isName(character)) return true
  return false
}
