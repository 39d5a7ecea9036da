/* The registries of a prefecture of Linxia's size, made up from a seed: the real ones are not public. */

import type { Relation } from '../../src/assign/index.js'
import type { Expert, Officer, RegionCode, RegionEntry, Subject } from '../../src/registry/index.js'
import { makeExperts } from './experts.js'
import { makeOfficers, makeRelations } from './officers.js'
import { makeSubjects } from './subjects.js'

/** Subjects, officers, experts and what was declared. */
export type Registries = {
  readonly subjects: readonly Subject[]
  readonly officers: readonly Officer[]
  readonly experts: readonly Expert[]
  readonly relations: readonly Relation[]
}

/** Any text does; this one is that of the committed example. */
export const SEED = '临夏州 2022 示例 1'

/** The prefecture and its eight counties and cities. */
export const PREFECTURE = '622900' as RegionCode

/**
 * Makes the registries, the same from the same seed on every machine.
 *
 * @param regions the table of the province
 */
export function makeRegistries(regions: readonly RegionEntry[], seed = SEED): Registries {
  const prefecture = regions.find(({ code }) => code === PREFECTURE)
  if (prefecture === undefined) throw new Error(`the table of regions lacks ${PREFECTURE}`)
  const counties = regions.filter(({ parent }) => parent === PREFECTURE)
  const subjects = makeSubjects(seed, counties)
  const officers = makeOfficers(seed, prefecture, counties)
  const experts = makeExperts(seed, prefecture, counties)
  return { subjects, officers, experts, relations: makeRelations(seed, subjects, officers) }
}
