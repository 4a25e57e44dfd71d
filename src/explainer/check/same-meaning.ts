import { stemmer } from 'stemmer'

// Everyday synonyms that a rewording can swap. Technical terms aren't included: `pipeline` and `workflow` are different things
// here, and so are `stage` and `job`.
const classes = `
  choose pick select decide opt
  start begin launch trigger
  stop end halt finish cease
  need require demand
  let allow permit enable
  show display reveal
  keep retain hold preserve stay remain
  store save
  remove delete drop
  create build generate produce
  change alter modify
  check verify validate confirm inspect examine
  send deliver
  get receive obtain
  give provide supply offer hand
  run execute
  fail break
  fast quick rapid swift
  slow sluggish
  big large huge
  small little tiny
  many numerous
  error fault mistake
  problem issue
  old former previous earlier prior
  new fresh
  user people customer
  see view
  find discover detect notice spot
  watch observe monitor
  compare contrast
  limit restrict
  protect guard safeguard secure
  prevent avoid
  raise increase grow
  lower reduce decrease shrink
  describe explain
  mean signify
  suit fit
  wait pause
  return revert
  contain hold include comprise
  belong
  connect link tie
  split divide
  join merge combine
  share portion fraction
  cost price expense
  cheap inexpensive
  expensive costly
  person human
  manual hand
  time period duration
  moment instant
  quick fast
  direct straight
  repair fix mend
  happen occur
  replace substitute swap
  short brief
  whole entire
  publish release
  name call
  write record
  refuse reject deny decline
  accept approve
  ask request
  answer respond reply
  depend rely rest
  differ vary
  live exist
  place put position
  carry bear
  grant assign
  miss lack
  hide conceal mask
  reach
  copy duplicate
  identify recognize
  group set bundle
  rule policy
  measure gauge
  decide determine
  serve
  warn alert notify
  help assist
  try attempt
  often frequently
  together jointly
  own
  step phase
  separate distinct
  clear obvious
  same identical equal
  use utilize employ apply
`

/** Maps the stem of a word to the first word of its class. A word in two classes belongs to the first. */
export const sameMeaning: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>()
  for (const line of classes.trim().split('\n')) {
    const stems = line.trim().split(' ').map(stemmer)
    for (const stem of stems) if (!map.has(stem)) map.set(stem, stems[0] as string)
  }
  return map
})()
