/* docs/statistics.md: its tables are those of the code, and its example prints what it says. */

import { describe, expect, it } from 'vitest'
import {
  annexColumns,
  annexRows,
  METRIC_GROUPS,
  metricGroupWords,
  metricRates,
  metricWords,
  wordsOfMetric,
  type RateKey
} from '../../src/statistics/index.js'
import { pageOf } from './page.js'
import { examplesIn, print } from './run.js'

const page = pageOf('docs/statistics.md')

describe('the page of statistics', () => {
  it('has the rows and columns of the form, each column with who counts it', () => {
    expect(page.rowsUnder('row')).toEqual(annexRows.map(({ row, group, words }) => [row, group.zh, words.zh]))
    expect(page.rowsUnder('column')).toEqual(
      annexColumns.map(({ column, group, words, unit, owner }) => [
        column,
        group === null ? words.zh : `${group.zh}/${words.zh}`,
        unit?.zh ?? '',
        owner
      ])
    )
  })

  it('has the counts of each group', () => {
    expect(page.rowsUnder('group')).toEqual(
      METRIC_GROUPS.map((group) => [
        group,
        metricGroupWords[group].zh,
        Object.entries(metricWords[group])
          .map(([key, { zh }]: readonly [string, { readonly zh: string }]) => `${key} ${zh}`)
          .join('；')
      ])
    )
  })

  it('has each rate with its two counts', () => {
    const rates = Object.entries(metricRates) as readonly (readonly [RateKey, (typeof metricRates)[RateKey]])[]
    expect(page.rowsUnder('rate')).toEqual(
      rates.map(([key, { words, numerator, denominator }]) => [
        key,
        words.zh,
        `${numerator} ${wordsOfMetric(numerator).zh}`,
        `${denominator} ${wordsOfMetric(denominator).zh}`
      ])
    )
  })

  it('names all five readings of the form', () => {
    expect(page.readings.map(({ place }) => place)).toHaveLength(5)
    for (const { or } of page.readings) expect(or.length).toBeGreaterThan(0)
  })

  it('has an example that prints what it says', () => {
    const [example] = examplesIn(page.text)
    expect(print(example?.code ?? '')).toBe(example?.printed)
  })
})
