import { type ReactElement, useEffect, useId, useRef } from 'react';
import type { Consent } from '../calls/Consent';
import type { WidgetWords } from '../words/WidgetWords';
import { termsAddress } from './termsAddress';

/** Long terms are scrolled by key, too. */
const scrolls = { role: 'group', tabIndex: 0 } as const;

/** Asks whether the user agrees, in place of all else. Nothing is opened before. */
export function ConsentForm({
  consent,
  words,
}: {
  consent: Consent;
  words: WidgetWords['consent'];
}): ReactElement {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone, and who does not see it is to be told why.
  useEffect(() => title.current!.focus(), []);
  const terms = consent.terms?.text ?? '';
  const address = termsAddress(terms);
  return (
    <section className="parlando-widget-consent" aria-labelledby={titleId}>
      <h2 ref={title} id={titleId} tabIndex={-1} className="parlando-widget-consent-title">
        {words.title}
      </h2>
      {address ? (
        <p className="parlando-widget-consent-terms">
          {words.about}{' '}
          <a
            className="parlando-widget-consent-link"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
          >
            {words.read}
          </a>
        </p>
      ) : (
        <div className="parlando-widget-consent-terms" {...scrolls} aria-labelledby={titleId} dir="auto">
          {terms}
        </div>
      )}
      <div className="parlando-widget-consent-answers">
        <button
          type="button"
          className="parlando-button parlando-widget-consent-accept"
          data-kind="main"
          onClick={() => consent.accept()}
        >
          {words.accept}
        </button>
        <button
          type="button"
          className="parlando-button parlando-widget-consent-decline"
          onClick={() => consent.decline()}
        >
          {words.decline}
        </button>
      </div>
    </section>
  );
}
