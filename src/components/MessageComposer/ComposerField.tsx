import {
  type ClipboardEvent,
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type KeyboardEvent,
  type RefAttributes,
} from 'react';
import { isImeKey } from './isImeKey';

/** More would only be scrolled. */
const COPIED_CHARS = 4000;

export interface ComposerFieldProps extends ComponentPropsWithoutRef<'textarea'> {
  value: string;
  /** @param time Of the event, in milliseconds. */
  onTyped: (text: string, time: number) => void;
  /** A file that is pasted; without it, files are no matter. */
  onFile: ((file: File) => void) | undefined;
}

/** The text field: as high as its text, and Enter sends. */
export const ComposerField: ForwardRefExoticComponent<
  ComposerFieldProps & RefAttributes<HTMLTextAreaElement>
> = /* @__PURE__ */ forwardRef<HTMLTextAreaElement, ComposerFieldProps>(function ComposerField(
  { onTyped, onFile, onChange, onKeyDown, onPaste, ...props },
  ref,
) {
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeyDown?.(event);
    if (event.defaultPrevented || isImeKey(event) || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    onPaste?.(event);
    const [file] = event.clipboardData.files;
    if (event.defaultPrevented || !file || !onFile) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    // The copy makes the row as high as the text.
    <div className="parlando-composer-field" data-copy={`${props.value.slice(0, COPIED_CHARS)}\n`}>
      <textarea
        rows={1}
        dir="auto"
        enterKeyHint="send"
        autoComplete="off"
        {...props}
        ref={ref}
        onChange={(event) => {
          onChange?.(event);
          onTyped(event.currentTarget.value, event.timeStamp);
        }}
        onKeyDown={press}
        onPaste={paste}
      />
    </div>
  );
});
