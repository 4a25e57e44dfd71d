/** The lines of a text, one sentence each. */
export const sentences = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
