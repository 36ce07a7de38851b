import { ParlandoError } from '../../ParlandoError';
import type { AttemptContext } from '../AttemptContext';
import { clientEvents } from './clientEvents';

/** Tells, once for each, which events somebody listens to that the agent was not asked for. */
export function warnOfEvents(context: AttemptContext): void {
  const { callbacks, events = [], options, report } = context;
  const asked = options.initiation?.configOverride?.conversation?.client_events ?? [];
  const wanted = clientEvents(callbacks.isHeard);
  const missing = wanted.filter((event) => ![...events, ...asked].includes(event));
  context.events = [...events, ...missing];
  for (const event of missing) report(eventNotRequested(event));
}

function eventNotRequested(event: string): ParlandoError {
  return new ParlandoError(
    'event_not_requested',
    {
      what: `Somebody listens to "${event}", and the agent was not asked for it at the start.`,
      why: 'The agent will not send it in this conversation.',
      remedy:
        'Listen before startSession(), or name it in initiation.configOverride.conversation.client_events.',
    },
    { details: { event } },
  );
}
