import { verifyRecord, NOTHING_PUBLISHED, readNotice } from '/work/main/src/draw/index.js'
const n = Number(process.argv[2])
const t = Date.now()
const which = process.argv[3]
if (which === 'values') {
  const r = verifyRecord({ record: { values: new Array(n).fill(0) }, tables: [], published: NOTHING_PUBLISHED })
  console.log(r.differences.length, Date.now() - t, process.memoryUsage().heapUsed / 1e6)
} else if (which === 'more') {
  const r = readNotice(`{"more":{"a":[${new Array(n).fill('[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]').join(',')}]}}`)
  console.log(r._tag === 'Left' && r.left.length, Date.now() - t, process.memoryUsage().heapUsed / 1e6)
} else if (which === 'moreflat') {
  const r = readNotice(`{"more":{"a":[${new Array(n).fill('1.5').join(',')}]}}`)
  console.log(r._tag === 'Left' && r.left.length, Date.now() - t, process.memoryUsage().heapUsed / 1e6)
} else {
  const r = verifyRecord({ record: { values: new Array(2 ** 32 - 1) }, tables: [], published: NOTHING_PUBLISHED })
  console.log(r.differences.length, Date.now() - t)
}
