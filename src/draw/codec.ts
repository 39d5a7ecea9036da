/* What a notice, a record and their parts look like as JSON; shape only, rules stand beside the models. */

import * as t from 'io-ts'
import {
  byMember,
  closed,
  codecLike,
  codecOf,
  digestCodec,
  integerCodec,
  isPlainObject,
  jsonObjectCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  uncomposedNameCodec,
  type Codec,
  type Name
} from '../kernel/index.js'
import { MOST_WEIGHT, type DrawTables, type Exclusion, type Unit } from '../frame/index.js'
import type { DrawMethod } from '../plan/index.js'
import {
  NOTICE_LIMITS,
  type DrawOrder,
  type Notice,
  type NoticeDraw,
  type NoticeStratum,
  type Source
} from './notice.js'
import type { DrawRecord, Ticketed } from './record.js'
import type { ReserveLists } from './reserve.js'
import type { SourceValues } from './seed.js'
import type { DrawnLists } from './batch.js'
import type { BeaconChain } from './beacon.js'
import { isTime, type Time } from './time.js'
import type { Published } from './verify.js'

const MOST = Number.MAX_SAFE_INTEGER
const rowsCodec = integerCodec(0, NOTICE_LIMITS.rows)
const weightCodec = integerCodec(1, MOST_WEIGHT)
const methodCodec: Codec<DrawMethod> = oneOf(['census', 'srs', 'pps'])

/** A `Time`. 时间。 @since 0.1.0 */
export const timeCodec: Codec<Time> = codecOf(
  'Time',
  (value): value is Time => typeof value === 'string' && isTime(value),
  { zh: '真实存在的时间 YYYY-MM-DDThh:mm:ssZ', en: 'a time that exists, YYYY-MM-DDThh:mm:ssZ' }
)

/**
 * A `Notice`, its shape alone; `checkNotice` holds the rules between members too. 公告的形状；成员之间的规则见 `checkNotice`。
 *
 * @param name the codec for names: `nameCodec` in making, `uncomposedNameCodec` in verifying
 * @since 0.1.0
 */
export function noticeCodecOf(name: Codec<Name>): Codec<Notice> {
  const rows = rowsCodec
  const weight = weightCodec
  const table = closed('Table', { rows, digest: digestCodec })
  const stratum: Codec<NoticeStratum> = closed('Stratum', {
    name,
    rows,
    method: methodCodec,
    size: rows,
    reserve: rows,
    weights: nullOr(closed('Weights', { min: weight, max: weight, total: integerCodec(1, MOST) })),
    reason: nullOr(name)
  })
  const draw: Codec<NoticeDraw> = closed('Draw', {
    name,
    population: closed('Population', { name, rows }),
    frame: table,
    exclusions: table,
    strata: listOf(stratum)
  })
  return closed('Notice', {
    protocol: oneOf(['dr1']),
    register: name,
    number: integerCodec(1, MOST),
    previous: nullOr(digestCodec),
    previousRecord: nullOr(digestCodec),
    voids: listOf(closed('Void', { number: integerCodec(1, MOST), reason: name })),
    title: textCodec,
    closes: timeCodec,
    sources: listOf(sourceCodecOf(name)),
    staff: nullOr(closed('Staff', { digest: digestCodec })),
    // The notice is the first level, `more` the second.
    more: jsonObjectCodec(NOTICE_LIMITS.depth - 1),
    draws: listOf(draw)
  })
}

function sourceCodecOf(name: Codec<Name>): Codec<Source> {
  const length = integerCodec(1, 10_000)
  const common = { name, detail: textCodec }
  return byMember('kind', {
    witness: closed('Witness', { kind: oneOf(['witness']), ...common }),
    seal: closed('Seal', { kind: oneOf(['seal']), ...common }),
    dice: closed('Dice', { kind: oneOf(['dice']), ...common, length }),
    lottery: closed('Lottery', { kind: oneOf(['lottery']), ...common, length, time: timeCodec }),
    beacon: closed('Beacon', {
      kind: oneOf(['beacon']),
      ...common,
      chain: textCodec,
      round: integerCodec(1, MOST),
      time: timeCodec
    })
  })
}

/** The tables of several draws. 若干次抽取的表。 @since 0.1.0 */
export const tablesCodecOf = (name: Codec<Name>): Codec<readonly DrawTables[]> =>
  listOf(closed('DrawTables', tablesProps(name)))

/** Tables with what is to be drawn of them. 附抽取要求的表。 @since 0.1.0 */
export const drawOrdersCodec: Codec<readonly DrawOrder[]> = listOf(
  closed('DrawOrder', {
    ...tablesProps(nameCodec),
    population: nameCodec,
    strata: listOf(
      closed('StratumOrder', {
        name: nameCodec,
        method: methodCodec,
        size: rowsCodec,
        reserve: rowsCodec,
        reason: nullOr(nameCodec)
      })
    )
  })
)

