/* Subjects, officers, experts and regions for the tests of the registry. */

import { citing, decode, orThrow } from '../../../src/kernel/index.js'
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

export const rules: RegistryRules = {
  certificate: citing('临夏州市场监管系统细则')('第十六条'),
  officerFields: { value: ['post', 'userRight', 'fields', 'mobile'], basis: citing('中山市实施方案')('二（三）2') },
  noGap: citing('临夏州实施意见')('三（三）')
}

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
