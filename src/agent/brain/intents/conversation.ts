import type { Intent } from './Intent';

/** How a conversation works: sound, captions, turns. */
export const conversation: readonly Intent[] = [
  {
    name: 'captions',
    topic: 'the captions',
    phrases: `what about the captions | the captions | how do the captions know what is being said | how do they stay in sync with the audio
      | how do the letters light up | what makes the words light up | how does the highlighting work | karaoke mode | are the captions on time
      | how well do the captions match the sound | what is the caption error | how big is the caption error | how far off are the captions
      | do the captions lag | are there subtitles | do you have subtitles | how do the subtitles know when to change
      | how is the text synchronised to the speech | how do you time the words | how can the text follow your voice so exactly | word by word highlighting
      | character timing | are words lit at the right moment | closed captions | can i show captions | does it have live captions | sing along text
      | how do you manage to light the words exactly when they are spoken | how come the text lights up with your voice
      | how does the text know where you are | do the subtitles ever drift from the audio | do the captions wait for the sound | what is this karaoke thing
      | why does the text change colour as you speak | how tight is the timing of the captions | how closely do the captions follow
      | how do you know which word is being spoken | how do you know which letter to light | how can captions be that exact
      | are the captions late or early | is there a delay between caption and sound | the words on the screen follow your voice how is that done
      | explain how the captions work | text that follows the voice | by how many milliseconds are the captions off
      | how are the words and the sound kept together`,
    answer:
      'The captions count the samples that your speaker has really played, and light each letter when it is heard, not when it arrives. The aim is to be within two frames of a film, about thirty four thousandths of a second.',
  },
  {
    name: 'interrupting',
    topic: 'interrupting the agent',
    phrases: `can i interrupt you | may i interrupt you | am i allowed to interrupt you | how do i interrupt you | can i interrupt you in the middle of a sentence
      | can one interrupt | can users interrupt the agent | can i cut you off | can i cut in | can i break in | does it support barge in | what is barge in
      | tell me about interruptions | how are interruptions handled | what happens if i interrupt | what happens when i interrupt you
      | what if i start speaking in the middle | what happens when somebody speaks while the agent is speaking | do you stop talking when i start talking
      | will you stop if i speak | will you stop when i talk | how fast do you stop when i interrupt | how quickly do you go quiet when i start to talk
      | do i have to wait until you finish | do i have to wait for you to finish | must i wait until you are done | must i let you finish
      | do i need to let you finish your sentence | can i stop you mid sentence | can i stop the agent while it talks | is it possible to interrupt
      | does it handle interruptions | would you mind being interrupted | how does turn taking work | what if i want to butt in while the agent is talking
      | can i jump in while you speak | is it rude to interrupt you | is it okay to interrupt you | is it allowed to talk over you | can you be interrupted
      | what happens when someone interrupts the agent | what if we both talk at the same time | does it notice when i start to speak
      | does the agent notice that i interrupt | does it go silent at once when i speak | how soon does the agent stop when i speak
      | how does the agent react when i cut it off | do i have to hear you out | can i shut you up by talking | can i just talk over the agent
      | is it full duplex | does interrupting work well | explain barge in`,
    answer:
      'Just start to talk. I fall silent within a fraction of a second, nothing of the old answer is heard afterwards, and the transcript keeps only what you heard. Ask me for a long story and try it.',
  },
  {
    name: 'transcript',
    topic: 'the transcript',
    phrases: `is there a transcript | what is in the transcript | what does the transcript show | what does the transcript contain | how does the transcript work
      | is the transcript accurate | is the transcript correct | is the transcript true | is the transcript honest | does the transcript tell the truth
      | does the transcript show what was really heard | what happens to the transcript when i interrupt | can i get a transcript
      | can i read what was said | can i see what i said | can i see what we talked about | can i see the conversation in text | can i save the transcript
      | can i export the transcript | can i download the transcript | is what i say written down | do you write down what i say
      | is there a record of the conversation | is there a written record | chat history | where is the history of our talk
      | does it remember what was said | are my words shown on the page | what happens to the transcript at the end
      | does the transcript stay after the call | how long is the transcript kept | is anything left out of the transcript | what is the transcript view
      | can i scroll back through the conversation | are corrections shown in the transcript | does it log what both sides said
      | does it write everything down | is there a written version of our conversation | is there a protocol of what was said | can i trust the transcript
      | how reliable is the transcript | how faithful is the transcript | if i cut the agent off what stays in the transcript
      | is what i did not hear in the transcript | can i look up what we said earlier | can i see what was said before
      | can i go back and read what you said | can i read our conversation afterwards | can i keep a copy of the conversation
      | can i get the text of our talk | can i print the conversation | where can i read what we said | where is our conversation written
      | is the whole talk kept as text | do you log our conversation | the written conversation | does it show who said what`,
    answer:
      'The transcript keeps who said what, in the right order. If you interrupt me, it keeps only what you had heard, and corrections are marked. It stays on the page after the talk is over.',
  },
  {
    name: 'tools',
    topic: 'tools in the page',
    phrases: `can it do things in my app | can the agent change the page | can you change things on this page | can the agent click buttons
      | can you click a button for me | can it call my code | can the agent run my javascript | can you perform actions on the site | can it take actions
      | how do i give the agent tools | how do i add a tool | how do i register a tool | how do i define a tool | how do tools work | tell me about tools
      | does it support tools | are tools supported | are there tools | which tools do you have | which tools can you use | can i write my own tools
      | can it open a page | can it navigate to another page | can it interact with the website | how does the agent talk to my app
      | how can i let it do something in my application | can it show things in the page | could the assistant press a button in my app for me
      | could the agent fill out a form for me | can i hand it my own functions to call | can the agent steer my app | can voice commands control my page
      | can i control the page by voice | can you scroll the page | can you operate this page | can you make things happen on the page
      | is it able to act in my application | how do i let the agent change something in my app | how do i connect my functions to the agent
      | how do i hook up my own functions | how do i expose a function to the agent | how can the agent reach into my app
      | what can the agent do on my page | client side functions | own functions of my app`,
    answer:
      'Yes. An app hands the agent functions of its own, called client tools, and the agent calls them by name and gets their result. Try two: tell me to make the page dark, or ask for its title.',
  },
  {
    name: 'typing',
    topic: 'typing instead of speaking',
    phrases: `can i type to you | can i write to you | can i use text instead | can i send text | can i send you a message | can i chat by text | is typing possible
      | is there an input field | where can i type | how do i type | do i have to talk | must i speak | i don't want to speak | i can't talk right now
      | i am in a library so i can't talk | i'd rather write | i would like to type my questions | i would rather use the keyboard than talk
      | does it work with text | does it work without a voice | does it support typing | text only | text chat | text mode | is there a text mode
      | can users type | can i use it silently | can i use it without speaking | can one enter text | may i write my questions instead of saying them
      | may i write to you | is there a keyboard way to ask you things without talking | is there a way to use it without speaking | is there a chat box
      | is there a place to type | is there somewhere i can type | i am on a train so can i type to you | i'm in a quiet office can i type
      | i can't speak aloud here | i have lost my voice can i type | i don't like talking to machines can i write | i'd prefer to write
      | i'd rather not speak | can i put in text | can i enter my question by keyboard | can i key in my question | can i use the keyboard to ask
      | can i use my keyboard instead of speaking | can i communicate in writing | can i message you | can i ask you in writing | can i switch to text
      | can i do this without my voice | can i do this without a microphone | can it be used without a microphone | does it work without a microphone
      | do i need a microphone | do i have to say everything out loud | do i have to say it aloud | do i have to use my voice
      | what if i have no microphone | what if i don't want to speak | silent mode for me by typing | in writing | by keyboard | written questions`,
    answer:
      'Yes, type into the field on the page whenever you like. An app can also run a conversation on text alone, with no microphone at all.',
  },
  {
    name: 'latency',
    topic: 'how fast the answers come',
    phrases: `how fast is it | how fast is the agent | how long does it take to answer | how long do i have to wait for an answer
      | how long does it take until i hear something | tell me about latency | how low is the latency | is there any latency | how big is the delay
      | is it laggy | why is there a delay | why does it take so long | why are you slow to answer | what took you so long | response time
      | what's your reaction time | how responsive is it | is it fast | is it slow | does it work in real time | how snappy is it | how many milliseconds
      | how many seconds does it take | how soon do i hear the answer | time to first word | do you answer immediately | do you reply at once
      | what's the turnaround time | the time between question and answer | how long will it take you to come back with an answer
      | how long do you need for a reply | how long is the wait | how long must i wait until you speak | is there a noticeable delay before you speak
      | is there a long pause before the answer | what response time can i expect | how many milliseconds pass until the first sound
      | how much time do you need to respond | how quickly do i hear something | how fast does it react | how fast do you react | how fast can you answer
      | how soon after i stop talking do you answer | when do i hear the first sound | when does the answer start | are you fast at answering
      | are the answers immediate | are the answers slow | are there delays | do you take long to answer | does it reply right away
      | why is the answer so slow | why do you need so long | your answers take long | it takes a while until you answer | end to end delay
      | round trip time | speed of response`,
    answer:
      'On one machine, the first sound comes less than a second after you stop talking. Most of that is waiting to be sure that you have finished.',
  },
];
