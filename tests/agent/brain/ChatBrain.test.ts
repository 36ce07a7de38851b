import { array, assert, asyncProperty, constantFrom, nat } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { BrainInput, ToolOutcome } from '../../../src/agent/brain/Brain';
import { ChatBrain, type ChatBrainOptions } from '../../../src/agent/brain/ChatBrain';
import { ParlandoError } from '../../../src/core/ParlandoError';
import { ManualClock } from '../../../src/testing/ManualClock';
import { ChatServer, content, events, toolPiece, type Reply } from './ChatServer';

const DONE = '[DONE]';
const servers: ChatServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(...replies: Reply[]): Promise<ChatServer> {
  const server = await ChatServer.listen(...replies);
  servers.push(server);
  return server;
}

interface Played {
  calls: [string, Record<string, unknown>][];
  input: BrainInput;
}

function inputOf(
  text: string,
  more: Partial<BrainInput> = {},
  outcome: ToolOutcome = { result: 'Demo', isError: false },
): Played {
  const calls: Played['calls'] = [];
  const callTool: BrainInput['callTool'] = (name, parameters) => {
    calls.push([name, parameters]);
    return Promise.resolve(outcome);
  };
  return {
    calls,
    input: { text, history: [], context: [], signal: new AbortController().signal, callTool, ...more },
  };
}

async function answerOf(brain: ChatBrain, input: BrainInput): Promise<string> {
  let answer = '';
  for await (const piece of brain.answer(input)) answer += piece;
  return answer;
}

function brainAt(server: ChatServer, more: Partial<ChatBrainOptions> = {}): ChatBrain {
  return new ChatBrain({ url: server.url, model: 'small', ...more });
}

async function failureOf(brain: ChatBrain, input: BrainInput = inputOf('hi').input): Promise<ParlandoError> {
  const thrown: unknown = await answerOf(brain, input).then(
    (answer) => new Error(`answered ${answer}`),
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ParlandoError);
  return thrown as ParlandoError;
}

describe('a language model', () => {
  it('is told who it is, what is known, what was said and what is asked', async () => {
    const server = await serve(events([content('Fine.'), DONE]));
    const { input } = inputOf('and you?', {
      history: [
        { role: 'agent', text: 'Hello.' },
        { role: 'user', text: 'Hi.' },
      ],
      context: ['The cart holds two lamps.', 'It is raining.'],
    });
    expect(await answerOf(brainAt(server, { system: 'Be brief.', key: 'k-1' }), input)).toBe('Fine.');
    const { body, headers, path } = server.asked[0]!;
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe('Bearer k-1');
    expect(body).toMatchObject({ model: 'small', stream: true });
    expect(body.messages).toEqual([
      {
        role: 'system',
        content: 'Be brief.\n\nFacts from the page, oldest first:\nThe cart holds two lamps.\nIt is raining.',
      },
      { role: 'assistant', content: 'Hello.' },
      { role: 'user', content: 'Hi.' },
      { role: 'user', content: 'and you?' },
    ]);
    expect(body.tools?.map((tool) => tool.function.name)).toEqual(['set_theme', 'get_page_title']);
  });

  it('is asked for plain speech and without a key by default', async () => {
    const server = await serve(events([content('Yes.'), DONE]));
    await answerOf(brainAt(server), inputOf('hi').input);
    expect(server.asked[0]!.body.messages[0]!.content).toContain('aloud');
    expect(server.asked[0]!.headers.authorization).toBeUndefined();
  });

  it.each(['', '/', '/v1', '/v1/', '/v1/chat/completions'])(
    'is found at an address that ends in "%s"',
    async (ending) => {
      const server = await serve(events([content('Yes.'), DONE]));
      const brain = new ChatBrain({ url: server.url + ending, model: 'small' });
      expect(await answerOf(brain, inputOf('hi').input)).toBe('Yes.');
      expect(server.asked[0]!.path).toBe('/v1/chat/completions');
      expect(brain.name).toBe(`small at ${new URL(server.url).host}`);
    },
  );

  it('refuses an address that is none', () => {
    const make = (): ChatBrain => new ChatBrain({ url: 'localhost:11434', model: 'small' });
    expect(make).toThrow(expect.objectContaining({ code: 'invalid_option' }) as Error);
  });

  it('is understood wherever the stream is cut, and however its lines end', async () => {
    const told = ['Grüß', ' dich, ', '🙂 ', 'naïve', ' friend.'];
    const borders = array(nat(5000), { maxLength: 40 });
    await assert(
      asyncProperty(borders, constantFrom('\n', '\r\n', '\r'), async (at, lineEnd) => {
        const server = await serve(events([...told.map(content), DONE], { borders: at, lineEnd }));
        expect(await answerOf(brainAt(server), inputOf('hi').input)).toBe(told.join(''));
      }),
      { numRuns: 40 },
    );
  });

  it('is understood when it neither streams nor says that it is done', async () => {
    const whole = { choices: [{ message: { role: 'assistant', content: 'All at once.' } }] };
    const server = await serve(
      (response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole)),
      events(['not json', content('No end.')]),
    );
    expect(await answerOf(brainAt(server), inputOf('hi').input)).toBe('All at once.');
    expect(await answerOf(brainAt(server), inputOf('hi').input)).toBe('No end.');
  });

  it('keeps its thoughts to itself', async () => {
    const thoughts = ['<th', 'ink>Hm. ', 'Well.</thi', 'nk>\n\n', 'Yes', '.'].map(content);
    const server = await serve(events([...thoughts, DONE]), events([content('<'), content('3 you.'), DONE]));
    expect(await answerOf(brainAt(server), inputOf('hi').input)).toBe('Yes.');
    expect(await answerOf(brainAt(server), inputOf('hi').input)).toBe('<3 you.');
  });
});

