/** As many words from the end of a sentence as another text has. */
export const lastWords = (sentence: string, like: string): string =>
  sentence.split(' ').slice(-like.split(' ').length).join(' ')
