import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { chromiumLaunch } from './chromium.mjs';

const PATIENCE_MS = 15_000;

/** @typedef {(page: import('playwright').Page, moment: string) => Promise<unknown>} Look */

/**
 * Holds a conversation with a page as its user would: presses the button, sees the caption run, is heard, sees the transcript grow,
 * types, hangs up. Throws when something does not come, or when the page has complained in its console.
 * @param {object} talk
 * @param {string} talk.address
 * @param {string} talk.microphone the WAV that is heard in it @param {string} talk.spoken what that is understood as
 * @param {string} talk.start the name of the button that starts @param {string} talk.end and of the one that ends
 * @param {Parameters<import('playwright').Page['getByRole']>} talk.transcript
 * @param {string[]} [talk.rendered] what the page has before any script ran
 * @param {Look} [talk.look] is shown the page at each moment
 */
export async function talkToPage({
  address,
  microphone,
  spoken,
  start,
  end,
  transcript,
  rendered = [],
  look,
}) {
  const html = await (await fetch(address)).text();
  for (const text of rendered) assert.ok(html.includes(text), `the server's page lacks "${text}"`);
  const browser = await chromium.launch(
    chromiumLaunch({ microphone, args: ['--autoplay-policy=user-gesture-required'] }),
  );
  try {
    const context = await browser.newContext({ permissions: ['microphone'] });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(address);
    await look?.(page, 'idle');
    await page.getByRole('button', { name: start }).click();

    const caption = page.locator('.parlando-caption[data-mode="karaoke"]');
    const finished = caption.and(page.locator('[data-state="done"]'));
    const said = page.getByRole(...transcript);
    const lit = caption.locator('.parlando-caption-char[data-state="past"]');
    await until(async () => (await lit.count()) > 5, 'the caption is not lit');
    await look?.(page, 'speaking');
    // On a busy machine the user's words may have cut it.
    await said.getByText(/^Hello/).waitFor();

    await said.getByText(spoken, { exact: true }).waitFor();
    await finished.filter({ hasText: `I understood ${spoken}.` }).waitFor();

    await page.getByRole('textbox', { name: 'Message' }).fill('good morning');
    await page.keyboard.press('Enter');
    await said.getByText('good morning', { exact: true }).waitFor();
    await finished.filter({ hasText: 'I understood good morning.' }).waitFor();
    await said.getByText('I understood good morning.').waitFor();
    await look?.(page, 'answered');

    await page.getByRole('button', { name: end }).click();
    await page.getByRole('button', { name: end }).waitFor({ state: 'detached' });
    await look?.(page, 'ended');
    assert.deepEqual(complaints, [], 'the page complains in its console');
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
