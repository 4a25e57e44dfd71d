import type { ExplanationReason } from '../../domain/report.ts'
import type { Facet } from '../../explainer/read/facet.ts'
import type { Language } from '../../explainer/read/languages.ts'

const examples = '**canary vs blue/green** or **explain workload identity federation**'

/** What learners read around explanations; the explanations themselves come from the notes. */
export const texts = {
  pasted: {
    title: 'That looks like a log',
    cannot: "I can't debug it for you: I only know my notes on the exam's topics.",
    /** @param titles of notes */
    named: (titles: readonly string[]) =>
      `The error mentions ${titles.map((title) => `**${title}**`).join(' and ')}. My note says what that is, though maybe not what went wrong here.`,
    ask: 'If a topic of the exam is behind it, ask me about that topic in your own words.',
  },
  command: { title: 'explain', description: 'What the notes say about a topic: `explain canary`' },
  starter: {
    title: 'Explain a topic',
    description: 'Any topic or comparison, with sources',
    prompt: 'explain canary vs blue/green',
  },
  buttons: {
    quizOnThis: 'Quiz me on this',
    related: (title: string) => `Related: ${title}`,
    compareWith: (title: string) => `Compare with ${title}`,
    goOn: 'Go on',
    example: 'Show an example',
    showAll: 'Show all',
    helped: 'This helped',
    wrong: 'This is wrong',
    wholeNote: 'Show the whole note',
  },
  titles: {
    /** Several topics at once. */
    together: (titles: readonly string[]) => titles.join(' and '),
    compared: (titles: readonly string[]) => titles.join(' or '),
    narrowed: ({ title, focus }: { readonly title: string; readonly focus: string }) => `${title}: ${focus}`,
    wrongAnswers: (count: number) => (count === 1 ? 'Why that answer is wrong' : 'Why those answers are wrong'),
  },
  /** Results of a search in a compose box, and the cards that they insert. */
  shared: {
    explain: (title: string) => `Explain: ${title}`,
    compare: (titles: readonly string[]) => `Compare: ${titles.join(' or ')}`,
    sayExplain: (title: string) => `explain ${title}`,
    sayCompare: (titles: readonly string[]) => titles.join(' vs '),
    open: 'Ask Shipmate',
    /** @param says what to type */
    more: (says: string) => `For more, write to Shipmate: **${says}**`,
  },
  /** Above an answer to a question in another language, in that language. */
  notesAreInEnglish: {
    de: 'Meine Notizen sind auf Englisch. Das sagen sie dazu:',
    fr: 'Mes notes sont en anglais. Voici ce qu’elles en disent :',
    es: 'Mis notas están en inglés. Esto es lo que dicen:',
  } satisfies Readonly<Record<Language, string>>,
  /** The same if they have nothing on it. */
  notesDontSay: {
    de: (title) =>
      `Dazu steht in meinen Notizen zu **${title}** nichts, und raten möchte ich nicht. Auf Englisch verstehe ich dich besser.`,
    fr: (title) =>
      `Mes notes sur **${title}** ne le disent pas, et je préfère ne pas deviner. Je te comprends mieux en anglais.`,
    es: (title) => `Mis notas sobre **${title}** no lo dicen, y prefiero no adivinar. Te entiendo mejor en inglés.`,
  } satisfies Readonly<Record<Language, (title: string) => string>>,
  nothingNamed: {
    title: 'Explain what?',
    lines: ['Name a topic, ask a question, or select *Explain* after an answer.', `Try ${examples}.`],
  },
  notCovered: {
    title: 'Not in my notes yet',
    /** @param parts of the question that no note covers, in quotation marks */
    line: (parts: readonly string[]) => `I don't have anything on ${parts.join(' or ')} yet, and I'd rather not guess.`,
    nearest: 'The closest topics I can explain:',
    instead: `I cover the AZ-400 exam. Try ${examples}.`,
  },
  /**
   * @param word of the question, in quotation marks
   * @param title of the note
   */
  missing: (word: string, title: string) =>
    `My notes don't mention ${word}. Here's what they say about **${title}**, which is the closest I have.`,
  /** @param title of the note that what comes closest is from */
  near: (title: string) => `My notes on **${title}** don't answer exactly that. This comes closest:`,
  /** @param title of the note that has nothing on the question */
  notOnThis: (title: string) => `My notes on **${title}** don't say, and I'd rather not guess.`,
  /** The same above buttons with the questions that it does answer. */
  notOnThisBut: (title: string) =>
    `My notes on **${title}** don't say, and I'd rather not guess. Did you mean one of these?`,
  /** @param word what nothing compares: `cheaper` */
  notCompared: (word: string) => `My notes don't say which one is ${word}. The rule of thumb:`,
  /** Versions, prices, outages. */
  changing: {
    title: 'Better to look that up',
    line: 'Versions, prices, and outages change faster than my notes. This page is always up to date:',
  },
  /** *More*, *an example*, *simpler* after an explanation. */
  goOn: {
    titles: {
      what: 'what it is',
      fact: 'more',
      list: 'more',
      further: 'more',
      example: 'an example',
      simpler: 'in plain words',
      trouble: 'how it fails',
      'trade-offs': 'trade-offs',
      exam: 'on the exam',
      why: 'why',
      when: 'when to choose it',
      'when-not': 'when not to choose it',
      how: 'how to',
      check: 'check it works',
      interview: 'in an interview',
      links: 'official pages',
    } satisfies Readonly<Record<Facet, string>>,
    links: 'These pages have the details:',
    nothingLeft: "That's all my notes have on this. The pages below go deeper, or try a quiz on it.",
  },
  feedback: {
    title: "What's wrong with this explanation?",
    reasons: {
      wrong: "Something isn't right",
      unclear: "It's unclear",
      outdated: "It's out of date",
      other: 'Something else',
    } satisfies Readonly<Record<Exclude<ExplanationReason, 'helped'>, string>>,
    /** The explanation is too long ago to know what it was about. */
    unknown: 'An earlier explanation',
    thanks: 'Thanks, good to know.',
    received: { title: 'Thank you', line: 'Your report goes to the people who maintain the notes.' },
  },
  /** Fixed words on the cards. */
  labels: {
    byAi: 'Worded by AI from the notes below, with every sentence checked against them. It may still be wrong.',
    fromNotes: 'What the notes say',
    answered: (answer: string) => `You answered: ${answer}`,
    misconception: (belief: string) => `Common misconception: “${belief}”`,
    correct: (answer: string) => `Correct answer: ${answer}`,
  },
}
