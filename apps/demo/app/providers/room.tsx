import type { Provider } from '../../lib/providers.ts';

/** As high as "or", a button for each provider, and the one for single sign-on. */
export const Room = ({ providers }: { providers: readonly Provider[] }) => (
  <div className="demo-providers demo-room">
    {providers.map(({ name }) => (
      <div key={name} />
    ))}
    <div />
  </div>
);
