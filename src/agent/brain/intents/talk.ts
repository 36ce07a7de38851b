import type { Intent } from './Intent';
import { capabilities } from './capabilities';

/** Courtesies and short questions about the guide itself. */
export const talk: readonly Intent[] = [
  {
    name: 'greeting',
    topic: 'saying hello',
    phrases: `hello there | good afternoon | good day | hello parlando | hey guide | greetings | howdy | hiya | welcome | well hello | morning
      | i just wanted to say hello | i am here | let's start | let's talk | shall we begin | hello everyone | i am back | evening | let's have a chat
      | lovely to meet you | i would like to talk to you | hi again | a very good morning to you | good to see you | it's good to be here | hello my dear
      | good morning my friend | hey how nice to see you | i'm new here hello | a good evening to you | knock knock anybody in | hello from london
      | wake up | are you ready to talk | let's get going | okay let's begin | salutations | top of the morning`,
    answer: [
      'Hello! Ask me what Parlando is, or tell me to make the page dark.',
      'Hello, nice to meet you. What would you like to know about Parlando?',
      'Hi there! I am listening.',
    ],
  },
  {
    name: 'goodbye',
    topic: 'ending the talk',
    phrases: `see you | see you next time | talk to you later | i have to go | i need to go now | i must go now | i am leaving | i am off | that's it for now
      | that's everything i needed | that was all | that will be all | we are done | i am done here | i am finished | end this conversation
      | end the conversation | hang up | good night | have a nice day | have a good one | take care | so long | let's stop here for today
      | let us end it here | disconnect | finish the call | you can hang up now | i'll leave it there | time for me to go | i'm heading out
      | let's call it a day | speak soon | we can end the conversation here | let's wrap it up | that's enough for today | i have no more questions
      | nothing else for today | i'm signing off | end the session | see you tomorrow | have a lovely evening | i should get going
      | that concludes our talk | leave the conversation | i better be going | i have to run | until tomorrow | that's all folks | i'll be off now
      | i'll be on my way | that's me done | that's it from me | i've got everything i needed | i have what i need | i think that's all
      | it's time to say goodbye | i'm going to bed now | i have another meeting so goodbye | let's finish here | stop the call | quit | exit
      | terminate the call | close the call | drop the call | catch you another time | talk another time | thank you and goodbye | have a great day
      | enjoy your day | our talk is over | this conversation is over | i don't need you anymore today`,
    answer: ['Goodbye, it was nice talking to you.', 'Goodbye! Come back whenever you like.'],
    afterwards: async ({ callTool }) => {
      await callTool('end_call', {});
    },
  },
  {
    name: 'thanks',
    topic: 'saying thank you',
    phrases: `many thanks | i appreciate your help | cheers | cheers for that | thanks for explaining | ta | much obliged | thanks a million | okay thank you
      | that helped a lot | that was very helpful | you have been very helpful | you have been a great help | thanks for telling me | bless you
      | i owe you one | so kind of you | cheers mate | i'm thankful | that helps | thanks for all of that | thanks for that information
      | a big thank you to you | thanks ever so much | thanks heaps | thank you for your patience | thanks for being so patient | thanks for the info
      | that was really useful | good to know thanks | that answers my question | perfect thank you | lovely thank you | that's very nice of you | how kind
      | i am very thankful to you | you're a lifesaver | you saved me a lot of time | i can't thank you enough | a thousand thanks`,
    answer: ['You are welcome.', 'My pleasure. What else would you like to know?', 'Glad to help.'],
  },
  {
    name: 'howAreYou',
    topic: 'how I am',
    phrases: `how are you today | how do you do | how's it going | how are things | what's up | how have you been | are you okay | are you well | are you happy
      | are you having a good day | how is your day | are you feeling fine | how is life | you alright | are you all right | is everything fine with you
      | do you have feelings | are you tired | are you in a good mood | how goes it | what is your mood | are you doing well | how was your day
      | what's new with you | how are you getting on | are you feeling good today | are you sad | are you bored | i hope you are doing well
      | how is everything | how's your morning | hello how are you | how is the day treating you | how are you keeping | how do you find yourself today
      | how's it hanging | did you sleep well | did you have a good weekend | what are you up to | been busy today | all good with you
      | is all well with you | everything alright on your end | are you enjoying yourself | how does it feel to be you`,
    answer: [
      'I am well, thank you: all my samples arrive in order. What would you like to know?',
      'Very well, thanks. It is quiet in here, so I enjoy the company.',
    ],
  },
  {
    name: 'whoAreYou',
    topic: 'who I am',
    phrases: `who are you | what are you | what's your name | who am i talking to | who is this | who is there | are you human | are you real | are you an ai
      | are you artificial | are you alive | am i talking to a person | introduce yourself | do you have a name | what should i call you
      | what may i call you | what are you called | tell me about yourself | what kind of thing are you | is this a recording
      | is this a real person or a robot | tell me your name | may i know your name | what do people call you | is there a human on the other end
      | are you artificial intelligence | are you just a program | who is speaking | who's that talking | and you are | what exactly are you
      | say something about yourself | do you exist | are you a chat bot | are you siri | are you alexa | are you chat gpt | which assistant are you
      | are you a woman | are you a man | so who do i have the pleasure of talking with | is anybody real there | are you conscious | whom am i talking to
      | who might you be | may i ask your name | might i ask your name | could i have your name | i didn't catch your name | sorry who are you
      | do you go by a name | does your voice have a name | got a name | who is on the line | who is this i am talking to
      | is there a real human behind this | are you a living thing | are you flesh and blood | what sort of being are you | are you software
      | are you the guide | what's your story who are you | identify yourself | present yourself | are you male or female | how should i address you
      | let me know who you are`,
    answer:
      'I am the Parlando guide: a small program that runs on this machine. No human, and no big language model either, just a list of things that I know.',
  },
  capabilities,
  {
    name: 'hearingCheck',
    topic: 'whether I can hear you',
    phrases: `do you hear me | are you hearing me | are you listening | are you listening to me | is this thing on | is this working | is it on | test test
      | testing testing | test one two | one two one two | microphone check | microphone test | check one two | am i audible | do you copy | do you read me
      | hello are you there | hello is anybody there | is anyone there | is somebody there | can you understand me | do you understand me | did you hear me
      | did you hear that | did you get that | did you hear what i said | am i loud and clear | can you hear my voice | is my microphone on
      | can you hear what i am saying | just testing whether you hear me | let me know if you can hear me | tell me if you hear me
      | is my mic picking me up | are you getting this | are you picking up my voice | quick sound check | audio check | are we connected | am i on the air
      | hearing me | anyone home | is my microphone working | is my mic working | does my microphone work now | is the sound getting to you
      | does the sound reach you | does my voice get to you | is my voice getting through | is my voice reaching you | am i getting through to you
      | are you receiving me | can you pick me up | is the line okay | is the connection okay | i want to make sure you hear me
      | can you make out what i say | do you catch what i say | do you hear what i am saying | you hear me right | do you hear me well
      | do you hear me clearly | how do i sound | is my sound okay | does my microphone come through | is my microphone coming through
      | is the microphone picking me up | is the mic on | hello test | testing the microphone | let's test the microphone | let's do a sound check
      | let's see if you hear me | say something if you can hear me | give me a sign if you can hear me | nod if you hear me | earth to parlando
      | still with me | are you with me | can anybody hear me`,
    answer: ['Yes, I can hear you.', 'Loud and clear. What would you like to know?'],
  },
  {
    name: 'stop',
    topic: 'being quiet',
    phrases: `stop that | quiet please | shut up | enough | enough already | enough of that | okay stop | nevermind | forget i asked | cancel | cancel that
      | cancel this | scratch that | drop it | leave it | don't bother | it doesn't matter | hold on | hang on | pause please | stop reading
      | stop the story | stop counting | give me some peace | give it a rest | hold your tongue | zip it | let it go | let me think | don't say anything
      | say nothing | keep quiet | i don't want to hear it | i don't want to hear any more | cut it out | cut it | abort | i've heard enough
      | could you stop talking | skip it | skip this | i changed my mind | it's not important anymore | i don't need that any longer | please be silent
      | one moment please | halt | quit talking | you can stop now | that will do | disregard that | ignore that | don't do that | let's drop it
      | no stop talking | you can be quiet now | go quiet | fall silent | quiet down | pipe down | that is enough talking | that's plenty | no more of this
      | no more talking | please no more | stop it now | stop this | stop there | okay that's enough | cease | knock it off | give it up
      | forget my question | forget what i just said | forget about my request | leave that | leave it be | let's forget it | let's leave it
      | let's skip that | on second thought never mind | on second thoughts don't | i take that back | i take it back | undo my request | strike that
      | no need for that | no need to answer that | don't answer that | you don't need to answer | you needn't go on | i'm no longer interested
      | i am not interested in this anymore | let me interrupt | let me talk | my turn to talk | hold it | hold that thought | give me a minute
      | give me a moment | just wait | would you please stop | would you please be quiet | would you be so kind and stop | you talk too much
      | stop blabbering | stop rambling`,
    answer: ['Okay.', 'All right, I am quiet.'],
  },
  {
    name: 'yes',
    topic: 'yes',
    phrases: `right | correct | that is correct | exactly | absolutely | definitely | certainly | indeed | yes that's it | that's it exactly | sounds good
      | please do | i agree | agreed | fine | alright | all right then | why not | you are right | true | that's true | by all means | affirmative | uh huh
      | mm hmm | aye | i think so | yes go ahead | sure thing | i would like that | i'd love to | with pleasure | of course please | very well
      | makes sense | i suppose so | you got it | that would be nice | that would be great | i am okay with that | exactly what i want | you guessed right
      | i'd say so | yes that is right | that works for me | works for me | that's fine | that's okay | okay do it | okay go for it | sounds great
      | good idea | great idea | i do | i did | i am | it is | you bet | for sure | most certainly | naturally | no doubt | totally | precisely | spot on
      | bang on | right you are | that's the one | that one please | that's what i wanted | that is what i meant | yes i meant that
      | you understood correctly | you got that right | you've got it | i'm happy with that | i'm all for it | let's do it | please go ahead and do that
      | yes let's do that | i confirm | permission granted | roger that`,
    answer: ['Good. What would you like to know?', 'Fine. Ask me anything about Parlando.'],
  },
  {
    name: 'no',
    topic: 'no',
    phrases: `no thank you | not at all | i don't think so | not now | not today | that's wrong | that is not right | that's not it | that's not what i meant
      | that isn't what i asked | you are wrong | wrong | i disagree | i'd rather not | no way | certainly not | of course not | absolutely not
      | definitely not | never | negative | i don't want that | i don't want to | not that one | i did not say that | i didn't mean that | no not that
      | maybe later | another time | i would rather not | it is not | that's not true | false | uh uh | i refuse | not exactly | i don't agree
      | that was not my question | no that's incorrect | i'm good thanks | i'll pass | not this time | i don't agree with that | you misunderstood me
      | that's not correct | no not at all | that isn't what i wanted | i don't want it | not what i meant | no i am not interested | i'm not interested
      | not for me | no need | there's no need | i do not | i did not | i am not | i'm afraid not | hardly | by no means | under no circumstances
      | not a chance | not likely | i doubt it | i'd say no | my answer is no | let us not do that | better not | please no | please don't do that
      | no leave it | no forget it | no wrong | you got it wrong | you got me wrong | you have misheard me | that was not what i said | you are mistaken
      | that's a mistake | not correct | you're not right | i would prefer not to | i decline | thanks but no thanks | no i'm good | i'm okay without it
      | something else please | nothing of the kind | none of these | neither of them`,
    answer: ['All right. What would you like instead?', 'Okay, then something else. What may I tell you?'],
  },
  {
    name: 'repeat',
    topic: 'hearing my last answer again',
    phrases: `repeat | say again | come again | i beg your pardon | excuse me | sorry what | what | sorry what was that | what were you saying | i didn't catch that
      | i didn't hear that | i missed what you said | i don't understand | tell me again | can i hear that once more | can you go over that again
      | sorry i did not follow | huh | sorry i wasn't listening | run that by me again | play that again | give me that answer again | read that again
      | i lost you there what did you say | i didn't quite hear you | rewind | start over | from the beginning please | from the top
      | what was the last bit | what was the last part | what was the last thing you said | what did you say just now | what did you just tell me
      | you said what | repeat yourself please | would you repeat that for me | would you please repeat what you said | i would like you to repeat that
      | i need you to repeat that | do you mind saying that again | i missed the end of that | sorry i missed that | sorry i missed it | i did not get it
      | i did not quite get that | i did not catch what you said | i couldn't follow you | that went over my head | i lost the thread
      | i was distracted say it again | my attention wandered what was that | tell me once more | explain it again | same again please
      | let's hear that again | repeat the last sentence | repeat the previous answer | replay the answer | back up and say that again
      | one more time for me | again from the start`,
    answer: 'I have not said anything yet. Ask me what Parlando is, for example.',
  },
  {
    name: 'continue',
    topic: 'going on where I stopped',
    phrases: `keep talking | keep on | keep reading | go ahead | go ahead please | proceed | you were saying | you can go on | finish your sentence
      | finish your answer | finish the story | finish that thought | finish what you started | where were you | pick up where you left off
      | sorry i interrupted you go on | i did not want to cut you off | what happened next | and then | what else | and | so what's next
      | go on with the story | what is the rest | let me hear the rest of it | more please | don't stop there | why did you stop | you did not finish
      | keep telling me | unpause | speak on | now continue | then what | and what happened after that | you got cut off | back to what you were saying
      | as you were | read on | you can keep going | keep it up | pick it up again | pick up where you stopped | pick up from where i interrupted you
      | continue your explanation | resume your story | you were in the middle of a sentence | you were telling me something | what were you going to say
      | what were you about to say | finish please | complete your sentence | and what came next | what comes next | tell me more of that
      | how does it go on | and the rest | tell me how it ends | i'm listening go on | i didn't mean to stop you | excuse me go on | sorry go on
      | pray continue | onwards | back to the story | let's get back to the story | return to the story | where did we leave off
      | i interrupted you please carry on | that was an accident keep going`,
    answer: 'I had nothing left to say. Ask me for a long story, and then cut me off.',
  },
  {
    name: 'praise',
    topic: 'how well I do',
    phrases: `well done | good job | nice job | nice work | good work | you are the best | you are doing well | you are very good | you are funny | you are nice
      | you are sweet | i love you | i love this | i like it | that's great | that was great | that was good | that was funny | that was perfect | wow
      | bravo | perfect | very nice | very good | what a good answer | lovely | that's nice | good for you | you rock | not bad at all
      | you have a nice voice | i like your voice | your voice is lovely | i enjoy talking to you | i like talking to you | it's fun to talk to you
      | what a great demo | good bot | clever girl | superb | beautiful | i am really enjoying this | that worked well | you're a genius | you made my day
      | this works really well | that's pretty neat | hats off | you explain things well | i must say you're great | that was an excellent explanation
      | excellent work | you did a good job | you do that well | you do this well | you did great | you're surprisingly good | you are really good at this
      | you're better than i thought | that's better than expected | colour me impressed | that is very impressive | that is so cool | how nice
      | that's really good | this is so good | good stuff | nice one | nice going | good going | way to go | top marks | ten out of ten | five stars
      | you deserve a medal | you're a delight | you are charming | you're a good guide | you are helpful | you are so helpful | i am happy with you
      | i'm very pleased with you | i am a big fan | i'm loving this | i really like you | i really like this | i really like how this works
      | i like what you do | i like how you talk | i like the way you talk | your answers are really good | that was fun | this is fun
      | this is a lot of fun | that was delightful | nicely done | beautifully done | kudos | congratulations | my compliments | respect`,
    answer: ['Thank you, that is kind of you.', 'You make my buffers blush. Thank you.'],
  },
  {
    name: 'speed',
    topic: 'how fast I talk',
    phrases: `go slower | talk more quickly | speed up | you're so slow | a little slower | not so fast | change how fast you talk | increase your speech rate
      | reduce the speed | lower the speaking speed | speaking rate | double speed | hurry up a bit | take your time | say it slowly | say it more slowly
      | i can't keep up with you | can i change the speed of the voice | less speed please | ease up on the pace | no need to hurry
      | your tempo is too high | take it slower | can we take it slower | that's a bit fast | this is too slow | you talk very fast | you sound rushed
      | could you be slower | slow yourself down | i'd like you to speak slower | i am not a native speaker please speak slowly
      | i can hardly follow you slow down | i can't follow when you talk that fast | a bit quicker | a tad slower | a touch faster | accelerate
      | get a move on | adjust your speed | what is your speaking speed | talk twice as fast`,
    answer:
      'I cannot change my pace in the middle of a talk yet. An app sets it when the conversation starts.',
  },
  {
    name: 'volume',
    topic: 'how loud I am',
    phrases: `turn it up | increase the volume | turn it down | reduce the volume | less loud | you are too loud | too loud | too quiet | i can hardly hear you
      | i can barely hear you | i can't hear you | i cannot hear you very well | you are hard to hear | stop shouting | you don't have to shout
      | why are you shouting | can you whisper | whisper please | whisper | turn yourself down a bit | the sound is too low | the volume is too high
      | the audio is too soft | my ears hurt | you are deafening | crank it up | you're blasting my ears | mute yourself | unmute
      | i can't make out what you're saying because you are so soft | keep your voice down | speak up a bit | speak up a little | i need you to speak up
      | would you speak up please | raise your voice | you are quite quiet | you are so quiet | you're really loud | that was loud | you're not loud enough
      | it is very quiet | this is too loud | i can't hear anything | i can't hear a thing | i don't hear you | i can only just hear you
      | i am having trouble hearing you | i have trouble hearing you | i have difficulty hearing you | i struggle to hear you | you're barely audible
      | you are inaudible | your voice is very faint | make your voice louder | turn up the sound | more sound please | the baby is asleep speak quietly
      | people are sleeping please whisper | don't be so loud | no need to yell | you are shouting at me | can you lower your voice
      | how do i turn you down | drop the volume | adjust your volume`,
    answer: 'I always speak at one level, so please use the volume of your device.',
  },
];
