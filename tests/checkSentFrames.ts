import { afterAll, expect } from 'vitest';
import { ScriptedConnection } from '../src/testing/ScriptedTransport';

// Whatever a test is about: no frame that a session sends may break the contract.

const frames = new Set<string>();
const prototype = ScriptedConnection.prototype;
const { send } = prototype;

prototype.send = function (this: ScriptedConnection, frame: string): void {
  frames.add(frame);
  send.call(this, frame);
};

afterAll(async () => {
  if (frames.size === 0) return;
  // Only here: most files send nothing, and need no validator.
  const { clientFrameProblems } = await import('./agent/contract');
  expect([...frames].filter(isOfTheContract).flatMap(clientFrameProblems)).toEqual([]);
});

/** The one frame that the contract does not know is that of an installation on one's own premises. */
function isOfTheContract(frame: string): boolean {
  return !frame.startsWith('{"type":"enclave_setup_config"');
}
