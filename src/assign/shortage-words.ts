/* Shortages and their cures in words, in both languages. */

import { explainBy, type Language, type Messages } from '../kernel/index.js'
import type { Cure } from './cure.js'
import type { Shortage } from './shortage.js'

/** The words of cures. 补救办法的文本。 @since 0.1.0 */
export const cureMessages: Messages<Cure> = {
  RaiseCapacity: {
    zh: ({ to, covers }) => `将上限提高到 ${String(to)} 次：可补 ${String(covers)} 个名额`,
    en: ({ to, covers }) => `raise the capacity to ${String(to)}: fills ${String(covers)}`
  },
  AddLeaders: {
    zh: ({ number, covers }) => `增加可任组长者 ${String(number)} 名：可补 ${String(covers)} 个名额`,
    en: ({ number, covers }) => `add ${String(number)} who may lead: fills ${String(covers)}`
  },
  AddOfficers: {
    zh: ({ number, covers }) =>
      `增加符合条件者（须组长的，可任组长）${String(number)} 名：可补 ${String(covers)} 个名额`,
    en: ({ number, covers }) =>
      `add ${String(number)} who may serve (and lead, where a leader is asked for): fills ${String(covers)}`
  },
  BorrowFrom: {
    zh: ({ region, covers }) => `向相邻地区 ${region} 借调：可补 ${String(covers)} 个名额`,
    en: ({ region, covers }) => `borrow from the neighbour ${region}: fills ${String(covers)}`
  },
  SplitVisit: {
    zh: ({ subject, ordinal, covers }) =>
      `合并后无人具备全部条件，将“${subject}”的第 ${String(ordinal)} 次上门按任务拆分：可补 ${String(covers)} 个名额`,
    en: ({ subject, ordinal, covers }) =>
      `nobody meets all the tasks together; split visit ${String(ordinal)} to "${subject}": fills ${String(covers)}`
  },
  SettleRelations: {
    zh: ({ covers }) => `若不计已申报的利害关系：可补 ${String(covers)} 个名额`,
    en: ({ covers }) => `were it not for declared relations: fills ${String(covers)}`
  }
}

/**
 * A cure in words. 补救办法的说明。
 *
 * @example explainCure('zh')({ _tag: 'RaiseCapacity', to: 7, covers: 14 }) // => '将上限提高到 7 次：可补 14 个名额'
 * @since 0.1.0
 */
export const explainCure: (language: Language) => (cure: Cure) => string = explainBy(cureMessages)

/**
 * A shortage in words, its cures aside. 短缺的说明（不含补救办法）。
 *
 * @example explainShortage('zh')({ department: '住建部门', specialty: null, regions: ['622921'], qualifications: [], inGroups: false, visits: 37, places: 74, leaderPlaces: 37, officers: 12, leaders: 8, seats: 60, held: 0, missing: 14 }) // => '住建部门（622921）：37 次上门需 74 个名额（含组长 37 个），符合条件者 12 人（可任组长 8 人），上限合计 60 个名额，缺 14 个'
 * @since 0.1.0
 */
export const explainShortage =
  (language: Language) =>
  (shortage: Omit<Shortage, 'crews' | 'cures'>): string =>
    language === 'zh' ? zh(shortage) : en(shortage)

type Told = Omit<Shortage, 'crews' | 'cures'>

function zh(shortage: Told): string {
  const { department, specialty, regions, qualifications, inGroups, visits, places, leaderPlaces } = shortage
  const who = department ?? (specialty === null ? '专家' : `专家（${specialty}）`)
  const asked = [regions === null ? '不限地区' : regions.join('、'), ...qualifications].join('；')
  const unit = inGroups ? '组' : '人'
  const need =
    leaderPlaces === places
      ? `需组长名额 ${String(places)} 个`
      : `需 ${String(places)} 个名额` + (leaderPlaces > 0 ? `（含组长 ${String(leaderPlaces)} 个）` : '')
  const leaders = leaderPlaces > 0 ? `（可任组长 ${String(shortage.leaders)} ${unit}）` : ''
  const held = shortage.held > 0 ? `，另由其余人员担任 ${String(shortage.held)} 个` : ''
  return (
    `${who}（${asked}）：${String(visits)} 次上门${need}，符合条件者 ${String(shortage.officers)} ${unit}${leaders}，` +
    `上限合计 ${String(shortage.seats)} 个名额${held}，缺 ${String(shortage.missing)} 个`
  )
}

function en(shortage: Told): string {
  const { department, specialty, regions, qualifications, inGroups, visits, places, leaderPlaces } = shortage
  const who = department ?? (specialty === null ? 'experts' : `experts (${specialty})`)
  const asked = [regions === null ? 'any region' : regions.join(', '), ...qualifications].join('; ')
  const need =
    leaderPlaces === places
      ? counted(places, 'leader')
      : counted(places, 'place') + (leaderPlaces > 0 ? ` (${String(leaderPlaces)} of leaders)` : '')
  const unit = inGroups ? ' groups' : ''
  const leaders = leaderPlaces > 0 ? ` (${String(shortage.leaders)} may lead)` : ''
  const held = shortage.held > 0 ? `, ${String(shortage.held)} held by others` : ''
  return (
    `${who} (${asked}): ${counted(visits, 'visit')} ${visits === 1 ? 'needs' : 'need'} ${need}; ` +
    `${String(shortage.officers)}${unit} eligible${leaders}, ${counted(shortage.seats, 'place')} by capacity${held}; ` +
    `short ${String(shortage.missing)}`
  )
}

const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`
