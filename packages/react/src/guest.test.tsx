import {
  type Challenge as AnyChallenge,
  type ChallengeName,
  decodeChallenge,
} from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { views } from './registry.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { clientAt } from './testing/client-at.ts';
import { fieldsOf, fillIn } from './testing/conformance/stage.ts';
import type { ChallengeProps } from './types.ts';

afterEach(cleanup);

/** A form of the app's, which renders the kit into another place of the page. */
function around(kit: ReactNode) {
  const heard = vi.fn();
  render(
    <form onSubmit={heard} onReset={heard} onChange={heard} onInput={heard} onInvalid={heard}>
      <input aria-label="Promo code" />
      {createPortal(<div data-testid="kit">{kit}</div>, document.body)}
    </form>,
  );
  return heard;
}

/** Everything that can happen to a form. */
async function happenTo(kit: HTMLElement): Promise<void> {
  await fillIn(kit);
  const [field] = fieldsOf(kit);
  if (field) fireEvent.invalid(field);
  const form = kit.querySelector('form') as HTMLFormElement;
  fireEvent.reset(form);
  await act(async () => {
    fireEvent.submit(form);
  });
}

test('the app’s form around a portal hears nothing of the first screen', async () => {
  const identify = vi.fn(async () => {});
  const client = clientAt(
    {
      at: 'identify',
      username: '',
      pending: false,
      error: undefined,
      asksPassword: true,
      notice: undefined,
    },
    { identify },
  );
  const heard = around(<SignIn client={client} />);
  await happenTo(screen.getByTestId('kit'));
  await expect.poll(() => identify).toHaveBeenCalledTimes(1);
  expect(heard).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('Promo code'), { target: { value: 'SPRING' } });
  expect(heard).toHaveBeenCalled();
});

const samples = (Object.keys(views) as ChallengeName[]).flatMap((name) =>
  Object.entries(fixtures[name]).map(([sample, { response }]) => ({
    name,
    sample,
    challenge: decodeChallenge(response),
  })),
);

test.each(samples)(
  'the app’s form around a portal hears nothing of $name, $sample',
  async ({ name, challenge }) => {
    // The registry's line for a name loads the view for that name.
    const View = (await views[name].preload()).default as ComponentType<
      Pick<ChallengeProps<never>, 'onAnswer'> & { challenge: AnyChallenge }
    >;
    const heard = around(<View challenge={challenge} onAnswer={() => {}} />);
    const kit = screen.getByTestId('kit');
    if (kit.querySelector('form')) await happenTo(kit);
    expect(heard).not.toHaveBeenCalled();
  },
);
