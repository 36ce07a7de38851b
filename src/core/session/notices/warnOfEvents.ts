import { ParlandoError } from '../../ParlandoError';
import type { Attempt } from '../Attempt';
import type { ClientEvents } from '../clientEvents';

/** Tells, once for each, which events somebody listens to that the agent was not asked for. */
export function warnOfEvents({ context }: Attempt, wanted: ClientEvents): void {
  const asked = context.options.initiation?.configOverride?.conversation?.client_events ?? [];
  const missing = wanted.filter((event) => ![...context.events, ...asked].includes(event));
  context.events = wanted;
  for (const event of missing) context.report(eventNotRequested(event));
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
