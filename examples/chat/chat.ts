// A conversation in text, in a terminal. `node examples/chat/run.mjs --help` says how.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createTextSession, type Session } from 'parlando/core';
import { WebSocket } from 'ws';

const help = `npm run chat -- --agent local
npm run chat -- --agent-id ID [--origin URL] [--environment NAME]
npm run chat -- --signed-url URL

Say something and press Enter; Ctrl-C says goodbye.`;

const { values } = parseArgs({
  options: {
    agent: { type: 'string' },
    'agent-id': { type: 'string' },
    origin: { type: 'string' },
    environment: { type: 'string' },
    'signed-url': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function chat(): Promise<void> {
  if (values.help || !(values.agent ?? values['agent-id'] ?? values['signed-url'])) {
    process.stdout.write(`${help}\n`);
    return;
  }
  if (values.agent !== undefined && values.agent !== 'local') {
    throw new Error(`--agent takes "local"; give the id of a hosted agent with --agent-id.`);
  }
  const local = values.agent === 'local' && !values.origin ? await startLocalAgent() : undefined;
  const origin = values.origin ?? local?.origin;
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: 'you> ' });
  // From now on: what is typed before the agent is there is said then.
  const typed = lines[Symbol.asyncIterator]();
  let streams = false;
  const session = createTextSession(
    {
      agentId: values['agent-id'] ?? 'local',
      ...(origin && { origin }),
      ...(values.environment && { environment: values.environment }),
      ...(values['signed-url'] && { signedUrl: values['signed-url'] }),
      onAgentChatResponsePart: (text, type) => {
        process.stdout.write(type === 'start' ? `\nagent> ${text}` : text);
        streams = true;
      },
      onAgentResponse: (text) => {
        process.stdout.write(streams ? '\n' : `\nagent> ${text}\n`);
        streams = false;
        lines.prompt();
      },
      onProblem: (problem) => process.stderr.write(`\n${problem.message}\n`),
      onEndSession: () => lines.close(),
    },
    { WebSocket },
  );
  lines.on('SIGINT', () => void session.endSession());
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void session.endSession());
  try {
    await session.startSession();
    lines.prompt();
    for (let line = await typed.next(); !line.done; line = await typed.next()) {
      if (!line.value.trim()) continue;
      session.sendUserMessage(line.value.trim());
      await answered(session);
    }
    await session.endSession();
    process.stdout.write('\nGoodbye.\n');
  } finally {
    lines.close();
    await local?.close();
  }
}

/** Resolves when the agent has answered, or the conversation is over. */
function answered(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { agent, liveTurn } = session.state.get();
      if (agent === 'thinking' || liveTurn) return;
      undo();
      resolve();
    };
    const undo = session.state.subscribe(look);
    look();
  });
}

/** The agent of this package, in this process. */
async function startLocalAgent(): Promise<{ origin: string; close: () => Promise<void> }> {
  const { startAgent } = await import('parlando/agent');
  // Nobody listens to it, or speaks with it.
  return startAgent({ port: 0, voice: false, recognizer: false });
}

chat().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