function tablesProps(name: Codec<Name>) {
  const exclusion: Codec<Exclusion> = closed('Exclusion', { id: name, reason: name })
  return { name, frame: unitsCodecOf(name), exclusions: listOf(exclusion) }
}

// A frame may hold millions of rows in a few strata: whole frames are looked through in one loop, and only where something is wrong
// does the codec of a row find its place.
function unitsCodecOf(name: Codec<Name>): Codec<readonly Unit[]> {
  const units: Codec<readonly Unit[]> = listOf(closed('Unit', { id: name, stratum: name, weight: weightCodec }))
  const is = (value: unknown): value is readonly Unit[] => {
    if (!Array.isArray(value)) return false
    // The name of the row before, looked at already; at first nothing that a row could hold.
    let known: unknown = name
    for (let i = 0; i < value.length; i++) {
      const row: unknown = value[i]
      if (!isPlainObject(row) || !name.is(row['id']) || !weightCodec.is(row['weight'])) return false
      if (row['stratum'] !== known && !name.is(row['stratum'])) return false
      known = row['stratum']
      if (Object.keys(row).length !== 3) return false
    }
    return true
  }
  return codecLike(units, is)
}

/** Commitments and values, whatever they are of; what they must be is for `valueTroubles` to say. 承诺与取值的形状；内容由 `valueTroubles` 检查。 @since 0.1.0 */
export const sourceValuesCodec: Codec<SourceValues> = closed('SourceValues', {
  commitments: listOf(nullOr(digestCodec)),
  values: listOf(textCodec)
})

const recordName = uncomposedNameCodec

/** A unit with its ticket. 单元及其签号。 @since 0.1.0 */
export const ticketedCodec: Codec<Ticketed> = closed('Ticketed', { id: recordName, ticket: digestCodec })

const resultProps = {
  name: recordName,
  rows: rowsCodec,
  size: rowsCodec,
  drawn: listOf(ticketedCodec),
  reserve: listOf(ticketedCodec)
}

/** A `DrawRecord`, its shape alone; that it follows from its notice is for `verifyRecord` to say. 抽取记录的形状；是否由公告得出由 `verifyRecord` 核验。 @since 0.1.0 */
export const recordCodec: Codec<DrawRecord> = closed('Record', {
  protocol: oneOf(['dr1']),
  notice: noticeCodecOf(recordName),
  noticeDigest: digestCodec,
  commitments: listOf(nullOr(digestCodec)),
  values: listOf(textCodec),
  seed: digestCodec,
  draws: listOf(
    closed('RecordDraw', {
      name: recordName,
      strata: listOf(
        byMember('method', {
          census: closed('Census', { ...resultProps, method: oneOf(['census']) }),
          srs: closed('Srs', { ...resultProps, method: oneOf(['srs']), cutoff: nullOr(digestCodec) }),
          pps: closed('Pps', {
            ...resultProps,
            method: oneOf(['pps']),
            certain: listOf(recordName),
            remaining: nullOr(
              closed('Remaining', { size: rowsCodec, weight: integerCodec(1, MOST), start: integerCodec(0, MOST) })
            )
          })
        })
      )
    })
  )
})

// What stands beside these lists is not looked at: a whole record holds them, and so do lists after calls of the reserve.
const drawnProps = { name: recordName, drawn: listOf(ticketedCodec) }
const reserveProps = { ...drawnProps, reserve: listOf(ticketedCodec) }

/** Who was drawn, draw by draw and stratum by stratum. 各次抽取、各层抽中的单元。 @since 0.1.0 */
export const drawnListsCodec: Codec<DrawnLists> = t.type({
  draws: listOf(t.type({ name: recordName, strata: listOf(t.type(drawnProps)) }))
})

/** Who was drawn and who is in reserve, draw by draw and stratum by stratum. 各次抽取、各层抽中与备选的单元。 @since 0.1.0 */
export const reserveListsCodec: Codec<ReserveLists> = t.type({
  draws: listOf(t.type({ name: recordName, strata: listOf(t.type(reserveProps)) }))
})

/** A `BeaconChain`. 信标链参数。 @since 0.1.0 */
export const beaconChainCodec: Codec<BeaconChain> = closed('BeaconChain', {
  chain: textCodec,
  genesis: integerCodec(0, MOST),
  period: integerCodec(1, MOST)
})

/** What was published elsewhere, as a verifier found it. 核验者在别处查到的内容。 @since 0.1.0 */
export const publishedCodec: Codec<Published> = closed('Published', {
  noticeDigest: nullOr(digestCodec),
  commitments: nullOr(listOf(nullOr(digestCodec))),
  values: nullOr(listOf(nullOr(textCodec))),
  chains: listOf(beaconChainCodec)
})

/** The entries of a register, each still unread. 公告簿的各条（尚未读取）。 @since 0.1.0 */
export const entriesCodec: Codec<readonly unknown[]> = listOf(t.unknown)
