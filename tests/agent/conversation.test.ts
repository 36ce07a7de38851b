import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { BrainInput } from '../../src/agent/brain/Brain';
import { HandClock } from './fakes/HandClock';
import { LineBrain } from './fakes/LineBrain';
import { agentWith, clientOf, talkTo, wanting } from './fakes/localAgent';
import { ToneVoice } from './fakes/ToneVoice';

async function* pieces(...texts: string[]): AsyncGenerator<string, void, undefined> {
  for (const text of texts) {
    await sleep(1);
    yield text;
  }
}

/** Yields until it is cut off. */
async function* endless({ signal }: BrainInput): AsyncGenerator<string, void, undefined> {
  while (!signal.aborted) {
    yield 'on and ';
    await sleep(2);
  }
}

describe('the beginning', () => {
  it('is the metadata, then the first message', async () => {
    const agent = await agentWith({
      firstMessage: 'Hello there.',
      outputFormat: 'ulaw_8000',
      inputFormat: 'pcm_48000',
    });
    const client = await clientOf(agent).begin();
    const metadata = await client.next('conversation_initiation_metadata');
    expect(client.types[0]).toBe('conversation_initiation_metadata');
    expect(metadata.conversation_initiation_metadata_event).toMatchObject({
      agent_output_audio_format: 'ulaw_8000',
      user_input_audio_format: 'pcm_48000',
      conversation_id: expect.stringMatching(/^conv_[\w-]{8,}$/) as string,
    });
    const first = await client.next('agent_response');
    expect(first.agent_response_event).toEqual({ agent_response: 'Hello there.', event_id: 1 });
  });

  it("takes the client's own first message, with its variables", async () => {
    const client = await clientOf(await agentWith({ firstMessage: 'Hello.' })).begin({
      conversation_config_override: { agent: { first_message: 'Hi {{name}}, {{ n }} of {{flag}}.' } },
      dynamic_variables: { name: 'Ada', n: 3, flag: true },
    });
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(
      'Hi Ada, 3 of true.',
    );
  });

  it('fills in what the agent knows itself', async () => {
    const client = await clientOf(await agentWith({ firstMessage: 'I am {{system__agent_id}}.' })).begin();
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('I am test.');
  });

  it('fails when a variable is missing', async () => {
    const client = await clientOf(
      await agentWith({ firstMessage: 'Hi {{name}} and {{constructor}}.' }),
    ).begin();
    const { error_event } = await client.next('error');
    expect(error_event).toMatchObject({ code: 1008, error_type: 'missing_dynamic_variable' });
    expect((await client.end()).reason).toBe('Missing required dynamic variables: name, constructor.');
  });

  it('waits for the user when the first message is empty', async () => {
    const agent = await agentWith({ firstMessage: 'Hello.' });
    const client = await talkTo(agent, { conversation_config_override: { agent: { first_message: '' } } });
    client.say('hi');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('You said hi.');
    expect(client.all('agent_response')).toHaveLength(1);
  });

  it('refuses overrides in a locked account, after the metadata, and takes a client without them', async () => {
    const agent = await agentWith({ lockOverrides: true });
    const client = await talkTo(agent, wanting('audio'));
    expect((await client.next('error')).error_event).toMatchObject({
      code: 1008,
      error_type: 'override_error',
    });
    expect(await client.end()).toEqual({
      code: 1008,
      reason: "Override for field 'conversation.client_events' is not allowed by the agent's settings.",
    });
    const modest = await talkTo(agent, {
      conversation_config_override: { agent: { first_message: null }, conversation: {} },
      dynamic_variables: { name: 'Ada' },
    });
    modest.say('hi');
    await modest.next('agent_response');
  });

  it('makes a brain for each conversation, with the prompt', async () => {
    const prompts: (string | undefined)[] = [];
    const agent = await agentWith({
      prompt: 'You serve {{shop}}.',
      brain: ({ prompt, agentId }) => {
        prompts.push(`${agentId}: ${prompt}`);
        return new LineBrain();
      },
    });
    await talkTo(agent, { dynamic_variables: { shop: 'a bakery' } });
    const override = { agent: { prompt: { prompt: 'You are {{shop}}.' } } };
    await talkTo(agent, { conversation_config_override: override, dynamic_variables: { shop: 'it' } });
    expect(prompts).toEqual(['test: You serve a bakery.', 'test: You are it.']);
  });
});

