/** A WebSocket whose server is the test. */
export class FakeWebSocket extends EventTarget {
  /** Every socket that was opened, in order. */
  static readonly opened: FakeWebSocket[] = [];

  readonly url: string;
  readonly sent: string[] = [];
  readyState = 0;
  bufferedAmount = 0;
  binaryType = 'blob';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(url: string) {
    super();
    this.url = url;
    FakeWebSocket.opened.push(this);
  }

  send(frame: string): void {
    this.sent.push(frame);
  }

  close(code = 1005, reason = ''): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    queueMicrotask(() => this.onclose?.({ code, reason }));
  }

  /** The server takes the connection and answers. */
  welcome(): void {
    this.readyState = 1;
    this.onopen?.();
    this.say({
      type: 'conversation_initiation_metadata',
      conversation_initiation_metadata_event: {
        conversation_id: 'conversation-1',
        agent_output_audio_format: 'pcm_16000',
        user_input_audio_format: 'pcm_16000',
      },
    });
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}
