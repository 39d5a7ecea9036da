/* Subjects, officers, experts and regions for the tests of the registry. */

import {
  cited,
  citing,
  decode,
  nameCodec,
  orThrow,
  parseDate,
  type CivilDate,
  type Name
} from '../../../src/kernel/index.js'
import type { TermRules } from '../../../src/calendar/index.js'
import {
  expertCodec,
  makeRegionTable,
  officerCodec,
  regionEntriesCodec,
  subjectCodec,
  type Expert,
  type Officer,
  type RegionEntry,
  type RegionTable,
  type RegistryRules,
  type Subject
} from '../../../src/registry/index.js'
import { readJson } from '../../json.js'

export const gansuEntries: readonly RegionEntry[] = orThrow(
  decode(regionEntriesCodec)(readJson('../examples/02-linxia-2022/regions.json'))
)

export const gansu: RegionTable = orThrow(makeRegionTable(gansuEntries))

/** Rules that say nothing but what a test asks for. */
export const silent: RegistryRules = {
  certificate: null,
  officerFields: null,
  officerGroups: null,
  noGap: null,
  duties: null,
  tags: null,
  freshness: { eachDraw: null, jointTask: null, upkeep: null, yearly: [] },
  pools: null,
  listings: null
}

export const rules: RegistryRules = {
  ...silent,
  certificate: citing('临夏州市场监管系统细则')('第十六条'),
  officerFields: { value: ['post', 'userRight', 'fields', 'mobile'], basis: citing('中山市实施方案')('二（三）2') },
  noGap: citing('临夏州实施意见')('三（三）')
}

/** What a profile answers, where it answers at all. */
export function ruled<A>(answer: A | null): A {
  if (answer === null) throw new Error('the profile is silent')
  return answer
}

/** 某日前 takes in the day itself. */
export const terms: Pick<TermRules, 'before'> = {
  before: cited('inclusive', citing('民法典')('第一千二百五十九条'))
}

/** A day that exists. */
export const day = (text: string): CivilDate => orThrow(parseDate(text))

/** A name that may stand in a message. */
export const name = (text: string): Name => orThrow(decode(nameCodec)(text))

/** A subject without fault, with some members otherwise. */
export const subjectWith = (changed: { readonly [K in keyof Subject]?: unknown }): Subject =>
  orThrow(
    decode(subjectCodec)({
      id: 'S1',
      kind: 'enterprise',
      name: '临夏市某某有限公司',
      creditCode: '91622901T6BP7RD354',
      region: '622901',
      status: 'operating',
      registries: ['食品经营者名录库'],
      riskClass: 'general',
      ...changed
    })
  )

/** An officer without fault, with some members otherwise. */
export const officerWith = (changed: { readonly [K in keyof Officer]?: unknown }): Officer =>
  orThrow(
    decode(officerCodec)({
      id: 'O1',
      name: '某甲',
      office: '临夏市市场监督管理局',
      department: '市场监管部门',
      post: '四级主任科员',
      certificate: { number: '甘N-0001', from: '2021-01-01', to: '2025-12-31' },
      userRight: '检查员',
      fields: ['食品'],
      mobile: '13000000000',
      region: '622901',
      group: 'civil-servant',
      qualifications: ['行政执法'],
      specialties: ['食品安全'],
      mayLead: true,
      status: 'on-duty',
      capacity: null,
      ...changed
    })
  )

/** An expert without fault, with some members otherwise. */
export const expertWith = (changed: { readonly [K in keyof Expert]?: unknown }): Expert =>
  orThrow(
    decode(expertCodec)({
      id: 'E1',
      name: '某乙',
      office: '州检验检测中心',
      specialties: ['特种设备'],
      region: '622900',
      status: 'on-duty',
      ...changed
    })
  )
