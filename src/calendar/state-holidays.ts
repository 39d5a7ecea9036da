/* 国务院办公厅部分节假日安排: the days off and the make-up working days of 2019 to 2026, each year under the number of its notice. */

import { orThrow, parseDate, type CivilDate } from '../kernel/index.js'
import type { Span } from './window.js'
import type { HolidayYear } from './workday.js'

/**
 * The State Council's arrangements for 2019 to 2026, as changed. 国务院办公厅 2019 至 2026 年放假调休安排（含修改）。
 *
 * Days off as the notices print them: a weekend that a holiday only joins (与周末连休) is not repeated. The notice for
 * 2020 made 1 February a working Saturday; the extension of the holiday to 2 February took that back. 照通知原文；与周末连休的
 * 周末不重复列出；2020年2月1日原定上班，假期延长至2月2日后不再上班。
 *
 * @basis 国办发明电〔2018〕15号、〔2019〕3号、〔2019〕16号、〔2020〕1号、〔2020〕27号、〔2021〕11号、〔2022〕16号、〔2023〕7号、〔2024〕12号、〔2025〕7号
 * @example stateHolidays.map(({ year }) => year) // => [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]
 * @since 0.1.0
 */
export const stateHolidays: readonly HolidayYear[] = [
  arranged(2019, '国办发明电〔2018〕15号、国办发明电〔2019〕3号', {
    off: '2018-12-30..2019-01-01 02-04..02-10 04-05 05-01..05-04 06-07 09-13 10-01..10-07',
    on: '2018-12-29 02-02 02-03 04-28 05-05 09-29 10-12'
  }),
  arranged(2020, '国办发明电〔2019〕16号、国办发明电〔2020〕1号', {
    off: '01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08',
    on: '01-19 04-26 05-09 06-28 09-27 10-10'
  }),
  arranged(2021, '国办发明电〔2020〕27号', {
    off: '01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07',
    on: '02-07 02-20 04-25 05-08 09-18 09-26 10-09'
  }),
  arranged(2022, '国办发明电〔2021〕11号', {
    off: '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07',
    on: '01-29 01-30 04-02 04-24 05-07 10-08 10-09'
  }),
  arranged(2023, '国办发明电〔2022〕16号', {
    off: '2022-12-31..2023-01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06',
    on: '01-28 01-29 04-23 05-06 06-25 10-07 10-08'
  }),
  arranged(2024, '国办发明电〔2023〕7号', {
    off: '01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07',
    on: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'
  }),
  arranged(2025, '国办发明电〔2024〕12号', {
    off: '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
    on: '01-26 02-08 04-27 09-28 10-11'
  }),
  arranged(2026, '国办发明电〔2025〕7号', {
    off: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    on: '01-04 02-14 02-28 05-09 09-20 10-10'
  })
]

/** A year's row: `from..to` or one day, apart by spaces; a day without a year is of the row's own. */
function arranged(year: number, notice: string, days: { readonly off: string; readonly on: string }): HolidayYear {
  const dayOf = (text: string): CivilDate => orThrow(parseDate(text.length === 5 ? `${String(year)}-${text}` : text))
  const spanOf = (text: string): Span => {
    const [from = '', to = from] = text.split('..')
    return { from: dayOf(from), to: dayOf(to) }
  }
  return { year, notice, holidays: days.off.split(' ').map(spanOf), makeUp: days.on.split(' ').map(dayOf) }
}
