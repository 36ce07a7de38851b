export function testTotals(
  report: object,
  exitCode: number,
): { passed: number; failed: number; problems: string[] };
