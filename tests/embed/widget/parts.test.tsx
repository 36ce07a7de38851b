import { act, fireEvent } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { microphoneError } from '../../../src/core/audio/microphoneError';
import type { McpToolCallMessage } from '../../../src/core/protocol/ServerMessage';
import { widgetParts } from '../../../src/embed/widget/parts/widgetParts';
import { script } from '../../../src/testing/script';
import { mounted, type Mounted } from './mounted';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Uses a widget in one way, and looks whenever there is something else to be seen. */
type Scene = (look: (shown: Mounted) => Mounted) => Promise<Mounted>;

const LONG = `Hello there. ${'What is this, and what is that, and why is it so? '.repeat(4)}`;
const mcp = { service_id: 'shop', tool_call_id: 'a', tool_name: 'buy', timestamp: '2026-01-01T00:00:00Z' };
const asks: McpToolCallMessage['mcp_tool_call'] = {
  ...mcp,
  tool_description: 'Buys it',
  parameters: { what: 'tea' },
  state: 'awaiting_approval',
  approval_timeout_secs: 60,
};

const press = ({ view }: Mounted, name: string): void => {
  fireEvent.click(view.getByRole('button', { name }));
};

const scenes: Record<string, Scene> = {
  async 'a call, in which nothing goes as it should'(look) {
    // The canvas that jsdom has not.
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const shown = look(
      mounted({ feedback: true, visualizer: 'orb' }, { clientTools: { look: () => 'seen' } }),
    );
    const { talk } = shown;
    void shown.widget.start();
    await talk.play(script().reasoning('Hm.').agent(LONG).interruptedAfter('Hello').user('Sure?'));
    look(shown);
    await talk.play(script().agent('Five.').correctedTo('Four.').callsTool('look', { what: 'tea' }));
    await talk.play(script().mcpTool(asks));
    look(shown);
    act(() => shown.talk.session.setMuted(true));
    act(() => {
      // First the room, from which speech stands out.
      talk.device.microphone.hear(new Float32Array(16_000));
      talk.device.microphone.hear(Float32Array.from({ length: 4800 }, (_, i) => 0.4 * Math.sin(i / 10)));
    });
    look(shown);
    await talk.play(script().close());
    return look(shown);
  },

  async 'a call, in which the agent shows much'(look) {
    const shown = mounted();
    void shown.widget.start();
    const tea = { title: 'Tea', price: '2' };
    const line = script()
      .agent('Here.')
      .richContent('card', tea)
      .richContent('cards', { cards: [tea] })
      .richContent('buttons', { buttons: ['Tea'] })
      .richContent('chart', {});
    const attachments = [{ url: 'https://example.com/map.png', name: 'Map' }];
    await shown.talk.play(
      line.message({
        type: 'agent_response',
        agent_response_event: { agent_response: 'A map.', event_id: 9, attachments },
      }),
    );
    return look(shown);
  },

  async 'a long call, in which the reader has scrolled back'(look) {
    const shown = mounted();
    shown.page.answer = (options) => ({ ...options, maxTurns: 2 });
    void shown.widget.start();
    await shown.talk.play(script().agent('One.').agent('Two.').agent('Three.'));
    const log = shown.view.getByRole('log');
    // What jsdom does not lay out.
    fireEvent.scroll(Object.assign(log, { scrollTop: 100 }));
    Object.defineProperty(log, 'scrollHeight', { value: 1000 });
    fireEvent.scroll(Object.assign(log, { scrollTop: 50 }));
    await shown.talk.play(script().agent('Four.'));
    return look(shown);
  },

  async 'a conversation in text, with Markdown'(look) {
    await import('../../../src/embed/widget/markdown/widgetMarkdown');
    const shown = mounted({ markdown: true });
    const sent = shown.widget.send('Hello');
    await shown.talk.advance(100);
    await sent;
    await shown.talk.play(script().agent('# Tea\n\nIt is [here](https://elsewhere.test/).'));
    await shown.view.findByText('Tea', { selector: 'strong' });
    return look(shown);
  },

  async 'a call that has no microphone'(look) {
    const shown = mounted();
    shown.talk.device.microphone.refuses = microphoneError(new DOMException('No', 'NotAllowedError'));
    await act(async () => shown.widget.start().catch(() => undefined));
    await shown.talk.advance(100);
    return look(shown);
  },

  async 'terms to agree to'(look) {
    const shown = mounted({ consent: 'Be kind.' });
    press(shown, 'Start talking');
    return look(shown);
  },

  async 'terms that are to be read elsewhere'(look) {
    const shown = mounted({ consent: '/terms' });
    press(shown, 'Start talking');
    return look(shown);
  },

  async 'a call that a reload has cut off'(look) {
    return look(mounted({}, { earlier: [{ role: 'user', text: 'Tea, please' }] }));
  },
};

it('has each part that is in the table, and none that is not', async () => {
  const seen = new Set<string>();
  const look = (shown: Mounted): Mounted => {
    for (const element of shown.panel().parentElement!.querySelectorAll('[part]')) {
      for (const name of element.getAttribute('part')!.split(' ')) seen.add(name);
    }
    return shown;
  };
  for (const play of Object.values(scenes)) {
    const { widget } = await play(look);
    await act(async () => widget.destroy());
  }
  expect([...seen].sort()).toEqual(Object.keys(widgetParts).sort());
});
