/* How answers about visits are said, and their words: every member and option has its own, a forgotten one does not compile. */

import type { Method } from '../checklist/index.js'
import type {
  BodyKind,
  BodyService,
  ConclusionSource,
  EvidenceKind,
  FormChoice,
  ImpossibleCases,
  ImpossibleKind,
  InspectRules,
  MeasureKind,
  NonCooperationKind,
  OrderForm,
  PresenceReading,
  ReplacementReading,
  Retention,
  SignatureWay
} from '../inspect/index.js'
import { roleWords } from '../publish/index.js'
import { within } from './publish-saying.js'
import {
  NONE,
  article,
  citedAs,
  counting,
  eachMember,
  named,
  orNull,
  phrase,
  word,
  wordsOf,
  type Say,
  type Words
} from './say.js'
import type { Sayings } from './saying.js'
import { registryWords } from './word.js'

/** Visits: who comes, how, and what is written down. 检查实施的选项。 @since 0.1.0 */
export const inspectWords: {
  readonly method: Words<Method>
  readonly presence: Words<PresenceReading>
  readonly replacement: Words<ReplacementReading>
  readonly body: Words<BodyKind>
  readonly service: Words<BodyService>
  readonly conclusion: Words<ConclusionSource>
  readonly measure: Words<MeasureKind>
  readonly order: Words<OrderForm>
  readonly signature: Words<SignatureWay>
  readonly evidence: Words<EvidenceKind>
  readonly nonCooperation: Words<NonCooperationKind>
  readonly impossible: Words<ImpossibleKind>
  readonly formChoice: Words<FormChoice>
} = {
  method: {
    onsite: { zh: '实地核查', en: 'at the place' },
    written: { zh: '书面检查', en: 'in writing' },
    network: { zh: '网络监测', en: 'by network monitoring' },
    sampling: { zh: '抽样检测', en: 'by testing samples' }
  },
  presence: {
    onsite: { zh: '仅限实地检查', en: 'at checks at the place only' },
    anyMethod: { zh: '不论以何种方式检查', en: 'at checks of every method' }
  },
  replacement: {
    drawn: {
      zh: '按候补次序更换，指名须有理由和批准人',
      en: 'from the standby order, by name with a reason and an approver'
    },
    named: { zh: '经批准另行指派', en: 'named, with approval' }
  },
  body: {
    'consumer-association': { zh: '消费者协会', en: 'consumer associations' },
    'accounting-firm': { zh: '会计师事务所', en: 'accounting firms' },
    'law-firm': { zh: '律师事务所', en: 'law firms' },
    'testing-body': { zh: '检验检测认证机构', en: 'bodies of testing and certification' },
    'credit-bureau': { zh: '征信机构', en: 'credit bureaus' },
    'other-body': { zh: '其他机构', en: 'other bodies' }
  },
  service: {
    audit: { zh: '审计', en: 'audits' },
    'capital-verification': { zh: '验资', en: 'verification of capital' },
    evaluation: { zh: '评估', en: 'evaluation' },
    testing: { zh: '检验检测', en: 'testing' },
    consultation: { zh: '调查咨询', en: 'surveys and advice' }
  },
  conclusion: {
    department: { zh: '其他政府部门的检查结论', en: 'conclusions of other departments' },
    court: { zh: '司法机关的生效文书', en: 'documents of courts in force' },
    'professional-body': { zh: '专业机构的专业结论', en: 'conclusions of professional bodies' }
  },
  measure: {
    'site-record': { zh: '制作现场笔录', en: 'a record at the place' },
    'first-evidence': { zh: '初步提取证据', en: 'first evidence' },
    'stop-order': { zh: '责令停止违法活动', en: 'an order to stop' },
    'correction-order': { zh: '督促整改', en: 'an order to correct' }
  },
  order: {
    written: { zh: '书面', en: 'in writing' },
    oral: { zh: '口头', en: 'by word of mouth' },
    'mobile-print': { zh: '移动执法设备打印', en: 'printed by a mobile device' }
  },
  signature: {
    signed: { zh: '签字', en: 'signed' },
    sealed: { zh: '盖章', en: 'sealed' },
    mobile: { zh: '移动端确认', en: 'confirmed on a mobile device' }
  },
  evidence: {
    photo: { zh: '拍照', en: 'photographs' },
    video: { zh: '录像', en: 'video' },
    recorder: { zh: '执法记录仪', en: 'body-worn recorders' },
    sample: { zh: '样品', en: 'samples' },
    document: { zh: '书证', en: 'documents' },
    'electronic-data': { zh: '电子数据', en: 'electronic data' }
  },
  nonCooperation: {
    'entry-refused': { zh: '拒绝进入被检查场所', en: 'entry is refused' },
    'material-refused': { zh: '拒绝提供相关材料', en: 'material is refused' },
    'material-untrue': { zh: '不如实或者不按要求提供情况或材料', en: 'what is given is untrue or not as asked' },
    obstruction: {
      zh: '其他阻挠、妨碍检查致使检查无法正常进行',
      en: 'other obstruction that makes the check impossible'
    }
  },
  impossible: {
    unreachable: { zh: '通过登记的住所（经营场所）无法联系', en: 'not reached at the registered place' },
    'serious-refusal': { zh: '不配合检查情节严重', en: 'serious refusal' },
    deregistered: { zh: '已注销', en: 'deregistered' },
    'registration-revoked': { zh: '被撤销设立登记', en: 'registration revoked' },
    'licence-revoked': { zh: '被吊销营业执照及相关许可证', en: 'licence revoked' },
    'moved-away': { zh: '登记许可机关迁移', en: 'registration authority moved' },
    closed: { zh: '已关闭停业', en: 'closed' },
    'in-liquidation': { zh: '正在组织清算', en: 'in liquidation' },
    'other-cause': { zh: '其他原因', en: 'another cause' }
  },
  formChoice: {
    automatic: { zh: '系统自动匹配', en: 'matched by the system' },
    chosen: { zh: '手动选配', en: 'chosen by hand' }
  }
}

