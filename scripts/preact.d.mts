export const PREACT: Readonly<Record<string, string>>;
export const preactAliases: { find: RegExp; replacement: string }[];
