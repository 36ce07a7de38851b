import { carriedOver } from '../../core/session/connection/carriedOver';
import type { SessionOptions } from '../../core/session/SessionOptions';
import type { Turn } from '../../core/state/Turn';
import type { Settings } from '../settings/Settings';
import type { EarlierTurn } from '../widget/WidgetHost';
import type { AgentEvents } from './AgentEvents';
import type { KeptCall } from './KeptCall';
import { forgetCall, keepCall } from './keepCall';
import { leftOptions } from './leftOptions';
import { leaveTheCall, takeTheCall } from './onlyCall';
import { warnPage } from './warnPage';

/** So many of the last turns are kept: as many as a lost line carries over. */
const TURNS = 10;
/** The code with which a call ends because its page is left. */
const PAGE_LEFT = 1001;

/** The element, as its calls need it. */
export interface Caller {
  endCall(): Promise<void>;
  /** Dispatches an event. False when a listener has prevented it. */
  tell<N extends keyof AgentEvents>(name: N, detail: AgentEvents[N], cancelable?: boolean): boolean;
}

/** What happens in the calls of one element, told as events; one call a page; and what of a call outlasts a reload. */
export class AgentCalls {
  readonly #caller: Caller;
  readonly #settings: () => Settings;
  readonly #kept: () => KeptCall | undefined;
  readonly #inform: (text: string) => void;
  #turns: readonly Turn[] = [];
  #isText = false;
  /** The settings with which the call that goes on was connected. */
  #call: Settings | undefined;

  /**
   * @param kept The call that a reload has cut off, where that is to be gone on with.
   * @param inform Tells the agent, who has just been connected, what the user did not say.
   */
  constructor(
    caller: Caller,
    settings: () => Settings,
    kept: () => KeptCall | undefined,
    inform: (text: string) => void,
  ) {
    this.#caller = caller;
    this.#settings = settings;
    this.#kept = kept;
    this.#inform = inform;
  }

  /** What was said in a call that a reload has cut off, and that none has gone on with yet. */
  get earlier(): readonly EarlierTurn[] {
    return this.#kept()?.turns ?? [];
  }

  /** The options as the page's listeners leave them; undefined where one has called the call off. */
  call(options: SessionOptions): SessionOptions | undefined {
    const before = { ...options, clientTools: { ...options.clientTools } };
    const detail = { options: { ...before } };
    if (!this.#caller.tell('call', detail)) return undefined;
    const left = leftOptions(detail.options, before, (error) => {
      if (this.#caller.tell('problem', { error }, true)) warnPage(error);
    });
    // One with nowhere to go ends nobody's.
    if (left.signedUrl || (left.agentId && !left.requiresAuth)) takeTheCall(this.#caller);
    this.#turns = this.#kept()?.turns ?? [];
    this.#isText = left.audio === false;
    return left;
  }

  tell<N extends Exclude<keyof AgentEvents, 'call'>>(name: N, detail: AgentEvents[N]): void {
    if ('status' in detail && detail.status.name === 'connected') this.#connected();
    if ('turn' in detail) this.#said(detail.turn);
    if ('reason' in detail) this.#ended(detail);
    this.#caller.tell(name, detail);
  }

  /** Once for each call, though a status is told also when the agent begins to speak. */
  #connected(): void {
    if (this.#call) return;
    this.#call = this.#settings();
    const text = carriedOver(this.#turns);
    this.#keep();
    if (text) this.#inform(text);
  }

  #said(turn: Turn): void {
    this.#turns = [...this.#turns, turn].slice(-TURNS);
    this.#keep();
  }

  #keep(): void {
    if (!this.#call || !this.#settings().resume) return;
    keepCall(this.#call, { turns: this.#turns, isText: this.#isText });
  }

  #ended({ reason }: AgentEvents['end']): void {
    const call = this.#call;
    this.#call = undefined;
    leaveTheCall(this.#caller);
    const error = reason.type === 'network' ? reason.error : undefined;
    const left = error?.is('connection_lost') && error.details.closeCode === PAGE_LEFT;
    // What never connected has gone on with nothing.
    if (call && !left) forgetCall(call);
  }
}
