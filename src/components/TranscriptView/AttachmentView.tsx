import type { ReactElement } from 'react';
import type { Attachment } from '../../core/state/Turn';
import { clipIcon } from '../clipIcon';
import { Icon } from '../Icon';
import { SafeLink } from '../SafeLink';
import { safeUrl } from '../safeUrl';
import type { TranscriptLook } from './TranscriptLook';

/** A file by its name, and the agent's pictures as such where they are let in. */
export function AttachmentView({
  attachment,
  look: { messages, remoteImages },
}: {
  attachment: Attachment;
  look: TranscriptLook;
}): ReactElement {
  const icon = <Icon path={clipIcon} />;
  if (!('url' in attachment)) {
    return (
      <span className="parlando-attachment">
        {icon}
        {messages.transcriptView.file(attachment.fileId)}
      </span>
    );
  }
  const { url, name, mimeType = '' } = attachment;
  const image = remoteImages && mimeType.startsWith('image/') && safeUrl(url);
  return (
    <SafeLink className="parlando-attachment" url={url}>
      {image ? (
        <img src={image} alt={name} loading="lazy" referrerPolicy="no-referrer" />
      ) : (
        <>
          {icon}
          {name}
        </>
      )}
    </SafeLink>
  );
}
