/* How answers about days, checklists and registries are said: every member has its words, a forgotten one does not compile. */

import {
  checkKindWords,
  checkWayWords,
  groundWords,
  type CalendarRules,
  type OpenDays,
  type QuietPeriod,
  type QuietScope,
  type TermRules,
  type YearlyDate
} from '../calendar/index.js'
import type { ChecklistRules, VersionDuty, YearlyListFiling } from '../checklist/index.js'
import { markWords } from '../frame/index.js'
import type { Message } from '../kernel/index.js'
import {
  POOLS,
  type FreshnessRules,
  type ListingRules,
  type RegistryRules,
  type YearlyRefresh
} from '../registry/index.js'
import { poolSayings } from './pool-saying.js'
import {
  NONE,
  article,
  basedOn,
  citedAs,
  counting,
  eachMember,
  eachOf,
  inRow,
  named,
  names,
  orNull,
  phrase,
  same,
  unlessEmpty,
  word,
  wordsOf,
  type Say
} from './say.js'
import { calendarWords, checklistWords, registryWords } from './word.js'

/** The answers to every question of a stage; a forgotten one does not compile. 一个环节各事项答案的说法；缺一不可编译。 @since 0.1.0 */
export type Sayings<R> = { readonly [Q in keyof R]: Say<R[Q]> }

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const monthOf = (month: number): Message => ({ zh: `${String(month)}月`, en: MONTHS[month - 1] ?? String(month) })

/**
 * A day of every year as it is printed: 3月底, the end of March. 每年某日的写法。
 *
 * @example yearlyDate({ month: 3, day: 'end' }).zh // => '3月底'
 * @example yearlyDate({ month: 1, day: 15 }).en // => '15 January'
 * @since 0.1.0
 */
export const yearlyDate = ({ month, day }: YearlyDate): Message => {
  const { zh, en } = monthOf(month)
  return day === 'end'
    ? { zh: `${zh}底`, en: `the end of ${en}` }
    : { zh: `${zh}${String(day)}日`, en: `${String(day)} ${en}` }
}

const yearlyBy: Say<YearlyDate> = phrase((date) => {
  const { zh, en } = yearlyDate(date)
  return { zh: `每年${zh}前`, en: `every year by ${en}` }
})

/** How answers about days are said. 日期类答案的说法。 @since 0.1.0 */
export const calendarSayings: Sayings<CalendarRules> = {
  terms: eachMember<TermRules>({
    start: citedAs(word(calendarWords.start)),
    restDay: citedAs(word(calendarWords.restDay)),
    before: citedAs(word(calendarWords.before))
  }),
  quiet: eachOf(
    eachMember<QuietPeriod>({
      name: phrase((name) => ({ zh: `“${name}”`, en: `“${name}”` })),
      groups: named(
        { zh: '保护对象', en: 'for' },
        orNull(phrase(groupsOf), { zh: '全部检查对象', en: 'all subjects' })
      ),
      binds: named(
        { zh: '约束', en: 'it binds' },
        citedAs(
          eachMember<QuietScope>({
            kinds: orNull(wordsOf(checkKindWords, NONE), { zh: '各种检查', en: 'checks of every kind' }),
            ways: orNull(named({ zh: '限于', en: 'only' }, wordsOf(checkWayWords, NONE)), {
              zh: '不论是否随机抽取',
              en: 'drawn or not'
            })
          })
        )
      ),
      open: named({ zh: '可检查日', en: 'open days' }, citedAs(phrase(openDays))),
      grounds: named({ zh: '例外事由', en: 'grounds that open it' }, citedAs(wordsOf(groundWords, NONE))),
      filings: named({ zh: '备案机关', en: 'filed with' }, citedAs(names(NONE))),
      listed: citedAs(word(calendarWords.listed)),
      others: citedAs(word(calendarWords.others)),
      since: orNull(citedAs(phrase((day) => ({ zh: `${day}印发`, en: `issued on ${day}` }))), {
        zh: '未载明印发日',
        en: 'the day of issue is not stated'
      }),
      firstYear: citedAs(word(calendarWords.firstYear))
    })
  )
}

/** How answers about checklists are said. 清单类答案的说法。 @since 0.1.0 */
export const checklistSayings: Sayings<ChecklistRules> = {
  withoutBasis: orNull(citedAs(word(checklistWords.withoutBasis)), null),
  fields: orNull(citedAs(wordsOf(checklistWords.field, NONE)), null),
  makers: orNull(citedAs(wordsOf(checklistWords.level, NONE)), null),
  details: orNull(citedAs(wordsOf(checklistWords.detail, NONE)), null),
  derived: orNull(citedAs(word(checklistWords.level)), null),
  onChange: eachOf(
    basedOn(
      phrase(({ act, at, waivable }: VersionDuty) => {
        const { en } = checklistWords.act[act]
        return {
          zh: `${versionActs[act](at)}${waivable ? '（有记录在案的理由可不办）' : ''}`,
          en: `${en} ${at}${waivable ? ' unless a recorded reason stands against it' : ''}`
        }
      })
    )
  ),
  adjustedYearly: orNull(article({ zh: '每年调整', en: 'adjusted every year' }), null),
  yearlyFilings: eachOf(
    eachMember<YearlyListFiling>({
      list: phrase(same),
      by: citedAs(yearlyBy),
      receivers: unlessEmpty(
        phrase((bodies) => {
          const { zh, en } = inRow(bodies.map(same))
          return { zh: `报${zh}`, en: `with ${en}` }
        })
      )
    })
  ),
  mappedTo: orNull(citedAs(names(NONE)), null),
  workingRule: orNull(citedAs(wordsOf(checklistWords.rule, NONE)), null)
}

