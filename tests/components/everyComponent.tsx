import type { ReactNode } from 'react';
import {
  AudioVisualizer,
  ConversationPanel,
  FeedbackButtons,
  KaraokeCaption,
  LanguageSelect,
  LatencyMeter,
  MessageComposer,
  MicrophoneSelect,
  MuteButton,
  ProblemNotice,
  SpeakerSelect,
  StartProgress,
  StatusIndicator,
  TalkButton,
  type ToolCall,
  ToolCallCard,
  type TranscriptSlots,
  TranscriptView,
  VolumeSlider,
} from '../../src/index';
import { asked, chosen, measured, mutedTalk, refused, type Scene, twoMicrophones, wholeTalk } from './scenes';

/** What the suites that look at every component know of one. */
export interface Described {
  name: string;
  /** They share these props; their refs differ. */
  Component: typeof KaraokeCaption;
  /** The tag and the class of its root. */
  tag: string;
  className: string;
  /** What it cannot do without. */
  props: object;
  /** Whether it shows a conversation, and not something that it is given. */
  follows: boolean;
  /** Whether it has anything to say. */
  speaks: boolean;
  /** Each part that is seen. */
  slots: readonly Slot[];
}

/** A part that a user can replace. */
export interface Slot {
  /** What puts `mine` in its place. */
  given: object;
  /** Finds what is there without that, and gone with it. */
  usual?: string | undefined;
  /** What has to happen, and what has to be given, for the part to be seen. */
  scene?: Scene | undefined;
  needs?: object;
}

const mine: ReactNode = <b>mine</b>;
const renderMine = (): ReactNode => mine;
/** What it draws is looked at in its story. */
const drawMine = (): undefined => undefined;
const files = { uploadFile: () => Promise.resolve('id'), maxFileBytes: 10 };

/** Where each part of the transcript is usually seen; those without a class of their own are seen by what replaces them. */
const transcriptParts: Record<keyof TranscriptSlots, string | undefined> = {
  turn: '.parlando-turn-speaker',
  speaker: undefined,
  time: 'time',
  actions: '.parlando-turn-actions',
  reasoning: '.parlando-turn-reasoning',
  unheard: 's',
  correction: '.parlando-turn-correction',
  attachment: '.parlando-attachment',
  toolCall: '.parlando-tool-call',
  thinking: '.parlando-thinking',
  tools: '.parlando-transcript-tools',
  dropped: '.parlando-transcript-dropped',
  newTurns: '.parlando-new-turns',
};

function slot(given: object, usual?: string, scene?: Scene, needs: object = {}): Slot {
  return { given, usual, scene, needs };
}

const call: ToolCall = {
  toolCallId: 'call-1',
  name: 'look',
  kind: 'client',
  parameters: { at: 'the-sea' },
  status: 'done',
  result: 'the-waves',
  order: 1,
};

function describe(
  component: object,
  tag: string,
  className: string,
  slots: Described['slots'],
  more: Partial<Described> = {},
): Omit<Described, 'name'> {
  return {
    Component: component as typeof KaraokeCaption,
    tag,
    className,
    slots,
    props: {},
    follows: true,
    speaks: true,
    ...more,
  };
}

