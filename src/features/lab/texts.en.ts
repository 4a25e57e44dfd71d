import type { Track } from '../../domain/practice/lab.ts'
import { counted } from '../../kernel/text/counted.ts'

/** What learners read in the lab. */
export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    lab: { title: 'Open the lab', says: 'lab' },
    export: { title: 'Export my lab', says: 'export my lab' },
  },
  commands: {
    lab: { title: 'lab', description: 'A project you build yourself, step by step: `lab 3`' },
    export: {
      title: 'export my lab',
      description: 'A repository to start from, and your lab as a portfolio: a page, or Markdown',
    },
  },
  tracks: {
    'azure-pipelines': 'Azure Pipelines',
    'github-actions': 'GitHub Actions',
  } satisfies Readonly<Record<Track, string>>,
  buttons: {
    lab: 'Open the lab',
    allSteps: 'All steps',
    export: 'Portfolio and repository',
    switchTo: (track: string) => `Switch to ${track}`,
    openStep: 'Open the step',
    submit: 'Submit evidence',
    check: 'Check the file',
    free: 'Do it for free',
    usual: 'Do it the usual way',
    backToStep: 'Back to the step',
    nextStep: 'Next step',
  },
  /** The content has no lab. */
  none: { title: 'No lab yet', line: "There's no lab yet." },
  chooseTrack:
    'You can do every step either way, and you can switch at any time. Press one, or say **lab azure** or **lab github**.',
  progress: ({
    track,
    done,
    steps,
    covered,
    objectives,
  }: {
    readonly track: string
    readonly done: number
    readonly steps: number
    readonly covered: number
    readonly objectives: number
  }) =>
    `${track} · ${done} of ${counted(steps, 'step')} done · ${covered} of ${counted(objectives, 'objective')} covered`,
  place: ({
    number,
    steps,
    track,
    isFreeWay,
  }: {
    readonly number: number
    readonly steps: number
    readonly track: string
    readonly isFreeWay: boolean
  }) => `Step ${number} of ${steps} · ${track}${isFreeWay ? ' · for free' : ''}`,
  /** @param file a path, or a command if `isOutput` */
  toCheck: ({ file, isOutput }: { readonly file: string; readonly isOutput?: true | undefined }) =>
    `To have it checked, paste ${isOutput ? `what \`${file}\` prints` : `the text of \`${file}\``} into the box or the chat.`,
  /** Behind the title of a step. */
  proved: {
    claimed: 'claimed',
    /** @param tracks names; none if they aren't known */
    checked: (tracks: readonly string[]) => (tracks.length === 0 ? 'checked' : `checked for ${tracks.join(' and ')}`),
  },
  /** A pasted file, rule by rule. */
  check: {
    place: ({ number, steps, file }: { readonly number: number; readonly steps: number; readonly file: string }) =>
      `Step ${number} of ${steps} · ${file}`,
    result: (met: number, all: number) => `${met} of ${counted(all, 'rule')} met`,
    fault: "I can't read it yet",
    again: 'Change the file, and paste it again. Nothing has been saved.',
    saved: "Saved as checked evidence: the file's name and its rules. I don't keep the file itself.",
  },
  /** A pasted file without a step to check it for. */
  noStepShown: { title: 'Which step is it for?', line: 'Open the step, and paste the file again.' },
  /** An address instead of a file. */
  address: {
    title: "I can't open links",
    paste:
      "To have the file checked, open it yourself, and paste its text here. To keep the link, put it in the box on the step's card. It counts as claimed.",
    submit: "To keep the link, put it in the box on the step's card.",
  },
  /** A file among the evidence, which is kept and shown. */
  isFile: {
    title: 'That looks like a file',
    line: 'Press *Check the file* instead. I check it without keeping it. If you want to write what you did and saw, leave the code out.',
  },
  noFile: {
    title: 'Nothing to check yet',
    /** @param number of the step */
    checker: (number: number) =>
      `In the repository that you get with **export lab**, \`npm run check ${number}\` checks workflows and pipelines without me.`,
  },
  noSolution: {
    title: 'That part is yours',
    line: "I don't have a finished file for you. The card of the step has something to start from, and a check tells you rule by rule what's missing.",
  },
  tooLong: 'Please keep the file under 12,000 characters. Paste only the part that the step is about.',
  noProof: {
    title: 'Nothing to check here',
    line: "No file proves this step. Write what you did and saw in the box on the step's card.",
  },
  tooMany: {
    title: 'Time for a break',
    line: "You've checked 60 files and answers within an hour. Come back in a while.",
  },
  slow: { title: 'Not checked yet', line: "I couldn't check the file. Try again in a moment." },
  noStep: {
    title: 'No such step',
    line: (steps: number) => `The lab has ${counted(steps, 'step')}. Say **lab** to see them, or **lab 1** to begin.`,
  },
  outOfDate: {
    title: 'Out of date',
    line: "That step is no longer in the lab. The evidence you've submitted is safe: say **export my lab** to get it.",
  },
  empty: {
    title: 'Nothing to submit yet',
    line: 'In the box, write what you did and saw, or paste a link to the run, the pull request, or the file.',
  },
  /** The learner has as many texts in the log as it may hold. */
  full: {
    title: 'Not saved',
    line: "You've reached the limit for saved texts, so I couldn't save this one. Everything you submitted before is safe: say **export my lab** to get it.",
  },
  /** The repository that the lab starts with. */
  starter: {
    title: 'A repository to start from',
    line: 'The repository has a small service without dependencies, its tests, a Dockerfile, a dev container, and where the workflow, the pipeline, and the Bicep file start. Unzip it, and push it to a repository of your own. There, `npm run check` tells you which rules of each step your workflows and pipelines meet.',
    link: 'Repository, as ZIP',
  },
  linksExpire: 'Links work for 15 minutes, for anyone who has them.',
  portfolio: {
    nothing: {
      title: 'Nothing to show yet',
      line: "Your portfolio is built from the evidence you submit for the lab's steps.",
    },
    title: 'Your portfolio',
    ready: ({ done, steps }: { readonly done: number; readonly steps: number }) =>
      `${done} of ${counted(steps, 'step')}, with your own evidence: as a page to show and to print, or as Markdown to keep in your repository.`,
    ends: 'A new link to the page ends the one before, and so does **sign out my page**.',
    link: 'Portfolio, as Markdown',
    /** Heading of the page when the content no longer has a lab. */
    untitled: 'Lab',
    /** @param checked how many of `done` a file was checked for @param left steps still to do */
    summary: ({ done, checked, left }: { readonly done: number; readonly checked: number; readonly left: number }) => {
      const parts = [
        `${counted(done, 'step')} with evidence`,
        ...(checked > 0 ? [done === 1 ? 'which is checked' : `${checked} of them checked`] : []),
        ...(left > 0 ? [`${left} to go`] : []),
      ]
      return `${parts.join(', ')}.`
    },
    /** @param day as `2026-11-23` */
    exported: (day: string) => `Exported on ${day}.`,
    /** Markdown. */
    whatChecked:
      "For a *checked* step, Shipmate, a study coach, read the file and found every rule met. It can't see whether the file is in use. *Claimed* evidence is in my own words.",
    claimed: '**Claimed:**',
    /** Markdown. @param file a path, or a command @param day as `2026-11-23` */
    checked: ({
      track,
      file,
      day,
      rules,
    }: {
      readonly track: string
      readonly file: string
      readonly day: string
      readonly rules: number
    }) => `**Checked** for ${track} on ${day}: \`${file}\`, all ${counted(rules, 'rule')} met.`,
    /** Markdown. @param skills objectives of the exam that the step covers */
    stepDone: ({ track, day, skills }: { readonly track: string; readonly day: string; readonly skills: string }) =>
      `*${track}, ${day}.* Skills shown: ${skills}.`,
    /** The learner's own figures, as a table. */
    figures: {
      heading: 'In figures',
      columns: ['What', 'Figure'] as const,
      covered: 'Objectives of the exam that the finished steps cover',
      /** @param right `4`, or `82%` */
      right: (right: string, of: number) => `${right} of ${of}`,
      answersIn: (area: string) => `Exam questions answered right, ${area}`,
      answersTotal: 'Exam questions answered right, all areas',
      mock: 'Best mock exam, of 1,000 points (700 passes)',
      done: 'Scenario drills finished',
      note: 'Counted by Shipmate, a study coach. Delete the lines that you would rather keep to yourself.',
    },
    /** The page behind a link. */
    page: {
      open: 'Open my portfolio',
      /** The name of the browser's tab. */
      title: 'Lab portfolio',
      /** @param day in words */
      asOf: (day: string) => `As of ${day}.`,
      link: 'The link to this page works for 15 minutes.',
      whatChecked:
        "For **checked** evidence, Shipmate, a study coach, read the file and found every rule met. It can't see whether the file is in use. **Claimed** evidence is in the learner's own words.",
      step: (number: number, title: string) => `${number}. ${title}`,
      /** @param day in words, of the latest evidence */
      done: (track: string, day: string) => `${track} · ${day}`,
      /** @param day in words */
      checked: (track: string, day: string) => `✓ Checked for ${track} on ${day}`,
      /** Behind the name of a file. */
      rulesMet: (rules: number) => `all ${counted(rules, 'rule')} met`,
      /** @param day in words */
      claimed: (day: string) => `Claimed on ${day}`,
      skills: 'Skills shown',
      counted: 'Counted by Shipmate, a study coach.',
      footer: "The diagrams are from Shipmate's notes on what the steps are about.",
      seen: 'No one but you gets a link to this page.',
    },
    /** A step that the content no longer has. */
    formerStepDone: ({ track, day }: { readonly track: string; readonly day: string }) => `*${track}, ${day}.*`,
  },
  /** Fixed words on the cards. */
  labels: {
    step: 'Step',
    chooseStep: 'Choose a step.',
    tasks: 'What to do',
    check: 'Check that it worked',
    skills: (objectives: readonly string[]) => `Skills shown: ${objectives.join(' · ')}`,
    needs: 'What you need',
    /** @param file a path in Shipmate's repository @param line what stands in the line */
    example: ({ file, line }: { readonly file: string; readonly line: string }) =>
      `How Shipmate itself does it: \`${file}\`, at \`${line}\``,
    /** @param day in words */
    submitted: (day: string) => `Claimed by you on ${day}`,
    checked: (day: string) => `✓ Checked on ${day}`,
    met: (file: string) => `${file}: every rule is met.`,
    evidenceHint: 'What you did and saw, or a link',
    fileHint: 'What you did and saw, a link, or the file to check',
  },
}
