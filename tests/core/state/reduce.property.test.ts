import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState } from '../../../src/core/state/ConversationState';
import { expectSound, frozen } from './expectSound';
import {
  audible,
  connected,
  corrects,
  cut,
  ended,
  heardYou,
  hearsYou,
  inaudible,
  interrupts,
  part,
  pings,
  responds,
  sounds,
  started,
  turnOver,
  typed,
} from './says';
import { type AnyEvent, reduceAll } from './reduceAll';

const id = fc.integer({ min: 0, max: 8 });
const text = fc.constantFrom('', ' ', 'Hello', 'Hello there', 'What time is it? ', '👋🏽');

const events: fc.Arbitrary<AnyEvent> = fc.oneof(
  fc.tuple(text, id).map(([said, eventId]) => heardYou(said, eventId)),
  fc.tuple(text, id).map(([said, eventId]) => hearsYou(said, eventId)),
  fc.tuple(text, id).map(([said, eventId]) => responds(said, eventId)),
  fc.tuple(fc.constantFrom('start', 'delta', 'stop'), text, id).map((all) => part(...all)),
  id.map(sounds),
  id.map(interrupts),
  fc.tuple(text, text, id).map((all) => corrects(...all)),
  fc
    .tuple(id, fc.option(text, { nil: undefined }), text)
    .map(([n, heard, rest]) => cut(`turn-${n}`, heard, rest)),
  text.map(typed),
  fc.constantFrom(audible, inaudible, turnOver, started, connected, ended, pings(20)),
);

describe('reduce, whatever happens', () => {
  it('keeps the transcript sound, and changes no state that it was given', () => {
    const property = fc.property(fc.array(events, { maxLength: 40 }), (all) => {
      all.reduce((state, event) => {
        const next = reduceAll(state, frozen(event));
        expectSound(next);
        return frozen(next);
      }, frozen(initialState));
    });
    fc.assert(property, { seed: 5, numRuns: 400 });
  });

  it('never loses a word that the user said', () => {
    const property = fc.property(fc.array(events, { maxLength: 40 }), (all) => {
      const said = all.flatMap((event) => {
        if (event.type === 'typed') return [event.text];
        if (event.type !== 'message' || event.message.type !== 'user_transcript') return [];
        return event.message.user_transcription_event.user_transcript.trim() || [];
      });
      const state = all.reduce(reduceAll, initialState);
      const kept = state.turns.filter(({ role }) => role === 'user').map((turn) => turn.text);
      expect(kept.sort()).toEqual(said.sort());
    });
    fc.assert(property, { seed: 6, numRuns: 400 });
  });
});
