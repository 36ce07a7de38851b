import type { InspectorState } from '../../src/inspector';
import type { MicrophonePermission } from '../../src/core/audio/microphonePermission';
import type { ComposerState } from '../../src/components/MessageComposer/composerState';
import type { MuteState } from '../../src/components/MuteButton/MuteButton';
import type { SpeakerSelectState } from '../../src/components/SpeakerSelect/SpeakerSelect';
import type { VolumeState } from '../../src/components/VolumeSlider/VolumeSlider';
import type { Feedback } from '../../src/components/FeedbackButtons/FeedbackButtons';
import type { ToolCall } from '../../src/core/state/ToolCall';
import type { TalkState } from '../../src/components/talkState';
import type { VisualizerState } from '../../src/components/AudioVisualizer/VisualizerPainter';
import type { LanguageState } from '../../src/components/LanguageSelect/LanguageSelect';
import type { LatencyState } from '../../src/components/LatencyMeter/latencyState';
import type { ProblemKind } from '../../src/components/ProblemNotice/problemKind';
import type { ProgressState } from '../../src/components/StartProgress/stageProgress';
import type { CaptionState } from '../../src/hooks/karaoke/HeardCaption';

interface Shown {
  /** Finds the component's root. */
  root: string;
  /** What its `data-state` can be. The compiler compares each list with the component's own type, both ways. */
  states: Record<string, true>;
}

/** Each component's states: its stories must show every one of them, and no other. A component that is not here fails. */
export const states: Record<string, Shown> = {
  TalkButton: {
    root: '.parlando-talk',
    states: {
      idle: true,
      connecting: true,
      listening: true,
      thinking: true,
      speaking: true,
      reconnecting: true,
      failed: true,
      ended: true,
    } satisfies Record<TalkState, true>,
  },
  AudioVisualizer: {
    root: '.parlando-visualizer',
    states: { silent: true, sounding: true } satisfies Record<VisualizerState, true>,
  },
  LanguageSelect: {
    root: '.parlando-language',
    states: { open: true, fixed: true } satisfies Record<LanguageState, true>,
  },
  LatencyMeter: {
    root: '.parlando-latency',
    states: { unknown: true, good: true, fair: true, poor: true } satisfies Record<LatencyState, true>,
  },
  ProblemNotice: {
    root: '.parlando-problem',
    states: {
      none: true,
      microphone: true,
      sound: true,
      network: true,
      authorization: true,
      tool: true,
      agent: true,
      app: true,
    } satisfies Record<ProblemKind, true>,
  },
  StartProgress: {
    root: '.parlando-start',
    states: { idle: true, running: true, done: true, failed: true } satisfies Record<ProgressState, true>,
  },
  StatusIndicator: {
    root: '.parlando-status',
    states: {
      idle: true,
      connecting: true,
      listening: true,
      thinking: true,
      speaking: true,
      reconnecting: true,
      failed: true,
      ended: true,
    } satisfies Record<TalkState, true>,
  },
  ConversationInspector: {
    root: '.parlando-inspector',
    states: { idle: true, live: true, paused: true, ended: true, replay: true } satisfies Record<
      InspectorState,
      true
    >,
  },
  TranscriptView: { root: '.parlando-transcript', states: { empty: true, filled: true } },
  ToolCallCard: {
    root: '.parlando-tool-call',
    states: {
      awaiting_approval: true,
      running: true,
      done: true,
      failed: true,
      denied: true,
      lapsed: true,
    } satisfies Record<ToolCall['status'], true>,
  },
  ConversationPanel: {
    root: '.parlando-panel',
    states: {
      idle: true,
      connecting: true,
      listening: true,
      thinking: true,
      speaking: true,
      reconnecting: true,
      failed: true,
      ended: true,
    } satisfies Record<TalkState, true>,
  },
  FeedbackButtons: {
    root: '.parlando-feedback',
    states: { none: true, like: true, dislike: true } satisfies Record<Feedback | 'none', true>,
  },
  KaraokeCaption: {
    root: '.parlando-caption',
    states: {
      empty: true,
      waiting: true,
      speaking: true,
      done: true,
      stopped: true,
    } satisfies Record<CaptionState, true>,
  },
  MessageComposer: {
    root: '.parlando-composer',
    states: {
      ready: true,
      sending: true,
      failed: true,
      idle: true,
      connecting: true,
      reconnecting: true,
      ended: true,
      disabled: true,
    } satisfies Record<ComposerState, true>,
  },
  MuteButton: {
    root: '.parlando-mute',
    states: { open: true, muted: true, talking: true } satisfies Record<MuteState, true>,
  },
  VolumeSlider: {
    root: '.parlando-volume',
    states: { audible: true, silent: true } satisfies Record<VolumeState, true>,
  },
  MicrophoneSelect: {
    root: '.parlando-device',
    states: {
      unknown: true,
      prompt: true,
      granted: true,
      denied: true,
      'blocked-by-policy': true,
      'insecure-context': true,
      'no-device': true,
    } satisfies Record<MicrophonePermission, true>,
  },
  SpeakerSelect: {
    root: '.parlando-device',
    states: { ready: true, unnamed: true, unsupported: true } satisfies Record<SpeakerSelectState, true>,
  },
};
