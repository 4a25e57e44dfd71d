import type { Locator, Page } from 'playwright-core'
import type { Question } from '../../src/domain/question/question.ts'

/** The Playground's window, used as a person does: typing, choosing, pressing, reading. */
export class ChatWindow {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The newest card of the open conversation. */
  get card(): Locator {
    return this.page.locator('.ac-adaptiveCard').last()
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.box.waitFor()
  }

  async say(text: string): Promise<void> {
    await this.sending(async () => {
      await this.box.click()
      await this.page.keyboard.type(text)
      await this.page.keyboard.press('Enter')
    })
  }

  /** Waits until the newest card shows a text. */
  async shows(text: string | RegExp): Promise<void> {
    await this.card.getByText(text).first().waitFor()
  }

  async press(button: string): Promise<void> {
    await this.sending(() => this.card.getByRole('button', { name: button, exact: true }).click())
  }

  /** Opens what a card holds back; nothing is sent. */
  async unfold(button: string): Promise<void> {
    await this.card.getByRole('button', { name: button, exact: true }).click()
  }

  /** Writes into the newest card's box for longer text. */
  async write(text: string): Promise<void> {
    await this.card.locator('textarea').fill(text)
  }

  /** How many cards the conversation has. */
  cards(): Promise<number> {
    return this.page.locator('.ac-adaptiveCard').count()
  }

  async switchTo(conversation: string): Promise<void> {
    await this.page.getByText(conversation, { exact: true }).first().click()
    await this.box.waitFor()
  }

  /** Fills a question's inputs with the right answer, found by the texts on the card. */
  async fillIn(question: Question): Promise<void> {
    const letters = await this.#letters()
    const letterOf = (text: string): string => {
      const found = letters.find((item) => item.text === plain(text))
      if (!found) throw new Error(`the card does not show “${text}”`)
      return found.letter
    }
    switch (question.kind) {
      case 'single':
      case 'multiple':
        for (const option of question.options.filter(({ correct }) => correct))
          await this.#choose(letterOf(option.text))
        return
      case 'order':
        for (const [place, step] of question.steps.filter(({ spare }) => !spare).entries())
          await this.#pick(place, letterOf(step.text))
        return
      case 'complete':
        for (const [place, blank] of question.blanks.entries()) {
          const key = blank.options.find(({ correct }) => correct)?.text ?? ''
          await this.#pick(place, new RegExp(`^[A-E]: ${escaped(key)}$`))
        }
        return
      case 'statements':
        for (const answer of await this.#answersFromTop(question)) await this.#pick(answer.place, answer.title)
    }
  }

  /** Answers a question of the learner's own: by one tap on an option, or by its inputs and the button. */
  async answerRightly(question: Question): Promise<void> {
    if (question.kind !== 'single') {
      await this.fillIn(question)
      await this.press('Check')
      return
    }
    const key = question.options.find(({ correct }) => correct)?.text ?? ''
    const letter = (await this.#letters()).find(({ text }) => text === plain(key))?.letter ?? ''
    await this.#tap(letter)
  }

  /** Presses an option that isn't right. */
  async tapWrongly(question: Question): Promise<void> {
    const [letter = ''] = await this.#wrongLetters(question)
    await this.#tap(letter)
  }

  /** Types an answer that has nothing right, sure of it. Only for questions whose distractors can be typed as letters. */
  async answerWrongly(question: Question): Promise<void> {
    await this.say(`${(await this.#wrongLetters(question)).join(' ')} sure`)
  }

  /** Chooses on the card what is not right, as many as are. */
  async fillInWrongly(question: Question): Promise<void> {
    for (const letter of await this.#wrongLetters(question)) await this.#choose(letter)
  }

  async #wrongLetters(question: Question): Promise<string[]> {
    if (question.kind !== 'single' && question.kind !== 'multiple')
      throw new Error(`a ${question.kind} was not expected`)
    const letters = await this.#letters()
    const wrong = question.options
      .filter(({ correct }) => !correct)
      .map(({ text }) => letters.find((item) => item.text === plain(text))?.letter ?? '')
    return wrong.slice(0, question.options.filter(({ correct }) => correct).length)
  }

  /** Which question of a catalog the newest card shows. */
  async question(questions: readonly Question[]): Promise<Question> {
    const text = squeezed(await this.card.innerText())
    // Stems can begin alike, and a card can show the end of one in another form.
    const shows = (length: number) =>
      questions.find(({ stem }) => text.includes(squeezed(plain(stem)).slice(0, length)))
    const found = shows(Infinity) ?? shows(120) ?? shows(60)
    if (!found) throw new Error(`no question has the stem of this card: ${text.slice(0, 200)}`)
    return found
  }

  /** Where one writes to the open conversation. */
  protected get box(): Locator {
    return this.page.locator('[contenteditable=true], textarea:not(.ac-adaptiveCard textarea)').first()
  }

  /**
   * Does what sends something to the coach. A click is lost if the Playground draws the card again under it, so that it's done
   * again if nothing was sent.
   */
  protected async sending(act: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      const sent = this.page
        .waitForRequest((request) => request.method() === 'POST' && request.url().includes('/_conversation/'), {
          timeout: 8000,
        })
        .catch(() => undefined)
      await act()
      if (await sent) return
      if (tries === 5) throw new Error('nothing was sent to the coach')
    }
  }

  async #tap(letter: string): Promise<void> {
    await this.sending(() => this.card.getByRole('button', { name: new RegExp(`^${letter}\\. `) }).click())
  }

  async #choose(letter: string): Promise<void> {
    await this.card.locator('label', { hasText: new RegExp(`^${letter}(?:\\. .+)?$`) }).click()
  }

  async #pick(place: number, option: string | RegExp): Promise<void> {
    const box = this.card.getByRole('combobox').nth(place)
    await box.click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** What is right for each statement, from the top of the card: an open list can cover the inputs below it. */
  async #answersFromTop({ statements }: Extract<Question, { kind: 'statements' }>) {
    const answers = statements.map(async ({ text, answer }) => ({
      place: await this.#placeOf(text),
      title: answer === 'yes' ? 'Yes' : 'No',
    }))
    return (await Promise.all(answers)).toSorted((a, b) => a.place - b.place)
  }

  /** The place of a statement on the card, from 0. */
  async #placeOf(statement: string): Promise<number> {
    const lines = (await this.card.innerText()).split('\n')
    const number = lines.flatMap((line) => {
      const match = /^([1-4])\. (.+)$/.exec(line.trim())
      return match && plain(match[2] as string) === plain(statement) ? [Number(match[1])] : []
    })[0]
    if (number === undefined) throw new Error(`the card does not show “${statement}”`)
    return number - 1
  }

  /** The options with their letters: texts above the inputs, or the titles of the choices if they are short. */
  async #letters(): Promise<{ letter: string; text: string }[]> {
    const titles = await this.card.locator('label').allInnerTexts()
    const lines = [...(await this.card.innerText()).split('\n'), ...titles]
    return lines.flatMap((line) => {
      const match = /^([A-F])\. (.+)$/.exec(line.trim())
      return match ? [{ letter: match[1] as string, text: plain(match[2] as string) }] : []
    })
  }
}

const plain = (text: string): string => text.replaceAll(/[`*]/g, '').trim()
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
