export * from './checklist.js'
export * from './codec.js'
export * from './error.js'
export * from './item.js'
