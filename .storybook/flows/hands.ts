import { expect, type userEvent, waitFor, within } from 'storybook/test';

/** What a person does with a flow: reads the panel, types, presses. */
export function hands(
  canvas: ReturnType<typeof within>,
  user: Pick<typeof userEvent, 'clear' | 'click' | 'type'>,
) {
  const kit = () => within(canvas.getByRole('main'));
  const section = (name: string) => within(canvas.getByRole('region', { name }));

  return {
    kit,
    /** Waits for a screen of the kit. */
    see: (title: string) => kit().findByRole('heading', { name: title }),
    async type(label: string, text: string): Promise<HTMLElement> {
      const field = await kit().findByLabelText(label, {
        selector: 'input:not([type=radio])',
      });
      await user.clear(field);
      await user.type(field, text);
      return field;
    },
    async choose(name: string): Promise<void> {
      await user.click(await kit().findByRole('radio', { name: new RegExp(`^${name}`) }));
    },
    async press(name: string): Promise<void> {
      await user.click(await kit().findByRole('button', { name }));
    },
    /** A button of the panel. */
    async pressBehind(name: string): Promise<void> {
      await user.click(canvas.getByRole('button', { name }));
    },
    /** The newest code in the inbox, once so many have come. */
    async codeFromInbox(count = 1): Promise<string> {
      const messages = await waitFor(() => {
        const items = section('Inbox').getAllByRole('listitem');
        expect(items).toHaveLength(count);
        return items;
      });
      return messages[0]?.querySelector('code')?.textContent ?? '';
    },
    /** What the authenticator app shows, for a key put in or the one it has. */
    async codeFromApp(key?: string): Promise<string> {
      const app = section('Authenticator app');
      if (key !== undefined) await user.type(app.getByLabelText('Key'), key);
      return waitFor(() => {
        const code = app.getByText(/^\d{6}$/).textContent;
        return code ?? '';
      });
    },
    /** The sign-in has come to its end. */
    signedIn: () => kit().findByRole('heading', { name: 'You are signed in' }),
    /** The calls that were made, as the panel lists them: operation and outcome. */
    calls: () =>
      section('Requests')
        .getAllByRole('listitem')
        .map((item) => item.querySelector('summary')?.textContent),
    /** Everything the panel says of requests: what must not be in it can be looked for here. */
    requests: () => canvas.getByRole('region', { name: 'Requests' }).textContent ?? '',
  };
}

/** A code that is not this one. */
export const anotherThan = (code: string): string =>
  code.replaceAll(/\d/g, (d) => String(9 - Number(d)));
