import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { chromiumLaunch } from './chromium.mjs';

const PATIENCE_MS = 15_000;
const HEARD_FRAMES = 20;

/**
 * Holds a conversation with a page as its user would: presses the button, is heard, sees the caption run and the transcript
 * grow, types, hangs up. Throws when something does not come, or when the page has complained in its console.
 * @param {object} talk
 * @param {{ heard: number }} talk.agent how many frames of the microphone have reached it
 * @param {string} talk.address
 * @param {string} talk.start the name of the button that starts @param {string} talk.end and of the one that ends
 * @param {Parameters<import('playwright').Page['getByRole']>} talk.transcript
 * @param {string[]} [talk.rendered] what the page has before any script ran
 * @param {(page: import('playwright').Page, moment: string) => Promise<unknown>} [talk.look] is shown each moment
 * @returns {Promise<number>} 0
 */
export async function talkToPage({ agent, address, start, end, transcript, rendered = [], look }) {
  const html = await (await fetch(address)).text();
  for (const text of rendered) assert.ok(html.includes(text), `the server's page lacks "${text}"`);
  const browser = await chromium.launch(chromiumLaunch({ args: ['--autoplay-policy=user-gesture-required'] }));
  try {
    const context = await browser.newContext({ permissions: ['microphone'] });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(address);
    await look?.(page, 'idle');
    const before = agent.heard;
    await page.getByRole('button', { name: start }).click();

    await page.locator('.parlando-caption[data-state="speaking"][data-mode="karaoke"]').waitFor();
    const past = page.locator('.parlando-caption-char[data-state="past"]');
    await until(async () => (await past.count()) > 3, 'the caption is not lit');
    await look?.(page, 'speaking');
    const said = page.getByRole(...transcript);
    await said.getByText('Hello, I am the guide of this page.').waitFor();
    await until(() => agent.heard - before > HEARD_FRAMES, 'the microphone is not heard');

    await page.getByRole('textbox', { name: 'Message' }).fill('good morning');
    await page.keyboard.press('Enter');
    await said.getByText('good morning', { exact: true }).waitFor();
    await said.getByText('You wrote good morning.').waitFor();
    const done = page.locator('.parlando-caption[data-state="done"]');
    await done.filter({ hasText: 'You wrote good morning.' }).waitFor();
    await look?.(page, 'answered');

    await page.getByRole('button', { name: end }).click();
    await page.getByRole('button', { name: end }).waitFor({ state: 'detached' });
    await look?.(page, 'ended');
    assert.deepEqual(complaints, []);
    return 0;
  } finally {
    await browser.close();
  }
}

/** Errors and warnings of a page's console: a mismatch of hydration and a breach of its policy are among them. */
function complaintsOf(page) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

async function until(condition, otherwise) {
  const late = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    assert.ok(Date.now() < late, otherwise);
    await sleep(50);
  }
}
