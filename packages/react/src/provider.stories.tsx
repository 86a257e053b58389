import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { SmsMfa } from './challenges/sms-mfa/index.ts';
import { CountersignProvider } from './provider.tsx';
import { decoded, refusals, refusing } from './testing/decoded.ts';
import { InSignIn } from './testing/in-sign-in.tsx';

const meta = {
  title: 'CountersignProvider',
  component: CountersignProvider,
  args: {
    children: (
      <InSignIn username="דנה" alternatives={['PASSWORD']}>
        <SmsMfa
          challenge={decoded('SMS_MFA', 'plain')}
          onAnswer={fn(refusing(refusals.wrongCode))}
        />
      </InSignIn>
    ),
  },
} satisfies Meta<typeof CountersignProvider>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AnotherLanguage: Story = {
  args: {
    lang: 'he',
    dir: 'rtl',
    messages: {
      SMS_MFA: { title: 'הזינו את הקוד', sentTo: 'שלחנו קוד אל {destination}.', submit: 'אישור' },
      parts: { change: 'שינוי', tryAnotherWay: 'דרך אחרת' },
      errors: { 'code-mismatch': 'הקוד אינו נכון. בדקו את ההודעה האחרונה.' },
    },
  },
  play: async ({ canvas, userEvent }) => {
    const form = canvas.getByRole('form', { name: 'הזינו את הקוד' });
    await expect(form).toHaveAttribute('lang', 'he');
    const code = canvas.getByRole('textbox');
    await expect(getComputedStyle(code).direction).toBe('ltr');
    await expect(getComputedStyle(canvas.getByText(/4114/)).direction).toBe('ltr');
    await userEvent.type(code, '123456{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('הקוד אינו נכון'));
  },
};
