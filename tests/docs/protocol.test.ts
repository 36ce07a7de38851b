import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/core/protocol/decode';
import { agentMessageTypes, clientMessageTypes } from '../agent/contract';
import { serverMessages } from '../core/protocol/serverMessages';
import { createNameCheck } from './createNameCheck';
import { codeIn, readTables, type Row, rowsUnder } from './readTables';

const rows = readTables('protocol.md');
const fromAgent = rowsUnder(rows, 'From the agent');
const toAgent = rowsUnder(rows, 'To the agent');
const exists = createNameCheck();
const contract = readFileSync(new URL('../fixtures/contract/agent.asyncapi.yaml', import.meta.url), 'utf8');
const wireNames = new Set(contract.match(/\w+/g));

/** Messages of newer services, or of a server of one's own, which the contract does not have. */
const BESIDE_THE_CONTRACT = { fromAgent: ['queue_status'], toAgent: ['enclave_setup_config'] };
/** Names on the wire that are no message: a tool of every agent's, and a field. */
const OTHER_WIRE_NAMES = ['end_call', 'attachments'];

const typesIn = (table: readonly Row[]): string[] => table.flatMap((row) => row.names[0]!);
const told = (name: string): boolean => exists(name);

/** The fields of a message's body without which it is still understood. */
function optionalFields(example: Record<string, unknown>): string[] {
  const { type, ...bodies } = example;
  return Object.entries(bodies).flatMap(([key, body]) =>
    Object.keys(body as object).filter((field) => {
      const { [field]: _, ...rest } = body as Record<string, unknown>;
      return decode(JSON.stringify({ type, [key]: rest })).kind === 'message';
    }),
  );
}

describe('docs/protocol.md', () => {
  it('has one row for each message that an agent may send, and no other', () => {
    expect(typesIn(fromAgent).sort()).toEqual(
      [...agentMessageTypes, ...BESIDE_THE_CONTRACT.fromAgent].sort(),
    );
  });

  it('has one row for each message that a client may send, and no other', () => {
    const ours = clientMessageTypes.map((type) => type || 'user_audio_chunk');
    expect(typesIn(toAgent).sort()).toEqual([...ours, ...BESIDE_THE_CONTRACT.toAgent].sort());
  });

  it('names callbacks, calls and options that exist', () => {
    const named = rows.flatMap(({ names }) => names[2]!);
    expect(named.filter((name) => !told(name))).toEqual([]);
  });

  it('tells of state, errors and fields that exist', () => {
    const text = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
    const known = (name: string): boolean =>
      told(name) || wireNames.has(name) || /^'\w+'$|^null$|^onXxx$|'xxx'/.test(name);
    const beside = [...Object.values(BESIDE_THE_CONTRACT).flat(), ...OTHER_WIRE_NAMES];
    expect(codeIn(text).filter((name) => !known(name) && !beside.includes(name))).toEqual([]);
  });

  const examples = Object.entries(serverMessages).filter(([type]) => agentMessageTypes.includes(type));
  it.each(examples)('says which fields may be missing: %s', (type, example) => {
    const row = fromAgent.find(({ names }) => names[0]!.includes(type));
    const fields = [...(row?.names[3] ?? [])];
    expect(fields.sort()).toEqual(optionalFields({ ...example }).sort());
  });
});
