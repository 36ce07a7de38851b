import type { Intent } from './Intent';

/** What hears, speaks and thinks behind the guide, and the microphone's troubles. */
export const engines: readonly Intent[] = [
  {
    name: 'languages',
    topic: 'languages',
    phrases: `which languages do you understand | do you speak anything other than english | can i speak french with you | can i talk in my mother tongue
      | does it work in french | say something in french | parlez vous francais | sprechen sie deutsch | habla espanol | do you understand dialects
      | are you bilingual | are you multilingual | my users speak portuguese | do you know german | could we continue this in italian
      | could we speak spanish | can you understand me if i speak spanish | can you switch the language | can i ask in german
      | is english the only thing you speak | is it available in german | is there a german version | is there support for other languages
      | does it speak german | does parlando support french | does the agent speak spanish | are you fluent in german | are you able to speak french
      | how about french | i want to speak spanish | i don't speak english well | i'd like to speak german | let's speak spanish`,
    answer:
      'I speak and understand English only. With another agent behind it, Parlando carries any language that the agent has.',
  },
  {
    name: 'voice',
    topic: 'my voice',
    phrases: `what is your voice | what makes your voice | who is your voice | whose voice is this | where does your voice come from | how do you make your voice
      | how is your voice made | how do you talk | how do you make speech | how do you turn text into speech | what voice are you using
      | which voice do you use | which voices do you have | which voices are available | can i change your voice | can i change the voice
      | how do i change the voice | change the voice | switch voice | can i pick a different voice | do you have a female voice | do you have a male voice
      | a woman's voice please | can you sound like a man | can you sound different | why do you sound like that | why do you sound so robotic
      | your voice is ugly | i don't like your voice | which speech engine do you use | what do you use to speak | is your voice recorded
      | is it a recorded voice | what is flite | can i use my own voice | what is producing the sound
      | your voice sounds so artificial can i get a nicer one | your voice sounds funny | your voice is a bit mechanical | your voice is odd
      | your voice is not very natural | you sound robotic | you sound strange | you sound so artificial | you sound metallic | you don't sound human
      | what software is your voice | what speech engine is behind your voice | what kind of voice is that | what kind of voice do you have
      | what sort of voice is this | what's behind your voice | what's with your voice | what is the voice called | what gives you your voice
      | which voice is that | which voice am i hearing | which program speaks | which engine speaks | who lends you the voice | who speaks when you speak
      | who is speaking your words | who recorded your voice | how is your speech made | how do you generate speech
      | how do you create the sound of your voice | how did you get your voice | how come you can speak | how can i get a different voice
      | how do i pick a voice | how do i choose a voice | how do i select another voice | how do i give you another voice | where did you get that voice
      | could you sound friendlier | could you sound more human | could you have a deeper voice | could i have another voice | can you do other voices
      | can you put on another voice | can i hear another voice | can i hear a different voice | can i plug in another voice | can i replace the voice
      | can i swap the voice | can i use a better voice | can i use another text to speech engine | can the voice be changed | are there other voices
      | are there more voices | are there male and female voices | is your voice artificial | is it a real voice | is this a computer voice
      | i want a different voice | i'd prefer another voice | i can't stand your voice`,
    answer:
      'My voice is Flite, a small open speech synthesiser that runs on this machine. It is plain but quick. A hosted agent brings a richer voice, and Parlando plays whatever it is sent.',
  },
  {
    name: 'hearing',
    topic: 'how I recognise speech',
    phrases: `how do you recognise what i say | how do you hear me | how do you hear | how do you understand me | how do you understand what i say
      | how do you know what i say | how do you know what i said | how can you understand my words | how do you turn speech into text
      | how do you turn my voice into text | which recogniser do you use | what does the listening | what listens to me | who listens to me technically
      | how good is your hearing | how well do you hear | how well do you understand | what is the word error rate | why do you hear the wrong words
      | your hearing is bad | do you use pocket sphinx | do you use whisper | can i use whisper | can i use another recogniser
      | can i plug in another recogniser | how are my words transcribed | which engine hears me | how does your hearing work
      | how do you know when i have finished speaking | which engine is used to understand my speech | which engine listens | which program listens to me
      | which speech recognition engine do you use | which transcription engine do you use | which asr do you use
      | what software turns my speech into words | what is behind your hearing | what is the recogniser called | what recogniser is used here
      | what is listening to me | what kind of recogniser do you have | what do you use to understand me | what do you use to hear me
      | what do you hear with | how do you manage to make out what i'm saying | how do you make out what i say | how do you make sense of what i say
      | how do you figure out what i say | how do you work out what i said | how do you catch my words | how do you get my words | how do you listen
      | how do you listen to me | how do you convert speech to text | how do you process my speech | how does it understand me | how does it hear me
      | how does it know what i say | how does the listening work | how does it listen | how is my speech understood | how is my speech turned into text
      | how is my voice turned into words | how are you able to understand me | how can you hear me | how come you understand me | how come you misheard me
      | how good are you at understanding speech | how well does it understand | how many words do you understand | how often do you mishear
      | how accurate is your hearing | why do you mishear things | why do you always get me wrong | why do you understand me so badly
      | why did you misunderstand me | why did you hear something else | why is the transcript of my words wrong | can i use a different recogniser
      | can i change the recogniser | can i swap the recogniser | can i use a cloud recogniser | can i use another speech to text engine
      | can i replace the speech recognition | can i improve the recognition | can you use whisper | is it whisper | is that whisper
      | is speech recognition done locally | is the speech recognition local | tell me about your hearing | tell me how you hear | your ears`,
    answer:
      'A small open recogniser called Pocket Sphinx listens on this machine, so it mishears now and then. You can give the agent any OpenAI compatible transcription service instead.',
  },
  {
    name: 'llm',
    topic: 'putting a language model behind it',
    phrases: `which language models are supported | what model are you using | are you a language model | how can i replace your brain | can i swap the brain
      | change the brain of the agent | i run a model on my own machine can you talk to it | can i put a real ai behind the agent | what brain do you have
      | how do you think | i run ollama at home how do i hook it up | i have a model running locally | i want to connect my own llm
      | how can i plug my own language model into this | how do i attach a language model | how do i hook up my own model | how do i get an llm to answer
      | how do i make the answers smarter | how do i set up ollama | how do i switch to a language model | what language model are you
      | what ai is behind this | could i run it with my own language model | can a language model answer instead of you | can i use any language model
      | can i use a model from hugging face | does parlando work with ollama | do you use ai | do you use chat gpt | do you run on gpt
      | is chat gpt behind this | is there an ai behind this | open ai compatible endpoint | chat completions endpoint | local language model
      | with a real language model`,
    answer:
      'Start the local agent with the option called llm and the address of any OpenAI compatible endpoint, for example Ollama on your machine, and with the name of the model. It then answers in my place.',
  },
  {
    name: 'elevenLabs',
    topic: 'ElevenLabs and hosted agents',
    phrases: `is this made by eleven labs | do i need eleven labs | does it support agents in the cloud | what protocol does it use
      | conversational ai from eleven labs | which agent platforms does it support | which voice agent providers are supported
      | does it work with agents that run elsewhere | does it support signed urls | web socket protocol | is it compatible with hosted agents
      | is it an eleven labs product | is it based on eleven labs | is it tied to eleven labs | does it understand the eleven labs protocol
      | does parlando support eleven labs | can i connect to my agent | can i switch from the eleven labs sdk | can i use a remote agent
      | can i use an online agent | can i use it with a service in the cloud | how do i use eleven labs with this | how do i hook it up to eleven labs
      | how do i link my agent | how do i talk to my own hosted agent | how do i enter my agent id | i have an agent on eleven labs can i use it
      | i'm using eleven labs already | i want to connect my eleven labs agent | my agent lives at eleven labs | my agent is hosted
      | what is the relation to eleven labs | what has it got to do with eleven labs | which agents does it work with
      | a drop in replacement for the eleven labs client`,
    answer:
      'Yes. Parlando speaks the protocol of the ElevenLabs agents, so you give it the id of your agent, or a signed address for a private one. The same code talks to the local agent.',
  },
  {
    name: 'hearsItself',
    topic: 'echo and the agent hearing itself',
    phrases: `can you hear yourself | you're hearing your own voice | it is listening to itself | you are talking to yourself | you interrupt yourself
      | the agent interrupts itself | it keeps cutting itself off | i can hear myself | i hear my own voice | how do i get rid of the echo
      | how does echo cancellation work | echo problem | what about echo | acoustic echo | is it okay to use speakers | the microphone picks up your voice
      | your own voice comes back through my microphone | what if the speaker feeds into the microphone | feedback loop | do you mishear your own words
      | the agent answers its own questions | you seem to hear yourself | you keep stopping because you hear yourself | you pick up your own voice
      | it seems to hear its own voice | it picks up its own sound | it catches its own words | why is there an echo of you in my microphone
      | why do i hear my own voice | why do you answer yourself | why does it answer itself | why does it react to its own voice
      | i keep getting an echo what can i do | i get a lot of echo | i hear everything twice | there is an echo on the line | there is so much echo
      | what if my speakers are loud | how do you avoid hearing yourself | how do you deal with echo | how do you prevent echo
      | how do you stop the agent from hearing itself | how do i fix the echo | how is echo handled | do i have to use a headset | does it cancel echo
      | does it work without a headset | does echo confuse it | should i wear a headset | should i plug in headphones | would a headset help
      | is echo cancelled | is the echo removed | is there a problem with echo | is there protection against echo | echo | my microphone catches your voice`,
    answer:
      'The browser takes my voice out of what your microphone hears, but loud speakers can defeat it. If I interrupt myself, turn me down or wear headphones.',
  },
  {
    name: 'microphone',
    topic: 'trouble with the microphone',
    phrases: `my microphone stopped working | something is wrong with my microphone | no sound from my microphone | why do you not hear me | it does not hear me
      | it can't hear me | the agent can't hear me | the page doesn't hear me | i'm not being heard | how do i grant access to the microphone
      | how do i turn on the microphone | how do i fix my microphone | i denied the microphone | no microphone found | it says no microphone
      | why does it ask for permission | which microphone is used | microphone | my mic seems dead | my mic seems to be off
      | my mic isn't picking anything up | my mic is muted | my microphone is not detected | my microphone is not recognised | my microphone has a problem
      | my microphone stays silent | my microphone fails | my headset microphone is not working | the mic doesn't work | the microphone button does nothing
      | the microphone doesn't pick me up | the browser doesn't ask for the microphone | the page has no access to my microphone
      | it won't take my microphone | it seems you don't hear me | it seems that my microphone is off | it seems nobody hears me | i think my mic is broken
      | i think you can't hear me | i don't think you can hear me | i'm talking and you don't react | i am talking but you do not hear me
      | i keep talking and nothing happens | i have a problem with my microphone | i have issues with my microphone | i clicked deny for the microphone
      | i refused the microphone permission | i pressed block by accident | i accidentally blocked the microphone | i need help with my microphone
      | i can't get my mic working | i cannot use my microphone | how do i get my microphone to work | how do i get the microphone working
      | how do i make my microphone work | how do i switch the microphone | how do i select another microphone | how do i reset the microphone permission
      | how do i let you use my microphone | how do i repair my mic | how can i unblock my microphone | what do i do if my microphone doesn't work
      | what do i do when the microphone is blocked | what's the matter with my microphone | which microphone do you use | which mic are you using
      | why is the microphone off | why isn't my microphone working | why doesn't it hear me | why doesn't it react to my voice
      | why do you want my microphone | you aren't hearing me | you didn't hear me at all | you never hear me | you don't react to my voice
      | you don't react when i speak | you are not picking up my voice | you are not listening my mic must be off | you seem deaf | are you deaf
      | does it need permission to use the microphone | do i need to allow the microphone | do i have to give permission | can i use a different microphone
      | can i choose the microphone | can i change the microphone | microphone settings | mic problem | mic trouble | no microphone
      | nothing arrives when i speak | nothing happens when i talk | enable the microphone | unmute my microphone`,
    answer:
      'Look for the microphone sign beside the address of the page, and allow it there. Then check that the right device is chosen in your system and not muted. Meanwhile you can type to me.',
  },
];
