import {
  type ChangeEvent,
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useId,
} from 'react';
import { type ConversationSource, useSession } from '../../hooks/useSession';
import { useSessionState } from '../../hooks/useSessionState';
import { joinClassNames } from '../joinClassNames';
import type { Messages } from '../messages/Messages';
import { englishLanguage } from '../messages/english/englishLanguage';
import { useMessages } from '../messages/useMessages';
import { languageName } from './languageName';

/** Everything that the choice of a language can show: `fixed` while a conversation is on. */
export type LanguageState = 'open' | 'fixed';

const ENGLISH: readonly string[] = ['en'];

export interface LanguageSelectProps extends Omit<ComponentPropsWithoutRef<'select'>, 'children'> {
  /** Which conversation. Default: the provider's. */
  conversation?: ConversationSource;
  /** What the agent speaks, as BCP 47 tags: `['en', 'de', 'pt-BR']`. Each is named in itself. Default: English alone. */
  languages?: readonly string[];
  /** Told of a choice, beside `onChange`. Hand it to the next start, as the example does. */
  onLanguageChange?: (language: string) => void;
  messages?: Partial<Messages>;
  /** What an entry says in place of the language's own name; `language` is its tag. */
  children?: (language: string) => ReactNode;
}

/**
 * The language that the agent will speak. The protocol settles it at the start, so during a conversation it cannot be chosen, and
 * says why. What is chosen is yours to keep: the agent has to allow its language to be overridden.
 *
 * `data-state` is `open` or `fixed`.
 *
 * @example
 * const [language, setLanguage] = useState('en');
 * const startOptions = { initiation: { configOverride: { agent: { language } } } };
 * <LanguageSelect languages={['en', 'de']} value={language} onLanguageChange={setLanguage} />
 * <TalkButton startOptions={startOptions} />
 */
export const LanguageSelect: ForwardRefExoticComponent<
  LanguageSelectProps & RefAttributes<HTMLSelectElement>
> = /* @__PURE__ */ forwardRef<HTMLSelectElement, LanguageSelectProps>(function LanguageSelect(
  {
    conversation,
    languages = ENGLISH,
    onLanguageChange,
    messages,
    className,
    disabled,
    onChange,
    children = languageName,
    ...props
  },
  ref,
) {
  const session = useSession('<LanguageSelect>', conversation);
  const fixed = useSessionState(session, ({ status: { name } }) => name !== 'idle' && name !== 'ended');
  const state: LanguageState = fixed ? 'fixed' : 'open';
  const words = useMessages(englishLanguage, messages).language;
  const reason = useId();

  return (
    <>
      <select
        aria-label={words.label}
        aria-describedby={fixed ? reason : undefined}
        title={fixed ? words.fixed : undefined}
        {...props}
        ref={ref}
        className={joinClassNames('parlando-language', className)}
        disabled={disabled ?? fixed}
        data-state={state}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => {
          onChange?.(event);
          onLanguageChange?.(event.target.value);
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {children(language)}
          </option>
        ))}
      </select>
      {fixed && (
        <span id={reason} className="parlando-visually-hidden">
          {words.fixed}
        </span>
      )}
    </>
  );
});
