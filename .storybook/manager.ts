import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

const dark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({
    base: dark ? 'dark' : 'light',
    brandTitle: 'Countersign',
    brandTarget: '_self',
    brandUrl: './',
    colorSecondary: dark ? '#a3b1ff' : '#3a4bd0',
  }),
});
