export { cutBatches, type Batch, type BatchCut, type BatchOrder, type DrawnLists } from './batch.js'
export * from './beacon.js'
export { batchCodec, batchOrderCodec, callsCodec, placedSkipCodec, skipCodec } from './call-codec.js'
export * from './call-error.js'
export { beaconChainCodec, noticeCodecOf, publishedCodec, recordCodec, tablesCodecOf, timeCodec } from './codec.js'
export * from './difference.js'
export { drawUnits, type DrawInput } from './draw.js'
export * from './error.js'
export * from './explain.js'
export * from './notice.js'
export * from './pps.js'
export * from './record.js'
export * from './register.js'
export {
  callReserve,
  callReserves,
  type Call,
  type Calls,
  type RecordCalls,
  type RecordReserveOrder,
  type ReserveLists,
  type ReserveOrder,
  type ReserveStratum
} from './reserve.js'
export * from './seed.js'
export type { OfficerSkips, PlacedSkip, Skip } from './skip.js'
export { ticketOf, ticketKey } from './ticket.js'
export * from './time.js'
export * from './verify-calls.js'
export * from './verify.js'
export * from './words.js'
export * from './write.js'
