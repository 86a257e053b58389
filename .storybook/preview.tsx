import type { Decorator, Preview } from '@storybook/react-vite';
import { StrictMode } from 'react';
import { configure } from 'storybook/test';
import { axeTags } from '../scripts/axe-tags.mjs';
import { patience } from '../scripts/patience.mjs';
import '@countersign/react/styles.css';
import '@countersign/react/styles/account.css';
import '@countersign/react/styles/federation.css';
import { LazyPage } from './blocks/lazy-page.tsx';
import { globalTypes, initialGlobals, loadLocale, withToolbars } from './toolbars.tsx';
import './preview.css';

configure({ asyncUtilTimeout: patience.wait });

/** As in every app that is being developed; Storybook's own setting is not read by its tests. */
const strict: Decorator = (Story) => (
  <StrictMode>
    <Story />
  </StrictMode>
);

const preview: Preview = {
  decorators: [strict, withToolbars],
  loaders: [loadLocale],
  initialGlobals,
  globalTypes,
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    viewport: {
      options: {
        narrow: { name: '320 px, as at 400 % zoom', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Phone', styles: { width: '390px', height: '844px' } },
        tablet: { name: 'Tablet', styles: { width: '768px', height: '1024px' } },
      },
    },
    options: {
      storySort: {
        order: [
          'Guides',
          'Playground',
          'Flows',
          'SignIn',
          'Challenges',
          'RegisterPasskey',
          'Account',
          'Parts',
          ['All parts', '*'],
          'Design tokens',
          '*',
          'Reference',
          'Apps',
          'Decisions',
        ],
      },
    },
    controls: { expanded: true },
    // The code of a story stands in a panel beside it.
    docs: { container: LazyPage, codePanel: true },
    a11y: {
      // A finding fails the story's test.
      test: 'error',
      options: { runOnly: axeTags },
    },
  },
};

export default preview;
