import type { ChatTool } from './ChatTool';

/** The two client tools of the demonstration page. */
export const defaultChatTools: readonly ChatTool[] = [
  {
    name: 'set_theme',
    description:
      'Makes the page that the user is looking at dark or light. Call it when the user asks for that.',
    parameters: {
      type: 'object',
      properties: { theme: { type: 'string', enum: ['dark', 'light'] } },
      required: ['theme'],
    },
  },
  {
    name: 'get_page_title',
    description: 'Gives the title of the page that the user is looking at.',
    parameters: { type: 'object', properties: {} },
  },
];
