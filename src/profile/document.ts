/* 文件: the documents that the profiles cite, each by its short title. */

import type { CivilDate } from '../kernel/index.js'
import { orThrow, parseDate } from '../kernel/index.js'

/** A document that a profile cites: its short title, and how it names itself. 规则包引用的文件：简称与全称等。 @since 0.1.0 */
export type ProfileDocument = {
  /** As citations name it. 引用所用简称。 */
  readonly short: string
  readonly title: string
  /** 文号; null where none is printed. 未印文号则为 null。 */
  readonly number: string | null
  /** Null where none is printed. 未印日期则为 null。 */
  readonly date: CivilDate | null
}

const document = (short: string, title: string, number: string | null, date: string | null): ProfileDocument => ({
  short,
  title,
  number,
  date: date === null ? null : orThrow(parseDate(date))
})

/** The Civil Code: how terms are counted. 民法典：期间的计算。 @since 0.1.0 */
export const civilCode = document('民法典', '中华人民共和国民法典', '主席令第四十五号', '2020-05-28')

/** The State Council's opinion of 2019, from which all the others follow. 国务院2019年意见，各地文件均由此而来。 @since 0.1.0 */
export const stateOpinion = document(
  '国发〔2019〕5号',
  '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见',
  '国发〔2019〕5号',
  null
)

/** The four credit-risk classes. 企业信用风险分类。 @since 0.1.0 */
export const riskClasses2022 = document(
  '国市监信发〔2022〕6号',
  '市场监管总局关于推进企业信用风险分类管理进一步提升监管效能的意见',
  '国市监信发〔2022〕6号',
  null
)

/** Inspections of business, strictly regulated. 严格规范涉企行政检查。 @since 0.1.0 */
export const businessChecks2024 = document(
  '国办发〔2024〕54号',
  '国务院办公厅关于严格规范涉企行政检查的意见',
  '国办发〔2024〕54号',
  null
)

/** Answers of the Ministry of Justice to questions on it; the title describes, for none is at hand. 司法部对该意见的问答（题名为说明性文字）。 @since 0.1.0 */
export const businessChecksAnswers = document(
  '司法部涉企行政检查问答',
  '司法部关于严格规范涉企行政检查有关问题的问答',
  null,
  null
)

/** Linxia's opinion of 2019. 临夏州2019年实施意见。 @since 0.1.0 */
export const linxiaOpinion = document(
  '临夏州实施意见',
  '临夏回族自治州人民政府关于在市场监管领域全面推行部门联合“双随机、一公开”监管的实施意见',
  '临州府发〔2019〕56号',
  '2019-08-16'
)

/** Linxia's rules for checks of several departments. 临夏州部门联合细则。 @since 0.1.0 */
export const linxiaJointRules = document(
  '临夏州部门联合细则',
  '临夏州市场监管领域部门联合“双随机、一公开”监管工作细则',
  null,
  null
)

/** Linxia's rules for the market regulators. 临夏州市场监管系统细则。 @since 0.1.0 */
export const linxiaMarketRules = document(
  '临夏州市场监管系统细则',
  '临夏州市场监管系统“双随机、一公开”监管工作细则',
  null,
  null
)

/** Ningyang's opinion. 宁阳县实施意见。 @since 0.1.0 */
export const ningyangOpinion = document(
  '宁阳县实施意见',
  '宁阳县人民政府关于在市场监管领域全面推行部门联合“双随机、一公开”监管工作的实施意见',
  '宁政字〔2020〕2号',
  '2020-09-01'
)

/** Zhongshan's scheme. 中山市实施方案。 @since 0.1.0 */
export const zhongshanScheme = document(
  '中山市实施方案',
  '中山市市场监管领域全面推行部门联合“双随机、一公开”监管实施方案',
  null,
  '2020-07-27'
)

/** Wannian's scheme. 万年县实施方案。 @since 0.1.0 */
export const wannianScheme = document(
  '万年县实施方案',
  '万年县全面推进“双随机、一公开、一集中”监管工作实施方案',
  '万府办字〔2022〕55号',
  '2022-08-10'
)
