import type { Frame, Locator, Page } from 'playwright';

const PATIENCE_MS = 60_000;

/** The parts of a widget that a user has to do with, found as a style sheet of the page would name them. */
export interface WidgetParts {
  launcher: Locator;
  widget: Locator;
  talk: Locator;
  lit: Locator;
  turns: Locator;
  field: Locator;
  end: Locator;
  close: Locator;
}

export function widgetParts(page: Page | Frame): WidgetParts {
  const host = page.locator('parlando-agent');
  return {
    launcher: host.locator('[part~="launcher"]'),
    widget: host.locator('[part~="widget"]'),
    talk: host.locator('[part~="talk"]'),
    lit: host.locator('.parlando-caption-char[data-state="past"]'),
    turns: host.locator('[part~="turn"]'),
    field: host.getByRole('textbox'),
    end: host.getByRole('button', { name: /^End/ }),
    close: host.getByRole('button', { name: 'Close' }),
  };
}

/**
 * Holds the conversation that the microphone has the words for: opens the widget, is greeted, asks for a story, says "stop", writes, hears the
 * answer, and hangs up.
 *
 * @param beforeTheEnd What else is to be seen to while the call goes on.
 */
export async function talkToWidget(page: Page | Frame, beforeTheEnd: () => Promise<void>): Promise<void> {
  const { launcher, talk, lit, turns, field, end } = widgetParts(page);
  const turn = (role: string, text: RegExp): Locator =>
    page.locator(`parlando-agent [part~="turn"][data-role="${role}"]`).filter({ hasText: text });
  await launcher.click();
  await talk.click();
  await lit.nth(4).waitFor({ timeout: PATIENCE_MS });
  await turn('user', /story/).waitFor({ timeout: PATIENCE_MS });
  const cut = page.locator('parlando-agent [part~="turn"][data-interrupted]');
  await cut.waitFor({ timeout: PATIENCE_MS }).catch(async () => {
    throw new Error(`Nobody was interrupted: ${(await turns.allInnerTexts()).join(' / ')}`);
  });
  // What was said is the recognizer's affair, which may not get it right on a busy machine.
  await field.fill('what is parlando');
  await field.press('Enter');
  await turn('user', /what is parlando/).waitFor();
  await turn('agent', /React hooks/).waitFor({ timeout: PATIENCE_MS });
  await beforeTheEnd();
  await end.first().click();
  await end.first().waitFor({ state: 'detached' });
}
