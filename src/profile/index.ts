export * from './codec.js'
export * from './linxia.js'
export * from './profile.js'