describe('a typed talk', () => {
  it('answers what was typed and does not echo it', async () => {
    const client = await talkTo(await agentWith());
    client.say(' hello ');
    const { agent_response_event } = await client.next('agent_response');
    expect(agent_response_event).toEqual({ agent_response: 'You said hello.', event_id: 1 });
    client.say('more');
    expect((await client.next('agent_response')).agent_response_event.event_id).toBe(2);
    expect(client.types).not.toContain('user_transcript');
    expect(client.types).not.toContain('audio');
  });

  it('streams the parts of an answer to who wants them, then the whole', async () => {
    const agent = await agentWith({ brain: new LineBrain(() => pieces('One ', '', 'two ', 'three.')) });
    const client = await talkTo(agent, wanting('agent_chat_response_part', 'agent_response'));
    client.say('count');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('One two three.');
    const parts = client.all('agent_chat_response_part').map(({ text_response_part }) => text_response_part);
    expect(parts).toEqual([
      { type: 'start', text: '', event_id: 1 },
      { type: 'delta', text: 'One ', event_id: 1 },
      { type: 'delta', text: 'two ', event_id: 1 },
      { type: 'delta', text: 'three.', event_id: 1 },
      { type: 'stop', text: '', event_id: 1 },
    ]);
  });

  it('sends only the events that were asked for, tools and errors apart', async () => {
    const agent = await agentWith({
      brain: new LineBrain(async function* ({ callTool }) {
        yield (await callTool('color', {})).result;
      }),
    });
    const client = await talkTo(agent, wanting('agent_chat_response_part'));
    client.say('hi');
    const { client_tool_call } = await client.next('client_tool_call');
    client.send({
      type: 'client_tool_result',
      tool_call_id: client_tool_call.tool_call_id,
      result: 'red',
      is_error: false,
    });
    await client.next('agent_chat_response_part');
    client.send({ type: 'nonsense' } as never);
    await client.next('error');
    expect(new Set(client.types)).toEqual(
      new Set(['conversation_initiation_metadata', 'client_tool_call', 'agent_chat_response_part', 'error']),
    );
  });

  it('drops an answer that is still being thought of when the user types again', async () => {
    const brain = new LineBrain((input) => (input.text === 'long' ? endless(input) : 'Short.'));
    const agent = await agentWith({ brain });
    const client = await talkTo(agent, wanting('interruption', 'agent_response', 'agent_chat_response_part'));
    client.say('long');
    await client.next('agent_chat_response_part');
    client.say('short');
    expect((await client.next('interruption')).interruption_event.event_id).toBe(1);
    const cut = await client.next('agent_response');
    expect(cut.agent_response_event.agent_response).toMatch(/^on and /);
    expect((await client.next('agent_response')).agent_response_event).toEqual({
      agent_response: 'Short.',
      event_id: 2,
    });
    expect(brain.asked[1]!.history.map(({ role }) => role)).toEqual(['user', 'agent']);
    expect(brain.asked[1]!.history[1]!.text).toBe(cut.agent_response_event.agent_response.trimEnd());
  });

  it('remembers the talk, and what it is told of the page, the newest of each kind', async () => {
    const brain = new LineBrain();
    const client = await talkTo(await agentWith({ brain, firstMessage: 'Welcome.' }));
    await client.next('agent_response');
    client.send({ type: 'contextual_update', text: 'The cart is empty.', context_id: 'cart' });
    client.send({ type: 'contextual_update', text: 'The user is new.' });
    client.send({ type: 'contextual_update', text: 'The cart holds a hat.', context_id: 'cart' });
    client.say('one');
    await client.next('agent_response');
    client.say('two');
    await client.next('agent_response');
    expect(brain.asked[1]!.history).toEqual([
      { role: 'agent', text: 'Welcome.' },
      { role: 'user', text: 'one' },
      { role: 'agent', text: 'You said one.' },
    ]);
    expect(brain.asked[1]!.context).toEqual(['The user is new.', 'The cart holds a hat.']);
  });

  it('takes the text of a multimodal message, and notes the file', async () => {
    const brain = new LineBrain();
    const client = await talkTo(await agentWith({ brain }));
    client.send({
      type: 'multimodal_message',
      file: { type: 'file_input', file_id: 'f1' },
      text: { type: 'user_message', text: 'look' },
    });
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('You said look.');
    expect(brain.asked[0]!.context).toEqual(['The user sent the file f1.']);
  });

  it('takes feedback, activity and results that nobody waits for without a word', async () => {
    const lines: string[] = [];
    const client = await talkTo(await agentWith({ onLog: (line) => lines.push(line) }));
    client.send({ type: 'feedback', event_id: 1, score: 'like' });
    client.send({ type: 'feedback', event_id: 1, score: null });
    client.send({ type: 'user_activity' });
    client.send({ type: 'user_message', text: null });
    client.send({ type: 'client_tool_result', tool_call_id: 'none', result: '', is_error: false });
    client.send({ type: 'mcp_tool_approval_result', tool_call_id: 'none', is_approved: true });
    client.say('hi');
    await client.next('agent_response');
    expect(client.all('agent_response')).toHaveLength(1);
    expect(lines.some((line) => line.includes('Feedback on event 1: like.'))).toBe(true);
    expect(lines.some((line) => line.includes('Nobody waits for a result of none.'))).toBe(true);
  });

  it('apologises when the brain fails, and goes on', async () => {
    const brain = new LineBrain(({ text }) => {
      if (text === 'fail') throw new Error('no idea');
      return 'Fine.';
    });
    const client = await talkTo(await agentWith({ brain }));
    client.say('fail');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toMatch(/^Sorry, /);
    client.say('again');
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('Fine.');
  });

  it('says nothing where the brain has nothing to say', async () => {
    const brain = new LineBrain(({ text }) => (text === 'hush' ? '' : 'Yes.'));
    const client = await talkTo(
      await agentWith({ brain }),
      wanting('agent_chat_response_part', 'agent_response'),
    );
    client.say('hush');
    client.say('well?');
    await client.next('agent_response');
    expect(client.all('agent_response')).toHaveLength(1);
    expect(client.all('agent_chat_response_part')).toHaveLength(3);
  });

  it('notes that another language than English was asked for', async () => {
    const lines: string[] = [];
    const agent = await agentWith({ onLog: (line) => lines.push(line) });
    await talkTo(agent, { conversation_config_override: { agent: { language: 'de' } } });
    expect(lines.some((line) => line.includes('"de"'))).toBe(true);
  });

  it('hangs up on a user who gives no sign any more, and not on one who does', async () => {
    const clock = new HandClock();
    const got: unknown[] = [];
    const agent = await agentWith({ clock, idleMs: 400, onMessage: ({ type }) => got.push(type) });
    const client = await talkTo(agent);
    const signs = (): number => got.filter((type) => type === 'user_activity').length;
    for (let n = 1; n <= 5; n++) {
      clock.move(399);
      client.send({ type: 'user_activity' });
      await expect.poll(signs, { timeout: 20_000 }).toBe(n);
    }
    expect(client.closed).toBeUndefined();
    clock.move(400);
    expect((await client.next('error')).error_event.error_type).toBe('transport_receive_timeout');
    expect((await client.end()).code).toBe(1002);
  });
});

