import { expect, it } from 'vitest';
import { englishMessages, exportTranscript, type ToolCall, type Turn } from '../../../../src/index';

const turn = (facts: Partial<Turn>): Turn => ({
  id: `turn-${facts.order}`,
  role: 'agent',
  status: 'final',
  text: '',
  order: 0,
  eventId: undefined,
  startedAt: 0,
  ...facts,
});

const QUESTION = turn({ order: 1, role: 'user', text: 'When is *high* tide?\nAt the <mole>.' });
const ANSWER = turn({ order: 3, text: 'At **16:42**.' });
const CALL: ToolCall = {
  toolCallId: 'tide',
  name: 'find_tide',
  kind: 'client',
  parameters: { harbour: 'Old Mole' },
  status: 'done',
  result: '16:42',
  order: 2,
};

it('writes who said what, and which tools were used, in the order in which it was', () => {
  const text = exportTranscript({ turns: [QUESTION, ANSWER], toolCalls: [CALL] }, 'text');
  expect(text).toBe(
    'You: When is *high* tide?\nAt the <mole>.\n\n[Used find_tide]\n\nAgent: At **16:42**.\n',
  );
});

it("writes Markdown in which the agent's text is as it is, and all else stays words", () => {
  const text = exportTranscript({ turns: [QUESTION, ANSWER], toolCalls: [CALL] }, 'markdown');
  expect(text).toBe(
    '**You:** When is \\*high\\* tide?  \nAt the \\<mole\\>.\n\n_Used find\\_tide_\n\n**Agent:** At **16:42**.\n',
  );
});

it('writes JSON with all that is known', () => {
  const turns = [QUESTION, ANSWER];
  const text = exportTranscript({ turns, toolCalls: [CALL] }, 'json');
  expect(JSON.parse(text)).toEqual({ turns, toolCalls: [CALL] });
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(exportTranscript({ turns }, 'json'))).toEqual({ turns, toolCalls: [] });
});

it('marks what was not heard', () => {
  const cut = turn({ order: 1, text: 'The tide', interruption: { unheardText: ' turns ~soon~.' } as never });
  expect(exportTranscript({ turns: [cut] }, 'text')).toBe('Agent: The tide [not heard: turns ~soon~.]\n');
  expect(exportTranscript({ turns: [cut] }, 'markdown')).toBe('**Agent:** The tide ~~turns \\~soon\\~.~~\n');
});

it('names files, and links to those whose address is one', () => {
  const files = turn({
    order: 1,
    text: 'Here.',
    attachments: [
      { url: 'https://example.com/a b.pdf', name: 'Table [1].pdf', mimeType: 'application/pdf' },
      { url: 'javascript:alert(1)', name: 'Bad' },
      { fileId: 'ticket_1.jpg' },
    ] as never,
  });
  expect(exportTranscript({ turns: [files] }, 'text')).toBe(
    'Agent: Here. (Table [1].pdf: https://example.com/a%20b.pdf) (Bad) (File ticket_1.jpg)\n',
  );
  expect(exportTranscript({ turns: [files] }, 'markdown')).toBe(
    '**Agent:** Here. [Table \\[1\\].pdf](<https://example.com/a%20b.pdf>) (Bad) (File ticket\\_1.jpg)\n',
  );
});

it('takes other words, and writes nothing of nothing', () => {
  const messages = { ...englishMessages, speaker: { user: 'Du', agent: 'Nora' } };
  expect(exportTranscript({ turns: [ANSWER], messages }, 'text')).toBe('Nora: At **16:42**.\n');
  expect(exportTranscript({ turns: [] }, 'text')).toBe('');
});
