import { type ReactElement, useRef, useSyncExternalStore } from 'react';
import { MuteButton } from '../../../components/MuteButton/MuteButton';
import { ProblemNotice } from '../../../components/ProblemNotice/ProblemNotice';
import { TalkButton } from '../../../components/TalkButton/TalkButton';
import { useSessionState } from '../../../hooks/useSessionState';
import type { Calls } from '../calls/Calls';
import type { WidgetHost } from '../WidgetHost';
import type { WidgetMessages } from '../words/widgetMessages';
import { ConsentForm } from './ConsentForm';
import { phaseOf } from './phaseOf';
import { useKeptFocus } from './useKeptFocus';
import { WidgetEarlier } from './WidgetEarlier';
import { WidgetHead } from './WidgetHead';
import { WidgetStage } from './WidgetStage';
import { WidgetTranscript } from './WidgetTranscript';
import { WidgetComposer } from './WidgetComposer';

/** All that is seen of the widget, launcher apart. `data-phase` is a `Phase`, or `asking` while the terms are shown. */
export function WidgetPanel({
  host,
  calls,
  words,
}: {
  host: WidgetHost;
  calls: Calls;
  words: WidgetMessages;
}): ReactElement {
  const { session, consent } = calls;
  const settings = useSyncExternalStore(host.settings.subscribe, host.settings.get);
  const closable = useSyncExternalStore(host.closable.subscribe, host.closable.get);
  const asks = useSyncExternalStore(consent.asks.subscribe, consent.asks.get);
  const kind = useSyncExternalStore(calls.kind.subscribe, calls.kind.get);
  const phase = useSessionState(session, ({ status }) => phaseOf(status.name, kind));
  const said = useSessionState(session, (state) => state.turns.length > 0 || !!state.liveTurn);
  const root = useRef<HTMLDivElement>(null);
  const { textInput, transcript, pushToTalk, microphoneMuting, overrideTextOnly: textOnly } = settings;

  const isOn = phase === 'talking' || phase === 'writing';
  const canTalk = !textOnly && phase !== 'writing';
  // Whoever has no microphone, or is to write, must be able to.
  const canWrite = textInput || textOnly || (isOn && kind !== 'voice');
  const showsEarlier = phase === 'idle' && consent.isGiven && host.earlier.length > 0;
  const invitation =
    phase === 'idle' || (phase === 'over' && !said)
      ? words.widget[canTalk ? 'invitation' : 'writeInvitation']
      : undefined;
  // Hidden, they are still read out.
  const showsWords = (transcript && said) || phase === 'writing';
  useKeptFocus(root, `${asks} ${phase} ${canWrite}`);

  return (
    <div
      ref={root}
      className="parlando-widget"
      data-variant={settings.variant}
      data-phase={asks ? 'asking' : phase}
      data-words={showsWords || undefined}
    >
      <WidgetHead
        words={words}
        launcher={host.launcherWords()}
        onEnd={phase === 'writing' || (isOn && pushToTalk) ? () => void session.endSession() : undefined}
        onClose={closable ? () => host.setOpen(false) : undefined}
      />
      {asks ? (
        <ConsentForm consent={consent} words={words.widget.consent} />
      ) : (
        <div className="parlando-widget-body">
          <ProblemNotice {...(kind === 'text' && { startOptions: { audio: false } })} />
          {showsEarlier ? (
            <WidgetEarlier earlier={host.earlier} words={words} />
          ) : (
            <WidgetStage
              captions={phase === 'writing' ? 'off' : settings.captions}
              visualizer={settings.visualizer}
              invitation={invitation}
            />
          )}
          <WidgetTranscript session={session} host={host} settings={settings} />
          {canTalk && (
            <div className="parlando-widget-controls">
              <TalkButton mode={pushToTalk ? 'hold' : 'toggle'} prepares={consent.isGiven} />
              {microphoneMuting && !pushToTalk && phase === 'talking' && kind === 'voice' && <MuteButton />}
            </div>
          )}
          {canWrite && (
            <WidgetComposer
              calls={calls}
              words={words.widget}
              onTalk={
                phase === 'writing' && !textOnly ? () => void calls.start().catch(() => undefined) : undefined
              }
            />
          )}
        </div>
      )}
    </div>
  );
}
