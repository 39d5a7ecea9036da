/* The prefecture's rules for this plan: those on joint checks, with what the market regulators' rules ask beside them. */

import { extendProfile, linxiaJoint, linxiaMarket, type Profile } from '../../src/profile/index.js'

const { plan, registry, review } = linxiaMarket

export const linxia: Profile = extendProfile(linxiaJoint, {
  name: '临夏州',
  documents: linxiaMarket.documents,
  registry: { certificate: registry.certificate },
  plan: {
    itemFloor: plan.itemFloor,
    coverageFloor: plan.coverageFloor,
    coverageOver: plan.coverageOver,
    due: [...linxiaJoint.plan.due, ...plan.due.filter((due) => !linxiaJoint.plan.due.includes(due))]
  },
  review: { listed: review.listed, founded: review.founded, noRepeat: review.noRepeat }
})
