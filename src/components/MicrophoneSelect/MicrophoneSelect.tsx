import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';
import { useAudioDevices } from '../../hooks/useAudioDevices';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { DeviceField, type DeviceSlots, type SelectProps } from '../DeviceField';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishMicrophoneSelect } from '../messages/english/englishMicrophoneSelect';
import { useMessages } from '../messages/useMessages';
import { LevelMeter } from './LevelMeter';

export interface MicrophoneSelectProps extends ComponentPropsWithoutRef<'div'>, DeviceSlots {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** Shows the loudness of the conversation's microphone beside the list. Default `false`. */
  meter?: boolean;
  /** For the `<select>` itself: `id`, `name`. */
  selectProps?: SelectProps;
  messages?: Partial<Messages>;
}

/**
 * Which microphone, also while talking. The first entry follows the system's choice. Below it stands what to do where the
 * microphone may not be used. It asks the user for nothing: the browser does, when a conversation starts.
 *
 * `data-state` is the permission: `unknown`, `prompt`, `granted`, `denied`, `blocked-by-policy`, `insecure-context` or
 * `no-device`. `children` go beside the list.
 *
 * @example
 * <MicrophoneSelect meter />
 */
export const MicrophoneSelect: ForwardRefExoticComponent<
  MicrophoneSelectProps & RefAttributes<HTMLDivElement>
> = /* @__PURE__ */ forwardRef<HTMLDivElement, MicrophoneSelectProps>(function MicrophoneSelect(
  { conversation, meter = false, selectProps, messages, className, children, ...props },
  ref,
) {
  const session = useSession('<MicrophoneSelect>', conversation);
  const { inputs, inputId, permission, setInputDevice } = useAudioDevices({ session });
  const { microphoneSelect: words } = useMessages(englishMicrophoneSelect, messages);
  // Before the browser has told anything, and once it names a device, there is nothing to do.
  const isSettled = inputs.length === 0 || inputs.some(({ label }) => label !== '');
  const isFine = permission === 'granted' || (permission === 'unknown' && isSettled);
  return (
    <DeviceField
      {...props}
      ref={ref}
      className={joinClassNames('parlando-device', className)}
      data-state={permission}
      devices={inputs}
      chosenId={inputId}
      onChoose={setInputDevice}
      words={words}
      selectProps={selectProps}
      note={isFine ? undefined : words.permission[permission]}
    >
      {meter && <LevelMeter session={session} />}
      {children}
    </DeviceField>
  );
});
