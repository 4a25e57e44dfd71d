import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  job: {
    needs: [
      'my job|work|role|responsibilities|duties|day_job|job_description ~ show see me what does cover already exam show_me the at',
      'job|work|role|day_job|experience|daily_work cover|covers|covered|match|matches|overlap|overlaps ~ my exam az-400 how much what does of the already objectives',
      'already_do|do_already|do_anyway work|job exam|az-400|objectives|covered|count|help ~ what i at how much',
    ],
    says: sentences(`
      my job
      my work
      my role
      my responsibilities
      my duties at work
      show my job
      show me my job
      see my role
      what does my job cover
      what does my work already cover
      how much of the exam does my job cover
      what part of az-400 does my daily work cover
      which objectives does my job cover
      does my job cover the exam
      how much does my work overlap with the exam
      how well does my role match the exam
      does my experience cover az-400
      what does my experience cover already
      compare my job with the exam
      my job vs the exam
      my work and the exam
      what do i do at work
      what i already do at work, how much does it help for the exam
      does what i do at work count for the exam
      how much of this do i do at work already
      what gaps does my job leave
      where are the gaps in my job
      what is missing from my job for the exam
      what my work does not cover
      my day job covers what exactly
      my job description
    `),
  },
  'job.choose': {
    needs: [
      'change|edit|update|set|correct|redo|pick|choose|select|enter|add|adjust my job|work|role|responsibilities|duties|day_job ~ i want to can please let me something another',
      'delete|remove|forget|clear|reset my job|role|responsibilities|duties|day_job ~ i want to can please',
      'changed|switched|have_a_new|got_a_new|started_a_new job|jobs|role|roles|position ~ i my',
      'pick|choose|select|tell_you|enter|change|update what_i_do ~ at work i want to let me can',
    ],
    says: sentences(`
      change my job
      edit my responsibilities
      update my role
      set my job
      correct my job
      pick my responsibilities
      choose my duties
      add a responsibility to my job
      i want to edit my job
      please change my job
      let me pick my responsibilities
      can i change my role
      i changed jobs
      i switched jobs
      i have a new job
      i got a new role
      i started a new job last month
      pick what i do at work
      choose what i do at work
      let me tell you what i do at work
      i want to enter what i do at work
      update what i do at work
      change what i do
      my job changed
      add something to my job
      select my work
      delete my job
      forget my job
      remove my job
      clear my responsibilities
    `),
  },
  'job.say': {
    needs: [
      'i|we build|write|maintain|run|operate|deploy|release|set_up|configure|develop|test|automate|monitor|support|use|do|handle|plan|publish|review|scan|am_on_call|are_on_call|am_a|am_an|am_the|ship|troubleshoot|program|been_doing ~ our the all mostly mainly usually and also pipelines terraform',
    ],
    says: sentences(`
      i am a product owner
      i am a dba
      i am an sre and i am on call
      i do code reviews and write tests
      i publish nuget packages
      i mostly write code and review pull requests
      i develop applications
      i do qa
      i do ci/cd
      i do test automation
      i release to production every week
      i handle dependabot and code scanning
      i set up monitoring with application insights
      i write the docs and release notes
      i support production and troubleshoot incidents
      i run self-hosted runners
      i configure servers with ansible
      i own the infrastructure as code
      i am a sysadmin
      i keep pipelines fast
      i am building pipelines
      i have been doing releases for years
      i am a developer
      i am a scrum master in a small team
      i am a developer in a big company
      i deploy with bicep
      i deploy with docker compose
      i am a release manager
      i am a devops engineer
      i am a tester and i automate tests
    `),
  },
  /** The same in words that say it's work, so that it can name anything. */
  duties: {
    needs: [
      'i|we look_after|take_care_of|responsible_for|in_charge_of|administer|manage|work_as|work_with|work_on|worked_with|worked_on|worked_as ~ {topic} our the all mostly mainly usually and also',
      'at_work|at_my_work|at_our_company|at_my_company|in_my_job|in_my_role|in_our_team|my_job_is|my_role_is|my_work_is|my_days_are|my_duties_are|my_responsibilities_are|for_my_company i|we|my ~ {topic} build write run use do deploy maintain',
    ],
    says: sentences(`
      I build pipelines and look after Terraform
      i write yaml pipelines at work
      at work i maintain pipelines and do releases
      my job is to run build servers
      my job is mostly azure devops administration
      i work as a scrum master
      i work with docker and kubernetes
      we use feature flags at work
      i am responsible for monitoring and alerts
      we are responsible for the key vault and certificates
      i manage access and permissions in azure devops
      i look after our repositories
      i look after repos and branch policies
      i administer github for my company
      i take care of package feeds
      i am in charge of releases
      my role is devsecops
      i plan the backlog and manage azure boards
      we deploy with bicep and arm templates
      we deploy with terraform
      we do ci/cd at work
      i look after secrets
      i look after certificates
      my job is releases
      at work we build container images
      i work on database migrations
      my work is planning and documentation
      my days are incidents and kql
      my responsibilities are branch policies and code reviews
      my duties are builds and releases
      i have worked with terraform for years
      i am working with kubernetes
      we look after the github organization
      i manage service connections and certificates
      at our company we run aks
      my role is release manager
      i am responsible for azure devops
    `),
  },
  /** What *yes* says to *Is this what you do at work?* */
  'save-job': {
    needs: ['save my_job ~ {topic} as', 'add to my_job ~ {topic}'],
    says: sentences(`
      save my job as build-pipelines releases
      save my job as code
      save my job as releases
      save my job as monitoring on-call
      save my job as infrastructure-code
      save my job as planning documentation
      add to my job: databases
      add to my job: monitoring on-call
    `),
  },
} as const
