import type { ReactElement } from 'react';
import type { Attachment } from '../../core/state/Turn';
import { Icon } from '../Icon';
import { SafeLink } from '../SafeLink';
import { safeUrl } from '../safeUrl';
import type { TranscriptLook } from './TranscriptLook';

const CLIP = 'm13 7.5-5.2 5.2a3 3 0 0 1-4.3-4.3l5.6-5.6a2 2 0 0 1 2.9 2.9l-5.4 5.3a1 1 0 0 1-1.4-1.4l4.8-4.8';

/** A file by its name, and the agent's pictures as such where they are let in. */
export function AttachmentView({
  attachment,
  look: { messages, remoteImages },
}: {
  attachment: Attachment;
  look: TranscriptLook;
}): ReactElement {
  if (!('url' in attachment)) {
    return (
      <span className="parlando-attachment">
        <Icon path={CLIP} />
        {messages.transcriptView.file(attachment.fileId)}
      </span>
    );
  }
  const { url, name, mimeType = '' } = attachment;
  const image = remoteImages && mimeType.startsWith('image/') ? safeUrl(url) : undefined;
  return (
    <SafeLink className="parlando-attachment" url={url}>
      {image ? (
        <img src={image} alt={name} loading="lazy" referrerPolicy="no-referrer" />
      ) : (
        <>
          <Icon path={CLIP} />
          {name}
        </>
      )}
    </SafeLink>
  );
}
