import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  'when-next-quiz': {
    needs: [
      'did|have i miss|missed quiz|questions|question|message|session|round ~ today todays the my',
      'when|what_time|time|at_what_time|how_long_until|how_soon|which_hour|next quiz|questions|question|quizzes|message|session|batch|round|card|review|reminder|daily|set',
      'questions coming|today|tomorrow',
      'when will|do|are|is|does you ask|write|message|ping|send|quiz|text|contact|come',
    ],
    says: sentences(`
      when do i get the next questions
      when is my next quiz
      what time will you ping me tomorrow
      are there questions coming today?
      when will you ask me again
      next round when
      At which hour do you send it?
      nothing came today, when's the next one
      what time do you send me questions
      next session when
      When will you write me again?
      did i miss todays questions
      when are you coming back
      whens the next round
      do I get something on the weekend?
      at what o clock comes the next quiz
      will there be questions tomorrow
      any quiz today or not
      cuando es el próximo quiz
      so when do I see this one again
      when is the next one scheduled
      how long until next questions
      when is the next quiz
      when will you write again
      what time do the questions come
      next questions when?
      when do you send the daily ones
      are there questions tomorrow
      at what time tomorrow
      when will i hear from you
      do i get something on the weekend
      when's the next round due
      what days do you ping me
      why havent I got any questions today, when are they coming
      next session?
      how long until my next practice
      When can I expect the following batch?
      what's my daily time again
      do you send on sunday
      when does the next lot arrive
      ok and when do i see you again
      will you ask again later today
      is there one this evening
      whens next
      next reminder at?
      thanks. and whens the next lot coming
      when will the daily ones arrive again
      what time do you write
      do you send something on weekends
      when do i hear from you
      when does it start tomorrow
      when will i see this question again
      do i get questions on sunday
      is there anything today
      when do you write me next
    `),
  },
  'start-daily': {
    needs: [
      'daily|daily_quiz|todays|todays_quiz|todays_round|daily_round quiz|questions|round|ones|set|batch|session ~ start the my begin do give me now lets ready for',
      'start|begin|do|continue|open|resume daily|daily_quiz|todays_quiz|todays_questions|todays_round ~ my the quiz',
    ],
    says: sentences(`
      the daily quiz
      start the daily quiz
      today's quiz please
      give me today's questions
      daily quiz now
      let's do today's round
      ready for my daily questions
      start today's quiz
      my daily round
      do the daily
      start todays questions
      my daily questions now
      daily round please
      lets do the daily
      todays questions please
      give me the daily ones now
      can i do todays set now
      start my questions for today
      do my daily set
      ready for todays round
    `),
  },
  'was-away': {
    needs: [
      'missed|skipped|lost {span} ~ i a whole of',
      'missed|skipped|lost week|weeks|days|month|months|yesterday|weekend ~ a the last couple few i whole',
      'fell_behind|falling_behind|fallen_behind|am_behind|been_away|been_busy|been_gone|was_away|was_gone|was_on_vacation|was_on_holiday|long_time_no_see|been_slacking|slacked_off|have_not_practiced|have_not_studied|did_not_study|did_not_practice|have_not_done_anything ~ {span} {days} {date} in for a while',
    ],
    says: sentences(`
      I missed a week
      i missed a few days
      sorry I skipped two weeks
      I've been away for a while
      been busy, fell behind
      I haven't studied in ten days
      long time no see
      i slacked off last week
      missed the whole last week, now what
      I was on vacation and fell behind
      what if I missed some days
      I haven't practiced for a month
      i havent been here for weeks
      im back after a long break, what did i miss
      where were we
      been out for a month, where do i start
      havent opened this in ages
      i was sick for two weeks, what now
      i lost track, been gone a while
      its been a while
      i was on parental leave, where did we stop
      didnt do anything for three weeks
      i fell behind
      long time no study
      returning after a break, how do we go on
      sorry havent practiced in a while
      i stopped learning in january, how do i get back in
      hey, was on parental leave for a month, where were we
    `),
  },
  pause: {
    needs: [
      'quiet_mode|vacation_mode|holiday_mode|away_mode|do_not_disturb',
      'sick|ill|busy|away|swamped|traveling|travelling today|tonight|tomorrow',
      'pause|break|holiday|vacation|holidays|vacations|time_off|away|mute|hold|suspend|snooze|on_leave|leave|pto|sick|traveling|travelling|trip|off|day_off|stop|silence|quiet|freeze|rest|ooo|out_of_office|parental|parental_leave|busy|no_questions|no_quiz|do_not_disturb|do_not_send|do_not_message|ill|honeymoon|on_hold|skip|hospital|annual_leave|flu|parking|pausing|stop_sending {date|span|days}',
      'pause|break|holiday|vacation|holidays|hold|suspend|paused|on_holiday|on_vacation|pto|ooo|annual_leave|day_off|on_leave|sick_leave|pausing|freeze|days_off|parental_leave|out_of_office ~ {span} {date} {days}',
      'mute|silence|quiet|away|off|busy|sick|ill|traveling|travelling|stop|no|not|leave|skip|do_not|trip {span} ~ {date} {days}',
      'mute|silence|quiet|away|off|busy|sick|ill|traveling|travelling|stop|no|not|leave|skip|do_not|trip until|till|til|through|before {date} ~ {span} {days} {time}',
      'skip|no|not|free|leave_me|off today|tomorrow|tonight',
      'no|not|skip|without|nothing|do_not_want quiz|quizzes|question|questions|message|messages|anything {date} ~ {days} on a',
      'nothing|none|silence until|till|til|before {date} ~ {days} {time}',
      'back_on|back_in|be_back|return_on|returning {date} ~ {span} {days}',
    ],
    says: sentences(`
      skip this week
      skip friday
      skip the quiz on thursday
      skip this wednesday
      skip the rest of the week
      skip today's questions
      no quiz on friday please
      no quiz this friday
      not today
      not today please
      no questions today
      skip today
      pause
      pause for a week
      im on holiday until 23.3.
      no questions till monday pls
      vacation 🏖️ back on april 2nd
      i'm sick, gimme 3 days off
      Could you please stop sending for two weeks? I am in parental leave preparation.
      pause until 3/30
      need a break for a few days
      dont message me tomorrow
      on call this week, put it on hold 5 days
      pause please
      im done for a while, pause 10 days
      PAUSE TILL END OF MARCH
      mute the daily stuff till next wednesday
      taking a month off
      im on holiday until monday
      vacation mode
      stop for 3 days
      no quiz until 16 march please
      I'm on leave next week
      taking a break, back in 2 weeks
      pause till april
      sick, no questions for a few days
      Urlaub bis 20.3.
      can you hold the questions for ten days
      please stop sending till my release is over
      not tomorrow
      im out of office until thursday
      going offline for 5 days
      hold everything until I say so
      mute for two days
      wedding this weekend 💍 skip me till Monday
      on paternity leave for a month, please wait
      Off to Goa next week!! no questions pls 🏖️
      my kid is ill. pause 4 days
      im on holiday until march 20
      off sick, no questions for 3 days
      vacation next week, leave me be till the 16th
      take a break
      put everything on hold
      no questions till Monday please
      PTO for 2 weeks starting now
      gimme a breather, 5 days
      I'm travelling, pause till 1 April
      hold the daily questions for ten days
      skip tomorrow
      annual leave!! back on the 23rd
      pausing my prep for a while
      freeze everything for a fortnight
      out of office until thursday
      My mother is in hospital, please hold off for some time
      nothing over the weekend pls, back monday
      suspend
      Easter break till april 7
      busy sprint, mute for 4 days
      give me the rest of the week off
      no pings this weekend
      last one before my holiday, see you on the 30th
      im on leave, hold everything until wednesday
      no messages for two weeks please, I'm in Portugal
      don't write to me until the 3rd of November
      stop the questions for 5 days, release crunch
      last one before my holiday, please stop until 18 August
      leave me in peace till next Monday
      pls shut up for a week im ill 🤒
      I am in hospital, please no question before 1 June
      not this week! switch off for 3 days
      can you hold the daily ones for 10 days
      honeymoon 🌴 nothing from you for 21 days ok?
      turn the messages off until after Easter Monday, then carry on
      mute for a day please, then normal again
      pause for two weeks
      im away until the 12th
      vacation until monday
      no questions next week
      stop for a week please
      i need a break until june
      nothing until wednesday
      leave me in peace till friday
      im sick, not this week
      not tomorrow please
      off for a few days
      going on leave from friday, quiet until the 20th
      break for the rest of the month
      dont send anything this weekend
      leave me alone until monday
      pause from monday to friday
      pause tuesday and wednesday
      pause thursday till sunday
    `),
  },
  resume: {
    needs: [
      'end|cancel|finish|lift|stop|over pause|my_pause|the_pause|break|my_break|vacation|holiday ~ my the',
      'resume|unpause|reactivate|restart|unmute|reenable|re-enable|subscribe|start_again|turn_on|switch_on|back_on|continue_sending|enable|activate|start_sending|start_daily|wake_up|unfreeze|end_pause|stop_pause|resubscribe|opt_in|opt_back_in|back_from|start_up_again|re_enable|send_again|start_the_daily|turn_it_on|turn_back_on|bring_back|back_to_studying|back_to_work',
      'i_am_back|im_back|back_again|i_have_returned|i_am_here_again|back_in_business|pause_is_over|holiday_is_over|vacation_is_over|break_is_over|back_at_it|back_to_it|finally_back|returned',
    ],
    says: sentences(`
      resume
      im back from vacation, you can start again
      unpause
      start sending questions again
      Please continue with the daily questions, my holiday is over.
      im back baby 😎
      turn it on again
      I changed my mind, send me the messages again
      end the pause
      im back
      start again
      you can send questions again
      unpause my questions
      I'm back from holiday!
      continue with the daily quiz
      turn it back on
      back from leave, lets go on
      please restart the messages
      reactivate
      wieder da
      I recovered, start sending again
      ya volví
      I want to receive the questions again
      subscribe again
      Hey I'm alive again, you may proceed with the daily stuff
      im back from holiday, start again
      back from leave 🌴
      start sending again please
      turn the questions back on
      continue the daily questions
      wake up
      let's pick it up again from tomorrow
      I'm back!
      feeling better, you may start again
      holidays over :( bring the questions back
      switch the reminders on again
      I stopped you last month, I want back in
      re-enable
      why no questions? i'm back now
      ok restart
      Vacation is over. Let's resume on the usual schedule.
      pls begin messaging me again
      Hi, back from parental leave and my exam is in May, so please get the daily practice going once more.
      I'm back, you can send questions again
      start messaging me again please
      un-pause
      holiday's over, let the daily ones flow again
      pls switch my daily questions back on
      I stopped you in March, I'd like to carry on now
      re-subscribe me
      how do I get the questions back? I had turned them off
      Good morning, I have recovered and would like to continue receiving the daily practice.
      end the break, I came home earlier
      ok turn the messages on again from tomorrow
      i want again to recieve the questions
      start sending again
      i stopped you, please begin again
      i unsubscribed but want back in
      turn the daily questions back on
      send me messages again
      i had switched you off, switch back on
      end my pause
      i am back from holiday, go on as before
      holidays are over
      i want my daily quiz back
      can you start writing me again
      no more pause
      i muted you, unmute
      restart the reminders
      changed my mind, keep sending
      please dont stop after all
      i pressed stop by accident, undo
      resubscribe
      im back, you can start again
    `),
  },
  snooze: {
    needs: [
      'ask|ping|nudge|poke {time} ~ me again',
      'remind|snooze|later|ask|ping|come_back|again|try_again|not_now|wait|give|need|busy|meeting|hold|back|delay|postpone|after|call|notify|nudge {minutes}',
      'snooze|later_today|remind_me_later|ask_me_later|not_now|come_back_later|later|this_afternoon|tonight|this_evening|after_lunch|in_a_bit|in_a_while|another_time_today|after_my_meeting|after_the_meeting|bit_later|after_work|not_right_now|maybe_later|do_it_later|try_later|when_i_am_home|remind_me ~ {minutes} {time}',
      'remind {time}',
    ],
    says: sentences(`
      remind me at 4pm
      remind me at 4 pm
      remind me at 16:00
      please remind me at 7pm
      ping me at 6 pm again
      later
      remind me at 5 pm
      remind me at {time}
      remind me at 17:00
      remind me at noon
      remind me later at 3 pm
      remind me tomorrow
      snooze
      not now, in an hour
      remind me in 30 min
      later pls
      im in a meeting, ping me again in 15
      snooze 2h
      Can you ask me this again in half an hour?
      busy rn, after lunch
      snooze for 45 minutes
      gimme ten minutes
      later
      not now
      remind me in an hour
      in 10 min
      ask me again in half an hour
      give me 15 minutes
      busy right now, ping me later
      after lunch pls
      later please
      im in a meeting, ask me in 45 min
      snooze 20
      not now, driving 🚗
      two hours later please
      come back in 5
      can we do this in the afternoon?
      hold that thought, customer call. 30m
      später
      lets continue in a quarter of an hour
      I'm in a incident bridge, postpone it 90 minutes
      ten mins, finishing a deploy
      "remind me later"
      in an hour please
      can you come back in 15
      in a meeting, try me in 45 minutes
      busy rn
      ask again in 2 hours
      half an hour
      give me ten mins
      ping me later today
      snooze this 20 min
      bad timing, on a call
      hold that thought for 5 minutes
      Driving right now. Later!
      can this wait an hour and a half
      ask me after lunch
      not a good moment, try again in a bit
      hang on, getting off the tram, 5 min
      delay by 25 min
      come back in three hours
      I'm eating. 40 mins?
      enough for now, remind me in 4 hours about the rest
      customer just called, 90 minutes please
      stop buzzing, ask me again in 20 min
      not now!! in an hour
      in a meeting, shush for 45 minutes
      don't disturb me for half an hour please
      hold the next one back 15 minutes, I need coffee
      leave me alone for two hours and then send the next question
      later pls, kid is crying, 10 mins
      Go away and come back in 90 minutes.
      remind me later, lets say in 3 hours
      i have standup, silence for 25 minutes
      in 20 minutes please
      remind me this evening
      im in a meeting, try again at 3
      come back after lunch
      busy now, later today please
      tonight instead
      driving, later
      postpone todays round to the evening
    `),
  },
  stop: {
    needs: [
      'daily|messages|notifications|reminders|pings|daily_quiz off|disabled ~ quiz daily my the',
      'get|go|stay|keep out|away|off teams|chat|dms|dm|inbox|life ~ my of',
      'take|get|strike|cross|remove|drop|delete me off|from|out_of list|mailing_list|distribution_list|mailing|distribution|subscribers ~ this your the',
      '<stop> <message>',
      'stop|halt|enough|quit|cease',
      'stop|quit|no|never|end|not|cease|do_not sending|send|writing|write|texting|message|messages|bother|contact|asking|ask|quizzing|questions|daily|notifications|notification|reminders|remind|reminding|spam|spamming|pinging|ping|notify|emails|cards|quizzes|buzzing|annoying|disturb|quiz',
      'unsubscribe|unsub|opt_out|optout|opt-out|uninstall|cancel_my_subscription|cancel_subscription|leave_me_alone|go_away|shut_up|stfu|get_lost|piss_off|fuck_off|bug_off|buzz_off|take_me_off|remove_me|unfollow|sign_me_off|cancel_me|kill_the_bot|unregister|deregister|deactivate|disable_notifications|mute_forever|silence_yourself|off_your_list|no_thanks_to|not_interested|no_longer_interested|lost_interest|do_not_need_you|do_not_need_this|do_not_want_this|do_not_want_to|do_not_want_it|do_not_want_these|do_not_want_your|do_not_want_any|want_out|i_am_out|i_quit|let_me_go|let_me_be|do_not_write|do_not_text|do_not_message|do_not_contact|never_contact|never_message|never_write|cut_it_out|knock_it_off|give_me_peace|leave_me_in_peace|no_more|done_with_this|done_with_you|through_with|signing_off_for_good|turn_yourself_off|switch_yourself_off|turn_off|switch_off|quit|goodbye_forever|enough_is_enough|fed_up|drop_me|opt_me_out|get_rid|end_subscription|end_this|terminate|mute|muted|cancel_daily|cancel_the_daily|cancel_my_daily|cancel_everything|stop_it|no_longer_want|no_longer_need|not_want|not_need|withdraw|revoke|turn_this_off|turn_it_off|turn_that_off|switch_it_off|switch_this_off',
      'turn|switch|shut|disable|deactivate|kill|mute|cancel|remove|end|silence off|notifications|daily|messages|reminders|reminder|yourself|this|it|pings|alerts|questions|bot|quizzes|subscription',
      'get|take|remove|delete|sign|drop|cross|strike me off|out_of|from|out',
      'how stop|unsubscribe|opt_out|quit|turn_off|disable|mute|cancel',
    ],
    says: sentences(`
      daily quiz off
      daily off
      quiz off please
      messages off
      get out of my teams
      get out of my chat
      take me off this list
      stop
      STOP THIS
      unsubscribe
      stop messaging me
      please don't send me any more messages
      leave me alone
      no more questions ever
      opt out
      quit
      i dont want this bot anymore, how do i turn it off
      Kindly cease all notifications.
      stop sending me this
      stop it. no more msgs pls
      who added me here? remove me from ur list
      stop writing me
      no more messages
      please dont write to me anymore
      turn off
      turn off notifications
      I don't want these questions anymore
      shut it down
      end subscription
      cancel my subscription
      remove me from this
      how do i stop this
      stop spamming me!!!
      enough. no more.
      I never signed up for this, who added me? stop it
      disable the bot
      go away
      Please kindly stop sending me the daily quiz
      bitte keine Nachrichten mehr
      no me escribas más
      para de me mandar mensagem
      not interested
      i changed job, no need for this any more
      take me off the list
      deactivate
      done with this, bye forever
      you can stop now, I passed last month
      stop the daily thing
      no more quizzes for me thanks
      switch yourself off
      I'm not learning for this certification anymore so please stop
      how do I unsubscribe from the daily messages?
      mute yourself
      stopp
      alto
      halt die messages an
      stop it please it is annoying my teams
      block
      you keep pinging me during meetings, cut it out
      get off my teams
      kill the notifications
      i want out
      don't contact me again
      do not send any more questions, thanks
      uninstall
      how can i get rid of you
      I give up on this cert. stop sending stuff
      silence
      stop everything
      end all reminders pls
      ok stop
      that's it, no more from tomorrow
      stop sending these
      i dont want any more of these ever
      stop now
      stop asking me questions
      i don't want this. stop.
      no more questions
      enough!
      dont send me these again
      stop, i didnt ask for messages
      Quit sending these every morning
      please discontinue the service for me
      cease and desist lol
      wrong person, I'm in marketing. please remove
      I am leaving the company on Friday, stop the quiz please
      stop all
      st0p
      stop stop stop
      sotp
      i have no time for this, dont send anything until further notice
      やめて
      thanks but no thanks, turn it off for good
      Off
      🛑
      no messages from you again ok?
      you are disturbing, stop
      STOP!!
      STOP IT
      unsub
      please don't write to me anymore
      dont send me anything else
      turn this off pls
      shut up for good
      how do i get rid of you
      enough
      that's enough, thanks for everything
      I'm done with this. No more messages.
      quit pinging me
      cease
      I didn't sign up for this
      remove me from your list
      take me off the mailing list please
      opt me out of these daily things
      how do I unsubscribe from this bot
      cancel the daily questions
      disable notifications
      kill the reminders
      mute yourself forever
      I don't want these anymore
      i wont be taking the exam, u can stop now
      no longer interested
      why do i keep getting these messages?? make it stop
      end this
      do not contact me again
      Kindly discontinue the daily messages.
      i left the company's azure team so please no more quizzes
      these pings at night are driving me mad, stop them all
      bugger off
      piss off and dont come back
      deactivate my account
      turn off daily questions completely
      nothing more from you please
      you can stop writing now
      lets end our relationship lol
      sign me off
      drop me from this
      pls stop bothering me
      stp
      halt
      stop sending practice questions to my work teams, it's distracting
      its too much. dont message me unless i write first
      never text me again
      could you not ping me any more?
      can i uninstall you
      exam's over for me, no need to keep sending stuff
      "stop"
      please terminate the service
      how to make this bot quiet for good
      No further reminders required, cheers
      i changed my mind about azure, stop everything
      deregister me
      I am retiring next week, so you may end the messages
      my manager enrolled me without asking. Undo that and stop the messages
      enough is enough!!!
      wrong person, I do sales not devops. stop sending these
      get lost
      i give up on this cert. no more daily pings
      stop the daily thing but dont delete my data
      make the daily reminders go away permanently
      I would like to stop receiving these questions
      hush, permanently
      farewell, stop all notifications please
      stop sending me these
      I dont want any more questions, ever
      no more. seriously. ever.
      what is this? i never asked for quizzes, stop
      stop with the daily messages please
      ok last one for me, please dont send more from tomorrow on
      im quitting this programme, take me off
      I'm out, discontinue please
      unsubscribe me
      STAHP
      u keep popping up in meetings when im sharing my screen, stop for good
      I passed another provider's course so I don't need these any longer, please stop sending them
      Please take me out of the daily distribution, I moved to a different department.
      Hi, I never registered for this. How can I prevent you from contacting me?
      u keep waking me up at night, enough, i'm done with you
      I'd like to end this here. Good luck with the others.
      unsubscibe me
      /stop
      Stop messaging me.
      sotp sending
      Kindly remove me from your daily messages.
      I would like to be taken off the recipient list.
      Could you please discontinue these notifications?
      Dear Shipmate, please be so kind as to cease all further communication. Best regards, Henrik
      I left the company, no need to write me any more
      I've moved to another department and don't need AZ-400 anymore. Please don't message me again.
      I changed job last week, you can stop writing to me
      how do I get rid of these?
      how do i turn you off
      how can I unsubscribe from this thing
      where is the off switch
      is there a way to make you stop?
      what do I have to type so you leave me alone
      Can I switch off the daily questions completely?
      can you not message me anymore
      would you mind not writing me any more?
      Do not send me anything further.
      go away and stay away
      fuck off and stop pinging me
      stop fucking messaging me
      stop spamming me you stupid bot
      for gods sake stop with the messages
      shut up forever
      enough with the damn notifications, turn them off
      Jesus christ just STOP sending this crap
      no more of this shit please
      piss off, I never signed up for this
      I never asked for this. Take me off.
      I didn't subscribe to this, please remove me
      I did not install this bot, someone from IT did. Stop it please
      my manager added me without asking, I don't want these messages
      I withdraw my consent
      I hereby withdraw my consent to receive messages from you.
      Under Art. 7(3) GDPR I revoke my consent to being contacted. Please confirm.
      I object to further processing for the purpose of sending me messages (Art. 21 GDPR).
      Please treat this as formal notice to cease contacting me.
      cease and desist
      I do not consent to these messages
      per GDPR please stop contacting me through this channel
      I revoke permission to message me
      you no longer have my permission to write to me
      Our works council says participation is voluntary, so I opt out of the messages.
      please i dont want anymore message
      i not want receive more question
      Please to stop send me the questions every day
      I am not anymore interested, please finish the messages
      Please don't write to me never more
      i wish to not getting this message again thank you
      stop the sending of messages to my person please
      Sir please discontinue the daily messages
      Hello, kindly do the needful and remove me from this daily question
      I want that you stop
      basta, no more messages please
      how to desactivate the notifications of this bot
      please desinscribe me
      I would want to cancel my subscription to the questions
      cancel the daily questions for good
      disable daily questions
      mute everything permanently
      silence please, permanently
      shut it down, I'm done with these
      I'm done with this bot, stop the messages
      im out, no more questions
      count me out from now on, no more pings
      unenroll me
      please un-enrol me from the study coach
      sign me off from the daily messages
      I quit. Don't send any more.
      quitting the cert, you can stop now
      I gave up on AZ-400, so no more messages needed
      I passed last month so you really don't have to keep messaging me
      exam's done and dusted, no need for daily questions any more, switch them off
      Got the cert already. Please stop sending.
      I'm doing AZ-104 instead now, stop these please
      I decided to go the AWS route. Please stop messaging.
      company cancelled the certification program so please stop
      I'm retiring on Friday. You can take me off your list, it's been fun
      on parental leave from tomorrow, stop all messages, I'll get in touch when I'm back
      stop for now, I will write you when I want to continue
      don't write first any more. I'll come to you if I need something
      only answer when I ask, no more messages on your own please
      be quiet until you hear from me
      hold everything until I come back to you, no idea when
      not studying anymore. turn it off
      Studying is on ice indefinitely, so no further messages please
      I have a newborn and zero interest in DevOps right now, stop sending until I come back
      Health reasons, I can't continue. Please stop the messages.
      I'm burned out. No more messages please, I'll come back if I feel better
      Too many bots in my Teams. Please stop yours.
      I get 200 notifications a day, yours has to go
      Your messages pop up in my client presentations, please stop them altogether
      my phone buzzes every morning because of you. make it stop
      You woke me up at 6 am. No more. Ever.
      wow another message, how lovely. now stop forever
      oh great you again. how do I make you disappear for good
      congrats, you're the most annoying thing in my Teams. Unsubscribe.
      thanks for nothing, please never write again
      it's not me it's you. we're breaking up, stop texting
      roses are red, violets are blue, please stop the messages, I'm so over you
      if I wanted daily homework I'd go back to school. Turn it off please
      🛑 no more messages
      🔕 forever please
      🤫 stop sending stuff
      🙅‍♀️ no more questions for me, thanks
      ✋ stop it plz
      stop 🙏🙏🙏
      bye bye shipmate 👋 dont message me again
      UNSUBSCRIBE ME NOW
      unsubscrib pleas
      plese stp mesaging me
      stpo
      stop teh messages
      stop msging me
      dont send me nothing no more
      aight stop sending me this
      yo quit blowing up my teams
      knock it off with the daily pings
      cut it out, no more questions every morning
      begone
      how do I uninstall you?
      How do I block this bot?
      i will block you if you send one more message
      I'll report you as spam if this doesn't stop
      this is spam, take me off
      who do i have to talk to so that i don't get these anymore
      is it possible to opt out of receiving messages?
      why am I still getting these? please stop
      I already asked to stop yesterday!!! STOP
      third time: stop sending me questions
      as I said before, no further messages please
      what part of stop do you not understand
      I'm not your target audience, I'm in HR. Please remove me.
      wrong person! I work in payroll, don't send me devops questions
      This account is a shared mailbox, please do not send any more messages here
      my account gets closed at the end of the month, please stop messaging it
      it was nice but I would rather not get any messages from now on
      Thank you for everything, Shipmate. I don't need further questions.
      I appreciate the effort, but please take me out of the daily rotation permanently.
      no offense but please stop
      Sorry little bot, I don't have time for this any more. No more messages please
      I think I'd prefer not to receive the questions any longer.
      I'd be grateful if the daily practice could be ended.
      We can end this here. Don't send any more questions, tomorrow or after.
      let's end our arrangement, no more daily questions
      Stop. Not a break, not less often. Stop.
      no I don't want fewer, I want none
      zero messages from now on
      0 questions per day. none. nada. never
      stop asking me questions for good
      I don't want these questions any more, not today not ever
      Please no more of these. I'm not taking the exam.
      how do I stop getting these questions?
      I'm not answering this. Unsubscribe me.
      E) unsubscribe
      Answer: none of the above, and stop messaging me
      my answer is please stop sending me these
      is there an option E for leave me alone forever
      A, B, C, D all wrong. The right answer is you stop writing me
      I'll take "stop bothering me" for 500
      who signed me up for this? please take me off
      why are you sending me this? I don't want it, make it stop
      No idea what this is, please don't send me any more
      what is this? I never asked for quiz. remove me
      I dont do devops anymore. no more questions pls
      I am not developer, I am accountant, please not send me this
      Please cancel all further questions, I left the DevOps team.
      not today, not tomorrow, never. Thanks
      stop sending these fucking questions
      oh ffs, not again. turn this thing off
      bloody hell, every single morning. Stop it for good!
      shove your questions, i want out
      I don't give a damn about branch policies. Stop sending me this every day!
      get lost and don't come back
      you're still here?? I want no more of these
      I am not taking the certification any longer, so please end the daily questions.
      exam cancelled by my boss, so no need to send these questions any more
      I failed twice and I'm giving up. No more questions please.
      Passed it on Monday! You can stop quizzing me now
      how can i opt out of the daily question
      how to make these go away permanently
      can i turn this off somewhere
      Can you take me off whatever list this is?
      could you stop sending me practice questions, please?
      whats the command to stop all of this
      ⛔ stop all
      😡 stop sending me these
      🚫🚫🚫 no more
      😴 I'm over this, turn off the daily questions
      plz stoppp sending qs
      stop senidng me questiosn
      i dont wanna get these no more
      I want not more get question, how I make off?
      Excuse me, I no longer need this exam, how can I finish to receive?
      Please make that no more questions come to me
      sorry my english, i want exit from this service
      I no longer consent to receive these daily questions.
      I did not agree to be quizzed by a bot at work. Stop this immediately.
      Legal told us bots need consent. You don't have mine. Stop.
      Please respect my right to object and send nothing further.
      I'm leaving the program, so stop the questions
      I resigned, tomorrow is my last day. No more questions needed :)
      moved to sales lol, you can quit quizzing me
      new role, no pipelines in it. End the daily questions please
      I'm too busy with the migration, stop everything until I come back
      don't send questions unless I ask
      I'd rather ask for a quiz myself, please switch off the automatic ones
      this will be the last one I ever see, right? turn it off
      let this be the last question you send me
      Last warning bot: no more messages
      I haven't answered in three weeks, take the hint and stop messaging
      clearly I'm not doing these, just stop sending them
      you've sent 40 of these and I've answered none. Please stop.
      wonderful, another question nobody asked for. Off, please. Permanently.
      how about you study yourself and leave me out of it from now on
      discontinue
      off. all of it. for good
      ok that's it, stop sending me questions
      Fine, I'm wrong. Now please stop messaging me altogether
      whatever. unsubscribe me
      I don't care if it's right or wrong, I want no more of these
      right answer and also my last one. Please take me off the list.
      good, that was my last one ever. no more messages please
      Thanks, that's enough for me for good. Please send no more.
      that was fun but please don't send any more from now on
      I only answered to find out how to stop this. So how do I stop it?
      I clicked by accident. Don't want any of this, please stop.
      I just guessed so you'd shut up. Please stop for good
      wrong again. I'm dropping the exam, stop the messages
      screw this, no more messages
      this is bullshit and I want out of it. unsubscribe
      bugger off for good, will you
      I hate these daily things, end them
      every day wrong, I give up for good. Stop writing me please
      I am not going to take AZ-400 after all. Please stop.
      I'm certified now, stop the daily questions please
      last question I answer here, my contract ended. please stop
      Today is my last day at the company so please no further messages after this.
      I'm handing in my laptop tomorrow, nobody will read these any more. Stop sending please
      My trial with you is over, please turn off the messages
      I've decided to study with a book instead, so please stop
      found another course, dont need you anymore, stop sending pls
      we use jenkins only here, useless for me. remove me from this
      Could you make this the final message, please?
      please consider this my last answer and do not contact me further
      I'd like to end the daily practice permanently, please.
      With all due respect, please refrain from sending me any more messages.
      Kindly stop all correspondence.
      please stop everything, I will come back by myself
      No more after this one. I'll message when I start again
      don't message me, I'll message you
      how do i make sure i don't get another one of these ever
      what do I press to never see this again
      is there an unsubscribe button
      how do you quit this service
      I retract my consent for daily messages, effective now
      I exercise my right to object to these messages
      stop contacting me or I go to the data protection officer
      I am want to stop the bot
      please finish with me, not more questions in future
      i am no more need this, thanks, please stop sending
      how to unregister from you?
      please delist me from the questions
      stop it now pls pls
      enuf. stop sending
      👎 unsubscribe
      🤬 leave me in peace, no more messages
      👋 i'm out for good, no more q's
      😅 okay I'm not made for this, please stop sending them
      amazing feedback, truly life changing. now never write me again
      yay I got it right, do I win no more messages? because that's what I want
      as a reward for a correct answer I'd like you to stop messaging me forever
      my reward? never hearing from you again please
      call it quits, take me off the daily list
      that's all, folks. switch yourself off and don't come back
      No thank you to this and to all future ones. Remove me.
      too long didn't read, please stop sending me anything
      I don't need explanations, I need you to stop writing me
      Thanks for the explanation but I don't want any more messages
      all good but please don't message me any more, I'm off the project
      this is not what I want. I want to unsubscribe
      i asked how to stop YOU, not what a gate is
      No, I meant stop the messages you send me!
      not the pipeline, you! stop sending me stuff
      I meant unsubscribe from you, the bot
      I didn't ask about Azure notifications, I asked how to stop yours
      no no no, I want to stop receiving your messages
      argh, cancel ME, not the run. no more daily messages
      lol no. I want out of this bot
      how does one turn off a shipmate
      how can I leave this coaching
      If I remove the app will the messages stop? I want them to stop
      what's the procedure to discontinue the service?
      Please could you tell me how to cease receiving these reminders
      I'd like to stop participating.
      I am withdrawing from the study programme; please end all messages.
      Please note that I have left the certification track. No further messages are required.
      Please remove my name from your distribution.
      I formally request that no more messages be sent to me.
      Consent withdrawn. Stop.
      I do not wish to be contacted by automated systems.
      my consent ends today
      By this message I opt out from all communication of this bot
      stop lecturing me and stop messaging me
      blah blah blah. unsubscribe.
      I don't give a shit, stop texting me
      you talk too much, turn off all messages
      Stop! I don't want to learn any more, not with you, not ever
      nobody reads this wall of text. take me off please
      please stop all this I am leaving IT to become a someone 🥖
      I'm going freelance and my new client is all GitLab. You can end the messages.
      my team lead said it's optional. Then I opt out
      They fired me lol, so stop with the questions please
      I transferred to the Lisbon office, different job. Don't need the daily questions any more, please end them.
      the project was cancelled so I don't need the cert, stop sending pls
      got too much on my plate, stop messages till I ask for them again
      stop everything. If I want you back I'll say hi
      I will come back maybe next year, maybe not. Stop the messages please
      I read enough now. don't send anything unless I write first
      go to sleep until I call you, no messages
      silent mode permanently please
      turn off push messages, all of them
      kill all notifications from this bot
      no more reminder please, I not learn anymore
      I am tired from your messages, please no more to send
      thank you bot but finish, i dont need
      please close my participation
      i want stop recieve the notificaitons
      🔇 permanently pls
      🙏 no more messages from tomorrow on, thank you for the help
      ✌️ I'm done here for good, stop the messages
      nice speech. now goodbye forever, dont write
      I bet your makers are proud. Still: unsubscribe me
      please never message me again
      i quit this, stop
      opt me out
      end the messages
      dont contact me
      i do not want to receive this any longer
      turn yourself off
      take me off this
      this has to stop
      enough of you, stop it
      cancel my participation, no more messages
      i passed, you can stop the messages now
      i changed jobs, stop sending me stuff
      stop bothering me
      cut the reminders
      deactivate the bot for me
      stop sending me messages every day
      its too much, i dont want this every day anymore
    `),
  },
} as const
