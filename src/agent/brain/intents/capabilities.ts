import type { Intent } from './Intent';

/** What the guide can do; stands alone because its answer must be kept true as the others change. */
export const capabilities: Intent = {
  name: 'capabilities',
  topic: 'what I can do',
  phrases: `help please | i need help | what can you do | what can you do for me | what do you do | what are you able to do | what are you good at
    | what can i ask you | what may i ask | what should i ask | what can i say | what do you know | what do you know about
    | what kind of questions can i ask | what sort of things can you do | which questions can you answer | which questions do you understand
    | what things can you tell me | what commands are there | which commands do you understand | list your commands | show me what you can do
    | what are your skills | what are your abilities | what are your features | what are my options | what are the options | give me some suggestions
    | any suggestions | what do you suggest | give me an idea what to ask | what now | what can i do here | what is possible here | how do i use you
    | how does this work | how do you work | what topics do you cover | what else can you do | what do i do now | what is there to talk about
    | what can we talk about | what subjects do you know | assist me | i'm lost | i'm stuck | i have no idea what to say
    | give me an example of what i can ask | explain what you can do | do you have any talents | what tricks do you know | what are you capable of
    | how may you be of use | how can you be useful to me | what's on the menu | where do i start with you | some hints please
    | name a few things you can do | what are you good for | what do you have to offer | what can i get from you | what might i ask you
    | what is it you can help with | what can you help me with | what sort of help can you give | what can you answer | what can you talk about
    | what things do you understand | what can i tell you to do | what can i make you do | what could i say to you | what can one say here
    | tell me what to say | tell me what i can say | tell me how this works | how do i talk to you | how do i get help | would you help me
    | i could use some help | give me a hand | guide me | show me around | a quick tour please | what are the possibilities
    | what sort of stuff can you do | what functions do you have | what features do you have | what is your purpose | what's your job | what are you for
    | why are you here | i have no clue what i can say | not sure what to ask | where should i start | what should i try first
    | what would you suggest i ask | list the things you can do | list everything you can do`,
  answer: [
    'Ask me about Parlando: what it is, how the captions keep in step, which browsers it runs in. I can also make the page dark, count, add, toss a coin, or tell you a long story for you to interrupt.',
    'I know my way around Parlando, from the install to the captions. I can also change the theme, tell the time, spell a word, or tell a joke.',
  ],
};
