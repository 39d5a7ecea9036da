/* “双随机、一公开”监管信息统计表: the form as it is printed, with English beside it. 临夏州实施意见 附件3. */

import { citing, type Citation, type Message } from '../kernel/index.js'

/** The four rows: within one system or joint, of the prefecture or of a county. 四行：系统内、部门联合，州本级、县市。 @since 0.1.0 */
export type AnnexRow = 'withinSystemPrefecture' | 'withinSystemCounty' | 'jointPrefecture' | 'jointCounty'

/** The seven columns. 七栏。 @since 0.1.0 */
export type AnnexColumn =
  | 'batches'
  | 'inspected'
  | 'publishedPublicitySystem'
  | 'publishedProfessionalSystem'
  | 'publishedDepartmentWebsite'
  | 'cases'
  | 'penaltyAmount'

/** Who counts a column in a joint check: who initiated it, or each who took part, for itself. 联合抽查中由谁统计：发起部门，或各参与部门各自统计。 @since 0.1.0 */
export type CountingOwner = 'initiator' | 'participant'

/** A row as printed. 表中一行。 @since 0.1.0 */
export type AnnexRowWords = {
  readonly row: AnnexRow
  /** 区分. */
  readonly group: Message
  /** 类别. */
  readonly words: Message
}

/** A column as printed. 表中一栏。 @since 0.1.0 */
export type AnnexColumnWords = {
  readonly column: AnnexColumn
  /** The heading above several columns; null where there is none. 上一级表头；没有则为 null。 */
  readonly group: Message | null
  readonly words: Message
  /** Null where the form prints none. 原表未印单位则为 null。 */
  readonly unit: Message | null
  readonly owner: CountingOwner
}

/** Where the form stands. 该表出处。 @since 0.1.0 */
export const annexBasis: Citation = citing('临夏州实施意见')('附件3', 'LX19-45')

/** Its title. 表名。 @since 0.1.0 */
export const annexTitle: Message = {
  zh: '“双随机、一公开”监管信息统计表',
  en: 'Statistics table of "two random selections, one publicity" supervision'
}

/** The fields above and below the table. 表头与表尾各栏。 @since 0.1.0 */
export const annexFields: {
  readonly [
    F in 'year' | 'reportingUnit' | 'reportingDate' | 'handler' | 'telephone' | 'division' | 'category' | 'remarks'
  ]: Message
} = {
  year: { zh: '年度', en: 'year' },
  reportingUnit: { zh: '填报单位(盖章)', en: 'Reporting unit (seal)' },
  reportingDate: { zh: '填报时间', en: 'Date of filling in' },
  handler: { zh: '经办人(签字)', en: 'Handled by (signature)' },
  telephone: { zh: '联系电话', en: 'Telephone' },
  division: { zh: '区分', en: 'Division' },
  category: { zh: '类别', en: 'Category' },
  remarks: { zh: '备注', en: 'Remarks' }
}

const withinSystem: Message = { zh: '系统内双随机抽查', en: 'Double-random inspection within one system' }
const joint: Message = { zh: '部门联合抽查', en: 'Joint inspection by several departments' }
const published: Message = { zh: '抽查结果公示数量', en: 'Inspection results published' }
const households: Message = { zh: '户', en: 'households (inspected subjects)' }

/** The rows in the order of the form. 各行，按表中次序。 @since 0.1.0 */
export const annexRows: readonly AnnexRowWords[] = [
  {
    row: 'withinSystemPrefecture',
    group: withinSystem,
    words: {
      zh: '州政府有关部门本级开展抽查信息',
      en: 'Inspections carried out at their own level by departments of the prefecture government'
    }
  },
  {
    row: 'withinSystemCounty',
    group: withinSystem,
    words: {
      zh: '县市政府有关部门开展系统抽查信息',
      en: 'System inspections carried out by departments of county and city governments'
    }
  },
  {
    row: 'jointPrefecture',
    group: joint,
    words: {
      zh: '州政府有关部门本级开展联合抽查信息',
      en: 'Joint inspections carried out at their own level by departments of the prefecture government'
    }
  },
  {
    row: 'jointCounty',
    group: joint,
    words: {
      zh: '县市辖区内开展部门联合抽查信息',
      en: 'Joint inspections carried out within the area of a county or city'
    }
  }
]

/** The columns in the order of the form, each with who counts it. 各栏，按表中次序，附统计单位。 @since 0.1.0 */
export const annexColumns: readonly AnnexColumnWords[] = [
  {
    column: 'batches',
    group: null,
    words: { zh: '抽查批次', en: 'Inspection batches' },
    unit: null,
    owner: 'initiator'
  },
  {
    column: 'inspected',
    group: null,
    words: { zh: '抽查数量', en: 'Subjects inspected' },
    unit: households,
    owner: 'initiator'
  },
  {
    column: 'publishedPublicitySystem',
    group: published,
    words: { zh: '公示系统', en: 'Published in the enterprise credit publicity system' },
    unit: households,
    owner: 'initiator'
  },
  {
    column: 'publishedProfessionalSystem',
    group: published,
    words: { zh: '专业系统', en: 'Published in a professional system' },
    unit: households,
    owner: 'initiator'
  },
  {
    column: 'publishedDepartmentWebsite',
    group: published,
    words: { zh: '部门网站', en: 'Published on a department website' },
    unit: households,
    owner: 'initiator'
  },
  {
    column: 'cases',
    group: null,
    words: { zh: '双随机抽查案件数', en: 'Cases arising from double-random inspection' },
    unit: { zh: '件', en: 'cases' },
    owner: 'participant'
  },
  {
    column: 'penaltyAmount',
    group: null,
    words: { zh: '案件处罚金额', en: 'Penalty amount of the cases' },
    unit: { zh: '万元', en: '10,000 yuan' },
    owner: 'participant'
  }
]

/** The two remarks under the table. 表下备注。 @since 0.1.0 */
export const annexRemarks: readonly Message[] = [
  {
    zh: '1.为防止重复统计,抽查批次、抽查数量和公示数量由联合抽查发起部门统计,案件数、罚没金额由参与部门分别统计。',
    en: '1. To prevent double counting, the number of batches, the number of subjects inspected and the number published are counted by the department that initiates the joint inspection; the number of cases and the amount of fines and confiscations are counted by the participating departments, each for itself.'
  },
  {
    zh: '2.涉及市场主体的抽查检查结果必须归集至公示系统,其他抽查检查结果可通过专业抽查系统或部门网站等渠道进行公示。',
    en: '2. Inspection results that concern market entities must be collected into the publicity system; other inspection results may be published through professional inspection systems, department websites or similar channels.'
  }
]

/** The rows, as keys. 各行的键。 @since 0.1.0 */
export const ANNEX_ROWS: readonly AnnexRow[] = annexRows.map(({ row }) => row)

/** The columns, as keys. 各栏的键。 @since 0.1.0 */
export const ANNEX_COLUMNS: readonly AnnexColumn[] = annexColumns.map(({ column }) => column)
