import { counted } from '../kernel/text/counted.ts'

/** What the checker of the lab's files prints. */
export const texts = {
  /** @param other what to say for the other track, and for the other way */
  about: ({
    track,
    isFree,
    other,
  }: {
    readonly track: string
    readonly isFree: boolean
    readonly other: { readonly track: string; readonly trackWord: string; readonly wayWord: string }
  }) => [
    `Checking for ${track}, ${isFree ? 'the ways without a bill where there are two' : 'the usual ways'}.`,
    `For ${other.track}: npm run check ${other.trackWord}`,
    `For ${isFree ? 'the usual ways' : 'the ways without a bill'}: npm run check ${other.wayWord}`,
  ],
  /** The words that choose a track or a way. */
  words: { azure: 'azure', github: 'github', free: 'free', usual: 'usual' },
  step: (number: number, title: string) => `${number}. ${title}`,
  met: '✓ ',
  missed: '✗ ',
  noFile: (file: string) => `${file} isn't there yet.`,
  /** @param command prints what proves the step @param file where to save it */
  noOutput: ({ command, file }: { readonly command: string; readonly file: string }) =>
    `Save what this command prints as ${file}, and check again: ${command}`,
  /** @param language as in `Bicep` */
  forChat: ({ file, language }: { readonly file: string; readonly language: string }) =>
    `Paste ${file} into the chat to have it checked. This checker doesn't read ${language}.`,
  noProof: 'No file proves this step. Submit what you did and saw in the chat.',
  /** @param done steps with every rule met, of `all` that have a file to check here, at least two */
  total: (done: number, all: number) =>
    `${done} of the ${counted(all, 'step')} that can be checked here ${done === 1 ? 'meets' : 'meet'} every rule.`,
  usage: [
    'npm run check              every step',
    'npm run check 2            one step, or several: 2 3 4',
    'npm run check 7 other.yml  one step, with another file than the one that it names',
    'npm run check github free  GitHub Actions, without a bill; or azure and usual',
  ],
  noStep: (steps: number) => `The lab has ${counted(steps, 'step')}.`,
  onePath: 'Name one step if you name a file.',
}
