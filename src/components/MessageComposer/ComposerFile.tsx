import { type ReactElement, type ReactNode, useSyncExternalStore } from 'react';
import type { Messages } from '../messages/Messages';
import { ComposerIcon } from './ComposerIcon';
import type { Upload, UploadState } from './Upload';

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
  const button = (name: 'retry' | 'remove', label: string, onClick: () => void): ReactElement => (
    <button type="button" className="parlando-composer-small" aria-label={label} onClick={onClick}>
      <ComposerIcon name={name} />
    </button>
  );
  return (
    <div className="parlando-composer-file" data-status={status}>
      <ComposerIcon name="file" />
      <span className="parlando-composer-file-name" dir="auto">
        {file.name}
      </span>
      <span className="parlando-composer-file-status" role="status">
        {words.file(status)}
      </span>
      {status === 'failed' && button('retry', words.retryFile(file.name), onRetry)}
      {button('remove', words.removeFile(file.name), onRemove)}
      {status === 'uploading' && <progress aria-label={file.name} max={1} value={progress} />}
    </div>
  );
}
