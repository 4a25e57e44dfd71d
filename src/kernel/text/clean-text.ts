/**
 * Makes a user's text safe to show anywhere: removes control characters, which a terminal would interpret, and marks that change the direction
 * of text. Line breaks and tabs stay.
 */
export const cleanText = (text: string): string => cleanCode(text).trim()

/** The same with the spaces at both ends, because code is indented. */
export const cleanCode = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu, '')
