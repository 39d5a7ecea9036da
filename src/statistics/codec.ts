/* JSON of the stage: the rules of a profile, what is counted, and returns as they travel from unit to unit. */

import * as t from 'io-ts'
import { CHECK_WAYS, yearlyDateCodec } from '../calendar/index.js'
import { isYuan } from '../inspect/index.js'
import {
  booleanCodec,
  citationCodec,
  citedCodec,
  closed,
  codecOf,
  dateCodec,
  digestCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import { LEVELS, TASK_TYPES } from '../plan/index.js'
import { CHANNEL_KINDS, type ClockEnd } from '../publish/index.js'
import { regionCodeCodec } from '../registry/index.js'
import { ANNEX_COLUMNS, ANNEX_ROWS } from './form.js'
import { byEntry, inOrder, type CountedEntry, type StatisticsReturn } from './return.js'
import {
  AMOUNT_READINGS,
  DATING_READINGS,
  INSPECTED_READINGS,
  JOINT_CASE_READINGS,
  METRIC_GROUPS,
  REPORT_PARTS,
  ROW_READINGS,
  type StatisticsRules
} from './rules.js'
import { unitKey, type ReportingUnit, type StatisticsPeriod, type StatisticsSource } from './source.js'

/** What a profile answers about statistics. 规则包对统计的规定。 @since 0.1.0 */
export const statisticsRulesCodec: Codec<StatisticsRules> = closed('StatisticsRules', {
  annex: nullOr(
    closed('AnnexRules', {
      form: citationCodec,
      owners: citationCodec,
      publicity: nullOr(citationCodec),
      inspected: citedCodec(oneOf(INSPECTED_READINGS)),
      amount: citedCodec(oneOf(AMOUNT_READINGS)),
      row: citedCodec(oneOf(ROW_READINGS)),
      jointCases: citedCodec(oneOf(JOINT_CASE_READINGS)),
      dating: citedCodec(oneOf(DATING_READINGS))
    })
  ),
  metrics: nullOr(citedCodec(listOf(oneOf(METRIC_GROUPS)))),
  reports: listOf(
    citedCodec(
      closed('ReportDay', {
        part: oneOf(REPORT_PARTS),
        by: yearlyDateCodec,
        receiver: nameCodec,
        withData: booleanCodec
      })
    )
  ),
  keyItems: nullOr(citationCodec),
  bulletins: nullOr(citationCodec)
})

const unitCodec: Codec<ReportingUnit> = closed('ReportingUnit', {
  region: regionCodeCodec,
  department: nameCodec,
  level: oneOf(LEVELS)
})

const yuanCodec: Codec<string> = codecOf(
  'yuan',
  (value): value is string => typeof value === 'string' && isYuan(value),
  {
    zh: '以元计的精确金额，至多两位小数，如 12000.50',
    en: 'an exact amount of yuan with at most two decimals, like 12000.50'
  }
)

const idCodec: Codec<string> = codecOf(
  'id',
  (value): value is string => typeof value === 'string' && value !== '' && textCodec.is(value),
  { zh: '1 至 10,000 字节的标识', en: 'an id of 1 to 10,000 bytes' }
)

const count = integerCodec(0, Number.MAX_SAFE_INTEGER)
const dayOrNull = nullOr(dateCodec)
const parts = { fine: yuanCodec, confiscated: nullOr(yuanCodec) }

/** All that is counted. 统计来源。 @since 0.1.0 */
export const statisticsSourceCodec: Codec<StatisticsSource> = closed('StatisticsSource', {
  batches: listOf(
    closed('CountedBatch', {
      id: idCodec,
      on: dateCodec,
      way: oneOf(CHECK_WAYS),
      joint: booleanCodec,
      initiator: unitCodec,
      partners: listOf(unitCodec),
      task: oneOf(TASK_TYPES),
      drawn: count,
      registry: nullOr(count)
    })
  ),
  visits: listOf(
    closed('CountedVisit', {
      id: idCodec,
      batch: idCodec,
      subject: nameCodec,
      market: booleanCodec,
      way: oneOf(CHECK_WAYS),
      dispatched: dateCodec,
      officers: listOf(nameCodec),
      ended: dayOrNull,
      impossible: booleanCodec,
      results: listOf(
        closed('CountedResult', {
          unit: unitCodec,
          formed: dayOrNull,
          entered: dayOrNull,
          published: dayOrNull,
          withheld: dayOrNull,
          channels: listOf(oneOf(CHANNEL_KINDS)),
          due: nullOr(closed('CountedDue', { on: dateCodec, end: oneOf<ClockEnd>(['published', 'entered']) }))
        })
      ),
      followUps: listOf(
        closed('CountedFollowUp', {
          unit: unitCodec,
          opened: dateCodec,
          closed: dayOrNull,
          entered: dayOrNull,
          due: dayOrNull
        })
      )
    })
  ),
  cases: listOf(
    closed('CountedCase', {
      id: idCodec,
      visit: idCodec,
      unit: unitCodec,
      on: dateCodec,
      ...parts,
      shares: listOf(closed('CaseShare', { unit: unitCodec, ...parts }))
    })
  )
})

// Fine and confiscation together have a digit more than either.
const sumCodec: Codec<string> = codecOf(
  'sum of yuan',
  (value): value is string => typeof value === 'string' && /^(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,2})?$/.test(value),
  { zh: '以元计的精确金额，至多两位小数', en: 'an exact amount of yuan with at most two decimals' }
)