describe('the tools of a language model', () => {
  it('are run with arguments put together from pieces, and their results handed back', async () => {
    const server = await serve(
      events([
        content('One moment.'),
        toolPiece({ index: 0, id: 'a', name: 'set_theme', arguments: '{"the' }),
        toolPiece({ index: 1, id: 'b', name: 'get_page_title', arguments: '' }),
        toolPiece({ index: 0, arguments: 'me":"dark"}' }),
        DONE,
      ]),
      events([content('It is dark.'), DONE]),
    );
    const { input, calls } = inputOf('dark please');
    expect(await answerOf(brainAt(server), input)).toBe('One moment. It is dark.');
    expect(calls).toEqual([
      ['set_theme', { theme: 'dark' }],
      ['get_page_title', {}],
    ]);
    expect(server.asked[1]!.body.messages.slice(-3)).toEqual([
      {
        role: 'assistant',
        content: 'One moment.',
        tool_calls: [
          { id: 'a', type: 'function', function: { name: 'set_theme', arguments: '{"theme":"dark"}' } },
          { id: 'b', type: 'function', function: { name: 'get_page_title', arguments: '' } },
        ],
      },
      { role: 'tool', tool_call_id: 'a', content: 'Demo' },
      { role: 'tool', tool_call_id: 'b', content: 'Demo' },
    ]);
  });

  it('work with servers that give neither index nor id, and arguments as an object', async () => {
    const server = await serve(
      events([toolPiece({ name: 'set_theme', arguments: { theme: 'light' } }), DONE]),
      events([content('Done.'), DONE]),
    );
    const { input, calls } = inputOf('light please');
    expect(await answerOf(brainAt(server), input)).toBe('Done.');
    expect(calls).toEqual([['set_theme', { theme: 'light' }]]);
    expect(server.asked[1]!.body.messages.at(-1)).toMatchObject({ role: 'tool', tool_call_id: 'call_1' });
  });

  it('tell the model what went wrong', async () => {
    const server = await serve(
      events([
        toolPiece({ index: 0, id: 'a', name: 'set_theme', arguments: '{"theme"' }),
        toolPiece({ index: 1, id: 'b', name: 'launch_rocket', arguments: '{}' }),
        toolPiece({ index: 2, id: 'c', name: 'get_page_title', arguments: '{}' }),
        DONE,
      ]),
      events([content('Sorry.'), DONE]),
    );
    const { input, calls } = inputOf('hi', {}, { result: 'no page', isError: true });
    expect(await answerOf(brainAt(server), input)).toBe('Sorry.');
    expect(calls).toEqual([['get_page_title', {}]]);
    expect(server.asked[1]!.body.messages.slice(-3).map((message) => message.content)).toEqual([
      'Failed: The arguments were not a JSON object.',
      'Failed: There is no tool called "launch_rocket".',
      'Failed: no page',
    ]);
  });

  it('are run five times at most, then the model has to answer', async () => {
    const again = events([toolPiece({ index: 0, id: 'a', name: 'get_page_title', arguments: '{}' }), DONE]);
    const last = events([content('Enough.'), DONE]);
    const server = await serve(again, again, again, again, again, last);
    const { input, calls } = inputOf('hi');
    expect(await answerOf(brainAt(server), input)).toBe('Enough.');
    expect(calls).toHaveLength(5);
    expect(server.asked.at(-1)!.body.tools).toBeUndefined();
  });

  it('are the ones given, with their schemas', async () => {
    const parameters = { type: 'object', properties: { room: { type: 'string' } } };
    const server = await serve(events([content('Yes.'), DONE]));
    await answerOf(
      brainAt(server, { tools: [{ name: 'lamp', description: 'Lights it.', parameters }] }),
      inputOf('hi').input,
    );
    expect(server.asked[0]!.body.tools).toEqual([
      { type: 'function', function: { name: 'lamp', description: 'Lights it.', parameters } },
    ]);
  });
});

