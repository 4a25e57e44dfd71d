import type { OwnPostgres } from '../../store/postgres/server.ts'

/** Something that `npm run bench:scale` measures on its own. */
export interface Part {
  readonly name: string
  run(given: {
    readonly server: OwnPostgres
    readonly rounds: number
    readonly learners: number
    readonly seed: string
  }): Promise<void>
}
