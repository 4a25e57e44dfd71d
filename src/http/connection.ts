import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { HttpLimits } from './limits.ts'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** One client's socket. Tracks the requests that are still to be answered, and closes without cutting off an answer. */
export class Connection {
  readonly #socket: Socket
  readonly #limits: HttpLimits
  /** In the order of their requests. */
  #open: Exchange[] = []
  readonly #waiting: (() => void)[] = []
  #lastWords: string | undefined

  constructor(socket: Socket, limits: HttpLimits) {
    this.#socket = socket
    this.#limits = limits
    // Node removes its own listener when it hands a socket over.
    socket.on('error', () => {})
  }

  get isGone(): boolean {
    return this.#socket.destroyed || this.#lastWords !== undefined
  }

  /**
   * Tracks a request until its answer is sent or the client disconnects.
   * @param start begins the work: at once, or when enough earlier requests are answered
   */
  add(exchange: Exchange, start: () => void): void {
    const { request, response } = exchange
    const { pipelined, queued, workMs, quietMs } = this.#limits
    if (this.isGone) return
    if (this.#open.length >= pipelined + queued) return this.destroy()
    this.#open.push(exchange)
    // Without a listener, the error of a client that disconnects would end the process.
    request.on('error', () => {})
    response.on('error', () => {})
    this.#socket.setTimeout(workMs)
    response.once('prefinish', () => this.#socket.setTimeout(quietMs))
    response.once('close', () => this.#close(exchange))
    if (this.#open.length > pipelined) this.#waiting.push(start)
    else start()
  }

  /** Sends the remaining answers, then these words, then closes. */
  end(words: string): void {
    if (this.isGone) return
    this.#lastWords = words
    // A request with a broken body never gets an answer of its own; these words are its answer.
    this.#open = this.#open.filter(({ request, response }) => request.complete || response.headersSent)
    if (this.#open.length === 0) this.#sayLastWords()
  }

  destroy(): void {
    this.#socket.destroy()
  }

  #close(exchange: Exchange): void {
    this.#open = this.#open.filter((other) => other !== exchange)
    if (!this.#socket.destroyed) this.#waiting.shift()?.()
    if (this.#lastWords !== undefined && this.#open.length === 0) this.#sayLastWords()
  }

  #sayLastWords(): void {
    if (this.#socket.writable) this.#socket.write(this.#lastWords as string)
    this.#socket.destroySoon()
  }
}
