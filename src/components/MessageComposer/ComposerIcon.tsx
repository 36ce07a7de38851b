import type { ReactElement } from 'react';

const paths = {
  send: 'M12 19V5m-6 6 6-6 6 6',
  attach: 'm19 11-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5l8-8a3 3 0 0 1 4.3 4.3l-7.7 7.6a1.5 1.5 0 0 1-2.1-2.1L14 7.5',
  remove: 'M7 7l10 10M17 7L7 17',
  retry: 'M19 12a7 7 0 1 1-2.2-5.1L19 9M19 4.5V9h-4.5',
  file: 'M7 3h6.5L18 7.5V21H7zM13 3v5h5',
};

export function ComposerIcon({ name }: { name: keyof typeof paths }): ReactElement {
  return (
    <svg className="parlando-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
