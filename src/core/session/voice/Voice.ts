import type { AudioDevice } from '../../audio/AudioDevice';
import type { Clock } from '../../Clock';
import { ParlandoError } from '../../ParlandoError';
import type { Attempt } from '../Attempt';
import type { OpenLine } from '../line/LineHost';
import { SpokenCaptions } from './SpokenCaptions';
import { VoiceCall } from './VoiceCall';
import type { VoiceCallHost } from './VoiceCallHost';
import type { VoiceSettings } from './VoiceSettings';

/** What a voice is made of. */
export interface VoiceParts {
  device: AudioDevice;
  clock: Clock;
  /** Makes the line that carries the sound; on which thread is its own affair. */
  openLine: OpenLine;
  settings?: VoiceSettings | undefined;
}

/** The sound of a session's conversations. A session without it talks in text alone, and weighs less. */
export class Voice {
  readonly captions: SpokenCaptions;
  readonly parts: VoiceParts;

  constructor(parts: VoiceParts) {
    this.parts = parts;
    this.captions = new SpokenCaptions(parts.clock);
  }

  /** The sound of one conversation. Opens nothing yet. */
  call(attempt: Attempt): VoiceCall {
    const { context, line, signal } = attempt;
    const host: VoiceCallHost = {
      ...context,
      signal,
      obey: (command) => line.obey(command),
      survive: (error) => {
        if (error instanceof ParlandoError && !signal.aborted) context.report(error as ParlandoError);
      },
    };
    return new VoiceCall(attempt, host, this.parts, this.captions);
  }
}
