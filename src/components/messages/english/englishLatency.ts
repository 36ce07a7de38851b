import type { Messages } from '../Messages';

export const englishLatency: Pick<Messages, 'latency'> = {
  latency: {
    unknown: 'Not measured yet',
    line: (ms) => `${ms} ms`,
    answer: (seconds) => `answers in ${seconds.toFixed(1)} s`,
  },
};
