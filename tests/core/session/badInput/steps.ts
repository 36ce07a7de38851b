import fc from 'fast-check';
import { agentSays } from '../../../../src/testing';
import { oddFrame, rightMessage } from './frames';

/** One thing that happens in a conversation. */
export type Step =
  /** The agent sends a frame. */
  | { do: 'frame'; frame: unknown }
  | { do: 'type'; text: string }
  | { do: 'activity' }
  | { do: 'clear' }
  | { do: 'mute'; muted: boolean }
  | { do: 'wait'; ms: number };

const frame = (body: object): Step => ({ do: 'frame', frame: JSON.stringify(body) });

const heard = (type: 'user_transcript' | 'tentative_user_transcript', said: string, eventId: number): Step =>
  frame({
    type,
    [type === 'user_transcript' ? 'user_transcription_event' : 'tentative_user_transcription_event']: {
      user_transcript: said,
      event_id: eventId,
    },
  });

const sentence = fc.constantFrom('Hello there.', 'It is ten past four, I think.', 'Yes. 👋🏽', 'A');

/** The user says or types something, and the agent answers, is interrupted, calls a tool. */
const exchange: fc.Arbitrary<(eventId: number) => Step[]> = fc
  .tuple(
    sentence,
    sentence,
    fc.constantFrom('speaks', 'types', 'is silent'),
    fc.constantFrom('whole', 'cut', 'tool'),
  )
  .map(([asked, answer, user, then]) => (eventId) => [
    ...(user === 'types' ? [{ do: 'type', text: asked } as const] : []),
    ...(user === 'speaks'
      ? [
          heard('tentative_user_transcript', asked.slice(0, 3), eventId),
          heard('user_transcript', asked, eventId),
        ]
      : []),
    ...(then === 'tool'
      ? [
          frame({
            type: 'client_tool_call',
            client_tool_call: {
              tool_name: 'answers',
              tool_call_id: `good-${eventId}`,
              parameters: {},
              event_id: eventId,
            },
          }),
        ]
      : []),
    ...agentSays(answer, { eventId, charsPerChunk: 8, msPerChar: 20 }).map(frame),
    frame({ type: 'ping', ping_event: { event_id: eventId, ping_ms: 20 + eventId } }),
    { do: 'wait', ms: 200 },
    ...(then === 'cut'
      ? [
          frame({ type: 'interruption', interruption_event: { event_id: eventId } }),
          frame({
            type: 'agent_response_correction',
            agent_response_correction_event: {
              original_agent_response: answer,
              corrected_agent_response: answer.slice(0, 5),
              event_id: eventId,
            },
          }),
        ]
      : [{ do: 'wait', ms: 600 } as const]),
  ]);

/** A conversation in which nothing is wrong. */
export const goodTalk: fc.Arbitrary<Step[]> = fc
  .array(exchange, { minLength: 1, maxLength: 3 })
  .map((exchanges) => exchanges.flatMap((steps, index) => steps(index + 1)));

const doing: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ do: 'activity' }),
  fc.constant<Step>({ do: 'clear' }),
  fc.boolean().map((muted): Step => ({ do: 'mute', muted })),
  fc.integer({ min: 1, max: 400 }).map((ms): Step => ({ do: 'wait', ms })),
  fc.constant<Step>({ do: 'type', text: 'And?' }),
);

/** Whatever else may come. */
const noise: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: oddFrame.map((odd): Step => ({ do: 'frame', frame: odd })) },
  { weight: 3, arbitrary: rightMessage.map(frame) },
  { weight: 1, arbitrary: doing },
);

/** A good conversation with whatever else may come between its steps. */
export function interleaved(): fc.Arbitrary<Step[]> {
  const placed = fc.tuple(fc.nat({ max: 1000 }), noise);
  return fc.tuple(goodTalk, fc.array(placed, { maxLength: 80, size: 'max' })).map(([talk, strewn]) => {
    const at = new Map<number, Step[]>();
    for (const [place, step] of strewn) {
      const index = Math.floor((place * talk.length) / 1001);
      at.set(index, [...(at.get(index) ?? []), step]);
    }
    return talk.flatMap((step, index) => [...(at.get(index) ?? []), step]);
  });
}

/** What may come before the agent has said who it is: not that, and no sound, whose format is not known yet. */
export const early: fc.Arbitrary<Step[]> = fc.array(
  fc
    .oneof(
      oddFrame.map((odd): Step => ({ do: 'frame', frame: odd })),
      rightMessage.map(frame),
    )
    .filter((step) => !/\\"(audio|conversation_initiation_metadata)\\"/.test(JSON.stringify(step))),
  { maxLength: 5 },
);
