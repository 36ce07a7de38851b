import type { ReactElement } from 'react';
import type { WidgetHost } from '../WidgetHost';
import type { WidgetMessages } from '../words/widgetMessages';

/** The last words are enough to know which conversation it was. */
const SHOWN = 4;

/** What was said before a reload has cut the conversation off. */
export function WidgetEarlier({
  earlier,
  words,
}: Pick<WidgetHost, 'earlier'> & { words: WidgetMessages }): ReactElement {
  return (
    <section className="parlando-widget-earlier">
      <p className="parlando-widget-invitation">{words.widget.earlier}</p>
      <ol className="parlando-widget-earlier-list">
        {earlier.slice(-SHOWN).map(({ role, text }, index) => (
          <li key={index} className="parlando-widget-earlier-turn" data-role={role} dir="auto">
            <b>{words.speaker?.[role]}</b> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
