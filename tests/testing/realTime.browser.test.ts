import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createTestConversation, script } from '../../src/testing';

it('talks in real time, with captions that keep up', async () => {
  const { session, connect, play, clock } = createTestConversation({ realTime: true });
  await connect();
  const began = clock.now();
  await play(script().agent('Hello there', { msPerChar: 60 }).interruptedAfter('Hello').user('Wait'));
  expect(clock.now() - began).toBeGreaterThan(300);
  expect(session.state.get().turns).toMatchObject([{ role: 'agent' }, { role: 'user', text: 'Wait' }]);
  expect(session.state.get().turns[0]!.text).toMatch(/^Hello/);
  await session.endSession();
});

it('is heard from the speaker of the machine, and asks for no microphone', async () => {
  const { session, device, connect, play } = createTestConversation({ realTime: true, audible: true });
  const button = document.body.appendChild(document.createElement('button'));
  button.onclick = () => void session.startSession();
  await userEvent.click(button);
  button.remove();
  await connect();
  expect(session.state.get().microphone).toMatchObject({ status: 'on', label: 'Fake microphone' });
  let loudest = 0;
  const listen = setInterval(() => (loudest = Math.max(loudest, session.outputLevel())), 20);
  await play(script().agent('Hello there'));
  clearInterval(listen);
  expect(device.speaker!.stream()).toBeInstanceOf(MediaStream);
  expect(loudest).toBeGreaterThan(0.1);
  expect(session.state.get().turns).toMatchObject([{ text: 'Hello there' }]);
  session.dispose();
});
