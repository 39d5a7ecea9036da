/* What a review says, one sentence a finding, in Chinese and in English. */

import type { Span } from '../calendar/index.js'
import { printItemKey } from '../checklist/index.js'
import { cite, explainBy, printRatio, type Messages, type Name, type Ratio } from '../kernel/index.js'
import { planMessages } from './error.js'
import { sizeEvidenceMessages } from './evidence.js'
import { planFindingMessages } from './finding.js'
import { printCap } from './limit.js'
import type { ReviewFinding } from './review-finding.js'
import { classWords, fieldWords, levelWords, listZh, needWords, objectWords, riskWords } from './review-nouns.js'

const zh = ({ row, column }: Pick<ReviewFinding, 'row' | 'column'>): string =>
  row === null ? '全表' : column === null ? `第 ${String(row)} 行` : `第 ${String(row)} 行“${column}”`
const en = ({ row, column }: Pick<ReviewFinding, 'row' | 'column'>): string =>
  row === null ? 'the plan' : column === null ? `row ${String(row)}` : `row ${String(row)}, ${column}`

const spansZh = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from} 至 ${to}`).join('、')
const spansEn = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from} to ${to}`).join(', ')
const rowsZh = (rows: readonly number[]): string => `第 ${rows.join('、')} 行`
const rowsEn = (rows: readonly number[]): string => `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`
const groupZh = (group: Name | null): string => (group === null ? '' : `（${group}）`)
const groupEn = (group: Name | null): string => (group === null ? '' : ` (${group})`)
const several = (rows: readonly number[] | null, words: (count: string) => string): string =>
  rows === null ? '' : words(String(rows.length))
const share = (ratio: Ratio): string => {
  const percent = (BigInt(ratio.numerator) * 100n) / BigInt(ratio.denominator)
  const whole = (BigInt(ratio.numerator) * 100n) % BigInt(ratio.denominator) === 0n
  return whole ? `${String(percent)}%` : printRatio(ratio)
}

