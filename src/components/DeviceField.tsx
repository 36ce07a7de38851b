import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useId,
} from 'react';
import type { AudioDeviceInfo } from '../core/audio/audioDeviceList';
import { deviceInUse } from '../core/audio/deviceInUse';
import type { Messages } from './messages/Messages';

export type SelectProps = Omit<ComponentPropsWithoutRef<'select'>, 'value' | 'defaultValue' | 'multiple'>;

/** What a list of devices lets a user replace. */
export interface DeviceSlots {
  /** In place of the list's name. */
  label?: ReactNode;
  /** What an entry says in place of `name`; the `id` of the system's choice is empty. */
  renderDevice?: (name: string, id: string) => ReactNode;
  /** In place of what is below the list, when there is something. */
  renderNote?: (note: string) => ReactNode;
}

export interface DeviceFieldProps extends ComponentPropsWithoutRef<'div'>, DeviceSlots {
  devices: readonly AudioDeviceInfo[];
  chosenId: string;
  onChoose: (id: string) => void;
  words: Pick<Messages['speakerSelect'], 'label' | 'systemDefault' | 'nameless'>;
  selectProps: SelectProps | undefined;
  /** What to do where there is little to choose from. */
  note: string | undefined;
}

/** A list of devices under its name, with what to do below; `children` are beside the list. */
export const DeviceField: ForwardRefExoticComponent<DeviceFieldProps & RefAttributes<HTMLDivElement>> =
  /* @__PURE__ */ forwardRef<HTMLDivElement, DeviceFieldProps>(function DeviceField(
    {
      devices,
      chosenId,
      onChoose,
      words,
      selectProps,
      note,
      label,
      renderDevice = (name) => name,
      renderNote,
      children,
      ...props
    },
    ref,
  ) {
    const id = useId();
    const noteId = useId();
    // The browser's name for the default is in its language, the device's own is not.
    const inUse = deviceInUse(devices, '')?.label;
    return (
      <div {...props} ref={ref}>
        <label className="parlando-device-label" htmlFor={selectProps?.id ?? id}>
          {label ?? words.label}
        </label>
        <div className="parlando-device-row">
          <select
            id={id}
            disabled={devices.length === 0}
            aria-describedby={noteId}
            {...selectProps}
            className={`parlando-device-select ${selectProps?.className ?? ''}`.trim()}
            value={chosenId}
            onChange={(event) => {
              selectProps?.onChange?.(event);
              onChoose(event.currentTarget.value);
            }}
          >
            <option value="">{renderDevice(words.systemDefault(inUse || undefined), '')}</option>
            {devices.slice(1).map(({ id, label }, index) => (
              <option key={id} value={id}>
                {renderDevice(label || words.nameless(index + 1), id)}
              </option>
            ))}
          </select>
          {children}
        </div>
        <p id={noteId} className="parlando-device-note" role="status">
          {note && renderNote ? renderNote(note) : note}
        </p>
      </div>
    );
  });