const retention: { readonly [R in Retention]: { readonly zh: string; readonly en: string } } = {
  'long-term': { zh: '归档长期保存', en: 'kept for the long term' }
}

const asked = (zh: string, en: string): Say<InspectRules['listOnly']> => orNull(article({ zh, en }), null)

const impossible: Say<ImpossibleCases> = ({ open, ...cases }) => {
  const said = citedAs(wordsOf(inspectWords.impossible, NONE))(cases)
  const more = open ? { zh: '等情形', en: 'and the like' } : { zh: '仅限所列情形', en: 'and nothing else' }
  return { rank: Math.max(1, said.rank), parts: [...said.parts, { text: more, basis: cases.basis }] }
}

/** How answers about visits are said. 检查类答案的说法。 @since 0.1.0 */
export const inspectSayings: Sayings<InspectRules> = {
  methods: orNull(citedAs(wordsOf(inspectWords.method, NONE)), null),
  jointOnsite: asked('一般应当实地检查', 'in general at the place'),
  present: orNull(citedAs(counting((n) => ({ zh: `到场不少于${n}人`, en: `no fewer than ${n} come` }))), null),
  presentAt: orNull(citedAs(word(inspectWords.presence)), null),
  credentials: asked('出示执法证件', 'credentials are shown'),
  conduct: asked('规范着装，告知配合要求', 'uniform is worn, and what cooperation means is told'),
  secrecy: asked('不得提前透露，依法须告知的除外', 'nothing is told beforehand, unless a law asks for it'),
  precheck: asked('检查前系统预查', 'the subject is looked up beforehand'),
  formChoices: orNull(citedAs(wordsOf(inspectWords.formChoice, NONE)), null),
  oneForm: asked('填一张表', 'one form for all items'),
  delegation: asked('上级可以委托下级', 'a superior may entrust an office below'),
  deskTakesPart: asked('机关执法人员参与检查', 'officers of the bureau itself take part'),
  replacement: orNull(citedAs(word(inspectWords.replacement)), null),
  successorQualified: asked('接替者须具备执法资格', 'whoever comes instead is qualified to enforce'),
  bodies: orNull(citedAs(wordsOf(inspectWords.body, NONE)), null),
  services: orNull(citedAs(wordsOf(inspectWords.service, NONE)), null),
  bodyQualified: asked('须有资质', 'it has the qualification'),
  bodyGuided: asked('执法检查人员加强业务指导和监督', 'officers guide and supervise it'),
  entrusterPays: asked('谁委托、谁付费', 'whoever entrusts pays'),
  conclusions: orNull(citedAs(wordsOf(inspectWords.conclusion, NONE)), null),
  conclusionNeed: asked('检查组无法独立完成时采用', 'where the team cannot finish alone'),
  listOnly: asked('严格依照清单', 'strictly by the list'),
  measures: orNull(citedAs(wordsOf(inspectWords.measure, NONE)), null),
  orderForms: orNull(citedAs(wordsOf(inspectWords.order, NONE)), null),
  severities: orNull(citedAs(wordsOf(registryWords.severity, NONE)), null),
  signature: orNull(citedAs(wordsOf(inspectWords.signature, NONE)), null),
  recorded: orNull(citedAs(wordsOf(inspectWords.evidence, NONE)), null),
  nonCooperation: orNull(citedAs(wordsOf(inspectWords.nonCooperation, NONE)), null),
  impossible: orNull(impossible, null),
  resultSigned: asked('检查人员签字确认', 'signed by the officers who checked'),
  whoChecks: asked('谁检查、谁录入', 'whoever inspects enters'),
  approvers: orNull(citedAs(wordsOf(roleWords, NONE)), null),
  demands: eachMember<InspectRules['demands']>({
    'abnormal-list': named(
      { zh: '应列入经营异常名录的', en: 'what belongs in the abnormal list' },
      asked('不得以责令改正、行政指导替代', 'is not replaced by an order to correct or by guidance')
    ),
    'daily-supervision': named(
      { zh: '须后续监管的', en: 'what has to be followed up' },
      asked('移交负责监管的机构', 'goes to the unit that supervises')
    ),
    case: named({ zh: '符合立案条件的', en: 'what meets the conditions of a case' }, asked('立案查处', 'is filed')),
    'other-authority': named(
      { zh: '属其他机关管辖的', en: 'what is another authority’s' },
      asked('移送有管辖权的机关', 'is transferred to it')
    ),
    judiciary: named({ zh: '涉嫌犯罪的', en: 'a suspected crime' }, asked('移送司法机关', 'goes to the judiciary'))
  }),
  refusalPunished: asked('情节严重的予以处罚或惩戒', 'serious refusal draws a penalty or discipline'),
  caseEvidence: asked('移送办案的先固定证据', 'first evidence goes along with a case'),
  closeWithin: orNull(
    named({ zh: '自检查任务结束起（原则性要求）', en: 'from the end of the task, in principle' }, citedAs(within)),
    null
  ),
  enterWithin: orNull(named({ zh: '自后续监管完成起', en: 'from the end of the follow-up' }, citedAs(within)), null),
  pursued: asked('问题线索一查到底', 'pursued to the end'),
  underSubject: asked('处罚结果记于市场主体名下', 'penalties stand under the name of the subject'),
  lenience: asked('探索轻微违法免罚', 'sparing first and minor violations is explored'),
  caseFile: orNull(citedAs(phrase((kept: Retention) => retention[kept])), null)
}
