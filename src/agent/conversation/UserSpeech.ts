import { toError } from '../../core/ParlandoError';
import type { EventIds } from './EventIds';
import type { UtteranceListener } from './Hearing';
import type { Talk } from './Talk';
import type { Wire } from './Wire';

const NOT_CAUGHT = 'Sorry, I did not catch that.';
const DEAF_NOW = 'Sorry, my hearing has failed. You can type to me.';

export interface UserSpeechOptions {
  wire: Wire;
  ids: EventIds;
  talk: Talk;
  log: (line: string) => void;
}

/** The user's side of the turn-taking: who speaks up is listened to at once, and answered once silent. */
export class UserSpeech {
  readonly #options: UserSpeechOptions;
  /** Utterances that have begun and are not text yet. */
  #open = 0;
  /** What was understood while the user went on speaking. */
  #unanswered: string[] = [];

  constructor(options: UserSpeechOptions) {
    this.#options = options;
  }

  /** The user begins to speak: the agent falls silent. */
  begin(): UtteranceListener {
    const { ids, talk, log } = this.#options;
    const cutOff = talk.interrupt();
    const eventId = ids.next();
    let tentative = '';
    this.#open += 1;
    return {
      partial: (text) => this.#tentative((tentative = text), eventId),
      final: (text) => {
        this.#open -= 1;
        if (text !== '') this.#understood(text, eventId);
        else if (tentative !== '') this.#tentative('', eventId);
        const lost = !this.#answerIfSilent(eventId) && cutOff;
        if (lost && talk.lastLine?.text !== NOT_CAUGHT) talk.say(NOT_CAUGHT);
      },
      failed: (thrown) => {
        this.#open -= 1;
        if (tentative !== '') this.#tentative('', eventId);
        log(`The recogniser failed: ${toError(thrown).message}`);
        this.#answerIfSilent(eventId);
        talk.say(DEAF_NOW);
      },
    };
  }

  #tentative(text: string, eventId: number): void {
    this.#options.wire.send({
      type: 'tentative_user_transcript',
      tentative_user_transcription_event: { user_transcript: text, event_id: eventId },
    });
  }

  #understood(text: string, eventId: number): void {
    this.#options.wire.send({
      type: 'user_transcript',
      user_transcription_event: { user_transcript: text, event_id: eventId },
    });
    this.#unanswered.push(text);
  }

  /** True when there is an answer, now or once the user is silent. */
  #answerIfSilent(eventId: number): boolean {
    if (this.#open > 0) return true;
    if (this.#unanswered.length === 0) return false;
    const { ids, talk } = this.#options;
    // The answer shares the id of what it answers, unless a later turn has come between.
    talk.answer(this.#unanswered.splice(0).join(' '), eventId === ids.last ? eventId : ids.next());
    return true;
  }
}
