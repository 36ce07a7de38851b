import { type ReactElement, type ReactNode, useRef } from 'react';
import { clipIcon } from '../clipIcon';
import { Icon } from '../Icon';

export interface AttachButtonProps {
  label: string;
  accept: string | undefined;
  disabled: boolean;
  /** The id of what says why it is disabled. */
  describedBy: string;
  onFile: (file: File | undefined) => void;
  children: ReactNode;
}

/** Lets the user choose a file. */
export function AttachButton(props: AttachButtonProps): ReactElement {
  const { label, accept, disabled, describedBy, onFile, children } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0]);
          // The same file may be chosen once more.
          currentTarget.value = '';
        }}
      />
      <button
        type="button"
        className="parlando-composer-attach"
        aria-label={label}
        aria-disabled={disabled}
        aria-describedby={describedBy}
        onClick={() => disabled || input.current?.click()}
      >
        {children ?? <Icon path={clipIcon} />}
      </button>
    </>
  );
}
