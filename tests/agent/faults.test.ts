import { describe, expect, it } from 'vitest';
import { LineBrain } from './fakes/LineBrain';
import { agentWith, clientOf, talkTo, wanting } from './fakes/localAgent';

const counting = new LineBrain(async function* () {
  for (let n = 1; n <= 20; n++) yield `${n} `;
} as never);

const parts = wanting('agent_chat_response_part');

describe('a line with faults on request', () => {
  it('is late, and shakes, and keeps the order', async () => {
    let n = 0;
    const agent = await agentWith({
      brain: counting,
      faults: { latencyMs: 40, jitterMs: 30 },
      random: () => [0.9, 0, 0.5, 0.1][n++ % 4]!,
    });
    const client = clientOf(agent);
    await client.begin(parts);
    const askedAt = client.now;
    await client.next('conversation_initiation_metadata');
    expect(client.now - askedAt).toBeGreaterThanOrEqual(39);
    client.say('count');
    await client.until(() => client.types.length === 23, 'all parts');
    const text = client
      .all('agent_chat_response_part')
      .map(({ text_response_part }) => text_response_part.text);
    expect(text.join('')).toBe('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 ');
  });

  it('loses every n-th frame, never the metadata', async () => {
    const client = await talkTo(await agentWith({ brain: counting, faults: { dropEvery: 2 } }), parts);
    client.say('count');
    await client.until(() => client.types.length === 12, 'half of the parts');
    const text = client
      .all('agent_chat_response_part')
      .map(({ text_response_part }) => text_response_part.text);
    expect(text.join('')).toBe(
      '2 4 6 8 10 12 14 16 18 20 '
        .split(' ')
        .map((n) => n && `${Number(n)} `)
        .join(''),
    );
  });

  it('breaks every n-th frame', async () => {
    const client = await talkTo(await agentWith({ brain: counting, faults: { malformedEvery: 5 } }), parts);
    client.expected = true;
    client.say('count');
    await client.until(() => client.strange.length === 4, 'four broken frames');
    expect(client.types).toHaveLength(1 + 18);
  });

  it.each([
    [1011, 1011],
    [1006, 1006],
    [4321, 4321],
  ])('closes by itself with %i', async (closeCode, code) => {
    const client = await talkTo(
      await agentWith({ faults: { closeAfterMs: 20, closeCode, closeReason: 'as asked' } }),
    );
    expect(await client.end()).toEqual({ code, reason: code === 1006 ? '' : 'as asked' });
  });

  it('cuts a reason that is too long for a close, between characters', async () => {
    const closeReason = 'ä'.repeat(100);
    const client = await talkTo(await agentWith({ faults: { closeAfterMs: 0, closeReason } }));
    expect((await client.end()).reason).toBe('ä'.repeat(61));
  });
});
