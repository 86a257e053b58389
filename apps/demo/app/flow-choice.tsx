import type { AuthFlow } from '@countersign/core/transport';
import Link from 'next/link';
import { flows } from '../lib/flows.ts';
import { signInAddress } from '../lib/sign-in-address.ts';

/** How the sign-in begins: the AuthFlow of InitiateAuth. */
export function FlowChoice({ chosen, user }: { chosen: AuthFlow; user: string }) {
  return (
    <section aria-labelledby="flow">
      <h2 id="flow">How it begins</h2>
      <ul className="demo-flows">
        {flows.map(({ name, label, hint }) => (
          <li key={name}>
            <Link
              href={signInAddress(user, name)}
              prefetch={false}
              aria-current={name === chosen ? 'true' : undefined}
            >
              {label}
            </Link>
            <code>{name}</code>
            <p>{hint}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