describe('client tools', () => {
  const toolBrain = new LineBrain(async function* ({ text, callTool }) {
    const { result, isError } = await callTool('set_theme', { theme: text });
    yield isError ? `Failed: ${result}` : `Done: ${result}`;
  });

  it('run in the page and come into the answer', async () => {
    const client = await talkTo(
      await agentWith({ brain: toolBrain }),
      wanting(
        'agent_response',
        'agent_tool_request',
        'agent_tool_response',
        'agent_tool_response_full_payload',
      ),
    );
    client.say('dark');
    const { client_tool_call } = await client.next('client_tool_call');
    expect(client_tool_call).toMatchObject({
      tool_name: 'set_theme',
      parameters: { theme: 'dark' },
      event_id: 1,
    });
    const { tool_call_id } = client_tool_call;
    client.send({ type: 'client_tool_result', tool_call_id, result: 'it is dark', is_error: false });
    client.send({ type: 'client_tool_result', tool_call_id, result: 'twice', is_error: true });
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(
      'Done: it is dark',
    );
    expect(client.all('agent_tool_request')).toHaveLength(1);
    expect(
      client.all('agent_tool_response').map(({ agent_tool_response }) => agent_tool_response.is_error),
    ).toEqual([false]);
    expect(
      client.all('agent_tool_response_full_payload')[0]!.agent_tool_response_full_payload.full_tool_result,
    ).toBe('it is dark');
  });

  it('that fail, or never answer, are told to the brain as that', async () => {
    const clock = new HandClock();
    const client = await talkTo(await agentWith({ clock, brain: toolBrain, toolTimeoutMs: 40 }));
    client.say('dark');
    const { client_tool_call } = await client.next('client_tool_call');
    client.send({
      type: 'client_tool_result',
      tool_call_id: client_tool_call.tool_call_id,
      result: 'no such tool',
      is_error: true,
    });
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(
      'Failed: no such tool',
    );
    client.say('light');
    await client.next('client_tool_call');
    clock.move(40);
    expect((await client.next('agent_response')).agent_response_event.agent_response).toMatch(
      /^Failed: The page did not answer/,
    );
  });

  it('are given up with the turn that called them', async () => {
    const client = await talkTo(
      await agentWith({ brain: toolBrain }),
      wanting('agent_response', 'interruption'),
    );
    client.say('dark');
    const first = (await client.next('client_tool_call')).client_tool_call;
    client.say('light');
    const second = (await client.next('client_tool_call')).client_tool_call;
    client.send({
      type: 'client_tool_result',
      tool_call_id: first.tool_call_id,
      result: 'old',
      is_error: false,
    });
    client.send({
      type: 'client_tool_result',
      tool_call_id: second.tool_call_id,
      result: 'new',
      is_error: false,
    });
    expect((await client.next('agent_response')).agent_response_event.agent_response).toBe('Done: new');
    expect(client.all('agent_response')).toHaveLength(1);
  });

  it('end the call, once the last sentence has been heard', async () => {
    const brain = new LineBrain(async function* ({ callTool }) {
      await callTool('end_call', {});
      yield 'Goodbye, see you soon.';
    });
    const agent = await agentWith({ brain, voice: new ToneVoice(20) });
    const client = await talkTo(agent, wanting('agent_response', 'agent_tool_response', 'audio'));
    client.say('bye');
    const startedAt = performance.now();
    expect(await client.end()).toEqual({ code: 1000, reason: 'The agent ended the conversation.' });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(20 * 'Goodbye, see you soon.'.length - 5);
    expect(client.all('agent_tool_response')[0]!.agent_tool_response).toMatchObject({
      tool_name: 'end_call',
      tool_type: 'system',
    });
    expect(client.types).not.toContain('client_tool_call');
  });
});

