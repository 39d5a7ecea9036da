/* The summary that a person wants to read, in Chinese and English. */

import { explain } from '../../src/campaign/index.js'
import { recordDigest } from '../../src/draw/index.js'
import { isMarketEntity } from '../../src/registry/index.js'
import type { Told } from './demo.js'
import { many, percent, seconds, table } from './markdown.js'
import { batchesSection, changesSection } from './summary-changes.js'
import { decisionsSection, drawsSection, smallSection } from './summary-draws.js'
import { findingsSection } from './summary-findings.js'
import { proofSection } from './summary-proof.js'
import { loadsSection, shortagesSection, teamsSection } from './summary-teams.js'
import { excludedSection, visitsSection } from './summary-visits.js'

/** The whole summary as Markdown. */
export const summary = (told: Told): string =>
  [
    '# 2022 年临夏州联合抽查计划：一次可核验的“双随机”抽查（示例）',
    '# The joint plan of Linxia Prefecture for 2022: a verifiable double-random campaign (example)',
    `计划 70 行为真实公开文本；名录库、人员、关系、比例、公告日期、各随机源取值以及检查以后的全部经过均为示例所造，不对应任何真实主体或人员。

The 70 rows of the plan are real and public. Registries, officers, relations, ratios, dates, the values of all sources and everything
from the visits on are made up for this example and stand for no real firm or person.`,
    glance(told),
    decisionsSection(told),
    drawsSection(told),
    smallSection(told),
    excludedSection(told),
    visitsSection(told),
    batchesSection(told),
    teamsSection(told),
    loadsSection(told),
    shortagesSection(told),
    changesSection(told),
    ...told.after.sections,
    findingsSection(told),
    proofSection(told),
    timesSection(told)
  ].join('\n\n') + '\n'

/** A short version for the terminal. */
export function shortSummary(told: Told, out: string): string {
  const { campaign, announcement, read, report, stages, memory } = told
  const { saved } = campaign.visits
  const places = campaign.teams.unfilled.reduce((sum, { missing }) => sum + missing, 0)
  const total = stages.reduce((sum, { took }) => sum + took, 0)
  const checked = report.differences.length === 0
  return [
    `抽取 ${many(announcement.notice.draws.length)} 次，抽中 ${many(saved.draws)} 户次，合并为 ${many(saved.visits)} 次上门（少 ${many(saved.visitsSaved)} 次），空缺名额 ${many(places)} 个，计划存疑 ${many(read.findings.length)} 处`,
    `${many(announcement.notice.draws.length)} draws, ${many(saved.draws)} drawn, merged into ${many(saved.visits)} visits (${many(saved.visitsSaved)} fewer), ${many(places)} places unfilled, ${many(read.findings.length)} findings on the plan`,
    ...told.after.short,
    '比例与方法均为调用方的决定，不是法律规定 · ratios and methods are decisions of the caller, not law',
    `公告摘要 notice ${report.counts?.noticeDigest ?? '—'}`,
    `种子 seed       ${campaign.record.seed}`,
    `记录摘要 record ${recordDigest(campaign.record)}`,
    checked
      ? '仅凭文件重新核验：未发现差异 · verified again from the files alone: no difference'
      : `重新核验发现差异 ${many(report.differences.length)} 处 · verified again: ${many(report.differences.length)} differences`,
    `用时 ${seconds(total)}，内存峰值 ${many(Math.round(memory / 2 ** 20))} MiB · ${seconds(total)}, peak memory ${many(Math.round(memory / 2 ** 20))} MiB`,
    `详见 see ${out}/summary.md`,
    ''
  ].join('\n')
}

function glance({ registries, announcement, campaign, read, registry, report }: Told): string {
  const { subjects, officers, experts, relations } = registries
  const { notice, staff } = announcement
  const { saved } = campaign.visits
  const places = campaign.teams.unfilled.reduce((sum, { missing }) => sum + missing, 0)
  const drawable = new Set(announcement.tables.flatMap(({ frame }) => frame.map(({ id }) => id))).size
  return `## 一览 · At a glance

${table(
  ['', '', ''],
  [
    ['检查对象', 'subjects', many(subjects.length)],
    ['其中市场主体', 'of these market entities', many(subjects.filter(isMarketEntity).length)],
    [
      '列入至少一个抽样框',
      'in at least one frame',
      `${many(drawable)}（${percent(drawable, subjects.length)}；其余或被排除，或所属名录库不在本计划之列 · the rest are excluded, or in registries that this plan does not draw from）`
    ],
    ['执法检查人员', 'officers', many(officers.length)],
    ['其中可抽取', 'of these on the staff that is drawn from', many(staff.officers.length)],
    ['专家', 'experts', many(experts.length)],
    ['其中可抽取', 'of these on the staff', many(staff.experts.length)],
    ['申报的利害关系', 'declared relations', many(relations.length)],
    ['抽取', 'draws', many(notice.draws.length)],
    ['抽中户次', 'drawn', many(saved.draws)],
    ['抽中户数', 'different subjects drawn', many(saved.subjects)],
    ['结果互认代替上门', 'results recognised in place of a visit', many(saved.recognised)],
    ['合并后上门', 'visits after merging', `${many(saved.visits)}（−${many(saved.visitsSaved)}）`],
    ['经批准由相邻地区派出', 'borrowed from neighbours', many(campaign.teams.borrowed.length)],
    ['空缺名额', 'unfilled places', many(places)],
    ['计划存疑', 'findings on the plan', many(read.findings.length)],
    ['清单有待完善', 'findings on the checklist', many(announcement.findings.length)],
    ['两库有待完善', 'findings on the registries', many(registry.findings.length)],
    ['重新核验的差异', 'differences when verified again', many(report.differences.length)]
  ]
)}`
}

const timesSection = ({ stages, memory }: Told): string => `## 用时 · Time

${table(
  ['环节', 'stage', ''],
  [
    ...stages.map(({ name, took }) => [name.zh, name.en, seconds(took)]),
    ['合计', 'together', seconds(stages.reduce((sum, { took }) => sum + took, 0))],
    ['内存峰值', 'peak memory', `${many(Math.round(memory / 2 ** 20))} MiB`]
  ]
)}`

/** Both languages of anything the library says, on one line. */
export const both = (said: Parameters<ReturnType<typeof explain>>[0]): string =>
  `${explain('zh')(said)} · ${explain('en')(said)}`