const source = wordsOf(registryWords.source, NONE)

const freshness: Say<FreshnessRules> = eachMember<FreshnessRules>({
  eachDraw: named(
    { zh: '每次抽取前更新并确认', en: 'updated and confirmed before each draw' },
    orNull(citedAs(source), null)
  ),
  jointTask: named(
    { zh: '联合任务前各方更新', en: 'updated by each department before a joint task' },
    orNull(citedAs(source), null)
  ),
  upkeep: named({ zh: '动态管理', en: 'kept up with changes' }, orNull(citedAs(source), null)),
  yearly: eachOf(
    eachMember<YearlyRefresh>({
      source: word(registryWords.source),
      by: citedAs(yearlyBy),
      department: phrase((body) => ({ zh: `由${body}更新`, en: `updated by ${body}` }))
    })
  )
})

/** How answers about registries are said. 名录库类答案的说法。 @since 0.1.0 */
export const registrySayings: Sayings<RegistryRules> = {
  certificate: orNull(article({ zh: '检查人员须持执法证', en: 'officers hold a certificate' }), null),
  officerFields: orNull(citedAs(wordsOf(registryWords.officerField, NONE)), null),
  officerGroups: orNull(citedAs(wordsOf(registryWords.group, NONE)), null),
  noGap: orNull(article({ zh: '各类对象均须入库', en: 'every subject is in a registry' }), null),
  duties: orNull(
    citedAs(
      phrase((groups) => {
        const told = groups.map((group) => inRow(group.map((duty) => registryWords.duty[duty])))
        return {
          zh: told.map(({ zh }) => `〔${zh}〕`).join('、'),
          en: told.map(({ en }) => `[${en}]`).join(', ')
        }
      })
    ),
    null
  ),
  tags: orNull(citedAs(wordsOf(registryWords.tag, NONE)), null),
  freshness,
  pools: orNull(poolSayings, null),
  listings: orNull(
    eachMember<ListingRules>({
      kinds: named({ zh: '可设名单', en: 'lists' }, citedAs(wordsOf(registryWords.listing, NONE))),
      longest: citedAs(counting((n) => ({ zh: `每次列入至多${n}天`, en: `an entry holds for ${n} days at most` }))),
      barred: named({ zh: '不得列入的标注', en: 'marks that bar an entry' }, citedAs(wordsOf(markWords, NONE)))
    }),
    null
  )
}

const versionActs: { readonly [A in VersionDuty['act']]: (at: string) => string } = {
  adjusted: (at) => `在${at}调整`,
  filed: (at) => `报${at}备案`,
  published: (at) => `在${at}公开`
}

// A quiet period protects pools, or groups that have other names.
function groupsOf(groups: readonly string[]): Message {
  const texts = groups.map((group) => {
    const pool = POOLS.find((one) => one === group)
    return pool === undefined ? same(group) : registryWords.pool[pool]
  })
  return texts.length === 0 ? NONE : inRow(texts)
}

function openDays(days: OpenDays): Message {
  const several = (of: readonly OpenDays[], zh: string, en: string): Message => {
    const told = of.map(openDays)
    return { zh: `（${told.map((one) => one.zh).join(zh)}）`, en: `(${told.map((one) => one.en).join(en)})` }
  }
  switch (days._tag) {
    case 'Months':
      return days.months.length === 0 ? NONE : inRow(days.months.map(monthOf))
    case 'DaysOfMonth': {
      const [from, to] = [String(days.from), String(days.to)]
      return { zh: `每月${from}日至${to}日`, en: `day ${from} to ${to} of every month` }
    }
    case 'Weekdays':
      return days.weekdays.length === 0
        ? NONE
        : inRow(
            days.weekdays.map((day) => ({ zh: `星期${'一二三四五六日'[day - 1] ?? ''}`, en: WEEKDAYS[day - 1] ?? '' }))
          )
    case 'ChosenDays': {
      const chosen = days.days.length === 0 ? NONE : inRow(days.days.map(same))
      return {
        zh: `每月自选${String(days.perMonth)}日，已选定：${chosen.zh}`,
        en: `${String(days.perMonth)} of each month to be chosen, chosen so far: ${chosen.en}`
      }
    }
    case 'Spans':
      return days.window.length === 0
        ? NONE
        : inRow(days.window.map(({ from, to }) => ({ zh: `${from}至${to}`, en: `${from} to ${to}` })))
    case 'Union':
      return several(days.of, '或', ' or ')
    case 'Intersection':
      return several(days.of, '且', ' and ')
    case 'Difference': {
      const [from, without] = [openDays(days.from), openDays(days.without)]
      return { zh: `（${from.zh}除去${without.zh}）`, en: `(${from.en} without ${without.en})` }
    }
  }
}
