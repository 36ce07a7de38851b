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
import type { UploadState } from '../../src/components/MessageComposer/Upload';
import type { PanelLayout } from '../../src/components/ConversationPanel/ConversationPanel';
import type { ProgressState, StageProgress } from '../../src/components/StartProgress/stageProgress';
import type { TalkMode } from '../../src/components/TalkButton/talkAction';
import type { Turn } from '../../src/core/state/Turn';
import type { TextMode } from '../../src/hooks/karaoke/Karaoke';
import type { CaptionState } from '../../src/hooks/karaoke/HeardCaption';

interface Shown {
  /** Finds the component's root. */
  root: string;
  /** What its `data-state` can be. The compiler compares each list with the component's own type, both ways. */
  states: Record<string, true>;
  /** What other attributes tell, of the root or of what is in it: each value of each, by its selector. */
  more?: Record<`${string}[data-${string}]`, Record<string, true>>;
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
    more: {
      '.parlando-talk[data-mode]': { toggle: true, hold: true, mute: true } satisfies Record<TalkMode, true>,
    },
  },
  AudioVisualizer: {
    root: '.parlando-visualizer',
    states: { silent: true, sounding: true } satisfies Record<VisualizerState, true>,
    more: {
      '.parlando-visualizer[data-shape]': { bars: true, wave: true, orb: true, own: true },
      '.parlando-visualizer[data-speaker]': { user: true, agent: true, none: true },
    },
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
    more: {
      '.parlando-start-stage[data-state]': {
        waiting: true,
        running: true,
        done: true,
        failed: true,
      } satisfies Record<StageProgress['state'], true>,
    },
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
  TranscriptView: {
    root: '.parlando-transcript',
    states: { empty: true, filled: true },
    more: {
      '.parlando-turn[data-role]': { user: true, agent: true } satisfies Record<Turn['role'], true>,
      '.parlando-turn[data-status]': {
        tentative: true,
        streaming: true,
        final: true,
        thinking: true,
      } satisfies Record<Turn['status'] | 'thinking', true>,
      '.parlando-transcript-list[data-shows]': { all: true, view: true },
    },
  },
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
    more: {
      '.parlando-tool-call[data-kind]': { client: true, agent: true, mcp: true } satisfies Record<
        ToolCall['kind'],
        true
      >,
    },
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
    more: {
      '.parlando-panel[data-layout]': { side: true, stacked: true, compact: true } satisfies Record<
        PanelLayout,
        true
      >,
    },
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
    more: {
      '.parlando-caption[data-mode]': { karaoke: true, captions: true, instant: true } satisfies Record<
        TextMode,
        true
      >,
    },
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
    more: {
      '.parlando-composer-file[data-status]': {
        waiting: true,
        uploading: true,
        ready: true,
        failed: true,
      } satisfies Record<UploadState['status'], true>,
    },
  },
  MuteButton: {
    root: '.parlando-mute',
    states: { open: true, muted: true, talking: true } satisfies Record<MuteState, true>,
    more: { '.parlando-mute[data-side]': { microphone: true, speaker: true } },
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
    more: { '.parlando-meter[data-state]': { on: true, off: true } },
  },
  SpeakerSelect: {
    root: '.parlando-device',
    states: { ready: true, unnamed: true, unsupported: true } satisfies Record<SpeakerSelectState, true>,
  },
};
