import { cleanup, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ConversationInspector } from '../../../src/inspector';
import '../../../src/inspector/panel/inspector.css';
import { agentSays, createTestSession, type TestSession } from '../../../src/testing';

afterEach(cleanup);

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Says a line, and is heard for `ms`, 40 at a time: that many frames. */
async function hear({ clock, transport }: TestSession, text: string, ms: number): Promise<void> {
  for (const message of agentSays(text, { msPerChar: 60 })) transport.connection.say(message);
  for (let at = 0; at < ms; at += 40) {
    clock.advance(40);
    await frame();
  }
}

/** Of the lane with a name: what part of the drawing is its own colour, from the left to where nothing is drawn any more. */
function drawnIn(lane: string): number {
  const canvas = document.querySelector('canvas')!;
  const label = document.querySelector<HTMLElement>(`[data-lane="${lane}"]`)!;
  const ratio = canvas.height / canvas.clientHeight;
  const middle = Math.round((label.offsetTop - canvas.offsetTop + label.offsetHeight / 2) * ratio);
  const { data } = canvas.getContext('2d')!.getImageData(0, middle, canvas.width, 1);
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3]! > 200 && Math.abs(data[i]! - data[i + 2]!) > 60) count++;
  return count / canvas.width;
}

it('draws what is rendered and heard, to scale, and renders nothing in React for it', async () => {
  const test = createTestSession({}, { latencyMs: 200 });
  const commits = vi.fn();
  render(
    <Profiler id="lanes" onRender={commits}>
      <ConversationInspector conversation={test} parts={{ events: null, state: null }} />
    </Profiler>,
  );
  await test.connect();
  await hear(test, 'A long sentence that goes on and on', 400);
  const before = commits.mock.calls.length;
  await hear(test, ' and on', 1200);
  await vi.waitFor(() => expect(drawnIn('rendered')).toBeGreaterThan(0.03));
  expect(commits.mock.calls.length - before).toBeLessThanOrEqual(2);
  // 1.6 of 30 seconds, less what waits before it sounds; heard is 200 ms behind.
  const [rendered, heard] = [drawnIn('rendered'), drawnIn('heard')];
  expect(rendered).toBeLessThan(1.7 / 30);
  expect(rendered - heard).toBeGreaterThan(0.1 / 30);
  expect(rendered - heard).toBeLessThan(0.3 / 30);
  test.session.dispose();
});

it('has of ten thousand events only those in view in the page, and all of them in the list', async () => {
  const test = createTestSession({ audio: false });
  render(<ConversationInspector conversation={test} parts={{ sound: null, state: null }} />);
  await test.connect();
  // A ping and its pong, up to 1,000 events a frame.
  for (let at = 0; at < 5100; at += 1) {
    test.transport.connection.say({ type: 'ping', ping_event: { event_id: at, ping_ms: 20 } });
    if (at % 450 === 449) await frame().then(frame);
  }
  await vi.waitFor(() => expect(screen.getByText('10,000')).toBeVisible());
  const rows = document.querySelectorAll('.parlando-inspector-event');
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(80);
  // It stays at the end.
  await vi.waitFor(() => expect(screen.getAllByText('5099', { exact: false }).length).toBeGreaterThan(0));
  const line = screen.getAllByText('5099', { exact: false })[0]!.closest('li')!;
  expect(line).toHaveAttribute('aria-setsize', '10000');
});
