import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScript } from '../../src/agent/script/readScript';
import { script } from '../../src/agent/script/Script';
import { bytesFromBase64 } from '../../src/core/protocol/base64';
import type { ClientMessage } from '../../src/core/protocol/ClientMessage';
import { clientFrameProblems } from './contract';
import { HandClock } from './fakes/HandClock';
import { agentWith, clientOf, talkTo } from './fakes/localAgent';

const alignment = { chars: ['H', 'i'], char_start_times_ms: [0, 120], char_durations_ms: [120, 80] };

describe('a scripted agent', () => {
  it('goes by its steps, in order, after the metadata', async () => {
    const samples = Int16Array.from({ length: 3200 }, (_, i) => i - 1600);
    const plan = script()
      .expect('user_message')
      .agent('Hi', { samples, alignment })
      .interruption()
      .wait(30)
      .audio(Int16Array.of(1, -2), { eventId: 9 })
      .send({ type: 'ping', ping_event: { event_id: 5 } })
      .close(1002, 'enough');
    const clock = new HandClock();
    const client = await talkTo(await agentWith({ clock, script: plan }));
    client.say('hello');
    expect((await client.next('agent_response')).agent_response_event).toEqual({
      agent_response: 'Hi',
      event_id: 1,
    });
    const [first, second] = [await client.next('audio'), await client.next('audio')];
    expect(first.audio_event.alignment).toEqual({
      chars: ['H'],
      char_start_times_ms: [0],
      char_durations_ms: [120],
    });
    expect(second.audio_event.alignment).toEqual({
      chars: ['i'],
      char_start_times_ms: [20],
      char_durations_ms: [80],
    });
    const bytes = [first, second].flatMap(({ audio_event }) => [
      ...bytesFromBase64(audio_event.audio_base_64)!,
    ]);
    expect(bytes).toEqual([...new Uint8Array(samples.buffer)]);
    expect((await client.next('interruption')).interruption_event.event_id).toBe(1);
    clock.move(29);
    // A pong comes after all that was sent before it.
    client.socket.ping();
    await Promise.race([once(client.socket, 'pong'), client.end()]);
    expect(client.types.at(-1)).toBe('interruption');
    clock.move(1);
    const late = (await client.next('audio')).audio_event;
    expect(late).toEqual({ audio_base_64: 'AQD+/w==', event_id: 9 });
    expect((await client.next('ping')).ping_event.event_id).toBe(5);
    expect(await client.end()).toEqual({ code: 1002, reason: 'enough' });
  });

  it('can send anything, and before the metadata too', async () => {
    const plan = script()
      .send({ type: 'ping', ping_event: { event_id: 1 } })
      .metadata()
      .raw('not json')
      .binary(Uint8Array.of(1, 2));
    const client = clientOf(await agentWith({ script: plan }));
    client.expected = true;
    await client.begin();
    await client.until(() => client.strange.length === 2, 'both strange frames');
    expect(client.types).toEqual(['ping', 'conversation_initiation_metadata']);
    expect(client.strange).toEqual(['not json', '\u0001\u0002']);
  });

  it('waits for what it expects, passes over the rest, and gives up in time', async () => {
    const plan = script().expect('user_audio_chunk').agent('heard').expect('feedback', { timeoutMs: 40 });
    const client = await talkTo(await agentWith({ script: plan }));
    client.say('typed');
    client.send({ user_audio_chunk: 'AAAA' });
    await client.next('agent_response');
    expect(await client.end()).toEqual({ code: 1011, reason: 'No feedback came within 40 ms.' });
  });

  it('can be another one for each connection', async () => {
    const agent = await agentWith({ script: (n) => script().agent(`number ${n}`) });
    for (const n of [0, 1]) {
      const client = await talkTo(agent);
      expect((await client.next('agent_response')).agent_response_event.agent_response).toBe(`number ${n}`);
    }
  });

  it('shows all that the client sends', async () => {
    const got: ClientMessage[] = [];
    const agent = await agentWith({
      script: script().expect('pong').agent('ok'),
      onMessage: (message) => got.push(message),
    });
    const client = await talkTo(agent, { user_id: 'u1' });
    client.send({ user_audio_chunk: 'AAAA' });
    client.send({ type: 'pong', event_id: 1 });
    await client.next('agent_response');
    expect(got).toEqual([
      { type: 'conversation_initiation_client_data', user_id: 'u1' },
      { user_audio_chunk: 'AAAA' },
      { type: 'pong', event_id: 1 },
    ]);
    expect(got.flatMap((message) => clientFrameProblems(JSON.stringify(message)))).toEqual([]);
  });

  it('stops with the line', async () => {
    const agent = await agentWith({ script: script().wait(60_000).agent('never') });
    const client = await talkTo(agent);
    expect((await client.close()).code).toBe(1000);
  });

  it('leaves a shorter script as it is when it is gone on from', () => {
    const short = script().wait(1);
    short.agent('more');
    expect(short.steps).toEqual([{ do: 'wait', ms: 1 }]);
  });
});

describe('a script file', () => {
  const folder = mkdtemp(join(tmpdir(), 'parlando-script-'));
  async function fileWith(name: string, text: string): Promise<string> {
    const path = join(await folder, name);
    await writeFile(path, text);
    return path;
  }

  it('holds steps as JSON', async () => {
    const steps = [
      { do: 'agent', text: 'Hi', samples: [1, 2], alignment },
      { do: 'close', code: 1000 },
    ];
    const plan = await readScript(await fileWith('steps.json', JSON.stringify(steps)));
    const client = await talkTo(await agentWith({ script: plan }));
    expect((await client.next('audio')).audio_event.alignment).toEqual(alignment);
    expect((await client.end()).code).toBe(1000);
  });

  it('is a module that gives a list of steps, or an object that has one', async () => {
    const steps = '[{ do: "wait", ms: 1 }]';
    expect((await readScript(await fileWith('a.mjs', `export default ${steps}`))).steps).toEqual([
      { do: 'wait', ms: 1 },
    ]);
    expect(
      (await readScript(await fileWith('b.mjs', `export default { steps: ${steps} }`))).steps,
    ).toHaveLength(1);
  });

  it.each([
    ['c.json', '{', 'cannot be read'],
    ['d.json', '{}', 'holds no list of steps'],
    ['e.json', '[{"do":"wait","ms":1},{"do":"dance"}]', 'Step 2'],
    ['f.json', '[null]', 'Step 1'],
    ['g.mjs', 'export const a = 1', 'holds no list of steps'],
  ])('that is wrong is named, with what is wrong: %s', async (name, text, complaint) => {
    await expect(readScript(await fileWith(name, text))).rejects.toThrow(complaint);
  });
});
