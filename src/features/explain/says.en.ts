import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  explain: {
    needs: [
      'what|why|how|when|which|where|who|explain|compare|define|describe|difference|tell|teach|vs|versus|is|are|does|do|can|should|could|would|help|mean|meaning|purpose|understand|remind|show {subject}',
      '{subject}',
      'explain',
    ],
    says: sentences(`
      explain
      explain please
      what is a canary release
      bicep vs terraform
      explain service connections
      whats the difference between merge and rebase
      when should i NOT use self hosted agents?
      how does dependabot work
      Could you please explain me what means "environment" in pipeline?
      codeql?
      KQL
      blue green deployment
      wtf is workload identity federation
      tell me smth about semantic versioning
      how do i get a secret from key vault into a yaml pipeline
      i dont get extends templates. can you help
      WHAT ARE FEATURE FLAGS GOOD FOR
      gitflow or trunk based, whats better for small team?
      upstream sources in feeds, what are they
      is it possible to have two approvers on a PR
      Does squash merge keep the history?
      k8s rolling update vs recreate
      can you remind me what 'dependsOn' does
      my pipeline can't find the variable group. why could that be?
      teach me about configuration drift
      explian pull request policies
      what’s MTTR again?
      Why would anybody use deployment slots
      hey shipmate, quick one: PAT vs service principal?
      how many matrix jobs can run in parallel in gh actions
      shift left meaning
      b means what in semver 1.2.3-b?
      git lfs pls
      i keep mixing up a stage and a job 😵
      what is a runner group?
      sorry what does SAST stand for
      before i answer: whats a lock file
      ok but whats an artifact staging directory
      whats the difference to ring deployment?
      explain scale set agents vs hosted ones
      and GitHub environments?
      now a/b testing
      how does that compare to arm templates
      when is it a bad idea to use long lived branches
      what is a smart alert in application insights
      can you settle this: monorepo or polyrepo?
      hey difference between secrets and variables in actions pls
      push protection - how it works?
      Is Pester a unit test framework?
      what is a service connection
      whats trunk based development
      explain blue-green deployment
      Canary vs ring deployment?
      git rebase vs merge
      difference between variable group and key vault
      when would i not use a monorepo
      when should you avoid gitflow
      how do i cache npm packages in a pipeline
      tell me about managed identities
      what's the point of a release gate
      why do people use feature flags instead of branches
      kindly explain about upstream sources
      please explain me the difference of CI and CD
      What does DORA mean
      MTTR
      dependabot
      OIDC?
      codeql pls
      i always mix up self hosted and microsoft hosted agents, can you help
      how does semantic versioning work
      can a fork see my secrets in github actions
      is it possible to run a pipeline job in a container
      What are YAML templates good for?
      whats PAT and why is it bad
      Was ist ein Deployment Slot?
      qué es un artifact feed
      o que é bicep
      how to rollback a release
      wtf is a workload identity
      explain git lfs to me like im 5
      what does squash merge actualy do
      Do I need a build validation policy or a status check?
      what is shift left security
      environments vs stages
      SAST DAST SCA whats what
      how do azure boards and github link together
      AB#123 what is this syntax
      terraform or bicep?
      pros and cons of scale set agents
      hey so um what is the difference between like a pipeline artifact and a universal package
      can you remind me how approvals work in yaml pipelines
      I never understood git hooks
      pipeline decorators ???
      Kusto summarize
      what KQL operator do I use to count rows per hour
      flaky test management
      how is code coverage published
      which branch policy stops people from approving their own changes
      what's a composite action and when do I want a reusable workflow instead
      matrix strategy github
      pls define idempotent
      desired state configuration
      what about app configuration, is that the same as key vault
      meaning of "cherry pick"
      does azure artifacts support maven
      stakeholder access what can they do
      Why shouldn't I store secrets in pipeline variables?
      scalar, gvfs... which one for huge repos
      delivery plans
      i need to understand the wiki in azure devops
      mermaid diagrams how
      teach me deployment jobs
      refresh my memory on lead time vs cycle time
      what's the diff btw squash n rebase
      GHAS = ?
      secret scanning push protection
      could you please tell me how does the retention of builds function
      webhook vs service hook
      how can i delete a big file from git history
      filter-repo or bfg
      something about smart detection in app insights pls
      VM insights vs container insights
      best way to do db migrations with zero downtime?
      dark launch
      A/B testing vs canary
      what happens when two people push to same branch
      what does "dependsOn" do
      runtime parameters vs variables, when which
      condition: succeededOrFailed() explain pls
      $(var) vs $ {{ var }} vs $[var]
      Is GitHub Packages better than Azure Artifacts?
      I'd love to hear about technical debt and how to measure it
      sonarqube quality gate how it breaks the build
      deploy to aks without storing a kubeconfig, how
      views in artifacts @local @prerelease
      what are deployment groups, are they still a thing
      リリースゲートとは
      whats a deployment group
      what does idempotent mean in option B
      explain azure policy first please
      before I answer: what is a gate exactly?
      what's RBAC again
      remind me what inner source is
      meaning of SBOM?
      so what is a liveness probe
      whats the difference between A and B really
      what is fast forward then
      I want to understand codeowners
      ok but how do parallel jobs work
      explain pipeline caching to me
      whats a federated credential
      and service principals, how are these different from managed identities?
      and what is a ring
      how does that compare to rolling deployments
      ok and trunk based?
      what about github, how do they do it
      now explain code owners please
      what is the agent pool you mention there
      Then what is the disadvantage of canary
      ok. next topic: package versioning
      what would be the use case for multi stage pipelines
      why not just deploy on friday lol
      conditional access
      notifications and github discussions how do they fit in
      container jobs explain quickly i have 2 min
      compare microsoft defender for cloud devops security with GHAS
      test impact analysis, worth it?
      i keep hearing about "golden paths" what does this mean
      read me the notes on infrastructure as code
      notes on load testing
      azure load testing how to run in pipeline
      how do I get a badge with build status in my readme
      explain merge queue for the new guys pls
      hey rebase vs merge, settle this argument for us
      when not to use feature flags?
      whats a runner group
      could you shortly explain environments in GitHub to the team
      what is trunk based development
      whats the diff between a git rebase and a merge
      Bicep vs Terraform?
      explain YAML templates to me like im five
      hang on, why would anyone use a squash merge here
      and how does that compare to gitflow?
      Could you walk me through workload identity federation? I keep reading about it and nothing sticks.
      canary
      wtf is a deployment ring
      what does "upstream source" mean in this context
      sorry, what's a feed view?
      when should i NOT use feature flags
      can someone tell me in plain english what semver is
      but isnt a service principal the same thing as a managed identity??
      managed identity system assigned user assigned difference
      tell me about Azure Artifacts
      I never understood what a PAT is good for
      how do approvals and checks work in azure pipelines
      whats an exclusive lock then
      hey so my boss keeps saying DORA metrics, what are they
      lead time vs cycle time
      MTTR??
      teach me kusto
      KQL summarize operator how
      what's the point of git lfs
      is scalar only for huge repos or what
      so what does CODEOWNERS actually enforce
      branch policies in a nutshell pls
      What happens if a required reviewer is on holiday and the policy blocks the PR?
      How exactly does GitHub Advanced Security differ from Defender for Cloud?
      codeql whats that
      dependabot alerts versus dependabot security updates, im lost
      secret scanning push protection — meaning?
      give me the gist of OIDC in github actions
      GITHUB_TOKEN permissions plz
      self hosted agents: pros and cons
      why use a vmss agent pool instead of just a vm
      hmm ok and Microsoft-hosted agents, what are their limits?
      parallel jobs explained
      define idempotent
      desired state configuration sounds old, does it still matter
      Whats machine configuration in azure (formerly guest config i think)
      ARM what-if
      how do you roll back a deployment slot swap
      what are slot settings / sticky settings
      I dont get why key vault and not a secret variable
      variable groups
      runtime parameters vs variables vs template expressions, my head hurts
      whats $ {{ }} compared to $( ) and $[ ]
      'dependsOn' vs 'condition'
      how to pass an output variable to another stage
      multi stage pipelines, short summary
      release gates, what kinds exist
      difrence betwen enviroment and deployment group
      service connections how secure are they really
      ELI5 containers vs VMs
      can you describe how app insights does distributed tracing
      sampling in application insights
      availability tests
      whats container insights collect
      VM insights or log analytics agent, which one do i need and why
      what goes into a postmortem
      shift left?? buzzword or real
      explian smoke test vs sanity test
      the test pyramid, remind me
      code coverage good number?
      flaky tests how does azure devops deal with them
      azure load testing in two lines
      what does a quality gate check
      SonarCloud where does it fit
      SAST DAST SCA
      owasp zap??
      whats software composition analysis in human words
      licence compliance in open source deps, what do i need to know
      GPL vs MIT for the exam
      kanban or scrum whats the difference really
      WIP limits why
      area path and iteration path confuse me
      azure boards github integration AB# linking how does that work
      service hooks vs webhooks
      hows the teams integration with azure pipelines supposed to work
      mermaid in wikis
      publish code as wiki vs project wiki
      how do I purge a secret from git history? accidentally pushed one today lol
      git filter-repo vs BFG
      git reflog recover deleted branch
      cherry pick when
      tell me how hotfixes are handled in release flow
      forks or branches for an inner source project?
      whats innersource
      monorepo good or bad
      submodules vs subtree
      what are git hooks used for
      merge queue in github
      dark launching — same as a feature flag?
      A/B testing vs canary release
      progressive exposure meaning
      traffic manager role in blue/green??
      azure app configuration vs key vault
      whats load shedding or circuit breaker whatever its called
      database schema changes without downtime how do teams do that
      dacpac
      Does helm come up? If so what is a chart
      kubernetes manifest task in pipelines, how does it do canary
      ACR tasks
      docker multistage builds why bother
      universal packages when do you need them
      npm feed scope @local vs @release views
      CalVer versus SemVer for internal libs, which and why?
      dependency confusion attack
      pipeline caching what key do i pick
      artifact retention policies rundown
      matrix strategy in actions
      reusable workflow vs composite action
      environments in github, protection rules and such
      on: pull_request_target dangerous why
      path filters for triggers
      pr triggers don't work in azure repos yaml, how come
      scheduled triggers cron syntax
      pipeline completion trigger pls explain
      task group vs yaml template
      moving classic to yaml, what should i watch out for
      is azure deployment environments the same as dev box
      secure files, what are those for
      least privilege for stakeholders?? what can a stakeholder even do
      outside collaborator github what is it
      github enterprise managed users
      permissions and security groups in azure devops how do they inherit
      deny beats allow right?
      what's a "stage" again
      remind me what BICEP modules do before i pick
      does 'deployment job' mean sth different from a normal job?
      whats the meaning of "fan out"
      explain option C first
      before I answer: how does a gate differ from an approval
      why's B wrong though
      Ok but in what situation would the rolling strategy be the better pick
      didnt know about runOnce, explain
      i always mix up fetch and pull, can you clear that up
      what on earth is azure policy doing in this question
      never heard of scorecards lol what r they
      what about azure monitor alerts
      Where do action groups come in?
      Now tell me about metrics vs logs please
      would i use that with github runners as well, i mean autoscaling ones
      and terraform state?
      what is a deployment ring
      settle an argument: rebase or merge for feature branches
      Rajesh says stages can't share variables. Is that right?
      can you explain oidc to the new joiners
      difference between azure artifacts and github packages pls 🙏
      why do we need a service connection at all
      ummm so what does ci cd actually stand for and what is the difference between delivery and deployment
      value stream mapping 101
      i keep failing stuff on github app vs pat vs deploy key. help me tell them apart
      **Key Vault firewall + pipelines** how??
      got asked at work about telemetry and didn't have a clue. Whats the basics?
      Kindly elaborate on release annotations
      Please do the needful and explain build validation policy
      "trunk" = main??
      crash course on azure pipelines agents jobs n tasks
      usage & flow: what does application insights funnels show
      how come tags are not a release in github
      automating release notes. whats the recommended way
      infra as code, declarative or imperative, where's the line
      bastion, private endpoint, self hosted agent. how do these play together
      So yesterday in the review somebody said we should sign our commits. Why would you do that?
      Read the reason twice, still lost on what an upstream behaviour setting is. Explain?
      I can't choose because I don't know what a stage filter is, tell me
      nice. now the same for git tags please, annotated or lightweight
      whats the difference between a gate and a check
      my colleague swears by terragrunt, my lead by plain bicep modules. Which problem do bicep modules solve anyway
      how do I stop a running pipeline?
      how to cancel a run in Azure Pipelines
      and how do I disable the CI trigger in yaml?
      how can I unsubscribe from notifications in Azure DevOps
      how do I remove a remote branch
      stop a scheduled trigger from running when nothing changed, how?
      what does cancel-in-progress do
      How do I turn off email alerts for failed builds in Azure DevOps?
      how to stop GitHub Actions from running on every push
      disable a workflow in github, where
      how would I stop a deployment when the gate fails?
      how do i get rid of old artifacts, retention policy?
      removing a user from a project vs revoking their PAT
      how do I mute an Azure Monitor alert during maintenance
      what happens with the other jobs if I cancel one stage
      how to unsubscribe a service hook
      i would like to know about {topic}
      i want to know about {topic}
      i am struggling with {topic}
      i have trouble with {topic}
      i have problems with {topic}
      our {topic} is broken
      {topic} does not work
      we use {topic} and it fails
      what is {topic}
      explain {topic}
      what does {topic} mean
      how does {topic} work
      tell me about {topic}
      difference between {topic} and {topic}
      how do i set up {topic}
      when do i use {topic}
      why would i use {topic}
      {topic}?
      can you explain {topic} to me
      i dont understand {topic}
      what is the point of {topic}
      how do i cancel a running pipeline
      how do i stop an agent
      how do i delete a branch
      how do i change the trigger of a pipeline
      how can i pause a deployment
      how do i skip a job in yaml
      how to reset a commit
      what happens when a stage fails
      whats better, {topic} or {topic}
      is {topic} the same as {topic}
      before i answer, what is {topic}
      sorry what was {topic} again
      remind me what {topic} is
      who can approve {topic}
      how many {topic} can i have
      pros and cons of {topic}
      how do i turn off a policy
      can a pipeline run every night at 2
      how do i unsubscribe from pipeline emails in azure devops
      how do i remove somebody from a repository
      i never understood {topic}
      what do they mean by {topic} in the question
      explain canary deployment
      diff between service connection and service principal?
      I passed the build stage, what next in canary
      how do i skip a stage in yaml pipeline
      ##[error]No hosted parallelism has been purchased or granted. To request a free parallelism grant, please fill out the following form
      before i answer, what is the difference of A and C
      so what is a deployment slot exactly
      in my company we use jenkins and I never understood what an agent pool is in azure devops
      remind me what oidc federation is before I guess
      whats the difference between continuous delivery and continuous deployment again
      how is that different from feature flags
      yaml pipelin templates extends vs include??
      whats better for secrets, variable groups or key vault
      i keep mixing up SLA SLO and SLI
      how to pause a pipeline until somebody approves
      pls teach me bicep
      what is the mean time to recovery for
      Error: Process completed with exit code 127. how to fix
      my build is red and i dont know why, can you look at it with me
      i never used github environments, whats that
      can u translate the question to easier english
      how do i cancel a running build from the cli
      whats the diff between a pat and ssh key
      what are they talking about, "flaky tests"?
      sorry and whats a sidecar
      what is a release gate
      latest version of {topic}
      what is the current version of {topic}
      which version of {topic} is the newest
      newest release of {topic}
      latest version of the checkout action
    `),
  },
  more: {
    needs: [
      'more|elaborate|deeper|detail|details|expand|further|example|examples|simpler|simpler_words|simple_words|simple|plain|plain_english|eli5|like_i_am|like_im_five|rephrase|reword|again|example_please|in_depth|go_deeper|dig|clarify|clearer|shorter|summary|summarize|summarise|tldr|tl|in_short|in_a_nutshell|sample|yaml|diagram|picture|analogy|explain_again|another_way|other_words|differently|different_words|explain_differently|break_it_down|longer|continue|go_on|keep_going|understand|not_understand|get_it|not_get|do_not_get|confused|still_confused|lost_me|layman|dummies|show_me_code|code|snippet|real_example|why|how_so|explain|explanation|how_come|the_difference|so_what|source|sources|reference|link',
      'why|how_come',
    ],
    says: sentences(`
      more
      tell me more
      more details please
      go deeper
      can you give an example
      Could you elaborate on that a bit?
      I didn’t get it, explain simpler
      eli5
      MORE PLS
      still dont get it 🤔
      example yaml pls?
      and what else should I know about it
      say it in other words please, my english is not so good
      too short
      why?
      why is b wrong
      can you explain that more in detail
      hm dont understand why, more pls
      expand on that
      But why not A? I was thinking it does the same thing.
      where can i read up on this? link?
      any more?
      can you go deeper
      elaborate
      mehr dazu
      that was short, is there some more?
      I still don't get it, explain it differently
      give an example
      can you show me yaml for that
      why though
      and what else
      in simple words please
      Could you elaborate a little more on the second point?
      explain
      but why not A, it does the same
      I don't understand the reason, can you say it in other words
      tell me more about this
      more on this topic pls
      how come
      wait what, I was sure it was D. why
      can you give background for this one
      sorry not clear for me, one more time slower
      ok but the reason says gates run before and i thought they run after so can you clarify
      Sorry I'm slow today. Once more but simpler?
      what would be a real world example
      do you have link for this
      source?
      any docs link on that
      say more about that
      why
      can you elaborate
      i still dont get it
      explain that again but simpler
      more detail please
      example?
      could you give me a real life example
      and in practice?
      Where can I read up on this
      got a link for that
      why not the other one
      expand
      Not convinced. Walk me through the reasoning.
      what do you mean by that
      hm, unpack that for me
      huh? come again
      sorry i'm slow, rephrase?
      whats the logic behind it
      how so
      go into detail
      deeper please
      in simpler words
      tl;dr
      shorter pls
      any example yaml?
      code sample
      show me how that looks in practice
      im not following, say it differently
      and what else should I know about this
      interesting!! continue on this
      keep explaining
      sources?
      docs link pls
      what are the pitfalls
      how would this come up in the exam
      Can you break it down step by step
      use a metaphor or sth
      still foggy
      too abstract, make it concrete
      that went over my head
      give me the longer version
      elaborate pls kind sir
      further info?
      is there anything else to it
      like what for instance
      what else
      what's the rule of thumb here so i remember it
      read it but didnt sink in, once more please
      dumb it down a notch
      I picked B because we do it like that at work. Can you go over why A is better?
      sure but that's only half the story, what about the rest
      Read it on the tram and it was too loud, could you put it in other words?
      okay but how does one set that up, details please
      explain more
      i dont understand, again please
      simpler please
      more details
      give me an example
      what do you mean
      can you say it in other words
      where can i read more
      why is that so
      and what does that mean in practice
      too short, more please
      continue
      shorter please
      i dont get the second part
      how would i do that in the portal
      explain like im five
      what is meant by that
      is there a link to the docs
      i still dont get it, simpler please
      can you expand
      what do you mean by "drift"
      tell me more about the second point
      how do i do that in azure devops, in the portal
    `),
  },
  why: {
    needs: ['why|how_come'],
    says: sentences(`
      why
      why?
      but why
      how come
      why is that
      why so
      why is it wrong
      why not b
      why is my answer wrong
      why was that not correct
      i dont get why it is c
      why would that be right
      what was wrong with my answer
      how come its not a
      why though
      but why is that wrong? I thought agents need a PAT
      explain why my answer was not accepted please
      but why would anybody do that
      I was sure about this one. What did I miss?
      🤔 why tho
    `),
  },
} as const
