export function bundleEmbed(
  root: string,
): Promise<{ files: Map<string, string>; texts: string; packages: string[] }>;
