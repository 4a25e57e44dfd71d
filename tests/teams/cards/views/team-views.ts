import type { View as TeamView } from '../all-views.ts'
import type {
  BoardView,
  ChallengeView,
  CoverageView,
  DigestView,
  JoinView,
  MineView,
  TeamQuizView,
  TeamResultView,
} from '../../../../src/features/team/views.ts'
import { questionViews, singleQuestion } from './question-views.ts'
import { samplePicture } from './sample-picture.ts'
import { exactly } from './text.ts'
import { rightVerdict } from './verdict-views.ts'

const team = 'Platform engineering'
const conversation = '19:c0ffee0ab1e@thread.tacv2'
/** As people write them: what could be read as Markdown or as a binding stays as it is. */
const oddTeam = '*Ops* [EMEA](https://example.org) ${team} _v2_'
const longTeam = exactly(100, 'Platform engineering and site reliability, Europe')
const aliases = ['Puffin', 'Otter', 'Ünsal 7', 'Narwhal', 'Storm Petrel', 'Whelk', 'Auk 2', 'Heron']
const longAlias = (index: number): string => `Wandering Albatross ${index}`.padEnd(24, 'x')

const quiz: TeamQuizView = {
  view: 'team-quiz',
  quiz: 't-5d02c7b1',
  kind: 'single',
  area: singleQuestion.area,
  objective: singleQuestion.objective,
  stem: singleQuestion.stem,
  instruction: '',
  options: singleQuestion.options,
  picks: singleQuestion.picks,
  answered: '12 people answered',
  closes: 'Closes today at 17:00 (Europe/Berlin).',
  lines: [],
  viewers: ['29:1a2b3c-ada', '29:4d5e6f-grace'],
}
const multiple = questionViews['multiple']!
const viewer = (index: number): string => `29:${String(index).padStart(3, '0')}${'aB3-_xY9'.repeat(10)}`

const longestQuiz: TeamQuizView = {
  ...quiz,
  quiz: exactly(36, 't-'),
  kind: 'multiple',
  objective: exactly(181, 'Configure collection of telemetry by using Azure Monitor'),
  stem: exactly(900, 'A team runs **forty services** and wants'),
  instruction: 'Choose three.',
  options: Array.from('ABCDEF', (letter) => ({ letter, text: exactly(220, `Option ${letter}`) })),
  picks: [
    {
      name: 'pick1',
      label: 'Choose three',
      multiple: true,
      choices: Array.from('ABCDEF', (title) => ({ title, value: title.toLowerCase() })),
    },
  ],
  answered: '10000 people answered',
  closes: 'Closes on Wednesday 25 November at 17:00 (America/Argentina/ComodRivadavia).',
  lines: ['Question 9 of 10. The next one comes when this one closes.', 'This is the hardest I have for this.'],
  viewers: Array.from({ length: 60 }, (_, index) => viewer(index)),
}

const shares = ['██░░░░░░░░ 21%', '██████░░░░ 57%', '█░░░░░░░░░ 14%', '█░░░░░░░░░ 7%']
const result: TeamResultView = {
  view: 'team-result',
  area: singleQuestion.area,
  objective: singleQuestion.objective,
  stem: singleQuestion.stem,
  headline: 'Closed. 14 people answered, 57% of them right.',
  picture: samplePicture('How 14 people answered: A 21%; ✓ B 57%; C 14%; D 7%.'),
  options: singleQuestion.options.map(({ letter, text }, index) => ({
    letter,
    text,
    right: letter === 'B',
    share: shares[index] as string,
    rationale: rightVerdict.items[index]?.rationale as string,
  })),
  quotes: [
    { text: 'A canary gives a **small share** of real traffic to the new version first.', sources: [1] },
    { text: 'An analysis compares the error rate and the latency of both versions.', sources: [1] },
  ],
  sources: [{ number: 1, title: 'Canary release', links: rightVerdict.sources.slice(0, 1) }],
  links: rightVerdict.sources,
}
const page = (index: number) => ({
  title: exactly(100, `Page ${index} of the documentation`),
  url: `https://learn.microsoft.com/azure/devops/pipelines/${'release/'.repeat(6)}page-${index}`,
})

