import { useEffect, useState } from 'react';
import type { TranscriptViewProps } from '../../../components/TranscriptView/TranscriptView';

type RenderText = TranscriptViewProps['renderText'];

/**
 * Shows the agent's text as Markdown, once what does it has been loaded; until then, and where it cannot be had, as it is.
 *
 * @param links The hosts to which links may lead; undefined: no Markdown, and nothing is loaded.
 */
export function useMarkdown(links: readonly string[] | undefined): RenderText {
  const [loaded, setLoaded] = useState<{ links: readonly string[]; render: RenderText }>();
  useEffect(() => {
    if (!links) return;
    let isWanted = true;
    import('../../../markdown/markdownRenderer').then(
      ({ markdownRenderer }) => isWanted && setLoaded({ links, render: markdownRenderer({ links }) }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [links]);
  return links && loaded?.links === links ? loaded.render : undefined;
}
