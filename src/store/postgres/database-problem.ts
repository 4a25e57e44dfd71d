import { OperatorError } from '../../operator-error.ts'
import { codeOf } from './database.ts'

/** The database can't be used, for a reason that the operator can change. */
class DatabaseUnusable extends OperatorError {
  override readonly name = 'DatabaseUnusable'
}

/** By SQLSTATE, or by the connection's code. */
const hints: Readonly<Record<string, string>> = {
  '28P01': 'The user name or the password is wrong.',
  '28000':
    'The server refuses this user. Check the user name, and with DATABASE_SIGN_IN=entra the role of the identity.',
  '3D000': 'The server has no database of that name. Create it first.',
  '42501': 'The user may not use the tables. Grant it select, insert, update, and delete on them.',
  '53300': 'The server has no connection left. Lower DATABASE_CONNECTIONS, or raise the limit of the server.',
  '57P03': 'The server is starting. Try again in a minute.',
  ECONNREFUSED: 'Nothing listens there. Check host and port, and whether the server runs.',
  ENOTFOUND: 'The host has no address. Check its name.',
  timeout: "The server didn't answer in time. Check the network and its firewall.",
  SELF_SIGNED_CERT_IN_CHAIN: "The server's certificate isn't trusted. Set NODE_EXTRA_CA_CERTS to its authority.",
}

/**
 * Turns a failed start into an error for the operator. Names the host and the database, never the user or the password.
 * @returns the error itself if it's a fault of the program
 */
export function databaseProblem(url: string, error: unknown): unknown {
  const hint = hints[codeOf(error)]
  if (hint === undefined) return error
  const { host, pathname } = new URL(url)
  return new DatabaseUnusable(`The database ${pathname.slice(1)} on ${host} can't be used (${codeOf(error)}).`, hint)
}
