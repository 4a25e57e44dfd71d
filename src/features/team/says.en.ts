import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  'team.cancel': {
    needs: [
      'cancel|scratch|call_off|call_this_off|withdraw|stop|abort|drop|forget|scrap|delete|remove|kill|skip|no|retract|undo|take_back|pull|abandon|discard|take_down quiz|question|round|planned|it|one|team_quiz|poll|next_question|post|that|today ~ {time} {date} {days}',
      'cancel|call_it_off|abort|nevermind|never_mind|nvm|forget_it',
    ],
    says: sentences(`
      cancel
      cancel the quiz for 3pm
      never mind, drop the question
      call off this afternoons round
      Please withdraw the planned team quiz.
      scrap that
      no quiz today after all
      oh sorry cancel that one
      CANCEL TEAM QUIZ
      abort, we have an outage
      stop the quiz nobody has time
      we won't do the one on monday pls remove it
      cancel the quiz
      cancel tomorrow's question
      never mind, no quiz
      stop the quiz
      call it off
      don't post the one planned for 3pm
      abort please wrong channel
      drop the team quiz
      we dont have time, cancel
      oh no wrong chat, cancel that
      quiz abbrechen
      forget the question you have planned
      scrap this round
      kindly cancel the running quiz
      sorry guys half the team is sick, cancel today's quiz
      stop the team quiz
      abort
      not now, cancel
      forget the quiz we have a prod incident
      nvm
      end the quiz without results
      drop the one planned for 3pm
      cancel that question
      quit this quiz
      please abandon this
      kill it
      discard
      wrong channel, take it away
      we don't want this any more, cancel round
      withdraw the question
      leave it, half the team is out sick
      stop this
      break off the quiz pls
      Sorry folks, sev 1 just came in. cancel what you started
      cancel that team question, wrong topic
      stop this quiz, half of us are in a call
      abort the current round please
      nvm, withdraw the question you just posted
      oops call off the quiz I just started
      scrap this one, nobody has time now
      stop this one, wrong channel
      oops wrong channel
      never mind, cancel it
      take the question back
      that was a mistake, remove the question
      scrap this question
      delete this quiz please
      we dont have time, drop it
      kill this question
      stop this quiz, wrong channel
      abort abort, i started this by mistake
    `),
  },
  'team.unschedule': {
    needs: [
      'stop|cancel|remove|delete|end|no|off|turn_off|disable|unschedule|drop|kill|clear|switch_off|not|deactivate|cease|discontinue|without|quit|suspend schedule|scheduled|recurring|daily|weekly|automatic|every_day|every_week|every_monday|regular|series|auto|repeating|automated|standing|each_day|weekday|morning|autopost|timer ~ {days} {time}',
      'schedule off|none|no|nothing|stop|over|delete|remove|clear',
      'no|stop more|posting|asking|any quiz|quizzes|questions|rounds',
    ],
    says: sentences(`
      unschedule
      stop the daily question
      no more weekly quiz please
      remove the schedule
      turn off the recurring question
      Please end the regular posts in this channel.
      kill the 9 oclock thing
      we don't want automatic questions anymore
      DELETE SCHEDULE
      cancel the friday series
      pls dont post every morning, only when we ask
      schedule off
      no more daily questions here
      stop posting every monday
      stop the weekly question
      turn off the recurring quiz
      delete schedule pls
      we don't need the daily one anymore
      cancel the series
      end the automatic questions
      Zeitplan löschen
      please stop the scheduled quiz from next week
      kill the cron 😅
      only when we ask from now on, no automatic posts
      The daily thing gets ignored by everyone, turn it off
      no more weekly quiz
      stop the daily team question
      cancel the recurring quiz
      delete our schedule
      take the monday slot off
      turn off automatic questions
      we dont want regular quizzes any longer
      quit posting every morning
      end the routine
      clear schedule
      the friday thing can go
      drop the standing quiz please
      discontinue weekly questions, project is finished
      disable schedule
      nobody answers anymore so kill the daily post
      only on request from now on, no timetable
      stop repeating
      scrap the timetable
      please no scheduled quizzes in here
      could u cancel tuesdays 4pm series
      The quarter is over, so you needn't post every week anymore
      stop the weekly team question
      please cancel the Monday schedule for this channel
      no more automatic questions in here, we'll ask when we want one
      hey turn off the 9 o'clock daily question for the team
      we don't need the recurring quiz any longer, end it
      no more daily question here
      stop the friday quiz
      delete the weekly quiz
      turn off the scheduled questions
      cancel all planned quizzes
      we dont need the recurring quiz any more
      end the daily quiz in this channel
      drop the monday question from now on
      the weekly thing can go
      stop the standing quiz
    `),
  },
  'team.schedule': {
    needs: [
      '{days} ~ {time} {count}',
      'schedule|recurring|daily|weekly|regular|regularly|fixed_slot|fixed_time|every_day|every_morning|every_week|each_morning|automatic|automatically|automate|slot|set_up|recurring_quiz|plan|auto-post|auto_post|standup|each_day|calendar ~ {time} {days} {count}',
      'post|ask|quiz|start|move|change|set|shift|team_quiz {time} ~ {days}',
      'when|what_time|which_days|how_often question|questions|quiz|round|next_one|schedule|schedules|scheduled|post|posts ~ next',
    ],
    says: sentences(`
      post a question every day at 10
      every tuesday and thursday 9:15
      schedule
      weekdays at half past 8 please
      can we have a weekly question on fridays?
      set up a recurring quiz mon/wed 1:45pm
      move the team question to 14:00
      Please ask us regularly each Monday in the morning at 9 o'clock.
      daily b4 standup, thats 9.25
      question of the day at noon, mo-fr
      SCHEDULE WED 16H
      we'd like a fixed slot for the quiz
      make it a habit here: thursdays 11am ⏰
      every day at 9
      post a question every monday at 10:00
      schedule questions on weekdays at 9:15
      can you do this each Friday 2 pm
      daily question before standup please, 8:45
      tue + thu 11h
      weekly quiz on Wednesdays
      set up a recurring question for us
      move the team question to 13:30
      jeden Dienstag um 10 Uhr eine Frage
      automatic question mon wed fri at noon
      we'd like a question here every morning at half nine
      change schedule to Thursdays only
      let's make it a habit: Tuesdays 15:30
      every monday at 9
      post a question daily at 10:00
      schedule team quiz tue and thu 14:30
      weekly on friday 3pm please
      set up a recurring quiz
      weekdays at half past eight
      ask us something each morning
      make it a habit, one question after standup at 9:15
      plan a quiz every Wednesday
      change our slot to 16:00
      mon/wed/fri 11am
      automatic question each day at noon
      once a week thursday 17:00 works best for Manila
      can you come by regularly, say tuesdays quarter past one
      put a standing quiz in here
      start a routine: Mon to Thu at 8
      move the daily team question to 13:45
      repeat this every friday
      when is our quiz scheduled?
      when is the next team question
      what time does the question come
      which days do you post questions
      automate it for 9.30 on workdays
      Guys agreed on Tuesday 4 pm, please set that
      new rhythm please, Tue & Fri 10:45
      a question every monday at 9
      daily quiz at 10 in this channel
      post one each weekday at half past eight
      every tuesday a question about {topic}
      set up a weekly quiz
      schedule a question for each morning
      please ask the team every day at noon
      twice a week would be good, tuesday and thursday
      when is our next scheduled quiz
      change the schedule to 14:00
      recurring quiz on fridays
      every friday at 10 a quiz in this channel
    `),
  },
  'team.quiz': {
    needs: [
      'quiz|question|questions|round|trivia|team_quiz|poll|quizz ~ {topic} {count} {time} {date} {days} {difficulty} {platform} {minutes}',
      'ask|quiz|test|challenge|grill|hit|throw|give|examine us|team|everyone|everybody|group|guys|folks|channel|all|gang|people|squad|crew|bunch|lot ~ {topic} {count} {difficulty} {platform}',
      '<start> team|quiz|round|trivia|battle ~ {topic} {count} {time} {difficulty} {platform}',
      '{difficulty} {topic} ~ {count}',
    ],
    says: sentences(`
      quiz
      ask the team something
      question for everyone on {topic}
      3 questions about {topic} please
      hey start a team quiz
      hit us with a {topic} one
      team quiz at 3pm
      can you post a question monday at 9:30 on {topic}?
      We have five minutes until the sprint review starts, please give us a round.
      GIVE US 5
      gimme smth hard for the guys, {topic} maybe
      next question
      team round on {topic}, half past 12
      who's in for a quick one? go 🎯
      test us on {topic}
      two Qs on 11.3. at 16:00 pls
      give us 3 questions on {topic}
      question for the team please
      start a team quiz about {topic}
      hey one question for our standup
      quiz us tomorrow at 10
      5 questions
      Could you throw us a question about {topic} ?
      lets play
      post a question at 3pm today
      ask the team something hard
      team question on {topic} on Monday morning pls
      friday fun time! bring a question
      wake these people up with a quiz 😄
      question about {topic} after lunch 13:00
      please start quiz for all members
      next
      eine Frage für alle bitte
      go
      got ten minutes before the retro, run a round of 4
      Morning all! can we have the question of the day?
      please put one question about {topic} for the juniors
      quiz us
      ask us something about {topic}
      team quiz on {topic}
      3 questions for everyone
      throw one at us
      hey give the squad five on {topic}
      lets have a round
      start quiz at 15:00
      post a question here
      friday fun: 4 quick ones on {topic}
      stand-up is over, quiz time
      test the team
      something on {topic} for all of us
      can we do ten questions about {topic} tomorrow at 9
      team challenge accepted, go send a question
      who knows more about {topic}? ask us
      next team question
      we're all here fire off the first question
      warm the channel up with a question on {topic}
      Please run a short quiz with the Pune team in half an hour
      quizz
      one more for the group
      let's see if anyone here knows {topic}
      Morning all, coffee's ready. a question about {topic} please
      ask us something
      start a quiz
      quiz the team on {topic}
      post a question about {topic}
      give everyone a question
      next question for us
      throw one into the channel
      a quick one for the group
      new question please
      one more for the team
      run a quick one on github actions for the team
      let's warm up the team before standup
    `),
  },
  'team.close': {
    needs: [
      'close|end|finish|lock|stop|over|wrap|wrap_up|time_is_up|times_up|time_up|timeout|finalize|conclude|shut|freeze|done|no_more_answers|closing|pencils_down|stop_accepting|deadline|everyone_answered|all_answered|everybody_answered|that_is_time|end_it|call_it|stop_the_question|cut_off|seal|enough_time|no_more question|voting|quiz|answers|round|it|now|poll|time|early|here|everyone|up|submissions|votes|one|answering',
      'close|time_is_up|times_up|wrap_it_up|pencils_down|close_it|closed|end_it|lock_it|finish_it|everyone_has_answered|everybody_has_answered|all_answered|close_now|end_now',
    ],
    says: sentences(`
      close the question
      close
      everyone answered, close it now pls
      time's up
      end voting
      Please finish the current question now.
      thats all of us, wrap up
      lock answers
      ok pens down ✋
      CLOSE IT
      dont wait for kevin, finish the round
      no more answers please, evaluate
      close it now, everyone answered
      time is up
      no more answers
      end this question pls
      we're all done, close voting
      finish the question
      stop accepting answers
      lock it
      ok everybody voted, wrap it up
      beenden
      please close, standup is over
      that's everyone I think close the poll
      someone is on holiday so dont wait for him, close it
      everyone has answered, close
      finish this question now
      close now pls
      stop taking answers
      we're done answering
      pens down
      close the poll
      shut this one, nobody else is coming
      don't wait for someone, close it
      all votes are in
      conclude
      end question
      can you close early? meeting starts
      seal it
      ok final call over
      resolve it now
      Jun and someone are on leave so don't wait for them, finish it
      close the voting
      end the round and show results
      everybody answered, close
      time is up, close the question
      thats enough votes, close it
      finish the quiz and evaluate
      all in, close
      close the quiz, everyone answered
    `),
  },
  'team.show-answer': {
    needs: [
      'show|tell|give|reveal|what|see|which|post|display|share|uncover|resolve|publish|spill|drop|know answer|answers|solution|correct|right|right_one|result|correct_one|results|correct_answer|outcome|key',
      'answer|answers|solution|reveal|resolve|solve_it|reveal_it|spoiler|auflosung|correct_answer|right_answer|which_was_right|what_was_it|who_was_right|what_was_right|what_was_the_right',
    ],
    says: sentences(`
      show answer
      whats the correct answer
      solution?
      reveal
      so which one was right
      We are curious now, could you tell us the solution please?
      drumroll 🥁 … the answer!
      ANSWER PLS
      was it b or c now?
      resolve yesterdays question
      put us out of our misery, whats right
      and the answer is?
      show the answer
      whats the right answer
      reveal!
      so who was right
      and the answer is...? 🥁
      tell us the correct one
      lösung bitte
      please display correct answer for all
      is it B or C now
      cmon put us out of our misery
      resolve it
      which option was correct yesterday
      drumroll
      ok we argued long enough. What is it?
      whats the solution
      so which one was it
      tell us the right answer
      who was right?
      answer please
      solve it
      ok what was correct
      and the winner is... which option
      we give up
      drumroll 🥁 the answer?
      put us out of our misery
      is it B or C, half the room is fighting
      unveil the answer and why
      correct option?
      show result of the question
      explain the right answer to everyone
      come on spill
      give the solution to yesterdays question
      display the correct letter
      what should we have picked
      what should we have chosen
      I still say C. which is right?
      whats the answer
      show the solution
      resolve
      what was right
      tell us the answer
      which one was correct
      solution please
      ok and the correct answer is?
      show us the right option
      reveal the answer
    `),
  },
  'team.unmute': {
    needs: [
      'unmute|unmute_yourself|speak_again|you_can_speak|talk_again|no_longer_quiet|stop_being_quiet|come_back|wake_up|unpause|back_on|end_of_silence',
      'post|posting|posts|talk|speak|write|resume|continue|start|carry_on again|resume|allowed|ok|fine|free|restart|posting|posts',
      'resume|restart|turn_on|switch_on|reactivate|enable posts|posting|questions|schedule|quiz|notifications|team_quiz|board|again ~ again',
    ],
    says: sentences(`
      unmute
      you can post again
      ok you may post here again
      resume posting
      please resume the questions here
      start posting again
      you can talk again
      wake up, the incident is over
      end the silence
      no need to be quiet any more
      we're back, unmute yourself
      resume the schedule
      turn the questions back on
      you're allowed to post again
      come back to us
      speak again
      the quiet time is over
      you may post again
      come back, we miss your questions
      be loud again
      turn the messages here back on
      start posting again in this channel
      we are ready for questions again, unmute
      no longer mute please
      talk to us again
    `),
  },
  'team.board': {
    needs: [
      'leaderboard|leader_board|board|ranking|rankings|standings|scoreboard|winner|winning|winners|wins|won|champ|champion|first_place|top|top_3|top_5|leading|leads|ahead|rank|ranks|scores|points|score|results|podium|highscore|high_score|table|leaderbord|first|best|mvp|number_one|in_front|hall_of_fame|position|lead ~ {count}',
      'who|how|which winning|best|first|ahead|leading|top|most_points|stand|points|leads|on_top|number_one|king|smartest|rules|wins|won|strongest|doing|dominating',
    ],
    says: sentences(`
      leaderboard
      who's winning
      board
      ranking pls
      who is first this week?
      show scores 🏆
      WHO LEADS
      Could you show the standings of our team?
      am i still ahead of someone lol
      top 3?
      points
      so who's the champ
      leader bord
      who is winning
      scores?
      ranking please
      who's on top this week
      show the table
      who is the best of us
      standings
      top 5
      🏆
      who's last lol
      Rangliste
      did someone overtake me
      points so far
      is someone still number one?
      just curious whos ahead, me or the Lisbon guys
      scores
      who is on top this month
      score board
      am i ahead of someone
      top 5?
      whos last lol
      hall of fame
      how are we ranked
      current champion? 🏆
      leader board please
      which of us has the most right answers
      who won last week
      results so far
      is someone still first
      podium
      tally
      did Manila overtake us yet?
      who is first
      how is everyone doing
      who has the most points
      standings pls
    `),
  },
  'team.join': {
    needs: [
      'join|sign_me_up|sign_up|count_me_in|take_part|participate|add_me|add_myself|enroll|enrol|register|i_am_in|im_in|include_me|want_in|let_me_in|let_me_play|me_too|can_i_play|play_too|i_play|put_me|opt_in|subscribe|new_here|want_to_play|join_in|participating|joining|get_in|part_of|be_part|opt_me_in|room_for_one|sign',
    ],
    says: sentences(`
      join
      im in
      add me to the leaderboard
      can i play too?
      sign me up 🙋
      I would like to participate.
      count me in for the ranking
      put me on the list pls
      new here, wanna take part
      JOIN ME
      me 2
      I want to be on the board as well
      count me in
      add me
      I want to play too
      can I join the leaderboard
      sign me up
      put me on the board please
      ich mach mit
      me too! 🙋
      how can i participate
      include me also
      register me for the team
      room for one more?
      just started in this squad, how do I get on the list
      i want to take part
      can I play too
      me too please
      register me for the team quiz
      put me on the leaderboard
      I just joined the team, include me
      let me join
      new here, how do i get in on this
      enrol me
      +1 from me
      i'd like to participate
      enter me
      make me a participant
      back on the team, add me to the board again
      where do I sign up
      count someone and me in
      show me on the board again, I was hidden
      Hi all, first day here! may I take part as well?
      i want to join
      let me play too
      put me on the list
      i take part
      i want to be on the board
      can i still join
    `),
  },
  'team.leave': {
    needs: [
      'leave|remove_me|take_me_off|take_me_out|delete_me|get_me_off|drop_me|kick_me|unsubscribe_me|unsubscribe|i_am_out|im_out|want_out|count_me_out|quit|opt_out|opt_me_out|not_playing|no_longer_participate|do_not_want_to_participate|do_not_want_to_play|do_not_want_to_be|stop_counting_me|withdraw|remove_my_name|delete_my_name|take_my_name|exit|unregister|deregister|leaving|without_me|sign_me_out|no_longer_want|not_participate|not_take_part|not_part|remove_myself|exclude_me|out_of_the_game|remove_my_account|sign_me_off|cross_me|done_playing|leave_the_team|get_me_out|unenroll|not_want_to_take_part|resign_from_the_quiz|strike|bow_out|step_out|drop_out',
    ],
    says: sentences(`
      leave
      remove me
      take me off the leaderboard
      im out
      i dont want to be ranked anymore
      Please remove me from the team list.
      unjoin
      delete my name from the board pls
      I quit the game
      sign me off
      changed teams, get me off this list
      not playing any more, ty
      I don't want to take part anymore
      opt me out
      please delete me from the team
      count me out
      bin raus
      I changed teams, remove me please
      exclude me from the quiz
      no longer playing, thx
      im moving to another project so take me out pls
      I'm out
      take me off the board
      sign me out of this
      i dont want to take part anymore
      drop me from the team quiz
      unregister me
      changing teams next week, please remove my name
      delete me from the ranking
      I quit
      no longer participating
      withdraw me
      exclude me from this
      opt out
      i never wanted to be in this, take me out
      kick me from the list
      get me off here
      please strike my name
      not for me, I leave
      It was fun but I'm moving to finance. Please take my name out.
      take me out of the team game
      I don't want to take part any more
      remove me from the team questions pls
      I'm out, count the others only
      unsubscribe me from this team's quiz
      I changed teams, so please drop me here
      take me out
      i quit the quiz here
      delete me from this team
      no longer want to participate
      get me off this
      i dont want to be part of this
    `),
  },
  'team.hide': {
    needs: [
      'hide|anonymous|anonymously|anonymize|anonymise|incognito|invisible|hidden|do_not_show|not_show|not_visible|private_mode|secret|unlisted|not_be_seen|mask|conceal|stealth|do_not_display|not_displayed|no_name|off_the_visible|without_name|without_my_name|not_appear|do_not_list|stay_hidden|visible',
      'not|no|without name|names|me|points|score shown|show|seen|see|listed|displayed|appear',
    ],
    says: sentences(`
      hide the leaderboard
      hide me
      hide
      can you not show names in the ranking
      I'd like to be anonymous on the board, please
      dont show my points to the others
      make my score invisible 🙈
      i play but without my name pls
      no public ranking for me, still want to answer
      HIDE MY NAME
      keep me off the visible list but count my answers
      incognito mode?
      dont show my score here
      make me anonymous on the board
      i don't want others to see my points
      hide my rank please
      can i play without being listed
      keep my name off the ranking
      incognito mode for me
      it's embarrassing, hide my result 🙈
      Name ausblenden
      is it possible to stay invisible in the leaderboard
      show me only as a nickname
      unlist me
      my results are nobody's business. Can you not list me?
      hide my name on the board
      make me anonymous
      don't show my score here
      i'd like to stay in but not be visible
      can i play incognito
      keep me off the public list but count my answers
      private mode please
      conceal my points
      no names on the leaderboard pls
      invisible
      anonymise me
      show me as anonymous
      I feel embarrassed about being last, can you mask me
      don't display me
      hide my ranking from the others
      use a nickname instead of my real name
      go stealth for me 🥷
      others shouldn't see my result
      rather not have my name up there
      blank out my name
      my manager is in this channel, dont let my points be seen
      dont show my name on the board
      i want to stay anonymous
      play without showing my name
      take my name off the ranking but keep me in the team
      make me invisible
      nobody should see my name
      no name on the leaderboard please
      can i take part anonymously
      i dont want to be listed
      take my name off the board but i still want to play
    `),
  },
  'team.lead': {
    needs: [
      'lead|leader|admin|owner|captain|moderator|manager|in_charge|team_lead|teamlead|leads|organizer|organiser|co-lead|leadership|host|responsible|takes_over|take_over|hand_over|teamleader|quizmaster|quiz_master|moderate ~ {topic}',
    ],
    says: sentences(`
      make someone the lead
      im the team lead here
      lead
      set @someone as coach
      who is the lead in this channel?
      someone runs the quizzes from now on
      hand over lead to someone pls
      Please appoint Mrs. someone as responsible person.
      change the team lead
      I want to be lead
      new lead: someone
      give the captain hat to someone 🧢
      make me the lead
      lead is someone
      who is the team lead here
      make @someone lead
      I am the team lead
      change lead to someone
      set someone as team lead
      hand over the lead to someone pls
      from monday someone takes over as lead
      I'm not the lead anymore, it's someone
      assign lead role to @someone
      who's in charge here
      I want to give someone else the lead
      can someone be lead while I'm on vacation?
      new lead is someone from today
      someone is the lead now
      set lead to @someone
      I'm the team lead
      who is the lead here
      change the quiz master to someone
      hand over to someone
      someone takes over from me
      appoint someone as lead
      promote someone
      whos in charge of you
      let someone run this while im away
      new lead = someone
      I am leading this group from today
      give someone the admin rights
      transfer ownership to Jun
      lead?
      someone should be able to schedule stuff, make her responsible
      can I be in charge of the quizzes
      our captain is someone
      I don't want to be the lead anymore
      since someone left, someone is team lead
      from Monday someone looks after the quizzes, not me
      i want to be the lead
      im the lead
      i will lead this team
      set me as team lead
      who is our lead
      i take over the lead
      put me as responsible for the quiz here
      new lead is me
      i run this team, add me as lead
      i am the team lead here, set me as lead
    `),
  },
  'team.page': {
    needs: ['page|web_page|webpage|dashboard|printable|print|pdf team|teams|group|squad ~ coverage|open|link'],
    says: sentences(`
      team page
      the team page
      open the team page
      show me the team page
      link to the team page
      page of my team
      team dashboard
      print the team coverage
      team coverage as a page
      team coverage as pdf
      my team's page
      new link to the team page
      open the page of my team
      group page
      team page please
    `),
  },
  'team.coverage': {
    needs: [
      'coverage|heatmap|heat_map|team_knows|know|knows|knowledge|gaps|gap|weak|weakest|weaknesses|weak_spots|blind_spots|strengths|strong|strongest|skills|skill|bad_at|good_at|bus_factor|expert|experts|covered|knowledge_map|competence|competencies|skills_matrix|struggle|struggling|learn_together|lack|lacking|matrix|missing|worst|best_at|cover|strength|weakness|weaknesse|gap_analysis|under_covered|short_on ~ {topic} {platform}',
    ],
    says: sentences(`
      what does the team know
      coverage
      where are we weak as a team?
      which topics do we cover
      show our gaps pls
      Could you give us an overview of our common knowledge?
      how good are we in {topic}
      is there anyone here who knows security stuff
      team stats per area
      WHAT ARE WE BAD AT
      heatmap of the team 🔥?
      do we know enough on pipelines as a group
      where are our gaps
      team strengths and weaknesses
      which topics is the team weak in
      how good are we in security
      team overview please
      how is the team doing by topic
      show me the skills of my team
      what are we worst at as a group
      which areas did we not cover yet
      Wie fit ist das Team?
      knowledge map for the team
      I need a summary of team knowledge for my manager
      what should we as a team study more
      where are we weak as a team
      team knowledge overview
      which topics are we bad at
      how good are we at security
      show our gaps
      what have we covered
      skills map of this channel
      what should the team learn next
      is anyone of us strong in {topic}
      heatmap
      team progress per topic
      our blind spots?
      summary of the teams knowledge for my quarterly report
      are we ready as a group
      which areas haven't we touched yet
      strengths and weaknesses of our squad
      team diagnosis
      how broad is our know-how
      what do we collectively get wrong most
      topic breakdown for everyone here
      before we pick the workshop: which subjects does this group struggle with?
      what is our team bad at
      where are the gaps of our team
      which topics does the team know
      weak areas of the team
      what should we study as a team
      team coverage
      how well does the team know {topic}
      what can nobody in our team do
      show the knowledge of the team
      which areas are we missing
    `),
  },
  'team.challenge': {
    needs: [
      'challenge|duel|vs|versus|battle|match|fight|compete|competition|showdown|face-off|1v1|one_on_one|beat|head_to_head|dare|1on1|1:1|contest|bring_it_on|race|tournament|challenging|face_off|against|me_against ~ {topic} {count} {difficulty}',
    ],
    says: sentences(`
      challenge
      start a challenge on {topic}
      i challenge everyone: {topic}!
      lets have a battle
      me vs someone on {topic} ⚔️
      Can you organise a competition between us about {topic}?
      duel!
      new weekly challenge please
      CHALLENGE {topic}
      who dares? challenge on {topic}
      dev team against ops team, {topic}
      we want a chalenge
      throwing down the gauntlet {topic}
      I challenge someone
      challenge the team with {topic} stuff
      challenge @someone about {topic} ⚔️
      make it a competition about {topic}
      can we have a contest this week
      backend vs frontend, let's battle
      head to head on {topic}
      new challenge please, topic {topic}
      Herausforderung für someone
      i want to beat someone in {topic}
      weekly challenge {topic}
      losers buy coffee ☕ challenge on {topic}
      I challenge someone on {topic}
      let's battle on {topic}
      me vs someone, {topic}
      head to head please
      dev vs ops showdown on {topic}
      weekly challenge about {topic}
      set us a challenge
      who dares to face me in {topic}
      contest
      start a competition
      Leeds against Manila, go
      launch a challenge for everyone on {topic}
      i want a rematch with tom
      throw down the gauntlet to the platform team
      make it competitive, topic {topic}
      tournament?
      create team challenge {topic}
      can two of us compete
      loser buys coffee, start a face off on {topic}
      open a new challenge this week
      Who's up for it? set up a contest on {topic} between us and QA
      i challenge the other team
      challenge the team on {topic}
      lets have a competition
      challenge for everyone about {topic}
      start a challenge with my colleague
      can we do a contest
      team challenge please
      who dares to play against me
      battle on {topic}
    `),
  },
  'team.mute': {
    needs: [
      'mute|pause|quiet|silence|silent|stop|shut_up|shush|shh|hush|be_quiet|do_not_post|stop_posting|no_posting|too_noisy|noise|noisy|spam|spamming|too_many_messages|leave_us_alone|go_away|stop_spamming|do_not_write|do_not_message|get_out|enough|leave_this_channel|piss_off|stop_writing|pipe_down|keep_quiet|less_noise|not_post|stop_sending|stop_bothering|zip_it|stop_pinging|no_more_messages|not_in_this_channel|stop_messaging|no_notifications|notifications|keep_it_down|stfu|calm_down|get_lost|stop_it|stay_quiet|unwanted|bothering ~ {minutes} {span} {date}',
    ],
    says: sentences(`
      mute
      be quiet
      stop posting here
      silence please 🤫
      SHUSH
      stop
      no messages in this channel pls
      you're spamming the channel, be silent
      Please do not write in this channel any more.
      zip it for a while
      mute yourself, we have an incident running here
      too noisy, turn yourself off here
      shut up
      stop posting in this channel
      no more posts here please
      silence
      quiet this week, we have a release
      pls stop spamming the channel
      psst 🤫
      mute yourself in here
      you are too loud, this is a work channel
      don't write here anymore
      Ruhe jetzt
      we're in the middle of an incident, don't post anything
      be quiet in here
      silence please
      too noisy
      don't write here unless asked
      go quiet for a bit, incident going on
      pipe down
      no more messages here
      mute yourself
      you're spamming the channel
      turn off notifications for this channel
      only speak when spoken to
      zip it 🤐
      leave this channel alone
      quiet during the customer call pls
      pause in here
      people are complaining about the noise, mute
      hold your tongue until monday
      we have a customer in this channel now, so please don't post
      shut up in this channel
      please be quiet in here from now on
      can someone silence in this channel?
      stop talking here, this is an incident channel
      🤐 no posts here please
      dont post here for a while
      shut up in here
      no messages here this week please
      mute yourself in this channel
      please dont write in this channel
      not so loud, we are working
      keep quiet until monday
      please be quiet in this channel for now
      too noisy, mute
    `),
  },
  private: {
    needs: [
      'my score|progress|plan|data|exam|streak|settings|quiz|mistakes|answers|weak|weakest|weak_spots|readiness|results|stats|reminder|reminders|study_plan|daily|exam_date|lab|study|time|weakest_area|profile|points|weaknesses|performance|questions|account|personal_data ~ {date} {time} {days} {span}',
      'me|i mock|mock_exam|ready|diagnose|study_plan|quiz|practice_exam|quiz_me|explain|progress|exam_date|readiness|hint|drill|remind|streak|lab|plan|doing|pass|weak|weakest|interview|reminder|settings|question|pause|prepared ~ {topic} {count} {minutes} {time} {date} {days} {span}',
      'mock|mock_exam|diagnose|settings|study_plan|export|readiness|delete_my_data|forget_me|practice_exam|drill|lab|snooze|personal|privately|private|in_private|dm|undo|hint ~ {topic} {minutes} {count} {span} {date}',
    ],
    says: sentences(`
      drill {topic}
      a drill on {topic}
      start a drill about {topic}
      drill
      drills
      mock exam
      progress
      settings
      plan
      my progress
      diagnose me
      lab
      export my data
      delete my data
      undo
      my score
      show my progress
      am i ready
      make me a study plan
      delete my data
      my exam is on 12/4
      where am I weak? just me not the team
      start a mock exam for me
      whats my streak 🔥
      send my questions at 7 instead
      pause my daily quiz till monday
      Can I see my own results please?
      export everything you have about me
      MY SETTINGS
      what's my score
      my progress
      am I ready for the exam?
      show my weak topics
      my exam is on 20 april
      when is my next quiz
      export my data please
      my streak?
      pause my daily questions till monday
      how many did I get wrong
      snooze my quiz for an hour
      settings
      what should I study next personally
      how did I do yesterday
      am I ready for the exam
      my plan please
      set my exam to April 14
      whats my weakest topic
      change my time to 8am
      how many did I get wrong this week
      export my answers
      make me a study plan till may
      pause my daily questions
      when's my exam
      will I pass?
      diagnose me
      how am I doing
      I failed yesterday, what should I study
      send me my daily questions in the evening
      what data have you stored about me
      can you tell me my accuracy
      stop sending me direct messages
      i want to see my own results not the team ones
      book my exam date as 20 march
      what is my score
      my weak topics
      when is my exam
      change my reminder time
      start my daily quiz
      what did i answer wrong
      my results please
      remind me at 9 personally
      stop sending me private messages
      my plan
      what should i learn next
      which areas am i weak in
      snooze my questions
      set my exam date to 3 may
      show my results
      which topics am i bad at
    `),
  },
  'team.unhide': {
    needs: ['unhide|show_my_name|visible_again|no_longer_anonymous|stop_hiding|visible'],
    says: sentences(`
      show me
      unhide
      unhide me
      show my name again
      make me visible again
      i want to be visible again
      show me on the board again
      stop hiding me
      no longer anonymous please
      make me visible on the board
      i want to be on the leaderboard again
      list me by name again
      stop hiding my name
      you can show me again
      put my name back
      i dont mind being seen anymore
      reveal my name on the ranking
      visible again please
      my real name on the board please
      ok you can show me on the leaderboard again
    `),
  },
  'team.pair': {
    needs: ['pair|pairing|study_partner|study_buddy|learning_buddy|learn_together'],
    says: sentences(`
      pair me
      pairing
      find me a study partner
      i want a study buddy
      match me with someone to learn with
      pair me with somebody
      who can i learn with
      find me a study buddy
      i want to learn with a colleague
      can you pair me with someone
      i need a learning partner
      match me with another learner
      is there someone to study with
      study partner please
      learn together with a teammate
      buddy up with someone
      id like a partner for learning
      is anyone else preparing, i want to join up
      i'd like to learn together with somebody
    `),
  },
  'team.unpair': {
    needs: ['not|no|unpair|stop pair|pairing|unpair|partner|buddy', 'unpair|unpair_me|no_pairing'],
    says: sentences(`
      don't pair me
      do not pair me
      unpair me
      no pairing
      no study partner please
      stop pairing me
      i do not want a study buddy
      i dont want a study buddy anymore
      end the pairing
      stop pairing me with my buddy
      remove my study partner
      no more learning partner
      separate me from my partner
      i want to study alone again
      cancel my study buddy
      my buddy left the company, unpair us
      break up with my study partner
      i no longer learn together with her
      i dont want to study with Jan anymore
    `),
  },
  'team.mine': {
    needs: ['my team|teams|place|rank|position', 'team|teams|place|rank'],
    says: sentences(`
      my team
      my teams
      team
      teams
      place
      my place
      my rank
      my place in the team
      which teams am i in
      where am i in the team
      what teams do i belong to
      list my teams
      am i in a team
      show my teams
      in which team am i
      do i still belong to the platform team
      which channels am i part of
      am i registered in a team
      what teams am i in
      am i still in the platform team or not
    `),
  },
  'team.no-lead': {
    needs: [
      'no_lead|stop_leading|leave_lead|leave_the_lead|not_lead|step_down|resign',
      'stop|leave|not|no lead|leading',
    ],
    says: sentences(`
      no lead
      stop leading
      leave the lead
      leave lead
      i do not want to lead any more
      i step down as lead
      remove me as lead
      take the lead away from me
      i dont want to be lead anymore
      take the lead role off me
      someone else should lead now
      im no longer the lead of this team
      i hand over the lead
      stop being lead
      please find another lead, i cant do it any more
      i resign as team lead
      give the lead to somebody else
      i am not responsible for this channel anymore
      I'm not leading this team anymore
      somebody else should be lead, remove me from that
    `),
  },
  digest: {
    needs: ['digest|weekly_report|week|weekly_summary'],
    says: sentences(`
      digest
      weekly digest
      my week
      week
      weekly report
      the weekly report
      show my weekly report
      summary of the week
      how was my week
      weekly summary
      send me the weekly report
      what happened in my team this week
      show the team digest
      how did our team do this week
      can i see the weekly team report
      team summary for last week
      i want the weekly digest of the team
      weekly recap please
      what did my team do last week
      whats the weekly summary of my team
    `),
  },
  'team.elsewhere': {
    needs: [
      'team quiz|question|schedule|lead',
      'join|take_part|sign_me_up|participate team|board|leaderboard',
      'team_quiz|team_question|team_lead|join',
    ],
    says: sentences(`
      team quiz
      start a team quiz
      team question
      team quiz weekdays 9
      team schedule
      join
      join the team
      join the leaderboard
      sign me up for the board
      team lead
      lead the team
      how do i start a team quiz
      can you quiz my whole team
      send questions to my channel
      how can my team use you
      post a question in our channel
      i want you in my team channel
      every friday a question for my team
      quiz for my colleagues in the channel
      can we use this as a group
      how do i add you to our team
      schedule a quiz for the team
      make a quiz for all of us
      everybody in my channel should get 5 questions on friday, how do i do that here
    `),
  },
  board: {
    needs: [
      'leaderboard|leader_board|board|ranking|rankings|standings|scoreboard|my_rank',
      'top',
      'who winning|first|ahead|leading|best team|colleagues|us',
    ],
    says: sentences(`
      leaderboard
      leader board
      board
      ranking
      standings
      top
      my rank
      show the leaderboard
      show me the board
      team ranking
      who is ahead in my team
      how does my team stand
      the leaderboard please
      where am i on the leaderboard
      show me the ranking
      whats my rank
      how do i compare with my colleagues
      what place am i
      am i better than the rest of my team
      who is ahead of me
      whos leading
      am i the worst in my team
      how are the others doing
      leaderboard please
      who has the most points
      how far behind the first am i
      show the scores of my team
      am i ahead of the others or behind
    `),
  },
  challenge: {
    needs: ['challenge|duel'],
    says: sentences(`
      challenge
      new challenge
      my challenge
      challenge someone
      challenge a colleague
      challenge alias puffin
      start a challenge
      i want to challenge somebody
      duel
      i want to challenge a colleague
      can i duel somebody
      challenge someone to a quiz
      lets compete with somebody from my team
      play against my teammate
      start a duel
      can two people play against each other
      i want to beat my colleague in a quiz
      send a challenge to a coworker
      head to head quiz
      battle mode?
      one on one against somebody
      let me play against a colleague
    `),
  },
  leave: {
    needs: ['leave|quit|remove_me|take_me_off|drop_out team|board|leaderboard|ranking'],
    says: sentences(`
      leave
      leave the team
      leave the board
      leave the leaderboard
      remove me from the board
      take me off the leaderboard
      i want to leave the team ranking
      remove me from my team
      take me out of the team
      remove me from the team
      i want to leave the team
      i no longer want to be in the team quiz
      get me out of the team thing
      dont count me in the team anymore
      i quit the team
      i changed teams, take me out of the old one
      unlink me from the platform team
      take me off the leaderboard team thing
    `),
  },
} as const
