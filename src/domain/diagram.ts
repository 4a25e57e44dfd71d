import { z } from 'zod'
import { Slug } from './slug.ts'

/** What a part means. Each has its own outline too, so that no color says anything alone. */
const Tone = z.enum(['plain', 'focus', 'good', 'bad'])
export type Tone = z.infer<typeof Tone>

const Label = z.string().min(1).max(60)
/** A name within one diagram. */
const Name = z.string().regex(/^[a-z][a-z0-9-]*$/)

const common = {
  /** The id of the note that it belongs to; equal to the file's name. */
  id: Slug,
  /** Says in words what the diagram shows, for people who don't see it. */
  alt: z.string().min(60).max(700),
}

const Box = z.strictObject({
  id: Name,
  text: Label,
  /** Smaller, below the text. */
  sub: Label.optional(),
  tone: Tone.default('plain'),
})

/** Boxes in rows from top to bottom, with arrows between them. */
const Flow = z.strictObject({
  ...common,
  form: z.literal('flow'),
  rows: z.array(z.array(Box).min(1).max(3)).min(2).max(7),
  /** Frames around rows, counted from 1. */
  frames: z
    .array(z.strictObject({ text: Label, from: z.int().min(1), to: z.int().min(1) }))
    .max(3)
    .default([]),
  arrows: z
    .array(
      z.strictObject({
        from: Name,
        to: Name,
        text: Label.optional(),
        tone: Tone.default('plain'),
        /** For an arrow that skips rows or goes up. */
        side: z.enum(['left', 'right']).default('right'),
      }),
    )
    .max(12)
    .default([]),
})

/** Who tells whom what, in order. */
const Sequence = z.strictObject({
  ...common,
  form: z.literal('sequence'),
  actors: z
    .array(z.strictObject({ id: Name, text: Label, tone: Tone.default('plain') }))
    .min(2)
    .max(4),
  messages: z
    .array(z.strictObject({ from: Name, to: Name, text: Label, tone: Tone.default('plain') }))
    .min(2)
    .max(8),
})

/** Commits on branches, oldest at the left. */
const Branches = z.strictObject({
  ...common,
  form: z.literal('branches'),
  graphs: z
    .array(
      z.strictObject({
        /** Above the graph, if there is more than one. */
        title: Label.optional(),
        lanes: z.array(Label).min(1).max(4),
        commits: z
          .array(
            z.strictObject({
              id: Name.optional(),
              /** Which lane, counted from 1. */
              lane: z.int().min(1).max(4),
              /** Where the lane's first commit comes from. */
              from: Name.optional(),
              /** A second parent, or a commit that this one copies. */
              merges: Name.optional(),
              copies: Name.optional(),
              text: Label.optional(),
              tone: Tone.default('plain'),
            }),
          )
          .min(2)
          .max(9),
      }),
    )
    .min(1)
    .max(3),
})

/** Steps or layers as bars of shares. */
const Bars = z.strictObject({
  ...common,
  form: z.literal('bars'),
  /** Where bars stand that don't fill the width: in the middle as in a pyramid, or at the left. */
  align: z.enum(['left', 'middle']).default('left'),
  rows: z
    .array(
      z.strictObject({
        text: Label,
        parts: z
          .array(
            z.strictObject({ text: Label.optional(), share: z.number().min(1).max(100), tone: Tone.default('plain') }),
          )
          .min(1)
          .max(8),
      }),
    )
    .min(2)
    .max(7),
  /** Below the bars: what the colors mean. */
  legend: z
    .array(z.strictObject({ text: Label, tone: Tone }))
    .max(4)
    .default([]),
})

/** `content/diagrams/<note>.yaml`: the diagram of a note. */
export const Diagram = z.discriminatedUnion('form', [Flow, Sequence, Branches, Bars])
export type Diagram = z.infer<typeof Diagram>
export type FlowDiagram = z.infer<typeof Flow>
export type SequenceDiagram = z.infer<typeof Sequence>
export type BranchesDiagram = z.infer<typeof Branches>
export type BarsDiagram = z.infer<typeof Bars>

/** Every word that the diagram draws. */
export function labelsOf(diagram: Diagram): string[] {
  const texts = (items: readonly { readonly text?: string | undefined }[]): string[] =>
    items.flatMap(({ text }) => text ?? [])
  switch (diagram.form) {
    case 'flow': {
      const boxes = diagram.rows.flat()
      return [
        ...texts(boxes),
        ...boxes.flatMap(({ sub }) => sub ?? []),
        ...texts(diagram.frames),
        ...texts(diagram.arrows),
      ]
    }
    case 'sequence':
      return [...texts(diagram.actors), ...texts(diagram.messages)]
    case 'branches':
      return diagram.graphs.flatMap(({ title, lanes, commits }) => [
        ...(title ? [title] : []),
        ...lanes,
        ...texts(commits),
      ])
    case 'bars':
      return [...texts(diagram.rows), ...diagram.rows.flatMap(({ parts }) => texts(parts)), ...texts(diagram.legend)]
  }
}
