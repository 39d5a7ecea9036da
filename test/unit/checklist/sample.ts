/* Items for the tests of the checklist. */

import { checklistCodec, itemCodec, type Checklist, type Item } from '../../../src/checklist/index.js'
import { decode, orThrow } from '../../../src/kernel/index.js'

/** A complete item, with some members otherwise. */
export const itemWith = (changed: { readonly [K in keyof Item]?: unknown }): Item =>
  orThrow(
    decode(itemCodec)({
      domain: '公共场所卫生',
      initiator: '卫生健康部门',
      item: '对公共场所卫生的行政检查',
      objects: '宾馆旅店',
      class: 'general',
      basis: ['《公共场所卫生管理条例》第十条'],
      bodies: ['县级以上卫生健康部门'],
      content: ['卫生许可证', '从业人员健康合格证明'],
      methods: ['onsite', 'sampling'],
      ratio: '10%',
      frequency: { times: 1, months: 12 },
      ...changed
    })
  )

/** A checklist of some items. */
export const checklistOf = (...items: readonly Item[]): Checklist =>
  orThrow(decode(checklistCodec)({ name: '州联合抽查事项清单', version: '2022-03-01', items }))
