import type { Speech } from '../sound/Speech';
import { toneSpeech } from '../sound/toneSpeech';
import { resampled } from '../sound/resampled';
import type { Scene } from './Scene';
import type { ScriptStep } from './ScriptStep';

/** How the user says a line of a script. */
export interface UserLine {
  /** How it sounds at the microphone, `false` for not at all. Default: a tone. */
  speech?: Speech | false;
  /** How long each character of the tone sounds, in milliseconds. Default 50. */
  msPerChar?: number;
  /** What the agent takes it for on the way, one after the other. Default: nothing. */
  tentative?: readonly string[];
}

const FRAME_MS = 20;
/** Before the first word the room is heard, which is how a voice stands out. */
const BREATH_MS = 100;
/** The agent waits so long to be sure that the user has finished. */
const PAUSE_MS = 400;
/** What a quiet room sounds like: not the digital silence of a microphone that is dead. */
const ROOM = 0.0003;

/** The user says something, and the agent understands it. Without an open microphone it is understood at once. */
export function userStep(text: string, line: UserLine): ScriptStep {
  return {
    perform(scene, done) {
      const { agent, device, exchange } = scene.stage;
      const { tentative = [], msPerChar = 50, speech = toneSpeech(text, msPerChar) } = line;
      const frames = speech && device.microphone.isOpen ? framesOf(speech, device.microphone.sampleRate) : [];
      const guesses = tentative.map((guess, index) => ({
        guess,
        at: Math.floor((frames.length * (index + 1)) / (tentative.length + 1)),
      }));
      const hear = (frame: Float32Array | undefined, index: number): void => {
        if (frame) device.microphone.hear(frame);
        for (const { guess, at } of guesses) if (at === index) understandAs(scene, guess);
      };
      const understood = (): void => {
        agent.say({
          type: 'user_transcript',
          user_transcription_event: { user_transcript: text, event_id: exchange.asked() },
        });
        scene.after(0, done);
      };
      if (frames.length === 0) {
        hear(undefined, 0);
        return understood();
      }
      scene.each([...frames.keys()], FRAME_MS, (index) => hear(frames[index], index), understood);
    },
  };
}

/** The agent takes what the user says for this, and may yet think better of it. */
export function understandAs({ stage }: Scene, text: string): void {
  stage.agent.say({
    type: 'tentative_user_transcript',
    tentative_user_transcription_event: { user_transcript: text, event_id: stage.exchange.asking() },
  });
}

/** A breath, the speech, and the pause after it, as a microphone gives them. */
function framesOf(speech: Speech, sampleRate: number): Float32Array[] {
  const samples = resampled(speech, sampleRate);
  const size = Math.round((sampleRate * FRAME_MS) / 1000);
  const before = (BREATH_MS / FRAME_MS) * size;
  const count = Math.ceil((before + samples.length) / size) + PAUSE_MS / FRAME_MS;
  const at = (i: number): number => (samples[i - before] ?? 0) || (i % 2 ? ROOM : -ROOM);
  return Array.from({ length: count }, (_, index) =>
    Float32Array.from({ length: size }, (__, i) => at(index * size + i)),
  );
}
