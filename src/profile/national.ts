/* 全国: what the texts for the whole country say, as far as they are at hand. No algorithms here. */

import { CHECK_KINDS } from '../calendar/index.js'
import { cited, citing } from '../kernel/index.js'
import { businessChecks2024, businessChecksAnswers, riskClasses2022, stateOpinion } from './document.js'
import { extendProfile, type Profile } from './profile.js'
import { silent } from './silent.js'

const checks = citing(businessChecks2024.short)

// The text has headings and no numbered articles at hand, so the whole is cited.
const whole = checks('全文')
const answers = citing(businessChecksAnswers.short)('全文')

/**
 * The national texts of 2019, 2022 and 2024: certified officers, published items, a published cap without its number. 全国性文件：持证、事项公布、年度频次上限（数值由各机关公布）。
 *
 * Of the documents only what could be checked is given here; all else is silent. 仅收入可核实的内容，其余留空。
 *
 * @basis 国发〔2019〕5号; 国市监信发〔2022〕6号; 国办发〔2024〕54号
 * @example national.frame.visitCaps.map(({ most }) => most.value) // => [null]
 * @since 0.1.0
 */
export const national: Profile = extendProfile(silent, {
  name: '全国',
  documents: [stateOpinion, riskClasses2022, businessChecks2024, businessChecksAnswers],
  registry: { certificate: whole },
  review: {
    listed: { basis: whole, soft: false },
    staleAfter: cited(5, answers),
    appraisal: { basis: whole, soft: false }
  },
  frame: {
    visitCaps: [
      {
        per: 'department',
        most: cited(null, whole),
        year: cited('calendar', whole),
        kinds: cited(CHECK_KINDS, answers),
        notCounted: cited([], whole),
        liftedClasses: cited([], whole)
      }
    ]
  }
})
