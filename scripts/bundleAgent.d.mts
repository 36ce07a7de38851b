export const requireBanner: string;
export const engines: string[];
export function bundleAgent(root: string): Promise<string>;
