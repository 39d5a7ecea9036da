/* docs/results.md: every refusal of the two stages stands in it, its codes and terms are those of code and profiles. */

import { describe, expect, it } from 'vitest'
import { inspectMessages, resultCodes } from '../../src/inspect/index.js'
import { publishMessages } from '../../src/publish/index.js'
import { pageOf } from './page.js'
import { profiles } from './profiles-page.js'

const page = pageOf('docs/results.md')

type Counted = { readonly value: { readonly count: number; readonly unit: string } }
const said = (term: Counted | null | undefined): string =>
  term === null || term === undefined ? '' : `${String(term.value.count)} ${term.value.unit}`

describe('the page of visits and results', () => {
  it('names every refusal that the two stages know', () => {
    const named = new Set(page.names)
    const tags = [...Object.keys(inspectMessages), ...Object.keys(publishMessages)]
    expect(tags.length).toBeGreaterThan(100)
    expect(tags.filter((tag) => !named.has(tag))).toEqual([])
  })

  it('lists the result codes with nature and words', () => {
    expect(page.rowsUnder('code')).toEqual(
      Object.entries(resultCodes).map(([code, { nature, words }]) => [code, nature, words.zh, words.en])
    )
  })

  it('lists the terms that each profile has', () => {
    expect(page.rowsUnder('profile')).toEqual(
      Object.entries(profiles).map(([name, { inspect, publish }]) => [
        name,
        String(inspect.present?.value ?? ''),
        said(publish.term),
        publish.start?.value ?? '',
        publish.end?.value ?? '',
        said(publish.objection?.within),
        said(publish.objection?.review),
        said(publish.objection?.answer),
        said(inspect.closeWithin),
        said(inspect.enterWithin)
      ])
    )
  })
})
