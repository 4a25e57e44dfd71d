const things =
  /\b(?:pipelines?|workflows?|(?:build|builds)(?! up)|jobs?|steps?|stages?|agents?|runners?|deploy\w*|releases?|rollbacks?|artifacts?|logs?|repos?|repositor(?:y|ies)|branch(?:es)?|commits?|merg(?:e|es|ed|ing)|pull requests?|prs?|pats?|tokens?|secrets?|variables?|tasks?|triggers?|vpns?|packages?|feeds?|containers?|pods?|clusters?|kubernetes|docker|terraform|bicep|yaml|codeql|code|sprints?|work ?items?|backlogs?|approv(?:als?|ers?)|reviewers?|code reviews?|environments?|servers?|webhooks?|service connections?|(?:a|the|each|every|last|long|pipeline|workflow) runs?(?! out)|git|(?:i|we|git|a|every|each|after|on) push(?:es|ed)?)\b/
const tests =
  /\btest (?:results?|runs?|plans?|suites?|cases?|coverage|stages?|jobs?|tasks?|data|environments?|reports?|pipelines?)\b|\b(?:unit|integration|end-to-end|e2e|ui|load|regression|smoke|flaky|automated|acceptance|functional|slow) tests?\b|\btests (?:take|run|need|last|fail|are|must|should|do|never|keep|pass)\b|\b(?:kinds?|types?) of tests\b/
const certificates =
  /\b(?:tls|ssl|https|server|client|build|signing|code[- ]signing|root|ca|self-signed|x\.?509|wildcard|domain) cert\w*|\bcert\w* (?:in|from|for) (?:key vault|the pipeline|my|our)\b/

/** Whether a sentence, in lower case, names things that DevOps is about: then what it says about time, names, or failures is about them. */
export const namesSubject = (plain: string): boolean =>
  things.test(plain) || tests.test(plain) || certificates.test(plain)

const trouble =
  /\b(?:takes?|took|times? out|timed out|runs? for|waits?|waiting|stuck|queued|hangs?|fails?|failed|enough|tests need|(?:not|never) (?:show\w*|visible|displayed|appear\w*|run\w*|work\w*))\b/

/** Whether a sentence tells what such a thing does or doesn't do: `the step times out after ten minutes`. */
export const tellsTrouble = (plain: string): boolean => trouble.test(plain) && namesSubject(plain)

/** `How many reviewers are enough?` */
export const asksEnough = (plain: string): boolean =>
  /^(?:how (?:many|much)|is|are|would)\b.*\benough\b/.test(plain) && (namesSubject(plain) || /\btests\b/.test(plain))
