import { it } from 'vitest';
import { characterSamples, measureCaptions } from '../tests/e2e/harness/captionErrors';
import { RecordedDevice } from './RecordedDevice';
import { report } from './report';

const RATE = 44_100;

it('caption error at the device', async () => {
  const device = await RecordedDevice.open();
  try {
    device.record();
    const { painted, pageToEpochMs } = await measureCaptions({
      microphone: null,
      soundDevice: device.environment,
    });
    const { samples, startedAt } = device.recording();
    const heard = characterSamples(samples);
    const errors = painted
      .filter(({ index }) => heard.has(index))
      .map(({ index, at }) => at + pageToEpochMs - (startedAt + (heard.get(index)! / RATE) * 1000));
    await report('caption painted against the recorded device (absolute)', errors.map(Math.abs), 'p95 34');
    await report('caption painted against the recorded device (signed)', errors, '');
  } finally {
    await device.close();
  }
});