describe('pings', () => {
  it('come every so often and tell how long the last pong took', async () => {
    const clock = new HandClock();
    const got: unknown[] = [];
    const agent = await agentWith({
      clock,
      pingEveryMs: 20,
      faults: { latencyMs: 15 },
      onMessage: ({ type }) => got.push(type),
    });
    const client = await clientOf(agent).begin();
    await expect.poll(() => got, { timeout: 20_000 }).toEqual(['conversation_initiation_client_data']);
    clock.move(15);
    expect((await client.next('ping')).ping_event).toEqual({ event_id: 1 });
    for (const event_id of [2, 3]) {
      await expect.poll(() => got.at(-1) === 'pong' && got.length, { timeout: 20_000 }).toBe(event_id);
      clock.move(20);
      expect((await client.next('ping')).ping_event).toEqual({ event_id, ping_ms: 15 });
    }
  });

  it('go on without an answer', async () => {
    const client = clientOf(await agentWith({ pingEveryMs: 10 }));
    client.pongs = false;
    await client.begin();
    for (let i = 1; i <= 3; i++) expect((await client.next('ping')).ping_event).toEqual({ event_id: i });
  });
});

describe('many at once', () => {
  it('fifty conversations in writing each get their own answers', async () => {
    const agent = await agentWith({ brain: new LineBrain(({ text }) => pieces('You ', `said ${text}.`)) });
    const talks = Array.from({ length: 50 }, async (_, i) => {
      const client = await talkTo(agent);
      for (let round = 0; round < 3; round++) {
        client.say(`${i}-${round}`);
        const { agent_response_event } = await client.next('agent_response');
        expect(agent_response_event.agent_response).toBe(`You said ${i}-${round}.`);
      }
      return client.close();
    });
    expect((await Promise.all(talks)).every(({ code }) => code === 1000)).toBe(true);
  });

  it('a third voice is told so and goes on in writing, until a seat is free', async () => {
    const agent = await agentWith({ voice: new ToneVoice(2), firstMessage: 'Hello.' });
    const first = await talkTo(agent);
    await first.next('audio');
    await (await talkTo(agent)).next('audio');

    const third = await talkTo(agent);
    expect((await third.next('agent_response')).agent_response_event.agent_response).toBe('Hello.');
    expect((await third.next('agent_response')).agent_response_event.agent_response).toMatch(
      /^As many voices as /,
    );
    third.say('hi');
    expect((await third.next('agent_response')).agent_response_event.agent_response).toBe('You said hi.');
    third.send({ user_audio_chunk: 'AAAA' });
    third.say('still there?');
    await third.next('agent_response');
    expect(third.types).not.toContain('audio');

    const writer = await talkTo(agent, {
      conversation_config_override: { conversation: { text_only: true } },
    });
    expect((await writer.next('agent_response')).agent_response_event.agent_response).toBe('Hello.');
    expect(writer.types).not.toContain('audio');

    await first.close();
    await (await talkTo(agent)).next('audio');
  });
});

describe('without engines', () => {
  it('says once, to who sends sound, that it cannot hear', async () => {
    const client = await talkTo(await agentWith());
    client.send({ user_audio_chunk: 'AAAA' });
    client.send({ user_audio_chunk: 'AAAA' });
    expect((await client.next('agent_response')).agent_response_event.agent_response).toMatch(
      /^I cannot hear .* Typing works\.$/,
    );
    client.say('hi');
    await client.next('agent_response');
    expect(client.all('agent_response')).toHaveLength(2);
  });
});
