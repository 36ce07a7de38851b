/** The two lines of HTML for a page, with these attributes. */
export function pastedLines(attributes: Readonly<Record<string, string>>): string {
  const given = Object.entries(attributes).map(([name, value]) =>
    value === 'true' ? ` ${name}` : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<script type="module" src="/parlando/embed.js"></script>\n<parlando-agent${given.join('')}></parlando-agent>`;
}
