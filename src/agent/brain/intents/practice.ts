import type { Intent } from './Intent';

/** What someone wants to know before they build on it. */
export const practice: readonly Intent[] = [
  {
    name: 'account',
    topic: 'accounts and keys',
    phrases: `must i sign up for something | do i need any key | where do i enter my api key | which key do i need | can i use it without a key
      | do i need credentials | do i need a token | do i need a password | do i need a user name | no account | how do i register
      | do i have to give my email address | do i need to give you my email | do i need a subscription account | do i have to create a profile
      | where do i put my key | do i have to register somewhere | do i have to open an account | do i have to get a key | do i need to be registered
      | do i need to be logged in | do i need an eleven labs account | do i need some sort of account | do i need a licence key | do i need to buy a key
      | is it necessary to have an api key for this | is it usable without signing up | is it possible without an account | is an account mandatory
      | can i skip the sign up | what do i need to sign up for`,
    answer:
      'No. The agent that you are talking to runs on this machine, with no account and no key. You need one only if you connect to a hosted agent, and its key never belongs in the browser.',
  },
  {
    name: 'privacy',
    topic: 'privacy',
    phrases: `is our conversation private | privacy policy | where does my voice go | where does the sound go | where do my words go | where is the audio sent
      | where are my words sent | do you send my voice somewhere | does the sound leave this machine | does it stay on my computer | is it all local
      | does it run locally | does it run offline | does it work offline | can i use it offline | do i need to be online | are you recording this
      | do you record what i say | is this recorded | is my voice recorded | do you store what i say | are you spying on me
      | are you listening in on me all the time | who can hear me | who else can hear this | who else is listening | who can listen to what i say
      | can anybody else hear us | do you sell my data | what data do you collect | does it comply with gdpr | are there trackers | does it track me
      | does it use cookies | who gets the recordings | does it phone home | who gets to listen to the recordings of my voice | who gets to hear my voice
      | who receives my voice | who sees what i say | who has access to what i say | can it run without any connection to the internet | can it run offline
      | can i use it on a plane without internet | can i pull the network cable and still talk to you | would it still work with the internet unplugged
      | would it work without a network | will it work without internet | does it need the internet | does it need the cloud | does it use the cloud
      | does it talk to the cloud | does it send my voice to google | does it send my words to another company | is my speech uploaded anywhere
      | is my voice kept | is my data sold | is what i say stored | is what i say recorded | is it safe to talk to you | is anybody else listening
      | is somebody listening in | is this conversation recorded | is this being recorded | is everything local | is everything processed locally
      | is it processed on my computer | does my voice go to a server | does the microphone recording leave my computer | does what i say stay here
      | do you keep what i say | do you keep a recording | do you pass on what i say | do you share what i say with anyone
      | do you log what i say to a server | do you respect my privacy | how is my privacy protected | how secure is it | what happens to my voice
      | what happens to my recordings | what happens with what i say | what do you do with my voice | what about data protection | where does what i say go
      | where does my audio end up | where are the recordings stored | i'm worried about my privacy | i don't want my voice on the internet
      | i don't want to be recorded`,
    answer:
      'What you say to me stays on this machine: hearing, thinking and speaking all happen here, and it works offline. With a hosted agent, your voice goes to that service instead.',
  },
  {
    name: 'licence',
    topic: 'the licence and the price',
    phrases: `what does it cost | how much does it cost | how much is it | what is the price | what's the price of parlando | how expensive is it | is it free
      | is parlando free | is this free | is it for free | must i pay | do i need to pay anything | is there a free version | is there a subscription
      | is parlando open source | is the source open | is it gpl | can i use it in a commercial project | can my company use it
      | can we use it in our company | can i sell something built with it | can i sell an app that uses it | am i allowed to change the code
      | may i modify it | can i fork it | do i have to mention you | do i need to give credit | are there royalties | is it proprietary
      | what are the terms of use | legal terms | can i make money with it | how much money | what will this cost me | what would it cost
      | what is the price for this | how much will it cost | how much do i have to pay | how much do you charge | how much does parlando cost
      | how much does the package cost | is it all right to use this in a commercial app | is it okay to use it at work | is it open | is there a trial
      | is there an enterprise price | does it come with a licence | do i have to buy a licence | do i have to buy it | do i need a licence
      | do i need permission to use it | do i owe you anything | do you want money for it | may i sell what i build with it | may i use it at work
      | may i copy it | can i use it in a paid app | can i use it in closed source software | can i use it without paying | can i ship it in my product
      | can i redistribute it | can we sell our app with this inside | under which terms is it published | what terms is it released under
      | what kind of licence is it | what sort of licence does it have | apache or mit | am i allowed to use it at work`,
    answer:
      'It is free. The licence is MIT, so you may use it, change it and sell what you build with it, as long as the licence text stays with it.',
  },
  {
    name: 'testing',
    topic: 'writing tests',
    phrases: `how do i test an app that uses it | how would i test a conversation | how do i unit test the hook | how do i test the components | can i test it in ci
      | can i test without sound | is it testable | is it easy to test | does it come with test helpers | does it support testing | testing | tests
      | automated tests | end to end tests | what fakes are there | is there a fake speaker | can i fake the microphone | do i need mocks
      | can i script the agent | scripted conversation | what do you offer for testing | what is in the testing entry | does it work with vitest
      | does it work with jest | can i use testing library with it | test driven development | continuous integration
      | quality assurance for my voice feature | how do developers test their voice features | can i run my tests without a real microphone
      | can my tests run offline | how am i supposed to write tests for my voice app | how do i verify my app works with it
      | how do i check my voice app in tests | how do you test something like this | how do you test speech | how can i pretend to speak in a test
      | does it include test doubles | does it have a fake agent | is there anything for testing | are there tools for testing | what about testing
      | what testing support is there | what helps me with testing | testing a voice app | we test everything automatically how does this fit
      | test coverage | in my test suite | in a test environment | without a microphone in the test`,
    answer:
      'There is an entry called testing, with a clock that you move by hand, a fake microphone and speaker, and a scripted line to the agent. So a whole conversation runs in a test in milliseconds, without sound.',
  },
  {
    name: 'author',
    topic: 'who made it',
    phrases: `who is behind parlando | who is the author of parlando | who are the developers | who maintains parlando | who is the maintainer | who owns parlando
      | who do you belong to | which team made this | what team is behind parlando | where do you come from | who is responsible for this
      | who are the people behind it | tell me about the author | tell me about your makers | author | by whom were you made | who should i credit for this
      | is there a company behind it | who put you together | who is your father | who programmed this thing | who is the creator of this library
      | who are the people who made this | who are your parents | who did this | who did all this | who came up with parlando | who coded you
      | who makes this | who makes parlando | who is working on parlando | who works on it | who publishes parlando | who produced this
      | who runs this project | who leads this project | who started this project | who is in charge of this | who is behind you | who stands behind this
      | who has made you | who gave birth to you | who brought you into the world | who is your boss | who do i thank for you | whose work is this
      | whose idea was parlando | whose software is this | what person or company built you | what company is this from | which person made you
      | which company develops this | is this made by google | are you made by a big company | did one person make this | how many people made this
      | how many people work on parlando | name the authors | tell me who is behind this | tell me who wrote this | tell me your maker | the makers`,
    answer:
      'The Parlando authors made it, and me as well, in the open. Their names are with the source code.',
  },
  {
    name: 'size',
    topic: 'how big it is',
    phrases: `how heavy is it | how heavy is parlando | how small is it | how light is it | how many bytes does it add | how many megabytes is it | what is the size
      | is it light weight | is it bloated | will it make my app bigger | does it make my page heavy | will it slow down my page load
      | how much does it add to my page | how much javascript does it load | how much code does it ship | how much bigger does my app get
      | how much space does it take | does tree shaking work | how big is it compressed | how big is it gzipped | minified size | what's the footprint
      | what is the weight of it | how does it weigh compared to others | size of the core | will it make my site heavier
      | what does the whole thing weigh in kilobytes | is the package very heavy | is it a heavy dependency | is it small enough | is it tiny
      | how slim is it | how lean is it | how tiny is it | how fat is the bundle | how big is the script | how big is the file
      | how much does the package weigh | how much bandwidth does it cost | how much do users have to download | how long does it take to download
      | i'm worried about the bundle size | we have a tight size budget | does it blow up my bundle`,
    answer:
      'Small. The whole core with voice is held under twenty two kilobytes, compressed, and takes less without sound. Tests watch these limits.',
  },
  {
    name: 'csp',
    topic: 'content security policy',
    phrases: `is it csp safe | is it compatible with csp | which directives do i need | do i need cross origin isolation | does it need unsafe inline
      | does it use eval | does it use inline styles | does it load anything from a cdn | does it need blob urls | our site has strict security rules
      | will our security team allow it | can i host the worklets myself | can i self host everything | can i serve all files from my own host
      | do i need a nonce | permissions policy | does it need shared array buffer | are third party scripts loaded
      | our security headers are very strict is that an obstacle | we use a strict content security policy will it still run
      | does it run with a strict policy | does it violate csp | does csp break it | does the audio worklet work under csp | which headers do i have to set
      | what do i need to put in my content security policy | what about http headers | will a strict policy block the sound
      | is the content security policy a problem | is it okay with script source self | my site sends a content security policy | headers on my server
      | cross origin headers | nothing from other hosts`,
    answer:
      'Yes, it runs under a strict content security policy. The sound worklets are plain files that you host yourself, and nothing is loaded from any other host.',
  },
  {
    name: 'accessibility',
    topic: 'accessibility',
    phrases: `is parlando accessible | can people who are hard of hearing use it | i am deaf can i use this | i am visually impaired
      | can i use it with the keyboard | does it work with the keyboard | does it work with keyboard only | can everything be reached by keyboard
      | is there keyboard support | are there keyboard shortcuts | can i tab to the button | does it respect reduced motion | is there a high contrast mode
      | does it follow wcag | are there aria labels | is it inclusive | does it announce new messages to assistive technology | is the contrast good enough
      | how well does it work for the blind | how accessible are the components | is it usable without a mouse | is it usable for everybody
      | is it friendly to disabled people | is it okay for people who can't hear | is it suitable for people who are blind | is it barrier free
      | is the button reachable by keyboard | is there support for screen readers | is there help for people who don't see well
      | can somebody who is blind work with this | can someone who is deaf use this | can people with bad eyes use it
      | can a deaf person follow the conversation | can i operate it with the keyboard | can i control it with the keyboard | can i use only the keyboard
      | can everything be done with the keyboard | can i navigate with the keyboard | can i start a talk with the keyboard
      | can my grandmother with bad eyesight use it | does it work by keyboard | does it support keyboard navigation | does it meet accessibility standards
      | does it pass an accessibility check | does the screen reader read the captions | do you think of disabled users | what about keyboard users
      | what do you do for accessibility | what does a screen reader say | accessible to everyone | people with low vision | i'm colour blind
      | i am hard of hearing | my users are blind | some of our users rely on screen readers | we have users with disabilities`,
    answer:
      'Every part works with the keyboard alone, a screen reader is told of finished lines and not of every syllable, and the captions themselves help whoever cannot hear me.',
  },
  {
    name: 'styling',
    topic: 'changing the looks',
    phrases: `can i style the components | how do i change the look of the components | can i make it look different | can i make it match my site
      | can i make it fit my design | can i use my own design | how do i fit it to our design | can i customise the components
      | how do i change the colour of the captions | can the button be blue | can i change the size of the button | can i write my own css
      | which css variables are there | does it work with tailwind | can i pass a class name | can i theme it | how does theming work
      | can i make my own theme | custom theme | theming | are the components unstyled | does it come with styles | which style sheet do i import
      | can i restyle the transcript | rounded corners | different colours | how do i give the components my own look | how do i make it look like our site
      | how do i make it fit our brand | how do i make it prettier | how do i change the button | how do i adapt the design
      | how do i get rid of the default styles | how are the components styled | how is it styled | how much can i change the look
      | can the look be changed | can the components be styled | can it look like my site | can it have our colours | can we style it ourselves
      | can i give the buttons my own colors | can i give it another look | can i have it in green | can i have rounded buttons
      | can i make the captions red | can i make the text bigger | can i paint the button another colour | can i set the colours | can i style everything
      | can i alter the style | can i modify the look | can i redesign the button | can i use my own styles | can i use my own colours for the captions
      | can i use css modules | can i change the look of the transcript | can i change the shape of the button | can i change colours
      | is it possible to change the colours | is the design flexible | is there a theme i can change | is there a way to change the look
      | is there css i can override | do the components have styles | does it have themes | does it have to look like this | must it look like this
      | what if i don't like the look | what about styling | what about the look | which css file do i need | i don't like the colours
      | i don't like how the button looks | i want another colour for the button | i want to style the components | i'd like to change the colours
      | make it look like my app | colours and fonts`,
    answer:
      'The default look lives in one style sheet made of CSS variables, so you set your own colours and fonts there. The parts also show their state in data attributes and take class names, and you may leave the style sheet out.',
  },
  {
    name: 'documentation',
    topic: 'the documentation',
    phrases: `where are the docs | open the docs | where can i read more | i'd like to know more | i want to learn more | is there a user manual | is there a guide
      | is there a read me | where is the read me | read me file | is there a web site with more information | what's the website of parlando
      | does parlando have a website | where is the source | where is the repository | where can i find the api reference | where is everything explained
      | where do i look this up | where can i look things up | any reading material | where can i study this | where can i look up the options
      | where can i look up how it works | where can i find instructions | where can i find a tutorial | where can i find help in writing
      | where can i learn about it | where should i read on | where is the guide | where is the code on github | where is it described
      | where are the instructions | is there something to read | is there anything to read about it | is there a getting started guide
      | is there any reading | are there instructions | are there guides | are there examples and docs | are the docs online
      | do you have something to read | do you have instructions | do you have a link to the docs | does it have a manual | can i read up on it
      | can i look that up somewhere | can i find out more somewhere | can i see the source code | can you send me the docs | how do i get to the docs
      | how do i get more details | how do i learn to use it | i want to read about it | i want to read more | i want to look something up
      | i would like to learn more about it | i'd like more information | i'd like some documentation | i prefer to read the manual
      | i'm looking for the documentation | which page explains it | what should i read first | what can i read about it | what documentation is there
      | further reading | written instructions | the source code`,
    answer:
      'The read me file of the package has the essentials, the folder of decisions says why things are as they are, and every public name carries its own description, which your editor shows.',
  },
  {
    name: 'feedback',
    topic: 'giving feedback',
    phrases: `feedback | may i make a suggestion | can i ask for a feature | pass a message to the developers | how do i reach the developers
      | how can i reach the team | who can i contact | can i write to the authors | i want to contribute | can i send a pull request
      | how do i get involved | it would be nice if you could add something | could you add support for something | what if you added a new component
      | can you add a new feature | here is what i would improve | where do i vote for features | can i rate this | can i write a review
      | i would love it if you could add a feature whom do i tell | i have a suggestion for the people who make this | i have suggestions
      | i have some suggestions | i have an idea for parlando | i have a wish list | i have a comment for the makers | i thought of an improvement
      | i want to share my opinion | i want to help with the project | i would like to send you an idea | i wish there was another component
      | i wish parlando could do something else | i miss a feature | there's something i'd like to see in it | where can i tell you what i wish for
      | where can i post an idea | where do i put my suggestions | where do suggestions go | where should i send my feedback
      | where should i put a feature request | who do i tell about an idea | who do i talk to about a feature | how can i tell the developers
      | how can i help to make it better | how can i help improve it | how do i tell the makers what i think | how do i tell you my idea
      | how do i get in touch | how do i submit an idea | can i send an idea | can i request something | can i help with development
      | could you tell your makers that i like it | please tell the developers | please tell your makers something | do you take suggestions
      | do you accept suggestions | do you want to hear my idea | do you want to know what i think | are you open to suggestions
      | are contributions welcome | is there a way to give feedback | is there a place for suggestions | is there a feedback form
      | is there a suggestion box | it would be great if it could do more | suggestions | a suggestion | an idea for the makers | talk to the developers`,
    answer:
      'We would love to hear it. Please open an issue where you found the source code, and say what you were trying to do. I am not able to pass it on myself.',
  },
  {
    name: 'bug',
    topic: 'reporting a fault',
    phrases: `i found a problem | i found a mistake | where can i file an issue | there's a problem | something is wrong | something went wrong
      | something doesn't work | it doesn't work | it does not work | this is not working | parlando does not work as it should | it crashes every time
      | i got an error message | it gives me an error | it throws an exception | the button does not do anything | the page freezes | it hangs
      | the demo hangs | it got stuck | it behaves strangely | i have a problem with parlando | is there a bug tracker | the transcript is wrong
      | i want to complain | i have a complaint | i ran into trouble with parlando | i stumbled over a bug | i noticed something wrong
      | i have discovered a bug | i have an issue with parlando | i have a problem with the button | i have a problem to report
      | i have trouble with parlando | i'm seeing a bug | i get a strange error | i see errors in the console | i see a mistake
      | where do i send bug reports | where do i post bugs | where do you track bugs | how do i submit a bug | how do i open an issue
      | how do i let you know about a bug | how do i tell the makers about a bug | can i report something | one of the buttons does nothing
      | one of the components is broken | the button is broken | the button does not work | the button does nothing | the button doesn't respond
      | the start button does nothing | the talk button doesn't work | the page is broken | the page does not work | the page doesn't work | the page hangs
      | the page is stuck | the page froze | the app is broken | the library is broken | the component doesn't work | the hook doesn't work
      | the captions don't work | the captions are wrong | the captions stopped | the captions are stuck | the transcript doesn't work
      | the transcript shows the wrong text | the transcript shows an error | the widget is broken | the theme is broken | the installation fails
      | the layout is broken | this is wrong something is broken | this thing is broken | this is buggy | this part doesn't work | this does not work
      | this button does nothing | that doesn't work | that's broken | it is broken | it is not working right | it is not working properly
      | it isn't working | it seems to be broken | it just stopped working | it suddenly stopped working | it fails | it breaks | it has bugs
      | it shows the wrong thing | it freezes | it keeps freezing | it crashes when i click | it hangs all the time | there are errors
      | there is a fault in the captions | there is a mistake in parlando | there is something wrong with the page | there is something broken
      | there seems to be a problem | there must be a bug | something seems wrong | something is off with the page | something strange happened
      | something failed | is this a bug | is it a known bug | problem report | fix this`,
    answer:
      'I am sorry about that. Please open an issue where you found the source code, with what you did, what you expected and what came. A recording of the browser console helps.',
  },
];
