import type { Intent, Moment } from './Intent';

async function setTheme({ callTool }: Moment, theme: 'dark' | 'light'): Promise<string> {
  const { result, isError } = await callTool('set_theme', { theme });
  if (!isError) return theme === 'dark' ? 'There, the page is dark now.' : 'There, the page is light now.';
  return `I asked the page to turn ${theme}, but it could not. ${asSentence(result)}`;
}

async function readTitle({ callTool }: Moment): Promise<string> {
  const { result, isError } = await callTool('get_page_title', {});
  if (isError) return `I asked the page for its title, but it could not tell me. ${asSentence(result)}`;
  const title = unquote(result);
  return title === '' ? 'This page has no title.' : `This page is called ${asSentence(title)}`;
}

/** A page may hand its title over as text or as JSON. */
function unquote(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();
}

function asSentence(text: string): string {
  const said = text.trim().slice(0, 200);
  if (said === '') return 'It did not say why.';
  return /[.!?]$/.test(said) ? said : `${said}.`;
}

/** What the guide does in the page, by client tools. */
export const page: readonly Intent[] = [
  {
    name: 'darkTheme',
    topic: 'making the page dark',
    phrases: `make this page dark | make the screen darker | turn the page dark | turn it dark | dark theme please | night mode | switch to the dark theme
      | change the theme to dark | set the theme to dark | set it to dark | use dark colours | enable dark mode | activate dark mode
      | put on the dark theme | dark please | i want dark mode | i prefer it dark | i would like a dark page | i'd like a darker background
      | black background please | make the background black | turn the background black | switch the lights off | it is too bright in here
      | this page is too bright | the screen is too bright for me | this white is blinding me | can we have dark mode | is there a dark mode
      | do you have a dark mode | can you do dark mode | can this page go dark | make everything black | less bright please | reduce the brightness
      | it's night time so dim it | i'm sitting in the dark make the page dark too | black mode | change the colour scheme to dark
      | get rid of the white background | i am a dark mode person | it is glaring | my eyes are sore from this bright page | my eyes are burning
      | this is hard on my eyes | i find it too bright | everything is so bright | it's very bright | that's too bright for me | too bright | too white
      | all this white is too much | all that white hurts | put it into dark mode | put the page into dark mode | put the page in night mode
      | put it in dark mode | put on dark mode | bring on the dark mode | bring up the dark theme | give me dark mode | give me the dark theme
      | give me a dark background | give me a dark page | give me the dark version | switch this to dark | switch it to dark | switch to dark
      | switch the page to dark | switch the site to dark | switch the theme to dark | switch the colours to dark | switch to night mode | swap to dark
      | change it to dark | change to dark | change the page to dark | change the background to black | flip it to dark | flip to dark mode
      | go into dark mode | use night mode | use a dark background | can you use the dark theme | could you switch on dark mode
      | would you mind making it darker | i like dark mode | i like it dark | i like dark pages better | i'd like dark mode | i would like it to be dark
      | i would prefer dark mode | i prefer dark mode | i prefer a dark screen | i'd prefer a dark theme | i'd rather have it dark
      | i want a dark background | i want the dark theme | i want black instead of white | i need dark mode | it is late at night can you darken the page
      | let's have it dark | let's go dark | let's switch to dark | let's use dark mode | set dark mode | set the page to dark | set dark theme
      | set the background to black | turn it black | turn everything dark | turn on the dark theme | turn on the dark mode please
      | turn down the brightness | turn the brightness down | lower the brightness | less brightness | less light please | kill the lights | cut the lights
      | make the background dark | make the website dark | make the whole page dark | make everything dark | make my screen dark | make it night
      | make it less bright | make it dark please | dark page please | dark design | dark appearance`,
    answer: { act: (moment) => setTheme(moment, 'dark') },
  },
  {
    name: 'lightTheme',
    topic: 'making the page light',
    phrases: `make this page light | make it bright | make the page bright | turn the page light | turn it light | switch to the light theme | change to light mode
      | change the theme to light | set the theme to light | use light colours | use bright colours | enable light mode | disable dark mode | bright mode
      | i prefer it light | i would like a light page | i'd like a brighter background | white background please | make the background white
      | turn the background white | switch the lights on | brighten up the screen | this page is too dark | the screen is too dark
      | i can't see anything it's so dark | i can hardly see anything in the dark | can we have light mode | do you have a light mode
      | can this page go light | make everything white | something brighter please | more brightness please | increase the brightness | white mode
      | let there be light | change the colour scheme to light | the dark theme is hard to read give me light
      | the sun is shining on my screen so make it bright | could we have it light again | could we go back to light | could you brighten the page
      | could you lighten it up | can you turn on light mode | can you use the light theme | can you brighten this up | can i have the bright page back
      | would you mind making it brighter | i'd like light mode | i would like it to be light | i would like the white page back
      | i would prefer light mode | i prefer a light screen | i prefer bright pages | i'd prefer a light theme | i'd rather have it light
      | i'd rather have a white page | i like light mode better | i like it bright | i want a light background | i want a white background
      | i want the light theme | i want white instead of black | i need light mode | i don't like dark mode | i don't like the dark theme
      | i don't like it dark | i hate dark mode | i can't read this dark text | i can't read white on black | i can barely read in the dark
      | i can barely see anything | i can hardly read this dark page | dark mode is hard to read | dark mode is not for me | it's so dark | it's very dark
      | it is so dark in here | it's gloomy in here | it's dark in here | too dark | so dark | that's too dark | that's too dark for me
      | everything is so dark | the page is so dark | the background is too dark | put it into light mode | put the page into light mode
      | put it in light mode | put the lights on | bring back light mode | bring the white background back | give me light mode | give me the light theme
      | give me a white background | give me a bright page | give me the bright version | the light version please | switch this to light
      | switch the page to light | switch the theme to light | switch to bright | switch to bright colours | switch to day mode
      | change the background to white | flip it to light | flip back to light mode | go back to bright | go back to white | go bright
      | use the bright theme | use a white background | use a light background | let's have it light | let's go light | let's use light mode
      | set light mode | set the page to light | set light theme | set it to bright | set the background to white | turn it white | turn everything light
      | turn everything white | turn on the light theme | turn on the bright theme | turn up the brightness | turn the brightness up | raise the brightness
      | some light please | a bit more light please | a little brighter please | brighter please | make the background light | make the website light
      | make the website bright | make the whole page light | make everything light | make everything bright | make my screen bright | make it day
      | make it less dark | make the page white | bright screen please | light design | light appearance | leave dark mode | quit dark mode
      | remove dark mode | remove the dark theme | deactivate dark mode | away with the dark theme | turn the dark theme off`,
    answer: { act: (moment) => setTheme(moment, 'light') },
  },
  {
    name: 'pageTitle',
    topic: 'the title of this page',
    phrases: `what's the page's name | which page is this | which page are we on | what does the tab say | what is written in the tab
      | what is the title of the document | what is the name of this site | where am i right now | what am i looking at | what am i looking at here
      | what does it say at the top of the page | what's the headline of this page | what's the heading of this page | i forgot what this page is called
      | i can't see the title of the page | read out the name of the page | read aloud the title | what does this page call itself
      | what does this page say it is | what is the current page called | what is the page i am on called | what is the site called
      | which page have i got open | which page do i see | which page am i seeing | what site is this | what web site am i on | where did i land
      | do you know the name of this page | tell me where i am | fetch the page title`,
    answer: { act: readTitle },
  },
];
