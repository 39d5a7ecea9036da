/* What is uncertain or amiss in a plan that can still be read: where it stands, and how it was taken. */

import { cite, type Citation, type CivilDate, type Messages, type Name } from '../kernel/index.js'
import type { AnyColumn, ExtraColumn, MergedColumn } from './printed.js'

type At<C extends AnyColumn> = { readonly row: number; readonly column: C }

/** A finding on a printed plan; row and column are null where the whole table is meant. 对计划表的一条提示；针对全表时行与栏为 null。 @since 0.1.0 */
export type PlanFinding =
  | ({ readonly _tag: 'CellCarried'; readonly from: number } & At<MergedColumn | ExtraColumn>)
  | ({ readonly _tag: 'CarriedFromOther'; readonly from: number } & At<'检查对象' | '配合部门'> & {
        readonly initiator: Name
        readonly other: Name
      })
  | ({ readonly _tag: 'DomainAloneCarried'; readonly from: number } & At<'抽查领域'>)
  | ({ readonly _tag: 'OwnPartner'; readonly department: Name } & At<'配合部门'>)
  | ({ readonly _tag: 'PartnersOpen' } & At<'配合部门'>)
  | ({ readonly _tag: 'PartnersMissing' } & At<'配合部门'>)
  | ({ readonly _tag: 'PartnerRepeated'; readonly department: Name } & At<'配合部门'>)
  | ({ readonly _tag: 'SuffixAssumed'; readonly printed: string; readonly read: Name } & At<'配合部门'>)
  | ({ readonly _tag: 'DepartmentRenamed'; readonly printed: string; readonly read: Name } & At<
      '发起部门' | '配合部门'
    >)
  | ({ readonly _tag: 'DepartmentsAlike'; readonly department: Name; readonly other: Name } & At<
      '发起部门' | '配合部门'
    >)
  | ({ readonly _tag: 'ItemRepeated'; readonly first: number } & At<'抽查事项'>)
  | ({ readonly _tag: 'RegulationInItem'; readonly regulation: string } & At<'抽查事项'>)
  | ({
      readonly _tag: 'OpensBeforeDue'
      readonly opens: CivilDate
      readonly due: CivilDate
      readonly basis: Citation
    } & At<'抽查时间'>)
  | ({ readonly _tag: 'MethodsOpen' } & At<'检查方式'>)
  | ({ readonly _tag: 'BatchQuantityMissing'; readonly basis: Citation } & At<'抽查数量'>)
  | { readonly _tag: 'QuantityNotStated'; readonly row: null; readonly column: null; readonly basis: Citation }

const zh = ({ row, column }: { readonly row: number; readonly column: AnyColumn }): string =>
  `第 ${String(row)} 行“${column}”`
const en = ({ row, column }: { readonly row: number; readonly column: AnyColumn }): string =>
  `row ${String(row)}, ${column}`

/** The words of the findings. 各提示的文本。 @since 0.1.0 */
export const planFindingMessages: Messages<PlanFinding> = {
  CellCarried: {
    zh: (f) =>
      `${zh(f)}：本行无此格，读作与第 ${String(f.from)} 行合并${f.column === '配合部门' ? '；也可能本为空格' : ''}`,
    en: (f) =>
      `${en(f)}: no cell of its own, read as merged with row ${String(f.from)}` +
      (f.column === '配合部门' ? '; an empty cell would look the same' : '')
  },
  CarriedFromOther: {
    zh: (f) => `${zh(f)}：沿用第 ${String(f.from)} 行，但发起部门不同（${f.initiator}，该行为${f.other}），读法较弱`,
    en: (f) =>
      `${en(f)}: carried from row ${String(f.from)}, whose initiator is ${f.other} and not ${f.initiator}; a weaker reading`
  },
  DomainAloneCarried: {
    zh: (f) => `${zh(f)}：仅领域沿用第 ${String(f.from)} 行，其余各格均为本行自有且与之不同`,
    en: (f) => `${en(f)}: only the domain is carried from row ${String(f.from)}; all other cells are its own and differ`
  },
  OwnPartner: {
    zh: (f) => `${zh(f)}：配合部门即发起部门本身（${f.department}），不作为配合部门`,
    en: (f) => `${en(f)}: the partner is the initiator itself (${f.department}) and is not taken as a partner`
  },
  PartnersOpen: {
    zh: (f) => `${zh(f)}：“等”表示名单未列尽`,
    en: (f) => `${en(f)}: 等 leaves the list open`
  },
  PartnersMissing: {
    zh: (f) => `${zh(f)}：未列配合部门，上方同领域亦无`,
    en: (f) => `${en(f)}: no partner is named, neither here nor above in the domain`
  },
  PartnerRepeated: {
    zh: (f) => `${zh(f)}：${f.department}重复，只计一次`,
    en: (f) => `${en(f)}: ${f.department} stands there more than once and is taken once`
  },
  SuffixAssumed: {
    zh: (f) => `${zh(f)}：“${f.printed}”无后缀，读作${f.read}`,
    en: (f) => `${en(f)}: "${f.printed}" has no suffix and is read as ${f.read}`
  },
  DepartmentRenamed: {
    zh: (f) => `${zh(f)}：“${f.printed}”按别名表读作${f.read}`,
    en: (f) => `${en(f)}: "${f.printed}" is read as ${f.read} by the table of aliases`
  },
  DepartmentsAlike: {
    zh: (f) => `${zh(f)}：${f.department}可能是${f.other}的简称；如是，请列入别名表`,
    en: (f) => `${en(f)}: ${f.department} may be short for ${f.other}; if so, give an alias`
  },
  ItemRepeated: {
    zh: (f) => `${zh(f)}：事项名称与第 ${String(f.first)} 行相同，须连同领域、发起部门、检查对象区分`,
    en: (f) =>
      `${en(f)}: the item's name is that of row ${String(f.first)}; domain, initiator and objects tell them apart`
  },
  RegulationInItem: {
    zh: (f) => `${zh(f)}：末尾的${f.regulation}似为检查依据，原样保留`,
    en: (f) => `${en(f)}: ${f.regulation} at the end looks like a legal basis; kept as printed`
  },
  OpensBeforeDue: {
    zh: (f) => `${zh(f)}：自 ${f.opens} 起可查，早于计划报送期限 ${f.due}（${cite('zh')(f.basis)}）`,
    en: (f) => `${en(f)}: opens on ${f.opens}, before the plan is due on ${f.due} (${cite('en')(f.basis)})`
  },
  MethodsOpen: {
    zh: (f) => `${zh(f)}：“等”表示检查方式未列尽`,
    en: (f) => `${en(f)}: 等 leaves the list of methods open`
  },
  BatchQuantityMissing: {
    zh: (f) => `${zh(f)}：本批次未载抽查比例或数量，而计划应当明确各批次的数量（${cite('zh')(f.basis)}）`,
    en: (f) =>
      `${en(f)}: this batch states neither ratio nor quantity, though a plan must state the quantity of each (${cite('en')(f.basis)})`
  },
  QuantityNotStated: {
    zh: ({ basis }) => `全表未载抽查比例与数量，而计划应当明确各批次的数量（${cite('zh')(basis)}）`,
    en: ({ basis }) =>
      `the table states neither ratio nor quantity, though a plan must state the quantity of each batch (${cite('en')(basis)})`
  }
}
