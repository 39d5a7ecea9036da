/* What the events of a trail say to the subject or the officer whom they concern: words, and the rules that each step carries out.
   临夏州实施意见 三（一）; 临夏州市场监管系统细则 第二十七条; 临夏州部门联合细则 第五条. */

import {
  impossibleCode,
  lenienceUnmet,
  resultCodes,
  type DepartmentResult,
  type LenienceCondition,
  type VisitKey
} from '../inspect/index.js'
import type { Citation, Message } from '../kernel/index.js'
import { channelWords, outcomeWords, partWords, roleWords, withholdWords } from '../publish/index.js'
import type { MoveCause } from '../registry/index.js'
import type { TrailEvent, TrailStep } from './event.js'
import { irregularityWords } from './irregularity.js'

/** The citation of a rule by its id, as a profile gives it (`citationsOf`); undefined where it cites no such rule. 按规则编号取得引用；规则包未引用的为 undefined。 @since 0.1.0 */
export type CitationOf = (rule: string) => Citation | undefined

/**
 * What can be told of an event: words, and the rules that such a step carries out, of whatever jurisdiction. 事件的说明，及此类步骤所落实的各地规则编号。
 *
 * @since 0.1.0
 */
export type StepTold = { readonly rules: readonly string[]; readonly words: Message }

/** The tags of steps that concern one subject or officer. 涉及某一对象或人员的步骤。 @since 0.1.0 */
export type ToldStep = Extract<
  TrailStep,
  | { readonly visit: VisitKey }
  | { readonly _tag: 'FileFiling' | 'MovePool' | 'RecordIrregularity' | 'SettleIrregularity' }
>

type StepOf<T extends ToldStep['_tag']> = Extract<ToldStep, { readonly _tag: T }>
type Telling = { readonly [T in ToldStep['_tag']]: (step: StepOf<T>) => StepTold }

const told = (rules: readonly string[], zh: string, en: string): StepTold => ({ rules, words: { zh, en } })
const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join('、')
const code = ({ code }: DepartmentResult): Message => resultCodes[code].words

// By what was found, by application after a clean check, at the yearly adjustment.
const moveRules: { readonly [C in MoveCause['_tag']]: string } = { Found: 'WN-16', Applied: 'WN-17', Relisted: 'WN-15' }

const conditionWords: { readonly [C in LenienceCondition]: Message } = {
  first: { zh: '首次', en: 'the first time' },
  minor: { zh: '轻微', en: 'minor' },
  notMandatory: { zh: '非法律强制处罚', en: 'no mandatory penalty' },
  corrected: { zh: '已整改', en: 'corrected' }
}

