import type { ReactElement } from 'react';
import { MicrophoneSelect } from '../MicrophoneSelect/MicrophoneSelect';
import { SpeakerSelect } from '../SpeakerSelect/SpeakerSelect';
import { VolumeSlider } from '../VolumeSlider/VolumeSlider';

/** Microphone, speaker and volume, folded away. Until it is opened, nothing asks the browser for its devices. */
export function DeviceSettings({ label }: { label: string }): ReactElement {
  return (
    <details className="parlando-panel-settings" name="parlando-settings">
      <summary className="parlando-panel-settings-open">{label}</summary>
      <div className="parlando-panel-devices">
        <MicrophoneSelect />
        <SpeakerSelect />
        <VolumeSlider />
      </div>
    </details>
  );
}
