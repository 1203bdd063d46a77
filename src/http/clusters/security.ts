/** Name of the security scheme in the OpenAPI document. */
export const BEARER = 'bearer'

/** What an operation that needs the token says of it. */
export const secured = { tags: ['clusters'], security: [{ [BEARER]: [] }] }
