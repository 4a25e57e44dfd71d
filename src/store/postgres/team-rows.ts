import { Team, TeamAnswer, type TeamKey } from '../../domain/team/team.ts'
import { migrate, teamMigrations } from '../migrate.ts'
import { recoverTeam } from '../salvage/salvage-document.ts'
import { assertStorable } from '../storable.ts'
import { VersionConflict, type TeamStore } from '../store.ts'
import { peopleOf } from '../team-people.ts'
import { Documents, type Form } from './documents.ts'
import type { EngineParts } from './engine-parts.ts'
import { inPages } from './in-pages.ts'

const form: Form<TeamKey, Team> = {
  kind: 'team',
  table: 'teams',
  column: 'conversation',
  idOf: ({ conversation }) => conversation,
  async parse(stored, key) {
    const team = Team.parse(migrate(stored, teamMigrations))
    if (team.tenant !== key.tenant || team.conversation !== key.conversation)
      throw new Error('the document belongs to another row')
    return team
  },
  recover: (key, bytes, since) => recoverTeam(key, bytes, since),
  check: (team, before) => assertStorable('team', Team, team, before),
  columns(team) {
    const { users, names, asks, owes } = peopleOf(team)
    return { due_at: team.nextAt, members: [...users], names: [...names], asks, owes }
  },
}

const known = Team.shape.schema.value

/** Teams with owed edits that one replica takes at a time. */
const mostOwing = 10_000

/** The team part of the PostgreSQL engine. */
export function teamRows(parts: EngineParts) {
  const { database, claims } = parts
  const documents = new Documents(form, parts, async () => [])
  const find = (where: string, values: readonly unknown[]): Promise<readonly TeamKey[]> =>
    database.query<TeamKey>(`select tenant, conversation from teams where ${where}`, values)
  const take = async (where: string, values: readonly unknown[], order: string, limit: number): Promise<TeamKey[]> => {
    const rows = await claims.take({ table: 'teams', where, values, order }, limit)
    return rows.map(({ tenant, id }) => ({ tenant, conversation: id }))
  }
  const store: TeamStore = {
    teams: () =>
      inPages<TeamKey, readonly string[]>(
        ['', ''],
        ({ tenant, conversation }) => [tenant, conversation],
        (behind, limit) =>
          find('(tenant, conversation) > ($1, $2) order by tenant, conversation limit $3', [...behind, limit]),
      ),
    readTeam: (key) => documents.read(key),
    deleteTeam: (key, expected) =>
      documents.inOrder(key, async () => {
        documents.forget(key)
        await database.transaction(async (sql) => {
          const gone = await sql.query<{ version: number }>(
            'delete from teams where tenant = $1 and conversation = $2 returning version',
            [key.tenant, key.conversation],
          )
          const found = gone[0]?.version ?? 0
          if (expected !== undefined && found !== expected)
            throw new VersionConflict(`expected version ${expected}, found ${found}`)
          const owner = [key.tenant, key.conversation]
          await sql.query('delete from team_answers where tenant = $1 and conversation = $2', owner)
          await sql.query("delete from set_aside where tenant = $1 and kind = 'team' and owner = $2", owner)
        })
      }),
    dueTeams: (now, limit) => take('due_at <= $1 and schema <= $2', [now, known], 'due_at', limit),
    teamsOf: ({ tenant, user }) => find('tenant = $1 and members @> array[$2]', [tenant, user]),
    teamsNaming: (tenant, ids) => find('tenant = $1 and names && $2', [tenant, ids]),
    teamsOwing: () => take('owes and schema <= $1', [known], 'updated_at', mostOwing),
    teamsAsking: (tenant) => find('tenant = $1 and asks and schema <= $2', [tenant, known]),
    async addTeamAnswer({ tenant, conversation }, answer) {
      assertStorable('answers', TeamAnswer, answer)
      // An earlier answer stays, and comes back: the update that changes nothing makes `returning` see it.
      const rows = await database.query<{ answer: TeamAnswer }>(
        `insert into team_answers (tenant, conversation, id, quiz, person, answer) values ($1, $2, $3, $4, $5, $6)
         on conflict (tenant, conversation, id) do update set id = excluded.id returning answer`,
        [tenant, conversation, answer.id, answer.quiz, answer.user, JSON.stringify(answer)],
      )
      return rows[0]?.answer ?? answer
    },
    async teamAnswers({ tenant, conversation }, quiz) {
      const rows = await database.query<{ answer: TeamAnswer }>(
        'select answer from team_answers where tenant = $1 and conversation = $2 and quiz = $3 order by position',
        [tenant, conversation, quiz],
      )
      return rows.map(({ answer }) => answer)
    },
    async forgetTeamAnswers({ tenant, conversation }, which) {
      const [condition, value] =
        'user' in which
          ? ['person = $3', which.user]
          : 'quiz' in which
            ? ['quiz = $3', which.quiz]
            : ['quiz <> $3', which.quizOtherThan]
      await database.query(`delete from team_answers where tenant = $1 and conversation = $2 and ${condition}`, [
        tenant,
        conversation,
        value,
      ])
    },
  }
  return {
    store,
    documents,
    write(key: TeamKey, value: Team, expected: number) {
      if (value.tenant !== key.tenant || value.conversation !== key.conversation)
        throw new Error('the document belongs to another team')
      return documents.write(key, value, expected, [])
    },
  }
}