const telling: Telling = {
  DispatchVisit: ({ dispatch: { officers, departments, window, way } }) =>
    told(
      ['LX-DEPT-21', 'LX-MKT-13b', 'LX19-31', 'ZS-23'],
      `检查任务派发至检查组：${departments.join('、')}，人员 ${ids(officers)}，检查时间 ${windowOf(window)}${way === 'outside' ? '（抽取之外，依事由检查）' : ''}`,
      `the visit was sent to its team: ${departments.join(', ')}; officers ${ids(officers)}; days ${windowOf(window)}${way === 'outside' ? ' (outside the draw, on a ground)' : ''}`
    ),
  ReplaceOfficer: ({ department, out, in: successor, cause, drawn, reason, approver }) =>
    told(
      cause === 'recusal' ? ['LX-DEPT-24c', 'LX-MKT-13f', 'ZS-25'] : ['LX-DEPT-24b'],
      `${department}的“${out}”${cause === 'recusal' ? '回避' : '退出'}，由“${successor.id}”接替（${drawn ? '按候补次序' : '指派'}；理由：${reason}；批准人：${approver}）`,
      `"${out}" of ${department} ${cause === 'recusal' ? 'was recused' : 'left the team'}; "${successor.id}" came instead (${drawn ? 'by the standby order' : 'appointed'}; reason: ${reason}; approved by ${approver})`
    ),
  DelegateVisit: () => told(['LX-MKT-17b'], '委托下级部门实施', 'entrusted to an office below'),
  EntrustBody: () =>
    told(
      ['LX-MKT-17c', 'LX-DEPT-28', 'ZS-26', 'LX19-32'],
      '委托第三方专业机构参与',
      'a third party was entrusted with a part of it'
    ),
  PrepareForm: ({ form }) =>
    told(
      ['LX-DEPT-30a', 'LX-DEPT-26', 'LX-MKT-16a', 'WN-01'],
      `按“一对象一表单”准备检查表，共 ${String(form.items.length)} 个事项`,
      `the one form of the visit was prepared, with ${String(form.items.length)} items`
    ),
  TellSubject: ({ law }) =>
    told(
      ['LX-DEPT-30b'],
      `事先告知检查对象${law === null ? '' : `（依据：${law}）`}`,
      `the subject was told beforehand${law === null ? '' : ` (by ${law})`}`
    ),
  BeginVisit: ({ present, credentials }) =>
    told(
      ['LX-DEPT-30c', 'LX-MKT-16b'],
      `开始检查，到场人员 ${present.join('、')}，${credentials ? '已' : '未'}出示证件`,
      `the check began; present ${present.join(', ')}; credentials were ${credentials ? '' : 'not '}shown`
    ),
  EndVisit: () =>
    told(['LX-DEPT-30e', 'LX-MKT-19a'], '检查结束，检查表已填写', 'the check ended; the form is filled in'),
  FindImpossible: ({ impossible: { kind, therefore } }) =>
    told(
      ['LX-DEPT-32a'],
      `无法开展检查：${resultCodes[impossibleCode(kind)].words.zh}，${therefore}`,
      `the check was impossible: ${resultCodes[impossibleCode(kind)].words.en}; ${therefore}`
    ),
  FormResult: ({ department, result }) =>
    told(
      ['LX-DEPT-30f', 'NY-16'],
      `${department}形成检查结果：${code(result).zh}（签字：${result.signedBy.join('、')}）`,
      `${department} settled its result: ${code(result).en} (signed by ${result.signedBy.join(', ')})`
    ),
  ReviewResult: ({ department, as, approved, reason }) =>
    approved
      ? told(
          ['LX-DEPT-30g', 'LX-MKT-23a', 'NY-15', 'ZS-27'],
          `${department}的结果经${roleWords[as].zh}审核同意`,
          `the result of ${department} was approved by ${roleWords[as].en}`
        )
      : told(
          ['LX-DEPT-30h'],
          `${department}的结果被${roleWords[as].zh}退回：${reason}`,
          `the result of ${department} was returned by ${roleWords[as].en}: ${reason}`
        ),
  OpenFollowUp: ({ department, followUp, route, to, reason }) =>
    told(
      ['LX-DEPT-33a', route === 'daily-supervision' ? 'LX-MKT-21a' : 'LX-MKT-21c', 'ZS-29', 'WN-27', 'LX19-03'],
      `${department}启动后续处置“${followUp}”，移交${to}：${reason}`,
      `${department} opened the follow-up "${followUp}" and handed it to ${to}: ${reason}`
    ),
  CloseFollowUp: ({ followUp, outcome }) =>
    told(
      ['LX-DEPT-33b', 'LX19-03'],
      `后续处置“${followUp}”办结：${outcome}`,
      `the follow-up "${followUp}" was closed: ${outcome}`
    ),
  EnterFollowUp: ({ followUp }) =>
    told(
      ['LX-DEPT-33c'],
      `后续处置“${followUp}”的结果已录入`,
      `the outcome of the follow-up "${followUp}" was entered`
    ),
  RecordCase: ({ department, case: number, fine }) =>
    told(
      ['LX19-03', 'NY-16'],
      `${department}立案“${number}”，罚没款 ${fine} 元，记于对象名下`,
      `${department} made the case "${number}" with a fine of ${fine} yuan, under the name of the subject`
    ),
  SparePenalty: ({ lenience }) => {
    const unmet = lenienceUnmet(lenience)
    return told(
      ['ZS-30', 'WN-31'],
      `${lenience.department}记录免罚${unmet.length === 0 ? '' : `（未载明：${unmet.map((one) => conditionWords[one].zh).join('、')}）`}`,
      `${lenience.department} recorded that a penalty was spared${unmet.length === 0 ? '' : ` (not said to hold: ${unmet.map((one) => conditionWords[one].en).join(', ')})`}`
    )
  },
  EnterResult: ({ department }) =>
    told(
      ['LX-DEPT-30g', 'LX-MKT-23d', 'NY-15', 'ZS-27', 'WN-28', 'LX19-35'],
      `${department}的结果已录入`,
      `the result of ${department} was entered`
    ),
  PublishResult: ({ department, channels, withheld }) =>
    told(
      ['LX-MKT-23a', 'LX-DEPT-30g', 'NY-16', 'ZS-27', 'WN-28', 'LX19-35'],
      `${department}的结果已公示（${channels.map(({ kind }) => channelWords[kind].zh).join('、')}）${withheld.length === 0 ? '' : `，不公开的部分：${withheld.map(({ part }) => partWords[part].zh).join('、')}`}`,
      `the result of ${department} was published (${channels.map(({ kind }) => channelWords[kind].en).join(', ')})${withheld.length === 0 ? '' : `; withheld: ${withheld.map(({ part }) => partWords[part].en).join(', ')}`}`
    ),
  WithholdResult: ({ department, ground, law, approver }) =>
    told(
      ['LX-DEPT-30g', 'ZS-28', 'LX19-04', 'LX-MKT-4c'],
      `${department}的结果不予公示：${withholdWords[ground].zh}（${law}；批准人：${approver}）`,
      `the result of ${department} is withheld: ${withholdWords[ground].en} (${law}; approved by ${approver})`
    ),
  CollectResult: ({ department, sinks }) =>
    told(
      ['LX19-37', 'NY-16', 'ZS-29', 'WN-28'],
      `${department}的结果归集至${sinks.join('、')}`,
      `the result of ${department} was passed on to ${sinks.join(', ')}`
    ),
  CorrectResult: ({ department, result, reason, approver }) =>
    told(
      ['LX-DEPT-31a', 'NY-17'],
      `${department}的结果更正为：${code(result).zh}（理由：${reason}；批准人：${approver}）`,
      `the result of ${department} was corrected to: ${code(result).en} (reason: ${reason}; approved by ${approver})`
    ),
  FileObjection: ({ department, objection, by: who }) =>
    told(
      ['LX-DEPT-31b'],
      `${who}对${department}的结果提出异议“${objection}”`,
      `${who} objected to the result of ${department} ("${objection}")`
    ),
  DecideObjection: ({ objection, outcome, reason }) =>
    told(
      [outcome === 'upheld' || outcome === 'corrected' ? 'LX-DEPT-31c' : 'LX-DEPT-31b'],
      `异议“${objection}”复查结果：${outcomeWords[outcome].zh}（${reason}）`,
      `the objection "${objection}" was reviewed: ${outcomeWords[outcome].en} (${reason})`
    ),
  AnswerObjection: ({ objection }) =>
    told(
      ['LX-DEPT-31d'],
      `异议“${objection}”的复查结果已反馈当事人`,
      `the outcome of the objection "${objection}" was told to who objected`
    ),
  FileFiling: ({ filing, day, reference, with: receiver }) =>
    told(
      ['WN-21', 'WN-08'],
      `就 ${day} 的检查向${receiver}备案“${filing}”（${reference}）`,
      `the check of ${day} was filed with ${receiver} ("${filing}", ${reference})`
    ),
  MovePool: ({ from, to, cause: { _tag: cause } }) =>
    told([moveRules[cause]], `由${from}类库移入${to}类库`, `moved from pool ${from} to pool ${to}`),
  RecordIrregularity: ({ irregularity, what, words, reportedBy }) =>
    told(
      ['LX-MKT-28', 'LX-DEPT-36a', 'ZS-37'],
      `记录违规情形“${irregularity}”：${irregularityWords[what].zh}（${words}；反映人：${reportedBy}）`,
      `the irregularity "${irregularity}" was recorded: ${irregularityWords[what].en} (${words}; reported by ${reportedBy})`
    ),
  SettleIrregularity: ({ irregularity, outcome, reason }) =>
    told(
      ['LX-MKT-28', 'LX-DEPT-36a', 'ZS-37'],
      `违规情形“${irregularity}”经核实${outcome === 'confirmed' ? '属实' : '不成立'}：${reason}`,
      `the irregularity "${irregularity}" was found ${outcome}: ${reason}`
    )
}

