/* 备注的核对: what the two remarks of the form want, held against what was counted. 临夏州实施意见 附件3 备注1、2. */

import type { AnnexTable } from './annex.js'
import type { StatisticsFinding } from './error.js'
import { ANNEX_ROWS } from './form.js'
import type { AnnexRules } from './rules.js'
import { unitsOfBatch, type StatisticsSource } from './source.js'

const PUBLISHED = ['publishedPublicitySystem', 'publishedProfessionalSystem', 'publishedDepartmentWebsite'] as const

/**
 * What a source does not keep of the remarks. 统计来源中与备注不符之处。
 *
 * A market entity's result that was published must be in the publicity system, whatever other channel it went through; one that
 * is not yet published is late, not misplaced. A joint batch has two units at least, one of a single system has one department.
 * 已公示的市场主体结果须归集至公示系统；尚未公示的属于逾期，不属于渠道不符。
 *
 * @returns batches first, in their order, then visits in theirs
 * @basis 临夏州实施意见 附件3 备注1、备注2
 * @since 0.1.0
 */
export function checkRemarks(
  { batches, visits }: Pick<StatisticsSource, 'batches' | 'visits'>,
  annex: Pick<AnnexRules, 'owners' | 'publicity'>
): readonly StatisticsFinding[] {
  const findings: StatisticsFinding[] = []
  for (const batch of batches) {
    const units = unitsOfBatch(batch)
    const departments = new Set(units.map(({ department }) => department))
    if (batch.joint && units.length < 2) {
      findings.push({ _tag: 'JointOfOne', batch: batch.id, unit: batch.initiator, basis: annex.owners })
    }
    if (!batch.joint && departments.size > 1) {
      findings.push({ _tag: 'SystemOfSeveral', batch: batch.id, units, basis: annex.owners })
    }
  }
  const { publicity } = annex
  if (publicity === null) return findings
  for (const { id, market, results } of visits) {
    if (!market) continue
    for (const { unit, published, channels } of results) {
      if (published === null || channels.includes('publicity-system')) continue
      findings.push({ _tag: 'MarketResultElsewhere', visit: id, unit, channels, basis: publicity })
    }
  }
  return findings
}

/**
 * Cells of a table in which more was published than inspected. 公示数量多于抽查数量之处。
 *
 * @returns by row and column of the form; under the reading `event` a visit of the last period may explain it
 * @basis 临夏州实施意见 附件3 备注2
 * @since 0.1.0
 */
export const checkTable = (
  { rows }: Pick<AnnexTable, 'rows'>,
  { form }: Pick<AnnexRules, 'form'>
): readonly StatisticsFinding[] =>
  ANNEX_ROWS.flatMap((row) =>
    PUBLISHED.flatMap((column): readonly StatisticsFinding[] => {
      const { inspected, [column]: published } = rows[row]
      return published > inspected
        ? [{ _tag: 'PublishedAboveInspected', row, column, published, inspected, basis: form }]
        : []
    })
  )