describe('a language model that fails', () => {
  it.each([
    [401, '{"error":{"message":"bad key"}}', /refused with status 401 and said: bad key\. .* Check the key/],
    [
      404,
      '{"error":"model \'small\' not found"}',
      /status 404 and said: model 'small' not found\. .* pull it first/,
    ],
    [500, '<html>Oops</html>', /refused with status 500\. .* what the model server has logged/],
  ])('with status %i says what to do', async (status, body, message) => {
    const server = await serve((response) => void response.writeHead(status).end(body));
    const failure = await failureOf(brainAt(server));
    expect(failure).toMatchObject({ code: 'agent_error', retryable: false });
    expect(failure.message).toMatch(message);
  });

  it('because it does not run says how to start it', async () => {
    const server = await serve();
    const brain = brainAt(server);
    await servers.pop()!.close();
    const failure = await failureOf(brain);
    expect(failure).toMatchObject({
      code: 'agent_error',
      details: { errorType: 'llm_unreachable' },
      retryable: true,
    });
    expect(failure.message).toMatch(
      /No language model answers at .* So this question has no answer\. Start it/,
    );
  });

  it('by complaining in the middle says so', async () => {
    const server = await serve(events([content('Well'), { error: { message: 'out of memory' } }]));
    expect((await failureOf(brainAt(server))).message).toContain('gave up and said: out of memory.');
  });

  it('by breaking off says so', async () => {
    const server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(content('Well'))}\n\n`, () => response.socket?.destroy());
    });
    expect((await failureOf(brainAt(server))).message).toContain('broke in the middle of the answer');
  });

  it('by saying nothing at all says so', async () => {
    const server = await serve(events([DONE]));
    expect((await failureOf(brainAt(server))).message).toContain('answered without a word');
  });

  it('by keeping silent is given up after 20 seconds', async () => {
    const clock = new ManualClock();
    const server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': still loading\n\n');
    });
    const failure = failureOf(brainAt(server, { clock }));
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    clock.advance(19_999);
    await new Promise((resolve) => setTimeout(resolve, 20));
    clock.advance(1);
    expect((await failure).message).toContain('said nothing for 20 seconds');
  });

  it('is waited for as long as it likes once it has begun', async () => {
    const clock = new ManualClock();
    let goOn = (): void => undefined;
    const server = await serve(async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(content('Well, '))}\n\n`);
      await new Promise<void>((resolve) => (goOn = resolve));
      response.end(`data: ${JSON.stringify(content('yes.'))}\n\n`);
    });
    let answer = '';
    for await (const piece of brainAt(server, { clock }).answer(inputOf('hi').input)) {
      answer += piece;
      clock.advance(60_000);
      goOn();
    }
    expect(answer).toBe('Well, yes.');
  });

  it('is left alone when the user interrupts', async () => {
    const controller = new AbortController();
    const closed = deferred();
    const server = await serve((response) => {
      response.on('close', closed.resolve);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(content('Once upon a time'))}\n\n`);
    });
    let answer = '';
    for await (const piece of brainAt(server).answer(inputOf('hi', { signal: controller.signal }).input)) {
      answer += piece;
      controller.abort();
    }
    expect(answer).toBe('Once upon a time');
    await closed.promise;
  });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
