import { systemClock, type Clock } from '../../core/Clock';
import type { Brain, BrainInput, ToolOutcome } from './Brain';
import type { ToolCallPiece } from './chat/chatDelta';
import type { ChatMessage, ChatToolCall } from './chat/ChatMessage';
import { chatMessages } from './chat/chatMessages';
import type { ChatTool } from './chat/ChatTool';
import { chatUrl } from './chat/chatUrl';
import { defaultChatTools } from './chat/defaultChatTools';
import { gatherToolCalls } from './chat/gatherToolCalls';
import { openChatStream } from './chat/openChatStream';
import { withoutThoughts } from './chat/withoutThoughts';
import { chatFailure } from './chat/chatFailure';

/** How to reach a language model. */
export interface ChatBrainOptions {
  /** Where it listens: an address with or without `/v1`, or with the whole path. */
  url: string;
  model: string;
  /** Sent as a bearer token. Default: none. */
  key?: string;
  /** What the model is told first. Default: to answer in a few spoken sentences without markup. */
  system?: string;
  /** What it may call in the user's page. Default: `set_theme` and `get_page_title`. */
  tools?: readonly ChatTool[];
  fetch?: typeof fetch;
  clock?: Clock;
  /** How long to wait for the first word of each answer, in milliseconds. Default 20,000. */
  firstTokenMs?: number;
}

const spoken =
  'You are talking with someone aloud. Answer in one to three short sentences of plain spoken language, ' +
  'without lists, markup, emoji or web addresses.';
const mostRounds = 5;

/** Lets a language model answer: any that is served by a chat endpoint compatible with OpenAI's, such as a local Ollama. */
export class ChatBrain implements Brain {
  readonly name: string;
  readonly #options: Required<Omit<ChatBrainOptions, 'key'>> & { key: string | undefined };

  /** Throws `invalid_option` when `url` is no http address. */
  constructor(options: ChatBrainOptions) {
    const url = chatUrl(options.url);
    this.#options = {
      system: spoken,
      tools: defaultChatTools,
      fetch: globalThis.fetch,
      clock: systemClock,
      firstTokenMs: 20_000,
      ...options,
      url,
      key: options.key,
    };
    this.name = `${options.model} at ${new URL(url).host}`;
  }

  async *answer(input: BrainInput): AsyncGenerator<string, void, undefined> {
    const { system, tools } = this.#options;
    const messages = chatMessages(system, input);
    let spoke = false;
    try {
      for (let round = 0; ; round++) {
        const pieces: ToolCallPiece[] = [];
        const answerOf = withoutThoughts();
        let content = '';
        // Who has called tools often enough has to make do with what they gave.
        const allowed = round < mostRounds ? tools : [];
        for await (const delta of openChatStream({
          ...this.#options,
          messages,
          tools: allowed,
          signal: input.signal,
        })) {
          pieces.push(...delta.toolCalls);
          const said = answerOf(delta.content);
          content += said;
          if (said !== '') yield said;
        }
        spoke ||= content.trim() !== '';
        const calls = round < mostRounds ? gatherToolCalls(pieces) : [];
        if (calls.length === 0) {
          if (spoke || input.signal.aborted) return;
          throw nothingSaid(this.#options);
        }
        messages.push({ role: 'assistant', content, tool_calls: calls }, ...(await this.#run(calls, input)));
        // What is said before and after a tool is two things: they must not run into one word.
        if (/\S$/.test(content)) yield ' ';
      }
    } catch (thrown) {
      if (!input.signal.aborted) throw thrown;
    }
  }

  async #run(calls: readonly ChatToolCall[], input: BrainInput): Promise<ChatMessage[]> {
    const results: ChatMessage[] = [];
    for (const call of calls) {
      const { result, isError } = await this.#outcomeOf(call, input);
      results.push({ role: 'tool', tool_call_id: call.id, content: isError ? `Failed: ${result}` : result });
    }
    return results;
  }

  async #outcomeOf(
    { function: { name, arguments: given } }: ChatToolCall,
    input: BrainInput,
  ): Promise<ToolOutcome> {
    if (!this.#options.tools.some((tool) => tool.name === name)) {
      return { result: `There is no tool called "${name}".`, isError: true };
    }
    const parameters = readParameters(given);
    if (!parameters) return { result: 'The arguments were not a JSON object.', isError: true };
    return input.callTool(name, parameters);
  }
}

function nothingSaid({ url, model }: { url: string; model: string }): Error {
  return chatFailure('broken', {
    what: `The model "${model}" at ${url} answered without a word.`,
    remedy: 'Ask again, or in other words.',
  });
}

function readParameters(given: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(given.trim() === '' ? '{}' : given);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
