/** What the guide says first. */
export const guideGreeting: string = 'Hello, I am the Parlando guide. What would you like to know?';
