import { useEffect, useRef, useState } from 'react';
import { createSession } from '../core/session/createSession';
import type { VoiceSession } from '../core/session/VoiceSession';
import type { SessionOptions } from '../core/session/SessionOptions';

/**
 * A session made of `options`, none without them, that lives as long as the component. It ends one task after unmounting,
 * so that a remount in between (StrictMode, Fast Refresh) keeps it.
 */
export function useOwnedSession(options: SessionOptions | undefined): VoiceSession | undefined {
  const [session] = useState(() => options && createSession(options));
  const disposal = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (options) session?.setOptions(options);
  });
  useEffect(() => {
    clearTimeout(disposal.current);
    return () => {
      disposal.current = setTimeout(() => session?.dispose(), 0);
    };
  }, [session]);
  return session;
}