/** One thing counted in one cell of the form. 表中一格所计的一项。 @since 0.1.0 */
export const countedEntryCodec: Codec<CountedEntry> = checkedLast(
  closed('CountedEntry', {
    column: oneOf(ANNEX_COLUMNS),
    id: idCodec,
    row: oneOf(ANNEX_ROWS),
    owner: unitCodec,
    subject: nullOr(idCodec),
    yuan: nullOr(sumCodec)
  }),
  ({ column, subject, yuan }) =>
    (subject !== null) === (column === 'inspected' || column.startsWith('published')) &&
    (yuan !== null) === (column === 'penaltyAmount'),
  {
    zh: '户数各栏载明对象、金额栏载明金额、其余为 null 的一项',
    en: 'an entry with a subject where households are counted, yuan where an amount is, else null'
  }
)

/** From which day to which, in this order. 统计期间，首日不晚于末日。 @since 0.1.0 */
export const statisticsPeriodCodec: Codec<StatisticsPeriod> = checkedLast(
  closed('StatisticsPeriod', { from: dateCodec, to: dateCodec }),
  ({ from, to }) => from <= to,
  { zh: '首日不晚于末日的期间', en: 'a period whose first day is not after its last' }
)

/**
 * A return: entries and units in their order, each once, and no entry of a unit that is not listed, so that what is read counts
 * nothing twice and for nobody else. 填报：各项与各单位依次、各一次，且各项均属所列单位，故读入后不会重复或代他人统计。
 *
 * @since 0.1.0
 */
export const statisticsReturnCodec: Codec<StatisticsReturn> = checkedLast(
  closed('StatisticsReturn', {
    period: statisticsPeriodCodec,
    readings: closed('AnnexReadings', {
      inspected: oneOf(INSPECTED_READINGS),
      amount: oneOf(AMOUNT_READINGS),
      row: oneOf(ROW_READINGS),
      jointCases: oneOf(JOINT_CASE_READINGS),
      dating: oneOf(DATING_READINGS)
    }),
    veil: nullOr(digestCodec),
    units: checkedLast(
      listOf(unitCodec),
      (units) => {
        const sorted = inOrder(new Map(units.map((unit) => [unitKey(unit), unit])).values())
        return sorted.length === units.length && sorted.every((unit, at) => unit === units[at])
      },
      { zh: '依次排列、各列一次的单位', en: 'units in their order, each once' }
    ),
    entries: checkedLast(
      listOf(countedEntryCodec),
      (entries) =>
        entries.every((entry, at) => {
          const before = entries[at - 1]
          return before === undefined || byEntry(before, entry) < 0
        }),
      { zh: '按栏、标识排列且各计一次的各项', en: 'entries by column and id, each once' }
    )
  }),
  ({ units, entries }) => {
    const known = new Set(units.map(unitKey))
    return entries.every(({ owner }) => known.has(unitKey(owner)))
  },
  { zh: '各项均由所列填报单位统计的填报', en: 'a return whose entries are all counted by its units' }
)

/** A codec with one more question, asked of what is otherwise well-formed. */
function checkedLast<A>(
  codec: Codec<A>,
  holds: (value: A) => boolean,
  expected: { readonly zh: string; readonly en: string }
): Codec<A> {
  return new t.Type<A, A>(
    codec.name,
    (value): value is A => codec.is(value) && holds(value),
    (value, context) => {
      const read = codec.validate(value, context)
      if (read._tag === 'Left' || holds(read.right)) return read
      return t.failures([{ value, context, message: JSON.stringify(expected) }])
    },
    t.identity
  )
}
