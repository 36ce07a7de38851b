import { ConversationProvider } from 'parlando';
import type { ReactElement } from 'react';
import { Conversation } from './Conversation';

/** The whole document: made on the server, taken over by `client.tsx` in the browser. */
export function Page({ agentOrigin }: { agentOrigin: string }): ReactElement {
  return (
    <html lang="en" data-agent-origin={agentOrigin}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Talk to the guide</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <ConversationProvider agentId="guide" origin={agentOrigin} audio={{ workletUrl: '/sound' }}>
          <Conversation />
        </ConversationProvider>
      </body>
    </html>
  );
}
