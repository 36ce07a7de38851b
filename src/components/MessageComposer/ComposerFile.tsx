import { type ReactElement, type ReactNode, useSyncExternalStore } from 'react';
import { Icon } from '../Icon';
import type { Messages } from '../messages/Messages';
import type { Upload, UploadState } from './Upload';

const FILE = 'M7 3h6.5L18 7.5V21H7zM13 3v5h5';
const RETRY = 'M19 12a7 7 0 1 1-2.2-5.1L19 9M19 4.5V9h-4.5';
const REMOVE = 'M7 7l10 10M17 7L7 17';

/** A file that goes with the message. */
export interface ComposerAttachment extends UploadState {
  file: File;
  /** Uploads it again after a failure. */
  retry: () => void;
  /** Gives it up, its upload too. */
  remove: () => void;
}

export interface ComposerFileProps {
  upload: Upload;
  words: Messages['composer'];
  onRetry: () => void;
  onRemove: () => void;
  render: ((attachment: ComposerAttachment) => ReactNode) | undefined;
}

/** The file that goes with the message, how far it is, and the way to be rid of it. */
export function ComposerFile({ upload, words, onRetry, onRemove, render }: ComposerFileProps): ReactElement {
  const { file, state } = upload;
  const { status, progress } = useSyncExternalStore(state.subscribe, state.get, state.get);
  if (render) {
    const attachment = { file, status, retry: onRetry, remove: onRemove };
    return <>{render(progress === undefined ? attachment : { ...attachment, progress })}</>;
  }
  const button = (path: string, label: string, onClick: () => void): ReactElement => (
    <button type="button" className="parlando-composer-small" aria-label={label} onClick={onClick}>
      <Icon path={path} />
    </button>
  );
  return (
    <div className="parlando-composer-file" data-status={status}>
      <Icon path={FILE} />
      <span className="parlando-composer-file-name" dir="auto">
        {file.name}
      </span>
      <span className="parlando-composer-file-status" role="status">
        {words.file(status)}
      </span>
      {status === 'failed' && button(RETRY, words.retryFile(file.name), onRetry)}
      {button(REMOVE, words.removeFile(file.name), onRemove)}
      {status === 'uploading' && <progress aria-label={file.name} max={1} value={progress} />}
    </div>
  );
}
