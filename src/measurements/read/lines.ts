import type { Line } from './found'

/** Colours and other terminal sequences: CSI, and OSC up to its bell or string terminator. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals write control characters.
const TERMINAL = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above; tabs stay, they part columns.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g

/**
 * The lines of what was pasted, from 1, without colours, carriage returns and blanks at their ends. What a
 * terminal wrote over itself with carriage returns counts as lines of their own.
 */
export const linesOf = (text: string): Line[] =>
  text
    .replace(TERMINAL, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line.replace(CONTROL, '').trimEnd() }))
