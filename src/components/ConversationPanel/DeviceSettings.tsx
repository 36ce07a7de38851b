import { type ReactElement, useState } from 'react';
import { MicrophoneSelect } from '../MicrophoneSelect/MicrophoneSelect';
import { SpeakerSelect } from '../SpeakerSelect/SpeakerSelect';
import { VolumeSlider } from '../VolumeSlider/VolumeSlider';

/** Microphone, speaker and volume, folded away. Until it is opened, nothing asks the browser for its devices. */
export function DeviceSettings({ label }: { label: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="parlando-panel-settings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="parlando-panel-settings-open">{label}</summary>
      {isOpen && (
        <div className="parlando-panel-devices">
          <MicrophoneSelect />
          <SpeakerSelect />
          <VolumeSlider />
        </div>
      )}
    </details>
  );
}
