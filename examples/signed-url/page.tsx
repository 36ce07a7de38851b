import { createRoot } from 'react-dom/client';
import type { ReactElement } from 'react';
import {
  ConversationProvider,
  KaraokeCaption,
  TalkButton,
  TranscriptView,
  useConversation,
} from '../../src/index';
import '../../src/styles.css';

interface Answer {
  signedUrl?: string;
  error?: { message: string };
}

/** Asks our own server, anew for each start: a signed URL is good for a few minutes only. */
async function signedUrl({ signal }: { signal: AbortSignal }): Promise<string> {
  const response = await fetch('/signed-url', { signal });
  const { signedUrl, error } = (await response.json()) as Answer;
  if (!signedUrl) throw new Error(error?.message ?? 'Our server gave no signed URL.');
  return signedUrl;
}

function Problem(): ReactElement | null {
  const { problem } = useConversation();
  return problem ? <p role="alert">{problem.message}</p> : null;
}

createRoot(document.getElementById('root')!).render(
  <ConversationProvider signedUrl={signedUrl}>
    <h1>Talk to the agent</h1>
    <TranscriptView />
    <KaraokeCaption />
    <TalkButton />
    <Problem />
  </ConversationProvider>,
);
