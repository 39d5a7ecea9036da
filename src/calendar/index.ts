export * from './codec.js'
export * from './window.js'
