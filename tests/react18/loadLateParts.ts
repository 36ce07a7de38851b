import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from 'parlando/core';
import { FakeWebSocket } from '../hooks/FakeWebSocket';

// What the package loads late is at hand, so that no test waits for a disk.
const built = join(import.meta.dirname, 'node_modules/parlando/dist');
const late = readdirSync(built).filter((file) => /^(?!chunk).+-[A-Z0-9]{8}\.js$/.test(file));
await Promise.all(late.map((file) => import(/* @vite-ignore */ join(built, file))));

// The first time that one part asks for another, it is looked for.
const platform = globalThis.WebSocket;
globalThis.WebSocket = FakeWebSocket as unknown as typeof WebSocket;
const session = createSession({ agentId: 'first', audio: false });
void session.startSession();
while (FakeWebSocket.opened.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
session.dispose();
globalThis.WebSocket = platform;
