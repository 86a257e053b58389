import { type ChallengeName, decodeChallenge } from '@countersign/core';
import { type Fixture, fixtures } from '@countersign/core/fixtures';
import { act, cleanup, render, screen } from '@testing-library/react';
import { type ComponentType, createRef, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { views } from './registry.ts';
import { InSignIn } from './testing/in-sign-in.tsx';
import type { ChallengeProps } from './types.ts';

// What every view is held to, over every sample of the wire there is.

const samples = Object.entries(fixtures).flatMap(([name, byName]) =>
  Object.entries<Fixture>(byName).map(([sample, { response }]) => ({
    // The fixtures' table has the registry's names.
    name: name as ChallengeName,
    sample,
    challenge: decodeChallenge(response),
  })),
);

const secretsOf = (name: ChallengeName, sample: string): string[] => {
  const byName: Readonly<Record<string, Fixture>> = fixtures[name];
  const { Session, ChallengeParameters } = byName[sample]?.response ?? {};
  return [
    Session,
    ...['SALT', 'SRP_B', 'SECRET_BLOCK'].map((key) => ChallengeParameters?.[key]),
  ].filter((value) => value !== undefined);
};

/** The view itself, without waiting for its code. */
async function viewOf(name: ChallengeName): Promise<ComponentType<ChallengeProps<never>>> {
  const module = await views[name].preload();
  // Every view takes its own challenge, and gets the one of its own name here.
  return module.default as ComponentType<ChallengeProps<never>>;
}

afterEach(cleanup);

describe.each(samples)('$name, $sample', ({ name, sample, challenge }) => {
  const props = { challenge: challenge as never, onAnswer: async () => {} };

  test('its root takes className and ref and says which challenge it is', async () => {
    const View = await viewOf(name);
    const ref = createRef<HTMLElement>();
    render(<View {...props} className="mine" ref={ref} />);
    expect(ref.current?.matches(`.cs-card.mine[data-challenge="${name}"]`)).toBe(true);
  });

  test('it is a form or region named by its one heading', async () => {
    const View = await viewOf(name);
    render(<View {...props} />);
    const [heading, ...more] = screen.getAllByRole('heading', { level: 1 });
    expect(more).toEqual([]);
    const root = heading?.closest('.cs-card');
    expect(root?.getAttribute('aria-labelledby')).toBe(heading?.id);
    expect(heading?.textContent).not.toBe('');
  });

  test('nothing in it needs a looser content security policy', async () => {
    const View = await viewOf(name);
    const { container } = render(<View {...props} />);
    expect(container.innerHTML).not.toMatch(/ style=|<style|data:image| on[a-z]+=|javascript:/);
  });

  test('no session and nothing of SRP is on the page', async () => {
    const View = await viewOf(name);
    const { container } = render(<View {...props} />);
    for (const secret of secretsOf(name, sample)) {
      expect(container.innerHTML).not.toContain(secret);
    }
  });

  test('the server’s HTML is what the browser renders first', async () => {
    const View = await viewOf(name);
    const element = (
      <StrictMode>
        <InSignIn deadline={Date.now() + 20_000} resendAt={Date.now() + 20_000}>
          <View {...props} onResend={async () => {}} />
        </InSignIn>
      </StrictMode>
    );
    const page = document.createElement('div');
    page.innerHTML = renderToString(element);
    document.body.append(page);
    const onRecoverableError = vi.fn();
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const root = await act(async () => hydrateRoot(page, element, { onRecoverableError }));
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
    act(() => root.unmount());
    page.remove();
  });

  test('a field for the user name is there for password managers', async () => {
    const View = await viewOf(name);
    const { container } = render(
      <InSignIn username="dana@example.com">
        <View {...props} />
      </InSignIn>,
    );
    const field = container.querySelector<HTMLInputElement>('input[autocomplete="username"]');
    expect(field?.value).toBe('dana@example.com');
    expect(field?.readOnly).toBe(true);
  });
});
