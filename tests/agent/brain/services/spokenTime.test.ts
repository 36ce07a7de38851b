import { expect, it } from 'vitest';
import { spokenDate } from '../../../../src/agent/brain/services/spokenDate';
import { spokenTime } from '../../../../src/agent/brain/services/spokenTime';

it.each([
  [0, 0, 'It is midnight.'],
  [12, 0, 'It is noon.'],
  [9, 0, "It is nine o'clock in the morning."],
  [0, 5, 'It is five past twelve at night.'],
  [7, 15, 'It is a quarter past seven in the morning.'],
  [13, 30, 'It is half past one in the afternoon.'],
  [12, 31, 'It is twenty-nine minutes to one in the afternoon.'],
  [18, 59, 'It is one minute to seven in the evening.'],
  [23, 45, 'It is a quarter to twelve at night.'],
])('says %d:%d as "%s"', (hours, minutes, words) => {
  expect(spokenTime(new Date(2026, 0, 1, hours, minutes))).toBe(words);
});

it.each([
  [new Date(2026, 0, 1), 'Today is Thursday, the first of January.'],
  [new Date(2026, 1, 20), 'Today is Friday, the twentieth of February.'],
  [new Date(2026, 10, 22), 'Today is Sunday, the twenty-second of November.'],
  [new Date(2026, 5, 30), 'Today is Tuesday, the thirtieth of June.'],
  [new Date(2026, 11, 31), 'Today is Thursday, the thirty-first of December.'],
])('says %s as "%s"', (date, words) => {
  expect(spokenDate(date)).toBe(words);
});
