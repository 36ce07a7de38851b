import {
  type ComponentPropsWithoutRef,
  type DragEvent,
  type SubmitEvent,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useId,
  useRef,
  useState,
} from 'react';
import type { SessionOptions } from '../../core/session/SessionOptions';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { Icon } from '../Icon';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishComposer } from '../messages/english/englishComposer';
import { useMessages } from '../messages/useMessages';
import { AttachButton } from './AttachButton';
import { ComposerField } from './ComposerField';
import { type ComposerAttachment, ComposerFile } from './ComposerFile';
import { problemWords } from './problemWords';
import type { UploadFile } from './Upload';
import { type SentMessage, useComposer } from './useComposer';

const ARROW = 'M12 19V5m-6 6 6-6 6 6';
const asItIs = (words: string): ReactNode => words;

export interface MessageComposerProps extends Omit<ComponentPropsWithoutRef<'form'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** The draft, when you keep it. Default: the composer does. */
  text?: string;
  /** The draft at first, when the composer keeps it. Default: empty. */
  defaultText?: string;
  onTextChange?: (text: string) => void;
  /** Called after a message was sent. */
  onSend?: (message: SentMessage) => void;
  /**
   * Lets the first message start a conversation, in which the agent is heard and the user types: with `microphone: false` and
   * these options over it. Default `false`: there is nothing to send to until somebody starts one.
   */
  startOnSend?: boolean | SessionOptions;
  /** Disables the composer, and is the reason that it gives. */
  disabledReason?: string;
  /**
   * Uploads a file and gives its id for `sendMultimodalMessage`. Called once the conversation is connected, and again when the
   * user tries again after a failure, or when another conversation has begun. Without it no file can be attached.
   */
  uploadFile?: UploadFile;
  /** Which files, as an `<input type="file">` has it: `image/*,.pdf`. Holds for dropped and pasted files too. Default: all. */
  accept?: string;
  /** The largest file, in bytes. Default: any. */
  maxFileBytes?: number;
  /** For the text field itself: `name`, `placeholder`, `maxLength`, `ref` by `id`. */
  inputProps?: Omit<ComponentPropsWithoutRef<'textarea'>, 'value' | 'defaultValue'>;
  /** In place of the arrow. */
  sendIcon?: ReactNode;
  /** In place of the clip. */
  attachIcon?: ReactNode;
  /** Goes between the field and the send button. */
  actions?: ReactNode;
  /** In place of the file that is attached. */
  renderFile?: (attachment: ComposerAttachment) => ReactNode;
  /** In place of why nothing can be sent, below the field, when there is something to say. */
  renderHint?: (hint: string) => ReactNode;
  /** In place of what went wrong, below the field. */
  renderProblem?: (problem: string) => ReactNode;
  messages?: Partial<Messages>;
}

/**
 * Text beside the voice. Enter sends, Shift+Enter breaks the line, and Enter that ends an input method's word does neither.
 * The agent is told while the user types, so that it does not speak. What cannot be sent stays in the field.
 *
 * `data-state` is a `ComposerState`: what the send button waits for, if it waits.
 *
 * @example
 * <MessageComposer
 *   accept="image/*"
 *   maxFileBytes={10_000_000}
 *   uploadFile={(file, { signal, conversationId }) => uploadTo(`/files/${conversationId}`, file, signal)}
 * />
 */
export const MessageComposer: ForwardRefExoticComponent<
  MessageComposerProps & RefAttributes<HTMLFormElement>
> = /* @__PURE__ */ forwardRef<HTMLFormElement, MessageComposerProps>(function MessageComposer(
  {
    conversation,
    text,
    defaultText = '',
    onTextChange,
    onSend,
    startOnSend = false,
    disabledReason,
    uploadFile,
    accept,
    maxFileBytes,
    inputProps,
    sendIcon,
    attachIcon,
    actions,
    renderFile,
    renderHint = asItIs,
    renderProblem = asItIs,
    messages,
    className,
    onSubmit,
    onDragOver,
    onDragLeave,
    onDrop,
    ...props
  },
  ref,
) {
  const session = useSession('<MessageComposer>', conversation);
  const { composer: words } = useMessages(englishComposer, messages);
  const [ownText, setOwnText] = useState(defaultText);
  const [dropping, setDropping] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const draft = text ?? ownText;
  const disabled = disabledReason !== undefined;

  const composer = useComposer(session, {
    text: draft,
    setText(next) {
      setOwnText(next);
      onTextChange?.(next);
    },
    disabled,
    startOnSend,
    uploadFile,
    onSend,
    accept,
    maxBytes: maxFileBytes,
  });
  const { state, problem, upload, canSend } = composer;
  const waits = state === 'ready' || state === 'failed' ? undefined : state;
  const hint = disabledReason ?? (waits && waits !== 'disabled' ? words.waits[waits] : undefined);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    field.current?.focus();
    void composer.send();
  };
  const dragOver = (event: DragEvent<HTMLFormElement>): void => {
    onDragOver?.(event);
    if (event.defaultPrevented || !uploadFile || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(true);
  };
  const drop = (event: DragEvent<HTMLFormElement>): void => {
    onDrop?.(event);
    setDropping(false);
    if (event.defaultPrevented || !uploadFile) return;
    event.preventDefault();
    composer.attach(event.dataTransfer.files[0]);
  };

  return (
    <form
      {...props}
      ref={ref}
      className={joinClassNames('parlando-composer', className)}
      data-state={state}
      data-dropping={dropping || undefined}
      onSubmit={submit}
      onDragOver={dragOver}
      onDragLeave={(event) => {
        onDragLeave?.(event);
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={drop}
    >
      <div className="parlando-composer-box">
        {upload && (
          <ComposerFile
            upload={upload}
            words={words}
            render={renderFile}
            onRetry={composer.retry}
            onRemove={() => {
              composer.detach();
              field.current?.focus();
            }}
          />
        )}
        <div className="parlando-composer-row">
          {uploadFile && (
            <AttachButton
              label={words.attach}
              accept={accept}
              disabled={disabled || state === 'sending'}
              describedBy={hintId}
              onFile={composer.attach}
            >
              {attachIcon}
            </AttachButton>
          )}
          <ComposerField
            aria-label={words.label}
            placeholder={words.placeholder}
            aria-describedby={hintId}
            {...inputProps}
            ref={field}
            aria-disabled={disabled || undefined}
            readOnly={disabled || state === 'sending' || inputProps?.readOnly}
            value={draft}
            onTyped={composer.typed}
            onFile={uploadFile && composer.attach}
          />
          {actions}
          <button
            type="submit"
            className="parlando-composer-send"
            aria-label={words.send}
            aria-disabled={!canSend}
            aria-describedby={hintId}
          >
            {sendIcon ?? <Icon path={ARROW} />}
          </button>
        </div>
      </div>
      <p id={hintId} className={hint ? 'parlando-composer-hint' : 'parlando-visually-hidden'}>
        {hint ? renderHint(hint) : canSend ? '' : words.empty}
      </p>
      <p className="parlando-composer-problem" role="status">
        {problem && renderProblem(problemWords(problem, words))}
      </p>
    </form>
  );
});
