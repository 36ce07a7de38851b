import type { MicrophoneStream } from '../../../../../src/core/audio/Microphone';
import type { MicrophonePort, SpeakerPort } from '../../../../../src/core/audio/SamplePort';
import { FakeAudioDevice, FakeMicrophone, type FakeSpeaker } from '../../../../../src/testing';

/** A fake microphone whose port can go to another thread. */
class PortedMicrophone extends FakeMicrophone {
  override async open(
    signal: AbortSignal,
    deviceId?: string,
  ): Promise<MicrophoneStream & { source: { port: MicrophonePort } }> {
    const stream = await super.open(signal, deviceId);
    const { port1, port2 } = new MessageChannel();
    stream.source.port.onmessage = ({ data }) => port1.postMessage(data, [data.buffer]);
    return { ...stream, source: { ...stream.source, port: port2 as MicrophonePort } };
  }
}

/** Fake microphone and speaker whose ports can go to another thread. */
export class PortedDevice extends FakeAudioDevice {
  override readonly microphone: FakeMicrophone = new PortedMicrophone();

  override async openSpeaker(): Promise<FakeSpeaker> {
    const speaker = await super.openSpeaker();
    const { port1, port2 } = new MessageChannel();
    const { port } = speaker;
    port1.onmessage = ({ data }: MessageEvent<Parameters<SpeakerPort['postMessage']>[0]>) =>
      port.postMessage(data, []);
    (speaker as { port: SpeakerPort }).port = port2 as SpeakerPort;
    return speaker;
  }
}
