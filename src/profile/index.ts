export * from './linxia.js'
export * from './profile.js'