const all: Record<string, Omit<Described, 'name'>> = {
  AudioVisualizer: describe(
    AudioVisualizer,
    'canvas',
    'parlando-visualizer',
    [slot({ shape: drawMine }, '[data-shape=bars]')],
    {
      speaks: false,
    },
  ),
  ConversationPanel: describe(
    ConversationPanel,
    'section',
    'parlando-panel',
    (
      [
        ['status', '.parlando-status'],
        ['latency', '.parlando-latency'],
        ['problem', '.parlando-problem'],
        ['visualizer', '.parlando-visualizer'],
        ['caption', '.parlando-caption'],
        ['talk', '.parlando-talk'],
        ['mute', '.parlando-mute'],
        ['settings', '.parlando-panel-settings'],
        ['transcript', '.parlando-transcript'],
        ['composer', '.parlando-composer'],
      ] as const
    ).map(([part, gone]) =>
      slot({ parts: { [part]: mine } }, gone, part === 'problem' ? refused : undefined),
    ),
  ),
  FeedbackButtons: describe(FeedbackButtons, 'div', 'parlando-feedback', [
    slot({ children: renderMine }, 'svg'),
  ]),
  KaraokeCaption: describe(KaraokeCaption, 'div', 'parlando-caption', [slot({ children: mine })]),
  LanguageSelect: describe(LanguageSelect, 'select', 'parlando-language', [slot({ children: () => 'mine' })]),
  LatencyMeter: describe(LatencyMeter, 'span', 'parlando-latency', [
    slot({ children: renderMine }, '.parlando-latency-line', measured),
    slot({ bars: mine }, '.parlando-latency-bars'),
  ]),
  MessageComposer: describe(MessageComposer, 'form', 'parlando-composer', [
    slot({ sendIcon: mine }, '.parlando-composer-send svg'),
    slot({ attachIcon: mine }, '.parlando-composer-attach svg', undefined, files),
    slot({ renderFile: renderMine }, '.parlando-composer-file', chosen(8), files),
    slot({ renderProblem: renderMine }, undefined, chosen(20), files),
    slot({ renderHint: renderMine }),
    slot({ actions: mine }),
  ]),
  MicrophoneSelect: describe(MicrophoneSelect, 'div', 'parlando-device', [
    slot({ children: mine }),
    slot({ label: mine }),
    slot({ renderDevice: () => 'mine' }, undefined, twoMicrophones),
    slot({ renderNote: renderMine }, undefined, twoMicrophones),
  ]),
  MuteButton: describe(MuteButton, 'button', 'parlando-mute', [
    slot({ children: mine }, 'svg'),
    slot({ note: mine }, '.parlando-mute-note', mutedTalk),
  ]),
  ProblemNotice: describe(ProblemNotice, 'div', 'parlando-problem', [
    slot({ children: renderMine }, '.parlando-problem-what', refused),
    slot({ actions: renderMine }, '.parlando-problem-close', refused),
  ]),
  SpeakerSelect: describe(SpeakerSelect, 'div', 'parlando-device', [
    slot({ children: mine }),
    slot({ label: mine }),
    slot({ renderDevice: () => 'mine' }),
    slot({ renderNote: renderMine }),
  ]),
  StartProgress: describe(StartProgress, 'ol', 'parlando-start', [
    slot({ children: renderMine }, '.parlando-start-name'),
  ]),
  StatusIndicator: describe(StatusIndicator, 'span', 'parlando-status', [
    slot({ children: renderMine }),
    slot({ dot: mine }, '.parlando-status-dot'),
  ]),
  TalkButton: describe(TalkButton, 'button', 'parlando-talk', [
    slot({ children: mine }, 'svg'),
    slot({ renderText: renderMine }, '.parlando-talk-label'),
  ]),
  ToolCallCard: describe(
    ToolCallCard,
    'div',
    'parlando-tool-call',
    [
      slot({ children: renderMine }, '.parlando-tool-call-label'),
      slot({ renderParameters: renderMine }, 'dl'),
      slot({ renderResult: renderMine }, 'pre'),
    ],
    { props: { call }, follows: false },
  ),
  TranscriptView: describe(TranscriptView, 'div', 'parlando-transcript', [
    slot({ empty: mine }),
    slot({ renderText: renderMine }, undefined, wholeTalk),
    ...Object.entries(transcriptParts).map(([name, usual]) =>
      slot({ slots: { [name]: renderMine } }, usual, name === 'thinking' ? asked : wholeTalk),
    ),
  ]),
  VolumeSlider: describe(VolumeSlider, 'div', 'parlando-volume', [
    slot({ muteButton: mine }, '.parlando-mute'),
  ]),
};

export const everyComponent: readonly Described[] = Object.entries(all).map(([name, rest]) => ({
  name,
  ...rest,
}));
