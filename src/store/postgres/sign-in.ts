import type { DatabaseOptions } from './database.ts'

const scopes = {
  public: 'https://ossrdbms-aad.database.windows.net/.default',
  government: 'https://ossrdbms-aad.database.usgovcloudapi.net/.default',
}

/** What a token has to be for, so that the server of a database takes it. */
export const scopeOf = (url: string): string =>
  new URL(url).hostname.endsWith('.usgovcloudapi.net') ? scopes.government : scopes.public

/** What a database takes as the password: the URL's own, or a token of this process's identity, which is renewed for each new connection. */
export function signInTo(url: string, by: 'password' | 'entra'): Pick<DatabaseOptions, 'password'> {
  if (by === 'password') return {}
  const scope = scopeOf(url)
  // Loaded only if it's needed, because it takes a third of a second.
  const credential = import('@azure/identity').then(({ DefaultAzureCredential }) => new DefaultAzureCredential())
  return { password: async () => (await (await credential).getToken(scope)).token }
}
