const MOST_DOUBTS = 20

/** The first twenty doubts, and how many more there are: a long paste of one fault says it often enough. */
export const mostDoubts = (doubts: readonly string[]): readonly string[] =>
  doubts.length > MOST_DOUBTS
    ? [...doubts.slice(0, MOST_DOUBTS), `${doubts.length - MOST_DOUBTS} more doubts of this kind`]
    : doubts
