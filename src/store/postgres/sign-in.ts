import { DefaultAzureCredential } from '@azure/identity'
import type { DatabaseOptions } from './database.ts'

const scopes = {
  public: 'https://ossrdbms-aad.database.windows.net/.default',
  government: 'https://ossrdbms-aad.database.usgovcloudapi.net/.default',
}

/** What a database takes as the password: the URL's own, or a token of this process's identity, which is renewed for each new connection. */
export function signInTo(url: string, by: 'password' | 'entra'): Pick<DatabaseOptions, 'password'> {
  if (by === 'password') return {}
  const credential = new DefaultAzureCredential()
  const scope = new URL(url).hostname.endsWith('.usgovcloudapi.net') ? scopes.government : scopes.public
  return { password: async () => (await credential.getToken(scope)).token }
}
