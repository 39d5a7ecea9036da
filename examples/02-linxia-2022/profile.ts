/* The prefecture's rules for this plan: those on joint checks, with what the market regulators' rules ask beside them. */

import { extendProfile, linxiaJoint, linxiaMarket, type Profile } from '../../src/profile/index.js'

const { accountability, inspect, plan, publish, registry, review } = linxiaMarket

/** What the market regulators' rules ask of problems where those on joint checks are silent. */
const demands = {
  ...linxiaJoint.inspect.demands,
  'abnormal-list': inspect.demands['abnormal-list'],
  'other-authority': inspect.demands['other-authority']
}

export const linxia: Profile = extendProfile(linxiaJoint, {
  name: '临夏州',
  documents: linxiaMarket.documents,
  registry: { certificate: registry.certificate },
  plan: {
    itemFloor: plan.itemFloor,
    coverageFloor: plan.coverageFloor,
    coverageOver: plan.coverageOver,
    finishedWhen: plan.finishedWhen,
    due: [...linxiaJoint.plan.due, ...plan.due.filter((due) => !linxiaJoint.plan.due.includes(due))]
  },
  review: { listed: review.listed, founded: review.founded, noRepeat: review.noRepeat },
  inspect: {
    bodies: inspect.bodies,
    delegation: inspect.delegation,
    deskTakesPart: inspect.deskTakesPart,
    listOnly: inspect.listOnly,
    nonCooperation: inspect.nonCooperation,
    recorded: inspect.recorded,
    demands
  },
  publish: { nonCooperation: publish.nonCooperation, measuresApart: publish.measuresApart },
  // Both texts hold: what the one exempts, the other does not take away.
  accountability: { rules: [...(linxiaJoint.accountability.rules ?? []), ...(accountability.rules ?? [])] }
})