const longestResult: TeamResultView = {
  ...result,
  objective: longestQuiz.objective,
  stem: longestQuiz.stem,
  headline: 'Closed. 10000 people answered, 100% of them right.',
  options: longestQuiz.options.map((option, index) => ({
    ...option,
    right: index < 3,
    share: '██████████ 100%',
    rationale: exactly(420, 'This fits because'),
  })),
  quotes: [1, 2, 3].map((index) => ({ text: exactly(320, `Sentence ${index} of the note`), sources: [1] })),
  sources: [
    { number: 1, title: exactly(80, 'A long title'), links: Array.from({ length: 8 }, (_, index) => page(index)) },
  ],
  links: Array.from({ length: 5 }, (_, index) => page(index + 8)),
}

const boardButtons = [
  { title: 'Join', verb: 'team.join', primary: true },
  { title: 'My place', verb: 'team.mine' },
] as const
const board: BoardView = {
  view: 'board',
  week: 'Week of 23 November',
  rows: aliases.map((alias, index) => ({
    place: `${[1, 2, 2, 4, 5, 6, 7, 8][index]}.`,
    alias,
    points: ['84', '71', '71', '66', '40', '21', '9', '1'][index] + (index === 7 ? ' point' : ' points'),
    streak: index % 3 === 1 ? '' : `${12 - index} study days in a row`,
    moved: ['up 2 places', 'down 1 place', '', '', 'up 1 place', 'down 2 places', '', ''][index] ?? '',
  })),
  picture: samplePicture('Since last week: 1. Puffin (Last week: 3.); 2. Otter (Last week: 1.).'),
  lines: ['Together, you could answer 61% of the blueprint (as of 23 November).'],
  rules:
    'Points measure how much five well-chosen answers a day, five days a week, add to your expected exam score, compared with your own past. Being honest about how sure you are pays off most; repeats, rapid-fire answers, and sheer volume earn nothing.',
  buttons: boardButtons,
}

const { picture: _, ...withoutPicture } = board

const mine: MineView = {
  view: 'mine',
  team,
  alias: 'Puffin',
  place: '3rd of 12',
  facts: [
    { title: 'Points', value: '71' },
    { title: 'Answers that counted', value: '18' },
    { title: 'Streak', value: '6 study days' },
  ],
  lines: ['Five answers a day count, on five days a week.', 'You agreed to be suggested as a study partner.'],
  buttons: [
    { title: 'Hide me', verb: 'team.hide', data: { hide: 'yes', team: conversation } },
    { title: 'Leave', verb: 'team.leave', data: { team: conversation } },
    { title: "Don't pair me", verb: 'team.pair', data: { pair: 'no', team: conversation } },
  ],
}

const join: JoinView = {
  view: 'join',
  team,
  alias: 'Puffin',
  problem: '',
  lines: [
    'Once four people have joined, the board shows your alias, points, and study streak. Your answers stay between you and me.',
    "You also count, without a name, toward the team's common goal and in what its leads see of the team as a whole.",
    'You can leave at any time. After that, no board and no new figure includes you.',
  ],
  join: { title: 'Join', verb: 'team.join.send', primary: true },
}

