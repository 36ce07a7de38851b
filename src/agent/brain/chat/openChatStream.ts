import type { Clock } from '../../../core/Clock';
import { chatFailure, refusalOf } from './chatFailure';
import { readChatDelta, type ChatDelta } from './chatDelta';
import type { ChatMessage } from './ChatMessage';
import type { ChatTool } from './ChatTool';
import { serverSentData } from './serverSentData';

/** One request to a chat endpoint. */
export interface ChatRequest {
  url: string;
  model: string;
  key: string | undefined;
  messages: readonly ChatMessage[];
  /** Empty: the model may call nothing. */
  tools: readonly ChatTool[];
  fetch: typeof fetch;
  clock: Clock;
  firstTokenMs: number;
  signal: AbortSignal;
}

/** Asks, and yields the answer as it streams. Throws three-part errors; when the signal aborts, its reason. */
export async function* openChatStream(request: ChatRequest): AsyncGenerator<ChatDelta, void, undefined> {
  const { url, clock, firstTokenMs, signal } = request;
  const patience = new AbortController();
  const stopWaiting = clock.after(firstTokenMs, () => patience.abort(tooSlow(url, firstTokenMs)));
  const either = AbortSignal.any([signal, patience.signal]);
  try {
    const response = await post(request, either);
    if (!response.ok) throw await refusalOf(response, url, request.model);
    for await (const data of dataOf(response)) {
      if (data.trim() === '[DONE]') return;
      const delta = readChatDelta(data);
      if (delta?.complaint !== undefined) throw complaint(url, delta.complaint);
      if (!delta || (delta.content === '' && delta.toolCalls.length === 0 && !delta.thinks)) continue;
      stopWaiting();
      yield delta;
    }
  } catch (thrown) {
    either.throwIfAborted();
    throw thrown instanceof TypeError ? broken(url, thrown) : thrown;
  } finally {
    stopWaiting();
  }
}

async function post(
  { url, model, key, messages, tools, fetch, signal }: ChatRequest,
  either: AbortSignal,
): Promise<Response> {
  const functions = tools.map(({ name, description, parameters = { type: 'object', properties: {} } }) => ({
    type: 'function',
    function: { name, description, parameters },
  }));
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model,
        messages,
        stream: true,
        ...(functions.length > 0 && { tools: functions }),
      }),
      signal: either,
    });
  } catch (thrown) {
    either.throwIfAborted();
    signal.throwIfAborted();
    throw chatFailure(
      'unreachable',
      {
        what: `No language model answers at ${url}.`,
        remedy: 'Start it, for example with "ollama serve", and check the address and the port.',
      },
      thrown,
    );
  }
}

/** Server-sent events, or the one whole answer of a server that does not stream. */
async function* dataOf(response: Response): AsyncGenerator<string, void, undefined> {
  if (response.headers.get('content-type')?.includes('application/json')) yield await response.text();
  else if (response.body) yield* serverSentData(response.body);
}

function tooSlow(url: string, afterMs: number): Error {
  return chatFailure('slow', {
    what: `The language model at ${url} said nothing for ${Math.round(afterMs / 1000)} seconds.`,
    remedy: 'A model that is loaded for the first time needs long: ask again, or take a smaller one.',
  });
}

function complaint(url: string, said: string): Error {
  return chatFailure('broken', {
    what: `The language model at ${url} gave up and said: ${said.slice(0, 300)}.`,
    remedy: 'Look at what the model server has logged, and ask again.',
  });
}

function broken(url: string, cause: Error): Error {
  return chatFailure(
    'broken',
    {
      what: `The line to the language model at ${url} broke in the middle of the answer.`,
      remedy: 'Check that the model server still runs, and ask again.',
    },
    cause,
  );
}
