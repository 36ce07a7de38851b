import type { ReactElement } from 'react';

/** A microphone, or a square while a press would end the call. */
export function TalkIcon({ inCall }: { inCall: boolean }): ReactElement {
  return (
    <svg className="parlando-talk-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {inCall ? (
        <rect x="7" y="7" width="10" height="10" rx="2" fill="currentColor" />
      ) : (
        <g fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round">
          <rect x="9" y="3" width="6" height="11" rx="3" fill="currentColor" />
          <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
        </g>
      )}
    </svg>
  );
}
