/** What `parlando agent --help` prints. */
export const helpText: string = `Usage: parlando agent [options]

Starts an agent on this machine that listens, thinks and speaks, at ws://127.0.0.1:8765.

  --port N                 where to listen; the next free one is taken when it is busy (8765)
  --allow-origin ORIGIN    lets pages of this origin in, besides those of this machine; may be repeated
  --first-message TEXT     what it says first; empty to wait for the user
  --voice NAME             slt, rms, awb or kal16 (slt)
  --no-voice               answers in writing
  --llm URL --model NAME   thinks with a chat endpoint compatible with OpenAI's, such as http://127.0.0.1:11434/v1
  --transcribe URL         hears with a transcription endpoint compatible with OpenAI's
  --transcribe-model NAME  which model transcribes
  --output-format FORMAT   what it sends: pcm_8000, pcm_16000, pcm_22050, pcm_24000, pcm_44100, pcm_48000, ulaw_8000
  --input-format FORMAT    what the microphone has to send, likewise
  --lock-overrides         refuses every override, as an account does that allows none
  --require-signed-url     lets in only who comes with a signed URL
  --script FILE            goes by a script (.json, .js or .mjs) instead of thinking
  --quiet                  prints nothing but errors
  --help                   prints this

What can be typed to it in a conversation, to see what a page makes of it:

  /show TYPE               sends an example of a message: /show rich_content; /show all for all; /show lists the types
  /send JSON               sends a frame as it is, right or wrong
  /close CODE REASON       closes the line; 1006 cuts it without a word
`;
