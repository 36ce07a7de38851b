/**
 * Adds up Vitest's JSON report over all projects. What failed without failing a test (a file that does not load, an
 * error outside of any test) counts as one each, and so does every skipped test.
 * @param {object} report @param {number} exitCode Vitest's
 * @returns {{ passed: number, failed: number, problems: string[] }}
 */
export function testTotals(report, exitCode) {
  const problems = [];
  for (const { name, message, status, assertionResults } of report.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const skipped = assertionResults.filter((test) => !['passed', 'failed'].includes(test.status));
    for (const test of failed) problems.push(`${name}: ${test.fullName}`);
    for (const test of skipped) problems.push(`${name}: ${test.fullName} (${test.status})`);
    if (status === 'failed' && failed.length === 0) problems.push(`${name}: ${message}`);
  }
  if (exitCode !== 0 && problems.length === 0) problems.push(`npm test (exit code ${exitCode})`);
  return { passed: report.numPassedTests, failed: problems.length, problems };
}
