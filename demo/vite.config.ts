import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { scriptSourceForVite } from '../scripts/scriptSource.mjs';

const config: UserConfig = defineConfig({
  plugins: [scriptSourceForVite(), react()],
  cacheDir: '../node_modules/.cache/vite',
  // Found while the page loads, they would make it load again.
  optimizeDeps: { include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime'] },
  // The page uses the package from its source, which lies beside it.
  server: { fs: { allow: ['..'] } },
});

export default config;
