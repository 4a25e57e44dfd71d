/** The engine that stores learners and teams, and where. */
export type StoreSettings =
  | { readonly engine: 'lowdb'; readonly dir: string }
  | {
      readonly engine: 'postgres'
      readonly url: string
      readonly signIn: 'password' | 'entra'
      readonly connections: number
    }
