/** Numbers that people write as words. */
const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  dozen: 12,
}

/** For a regular expression: an hour in digits or in a word. */
export const hourWord = `\\d{1,2}|${Object.keys(numbers).slice(0, 12).join('|')}`

/** For a regular expression: digits or a word. */
export const numberWord = `\\d{1,4}|${Object.keys(numbers).join('|')}`

export const numberOf = (word: string): number => numbers[word] ?? Number(word)
