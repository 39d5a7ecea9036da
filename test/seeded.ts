/* Properties that also count what they met are drawn from one seed, so that a run can be repeated: `FC_SEED=7 npm test` takes another. */

import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['FC_SEED'] ?? 2022) })
