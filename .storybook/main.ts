import type { StorybookConfig } from '@storybook/react-vite';
import { scriptSourceForVite } from '../scripts/scriptSource.mjs';
import { shadowStylesForVite } from '../scripts/shadowStyles.mjs';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    './pages/*.mdx',
    { directory: '../src/components', files: '**/*.stories.tsx', titlePrefix: 'Components' },
    { directory: '../src/inspector/panel', files: '*.stories.tsx', titlePrefix: 'Components' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) => ({
    ...vite,
    // Relative, so that the built catalogue works from any folder.
    base: './',
    // With light-dark() as it is written: rewritten for older browsers, it would settle at the root.
    build: { ...vite.build, cssTarget: ['chrome125', 'firefox121', 'safari18'] },
    plugins: [...(vite.plugins ?? []), scriptSourceForVite(), shadowStylesForVite()],
  }),
};

export default config;
