// Gives a tool the TypeScript of this folder: version 7, which the project compiles with, has no API in JavaScript.
import { registerHooks } from 'node:module'

const url = import.meta.resolve('typescript')

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'typescript' ? { url, shortCircuit: true } : next(specifier, context),
})
