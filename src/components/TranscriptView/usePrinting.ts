import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is printed. Renders before the browser lays the paper out. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    addEventListener('beforeprint', () => flushSync(() => setPrinting(true)), leaving);
    addEventListener('afterprint', () => setPrinting(false), leaving);
    return () => leaving.abort();
  }, []);
  return printing;
}
