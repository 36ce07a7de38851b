import type { StorybookConfig } from '@storybook/react-vite';
import { scriptSourceForVite } from '../scripts/scriptSource.mjs';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../src/components/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true },
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), scriptSourceForVite()] }),
};

export default config;
