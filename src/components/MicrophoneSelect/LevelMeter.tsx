import { type ReactElement, useEffect, useRef } from 'react';
import type { VoiceSession } from '../../core/session/VoiceSession';
import { useSessionState } from '../../hooks/useSessionState';
import { followLevel } from '../followLevel';

/** The microphone's loudness, for the eye. It rests while the microphone is off. */
export function LevelMeter({ session }: { session: VoiceSession }): ReactElement {
  const isOn = useSessionState(session, ({ microphone }) => microphone.status === 'on');
  const meter = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isOn) return followLevel(meter.current!, () => session.inputLevel());
  }, [session, isOn]);
  return <span ref={meter} className="parlando-meter" data-state={isOn ? 'on' : 'off'} aria-hidden="true" />;
}
