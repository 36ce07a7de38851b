import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
  useSyncExternalStore,
} from 'react';
import { useAudioDevices } from '../../hooks/useAudioDevices';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { DeviceField, type DeviceSlots, type SelectProps } from '../DeviceField';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishSpeakerSelect } from '../messages/english/englishSpeakerSelect';
import { useMessages } from '../messages/useMessages';
import { canChooseOutput } from './canChooseOutput';

/** `unnamed`: the browser lists outputs once the microphone is allowed. `unsupported`: it cannot choose one. */
export type SpeakerSelectState = 'ready' | 'unnamed' | 'unsupported';

export interface SpeakerSelectProps extends ComponentPropsWithoutRef<'div'>, DeviceSlots {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** For the `<select>` itself: `id`, `name`. */
  selectProps?: SelectProps;
  messages?: Partial<Messages>;
}

const never = (): (() => void) => () => undefined;

/**
 * Where the agent is heard, also while it talks. The first entry follows the system's choice. Where the browser cannot choose
 * an output it says so. `data-state` is a `SpeakerSelectState`; `children` go beside the list.
 */
export const SpeakerSelect: ForwardRefExoticComponent<SpeakerSelectProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, SpeakerSelectProps>(function SpeakerSelect(
    { conversation, selectProps, messages, className, children, ...props },
    ref,
  ) {
    const session = useSession('<SpeakerSelect>', conversation);
    const { outputs, outputId, permission, setOutputDevice } = useAudioDevices({ session });
    const { speakerSelect: words } = useMessages(englishSpeakerSelect, messages);
    // A server does not know the browser.
    const isSupported = useSyncExternalStore(never, canChooseOutput, () => true);
    const isNamed = outputs.some(({ label }) => label !== '');
    const waits = permission === 'prompt' || permission === 'denied' || outputs.length > 0;
    const state: SpeakerSelectState = !isSupported ? 'unsupported' : isNamed || !waits ? 'ready' : 'unnamed';
    return (
      <DeviceField
        {...props}
        ref={ref}
        className={joinClassNames('parlando-device', className)}
        data-state={state}
        devices={isSupported ? outputs : []}
        chosenId={isSupported ? outputId : ''}
        onChoose={setOutputDevice}
        words={words}
        selectProps={selectProps}
        note={state === 'ready' ? undefined : words[state]}
      >
        {children}
      </DeviceField>
    );
  });