/** The words of a review's findings. 各审核所见的文本。 @since 0.1.0 */
export const reviewMessages: Messages<ReviewFinding> = {
  AsPrinted: {
    zh: (f) => explainBy(planFindingMessages)('zh')(f.doubt),
    en: (f) => explainBy(planFindingMessages)('en')(f.doubt)
  },
  PartnerIsInitiator: {
    zh: (f) => `${zh(f)}：配合部门即发起部门本身（${f.department}），不作为配合部门`,
    en: (f) => `${en(f)}: the partner is the initiator itself (${f.department}) and is not taken as a partner`
  },
  PartnersLeftOpen: {
    zh: (f) => `${zh(f)}：“等”表示配合部门未列尽`,
    en: (f) => `${en(f)}: 等 leaves the list of partners open`
  },
  PartnersUnnamed: {
    zh: (f) => `${zh(f)}：未列明任何配合部门`,
    en: (f) => `${en(f)}: no partner is named`
  },
  SuffixUnlike: {
    zh: (f) => `${zh(f)}：${f.department}不以“部门”结尾，与其他写法不同，照印保留`,
    en: (f) => `${en(f)}: ${f.department} does not end in 部门 as others do; kept as printed`
  },
  ObjectsVague: {
    zh: (f) => `${zh(f)}：“${f.objects}”只说明主体种类，未说明抽查范围`,
    en: (f) => `${en(f)}: "${f.objects}" names a kind of subject and no range`
  },
  ObjectsNoEntity: {
    zh: (f) => `${zh(f)}：“${f.objects}”属于或包含${objectWords.zh[f.kind]}，不是市场主体`,
    en: (f) => `${en(f)}: "${f.objects}" are, or include, ${objectWords.en[f.kind]} and no market entities`
  },
  RowWithoutDay: {
    zh: (f) => `${zh(f)}：没有任何可检查的日期`,
    en: (f) => `${en(f)}: there is no day on which to check`
  },
  RowOutsideYear: {
    zh: (f) => `${zh(f)}：${spansZh(f.spans)} 不在 ${String(f.year)} 年之内`,
    en: (f) => `${en(f)}: ${spansEn(f.spans)} does not lie within ${String(f.year)}`
  },
  OpensEarly: {
    zh: (f) => `${zh(f)}：自 ${f.opens} 起可查，早于计划报送期限 ${f.due}`,
    en: (f) => `${en(f)}: opens on ${f.opens}, before the plan is due on ${f.due}`
  },
  DueDayClamped: {
    zh: (f) => `${zh(f)}：报送期限印作 ${String(f.month)} 月 ${String(f.day)} 日，并无此日，按 ${f.due} 计`,
    en: (f) =>
      `${en(f)}: the day on which it is due, ${String(f.month)}-${String(f.day)}, does not exist; ${f.due} is taken`
  },
  QuantityMissing: {
    zh: (f) => (f.row === null ? `${zh(f)}：${String(f.rows)} 行均未载抽查比例和数量` : `${zh(f)}：未载抽查比例或数量`),
    en: (f) =>
      f.row === null
        ? `${en(f)}: none of its ${String(f.rows)} rows states a ratio or a quantity`
        : `${en(f)}: neither ratio nor quantity is stated`
  },
  FieldUnstated: {
    zh: (f) => `${zh(f)}：${several(f.rows, (n) => `${n} 行`)}未载${fieldWords.zh[f.field]}`,
    en: (f) => `${en(f)}: ${fieldWords.en[f.field]} is not stated${several(f.rows, (n) => ` in ${n} rows`)}`
  },
  PlanUnnumbered: { zh: (f) => `${zh(f)}：未载计划编号`, en: (f) => `${en(f)}: there is no plan number` },
  TemporaryTask: {
    zh: (f) => `${zh(f)}：属临时抽查任务，不计入年度计划完成情况`,
    en: (f) => `${en(f)}: a temporary task, which does not count toward the annual plan`
  },
  AppraisalByCount: {
    zh: (f) => `${zh(f)}：“${f.sentence}”将考核与“${f.word}”挂钩`,
    en: (f) => `${en(f)}: "${f.sentence}" looks like tying appraisal to ${f.word}`
  },
  NotChecked: {
    zh: (f) => `${zh(f)}：未提供${needWords.zh[f.need]}，未按${cite('zh')(f.about)}审核`,
    en: (f) => `${en(f)}: not checked by ${cite('en')(f.about)} for want of ${needWords.en[f.need]}`
  },
  RowOutsideList: {
    zh: (f) => `${zh(f)}：该事项不在 ${f.version} 版事项清单之内`,
    en: (f) => `${en(f)}: the item is not on the checklist of ${f.version}`
  },
  RowUnfounded: {
    zh: (f) => `${zh(f)}：清单未载该事项的法律、法规、规章依据`,
    en: (f) => `${en(f)}: the checklist gives the item no basis in law, regulation or rule`
  },
  ListedNeverDrawn: {
    zh: (f) => `${zh(f)}：清单事项“${printItemKey(f.key)}”未列入计划，而每年至少应抽查 ${String(f.times)} 次`,
    en: (f) =>
      `${en(f)}: the listed item "${printItemKey(f.key)}" is in no row, though it is drawn ${String(f.times)} time a year at least`
  },
  ClassUnlikeList: {
    zh: (f) => `${zh(f)}：计划列为${classWords.zh[f.planned]}，清单列为${classWords.zh[f.listed]}`,
    en: (f) => `${en(f)}: ${classWords.en[f.planned]} in the plan, ${classWords.en[f.listed]} on the checklist`
  },
  RatioAboveList: {
    zh: (f) => `${zh(f)}：计划比例 ${f.planned} 高于清单所载 ${f.listed}`,
    en: (f) => `${en(f)}: the ratio ${f.planned} is above the ${f.listed} of the checklist`
  },
  JointNotOnsite: {
    zh: (f) => `${zh(f)}：部门联合抽查未列实地检查`,
    en: (f) => `${en(f)}: a joint check without a check on site`
  },
  ItemStale: {
    zh: (f) =>
      `${zh(f)}：事项“${printItemKey(f.key)}”${f.last === null ? '从未实施' : `自 ${f.last} 后未再实施`}，已满 ${String(f.years)} 个完整年度`,
    en: (f) =>
      `${en(f)}: the item "${printItemKey(f.key)}" was ${f.last === null ? 'never checked' : `last checked on ${f.last}`}, ${String(f.years)} whole years ago or more`
  },
  ListedOutsideDraw: {
    zh: (f) => `${zh(f)}：清单事项“${printItemKey(f.key)}”未纳入随机抽查`,
    en: (f) => `${en(f)}: the listed item "${printItemKey(f.key)}" is kept outside the draw`
  },
  OutsideDrawUngrounded: {
    zh: (f) => `${zh(f)}：事项“${printItemKey(f.key)}”以“${f.field}”为由不纳入随机抽查，文件未列此重点领域`,
    en: (f) =>
      `${en(f)}: the item "${printItemKey(f.key)}" is kept outside the draw for ${f.field}, which no text names as a key field`
  },
  RowsRepeat: {
    zh: (f) => `${zh(f)}：与第 ${String(f.first)} 行的领域、事项、检查对象均相同`,
    en: (f) => `${en(f)}: the domain, item and objects are those of row ${String(f.first)}`
  },
  ObjectsShared: {
    zh: (f) =>
      `${zh(f)}：与${rowsZh(f.others)}检查对象相同、时间相交（${listZh(f.departments)}），抽中同一对象的应合并上门`,
    en: (f) =>
      `${en(f)}: the objects of ${rowsEn(f.others)} in meeting time (${f.departments.join(', ')}); whoever is drawn twice is visited once`
  },
  SharedNotJoint: {
    zh: (f) =>
      `${zh(f)}：与第 ${String(f.other)} 行${f.rows > 1 ? `等 ${String(f.rows)} 行` : ''}（${f.department}）检查对象相同、时间相交，两部门未互列为配合部门`,
    en: (f) =>
      `${en(f)}: the objects of row ${String(f.other)}${f.rows > 1 ? ` and ${String(f.rows - 1)} more` : ''} (${f.department}) in meeting time, and neither names the other as its partner in both rows`
  },
  CampaignBeside: {
    zh: (f) => `${zh(f)}：“${f.campaign}”与${rowsZh(f.rows)}的随机抽查领域、时间重叠`,
    en: (f) => `${en(f)}: the campaign "${f.campaign}" meets the random checks of ${rowsEn(f.rows)} in domain and time`
  },
  FullCoverageBeside: {
    zh: (f) => `${zh(f)}：全部检查，而同一领域${rowsZh(f.others)}已实施随机抽查`,
    en: (f) => `${en(f)}: everybody is checked, in a domain where ${rowsEn(f.others)} draw at random`
  },
  CapUndecided: {
    zh: (f) => `${zh(f)}：${String(f.rows)} 行一般检查事项应设比例上限，而上限数值未定`,
    en: (f) => `${en(f)}: ${String(f.rows)} rows of general items need a cap, and its number is not decided`
  },
  ReadingUndecided: {
    zh: (f) => `${zh(f)}：规则包未就“${f.question}”作出决定，未按名录库审核数量`,
    en: (f) => `${en(f)}: numbers are not checked by registry until the profile decides ${f.question}`
  },
  QuantityDisagrees: {
    zh: (f) => `${zh(f)}：${String(f.subjects)} 户的 ${share(f.ratio)} 不是所印的 ${String(f.count)} 户`,
    en: (f) => `${en(f)}: ${share(f.ratio)} of ${String(f.subjects)} is not the ${String(f.count)} printed beside it`
  },
  StatedAboveCap: {
    zh: (f) => `${zh(f)}：比例 ${f.ratio}，而一般检查事项（以该事项名录库为分母）${printCap('zh')(f.cap)}`,
    en: (f) =>
      `${en(f)}: a ratio of ${f.ratio}, while a general item, as a share of its own registry, is ${printCap('en')(f.cap)}`
  },
  SizeUnlawful: {
    zh: (f) => explainBy(planMessages)('zh')(f.refusal),
    en: (f) => explainBy(planMessages)('en')(f.refusal)
  },
  SmallStock: {
    zh: (f) => `${zh(f)}：${explainBy(sizeEvidenceMessages)('zh')(f.evidence)}`,
    en: (f) => `${en(f)}: ${explainBy(sizeEvidenceMessages)('en')(f.evidence)}`
  },
  NobodyDrawn: { zh: (f) => `${zh(f)}：抽查数量为零`, en: (f) => `${en(f)}: nobody is drawn` },
  EverybodyTaken: {
    zh: (f) => `${zh(f)}：全部检查，属普查而非随机抽查`,
    en: (f) => `${en(f)}: everybody is checked, which is a census and no random draw`
  },
  CoverageShort: {
    zh: (f) =>
      `${zh(f)}：${levelWords.zh[f.level]}全年至多 ${String(f.places)} 户次，而所监管的 ${String(f.subjects)} 户中至少应覆盖 ${String(f.least)} 户（以全年监管对象为分母）`,
    en: (f) =>
      `${en(f)}: ${levelWords.en[f.level]} has ${String(f.places)} places in the year at most, while ${String(f.least)} of the ${String(f.subjects)} subjects that it supervises are to be covered`
  },
  RiskierDrawnLess: {
    zh: (f) =>
      `${zh(f)}：${riskWords.zh[f.riskier]}类比例 ${f.ratios[0]} 低于${riskWords.zh[f.safer]}类的 ${f.ratios[1]}`,
    en: (f) =>
      `${en(f)}: ${f.ratios[0]} of the class ${riskWords.en[f.riskier]}, less than the ${f.ratios[1]} of ${riskWords.en[f.safer]}`
  },
  PoolOrganiserWrong: {
    zh: (f) => `${zh(f)}：${f.pool} 类库应由${f.office}牵头组织`,
    en: (f) => `${en(f)}: draws from pool ${f.pool} are organised by ${f.office}`
  },
  PoolNotJoint: {
    zh: (f) => `${zh(f)}：${f.pool} 类库应全部采用部门联合检查，本行无配合部门`,
    en: (f) => `${en(f)}: every check of pool ${f.pool} is joint, and no partner is named`
  },
  PoolAboveRatio: {
    zh: (f) => `${zh(f)}：${f.pool} 类库抽查 ${f.asked}，而应不高于 ${share(f.most)}`,
    en: (f) => `${en(f)}: ${f.asked} of pool ${f.pool}, of which ${share(f.most)} may be drawn at most`
  },
  PoolNotWhole: {
    zh: (f) => `${zh(f)}：${f.pool} 类库每户每年均应检查，本行仅 ${f.asked}`,
    en: (f) => `${en(f)}: everybody in pool ${f.pool} is checked each year, and this row takes ${f.asked}`
  },
  InQuietPeriod: {
    zh: (f) => `${zh(f)}：${spansZh(f.days)} 属“${f.period}”${groupZh(f.group)}`,
    en: (f) => `${en(f)}: ${spansEn(f.days)} lies in "${f.period}"${groupEn(f.group)}`
  },
  QuietDaysOpen: {
    zh: (f) =>
      `${zh(f)}：“${f.period}”${String(f.trouble.month)} 月应选定 ${String(f.trouble.wanted)} 日，已选 ${String(f.trouble.chosen)} 日`,
    en: (f) =>
      `${en(f)}: "${f.period}" needs ${String(f.trouble.wanted)} days chosen in month ${String(f.trouble.month)} and has ${String(f.trouble.chosen)}`
  },
  KeyShare: {
    zh: (f) => `${zh(f)}：${String(f.rows)} 行中 ${String(f.keys)} 行为重点检查事项`,
    en: (f) => `${en(f)}: ${String(f.keys)} of ${String(f.rows)} rows are key items`
  },
  JointShare: {
    zh: (f) =>
      `${zh(f)}：${String(f.rows)} 行中 ${String(f.joint)} 行列有其他部门${f.least === null ? '' : `，应不低于 ${share(f.least)}`}`,
    en: (f) =>
      `${en(f)}: ${String(f.joint)} of ${String(f.rows)} rows name another department${f.least === null ? '' : `, of ${share(f.least)} at least`}`
  },
  LoadByMonth: {
    zh: (f) =>
      `${zh(f)}：1 至 12 月${f.unit === 'rows' ? '可查行数' : '上门户次'}为 ${f.months.join('、')}${f.reading === 'concentrated' ? '（集中开展）' : f.reading === 'even' ? '（应均衡开展）' : ''}`,
    en: (f) =>
      `${en(f)}: ${f.unit === 'rows' ? 'rows open' : 'visits'} from January to December: ${f.months.join(', ')}${f.reading === 'concentrated' ? ' (concentrated)' : f.reading === 'even' ? ' (to be even)' : ''}`
  },
  MonthOverloaded: {
    zh: (f) => `${zh(f)}：${String(f.month)} 月 ${String(f.load)}，超过全年 ${String(f.year)} 的 ${share(f.most)}`,
    en: (f) =>
      `${en(f)}: month ${String(f.month)} carries ${String(f.load)}, more than ${share(f.most)} of the year's ${String(f.year)}`
  },
  BurdenStated: {
    zh: (f) =>
      `${zh(f)}：${String(f.rows)} 行共 ${String(f.places)} 户次，各名录库合计 ${String(f.subjects)} 户（同一对象可能重复计数）`,
    en: (f) =>
      `${en(f)}: ${String(f.places)} places in ${String(f.rows)} rows, over registries of ${String(f.subjects)} in all (a subject may stand in several)`
  },
  SubjectsOverdrawn: {
    zh: (f) =>
      `${zh(f)}：${rowsZh(f.rows)}对 ${String(f.subjects)} 户共 ${String(f.places)} 户次，平均每户超过 ${String(f.most)} 次`,
    en: (f) =>
      `${en(f)}: ${rowsEn(f.rows)} have ${String(f.places)} places for ${String(f.subjects)} subjects, more than ${String(f.most)} each`
  },
  OfficerLoad: {
    zh: (f) =>
      `${zh(f)}：${String(f.visits)} 户次，每次 ${String(f.each)} 人，共 ${String(f.visits * f.each)} 人次，执法人员 ${String(f.officers)} 人（未扣除合并上门）`,
    en: (f) =>
      `${en(f)}: ${String(f.visits)} visits of ${String(f.each)} officers, ${String(f.visits * f.each)} places for ${String(f.officers)} officers, before any visits are merged`
  },
  OfficersOverloaded: {
    zh: (f) => `${zh(f)}：${f.department ?? '各部门合计'}需 ${String(f.asked)} 人日，仅有 ${String(f.given)} 人日`,
    en: (f) =>
      `${en(f)}: ${f.department ?? 'all departments'} would need ${String(f.asked)} officer-days and have ${String(f.given)}`
  },
  OfficersLacking: {
    zh: (f) => `${zh(f)}：${f.department}参加${rowsZh(f.rows)}，而没有执法人员`,
    en: (f) => `${en(f)}: ${f.department} takes part in ${rowsEn(f.rows)} and has no officers`
  },
  WaiverWithoutUse: {
    zh: (f) => `${zh(f)}：对 ${f.waiver.rule} 的放行未被使用（仅有理由和批准人的、针对警告的放行有效）`,
    en: (f) =>
      `${en(f)}: the waiver of ${f.waiver.rule} is not used; only a warning can be waived, with reason and approver`
  }
}
