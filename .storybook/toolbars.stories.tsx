import { decodeChallenge } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { Challenge } from '@countersign/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, type within } from 'storybook/test';

/** What the toolbars do to any story. */
const meta = {
  title: 'Toolbars',
  // Tests of the catalogue, and nothing to learn the kit from.
  tags: ['!dev', '!autodocs'],
  component: Challenge,
  args: { challenge: decodeChallenge(fixtures.SMS_MFA.plain.response), onAnswer: () => {} },
} satisfies Meta<typeof Challenge>;

export default meta;
type Story = StoryObj<typeof meta>;

const root = document.documentElement;

export const NothingChosen: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading')).toHaveTextContent('Enter the code');
    await expect(root).toHaveAttribute('lang', 'en');
    await expect(root).toHaveAttribute('dir', 'ltr');
    await expect(canvas.getByRole('form')).not.toHaveAttribute('dir');
  },
};

export const AnotherLanguage: Story = {
  globals: { locale: 'en-XA' },
  play: async ({ canvas }) => {
    await expect(root).toHaveAttribute('lang', 'en-XA');
    const heading = await canvas.findByRole('heading');
    await expect(heading.textContent).not.toMatch(/[a-z]/i);
  },
};

export const AnotherDirection: Story = {
  globals: { locale: 'en-XA', direction: 'rtl' },
  play: async ({ canvas }) => {
    await expect(root).toHaveAttribute('dir', 'rtl');
    await expect(getComputedStyle(await canvas.findByRole('form')).direction).toBe('rtl');
    await expect(getComputedStyle(canvas.getByRole('textbox')).direction).toBe('ltr');
  },
};

export const AnUnknownLanguage: Story = {
  globals: { locale: '__proto__' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading')).toHaveTextContent('Enter the code');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await expect(getComputedStyle(await canvas.findByRole('form')).color).toBe(
      'rgb(236, 238, 244)',
    );
  },
};

async function colors(canvas: Canvas) {
  const text = await canvas.findByRole('heading');
  const hint = canvas.getByText(/We texted a code/);
  return { text: getComputedStyle(text).color, hint: getComputedStyle(hint).color };
}

type Canvas = Pick<ReturnType<typeof within>, 'findByRole' | 'getByText'>;

export const MoreContrast: Story = {
  globals: { contrast: 'more' },
  play: async ({ canvas }) => {
    const { hint, text } = await colors(canvas);
    await expect(hint).toBe(text);
  },
};

export const StandardContrastAgain: Story = {
  play: async ({ canvas }) => {
    const { hint, text } = await colors(canvas);
    await expect(hint).not.toBe(text);
  },
};

export const ForcedColors: Story = {
  globals: { contrast: 'forced' },
  play: async ({ canvas }) => {
    const card = getComputedStyle(await canvas.findByRole('form'));
    await expect(card.borderTopColor).toBe(card.color);
  },
};

export const Compact: Story = {
  globals: { density: 'compact' },
  play: async ({ canvas }) => {
    await expect((await canvas.findByRole('textbox')).offsetHeight).toBeLessThan(44);
  },
};
