export const PREACT: Readonly<Record<string, string>>;
interface Alias {
  find: RegExp;
  replacement: string;
}

export const preactAliases: Alias[];

export function aliases(names: Readonly<Record<string, string>>): Alias[];
