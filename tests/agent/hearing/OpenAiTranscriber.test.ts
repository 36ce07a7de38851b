import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  OpenAiTranscriber,
  type OpenAiTranscriberOptions,
} from '../../../src/agent/hearing/OpenAiTranscriber';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Asked {
  path: string | undefined;
  method: string | undefined;
  authorization: string | undefined;
  form: FormData;
}

/** An endpoint on this machine, and what it was asked. */
async function endpoint(
  answer: (response: ServerResponse) => void,
): Promise<{ origin: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  server = createServer((request, response) => {
    void readForm(request).then((form) => {
      const { url: path, method } = request;
      asked.push({ path, method, authorization: request.headers.authorization, form });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function readForm(request: IncomingMessage): Promise<FormData> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(Buffer.concat(pieces), { headers }).formData();
}

const answerText =
  (text: string) =>
  (response: ServerResponse): void =>
    void response.end(JSON.stringify({ text }));

async function transcribe(options: OpenAiTranscriberOptions): Promise<string> {
  const transcriber = new OpenAiTranscriber(options);
  const utterance = transcriber.listen();
  utterance.feed(Int16Array.of(1, -2, 3));
  utterance.feed(Int16Array.of(-32768));
  const text = await utterance.finish().finally(() => transcriber.close());
  return text;
}

describe('OpenAiTranscriber', () => {
  it('sends the utterance as a WAV file with the model and the language, and gives the text', async () => {
    const { origin, asked } = await endpoint(answerText(' Hello there. '));
    expect(await transcribe({ url: `${origin}/v1`, model: 'tiny', language: 'de' })).toBe('Hello there.');
    expect(asked).toHaveLength(1);
    const { path, method, authorization, form } = asked[0]!;
    expect([method, path, authorization]).toEqual(['POST', '/v1/audio/transcriptions', undefined]);
    expect([form.get('model'), form.get('language')]).toEqual(['tiny', 'de']);
    const wav = Buffer.from(await (form.get('file') as File).arrayBuffer());
    expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 12)).toBe('RIFFWAVE');
    expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([1, 16_000, 16]);
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect(wav.readUInt32LE(40)).toBe(8);
    expect([44, 46, 48, 50].map((at) => wav.readInt16LE(at))).toEqual([1, -2, 3, -32768]);
  });

  it.each(['', '/', '/v1', '/v1/', '/v1/audio/transcriptions'])(
    'finds the endpoint by an address that ends in "%s"',
    async (path) => {
      const { origin, asked } = await endpoint(answerText('yes'));
      expect(await transcribe({ url: origin + path })).toBe('yes');
      expect(asked[0]!.path).toBe('/v1/audio/transcriptions');
    },
  );

  it('sends the key that it was given, or else that of the environment', async () => {
    const { origin, asked } = await endpoint(answerText('yes'));
    await transcribe({ url: origin, apiKey: 'given' });
    process.env['PARLANDO_TRANSCRIBE_KEY'] = 'set';
    await transcribe({ url: origin });
    delete process.env['PARLANDO_TRANSCRIBE_KEY'];
    await transcribe({ url: origin });
    expect(asked.map(({ authorization }) => authorization)).toEqual([
      'Bearer given',
      'Bearer set',
      undefined,
    ]);
  });

  it('asks nobody about an utterance without a sample', async () => {
    const { origin, asked } = await endpoint(answerText('yes'));
    const transcriber = new OpenAiTranscriber({ url: origin });
    expect(await transcriber.listen().finish()).toBe('');
    expect(asked).toEqual([]);
  });

  it('says what the endpoint answered when that was no success', async () => {
    const { origin } = await endpoint((response) => response.writeHead(401).end('no such key'));
    await expect(transcribe({ url: origin })).rejects.toThrow(
      `The transcription endpoint ${origin}/v1/audio/transcriptions answered with status 401: "no such key".`,
    );
  });

  it.each(['<html>', '{"text":5}', 'null', '"text"'])('says that %s is no transcription', async (body) => {
    const { origin } = await endpoint((response) => response.end(body));
    await expect(transcribe({ url: origin })).rejects.toThrow(
      /answered (with what is not JSON|without a text)/,
    );
  });

  it('gives up on an endpoint that does not answer in time', async () => {
    const { origin } = await endpoint(() => undefined);
    await expect(transcribe({ url: origin, timeoutMs: 60 })).rejects.toThrow('did not answer within 60 ms');
  });

  it('says that nobody is at the address', async () => {
    const { origin } = await endpoint(answerText('yes'));
    await new Promise((resolve) => server!.close(resolve));
    await expect(transcribe({ url: origin })).rejects.toThrow(/could not be reached\..* See that it runs/);
  });

  it('stops asking when the utterance is cancelled, which is then empty, and when it is closed', async () => {
    const { origin } = await endpoint(() => undefined);
    const transcriber = new OpenAiTranscriber({ url: origin });
    const cancelled = transcriber.listen();
    const lost = transcriber.listen();
    for (const utterance of [cancelled, lost]) utterance.feed(Int16Array.of(1));
    const [text, failure] = [
      cancelled.finish(),
      expect(lost.finish()).rejects.toThrow('since the agent closes'),
    ];
    cancelled.cancel();
    expect(await text).toBe('');
    await transcriber.close();
    await failure;
  });

  it('names the model and the host', () => {
    expect(new OpenAiTranscriber({ url: 'http://127.0.0.1:9000/v1', model: 'tiny' }).name).toBe(
      'tiny at 127.0.0.1:9000',
    );
  });
});
