import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { browserDependencies } from '../scripts/test/browser-dependencies.mjs';
import { markdownPagesPlugin, writeListedPages } from './pages/plugin.ts';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    ...writeListedPages(),
    './{parts,tokens}/*.mdx',
    './**/*.stories.tsx',
    '../packages/react/src/**/*.mdx',
    '../packages/react/src/**/*.stories.tsx',
  ],
  addons: [
    '@storybook/addon-docs',
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
    // While `pnpm storybook` runs, agents ask it at /mcp for components, stories and pages.
    '@storybook/addon-mcp',
  ],
  features: { experimentalCodeExamples: true },
  staticDirs: ['docs/pictures', 'benchmarks/results'].map((path) => ({
    from: `../${path}`,
    to: `/${path}`,
  })),
  viteFinal: (config) =>
    mergeConfig(config, {
      optimizeDeps: { include: browserDependencies },
      plugins: [markdownPagesPlugin()],
    }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
