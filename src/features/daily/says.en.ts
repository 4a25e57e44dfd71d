import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  'when-next-quiz': {
    needs: [
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
    `),
  },
  pause: {
    needs: [
      'pause|break|holiday|vacation|holidays|vacations|time_off|away|mute|hold|suspend|snooze|on_leave|leave|pto|sick|traveling|travelling|trip|off|day_off|stop|silence|quiet|freeze|rest|ooo|out_of_office|parental|parental_leave|busy|no_questions|no_quiz|do_not_disturb|do_not_send|do_not_message|ill|honeymoon|on_hold|skip|hospital|annual_leave|flu|parking|pausing|stop_sending {date|span|days}',
      'pause|break|holiday|vacation|holidays|hold|suspend|paused|on_holiday|on_vacation|pto|ooo|annual_leave|day_off|on_leave|sick_leave|pausing|freeze|days_off|parental_leave|out_of_office ~ {span} {date} {days}',
      'mute|silence|quiet|away|off|busy|sick|ill|traveling|travelling|stop|no|not|leave|skip|do_not|trip {span} ~ {date} {days}',
      'mute|silence|quiet|away|off|busy|sick|ill|traveling|travelling|stop|no|not|leave|skip|do_not|trip until|till|til|through|before {date} ~ {span} {days} {time}',
      'skip|no|not|free|leave_me|off today|tomorrow|tonight',
      'back_on|back_in|be_back|return_on|returning {date} ~ {span} {days}',
    ],
    says: sentences(`
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
    `),
  },
  resume: {
    needs: [
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
    `),
  },
  snooze: {
    needs: [
      'remind|snooze|later|ask|ping|come_back|again|try_again|not_now|wait|give|need|busy|meeting|hold|back|delay|postpone|after|call|notify|nudge {minutes}',
      'snooze|later_today|remind_me_later|ask_me_later|not_now|come_back_later|later|this_afternoon|tonight|this_evening|after_lunch|in_a_bit|in_a_while|another_time_today|after_my_meeting|after_the_meeting|bit_later|after_work|not_right_now|maybe_later|do_it_later|try_later|when_i_am_home|remind_me ~ {minutes} {time}',
      'remind {time}',
    ],
    says: sentences(`
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
    `),
  },
  stop: {
    needs: [
      '<stop> <message>',
      'stop|halt|enough|quit|cease',
      'stop|quit|no|never|end|not|cease|do_not sending|send|writing|write|texting|message|messages|bother|contact|asking|ask|quizzing|questions|daily|notifications|notification|reminders|remind|reminding|spam|spamming|pinging|ping|notify|emails|cards|quizzes|buzzing|annoying|disturb|quiz',
      'unsubscribe|unsub|opt_out|optout|opt-out|uninstall|cancel_my_subscription|cancel_subscription|leave_me_alone|go_away|shut_up|stfu|get_lost|piss_off|fuck_off|bug_off|buzz_off|take_me_off|remove_me|unfollow|sign_me_off|cancel_me|kill_the_bot|unregister|deregister|deactivate|disable_notifications|mute_forever|silence_yourself|off_your_list|no_thanks_to|not_interested|no_longer_interested|lost_interest|do_not_need_you|do_not_need_this|do_not_want_this|do_not_want_to|do_not_want_it|do_not_want_these|do_not_want_your|do_not_want_any|want_out|i_am_out|i_quit|let_me_go|let_me_be|do_not_write|do_not_text|do_not_message|do_not_contact|never_contact|never_message|never_write|cut_it_out|knock_it_off|give_me_peace|leave_me_in_peace|no_more|done_with_this|done_with_you|through_with|signing_off_for_good|turn_yourself_off|switch_yourself_off|turn_off|switch_off|quit|goodbye_forever|enough_is_enough|fed_up|drop_me|opt_me_out|get_rid|end_subscription|end_this|terminate|mute|muted|cancel_daily|cancel_the_daily|cancel_my_daily|cancel_everything|stop_it|no_longer_want|no_longer_need|not_want|not_need|withdraw|revoke|turn_this_off|turn_it_off|turn_that_off|switch_it_off|switch_this_off',
      'turn|switch|shut|disable|deactivate|kill|mute|cancel|remove|end|silence off|notifications|daily|messages|reminders|reminder|yourself|this|it|pings|alerts|questions|bot|quizzes|subscription',
      'get|take|remove|delete|sign|drop|cross|strike me off|out_of|from|out',
      'how stop|unsubscribe|opt_out|quit|turn_off|disable|mute|cancel',
    ],
    says: sentences(`
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
    `),
  },
} as const
