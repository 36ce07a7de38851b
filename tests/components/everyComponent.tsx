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
  TranscriptView,
  VolumeSlider,
} from '../../src/index';

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
  /** Each part that a user can replace: the props with `mine` in its place, and a selector for the part that is then gone. */
  slots: readonly (readonly [props: object, gone?: string])[];
}

const mine: ReactNode = <b>mine</b>;
const renderMine = (): ReactNode => mine;

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
  AudioVisualizer: describe(AudioVisualizer, 'canvas', 'parlando-visualizer', [], { speaks: false }),
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
    ).map(([part, gone]) => [{ parts: { [part]: mine } }, gone]),
  ),
  FeedbackButtons: describe(FeedbackButtons, 'div', 'parlando-feedback', [[{ children: renderMine }, 'svg']]),
  KaraokeCaption: describe(KaraokeCaption, 'div', 'parlando-caption', [[{ children: mine }]]),
  LanguageSelect: describe(LanguageSelect, 'select', 'parlando-language', []),
  LatencyMeter: describe(LatencyMeter, 'span', 'parlando-latency', [
    [{ children: renderMine }, '.parlando-latency-line'],
  ]),
  MessageComposer: describe(MessageComposer, 'form', 'parlando-composer', [
    [{ sendIcon: mine }, '.parlando-composer-send svg'],
    [{ attachIcon: mine, uploadFile: () => Promise.resolve('id') }, '.parlando-composer-attach svg'],
    [{ actions: mine }],
  ]),
  MicrophoneSelect: describe(MicrophoneSelect, 'div', 'parlando-device', [[{ children: mine }]]),
  MuteButton: describe(MuteButton, 'button', 'parlando-mute', [[{ children: mine }, 'svg']]),
  ProblemNotice: describe(ProblemNotice, 'div', 'parlando-problem', []),
  SpeakerSelect: describe(SpeakerSelect, 'div', 'parlando-device', [[{ children: mine }]]),
  StartProgress: describe(StartProgress, 'ol', 'parlando-start', [
    [{ children: renderMine }, '.parlando-start-name'],
  ]),
  StatusIndicator: describe(StatusIndicator, 'span', 'parlando-status', [[{ children: renderMine }]]),
  TalkButton: describe(TalkButton, 'button', 'parlando-talk', [[{ children: mine }, 'svg']]),
  ToolCallCard: describe(
    ToolCallCard,
    'div',
    'parlando-tool-call',
    [
      [{ children: renderMine }, '.parlando-tool-call-label'],
      [{ renderParameters: renderMine }, 'dl'],
      [{ renderResult: renderMine }, 'pre'],
    ],
    { props: { call }, follows: false },
  ),
  TranscriptView: describe(TranscriptView, 'div', 'parlando-transcript', [[{ empty: mine }]]),
  VolumeSlider: describe(VolumeSlider, 'div', 'parlando-volume', [[{ muteButton: mine }, '.parlando-mute']]),
};

export const everyComponent: readonly Described[] = Object.entries(all).map(([name, rest]) => ({
  name,
  ...rest,
}));
