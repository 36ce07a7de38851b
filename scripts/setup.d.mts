export const root: string;
export function nodeProblem(version?: string): string | undefined;
export function setUp(options?: {
  needsChromium?: boolean;
}): Promise<{ chromium: boolean; recogniser: boolean }>;
