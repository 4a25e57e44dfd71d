import type { Outcome } from './attack.ts'

const longest = 400

/** Counts attempts and keeps one line per failure. */
export class Tally implements Outcome {
  tried = 0
  failed = 0
  readonly #failures: string[] = []

  get failures(): readonly string[] {
    return this.#failures
  }

  /** @returns whether it holds */
  check(holds: boolean, reproduction: string): boolean {
    this.count(1, holds ? 0 : 1, reproduction)
    return holds
  }

  /** Counts many cases of one kind in one line. */
  count(tried: number, failed: number, reproduction: string): void {
    this.tried += tried
    this.failed += failed
    if (failed > 0) this.#failures.push(oneLine(reproduction))
  }

  /** Runs one case; an exception is a failure. */
  async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.check(false, `${what}: ${messageOf(error)}`)
    }
  }
}

/** Escapes control characters, so that a hostile text can't affect the terminal. */
function oneLine(text: string): string {
  const spelled = text
    .replaceAll(/\/\S*shipmate-torture-\w+/g, 'DATA_DIR')
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (mark) =>
      mark === '\n' ? '\\n' : mark === '\r' ? '\\r' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return spelled.length <= longest ? spelled : `${spelled.slice(0, longest)}… (${spelled.length} characters)`
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)
