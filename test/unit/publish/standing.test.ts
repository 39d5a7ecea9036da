import { describe, expect, it } from 'vitest'
import { orThrow } from '../../../src/kernel/index.js'
import { linxiaJoint, linxiaMarket } from '../../../src/profile/index.js'
import { latenessOn, publicationDue, publicResult, standingBy, type Publication } from '../../../src/publish/index.js'
import {
  calendar,
  clean,
  correct,
  courseOf,
  day,
  enter,
  item,
  market,
  name,
  officer,
  problem,
  publish,
  recordOf,
  run,
  step,
  terms
} from './sample.js'

const made = (...steps: Parameters<typeof run>[2][]): Publication | null =>
  orThrow(run(linxiaJoint, courseOf(), ...steps))

describe('the result that stands', () => {
  it('LX-DEPT-31a: is the corrected one, before a correction the published one, before that the approved one, and none before', () => {
    const standing = (publication: Publication | null, course = courseOf()): unknown =>
      standingBy(() => publication)(course, market)
    expect(standing(made(enter(), publish(), correct('2022-09-20')))).toEqual(problem)
    expect(standing(made(enter(), publish()))).toEqual(clean)
    expect(standing(made(enter()))).toEqual(clean)
    expect(standing(null)).toEqual(clean)
    expect(standing(null, courseOf({ results: [recordOf(market, clean, null)] }))).toBeNull()
  })
})

describe('a result that stays unpublished by law', () => {
  const withholding = (on: string): ReturnType<typeof step> =>
    step('WithholdResult', on, { ground: 'state-secret', law: '保密法第十条', approver: name('李局长') })
  const lateness = (on: string): ReturnType<typeof latenessOn> => {
    const publication = made(withholding(on))
    const asked = {
      course: courseOf(),
      department: market,
      publication,
      ends: new Map(),
      rules: linxiaJoint.publish,
      terms,
      calendar
    }
    return latenessOn(orThrow(publicationDue(asked)), calendar, day('2022-12-01'))
  }

  it('LX-DEPT-30g: is not late for ever: the decision counts, and is late itself only after the term', () => {
    expect(lateness('2022-09-10')).toMatchObject({ late: false, workdays: 0, upTo: '2022-09-10' })
    expect(lateness('2022-11-01')).toMatchObject({ late: true, upTo: '2022-11-01' })
  })
})

describe('the items of a public result', () => {
  it('LX-MKT-23c: are those that were checked, not those that were to be; of an impossible check those that were to be', () => {
    const act = { by: officer, on: day('2022-09-04') }
    const formItem = {
      item: item('标签检查'),
      tasks: [],
      departments: [market],
      content: [],
      methods: [],
      basis: [],
      standard: null
    }
    const form = { of: name('餐饮检查'), choice: 'automatic' as const, precheck: null, items: [formItem] }
    const paper = { findings: [], evidence: [], conclusions: [], nonCooperation: [], signature: null, waivers: [] }
    const forms = [{ ...act, form, waiver: null }]
    const publication = made(enter(), publish())
    const items = (course: ReturnType<typeof courseOf>): unknown =>
      publication === null ? null : publicResult(course, publication, linxiaMarket.publish)?.items
    expect(items(courseOf({ forms, paper: { ...act, paper } }))).toEqual([item('标签检查')])
    expect(items(courseOf({ forms }))).toEqual([item('食品安全检查')])
  })
})