/**
 * What an event says to whom it concerns; undefined for a step of the campaign as a whole. 事件对相关对象或人员的说明；涉及整个活动的步骤为 undefined。
 *
 * @basis 临夏州部门联合细则 第五条
 * @example tellStep({ _tag: 'AnswerObjection', objection: '异议一' })?.rules // => ['LX-DEPT-31d']
 * @example tellStep({ _tag: 'LockTeams' }) // => undefined
 * @since 0.1.0
 */
export function tellStep(step: TrailEvent['step']): StepTold | undefined {
  if (!Object.hasOwn(telling, step._tag)) return undefined
  // The tag picks the row whose parameter is that very step, which TypeScript cannot follow.
  const tell = telling[step._tag as ToldStep['_tag']] as (step: TrailStep) => StepTold
  return tell(step)
}

/**
 * The id of the rule on which an exclusion rests, as its reason ends with it; none where it ends with no id. 排除理由末尾所载的规则编号；未载的为空。
 *
 * @param reason as it stands in the table of exclusions
 * @example exclusionRule('注销 deregistered [LX-DEPT-32a]') // => ['LX-DEPT-32a']
 * @example exclusionRule('歇业 dormant') // => []
 * @since 0.1.0
 */
export const exclusionRule = (reason: string): readonly string[] => {
  const [, rule] = /\[((?:LX-DEPT|LX-MKT|LX19|LX-PLAN|NY|ZS|WN)-\d+[a-z]?)\]$/.exec(reason) ?? []
  return rule === undefined ? [] : [rule]
}

const windowOf = (window: readonly { readonly from: string; readonly to: string }[]): string =>
  window.map(({ from, to }) => `${from}/${to}`).join(' ')
