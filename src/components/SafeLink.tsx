import type { ReactElement, ReactNode } from 'react';
import { safeUrl } from './safeUrl';

/** A link out of the page where `url` is a web address; otherwise the words alone. */
export function SafeLink({
  url,
  className,
  children,
}: {
  url: unknown;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const href = safeUrl(url);
  if (!href) return <span className={className}>{children}</span>;
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
