import type { Attempt } from '../Attempt';
import { clientEvents } from './clientEvents';
import { enclaveSetup } from './enclaveSetup';
import { initiationMessage } from './initiationMessage';

/** Says on an open line what comes before anything else: what one's own server is to be, then what we want of the agent. */
export function introduce({ context, line, plain }: Attempt): void {
  const { callbacks, log, options } = context;
  if (options.onPrem) {
    const setup = enclaveSetup(options.onPrem);
    // Of what it holds nothing is for the log.
    log.sent(JSON.stringify({ type: setup.type }));
    line.obey({ kind: 'send', frame: JSON.stringify(setup) });
  }
  context.events = clientEvents(callbacks.isHeard);
  line.send(initiationMessage(options, plain ? undefined : context.events));
}
