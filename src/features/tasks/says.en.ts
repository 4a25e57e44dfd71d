import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  task: {
    needs: [
      'task ~ {topic}',
      'give|want|need|get|start|show|another|next|new|more|do|have|try|practice|practise|solve|some|any|a|list|all|my|open|which|what task|tasks|coding_exercise|writing_exercise|hands-on_task ~ {topic} me please i on about with in',
      'tasks ~ list all my show {topic}',
      'something|anything to_write|to_fix|to_code|to_mend|to_repair|to_type|to_edit ~ give me i want {topic} in',
      'let_me|want_to|would_like_to|like_to|need_to|can_i|could_i|make_me|have_me write|code|fix|mend|repair|type|author ~ {topic} a some real pipeline workflow yaml kql kusto query file myself ! answer|message|review|you|feedback|note|exam',
      'practice|practise|train|exercise writing|coding|authoring|fixing|mending ~ {topic} i want to me let yaml kql pipelines queries',
      'coding|yaml|kql|kusto|bicep|pipeline|pipelines|git|terraform|dockerfile|workflow task|tasks|practice|practise|exercise|exercises|challenge|kata|puzzle ~ {topic} give me a an some want please hands-on',
      'practice|practise yaml|kql|kusto|bicep|terraform|git_commands|dockerfile|dockerfiles|pipelines|workflows ~ {topic} i want to let me some writing please',
      'do|have|try some|a coding|code ~ let us me let please write',
      'broken|faulty|buggy pipeline|workflow|query|yaml|dockerfile|template ~ {topic} give me a to fix please show',
    ],
    says: sentences(`
      task
      tasks
      task {topic}
      tasks {topic}
      all tasks
      my tasks
      list tasks
      list the tasks
      show me all tasks
      which tasks are there
      what tasks do you have
      which tasks have I done
      give me a task
      give me a task on {topic}
      another task
      next task
      new task please
      one more task
      can I have a task about {topic}
      a {topic} task please
      a task in {topic}
      start a task
      do a task with me
      I want a task on {topic}
      got any tasks for {topic}?
      hands-on task please
      graded task
      give me something to write
      give me something to fix
      give me something to code
      something to write please
      I'd like something to write in {topic}
      anything to fix? a broken pipeline maybe
      give me a broken pipeline to fix
      a broken workflow to mend please
      let me fix a broken {topic}
      let me write some {topic}
      let me write a pipeline
      let me write {topic}
      let me code something
      let me type some real {topic}
      I want to write a pipeline myself
      I want to write some {topic}
      I want to write {topic}, not pick letters
      can I write a query
      could I write a workflow and you check it
      make me write a pipeline
      have me write some {topic}
      I want to practice pipelines
      I want to practice writing pipelines
      practice writing {topic} code
      coding task
      let's do some coding
      let's write some code
      got a {topic} puzzle for me?
      coding exercise please
      coding challenge on {topic}
      {topic} challenge
      pipeline exercise
      hands on {topic} exercise
      writing exercise on {topic}
      no multiple choice, let me write real {topic}
      I learn by doing, give me a task
      check my {topic} skills with a task
      gimme a task
      throw me a {topic} task
      more tasks like that
      a short coding task before lunch
    `),
  },
  hint: {
    needs: [
      'hint|hints|clue|clues|nudge|tip|help|stuck|pointer',
      'do_not_know|no_idea how|where|what start|begin|go_on|continue',
    ],
    says: sentences(`
      hint
      hint please
      another hint
      give me a hint
      one more hint
      a clue please
      I'm stuck
      can I get a nudge
      give me a tip
      next hint
      help me a bit
      I don't know how to start
      no idea where to begin
    `),
  },
  solution: {
    needs: [
      'solution|solve_it|sample_answer|right_answer|model_answer|correct_answer',
      'show|tell|give|see|reveal answer|solution|it ~ me the a',
      'give_up|i_give_up|no_clue',
    ],
    says: sentences(`
      solution
      solution please
      show me the solution
      show a solution
      show the answer
      what's the solution
      how would you solve it
      give me the answer
      I give up
      just show me
      tell me the answer
      reveal the solution
      what would be a right answer
    `),
  },
  other: {
    needs: [
      'skip|pass ~ this it one task',
      'another|other|next|different|new task|one ~ give me a an please',
      'too hard|easy|difficult|long ~ this is it give me another',
    ],
    says: sentences(`
      skip
      skip this
      skip this task
      skip it
      another one
      another task
      give me another one
      a different one please
      different task
      next task
      this one is too hard, another please
      pass
      new task please
    `),
  },
  undo: {
    needs: [
      'undo|take_back|take_it_back|take_that_back|oops|whoops|misclick|misclicked|revert|changed_my_mind|change_mind|ctrl_z|retract|wrong_button|clicked_wrong|pressed_wrong ~ i that it my last answer check hint please the this can',
      'change|redo|correct|take|withdraw|revise|alter|edit my|last|that|previous answer|check ~ i can back want to please',
      'did_not_mean|did_not_want ~ i to check submit send it that',
    ],
    says: sentences(`
      undo
      undo that
      undo my last answer
      revert that
      take that back
      take back my answer
      oops, wrong button
      I changed my mind
      can I change my answer
      I want to change my last answer
      don't count my last answer, take it back
      undo the hint
      I didn't mean to check it
    `),
  },
  stop: {
    needs: [
      'stop|later|pause|leave|quit|end|enough|cancel|abort ~ this task the for now it',
      'continue|finish|go_on|do|save later|tomorrow|another_time ~ it this task i will the for',
    ],
    says: sentences(`
      stop
      stop for now
      stop this task
      later
      I'll finish it later
      leave the task
      quit the task
      quit
      end the task
      enough for now
      save it for later
      I'll continue tomorrow
    `),
  },
} as const
