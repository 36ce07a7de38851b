import { carriedOver } from '../../core/session/connection/carriedOver';
import type { SessionOptions } from '../../core/session/SessionOptions';
import type { Turn } from '../../core/state/Turn';
import type { Settings } from '../settings/Settings';
import type { EarlierTurn } from '../widget/WidgetHost';
import type { AgentEvents } from './AgentEvents';
import { forgetCall, keepCall, takeKeptCall } from './keptCall';
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
  sendContextualUpdate(text: string): Promise<void>;
  /** Dispatches an event. False when a listener has prevented it. */
  tell<N extends keyof AgentEvents>(name: N, detail: AgentEvents[N], cancelable?: boolean): boolean;
}

/** What happens in the calls of one element, told as events; one call a page; and what of a call outlasts a reload. */
export class AgentCalls {
  readonly #caller: Caller;
  readonly #settings: () => Settings;
  #earlier: readonly Turn[];
  #turns: readonly Turn[] = [];
  /** The settings with which the call that goes on was connected. */
  #call: Settings | undefined;

  constructor(caller: Caller, settings: () => Settings) {
    this.#caller = caller;
    this.#settings = settings;
    this.#earlier = settings().resume ? takeKeptCall(settings()) : [];
  }

  /** What was said in a call that a reload has cut off, and that none has gone on with yet. */
  get earlier(): readonly EarlierTurn[] {
    return this.#earlier;
  }

  /** The options as the page's listeners leave them; undefined where one has called the call off. */
  call(options: SessionOptions): SessionOptions | undefined {
    const before = { ...options, clientTools: { ...options.clientTools } };
    const detail = { options: { ...before } };
    if (!this.#caller.tell('call', detail)) return undefined;
    takeTheCall(this.#caller);
    this.#turns = this.#earlier;
    return leftOptions(detail.options, before, (error) => {
      if (this.#caller.tell('problem', { error }, true)) warnPage(error);
    });
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
    const text = carriedOver(this.#earlier);
    this.#earlier = [];
    this.#keep();
    // That it is over already is told anyhow.
    if (text) void this.#caller.sendContextualUpdate(text).catch(() => undefined);
  }

  #said(turn: Turn): void {
    this.#turns = [...this.#turns, turn].slice(-TURNS);
    this.#keep();
  }

  #keep(): void {
    if (this.#call && this.#settings().resume) keepCall(this.#call, this.#turns);
  }

  #ended({ reason }: AgentEvents['end']): void {
    const call = this.#call ?? this.#settings();
    this.#call = undefined;
    leaveTheCall(this.#caller);
    const error = reason.type === 'network' ? reason.error : undefined;
    const left = error?.is('connection_lost') && error.details.closeCode === PAGE_LEFT;
    if (!left) forgetCall(call);
  }
}
