// dist/server.js renders the page; dist/public is what the browser gets.
import { cp, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const shared = { bundle: true, format: 'esm', target: 'es2022', jsx: 'automatic', logLevel: 'warning' };

await rm('dist', { recursive: true, force: true });
await build({
  ...shared,
  entryPoints: ['src/client.tsx', 'src/page.css'],
  outdir: 'dist/public',
  splitting: true,
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
});
await build({
  ...shared,
  entryPoints: ['src/server.tsx'],
  outdir: 'dist',
  platform: 'node',
  packages: 'external',
});
await cp('src/icon.svg', 'dist/public/icon.svg');
// The policy of the page allows no script from a blob, so the sound's two come from this server.
for (const name of ['line.js', 'sound.js']) {
  await cp(new URL(import.meta.resolve(`parlando/worklets/${name}`)), `dist/public/sound/${name}`);
}
