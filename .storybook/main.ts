import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { browserDependencies } from '../scripts/test/browser-dependencies.mjs';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    './**/*.mdx',
    './**/*.stories.tsx',
    '../packages/react/src/**/*.mdx',
    '../packages/react/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  features: { experimentalCodeExamples: true },
  viteFinal: (config) => mergeConfig(config, { optimizeDeps: { include: browserDependencies } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
