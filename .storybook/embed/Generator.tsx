import { createElement, type ReactElement, useState } from 'react';
import '../../src/embed/element/ParlandoAgent';
import { attributeName, attributes } from '../../src/embed/settings/attributes';
import type { Settings } from '../../src/embed/settings/Settings';
import { pastedLines } from './pastedLines';
import { SettingField } from './SettingField';
import './generator.css';

type Given = Partial<Record<keyof Settings, string>>;

/** What `npx parlando agent` is, so that whoever runs it can talk here. */
const LOCAL: Given = { agentId: 'guide', origin: 'ws://127.0.0.1:8765' };

const GROUPS: readonly [title: string, names: readonly (keyof Settings)[]][] = [
  ['Agent', ['agentId', 'origin', 'signedUrl', 'language']],
  ['Place', ['variant', 'placement', 'open', 'dismissible', 'theme', 'direction']],
  [
    'Inside',
    ['captions', 'visualizer', 'transcript', 'textInput', 'microphoneMuting', 'pushToTalk', 'feedback'],
  ],
  ['Consent', ['consent', 'rememberConsent']],
];

const shown = new Set(GROUPS.flatMap(([, names]) => names));
const others = (Object.keys(attributes) as (keyof Settings)[]).filter((name) => !shown.has(name));

/** Puts `<parlando-agent>` together: fields for its attributes, the two lines to paste, and the widget as it then is. */
export function Generator(): ReactElement {
  const [given, setGiven] = useState<Given>(LOCAL);
  const [copied, setCopied] = useState(false);
  const named = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [attributeName(name), value] as const),
  );
  const lines = pastedLines(named);
  const fields = (names: readonly (keyof Settings)[]): ReactElement[] =>
    names.map((name) => (
      <SettingField
        key={name}
        name={name}
        value={given[name]}
        onChange={(value) => {
          const { [name]: _, ...rest } = given;
          setGiven(value === undefined ? rest : { ...rest, [name]: value });
          setCopied(false);
        }}
      />
    ));
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(lines);
    setCopied(true);
  };
  return (
    <div className="generator">
      <div className="generator-lines">
        <pre aria-label="To paste">{lines}</pre>
        <button type="button" onClick={() => void copy()}>
          {copied ? 'Copied' : 'Copy'}
        </button>
      </div>
      <div className="generator-groups">
        {GROUPS.map(([title, names]) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {fields(names)}
          </fieldset>
        ))}
        <details>
          <summary>Everything else</summary>
          <div className="generator-others">{fields(others)}</div>
        </details>
      </div>
      {createElement('parlando-agent', named)}
    </div>
  );
}
