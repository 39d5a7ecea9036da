/* Short ways to write tasks, draws and areas in tests. */

import { monthsWindow, type Window } from '../../../src/calendar/index.js'
import type { CivilDate, Name } from '../../../src/kernel/index.js'
import type { AnnouncedTask, Area, DrawnSubjects } from '../../../src/merge/index.js'
import type { RegionCode } from '../../../src/registry/index.js'

export const name = (text: string): Name => text as Name
export const names = (...texts: readonly string[]): readonly Name[] => texts.map(name)
export const region = (code: string): RegionCode => code as RegionCode
export const day = (text: string): CivilDate => text as CivilDate

export const PREFECTURE = region('622900')
export const COUNTY = region('622921')
export const OTHER_COUNTY = region('622922')

export const months = (first: number, last: number): Window => monthsWindow(2022, first, last)

export const task = (
  draw: string,
  window: Window,
  departments: readonly string[] = ['市场监管部门']
): AnnouncedTask => ({
  draw: name(draw),
  departments: names(...departments),
  levels: ['prefecture', 'county'],
  prefecture: PREFECTURE,
  window
})

/** Draws by name, each with the subjects drawn; a reserve that must never be read. */
export const recordOf = (draws: { readonly [draw: string]: readonly string[] }): DrawnSubjects => ({
  draws: Object.entries(draws).map(([draw, ids]) => {
    const drawn = ids.map((id) => ({ id: name(id), ticket: `ticket of ${id}` }))
    return { name: name(draw), strata: [{ drawn, reserve: [{ id: name('备选'), ticket: 'f' }] }] }
  })
})

export const area = (code: RegionCode, ...subjects: readonly string[]): Area => ({
  region: code,
  subjects: names(...subjects)
})
