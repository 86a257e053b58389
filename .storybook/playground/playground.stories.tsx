import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, waitFor, within } from 'storybook/test';
import { fromFragment, toFragment } from './fragment.ts';
import { Playground as Component } from './playground.tsx';

const meta = {
  title: 'Playground',
  component: Component,
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof Component>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Playground: Story = {
  play: async ({ canvas }) => {
    await expect(await result(canvas).findByLabelText('Code')).toBeVisible();
  },
};

/** Tests of it, which nobody browses. */
const tested = ['!dev', '!autodocs'];

const body = (canvas: Canvas) => canvas.getByRole('textbox', { name: 'Body' });
const result = (canvas: Canvas) => within(canvas.getByRole('region', { name: 'What it gives' }));
const paste = (canvas: Canvas, text: string) =>
  fireEvent.change(body(canvas), { target: { value: text } });

type Canvas = Pick<ReturnType<typeof within>, 'getByRole'>;

export const Answered: Story = {
  tags: tested,
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(
      canvas.getByRole('combobox', { name: 'Sample' }),
      'EMAIL_OTP, first-factor',
    );
    await userEvent.type(await result(canvas).findByLabelText('Code'), '49210387{Enter}');
    const back = result(canvas).getByRole('region', { name: 'What goes back' });
    const input = await within(back).findByText(/ChallengeResponses/);
    await expect(JSON.parse(input.textContent ?? '')).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeResponses: { EMAIL_OTP_CODE: '49210387' },
      Session: expect.any(String),
    });
  },
};

export const BadJson: Story = {
  tags: tested,
  play: async ({ canvas }) => {
    paste(canvas, '{\n  "ChallengeName": "SMS_MFA"\n  "Session": "a"\n}');
    const field = body(canvas);
    await waitFor(() => expect(field).toBeInvalid());
    await expect(field).toHaveAccessibleDescription(
      'Line 3, column 3: A comma is missing before this, or “}”.',
    );
    await expect(fromFragment(location.hash)?.text).toContain('SMS_MFA');
  },
};

export const ARefusal: Story = {
  tags: tested,
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(
      canvas.getByRole('combobox', { name: 'Sample' }),
      'CodeMismatchException: Invalid code or auth state for the user.',
    );
    await result(canvas).findByText('code-mismatch');
    await userEvent.type(await result(canvas).findByLabelText('Code'), '492103{Enter}');
    const code = result(canvas).getByLabelText('Code');
    await waitFor(() => expect(code).toHaveAccessibleDescription(/That code doesn’t match/));
  },
};

export const FromALink: Story = {
  tags: tested,
  beforeEach: () => {
    const text = JSON.stringify({ ChallengeName: 'VOICE_OTP', Session: 'from a link' });
    history.replaceState(null, '', toFragment({ text, status: 200 }));
  },
  play: async ({ canvas }) => {
    await expect(body(canvas)).toHaveValue('{"ChallengeName":"VOICE_OTP","Session":"from a link"}');
    await waitFor(() => expect(result(canvas).getByText(/VOICE_OTP/)).toBeVisible());
    await expect(canvas.getByRole('link')).toHaveAttribute('href', location.href);
  },
};

export const Hostile: Story = {
  tags: tested,
  play: async ({ canvas }) => {
    const gives = async (text: string, words: RegExp) => {
      paste(canvas, text);
      await waitFor(() => expect(result(canvas).getByText(words)).toBeVisible());
    };
    await gives('[]', /JSON object/);
    await gives('null', /JSON object/);
    await gives('{"__proto__":{"ChallengeName":"SMS_MFA"}}', /ChallengeName/);
    await gives('{"ChallengeName":"__proto__","Session":"a"}', /__proto__/);
    await gives('{"ChallengeName":["SMS_MFA"]}', /ChallengeName/);
    await gives('{"ChallengeName":"WEB_AUTHN","ChallengeParameters":[]}', /ChallengeParameters/);
    await gives('{"AuthenticationResult":{"AccessToken":7}}', /AccessToken/);
    await gives('{"AuthenticationResult":{"AccessToken":"a","ExpiresIn":60}}', /for 60 seconds/);
    await gives(`{"a":"${'x'.repeat(300_000)}"}`, /256 KiB/);
    await gives('['.repeat(50_000), /named under the body/);
    await gives(
      '{"ChallengeName":"CUSTOM_CHALLENGE","Session":"a","ChallengeParameters":{"question":"<img src=x onerror=alert(1)>"}}',
      /<img src=x/,
    );
    await expect(Object.prototype).not.toHaveProperty('ChallengeName');
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};
