export * from './breach.js'
export * from './check.js'
export * from './forecast.js'
export * from './levels.js'
