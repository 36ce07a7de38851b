export function bundleEmbed(root: string): Promise<{ files: Map<string, string>; packages: string[] }>;
