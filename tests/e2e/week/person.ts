import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seededChance } from '../../../src/domain/shuffle.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import type { OpenPlayground } from '../open-playground.ts'

/** One thing that a person does. */
export interface Step {
  readonly name: string
  readonly run: (person: Person) => Promise<void>
}

/** A day with what the person does on it; its messages come before, at their time. */
interface Day {
  /** Such as `2026-11-23T18:10+01:00`. */
  readonly at: string
  readonly does: readonly Step[]
}

export interface Script {
  readonly name: string
  /** Of the window, in pixels. */
  readonly width: number
  /** Share of questions answered right. */
  readonly knows: number
  readonly days: readonly Day[]
}

const patienceMs = 45_000
const steadyMs = 300
const pollMs = 100

/** Somebody who uses the coach in the Playground. Everything they do is written down with what the coach shows. */
export class Person {
  readonly chat
  readonly #opened: OpenPlayground
  readonly #catalog: Catalog
  readonly #script: Script
  readonly #folder: string
  readonly #chance
  #day = 0
  #pictures = 0

  constructor(opened: OpenPlayground, catalog: Catalog, script: Script, folder: string) {
    this.chat = opened.chat
    this.#opened = opened
    this.#catalog = catalog
    this.#script = script
    this.#folder = folder
    this.#chance = seededChance(script.name)
  }

  /** @throws when a step can't be done, with its name and a screenshot */
  async live(): Promise<void> {
    await this.#fitWindow()
    for (const day of this.#script.days) {
      this.#day++
      this.#pictures = 0
      await this.#note(`\n## Day ${this.#day}, ${day.at}\n`)
      await this.#passTo(new Date(day.at))
      for (const step of day.does) await this.#take(step)
      await this.look()
    }
  }

  /** Does something that the coach must react to, and waits for the reaction. */
  async expectReaction(act: () => Promise<void>): Promise<void> {
    this.#opened.moveTo(new Date(this.#opened.now().getTime() + 25_000))
    const before = await this.#cards()
    await act()
    await this.#note(newIn(before, await this.#settled(before)))
  }

  /** Presses *Start* on the newest card, if it has that button. */
  async start(): Promise<void> {
    if ((await this.chat.card.getByRole('button', { name: 'Start', exact: true }).count()) > 0)
      await this.expectReaction(() => this.chat.press('Start'))
  }

  /** Answers the question on screen, or fails when there's none. */
  async answer(): Promise<void> {
    const question = await this.#question()
    await this.expectReaction(() =>
      this.#isRight(question) ? this.chat.answerRightly(question) : this.#miss(question),
    )
  }

  /** Goes to the mock exam's next page. Only choices are answered, since the Playground's lists keep the options of the page before. */
  async answerPage(): Promise<void> {
    const question = await this.#question()
    if (canMiss(question))
      await (this.#isRight(question) ? this.chat.fillIn(question) : this.chat.fillInWrongly(question))
    await this.expectReaction(() => this.chat.press('Next'))
  }

  /** Decides in the drill on screen, up to its end. */
  async decideAll(): Promise<void> {
    const choices = this.chat.card.getByRole('button', { name: /^[A-D]$/ })
    for (let count = await choices.count(); count > 0; count = await choices.count()) {
      const choice = choices.nth(Math.floor(this.#chance() * count))
      await this.expectReaction(() => choice.click())
    }
  }

  /** A screenshot of the window as it is. */
  async look(): Promise<void> {
    const name = `${this.#script.name}-${this.#day}-${++this.#pictures}`
    await this.chat.page.screenshot({ path: join(this.#folder, `${name}.png`) })
    await this.#note(`(${name}.png)\n`)
  }

  #question(): Promise<Question> {
    return this.chat.question([...this.#catalog.questions.values()])
  }

  #isRight(question: Question): boolean {
    return !canMiss(question) || this.#chance() < this.#script.knows
  }

  /** Leaves the chat only, since the Playground has no layout for phones. */
  async #fitWindow(): Promise<void> {
    const isAround = 'div:has([contenteditable=true]):has([aria-label^="Chat and Teams"])'
    const content = `
      ${isAround} > div:not(:has([contenteditable=true])), ${isAround} > div:has([contenteditable=true]) ~ div { display: none }
      ${isAround} { height: 100vh }
      @media (max-width: 600px) {
        .fai-OutputCard { width: calc(100vw - 76px) !important }
        .fai-OutputCard :has(> .ac-preview-panel) { width: auto !important }
        * { min-width: 0 !important }
      }`
    await this.chat.page.addStyleTag({ content })
  }

  async #miss(question: Question): Promise<void> {
    if (question.kind === 'single') return this.chat.tapWrongly(question)
    await this.chat.fillInWrongly(question)
    await this.chat.press('Check')
  }

  async #take(step: Step): Promise<void> {
    await this.#note(`\n> ${step.name}\n`)
    try {
      await step.run(this)
    } catch (error) {
      await this.look()
      throw new Error(`${this.#script.name}, day ${this.#day}: “${step.name}” can't be done`, { cause: error })
    }
  }

  /** Lets time pass in steps of ten minutes, in which scheduled messages come. */
  async #passTo(end: Date): Promise<void> {
    let before = await this.#cards()
    for (let at = this.#opened.now().getTime(); at < end.getTime();) {
      at = Math.min(at + 600_000, end.getTime())
      this.#opened.moveTo(new Date(at))
      const sent = await this.#opened.app.remind()
      if (!sent['sent']) continue
      const after = await this.#settled(before)
      await this.#note(`\n> (a message at ${new Date(at).toISOString().slice(0, 16)})\n${newIn(before, after)}`)
      before = after
    }
  }

  #cards(): Promise<string[]> {
    return this.chat.page.evaluate(
      '[...document.querySelectorAll(".ac-adaptiveCard")].map((card) => card.innerText)',
    ) as Promise<string[]>
  }

  /** The cards after they've changed and stay so for a moment. */
  async #settled(before: readonly string[]): Promise<string[]> {
    const end = performance.now() + patienceMs
    let last = before
    for (let since = Infinity; performance.now() < end;) {
      const cards = await this.#cards()
      if (cards.join() !== last.join()) since = performance.now()
      last = cards
      if (performance.now() - since > steadyMs) return cards
      await this.chat.page.waitForTimeout(pollMs)
    }
    throw new Error('the coach shows nothing new')
  }

  #note(text: string): Promise<void> {
    return appendFile(join(this.#folder, `${this.#script.name}.md`), text)
  }
}

/** Only questions of two kinds are missed. */
const canMiss = ({ kind }: Question): boolean => kind === 'single' || kind === 'multiple'

const newIn = (before: readonly string[], after: readonly string[]): string =>
  after
    .filter((card, index) => card !== before[index])
    .map((card) => `${card.replaceAll(/\n+/g, '\n').replaceAll(/^/gm, '    ')}\n`)
    .join('    ----\n')
