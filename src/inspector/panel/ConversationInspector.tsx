import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useMemo,
  useState,
} from 'react';
import { joinClassNames } from '../../components/joinClassNames';
import { ConversationContext } from '../../hooks/ConversationContext';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import type { RecordOptions } from '../recording/openRecorder';
import { englishInspector } from './englishInspector';
import { InspectorHead } from './InspectorHead';
import type { InspectorMessages } from './InspectorMessages';
import type { InspectorParts } from './InspectorParts';
import { inspectorState } from './inspectorState';
import { AudioLanes } from './lanes/AudioLanes';
import { EventLog } from './log/EventLog';
import { ReplayBar } from './replay/ReplayBar';
import { useReplay } from './replay/useReplay';
import { StateTree } from './StateTree';
import { ToolButtons } from './tools/ToolButtons';

export interface ConversationInspectorProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** Words to replace, each by itself. */
  messages?: Partial<InspectorMessages>;
  /** For the recordings that its button makes: `workerUrl` where the page's policy forbids blobs. */
  recordOptions?: RecordOptions;
  /** Parts of your own, under the conversation that is shown. */
  parts?: InspectorParts;
}

/**
 * A panel for developers: the events of the protocol, both sides' sound over time, and all of the state. It records, saves and replays. Put
 * it where only you see it, as it shows all that is said. It needs `parlando/inspector.css`.
 *
 * `data-state` is `idle`, `live`, `paused` (what is shown, not the conversation), `ended` or `replay`. It is as wide and as high as it is
 * let, and folds by its own width.
 *
 * @example
 * {import.meta.env.DEV && <ConversationInspector conversation={conversation} />}
 */
export const ConversationInspector: ForwardRefExoticComponent<
  ConversationInspectorProps & RefAttributes<HTMLElement>
> = /* @__PURE__ */ forwardRef<HTMLElement, ConversationInspectorProps>(function ConversationInspector(
  { conversation, messages, recordOptions, parts = {}, className, ...props },
  ref,
) {
  const own = useSession('<ConversationInspector>', conversation);
  const { player, problem, open, seek, close } = useReplay();
  const [holds, setHolds] = useState(false);
  const words = useMemo(() => ({ ...englishInspector, ...messages }), [messages]);
  const session = player?.session ?? own;
  // A replay is paused by itself.
  const paused = holds && !player;
  const status = useSessionState(session, (state) => state.status.name);
  const part = (replaced: ReactNode | undefined, usual: ReactNode): ReactNode =>
    replaced === undefined ? usual : replaced;
  const shown = { session, paused, words };

  return (
    <ConversationContext.Provider value={session}>
      <section
        aria-label={words.label}
        {...props}
        ref={ref}
        className={joinClassNames('parlando-inspector', className)}
        data-state={inspectorState(status, paused, player !== undefined)}
      >
        <div className="parlando-inspector-grid">
          <InspectorHead {...shown} status={parts.status} replays={player !== undefined} onPause={setHolds}>
            {part(
              parts.tools,
              <ToolButtons session={own} recordOptions={recordOptions} words={words} onOpen={open} />,
            )}
          </InspectorHead>
          {problem !== undefined && (
            <p className="parlando-inspector-problem" role="alert">
              {words.openFailed} {problem}
            </p>
          )}
          {player && <ReplayBar player={player} words={words} onSeek={seek} onClose={close} />}
          {part(parts.sound, <AudioLanes {...shown} />)}
          {part(parts.events, <EventLog {...shown} />)}
          {part(parts.state, <StateTree {...shown} />)}
        </div>
      </section>
    </ConversationContext.Provider>
  );
});
