import type { ReactElement } from 'react';
import { SafeLink } from '../../SafeLink';
import { safeUrl } from '../../safeUrl';
import type { RichContentProps } from './RichContentRenderer';
import { readList } from './readList';
import { readString } from './readString';

/**
 * `props.buttons`: each a text, or `{ label, message?, url? }`. A press says the message, the label by default; one with a web
 * address is a link.
 */
export function RichButtons({
  from,
  answer,
}: Pick<RichContentProps, 'answer'> & { from: unknown }): ReactElement | null {
  const buttons = readList(from, 'buttons', 'options');
  if (buttons.length === 0) return null;
  return (
    <div className="parlando-rich-buttons">
      {buttons.map((button, index) => {
        const label =
          typeof button === 'string'
            ? button
            : readString(button, 'label', 'title', 'text', 'message', 'value');
        if (label === undefined) return null;
        const url = readString(button, 'url', 'href');
        if (url !== undefined && safeUrl(url)) {
          return (
            <SafeLink key={index} className="parlando-button" url={url}>
              {label}
            </SafeLink>
          );
        }
        return (
          <button
            key={index}
            type="button"
            className="parlando-button"
            disabled={!answer || url !== undefined}
            onClick={() => answer?.(readString(button, 'message', 'value', 'text') ?? label)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
