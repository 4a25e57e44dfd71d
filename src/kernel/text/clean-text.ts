/**
 * A text that somebody wrote, safe to show anywhere: without control characters, which a terminal would obey, and without the marks that turn
 * the direction of what follows. Line breaks and tabs stay.
 */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
