import { describe, expect, it } from 'vitest';
import { createNameCheck } from './createNameCheck';
import { Declarations, type Exported } from './Declarations';
import { codeIn, readTables, rowsUnder } from './readTables';

const CLIENT = 'node_modules/@elevenlabs/client/dist/index.d.ts';
const REACT = 'node_modules/@elevenlabs/react/dist/index.d.ts';
const OWNER = '/@elevenlabs/';

const theirs = new Declarations([CLIENT, REACT]);
const exported = new Map([...theirs.exports(CLIENT), ...theirs.exports(REACT)]);
const rows = readTables('migrating.md');
const exists = createNameCheck();

const isSpeechToText = ({ from }: Exported): boolean => from.includes('scribe');

function exportsThat(wanted: (found: Exported) => boolean): string[] {
  return [...exported].filter(([, found]) => wanted(found)).map(([name]) => name);
}

/** The names that each of the types has, of those that are written by hand there. */
function membersOf(...names: string[]): string[] {
  return names.flatMap((name) => [...theirs.members(exported.get(name)!.type!, OWNER)]);
}

function leavesOf(...names: string[]): string[] {
  return names.flatMap((name) => [...theirs.leaves(exported.get(name)!.type!, OWNER)]);
}

const isCallback = (name: string): boolean => /^on[A-Z]/.test(name);

/** For each table what its rows are to be about. */
const tables: Record<string, () => string[]> = {
  'Functions, classes and hooks': () => exportsThat((found) => !!found.value && !isSpeechToText(found)),
  Options: () =>
    leavesOf('PartialOptions', 'HookOptions', 'UseConversationOptions', 'ConversationProviderProps').filter(
      (name) => !isCallback(name),
    ),
  Callbacks: () =>
    membersOf('Callbacks', 'PartialOptions', 'UseConversationOptions', 'ConversationProviderProps').filter(
      isCallback,
    ),
  Methods: () => ['startSession', ...membersOf('VoiceConversation', 'TextConversation')],
  'What the hooks return': () =>
    membersOf(
      'ConversationControlsValue',
      'ConversationStatusValue',
      'ConversationInputValue',
      'ConversationModeValue',
      'ConversationFeedbackValue',
    ),
  Types: () => exportsThat((found) => !found.value && !isSpeechToText(found)),
  'Beneath the conversation': () =>
    [
      'WebSocketConnection',
      'WebRTCConnection',
      'InputController',
      'OutputController',
      'SessionConnectionError',
    ].map((name) => `${name}.*`),
  'Speech to text': () => exportsThat(isSpeechToText),
};

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('docs/migrating.md', () => {
  it('has the tables that are looked at, and no other', () => {
    expect(sorted(rows.map(({ heading }) => heading))).toEqual(sorted(Object.keys(tables)));
  });

  it.each(Object.entries(tables))('has a row for every name, and for no other: %s', (heading, names) => {
    const told = rowsUnder(rows, heading).flatMap((row) => row.names[0]!);
    expect(sorted(told)).toEqual(sorted(names()));
    expect(told.length).toBe(new Set(told).size);
  });

  it('knows every method of a hook that is written out in its declaration alone', () => {
    const hook = theirs.returned(exported.get('useConversation')!.value!)!;
    const told = rowsUnder(rows, 'What the hooks return').flatMap((row) => row.names[0]!);
    expect(sorted(told)).toEqual(sorted(theirs.members(hook)));
  });

  it('names only what there is in this package', () => {
    const named = rows.flatMap((row) => row.names[1]!);
    expect(sorted(named.filter((name) => !exists(name)))).toEqual([]);
  });

  it('promises of the hook only what the hook returns', () => {
    const named = rowsUnder(rows, 'What the hooks return').flatMap((row) => row.names[1]!);
    const missing = named.filter((name) => !exists(name, ['Conversation']));
    expect(missing).toEqual([]);
  });

  it('gives a counterpart in each row, or a reason', () => {
    const bare = rows.filter(({ heading, cells, names }) => {
      const reason =
        cells[2] !== '' || heading === 'Speech to text' || heading === 'Beneath the conversation';
      return cells.length !== 3 || (names[1]!.length === 0 && (cells[1] !== 'none' || !reason));
    });
    expect(bare.map(({ cells }) => cells)).toEqual([]);
  });

  it('explains by names that exist, here or there', () => {
    const all = new Set(Object.values(tables).flatMap((names) => names()));
    const isKnown = (name: string): boolean =>
      /^'|^wss:|^npx |^@|^parlando\/|^null$/.test(name) || all.has(name) || exists(name);
    const unknown = rows.flatMap((row) => codeIn(row.cells[2] ?? '')).filter((name) => !isKnown(name));
    expect(sorted(unknown)).toEqual([]);
  });
});
