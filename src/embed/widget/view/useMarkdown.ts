import { memo, useEffect, useState } from 'react';
import { jsx } from 'react/jsx-runtime';
import type { TranscriptViewProps } from '../../../components/TranscriptView/TranscriptView';
import type { WidgetHost } from '../WidgetHost';

type RenderText = TranscriptViewProps['renderText'];

/**
 * Shows the agent's text as Markdown where the page wants that, once what does it has been loaded; until then, and where it cannot be
 * had, the text is as it is.
 *
 * @param links The hosts to which links may lead; undefined: no Markdown, and nothing is loaded.
 */
export function useMarkdown(host: WidgetHost, links: readonly string[] | undefined): RenderText {
  const [loaded, setLoaded] = useState<{ links: readonly string[]; render: RenderText }>();
  useEffect(() => {
    if (!links) return;
    let isWanted = true;
    import('../markdown/widgetMarkdown').then(
      ({ drawWith, markdownRenderer, markdownStyles }) => {
        drawWith({ jsx, memo });
        host.adopt(markdownStyles);
        if (isWanted) setLoaded({ links, render: markdownRenderer({ links }) });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [host, links]);
  return links && loaded?.links === links ? loaded.render : undefined;
}
