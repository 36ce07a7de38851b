import type { WidgetWords } from './WidgetWords';

export const englishWidget: WidgetWords = {
  invitation: 'What can I do for you?',
  writeInvitation: 'Write to me, and I answer at once.',
  end: 'End',
  talk: 'Talk instead of writing',
  consent: {
    title: 'Before we begin',
    about: 'You are about to talk with a computer program. What you say and write is sent to it.',
    read: 'Read the terms',
    accept: 'Agree and go on',
    decline: 'No, thank you',
  },
  earlier: 'We were cut off. Shall we go on?',
};
