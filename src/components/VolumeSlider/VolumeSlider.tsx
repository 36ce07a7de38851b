import {
  type ComponentPropsWithoutRef,
  type CSSProperties,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { useSpeaker } from '../../hooks/useSpeaker';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishVolume } from '../messages/english/englishVolume';
import { useMessages } from '../messages/useMessages';
import { MuteButton } from '../MuteButton/MuteButton';

/** `silent`: muted, or at no volume. */
export type VolumeState = 'audible' | 'silent';

export interface VolumeSliderProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** In place of the button that mutes the agent; `null` for none. */
  muteButton?: ReactNode;
  /** For the `<input type="range">` itself: `step`, `id`, `aria-label`. */
  inputProps?: Omit<ComponentPropsWithoutRef<'input'>, 'value' | 'defaultValue' | 'type' | 'min' | 'max'>;
  messages?: Partial<Messages>;
}

/**
 * How loud the agent is, with a button that mutes it. Who moves the slider while the agent is muted hears it again.
 * `data-state` is a `VolumeState`, and `--parlando-volume` has the volume, 0 to 1.
 */
export const VolumeSlider: ForwardRefExoticComponent<VolumeSliderProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, VolumeSliderProps>(function VolumeSlider(
    { conversation, muteButton, inputProps, messages, className, style, ...props },
    ref,
  ) {
    const session = useSession('<VolumeSlider>', conversation);
    const { volume, muted, setVolume, setMuted } = useSpeaker({ session });
    const { volumeSlider: words } = useMessages(englishVolume, messages);
    const state: VolumeState = muted || volume === 0 ? 'silent' : 'audible';
    const given = { '--parlando-volume': volume, ...style } as CSSProperties;
    return (
      <div
        {...props}
        ref={ref}
        className={joinClassNames('parlando-volume', className)}
        style={given}
        data-state={state}
        data-muted={muted || undefined}
      >
        {muteButton === undefined ? (
          <MuteButton side="speaker" conversation={{ session }} {...(messages && { messages })} />
        ) : (
          muteButton
        )}
        <input
          step={0.05}
          aria-label={words.label}
          aria-valuetext={words.value(Math.round(volume * 100), muted)}
          {...inputProps}
          className={joinClassNames('parlando-volume-slider', inputProps?.className)}
          type="range"
          min={0}
          max={1}
          value={volume}
          onChange={(event) => {
            inputProps?.onChange?.(event);
            setVolume(event.currentTarget.valueAsNumber);
            if (muted) setMuted(false);
          }}
        />
      </div>
    );
  });
