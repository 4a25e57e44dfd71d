import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { HttpLimits } from './limits.ts'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** One client's socket: the requests on it that have no whole answer yet, and an end that cuts off no answer. */
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
    // Node takes its own listener away when it hands a socket over.
    socket.on('error', () => {})
  }

  get isGone(): boolean {
    return this.#socket.destroyed || this.#lastWords !== undefined
  }

  /**
   * Watches a request until its answer has left or the client has.
   * @param start begins the work: at once, or when enough requests before have their answers
   */
  add(exchange: Exchange, start: () => void): void {
    const { request, response } = exchange
    const { pipelined, queued, workMs, quietMs } = this.#limits
    if (this.isGone) return
    if (this.#open.length >= pipelined + queued) return this.destroy()
    this.#open.push(exchange)
    // Without a listener, an error of a client that went away would end the process.
    request.on('error', () => {})
    response.on('error', () => {})
    this.#socket.setTimeout(workMs)
    response.once('prefinish', () => this.#socket.setTimeout(quietMs))
    response.once('close', () => this.#close(exchange))
    if (this.#open.length > pipelined) this.#waiting.push(start)
    else start()
  }

  /** Says why the connection ends, once the answers before have left, and ends it. */
  end(words: string): void {
    if (this.isGone) return
    this.#lastWords = words
    // A body that broke off never gets an answer of its own: these words are it.
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
