// `npm run example:signed-url`, with ELEVENLABS_API_KEY and ELEVENLABS_AGENT_ID in the environment.
//   PORT                 8080
//   ELEVENLABS_SERVICE   https://api.elevenlabs.io; a local agent has http://127.0.0.1:8765
import { bundlePage } from './bundlePage.mjs';
import { signedUrlServer } from './signedUrlServer.mjs';

const { ELEVENLABS_API_KEY: apiKey, ELEVENLABS_AGENT_ID: agentId, ELEVENLABS_SERVICE: service } = process.env;
const port = Number(process.env.PORT ?? 8080);

if (!apiKey || !agentId) {
  console.error(
    'Set ELEVENLABS_API_KEY and ELEVENLABS_AGENT_ID: examples/signed-url/README.md says where they are.',
  );
  process.exit(1);
}
const server = signedUrlServer({ apiKey, agentId, files: await bundlePage(), ...(service && { service }) });
server.listen(port, '127.0.0.1', () =>
  console.log(`Open http://127.0.0.1:${port}/ and talk. Ctrl-C stops it.`),
);
