import type ts from 'typescript';
import { entries } from '../house/entries';
import { Declarations, type Exported } from './Declarations';

/** Where a name that no entry exports may be from, in the order in which they are looked through. */
const OWNERS = ['SessionOptions', 'VoiceSession', 'Conversation', 'ConversationState', 'ErrorDetails'];

/** What a path may begin with beside an exported name. */
const ROOTS: Record<string, string> = {
  options: 'SessionOptions',
  session: 'VoiceSession',
  state: 'ConversationState',
  turn: 'Turn',
  call: 'ToolCall',
};

/**
 * Says whether a name exists in what this package exports, or in one of `owners`: `useConversation`, `session.devices`, `turn.correction`,
 * `audio.workletUrl`, `state.turns[].text`, `session.on('vadScore')`. What follows the name (arguments, a value) is not
 * looked at, but for the name of an event.
 */
export type NameCheck = (name: string, owners?: readonly string[]) => boolean;

/** Reads what is exported, once. */
export function createNameCheck(): NameCheck {
  const sources = entries().map(({ source }) => source);
  const declarations = new Declarations(sources);
  const exported = new Map<string, Exported>();
  for (const source of sources) {
    for (const [name, found] of declarations.exports(source)) exported.set(name, found);
  }
  const typeNamed = (name: string): ts.Type => {
    const type = exported.get(name)?.type;
    if (!type) throw new Error(`No entry exports a type ${name}.`);
    return type;
  };

  const first = (name: string, owners: readonly string[]): (ts.Type | undefined)[] => {
    const root = ROOTS[name];
    const own = exported.get(name);
    return [
      ...(root ? [typeNamed(root)] : []),
      own?.type,
      own?.value,
      ...owners.map((owner) => declarations.member(typeNamed(owner), name)),
    ];
  };

  const follow = (type: ts.Type | undefined, path: readonly string[]): boolean => {
    if (!type) return false;
    const [step, ...rest] = path;
    if (step === undefined) return true;
    if (step === '[]') return follow(declarations.item(type), rest);
    return follow(declarations.member(type, step), rest);
  };

  return (name, owners = OWNERS) => {
    const event = /^(?:session\.)?on\('(\w+)'/.exec(name)?.[1];
    if (event) return declarations.member(typeNamed('ConversationEvents'), event) !== undefined;
    const path = /^<?(\w+(?:\.\w+|\[\])*)/.exec(name)?.[1];
    const [head, ...rest] = path?.replaceAll('[]', '.[]').split('.') ?? [];
    return head !== undefined && first(head, owners).some((type) => follow(type, rest));
  };
}