const areas: readonly [string, string, number, readonly string[]][] = [
  ['Processes', '10–15', 64, ['Design and implement appropriate metrics and queries for operations']],
  [
    'Source control',
    '10–15',
    58,
    [
      'Recover specific data by using Git commands',
      'Design a strategy for scaling and optimizing a Git repository, including Scalar and cross-repository sharing',
    ],
  ],
  [
    'Pipelines',
    '50–55',
    47,
    [
      'Design and implement a strategy for concurrent builds, including parallel stages',
      'Implement a deployment by using Azure Container Registry and Azure Container Apps',
      singleQuestion.objective,
    ],
  ],
  ['Security', '10–15', 52, ['Implement and manage service connections in Azure Pipelines']],
  ['Instrumentation', '5–10', 71, ['Interrogate logs using basic Kusto Query Language (KQL) queries']],
]
const coverage: CoverageView = {
  view: 'coverage',
  team,
  basis: '8 people, as of Monday 23 November',
  readiness: {
    headline: 'Getting there: about 55% likely to pass',
    detail: "The team's average, if the exam were today. My estimate, not Microsoft's.",
  },
  areas: areas.map(([title, weight, share]) => ({
    title,
    weight: `${weight}% of the exam`,
    bar: '█'.repeat(Math.round(share / 10)).padEnd(10, '░'),
    share: `${share}%`,
    weakest: title === 'Pipelines',
  })),
  picture: samplePicture('Who could answer, of 8 people: Processes, 1 half or more; Pipelines, 1 one person.', 1_000),
  alone: areas.flatMap(([, , , objectives]) => objectives.slice(1)),
  objectives: areas.map(([area, , , objectives]) => ({
    area,
    items: objectives.map((objective, index) => ({ objective, count: index === 0 ? '5 of 8' : '1 of 8' })),
  })),
  pairs: ['Puffin and Otter', 'Heron and Storm Petrel'],
  caution:
    'A new report comes at most once a week, after 4 people have studied. Someone who joins alone waits for others, and when someone leaves, others are left out too. So comparing two reports never reveals one person.',
  buttons: [],
}
/** As many objectives as the outline has, in its areas. */
const counts = [17, 9, 35, 17, 8]
const longestCoverage: CoverageView = {
  ...coverage,
  team: longTeam,
  basis: '10000 people, as of Wednesday 23 September',
  readiness: {
    headline: 'Getting there: more than 95% likely to pass',
    detail: exactly(240, 'If everyone took the exam today'),
  },
  areas: coverage.areas.map((area) => ({ ...area, bar: '██████████', share: '100% of it known, on average' })),
  alone: Array.from({ length: 86 }, (_, index) => exactly(181, `Objective ${index + 1} that one could answer:`)),
  objectives: coverage.areas.map(({ title }, place) => ({
    area: title,
    items: Array.from({ length: counts[place] as number }, (_, index) => ({
      objective: exactly(181, `Objective ${index + 1} of ${title}:`),
      count: '10000 of 10000',
    })),
  })),
  pairs: Array.from({ length: 100 }, (_, index) => `${longAlias(index)} and ${longAlias(index + 100)}`),
  caution: exactly(240, 'An estimate from answers in the coach.'),
  buttons: Array.from({ length: 5 }, (_, index) => ({
    title: `Show ${exactly(30, `team ${index}`)}`,
    verb: 'coverage',
    data: { team: exactly(120, '19:') },
  })),
}

const digest: DigestView = {
  view: 'digest',
  week: '17 November to 23 November',
  moved: [
    'Your expected exam score: 58% a week ago, 64% now.',
    'Pipelines improved most: 41% to 52% known.',
    '32 questions answered, 78% right.',
    'By day: Tue 17: 5, Wed 18: 9, Fri 20: 8, Mon 23: 10.',
    '5 study days in a row.',
  ],
  picture: samplePicture('Your days: This week: Mon 23 5 answered today, Tue 24 study, Wed 25 off.', 700),
  next: [
    'Best next topics:',
    '- Recover specific data by using Git commands',
    '- Design and implement package feeds and views for local and upstream packages',
    'Your exam is in 12 days.',
  ],
  teams: [{ name: team, bar: '██████░░░░', text: '61% of the blueprint, as of 23 November' }],
  buttons: [
    { title: 'Start a quiz', verb: 'quiz', primary: true },
    { title: 'My plan', verb: 'plan' },
    { title: 'Wrong answers', verb: 'wrong' },
  ],
}

const challenge: ChallengeView = {
  view: 'challenge',
  title: 'A challenge to everyone',
  lines: [
    'The same 5 questions for everyone who takes them, in our personal chat. Your score stays private unless you choose to show it.',
    'Open until 30 November.',
  ],
  results: [],
  buttons: [{ title: 'Take it', verb: 'challenge.take', data: { code: 'kdwpz' }, primary: true }],
}

