/**
 * Put before the text of the line's module, it is what that module takes for the browser's WebSocket, in a Worker as in the
 * page: its other end is a `ChannelAgent`, reached by a `BroadcastChannel` of the name of the host.
 */
export const channelSocket = `
class WebSocket {
  readyState = 0;
  bufferedAmount = 0;
  #id = crypto.randomUUID();
  #channel;
  constructor(url) {
    this.#channel = new BroadcastChannel(new URL(url).host);
    this.#channel.onmessage = ({ data }) => data.id === this.#id && this.#take(data);
    this.#tell('connect', url);
  }
  #tell(kind, value) {
    this.#channel.postMessage({ id: this.#id, kind, value });
  }
  #take({ kind, value }) {
    if (kind === 'open') {
      this.readyState = 1;
      this.onopen?.({});
    } else if (kind === 'frame') {
      this.onmessage?.({ data: value });
    } else if (kind === 'buffered') {
      this.bufferedAmount = value;
      this.#tell('buffered', value);
    } else if (kind === 'close') {
      this.readyState = 3;
      this.#channel.close();
      this.onclose?.({ code: value, reason: '' });
    }
  }
  send(frame) {
    this.#tell('frame', frame);
  }
  close(code) {
    if (this.readyState === 3) return;
    this.#tell('close', code);
    this.#take({ kind: 'close', value: code });
  }
}
`;
