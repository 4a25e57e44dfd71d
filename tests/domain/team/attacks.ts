import { pointsOf, saidOf, type UndoneAnswer } from '../../../src/domain/team/points.ts'
import type { StudyAnswer } from '../../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../../src/domain/plan/study-item.ts'
import { planRound } from '../../../src/domain/plan/plan-round.ts'
import type { Confidence } from '../../../src/domain/memory/review.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import type { SimulatedLearner } from '../../simulation/learner-model.ts'
import { truths } from '../../simulation/truths/truths.ts'
import type { World } from '../../simulation/world.ts'

// A field of honest learners, one of whom cheats, in as many ways as we could think of. It measures the place in the last week, compared with
// the place that the same person would have had by studying honestly.

const msPerDay = 86_400_000
const days = 21
const weekFrom = 14
const perDay = 8
/** Number of answers that grinding and bursts add to a day. More would only make the test slower. */
const extra = 30
const missedDay = 0.2
/** Typical `insight` of the truths: how often people know whether they know. */
const insight = 0.775
const slip = 0.05
export const members = 20

interface Player {
  readonly learner: SimulatedLearner
  readonly world: World
  readonly chance: () => number
}

/** What the coach stores. */
interface Play {
  readonly answers: StudyAnswer[]
  readonly undone: UndoneAnswer[]
}

/** Adds what a player does on a day. */
type Way = (player: Player, play: Play, day: number) => void

const itemsOf = ({ items, bank }: World): StudyItem[] => items.map(({ id }) => bank.get(id) as StudyItem)

const planned = ({ world, chance }: Player, { answers }: Play, today: number, count = perDay): StudyItem[] =>
  planRound({ items: itemsOf(world), weights: world.weights, answers, today, count, chance, learner: 'player' }).map(
    ({ item }) => item,
  )

type Given = Pick<StudyAnswer, 'credit' | 'confidence'> & { readonly seconds: number }

/** All clocks show the server's day, except those that players change. */
function add({ answers }: Play, item: StudyItem, day: number, given: Given, shown = day): void {
  answers.push({ item, day: shown, believed: [], at: day * msPerDay + answers.length * 1000, ...given })
}

/** Answers honestly: what the player knows of the topic and the feeling of knowing this question give the probability of being right. */
function honestly({ learner }: Player, item: StudyItem, day: number): Given {
  const known = learner.recallAt(item.id, day)
  const { correct, confident, seconds } = learner.answer(item.id, day)
  const felt = (1 + insight) / 2
  const yes = known * (confident ? felt : 1 - felt)
  const no = (1 - known) * (confident ? 1 - felt : felt)
  const right = (yes * (1 - slip) + no * item.guess) / (yes + no)
  const away = (word: Confidence): number => Math.abs(saidOf(word, item.guess) - right)
  const [confidence = 'guess'] = (['sure', 'think', 'guess'] as const).toSorted((a, b) => away(a) - away(b))
  return { credit: correct ? 1 : 0, confidence, seconds }
}

function study(player: Player, play: Play, day: number, change: Partial<Given> = {}): void {
  for (const item of planned(player, play, day)) add(play, item, day, { ...honestly(player, item, day), ...change })
}

/** Learns as usual, but gives an unrelated answer to the planned questions. */
function pretend(player: Player, play: Play, day: number, given: Given): void {
  for (const item of planned(player, play, day)) {
    player.learner.answer(item.id, day)
    add(play, item, day, given)
  }
}

/** Answers at random without reading. */
function click(player: Player, play: Play, day: number, confidence: Confidence): void {
  for (const item of planned(player, play, day, 12))
    add(play, item, day, { credit: player.chance() < item.guess ? 1 : 0, confidence, seconds: 8 })
}

const anyOf = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T

const right: Given = { credit: 1, confidence: 'sure', seconds: 20 }
const wrong: Given = { credit: 0, confidence: 'guess', seconds: 20 }

