import { englishCaption } from './english/englishCaption';
import { englishComposer } from './english/englishComposer';
import { englishFeedback } from './english/englishFeedback';
import { englishLanguage } from './english/englishLanguage';
import { englishLatency } from './english/englishLatency';
import { englishMicrophoneSelect } from './english/englishMicrophoneSelect';
import { englishMute } from './english/englishMute';
import { englishPanel } from './english/englishPanel';
import { englishProblem } from './english/englishProblem';
import { englishSpeakerSelect } from './english/englishSpeakerSelect';
import { englishStart } from './english/englishStart';
import { englishStatus } from './english/englishStatus';
import { englishTalk } from './english/englishTalk';
import { englishToolCall } from './english/englishToolCall';
import { englishTranscript } from './english/englishTranscript';
import { englishVolume } from './english/englishVolume';
import type { Messages } from './Messages';

/** All words that are used where no others are given. A component by itself brings only its own. */
export const englishMessages: Messages = /* @__PURE__ */ (() => ({
  ...englishCaption,
  ...englishComposer,
  ...englishFeedback,
  ...englishLanguage,
  ...englishLatency,
  ...englishMicrophoneSelect,
  ...englishMute,
  ...englishPanel,
  ...englishProblem,
  ...englishSpeakerSelect,
  ...englishStart,
  ...englishStatus,
  ...englishTalk,
  ...englishToolCall,
  ...englishTranscript,
  ...englishVolume,
}))();
