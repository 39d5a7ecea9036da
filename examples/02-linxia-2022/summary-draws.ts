/* What was drawn at which ratio, and that these ratios are decisions. */

import { cite, type Citation } from '../../src/kernel/index.js'
import { reachCoverage, type Decision, type StratumDecision } from '../../src/plan/index.js'
import { linxia } from './profile.js'
import type { Told } from './demo.js'
import { many, table } from './markdown.js'
import { both } from './summary.js'

/** Which numbers are law and which were decided. */
export function decisionsSection({ announcement, inputs, registries }: Told): string {
  const { generalCap, keyUncapped, itemFloor, quantityStated, coverageFloor } = linxia.plan
  const places = announcement.notice.draws.flatMap(({ strata }) => strata).reduce((sum, { size }) => sum + size, 0)
  const coverage = reachCoverage({ subjects: registries.subjects.length, places, rules: linxia.plan })
  const law = (zh: string, en: string, basis: Citation | undefined): string =>
    basis === undefined ? '' : `- ${zh}：${cite('zh')(basis)}\n  ${en}: ${cite('en')(basis)}`
  const reach =
    coverage._tag === 'Left'
      ? coverage.left.map(both).join('\n')
      : `全年至多覆盖 ${many(places)} 户次，按 5% 至少需 ${many(coverage.right.least ?? 0)} 户，可以达到 · ` +
        `${many(places)} places in the year, at least ${many(coverage.right.least ?? 0)} needed for 5 %: within reach`
  return `## 比例是决定，不是法律 · The ratios are decisions, not law

${inputs.ratios.note}

${[
  law(
    '计划应当明确数量，而本表未载',
    'a plan must state its quantities, and this table does not',
    quantityStated ?? undefined
  ),
  law('一般检查事项比例一般不高于 10%', 'general items: generally not above 10 %', generalCap?.basis),
  law('重点检查事项不设上限', 'key items: no cap', keyUncapped ?? undefined),
  law('每一事项每年至少抽查一次', 'every item at least once a year', itemFloor?.basis),
  law('年度覆盖不低于 5%', 'a yearly coverage of at least 5 %', coverageFloor?.basis)
]
  .filter((line) => line !== '')
  .join('\n')}
- 由调用方决定：一般检查事项 10% 向下取整；重点检查事项全覆盖；第 9 行分四类 1%、2%、10%、30%（合计不高于整行的 10%）；第 33、46、50 行按风险权重；部分行设备选
  decided by the caller: general items 10 % rounded down; key items a census; row 9 in four classes at 1, 2, 10 and 30 % (together not above 10 % of the row); rows 33, 46 and 50 weighted by risk; some rows have a reserve
- ${reach}`
}

/** The table of all draws. */
export function drawsSection({ announcement, inputs, read }: Told): string {
  const { notice } = announcement
  const decisions = new Map(inputs.ratios.decisions.map((decision) => [decision.name, decision]))
  const rows = notice.draws.map(({ name, population, exclusions, frame, strata }, i) => {
    const decision = decisions.get(name)
    const row = read.plan.rows[i]
    const [from, to] = [row?.window[0]?.from.slice(5, 7), row?.window.at(-1)?.to.slice(5, 7)]
    return [
      name,
      row?.class === 'key' ? '重点 key' : '一般 general',
      decision ? decidedIn(decision) : '',
      many(population.rows),
      many(exclusions.rows),
      many(frame.rows),
      strata.map(({ size }) => many(size)).join(' + '),
      many(strata.reduce((sum, { reserve }) => sum + reserve, 0)),
      `${String(Number(from))}–${String(Number(to))}`
    ]
  })
  return `## 抽取 · Draws

${table(
  [
    '抽取 draw',
    '类别 class',
    '决定 decision',
    '名录库 registry',
    '排除 excluded',
    '抽样框 frame',
    '抽取 drawn',
    '备选 reserve',
    '月份 months'
  ],
  rows
)}

“等概率”：每户机会相同；“按权重”：机会与权重成正比；“全覆盖”：全部，签号只定先后。同一户在本公告的各次抽取中签号相同，所以一次上门可办多项，各次抽取之间也因此并不独立。

srs: equal chances; pps: chances in proportion to weight; census: everyone, the ticket only orders the visits. A subject has one
ticket in all draws of the notice, so that one visit can serve several; for that reason the draws are not independent of each other.`
}

/** Registries so small that a reading of the law decided, and empty ones. */
export function smallSection({ announcement }: Told): string {
  const { notice, sizes } = announcement
  const readings = sizes.flatMap(({ draw, strata }) =>
    strata.flatMap(({ evidence }) =>
      evidence.flatMap((entry) =>
        entry._tag === 'SmallRegistry' || entry._tag === 'RaisedToFloor' || entry._tag === 'ReserveShortened'
          ? [`- ${draw}：${both(entry)}`]
          : []
      )
    )
  )
  const empty = notice.draws
    .filter(({ population }) => population.rows === 0)
    .map(({ name }) => `- ${name}：名录库为空，无可抽取 · the registry is empty, there is nobody to draw`)
  return `## 小名录库 · Small registries

上限 10% 不足一户而每项每年至少抽查一次时，按本库建议的读法抽一户并记录在公告中。

Where the cap of 10 % gives less than one, though every item must be drawn once a year, one is drawn by the reading that the
library proposes, and the notice says so.

${[...readings, ...empty].join('\n')}`
}

const decidedIn = ({ strata }: Decision): string => strata.map(decided).join('<br>')

function decided({ name, method, quota, weights, classes }: StratumDecision): string {
  const ratio =
    quota === null ? '' : 'ratio' in quota ? ` ${quota.ratio} ${roundings[quota.rounding]}` : ` ${many(quota.number)}`
  const byWeight = weights
    ? `，权重 weights ${[weights.low, weights.general, weights.higher, weights.high].join('/')}`
    : ''
  return `${classes === null ? '' : `${name}：`}${methods[method]}${ratio}${byWeight}`
}

const methods = { census: '全覆盖 census', srs: '等概率 srs', pps: '按权重 pps' } as const
const roundings = { cap: '↓', floor: '↑', exact: '=', nearest: '≈' } as const
