import { memo, type MemoExoticComponent, type ReactElement } from 'react';
import ReactMarkdown, { type Components, type Options } from 'react-markdown';
import { closeMarkup } from './closeMarkup';
import { isAllowedUrl } from './isAllowedUrl';
import { markdownBlocks } from './markdownBlocks';

/** What a text may do. Keep the object and its lists the same from render to render. */
export interface MarkdownOptions {
  /**
   * The hosts to which links may lead, their subdomains included; `*` for all. Only `https:` and `http:` ever do. A link to another
   * place is its words and its address, not to be pressed. Default: none.
   */
  links?: readonly string[];
  /** The hosts from which pictures may come, in the same way: theirs learn who reads. Default: none, and the words are shown. */
  images?: readonly string[];
  /** Plugins of remark, `remark-gfm` for tables say. What they make passes the same checks. */
  remarkPlugins?: Options['remarkPlugins'];
}

export interface MarkdownProps extends MarkdownOptions {
  children: string;
  /** More of it is coming: what is open at its end, bold or a link, is shown as if it were closed. Default false. */
  streaming?: boolean;
}

const ELEMENTS =
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong table tbody td th thead tr ul'.split(
    ' ',
  );
const NOWHERE: readonly string[] = [];

/**
 * Markdown as React elements. HTML in it is text. Only the paragraph that grows is read anew for a word that comes in: a link must
 * therefore have its address with it, and not elsewhere in the text.
 *
 * @example
 * <Markdown links={['example.com']}>{turn.text}</Markdown>
 */
export function Markdown({ children, streaming = false, ...options }: MarkdownProps): ReactElement {
  const blocks = markdownBlocks(children);
  const last = blocks.length - 1;
  return (
    <div className="parlando-markdown">
      {blocks.map((block, index) => (
        <Block
          // A block that is followed by another stays as it is.
          key={index}
          text={streaming && index === last ? closeMarkup(block) : block}
          {...options}
        />
      ))}
    </div>
  );
}

const Block: MemoExoticComponent<(props: MarkdownOptions & { text: string }) => ReactElement> =
  /* @__PURE__ */ memo(function Block({
    text,
    links = NOWHERE,
    images = NOWHERE,
    remarkPlugins,
  }: MarkdownOptions & { text: string }): ReactElement {
    return (
      <ReactMarkdown
        allowedElements={ELEMENTS}
        unwrapDisallowed
        remarkPlugins={remarkPlugins}
        components={componentsFor(links, images)}
      >
        {text}
      </ReactMarkdown>
    );
  });

function componentsFor(links: readonly string[], images: readonly string[]): Components {
  return {
    a: ({ href, children }) =>
      isAllowedUrl(href, links) ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
      ) : (
        <span className="parlando-markdown-address">
          {children}
          {href && href !== children ? ` (${href})` : ''}
        </span>
      ),
    img: ({ src, alt }) =>
      isAllowedUrl(src, images) ? (
        <img src={src} alt={alt ?? ''} loading="lazy" referrerPolicy="no-referrer" />
      ) : (
        <span>{alt}</span>
      ),
    // The page has an order of headings of its own.
    h1: Heading,
    h2: Heading,
    h3: Heading,
    h4: Heading,
    h5: Heading,
    h6: Heading,
  };
}

const Heading: NonNullable<Exclude<Components['h1'], string>> = ({ children }) => (
  <p className="parlando-markdown-heading">
    <strong>{children}</strong>
  </p>
);
