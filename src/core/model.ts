/** Version of the formulas: it changes whenever the same request and prices could give another number. */
export const MODEL_VERSION = '1.2.0'
