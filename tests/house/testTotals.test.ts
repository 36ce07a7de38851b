import { expect, it } from 'vitest';
import { testTotals } from '../../scripts/testTotals.mjs';

const file = (status: string, tests: string[], message = ''): object => ({
  name: 'a.test.ts',
  status,
  message,
  assertionResults: tests.map((test) => ({ status: test, fullName: `is ${test}` })),
});

it('counts passed and failed tests', () => {
  const report = { numPassedTests: 2, testResults: [file('failed', ['passed', 'failed', 'passed'])] };
  expect(testTotals(report, 1)).toEqual({ passed: 2, failed: 1, problems: ['a.test.ts: is failed'] });
});

it('counts a file that does not load as one failure', () => {
  const report = { numPassedTests: 0, testResults: [file('failed', [], 'SyntaxError')] };
  expect(testTotals(report, 1)).toEqual({ passed: 0, failed: 1, problems: ['a.test.ts: SyntaxError'] });
});

it('counts an error outside of any test as one failure', () => {
  const report = { numPassedTests: 1, testResults: [file('passed', ['passed'])] };
  expect(testTotals(report, 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(testTotals(report, 0)).toMatchObject({ passed: 1, failed: 0 });
});

it('counts a skipped test as a failure', () => {
  const report = { numPassedTests: 1, testResults: [file('passed', ['passed', 'skipped', 'todo'])] };
  expect(testTotals(report, 0)).toMatchObject({ passed: 1, failed: 2 });
});
