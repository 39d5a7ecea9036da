/* What a verifier found elsewhere, as a file: in the register, in the newspaper, on the beacon's page. */

import type { BeaconChain, Published } from '../src/draw/index.js'
import { closed, digestCodec, integerCodec, listOf, nullOr, textCodec, type Codec } from '../src/kernel/index.js'

const MOST = Number.MAX_SAFE_INTEGER

/** Parameters of a beacon's chain. */
export const chainCodec: Codec<BeaconChain> = closed('BeaconChain', {
  chain: textCodec,
  genesis: integerCodec(0, MOST),
  period: integerCodec(1, MOST)
})

/** `published.json`: null stands for what was not found. */
export const publishedCodec: Codec<Published> = closed('Published', {
  noticeDigest: nullOr(digestCodec),
  commitments: nullOr(listOf(nullOr(digestCodec))),
  values: nullOr(listOf(nullOr(textCodec))),
  chains: listOf(chainCodec)
})
