/* 递补核验: published calls of the reserve, computed again from the record and their skips (docs/draw.md, section 6). */

import {
  decode,
  listOf,
  membersOf,
  reasonsOf,
  uncomposedNameCodec,
  type Malformed,
  type Message,
  type Plain
} from '../kernel/index.js'
import { stratumOf } from './batch.js'
import { callCodec, skipCodec } from './call-codec.js'
import type { CalledOutOfTurn, CallRefusal } from './call-error.js'
import { reserveListsCodec } from './codec.js'
import { differencesOf, type Difference } from './difference.js'
import { followSkips, listTroubles, type Call, type Calls, type ReserveLists } from './reserve.js'
import { listedSkip, skipTroubles } from './skip.js'

/** What a verification of calls found; without differences they follow from the record and their skips. 递补核验结果；没有差异即表示由记录与跳过得出。 @since 0.1.0 */
export type CallsVerification = {
  readonly differences: readonly (CallRefusal | CalledOutOfTurn | Difference)[]
  /** The calls as they were computed again; null when nothing could be computed. 重算所得的递补；无法重算则为 null。 */
  readonly computed: Calls | null
}

/**
 * Computes the calls of one stratum again and reports every difference by place: above all, each reserve unit called out of turn.
 * 重算一层的递补，逐处报告差异，首先是每一个未按签号次序递补的备选。
 *
 * Where calling refuses, verifying goes on: a skip of a unit that does not stand is reported and calls nobody. That the record
 * itself follows from its notice is for `verifyRecord` to say.
 *
 * @param input.calls of unknown origin, as parsed from JSON; the places of its differences are places in it
 * @basis 抽取协议 dr1 第六节（备选）
 * @example verifyCalls({ record: { draws: [] }, draw: '餐饮', stratum: '甲', calls: { skips: [], calls: [] } }).differences // => [{ _tag: 'DrawUnknown', draw: '餐饮' }]
 * @since 0.1.0
 */
export function verifyCalls(input: {
  readonly record: Plain<ReserveLists>
  readonly draw: string
  readonly stratum: string
  readonly calls: unknown
}): CallsVerification {
  // Looking at what is of unknown origin can run code of its own (a getter, a proxy): what cannot be looked at is not verified.
  try {
    return verification(membersOf(input))
  } catch {
    const found = typeof input
    return { differences: [{ _tag: 'Malformed', at: '', expected: readable, found }], computed: null }
  }
}

function verification(input: { readonly [key: string]: unknown }): CallsVerification {
  const { calls: called, skips: skipped, ...others } = membersOf(input['calls'])
  const record = decode(reserveListsCodec, '/record')(input['record'])
  const draw = decode(uncomposedNameCodec, '/draw')(input['draw'])
  const stratum = decode(uncomposedNameCodec, '/stratum')(input['stratum'])
  const skips = decode(listOf(skipCodec), '/skips')(skipped)
  const calls = decode(listOf(callCodec), '/calls')(called)
  const malformed = [record, draw, stratum, skips, calls].flatMap((part): readonly Malformed[] => reasonsOf(part))
  if (record._tag === 'Left' || draw._tag === 'Left' || stratum._tag === 'Left' || skips._tag === 'Left') {
    return { differences: malformed, computed: null }
  }
  const found = stratumOf(record.right.draws, draw.right, stratum.right)
  if (found._tag === 'Left') return { differences: [...malformed, ...found.left], computed: null }
  const { calls: computed, troubles } = followSkips(found.right.stratum, skips.right.map(listedSkip))
  const { standing, shortBy, unreplaced, skipsByOfficer } = computed
  return {
    differences: [
      ...malformed,
      ...listTroubles(found.right),
      ...skipTroubles(skips.right),
      ...troubles,
      ...(calls._tag === 'Left' ? [] : callDifferences(computed.calls, calls.right)),
      ...differencesOf({ standing, shortBy, unreplaced, skipsByOfficer }, others)
    ],
    computed
  }
}

function callDifferences(due: readonly Call[], called: readonly Call[]): readonly (CalledOutOfTurn | Difference)[] {
  return Array.from({ length: Math.max(due.length, called.length) }, (_, i) => i).flatMap(
    (i): readonly (CalledOutOfTurn | Difference)[] => {
      const at = `/calls/${String(i)}`
      const [expected, actual] = [due[i], called[i]]
      if (expected?.id !== actual?.id) {
        return [{ _tag: 'CalledOutOfTurn', at, due: expected?.id ?? null, called: actual?.id ?? null }]
      }
      return expected && actual ? differencesOf(expected, actual, at) : []
    }
  )
}

const readable: Message = { zh: '可读的数据', en: 'readable data' }
