import type { Team } from '../../domain/team/team.ts'
import { texts } from './texts.en.ts'

/** The name of a team for use in a sentence. Its members chose it, so Markdown characters are removed. */
export const nameOf = ({ name }: Pick<Team, 'name'>): string => {
  const plain = name?.replaceAll(/[*_`~#<>[\]()|\\]/g, ' ').trim()
  return plain ? plain : texts.yourTeam
}