/** Samples of everything about a team, by view and variant. */
export const teamViews = {
  'team-quiz': quiz,
  'team-quiz.multiple': {
    ...quiz,
    kind: 'multiple',
    area: multiple.area,
    objective: multiple.objective,
    stem: multiple.stem,
    instruction: multiple.instruction,
    options: multiple.options,
    picks: multiple.picks,
    answered: 'Nobody has answered yet',
    closes: 'Closes tomorrow at 09:00 (Europe/Berlin).',
    viewers: [],
  },
  'team-quiz.longest': longestQuiz,
  'team-result': result,
  'team-result.few': {
    ...result,
    headline: "Closed. Fewer than four people answered, so there's no answer breakdown.",
    options: result.options.map((option) => ({ ...option, share: '' })),
  },
  'team-result.longest': longestResult,
  board,
  'board.totals': {
    ...withoutPicture,
    rows: [],
    lines: [
      '3 people have joined and given more than 40 answers this week.',
      'The board shows rows once 4 people have joined and want to be seen, so that no figure is about one person alone.',
    ],
  },
  'board.longest': {
    ...board,
    week: 'Final: week of 21 September',
    rows: Array.from({ length: 15 }, (_, index) => ({
      place: `${index + 1}.`,
      alias: longAlias(index),
      points: '10000 points',
      streak: '365 study days in a row',
      moved: 'down 14 places',
    })),
    picture: samplePicture(exactly(900, 'Since last week'), 1_000),
    lines: [...board.lines, 'And 9985 more. Press *My place* for yours.'],
    buttons: [],
  },
  mine,
  'mine.hidden': {
    ...mine,
    team: oddTeam,
    alias: '*Auk* `2` ${alias}',
    place: 'Hidden: you count only in totals',
    lines: mine.lines.slice(0, 1),
    buttons: [
      { title: 'Show me', verb: 'team.hide', data: { hide: 'no' } },
      { title: 'Pair me', verb: 'team.pair', data: { pair: 'yes' } },
      { title: 'Leave', verb: 'team.leave' },
    ],
  },
  join,
  'join.problem': {
    ...join,
    team: longTeam,
    alias: longAlias(7),
    problem: 'Someone on the team has that name, or one that looks like it. Choose another one.',
  },
  coverage,
  'coverage.few': { ...coverage, basis: '4 people, as of Monday 23 November', alone: [], pairs: [], buttons: [] },
  'coverage.longest': longestCoverage,
  digest,
  'digest.alone': {
    ...digest,
    moved: ["You haven't answered any questions in the past seven days."],
    teams: [],
    buttons: digest.buttons.slice(0, 2),
  },
  'digest.longest': {
    ...digest,
    moved: Array.from({ length: 8 }, (_, index) => exactly(220, `Move ${index + 1}:`)),
    next: Array.from({ length: 8 }, (_, index) => exactly(220, `Next ${index + 1}:`)),
    teams: Array.from({ length: 20 }, () => ({ name: longTeam, bar: '██████████', text: exactly(160, '100%') })),
  },
  challenge,
  'challenge.personal': {
    ...challenge,
    title: 'Puffin challenges you',
    lines: [
      `You both get the same 5 questions. You received this because you both take part in ${team}. Your score stays private unless you choose to show it.`,
    ],
    buttons: [
      { title: 'Take it', verb: 'challenge.take', data: { code: 'kdwpz' }, primary: true },
      { title: 'No challenges, please', verb: 'challenge.mute', data: { team: conversation } },
    ],
  },
  'challenge.results': {
    ...challenge,
    results: aliases.slice(0, 5).map((alias, index) => ({ alias, score: `${5 - index} of 5` })),
  },
  'challenge.longest': {
    ...challenge,
    title: `${longAlias(1)} challenges you`,
    results: Array.from({ length: 200 }, (_, index) => ({ alias: longAlias(index), score: '9.75 of 10' })),
  },
} satisfies Readonly<Record<string, TeamView>>
