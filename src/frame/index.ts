export * from './eligibility.js'
export * from './frame.js'
export * from './id-order.js'
export * from './table.js'
