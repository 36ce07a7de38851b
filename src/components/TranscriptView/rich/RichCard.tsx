import type { ReactElement } from 'react';
import { SafeLink } from '../../SafeLink';
import { safeUrl } from '../../safeUrl';
import { RichButtons } from './RichButtons';
import type { RichContentProps } from './RichContentRenderer';
import { readString } from './readString';

/** `{ title?, subtitle?, description?, price?, image?, imageAlt?, url?, buttons? }`. */
export function RichCard({
  from,
  answer,
  remoteImages,
}: Pick<RichContentProps, 'answer' | 'remoteImages'> & { from: unknown }): ReactElement {
  const title = readString(from, 'title', 'name', 'label');
  const image = remoteImages && safeUrl(readString(from, 'image', 'image_url', 'imageUrl'));
  const lines = [readString(from, 'subtitle'), readString(from, 'description', 'text', 'body')];
  const price = readString(from, 'price');
  return (
    <div className="parlando-rich-card">
      {image && (
        <img
          src={image}
          alt={readString(from, 'imageAlt', 'image_alt', 'alt') ?? ''}
          loading="lazy"
          referrerPolicy="no-referrer"
        />
      )}
      <div className="parlando-rich-card-body">
        {title && (
          <p className="parlando-rich-card-title">
            <SafeLink url={readString(from, 'url', 'href', 'link')}>{title}</SafeLink>
          </p>
        )}
        {lines.map((line, index) => line && <p key={index}>{line}</p>)}
        {price && <p className="parlando-rich-card-price">{price}</p>}
        <RichButtons from={from} answer={answer} />
      </div>
    </div>
  );
}
