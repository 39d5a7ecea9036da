export * from './campaign/explain.js'
