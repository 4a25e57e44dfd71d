import type { Step } from './person.ts'

export const say = (text: string): Step => ({
  name: text,
  run: (person) => person.expectReaction(() => person.chat.say(text)),
})

/** Presses the newest button with this title. */
export const press = (button: string): Step => ({
  name: `[${button}]`,
  run: (person) =>
    person.expectReaction(() => person.chat.page.getByRole('button', { name: button, exact: true }).last().click()),
})

/** Begins the daily quiz, unless its message already holds the first question. */
export const start: Step = { name: '(starts)', run: (person) => person.start() }

/** Fills a field of the newest card. */
export const fill = (label: string, value: string): Step => ({
  name: `${label}: ${value}`,
  run: (person) => person.chat.card.getByLabel(label).first().fill(value),
})

/** Writes into the newest card's box for longer text. */
export const write = (text: string): Step => ({ name: `(writes) ${text}`, run: (person) => person.chat.write(text) })

/** Answers the question on screen. */
export const answer: Step = { name: '(answers)', run: (person) => person.answer() }

/** Answers this many questions in a row, up to the verdict of the last one. */
export const answers = (count: number): readonly Step[] =>
  Array.from({ length: 2 * count - 1 }, (_, index) => (index % 2 === 0 ? answer : press('Next')))

/** Fails unless the newest card has a text. */
export const see = (text: string | RegExp): Step => ({
  name: `(sees ${String(text)})`,
  run: (person) => person.chat.shows(text),
})

export const look: Step = { name: '(looks)', run: (person) => person.look() }

/** Answers the mock exam's pages. */
export const pages = (count: number): readonly Step[] =>
  Array.from({ length: count }, () => ({ name: '(answers the page)', run: (person) => person.answerPage() }))

/** Decides in the drill on screen, up to its end. */
export const decideAll: Step = { name: '(decides)', run: (person) => person.decideAll() }

/** The daily message has come. */
export const daily: Step = see('Your daily quiz')
