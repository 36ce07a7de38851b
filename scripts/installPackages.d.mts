interface Locked {
  version?: string;
  optional?: boolean;
}
export function installPackages(root: string): Promise<void>;
export function npmCommand(args: string[]): [string, string[], { shell?: boolean }];
export function matchesLock(
  wanted: Record<string, Locked>,
  present: Record<string, Locked> | undefined,
): boolean;
