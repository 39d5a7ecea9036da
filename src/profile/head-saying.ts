/* How it is said what a profile says of itself: its documents, and when it is in force. */

import type { ProfileDocument } from './document.js'
import type { ProfileHead, Validity } from './profile.js'
import { eachOf, phrase } from './say.js'
import type { Sayings } from './saying.js'

/** How documents and validity are said. 文件与有效期的说法。 @since 0.1.0 */
export const headSayings: Sayings<ProfileHead> = {
  documents: eachOf(
    phrase(({ short, title, number, date }: ProfileDocument) => {
      const printed = [number, date].filter((one) => one !== null)
      return {
        zh: `“${short}”：《${title}》${printed.length === 0 ? '' : `（${printed.join('，')}）`}`,
        en: `“${short}”: ${title}${printed.length === 0 ? '' : ` (${printed.join(', ')})`}`
      }
    })
  ),
  validity: phrase(({ from, to }: Validity) => ({
    zh: `${from === null ? '起始日未定' : `自${from}起`}，${to === null ? '终止日未定' : `至${to}止`}`,
    en: `${from === null ? 'from a day that is not stated' : `from ${from}`} ${to === null ? 'with no last day' : `to ${to}`}`
  }))
}
