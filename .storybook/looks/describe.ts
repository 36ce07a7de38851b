/** What the documentation extractor leaves on a component. */
interface Documented {
  __docgenInfo?: { description?: string };
}

/** A component's docstring as Markdown: its example is code, and not part of the page. */
export function describe(component: Documented | undefined): string {
  const [text = '', example] = component?.__docgenInfo?.description?.split(/^@example$/m) ?? [];
  return example ? `${text}\n\`\`\`tsx\n${example.trim()}\n\`\`\`` : text;
}
