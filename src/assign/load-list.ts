/* The officers of a component by load: for each class lists of those with the same load, the least first. */

import type { Component } from './component.js'

/** The officers of a component who can still be taken. 某独立部分中尚可分派的人员。 @since 0.1.0 */
export type LoadLists = {
  /**
   * Picks one of the officers with the least load and takes them; of these, people who may not lead before people who
   * may. 从负担最轻者中选取一人并计入负担； 其中不可任组长者优先。
   *
   * The people in question stand one after the other: list after list in the order of `classes`, each as it stands, `without`
   * passed over; `below` of their number says which.
   *
   * @param classes whose officers are asked
   * @param without officers who are not to be picked, each once
   * @param below   a uniform integer from 0 to n−1; asked once a pick, even where n is 1
   * @returns null when nobody is left
   */
  readonly pick: (classes: readonly number[], without: readonly number[], below: (n: number) => number) => number | null
}

type Level = { readonly load: number; readonly people: number[] }
type Option = { readonly mayLead: boolean; readonly people: readonly number[]; readonly skip: readonly number[] }

/**
 * The lists of a component before any place is filled. 尚未分派任何名额时的负担列表。
 *
 * A load is what an officer carries plus what they were given here. Within a list officers stand in `order`; who is
 * picked leaves it, the last of the list takes their place, and they come to the end of the list of one load more,
 * unless their capacity is reached.
 *
 * @param order every officer once
 * @since 0.1.0
 */
export function loadLists({ officers, classes }: Component, order: readonly number[]): LoadLists {
  const classOf: number[] = officers.map(() => 0)
  classes.forEach((one, i) => one.officers.forEach((officer) => (classOf[officer] = i)))
  const load = officers.map(({ carried }) => carried)
  const left = officers.map(({ capacity }) => capacity ?? Infinity)
  const place = officers.map(() => -1)
  const levels: Level[][] = classes.map(() => [])

  const enter = (officer: number): void => {
    if ((left[officer] ?? 0) <= 0) return
    const own = levels[classOf[officer] ?? 0] ?? []
    const mine = load[officer] ?? 0
    const at = own.findIndex((level) => level.load >= mine)
    const found = own[at]
    const level = found?.load === mine ? found : { load: mine, people: [] }
    if (level !== found) own.splice(at === -1 ? own.length : at, 0, level)
    place[officer] = level.people.push(officer) - 1
  }

  const take = (officer: number): void => {
    const own = levels[classOf[officer] ?? 0] ?? []
    const at = own.findIndex((level) => level.load === load[officer])
    const people = own[at]?.people ?? []
    const last = people.pop()
    if (last !== undefined && last !== officer) {
      const free = place[officer] ?? 0
      people[free] = last
      place[last] = free
    }
    if (people.length === 0) own.splice(at, 1)
    place[officer] = -1
    load[officer] = (load[officer] ?? 0) + 1
    left[officer] = (left[officer] ?? 0) - 1
    enter(officer)
  }

  const pick: LoadLists['pick'] = (open, without, below) => {
    let least = Infinity
    let options: Option[] = []
    for (const one of open) {
      const here = without.filter((officer) => classOf[officer] === one && (place[officer] ?? -1) >= 0)
      for (const level of levels[one] ?? []) {
        if (level.load > least) break
        const skip = here.filter((officer) => load[officer] === level.load)
        if (skip.length === level.people.length) continue
        if (level.load < least) options = []
        least = level.load
        options.push({ mayLead: classes[one]?.mayLead ?? false, people: level.people, skip })
        break
      }
    }
    if (options.length === 0) return null
    if (options.some(({ mayLead }) => !mayLead)) options = options.filter(({ mayLead }) => !mayLead)
    let drawn = below(options.reduce((sum, { people, skip }) => sum + people.length - skip.length, 0))
    for (const { people, skip } of options) {
      const count = people.length - skip.length
      if (drawn >= count) {
        drawn -= count
        continue
      }
      for (const passed of skip.map((officer) => place[officer] ?? -1).sort((a, b) => a - b))
        if (passed <= drawn) drawn++
      const officer = people[drawn]
      if (officer === undefined) break
      take(officer)
      return officer
    }
    throw new Error('a pick fell outside the lists')
  }

  order.forEach(enter)
  return { pick }
}
