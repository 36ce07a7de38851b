import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  ConversationProvider,
  KaraokeCaption,
  TalkButton,
  TranscriptView,
  AudioVisualizer,
  LatencyMeter,
  ProblemNotice,
  StartProgress,
  StatusIndicator,
  MessageComposer,
  MicrophoneSelect,
  MuteButton,
  SpeakerSelect,
  VolumeSlider,
} from '../../src/index';

/** In Node, where there is no document. */
describe('on a server', () => {
  const render = (component: object): string =>
    renderToString(
      createElement(
        ConversationProvider,
        { agentId: 'guide' },
        createElement(component as typeof TalkButton),
      ),
    );

  it('has no document', () => {
    expect(typeof document).toBe('undefined');
  });

  it('renders the talk button, ready to be pressed', () => {
    expect(render(TalkButton)).toMatch(/<button [^>]*data-state="idle".*Start talking/);
  });

  it('renders the transcript, empty', () => {
    expect(render(TranscriptView)).toMatch(/data-state="empty".*role="log".*What you and the agent say/);
  });

  it.each([
    ['status', StatusIndicator, /data-state="idle".*Not connected/],
    ['progress of a start', StartProgress, /data-state="idle".*Microphone/],
    ['latency', LatencyMeter, /data-state="unknown".*Not measured yet/],
    ['problems', ProblemNotice, /data-state="none".*role="alert"/],
    ['sound', AudioVisualizer, /<canvas [^>]*data-state="silent"/],
  ])('renders the %s of a conversation that has not begun', (_, component, expected) => {
    expect(render(component as never)).toMatch(expected);
  });

  it('renders the caption, empty', () => {
    expect(render(KaraokeCaption)).toMatch(/data-state="empty".*aria-hidden="true"/);
  });

  it('renders the composer, which waits for a conversation', () => {
    expect(render(MessageComposer)).toMatch(
      /<form [^>]*data-state="idle".*<textarea .*Start the conversation/s,
    );
  });

  it('renders the choice of devices, of which it knows nothing', () => {
    expect(render(MicrophoneSelect)).toMatch(/data-state="unknown".*<select [^>]*disabled.*System default/);
    expect(render(SpeakerSelect)).toMatch(/data-state="ready".*<select [^>]*disabled.*System default/);
  });

  it('renders volume and mute buttons', () => {
    expect(render(MuteButton)).toMatch(/<button [^>]*aria-label="Mute microphone"[^>]*data-state="open"/);
    expect(render(VolumeSlider)).toMatch(/data-state="audible".*<input [^>]*aria-valuetext="100 %"/);
  });
});
