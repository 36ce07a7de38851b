import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningAgent, startAgent } from '../../src/agent/startAgent';
import { type OpenedPage, openPage, type OpenPageOptions } from './harness/openPage';
import { recorded } from './harness/speech';

const root = fileURLToPath(new URL('../../demo', import.meta.url));

let agent: RunningAgent | undefined;
let opened: OpenedPage | undefined;

afterEach(async () => {
  await opened?.close();
  await agent?.close();
  agent = opened = undefined;
});

async function openDemo(origin: string, options: OpenPageOptions = {}): Promise<OpenedPage> {
  opened = await openPage({ root, define: { __AGENT_ORIGIN__: JSON.stringify(origin) }, ...options });
  return opened;
}

const talk = (): ReturnType<OpenedPage['page']['getByRole']> =>
  opened!.page.locator('.controls').getByRole('button').first();

describe('the demo page, spoken to', () => {
  it('hears a request, does it in the page, and answers', async () => {
    agent = await startAgent({ port: 0, firstMessage: '' });
    const dark = await recorded('rms-make-the-page-dark');
    const { page, complaints, foreignRequests } = await openDemo(agent.origin, {
      // More than once, as the recognizer may get it wrong on a busy machine.
      microphone: [2500, dark, 6000, dark, 6000, dark, 6000],
      colorScheme: 'light',
    });
    await talk().click();
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    const transcript = page.getByRole('complementary', { name: 'Transcript' });
    await transcript
      .getByText(/page dark/)
      .first()
      .waitFor();
    await page.locator('.parlando-caption[data-state="speaking"]').waitFor();
    await page.getByText('Fake Default Audio Input').waitFor();
    expect(complaints).toEqual([]);
    expect(foreignRequests).toEqual([]);
  });

  it('takes a typed word before any call, and needs no microphone for it', async () => {
    agent = await startAgent({ port: 0, firstMessage: '' });
    const { page } = await openDemo(agent.origin, { microphone: null });
    await page.getByRole('textbox').fill('what is parlando');
    await page.keyboard.press('Enter');
    const transcript = page.getByRole('complementary', { name: 'Transcript' });
    await transcript.getByText('what is parlando').first().waitFor();
    await page.locator('.parlando-caption[data-state="speaking"]').waitFor();
  });
});

describe('the demo page says what to do', () => {
  it('when the microphone is refused', async () => {
    agent = await startAgent({ port: 0 });
    const { page } = await openDemo(agent.origin, { permitted: false });
    await talk().click();
    const alert = page.getByRole('alert').filter({ hasText: 'refused' });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/Allow it in the browser's address bar/);
    await page.getByRole('button', { name: /type instead/i }).click();
    await page.waitForFunction(
      () =>
        (
          window as unknown as { parlando: { state: { get(): { status: { name: string } } } } }
        ).parlando.state.get().status.name === 'connected',
    );
  });

  it('when there is no microphone', async () => {
    agent = await startAgent({ port: 0 });
    const { page } = await openDemo(agent.origin, { microphone: null });
    await talk().click();
    const alert = page.getByRole('alert').filter({ hasText: 'No microphone was found' });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/Connect one and start again, or type instead/);
  });

  it('when the agent is not running', async () => {
    agent = await startAgent({ port: 0 });
    const { origin } = agent;
    await agent.close();
    const { page } = await openDemo(origin);
    await talk().click();
    const alert = page.getByRole('alert').filter({ hasText: 'No agent answers' });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/npx parlando agent/);
  });

  it('when the line breaks in the middle, and keeps what was said', async () => {
    agent = await startAgent({
      port: 0,
      firstMessage: 'I am here.',
      faults: { closeAfterMs: 3000, closeCode: 1006 },
    });
    const { page } = await openDemo(agent.origin);
    await talk().click();
    // Nothing in the page needs to be done: it calls again by itself.
    await page.getByRole('status').filter({ hasText: 'the line was lost, calling again' }).waitFor();
    await page.getByRole('complementary', { name: 'Transcript' }).getByText('I am here.').first().waitFor();
    await page.waitForSelector('[data-status="connected"]');
  });
});
