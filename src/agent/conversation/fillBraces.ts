const braces = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** Puts the variables into `{{name}}` places. `missing` lists each name that has no value, once. */
export function fillBraces(
  text: string,
  variables: Readonly<Record<string, unknown>>,
): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(braces, (place, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined && value !== null)
      return typeof value === 'string' ? value : JSON.stringify(value);
    missing.add(name);
    return place;
  });
  return { text: filled, missing: [...missing] };
}
