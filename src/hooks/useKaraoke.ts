import { useMemo } from 'react';
import type { TextMode } from './karaoke/Karaoke';
import { type KaraokeSource, karaokeSource } from './karaoke/karaokeSource';
import { type ConversationSource, useSession } from './useSession';

export interface KaraokeOptions {
  /** Default `karaoke`. */
  mode?: TextMode;
}

/**
 * What the agent says, word by word and character by character, and where in it the sound is that is heard. It is no state and
 * never renders: subscribe, and mark what is heard where it is to be seen. Frames are asked for only while something is to come.
 *
 * Words and characters are found by index in any script. `startMs` and `endMs` are there for the turn whose sound came last;
 * where it came without times they are estimated. After an interruption `heard` stays at what was heard.
 *
 * @param turnId Of the turn. Default: the one that is heard, else the one that comes in, else the agent's last.
 * @example
 * const karaoke = useKaraoke();
 * const line = useRef<HTMLParagraphElement>(null);
 * useEffect(() => karaoke.subscribe(() => {
 *   const { words, word } = karaoke.get();
 *   line.current!.textContent = words[word]?.text ?? '';
 * }, 'word'), [karaoke]);
 * return <p ref={line} />;
 */
export function useKaraoke(
  turnId?: string,
  { mode = 'karaoke' }: KaraokeOptions = {},
  conversation?: ConversationSource,
): KaraokeSource {
  const session = useSession('useKaraoke()', conversation);
  return useMemo(() => karaokeSource(session, turnId, mode), [session, turnId, mode]);
}