/** Ways to play, by name. */
export const attacks: Readonly<Record<string, Way>> = {
  /** Studies, then grinds through everything else. */
  grinder(player, play, day) {
    study(player, play, day)
    const items = itemsOf(player.world)
    for (let index = 0; index < extra; index++) {
      const item = anyOf(items, player.chance)
      add(play, item, day, honestly(player, item, day))
    }
  },
  /** Dozens of questions within minutes. */
  burst(player, play, day) {
    const items = itemsOf(player.world)
    for (let index = 0; index < extra; index++) {
      const item = anyOf(items, player.chance)
      add(play, item, day, { ...honestly(player, item, day), seconds: 2 })
    }
  },
  'random clicker': (player, play, day) => click(player, play, day, 'guess'),
  'bold clicker': (player, play, day) => click(player, play, day, 'sure'),
  /** Knows how to be right about being wrong. */
  'wrong on purpose': (player, play, day) => pretend(player, play, day, wrong),
  /** Gets every answer from someone else. */
  'answer sharer': (player, play, day) => pretend(player, play, day, right),
  /** The same, but only in the week that counts. */
  'sudden sharer': (player, play, day) =>
    day < weekFrom ? study(player, play, day) : pretend(player, play, day, right),
  /** Sees each question on a second account first. */
  'double account'(player, play, day) {
    for (const item of planned(player, play, day)) {
      player.learner.answer(item.id, day)
      add(play, item, day, honestly(player, item, day))
    }
  },
  /** Moves the clock forward, so that one day becomes three. */
  'clock changer'(player, play, day) {
    for (const shown of [3 * day, 3 * day + 1, 3 * day + 2])
      for (const item of planned(player, play, shown)) add(play, item, day, honestly(player, item, day), shown)
  },
  /** Sends each answer three times, hoping that all count. The bot drops duplicates earlier. */
  replayer(player, play, day) {
    const from = play.answers.length
    study(player, play, day)
    play.answers.push(...play.answers.slice(from).flatMap((answer) => [answer, answer]))
  },
  /** Looks at the verdict, undoes a wrong answer, and gives the right one. */
  undoer(player, play, day) {
    for (const item of planned(player, play, day)) {
      const given = honestly(player, item, day)
      if (given.credit < 1) play.undone.push({ item: item.id, at: day * msPerDay + play.answers.length * 1000 })
      add(play, item, day, given.credit < 1 ? right : given)
    }
  },
  /** Looks at the verdict, and undoes every wrong answer. */
  dropper(player, play, day) {
    for (const item of planned(player, play, day, 2 * perDay)) {
      const given = honestly(player, item, day)
      if (given.credit < 1) play.undone.push({ item: item.id, at: day * msPerDay + play.answers.length * 1000 })
      else add(play, item, day, given)
    }
  },
  /** Answers only the best-known topics. */
  'cherry picker'(player, play, day) {
    const known = itemsOf(player.world)
      .map((item) => ({ item, known: player.learner.recallAt(item.id, day), tie: player.chance() }))
      .toSorted((a, b) => b.known - a.known || a.tie - b.tie)
    for (const { item } of known.slice(0, perDay)) add(play, item, day, honestly(player, item, day))
  },
  /** Answers wrongly on purpose until the week that counts. */
  sandbagger: (player, play, day) => (day < weekFrom ? pretend(player, play, day, wrong) : study(player, play, day)),
  /** Doesn't study until the week that counts. */
  boycotter(player, play, day) {
    if (day >= weekFrom) study(player, play, day)
  },
  /** Studies, and is always sure. */
  'confident liar': (player, play, day) => study(player, play, day, { confidence: 'sure' }),
  /** Studies, and is never sure of anything. */
  understater: (player, play, day) => study(player, play, day, { confidence: 'guess' }),
}

const inWeek = ({ answers }: Play): StudyAnswer[] =>
  answers.filter(({ at = 0 }) => at >= weekFrom * msPerDay && at < days * msPerDay)

/** Ways to give points for a week, by name. */
export const schemes: Readonly<Record<string, (world: World, play: Play) => number>> = {
  ours: ({ weights }, { answers, undone }) =>
    pointsOf(answers, weights, weekFrom * msPerDay, days * msPerDay, undone).points,
  'points = answers': (_, play) => inWeek(play).length,
  'points = correct answers': (_, play) => inWeek(play).filter(({ credit }) => credit === 1).length,
}

function playOf(world: World, number: number, way: Way, seed: string): Play {
  const kinds = Object.entries(truths)
  const [kind, create] = kinds[number % kinds.length] as (typeof kinds)[number]
  const learner = create({ items: [...world.items, ...world.exam], random: seededChance(`${seed} ${kind} ${number}`) })
  const play: Play = { answers: [], undone: [] }
  // The same days off for every way to play, so that luck makes no difference.
  const dayOff = seededChance(`${seed} days off ${number}`)
  const away = Array.from({ length: days }, () => dayOff() < missedDay)
  const player = { learner, world, chance: seededChance(`${seed} chance ${number}`) }
  for (let day = 0; day < days; day++) if (!away[day]) way(player, play, day)
  return play
}

/** Everyone's honest study, and the same people's attacks by name; each is played once for all schemes. */
export interface Field {
  readonly honest: readonly Play[]
  readonly attacks: ReadonlyMap<string, ReadonlyMap<number, Play>>
}

/** @param attackers indexes of the members who play each attack, one at a time */
export const playField = (world: World, seed: string, attackers: readonly number[]): Field => ({
  honest: Array.from({ length: members }, (_, number) => playOf(world, number, study, seed)),
  attacks: new Map(
    Object.entries(attacks).map(([name, way]) => [
      name,
      new Map(attackers.map((number) => [number, playOf(world, number, way, seed)])),
    ]),
  ),
})

/** How many places each attack wins over honest study, as a share of the field: the mean over the attackers. */
export function placesWon(
  { honest, attacks: played }: Field,
  points: (play: Play) => number,
): ReadonlyMap<string, number> {
  const field = honest.map(points)
  const placeOf = (mine: number, number: number): number =>
    field.filter((other, index) => index !== number && other > mine).length
  return new Map(
    [...played].map(([name, plays]) => {
      let won = 0
      for (const [number, play] of plays)
        won += placeOf(field[number] as number, number) - placeOf(points(play), number)
      return [name, won / plays.size / members]
    }),
  )
}
