import type { ReactElement } from 'react';
import { allowedOf } from '../../src/embed/settings/allowedOf';
import { attributeName, attributes } from '../../src/embed/settings/attributes';
import type { Settings } from '../../src/embed/settings/Settings';

/** A field for one attribute of `<parlando-agent>`, made from what the table says that it takes. */
export function SettingField({
  name,
  value,
  onChange,
}: {
  name: keyof Settings;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}): ReactElement {
  const attribute = attributes[name];
  const { kind, of: words = ['true', 'false'], fallback } = attribute;
  const usual = typeof fallback === 'object' ? '' : String(fallback ?? '');
  const take = (given: string): void => onChange(given === '' || given === usual ? undefined : given);
  return (
    <label className="generator-field" title={allowedOf(attribute)}>
      <code>{attributeName(name)}</code>
      {kind === 'choice' || kind === 'switch' ? (
        <select value={value ?? usual} onChange={({ target }) => take(target.value)}>
          {words.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </select>
      ) : (
        <input
          value={value ?? ''}
          placeholder={kind === 'variables' || kind === 'words' ? '{ }' : ''}
          spellCheck={false}
          onChange={({ target }) => take(target.value.trim())}
        />
      )}
    </label>
  );
}
