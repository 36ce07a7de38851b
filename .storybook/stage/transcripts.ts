import type { ServerMessage } from '../../src/core/protocol/ServerMessage';
import type { SessionOptions } from '../../src/core/session/SessionOptions';
import { Stage } from './Stage';

/** A conversation in text in which the agent has sent these, in order; `next` goes on from there. */
function told(
  messages: readonly ServerMessage[],
  next?: (stage: Stage) => unknown,
  options: SessionOptions = {},
): Stage {
  const stage = new Stage({
    ...options,
    audio: false,
    // Each of these comes to an end that a story can show.
    clientTools: { find_tide_table: () => '{"high":"16:42","low":"10:31"}', open_gate: () => never },
  });
  stage.ready = (async () => {
    await stage.connect();
    for (const message of messages) {
      stage.clock.advance(7000);
      stage.tell(message);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await next?.(stage);
  })();
  return stage;
}

const never = new Promise<string>(() => undefined);

export function said(text: string, event_id: number): ServerMessage {
  return {
    type: 'user_transcript',
    user_transcription_event: { user_transcript: text, event_id },
  };
}

export function answered(agent_response: string, event_id: number): ServerMessage {
  return { type: 'agent_response', agent_response_event: { agent_response, event_id } };
}

export function piece(text: string, type: 'start' | 'delta' | 'stop', event_id: number): ServerMessage {
  return { type: 'agent_chat_response_part', text_response_part: { text, type, event_id } };
}

function thought(text: string, type: 'start' | 'delta' | 'stop', event_id: number): ServerMessage {
  return {
    type: 'agent_reasoning_response_part',
    reasoning_response_part: { text, type, event_id: String(event_id) },
  };
}

function shown(component: string, props: Record<string, unknown>, event_id: number): ServerMessage {
  return {
    type: 'rich_content',
    rich_content: { rich_content_id: `${component}-${event_id}`, component, props, event_id },
  };
}

function tool(tool_name: string, tool_call_id: string, parameters: Record<string, unknown>): ServerMessage {
  return { type: 'client_tool_call', client_tool_call: { tool_name, tool_call_id, parameters, event_id: 1 } };
}

const APPROVAL: ServerMessage = {
  type: 'mcp_tool_call',
  mcp_tool_call: {
    service_id: 'harbour',
    tool_call_id: 'booking',
    tool_name: 'book_crossing',
    tool_description: 'Books the evening crossing in your name.',
    parameters: { ferry: 'Halcyon', at: '18:15', seats: 2 },
    timestamp: '2026-01-01T00:00:00Z',
    state: 'awaiting_approval',
    approval_timeout_secs: 300,
  },
};

const QUESTION = said('When is high tide at the harbour today?', 1);
const LATE = 'The tide turns at twenty to five, which is late enough for a walk along the mole before.';

/** A question, a tool that was used, and an answer that the agent has put right. */
export function corrected(): Stage {
  return told([
    QUESTION,
    tool('find_tide_table', 'tide', { harbour: 'Old Mole', day: '2026-01-01' }),
    answered('High tide is at 16:24.', 1),
    {
      type: 'agent_response_correction',
      agent_response_correction_event: {
        original_agent_response: 'High tide is at 16:24.',
        corrected_agent_response: 'High tide is at 16:42.',
        event_id: 1,
      },
    },
  ]);
}

/** The agent has thought before it answered, and thinks again while its next answer streams in. */
export function reasoning(): Stage {
  return told([
    QUESTION,
    thought('They ask for today. The table is by harbour, and theirs is the Old Mole.', 'start', 1),
    piece('', 'start', 1),
    piece(LATE, 'delta', 1),
    piece('', 'stop', 1),
    answered(LATE, 1),
    said('And tomorrow?', 2),
    thought('Tomorrow is fifty minutes later.', 'start', 2),
    piece('', 'start', 2),
    piece('About fifty minutes ', 'delta', 2),
  ]);
}

/** Buttons, cards, a component that nobody knows, and an address that is none. */
export function richContent(): Stage {
  return told([
    said('How do I get across tonight?', 1),
    answered('Two ferries go tonight. Which one would you like?', 1),
    shown(
      'cards',
      {
        cards: [
          {
            title: 'Halcyon',
            subtitle: 'Leaves 18:15, arrives 18:50',
            description: 'The small one, with the open deck.',
            price: '€ 12',
            url: 'https://example.com/halcyon',
            buttons: [{ label: 'Take the Halcyon' }],
          },
          {
            title: 'Kittiwake',
            subtitle: 'Leaves 20:00, arrives 20:25',
            price: '€ 14',
            url: 'javascript:alert(1)',
            buttons: [{ label: 'Take the Kittiwake' }],
          },
        ],
      },
      1,
    ),
    shown('buttons', { buttons: ['Neither', { label: 'Timetable', url: 'https://example.com/times' }] }, 1),
    shown('seat_map', { deck: 2, free: [4, 5] }, 1),
  ]);
}

/** Files of both sides. */
export function attachments(): Stage {
  return told(
    [
      said('Can you send me the timetable?', 1),
      {
        type: 'agent_response',
        agent_response_event: {
          agent_response: 'Here it is, with a map of the landing stages.',
          event_id: 1,
          attachments: [
            { url: 'https://example.com/timetable.pdf', name: 'Timetable.pdf', mime_type: 'application/pdf' },
            { url: 'https://example.com/map.png', name: 'Landing stages.png', mime_type: 'image/png' },
          ],
        },
      },
    ],
    ({ session }) => session.sendMultimodalMessage({ text: 'And here is my ticket.', fileId: 'ticket.jpg' }),
  );
}

/** A call that runs, and one that waits for the user. */
export function toolCalls(): Stage {
  return told([
    said('Book the Halcyon for two, and open the gate.', 1),
    tool('find_tide_table', 'tide', { harbour: 'Old Mole' }),
    tool('open_gate', 'gate', {}),
    answered('The gate is opening. Shall I book?', 1),
    APPROVAL,
  ]);
}

/** A part of everything, as a long talk would have it. */
export function everything(): Stage {
  return told(
    [
      QUESTION,
      thought('They ask for today. The table is by harbour, and theirs is the Old Mole.', 'start', 1),
      tool('find_tide_table', 'tide', { harbour: 'Old Mole', day: '2026-01-01' }),
      answered(LATE, 1),
      said('How do I get across tonight?', 2),
      answered('Two ferries go tonight. Which one would you like?', 2),
      shown('buttons', { buttons: ['Halcyon, 18:15', 'Kittiwake, 20:00'] }, 2),
      said('The Halcyon, for two.', 3),
      answered('I can book it for you.', 3),
      APPROVAL,
    ],
    ({ session }) => session.sendFeedback('like', 1),
  );
}

/** So many turns, the agent's of several lines now and then. */
export function long(count: number, options?: SessionOptions): Stage {
  const say = (stage: Stage): void => {
    for (let turn = 1; turn <= count / 2; turn++) {
      stage.tell(
        said(`Question ${turn}?`, turn),
        answered(`Answer ${turn}. ${'And some more of it. '.repeat(turn % 5)}`, turn),
      );
    }
  };
  return told([], say, options);
}

/** An answer in Markdown. */
export function markdown(): Stage {
  return told([
    said('How do I get across tonight?', 1),
    answered(
      [
        'Two ferries go **tonight**, as the [timetable](https://example.com/times) has it:',
        '',
        '- Halcyon, at 18:15',
        '- Kittiwake, at 20:00',
        '',
        '1. Buy a ticket at `pier 2`.',
        '2. Be there ten minutes before.',
        '',
        '> The *last* ferry does not wait.',
      ].join('\n'),
      1,
    ),
  ]);
}

/** A question in English, and an answer in Arabic. */
export function twoLanguages(): Stage {
  return told([
    said('How do you say “Hello, how can I help you today?”', 1),
    answered('مرحبا، كيف أساعدك اليوم؟', 1),
  ]);
}
