import { addedUp } from '../services/addedUp';
import { countedUp } from '../services/countedUp';
import { saidAfter } from '../services/saidAfter';
import { spelled } from '../services/spelled';
import { spokenDate } from '../services/spokenDate';
import { spokenTime } from '../services/spokenTime';
import type { Intent } from './Intent';
import { jokes } from './jokes';
import { stories } from './stories';

/** Small favours, such as any talking thing is asked for. */
export const services: readonly Intent[] = [
  {
    name: 'joke',
    topic: 'a joke',
    phrases: `cheer me up | entertain me | are you funny | do you have a sense of humour | do you have any humour | put a smile on my face
      | i had a bad day cheer me up | knock knock | i'm bored amuse me | tell me a good one | share a joke with me | a little humour please
      | know any good ones | what is the funniest thing you know | tell me a riddle | something funny please | try to be funny | i need cheering up
      | have you heard any good jokes | do you know anything funny | brighten my day | brighten my mood | lift my spirits | i'm feeling down make me laugh
      | i'm sad cheer me up | tell me something witty | what do robots laugh about | can a computer be funny | one more funny one
      | a joke about microphones | tell me your favourite joke | surprise me with a joke | i fancy a joke | be a comedian | do stand up comedy
      | a bit of fun please`,
    answer: jokes,
  },
  {
    name: 'story',
    topic: 'a long story',
    phrases: `story | read me something | read something to me | give me a long answer | give me a long text | give a speech | make a long speech
      | speak for a minute | keep on talking for a minute | just talk | say a lot | tell me a bedtime story | do you know any stories | got a story
      | have you got a story for me | another story | once upon a time | read me a few paragraphs | recite something | recite a poem | read a chapter
      | read me a book | let me hear you talk for a while | say something lengthy | tell me a longer story | narrate something | tell me an adventure
      | spin me a yarn | entertain me with a story | a short story please | tell me the longest story you know | ramble on about something
      | talk my ear off | give me a monologue | i want something long so that i can interrupt you | say something long so i can cut you off
      | tell me a legend | how about a story | read aloud for a while | read aloud to me | read out loud something long | i am in the mood for a tale
      | i feel like a story | i fancy a story | it's story time | invent a story | make something up and tell it | tell the children a story
      | do you tell stories | are there stories you know | what stories do you know | i want to be told a story | i want you to read to me
      | i want you to talk for a long time | talk for as long as you can | talk about anything for a while | go on and on about something | hold a lecture
      | preach to me | tell me a really long one | speak without stopping | speak at length | let me hear a long passage | let me hear something long
      | an epic tale | tell me an anecdote | read me an article | read me a fairy tale | i can't sleep tell me a story | say something that takes a minute
      | give me something long to listen to`,
    answer: stories,
  },
  {
    name: 'count',
    topic: 'counting aloud',
    phrases: `count aloud | count out loud | start counting | tell me the numbers from one to eight | let me hear you count | do you know how to count
      | how far can you count | count till ten | one two three and so on until ten | go from one to ten | recite the numbers one to ten
      | count upwards to ten | one to ten please | run through the numbers one to six | countdown please | practise counting | say one two three up to ten
      | give me a count of ten | what are the numbers up to ten | number off to ten`,
    answer: countedUp,
  },
  {
    name: 'echo',
    topic: 'saying something after you',
    phrases: `repeat after me | could you say <words> for me | say the word <words> | say the words <words> | say the phrase <words> | say this <words>
      | try to say <words> | now say <words> | how do you pronounce <words> | speak the words <words> | speak the sentence <words> | read out <words>
      | say out loud <words> | say what i say | say what i am saying | repeat everything i say | can you repeat what i say | can you say what i say
      | echo what i say | copy what i say | mimic me | say back what i tell you | repeat my words back to me | say the same thing that i say
      | utter the words <words> | tell me <words> back | repeat the exact words <words> | say these words for me <words> | say the following words <words>
      | i would like you to say <words> | would you please say <words> | would you mind saying <words> | make yourself say <words>
      | use your voice to say <words> | let me hear the words <words> | say it with me <words> | i say <words> you say it too | do you say everything i say
      | be my echo | play parrot | copy me | imitate me | repeat whatever i say | say exactly what i say | tell the world <words> | tell everyone <words>
      | shout <words> | whisper the words <words> | recite after me <words> | quote me <words>`,
    answer: saidAfter,
  },
  {
    name: 'spell',
    topic: 'spelling a word',
    phrases: `say <words> letter by letter | how do you write <words> | how is <words> written | spell a word | are you good at spelling
      | break the word <words> into letters | spell out loud the word <words> | take the word <words> apart letter by letter
      | what's the right spelling for <words> | how am i supposed to spell <words> | what letters are in the word <words> | what letters make up <words>
      | name the letters of the word <words> | go letter by letter through <words> | do you spell <words> with two letters | correct spelling of <words>
      | i always misspell <words> | how is your name spelled`,
    answer: spelled,
  },
  {
    name: 'add',
    topic: 'adding two numbers',
    phrases: `what is seven and eight | give me the sum of ten and twenty | what do i get when i add ten to twenty | can you do maths | can you calculate
      | compute eight plus nine | can you do arithmetic | if i have two apples and get three more how many do i have | put two and two together
      | do an addition for me | can you add numbers | are you good at adding | what would nine and nine be | add the numbers eight and two
      | add twelve to thirty | add two numbers for me | how much is it when i add two and nine | solve two plus two`,
    answer: addedUp,
  },
  {
    name: 'coin',
    topic: 'tossing a coin',
    phrases: `help me decide flip a coin | flip one for me | have you got a coin | throw a coin in the air | heads i win tails you lose | leave it to a coin
      | random heads or tails | settle it with a coin | make the decision with a coin | throw a coin and tell me how it lands | what does the coin say
      | how does the coin land | which side does the coin show | my friend and i can't agree flip a coin | virtual coin | are you able to flip a coin
      | simulate a coin toss | fifty fifty flip a coin`,
    answer: { act: ({ random }) => (random() < 0.5 ? 'I toss it. It is heads.' : 'I toss it. It is tails.') },
  },
  {
    name: 'weather',
    topic: 'the weather',
    phrases: `what's the forecast for today | how many degrees is it | is the sun shining | what does the sky look like | will it be hot this weekend
      | is it freezing | weather for the weekend | will it stay dry today | can i go out without an umbrella | is it wet out there
      | is it warm outside right now | is it chilly outside | how cold will it be tonight | how cold is it going to be | what's the weather in london
      | what's the weather in paris today | weather in berlin | the weather report please | is rain on the way | will we have sun | will the sun come out
      | will it clear up later | will it be nice tomorrow | should i wear a jacket | should i dress warmly | will i need a coat | do i need sunscreen
      | can i leave my umbrella at home | is it good weather for a walk | is it stormy | is it humid | is it icy | what temperature will it be`,
    answer: 'I cannot see out of the window: nothing here goes online, so I know no weather.',
  },
  {
    name: 'time',
    topic: 'the time of day',
    phrases: `time please | tell me the time | do you know the time | got the time | what time is it now | what time do you have | what time have we got
      | what is the current time | is it late | say the time | give me the time | time check | i need the time | i lost track of time what time is it
      | is it past midnight | is it morning or afternoon | my watch stopped what time is it | what o'clock is it | what time of day is it
      | is it five o'clock yet | might i ask what time it is | what is the time right now | what is the time please | what time would it be now
      | which hour is it | how late do we have it | is it still early | is it after ten already | is it nearly noon | is it time for lunch
      | is it evening already | i have no watch on me | i forgot my watch | i don't have a clock here | i can't see the clock | let me know the time
      | local time please | exact time please | check the time for me | do you have a watch | read out the time | remind me what time it is`,
    answer: { act: ({ now }) => spokenTime(now()) },
  },
  {
    name: 'date',
    topic: "today's date",
    phrases: `what day is it | which day is it | what day of the week is today | is it the weekend | i forgot what day it is | i lost track of the days
      | look at the calendar | what does the calendar say | what's the day today | what number of the month is it today
      | are we on a wednesday or a thursday | i can't remember which day it is today | could you remind me what day it is | what is the date right now
      | what day have we got | what day do we have | is it still monday | is it a weekday today | so what's today | what's the day
      | can you check the calendar | can you look up the date | i don't know the date | i have no idea what day it is | i keep forgetting what day it is
      | i've forgotten which day it is | i've lost track of what day it is | what year do we have | how many days until the weekend`,
    answer: { act: ({ now }) => spokenDate(now()) },
  },
];
