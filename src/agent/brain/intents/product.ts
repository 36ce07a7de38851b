import type { Intent } from './Intent';

/** What Parlando is, how it comes into a project, and where it runs. */
export const product: readonly Intent[] = [
  {
    name: 'whatIsParlando',
    topic: 'what Parlando is',
    phrases: `what's parlando | what is this parlando | what does parlando do | what can parlando do | tell me about parlando | tell me something about parlando
      | explain parlando to me | describe parlando | what does parlando mean | what is the meaning of parlando | what does this library do
      | what is this project | what is this about | what is this demo about | what is all this | what is it for | what is it good for
      | what is parlando used for | what would i use parlando for | what is the purpose of this library | what's the point of parlando
      | what is the idea behind parlando | parlando in one sentence | give me an overview of parlando | summarise parlando | i want to learn about parlando
      | never heard of parlando what is it | what problem does it solve | who is parlando for | who should use parlando | what can i build with parlando
      | what can i make with it | what would a developer do with parlando | what is this tool for | what is this thing for | what are you about parlando
      | what kind of software is parlando | is parlando a library | define parlando | parlando | i just found this what is it about
      | i've just stumbled on this what is parlando | i stumbled across parlando what is it | what exactly is parlando | what does this thing actually do
      | what is this whole thing | what am i looking at is this parlando | what kind of package is parlando | what sort of thing is parlando
      | what sort of library is this | in a few words what is parlando | give me the short version of what parlando is
      | give me a quick summary of parlando | give me a brief description of parlando | give me an introduction to parlando | introduce parlando
      | i have no idea what parlando is | i'm new to parlando | tell me what parlando does | tell me more about parlando | what do people use parlando for
      | when would i use parlando | what can one do with parlando | what does parlando offer | what is the library for | what's it all about
      | what is the goal of parlando | parlando explained | a word about parlando please | why is it called parlando
      | where does the name parlando come from`,
    answer:
      'Parlando is a package of React hooks and components for spoken conversations with an agent. You talk, the agent answers, and its captions light up in step with the sound.',
  },
  {
    name: 'whyParlando',
    topic: 'what sets Parlando apart',
    phrases: `why parlando | why should i use parlando | why would i use parlando | why would anyone choose this | why use it | why this library and not another
      | what is special about parlando | what is different about parlando | what is unique about parlando | what sets it apart | how does it compare
      | how does parlando compare to other sdks | how does it compare with the competition | compare parlando to others | parlando versus others
      | is it better than the other voice kits | sell me on parlando | convince me to use parlando | give me a reason to use it | pros and cons
      | what are the selling points | why is parlando good | why bother with parlando | why switch to parlando | what do i gain by using parlando
      | alternatives to parlando | what are the competitors | how do you differ from the rest | what's new about it | is there anything special about it
      | what distinguishes it from similar packages | what's so great about parlando | what's so good about it | what is good about parlando
      | what's the big deal with parlando | what is parlando better at | why is it better | why should i pick this kit | why should i care about parlando
      | why not use something else | why not just use the official client | how does it differ from what is already out there | how is this any different
      | how is it any better | how does it stack up against other kits | what does it have that other kits lack | what does this offer that others don't
      | what can parlando do that other packages can't | what's the benefit of using parlando | what's in it for me
      | what is the main advantage of parlando | what speaks for parlando | what makes parlando better | what makes it stand out
      | what makes parlando stand out from the crowd | is there a reason to prefer parlando | is there any reason to use this over another sdk
      | are there other libraries like this | compared to the others why this one | persuade me to use it | make the case for parlando
      | tell me why i should use parlando | tell me what makes it different | its strong points`,
    answer:
      'Three things. The captions follow the sound that you really hear, an interruption silences the agent at once, and the transcript keeps what was heard, not what was planned. And it is small, and needs no account.',
  },
  {
    name: 'install',
    topic: 'how to install it',
    phrases: `how do i install it | how can i install this | how do i set it up | how do i set up parlando | how do i get it set up | how do i get started
      | how do i start using it | how do i begin using parlando | how do i add it to my project | how do i put this in my app
      | how do i get this into my app | how do i get parlando | where do i get parlando | where can i get it | where can i download it | download parlando
      | what do i type to install it | which package do i need | can i use yarn or pnpm | what are the requirements | what are the dependencies
      | walk me through the installation | show me how to install it | explain how to set it up | i would like to add parlando to my project
      | i want to use parlando in my project | how do i bring it into my project | how do i integrate parlando in an existing app
      | how do i include it in my code | is it hard to install | is it easy to set up | what's the first step to use it | what do i have to do to use it
      | what do i need to do to get started | which command do i run | how would i add this to my app | how would i start with it | how can i get it
      | how can i start using parlando | how can i use it in my project | how can i use this in my app | how can i put this into my own site with react
      | how do i use parlando in my app | how do i use this in my react project | how do i start with parlando | how do i fetch the package
      | how do i pull it in | how do i import it | how do we add it to our app | how is parlando added to a project | how to add it
      | how quickly can i set it up | i'd like to use this in my app | i want to get started | i want to try it in my own app
      | i want to put it into my application | is it an npm package | is it on the npm registry | help me set it up | help me get started with parlando
      | installation instructions please | installation guide | the installation please | set up | what is the set up like
      | is the installation complicated`,
    answer:
      'Install the package called parlando with npm, next to React. It brings no dependencies of its own. Then import the hook, or the components and the style sheet.',
  },
  {
    name: 'codeExample',
    topic: 'an example of the code',
    phrases: `show me the code | give me an example of the code | a snippet please | how much code do i need | how much code does it take | how much code is it
      | how many lines does it take | how little code can i get away with | do i have to write a lot of code | the smallest example
      | what's the simplest way to use it in code | what does a simple app look like | say the code | what do i write in my code
      | how do i write a simple voice app with it | how do i use it in code | how do i code with it | how would i program this
      | example of using the package in code | example usage | give me a hello world | show me how to use it in code | walk me through the code
      | quick example in react | an example in javascript | how much boilerplate | source example | what would i have to program | show me a small example
      | give me a tiny example | read me an example | i'd like to see some code | let me see the code | let me hear what the code is like
      | how many lines of react is that | how much do i have to code | how much do i have to program myself | how much coding is involved
      | how much programming does it need | how much work is it in code | how short can the code be | how long is the code | how complicated is the code
      | how would the code look in my app | what would i have to write | what would i write | what do i have to write in my app | what do i have to code
      | what is the minimum code | what's the minimal code | what's the least i have to write | what's the shortest example | is there some sample code
      | is there a snippet i can copy | is it just a few lines | could you describe the code i need`,
    answer:
      'A handful of lines. Call the hook with the address of your agent, then put a Talk Button, a Transcript View and a Karaoke Caption on the page, and pass the conversation to each. That is a whole voice app.',
  },
  {
    name: 'components',
    topic: 'the components',
    phrases: `what components do you have | which components come with it | what components come with parlando | list the components | name the components
      | tell me the components | tell me about the components | the components | what are the components called | does it come with buttons
      | does it come with components | what is the talk button | does it bring its own ui | do i have to build the user interface myself
      | do i have to make my own button | what widgets are there in react | which react components are available | react components
      | what building blocks are there | which building blocks do i get | what's included in the package | what does the package contain
      | what do i get out of the box | anything ready to use | can i drop in a button | is there a microphone button | is there a chat window
      | does it have visual elements | which visual parts does it ship | what controls are there | which controls does it offer | is there a waveform
      | is there a component for the captions | which buttons are there | which components can i use | which components do you offer
      | what components does parlando have | what react components are there | what is there in terms of components | what buttons come with it
      | what parts does it come with | what parts do i get | what can i put on my page | tell me what is in the box | give me the list of components
      | list all components | are there any components | are there components i can use | are there finished components | are there prebuilt components
      | are there widgets and buttons | is there something ready made | is there a prebuilt button | is there a start button
      | is there a component for the transcript | is there a set of components | is there an interface i can use | do you have buttons
      | do you come with an interface | do i get buttons | do i have to draw my own buttons | do i have to design my own interface
      | does it include components | does it offer components | how many components do you have`,
    answer:
      'Today there are three: the Talk Button, which starts and ends a conversation, the Transcript View, which shows who said what, and the Karaoke Caption, whose letters light up as they are heard. More will follow.',
  },
  {
    name: 'hook',
    topic: 'the React hook',
    phrases: `what hooks are there | what hooks do you have | how do i use the hook | how do the hooks work | describe the hook | list the hooks | how many hooks
      | which state does the hook hold | can i use the hook without the components | can i use the hook alone | what's in the hook
      | do you have custom hooks | does it come with a hook | which hook starts a conversation | what functions does the hook offer
      | i want to build my own interface with the hook | what api does the hook have | what does the hook expose | what does the hook contain
      | what do i get out of the hook | what do i get from use conversation | what can i read from the hook | what information does the hook give
      | what data does the hook return | what is the hook good for | which hook should i use | which values does the hook give
      | how does the react hook work | how do i call the hook | how is the hook used | tell me what the hook does | tell me more about the hook
      | give me an overview of the hook | i'd like to use just the hook | does parlando have a hook | can i use a hook | can i use hooks with it`,
    answer:
      'The hook is called use conversation. It gives you the status, the transcript, what the agent is saying and doing right now, the last problem, and the calls to start, to end, to type and to mute.',
  },
  {
    name: 'browsers',
    topic: 'the browsers it runs in',
    phrases: `does it work in internet explorer | which version of chrome do i need | what is the minimum browser version | browser compatibility
      | is it compatible with all browsers | in what browsers did you test it | which browsers has it been tested with
      | i'm on safari is that going to be a problem | is firefox good enough | is it limited to chrome | is there a browser it does not work in
      | does it work across browsers | does it support older browsers | can i use another browser | can people with firefox use it
      | what browsers have you tried this with | what browsers does it run in | do i need a modern browser | in which browser should i open this
      | the browsers please`,
    answer:
      'It is built for current Chrome, Edge, Firefox and Safari. To be honest, so far it has been tested in Chromium only, which is what Chrome and Edge are made of.',
  },
  {
    name: 'mobile',
    topic: 'phones and tablets',
    phrases: `is it compatible with android | what about iphones | on my phone too | can my customers use it from a smartphone | does the demo work on a phone
      | is it responsive | small screens | touch screens | does it work on touch devices | is it mobile friendly | can i try it on my smartphone
      | i'm on my phone does that work | i only have a tablet | does it need a desktop | is it desktop only | does it only work on a computer
      | do i need a laptop | does it work with react native | is there an app for ios | is this any good on a small phone screen | is it usable on a phone
      | is there a mobile version | will my users on ipads be able to use it | will it fit on a phone screen | can i open this page on my phone
      | can i talk to you on my phone | does parlando support mobile | do phones work | how does it look on a phone | how does it behave on mobile
      | how good is it on phones | i'd like to use it on my phone | most of our visitors use phones`,
    answer:
      'The parts are made to fit a phone or a tablet, and the code takes care of how their browsers treat sound. It has not been tested on many real devices yet, so tell us how it goes on yours.',
  },
  {
    name: 'reactVersions',
    topic: 'the versions of React',
    phrases: `which version of react do i need | which react versions does it work with | does it work with old react | can i use it with an older react
      | my project uses react eighteen | do i need to upgrade react | do i have to update react | is it compatible with react nineteen
      | is it compatible with my version of react | minimum react version | what is the lowest react version | will it work with the latest react
      | does it need react | does it depend on react | which react | does it work in strict mode | does it run with the react compiler
      | do we have to move to the newest version of react first | our app is still on react seventeen is that a problem | is my react too old
      | i'm stuck on react sixteen | how recent must my react be | how new does react have to be | which releases of react does it support
      | what's the oldest react it runs on | must my react be up to date | will it break with react nineteen | what react do you require
      | react as a peer dependency | does it work in react twenty | is react eighteen enough`,
    answer: 'It works with React eighteen point three and with React nineteen, in strict mode too.',
  },
  {
    name: 'serverRendering',
    topic: 'server rendering',
    phrases: `does it work with next | can i use it in next | is it compatible with next js | is it ssr safe | what happens on the server
      | does it crash on the server | does it run on the server | react server components | is it a client component | do i need use client
      | use client directive | does it work with static generation | does it hydrate | are there hydration errors | pre rendering
      | is it safe to import in node | does it touch window on import | does it need the dom when imported | can i prerender my pages with it
      | what about rendering on the backend | does the library cope with server side rendering | is next okay | we are on next js is that fine
      | our site is server rendered | our pages are generated on the server | does it need a browser at import | will it break my server build
      | is there trouble with hydration | do the hooks work in a server component | can i use it with the pages router | does it support static export
      | we use remix on the server | does next work`,
    answer:
      'Yes. The package is marked for the client, and importing it on a server touches neither the window nor the microphone, so it fits Next and other server rendered apps.',
  },
  {
    name: 'storybook',
    topic: 'the Storybook catalogue',
    phrases: `are there stories for the components | are there storybook stories | where can i try the components | where can i look at the components
      | is storybook finished | can i play with each component | can i see every component on its own | can i preview the components
      | is there a place where i can view every component | show me a catalogue of the parts | is there a style guide with all the components
      | where can i see the components in action | can i see the components somewhere | can i see all the components | do you publish a storybook
      | when does the storybook come | is there a demo of every component | how far is the storybook | are the components shown in storybook
      | i'd like to browse the component catalogue`,
    answer:
      'A Storybook catalogue with every component, and with real sound, is being built right now. It is not out yet.',
  },
  {
    name: 'embed',
    topic: 'the widget for any site',
    phrases: `do you have a widget | tell me about the widget | can i use it without react | does it work without react | i don't use react | our site has no react
      | is there a version without react | is react required | can i add it to my blog | how do i add it to a static website | can i drop it into any site
      | is there a web component | can i use it with vanilla javascript | does it work with plain javascript | a chat bubble for my site
      | is there a floating button for my website | can a non developer put it on a page | how can i place it on a wordpress page
      | can i put the widget in a plain web page with a script tag | is there an embed code | is there a snippet to embed it
      | is there a plugin for wordpress | is there a ready widget for websites | can i put this on my own website without programming
      | i have no framework just html | i don't know react can i still use it | do i have to know react | do i need react for it | must i use react
      | what if my site isn't built with react | as a widget on my site | copy and paste into my site | can i include it with one line of html
      | embedding it in a page | can my web shop have this widget | put the widget in the corner of my site`,
    answer:
      'A widget for any site, with one script tag and no React, is being built and is not out yet. Until then, the core package works without React, but you draw the page yourself.',
  },
];
