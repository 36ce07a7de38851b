import { it } from 'vitest';
import { captionStage, characterSamples, measureCaptions } from '../tests/e2e/harness/captionErrors';
import { RUNS } from './alternate';
import { RecordedDevice } from './RecordedDevice';
import { report } from './report';

async function errorsAtDevice(): Promise<number[]> {
  const device = await RecordedDevice.open();
  try {
    device.record();
    const { painted, pageToEpochMs } = await measureCaptions(
      captionStage({ microphone: null, soundDevice: device.environment }),
    );
    const { samples, startedAt } = device.recording();
    const heard = characterSamples(samples);
    return painted
      .filter(({ index }) => heard.has(index))
      .map(
        ({ index, at }) =>
          at + pageToEpochMs - (startedAt + (heard.get(index)! / RecordedDevice.RATE) * 1000),
      );
  } finally {
    await device.close();
  }
}

it('caption error at the device', async () => {
  const errors: number[] = [];
  for (let run = 0; run < RUNS; run++) errors.push(...(await errorsAtDevice()));
  await report({
    question: 'caption painted against the recorded device (absolute)',
    target: '12',
    ours: errors.map(Math.abs),
    runs: RUNS,
  });
  await report({
    question: 'caption painted against the recorded device (signed)',
    target: '',
    ours: errors,
    runs: RUNS,
  });
});
