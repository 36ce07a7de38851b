export function serveFolder(
  folder: string,
  base?: string,
): Promise<{ origin: string; close(): Promise<void> }>;
