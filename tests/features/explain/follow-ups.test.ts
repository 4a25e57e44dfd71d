import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { realContent } from '../../real-content.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { Button } from '../../../src/kernel/view.ts'
import type { NoteView } from '../../../src/features/explain/views.ts'
import { only, openDesk, type Desk } from '../desk.ts'

// With the real notes, because they are what a learner reads.
let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
})
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

/** What a learner reads of the last answer of a dialogue: its title, and its text. */
async function lastOf(turns: readonly string[]): Promise<string> {
  let view: unknown
  for (const turn of turns) [view] = (await desk.type(turn)).messages
  return JSON.stringify(view)
}

test.each<[readonly string[], RegExp]>([
  // What was shown can be picked.
  [['list the deployment strategies', 'explain the second one'], /"Rolling deployment"/],
  [['list the deployment strategies', 'explain the second one', 'example'], /rollingUpdate:/],
  [['dora metrics', 'the third one?'], /failed deployment recovery time/],
  [['Container Apps or AKS?', 'canary on the first?'], /revision weights/],
  [
    ['what is a service connection', 'kinds?', 'the first one, how should it log in'],
    /[Ww]orkload identity federation, because/,
  ],
  // A question with few words means what was asked before.
  [['Terraform state, where should it live', 'why not in git'], /doesn't belong in Git/],
  [['deployment slots', 'how do I roll back'], /Undo a swap/],
  [['how do I require an approval before production?', 'yaml', 'and on GitHub?'], /Required reviewers/],
  [['managing big files in git', 'the files are already in the history'], /git lfs migrate import/],
  [['git cherry-pick', 'does the commit id change'], /its ID must differ/],
  [['application insights shows no data', 'how do I check that it works', 'kql for that?'], /"language":"kusto"/],
  // A choice is answered by the comparison.
  [['Git Flow vs trunk-based development', 'which one should I use for a team of 5'], /Choose trunk-based development/],
  [['github actions vs azure pipelines', 'can I mix them'], /You can combine them/],
  [['explain managed identity', 'system or user assigned?'], /"System-assigned","User-assigned"/],
  [
    ['explain rolling deployment', "so it's basically a canary with bigger steps?"],
    /"Rolling","Canary"|Rolling protects availability/,
  ],
  [
    ['Bicep vs terraform', 'which one for a team that only has Azure', 'show me a storage account in it'],
    /storageAccounts@/,
  ],
  [['is terraform better than bicep', 'cheaper?'], /don't say which one is cheaper.*"Terraform","Bicep"/],
  [
    ['is terraform better than bicep', 'cheaper?', 'one for a small azure only team'],
    /"Terraform","Bicep"|overkill for a single Azure-only app/,
  ],
  [
    ['github flow', 'vs gitflow', "we're 5 people and ship daily"],
    /"GitHub Flow","Git Flow"|For a team that releases daily/,
  ],
  // The same again gets the same answer.
  [
    [
      'how do I import an api from the pipeline to api management',
      'how do I import an api from the pipeline to api management',
    ],
    /az apim api import/,
  ],
  [['managed identity, system or user assigned?'], /"System-assigned","User-assigned"/],
  // Why it should be easier doesn't matter, and thanks don't swallow what follows.
  [['git merge vs rebase', "simpler pls, I'm a tester, not a developer"], /in plain words/],
  [
    ['OIDC from GitHub to Azure', 'perfect, works now. and the same for Azure DevOps?'],
    /"Workload identity federation/,
  ],
  [['what is a canary release', 'great, thank you! how do I roll it back'], /share of the new version to zero/],
  [['how do I notify Slack from Azure DevOps', 'sorry, I meant Teams'], /Teams/],
  // Words that only make sense below an explanation.
  [['code coverage in pipelines', 'is 80 good?'], /70 to 80 percent/],
  [['code coverage in pipelines', 'how do I publish it'], /PublishCodeCoverageResults/],
  // In short, and in another language.
  [['azure pipelines or github actions', 'which is cheaper', 'so in short?'], /"rows":\[\]/],
  [['what is a canary release', 'in one sentence for my interview'], /"sections":\[\]/],
  [['Was ist Blue-Green Deployment?', 'Vorteile und Nachteile?'], /quickest (?:way back|rollback)/],
  // A case stays with the topic, and what the notes don't have is said.
  [['what are approvals and checks', 'can i put that in bicep too'], /"title":"Approvals and checks"/],
  [['Dependabot alerts', 'and security updates?', 'third one was?'], /version updates/],
  // A cause that isn't it leads to how to check.
  [['my self-hosted agent is offline', 'the service is running'], /agents are online/],
  // Corrections, changes of topic, and ways back.
  [['how do I cache nuget packages in a pipeline', 'no, I meant on GitHub'], /Cache dependencies in GitHub Actions/],
  [['code owners', 'btw, what is lead time?'], /Lead time is how long a requester waits/],
  [
    ['code owners', 'btw, what is lead time?', 'back to code owners. where does the file go'],
    /The CODEOWNERS file goes in/,
  ],
  // What other features could take is about the topic right after an explanation.
  [['Bicep', 'how do I see what it would change before'], /what-if/],
  [['code coverage', 'my boss wants 100%'], /100 percent coverage isn't worth it as a goal/],
  [['load testing', "what's a fail criterion"], /fail criteri/i],
  [['load testing', 'and how much does it cost'], /virtual user hours/],
  [['how can I speed up my builds', 'the cache never hits'], /"Pipeline caching/],
  [['variable groups', 'how do I lock a branch'], /"Branch policies/],
  // The passage of the topic whose title asks the same answers.
  [['explain matrix jobs', 'what if one of them fails'], /fail-fast/],
  [['difference between stages and jobs', 'what if one fails'], /jobs that depend on it are skipped/],
  [['how do I roll back a release', 'what about the database', 'how long does it take'], /should take minutes/],
  [['how do approvals work in azure pipelines', 'how long does it wait'], /up to 30 days|at most 30 days/],
  [['how do I deploy with terraform from azure pipelines', 'who can approve'], /"Terraform on Azure/],
  [['what is application insights', 'is it the same as azure monitor', 'how much does it cost'], /each gigabyte/],
  // A place alone asks what was asked before.
  [
    ['explain audit logs in azure devops', 'can I export them', 'and on GitHub?'],
    /"lines":\[\{"text":"On GitHub, select/,
  ],
  // A short question stays, whatever request or other topic has its words.
  [['how do I test bicep', 'example?', 'does that cost anything'], /"(?:Testing infrastructure as code|Bicep)"/],
  [['how do I cache npm packages', 'can I clear it'], /"Pipeline caching/],
  [['how do I get notified of failed pipelines', 'how do I turn it off'], /"Finding out why a pipeline failed/],
  [['explain code owners', 'how would I do that per planet'], /"Code owners/],
  [['azure boards or github issues', 'can I use both'], /use both together/],
  // A question about both things is answered from both, and the side that was picked answers alone.
  [
    ['bicep vs terraform', 'is it free'],
    /Bicep and its tools are open source.*Terraform command-line tool free of charge/,
  ],
  [['canary vs blue-green', 'the second one', 'how do I roll back'], /router back to blue/],
  // A row of the comparison that says what is asked about comes first.
  [['variable groups or templates for sharing variables?', 'what about secrets there'], /"Secrets".*"Stored"/],
  [['canary vs blue-green', 'the second one', 'what about the database'], /"title":"Blue-green deployment/],
  // The topic's own passages go before others' that merely have the same words.
  [['feature flags, why should I use them', 'how do I turn one off in an emergency'], /Turn a feature off/],
  [['webhook vs service hook', 'how do I make sure the call is really from them'], /HMAC/],
  [['parallel jobs', 'how much is one more'], /\$40 a month/],
  [['codeql', 'ok now dependabot, how do I turn it on'], /"title":"Dependabot"/],
  // What a complaint asks for is answered, and praise doesn't swallow what follows.
  [['bicep', "but you didn't tell me how to deploy it"], /Deploy Bicep from Azure Pipelines/],
  [['pipeline caching', 'too long. just tell me how'], /"form":"steps"/],
  [['what is a canary release', 'finally. and how do I roll it back'], /share of the new version to zero/],
  // Why one of a pair is said by an entry that sets them apart, otherwise by both.
  [['webhook vs polling', 'why'], /[Pp]oll/],
  [['release notes vs api documentation', 'why'], /Release notes matter.*API documentation matters/],
])('%j goes on with what was explained', async (turns, expected) => {
  expect(await lastOf(turns)).toMatch(expected)
})

test('what a topic does not answer offers its nearest questions, which answer when they are pressed', async () => {
  await desk.type('what is dependabot')
  await desk.type('can it merge by itself')
  const [view] = (await desk.type('does it run on sundays')).messages
  const { remark, buttons } = view as NoteView
  expect(remark).toMatch(/don't say/)
  const first = buttons.find(({ verb }) => verb === 'explain')
  const answer = only(await desk.press(first as Button), 'note')
  expect(answer.title).toBe('Dependabot')
  expect(answer.lines.length + answer.sections.length).toBeGreaterThan(0)
})

test.each(['quiz me on what we discussed', 'test my knowledge on it', 'quiz me on that'])(
  '“%s” asks about what was explained',
  async (text) => {
    await desk.type('what is a canary release')
    const { id } = desk.question(only(await desk.type(text), 'question'))
    expect(catalog.questions.get(id)?.notes).toContain('canary-release')
  },
)

test.each([
  'how long is this round',
  'are these real exam questions',
  'who should take this exam',
  "past week's progress",
  'stop',
])('“%s” is still for the coach after an explanation', async (text) => {
  await desk.type('what is a canary release')
  expect(['note', 'comparison']).not.toContain((await desk.type(text)).messages[0]?.view)
})

test('mails of the topic are stopped in the topic, and the daily messages go on', async () => {
  await desk.type('how do I get notified in Teams about failed builds')
  desk.wait(1)
  const [view] = (await desk.type('too many mails too, stop those')).messages
  expect(JSON.stringify(view)).not.toMatch(/until you say \*\*resume/)
  expect((await desk.store.readLearner(desk.key))?.value.push.status).toBe('on')
})

test.each([
  ["that's not what I asked", /Did you mean one of these/],
  ['wrong answer', /Did you mean one of these/],
  ['already did that', /Approvals and checks: more/],
  ['too complicated', /Approvals and checks: in plain words/],
  ['where do I start', /Approvals and checks/],
  ["that's not helping, stop the messages", /daily messages/],
])('after an explanation, “%s” is no request to the coach unless it says so', async (text, expected) => {
  expect(await lastOf(['approvals and checks', text])).toMatch(expected)
})

test.each(['whatever', 'blah', 'last 7 days', "that's not what I asked"])('“%s” changes no setting', async (text) => {
  expect(await lastOf([text])).not.toMatch(/"(?:Stopped|Paused|Saved)"/)
})
