import type { Decorator, Preview } from '@storybook/react-vite';
import { StrictMode, useLayoutEffect } from 'react';
import { axeTags } from '../scripts/axe-tags.mjs';
import '@countersign/react/styles.css';
import { LazyPage } from './blocks/lazy-page.tsx';
import './preview.css';

/** Theme and direction go where an app puts them: on the root element. */
const onRoot: Decorator = (Story, { globals }) => {
  const { theme, direction } = globals;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dir = direction;
  }, [theme, direction]);
  return <Story />;
};

/** As in every app that is being developed; Storybook's own setting is not read by its tests. */
const strict: Decorator = (Story) => (
  <StrictMode>
    <Story />
  </StrictMode>
);

const preview: Preview = {
  decorators: [strict, onRoot],
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
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
