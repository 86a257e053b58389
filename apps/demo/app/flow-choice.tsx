import type { AuthFlow } from '@countersign/core/transport';
import Link from 'next/link';
import { flows } from '../lib/flows.ts';
import type { Mode } from '../lib/modes.ts';
import { signInAddress } from '../lib/sign-in-address.ts';
import { texts } from '../lib/texts.ts';

interface Props {
  mode: Mode;
  /** What the app client allows. */
  allowed: readonly AuthFlow[];
  chosen: AuthFlow;
  user: string;
}

/** How the sign-in begins: the AuthFlow of InitiateAuth. */
export async function FlowChoice({ mode, allowed, chosen, user }: Props) {
  const text = (await texts()).flows;
  const offered = flows.filter((name) => allowed.includes(name));
  return (
    <section aria-labelledby="flow">
      <h2 id="flow">{text.title}</h2>
      <ul className="demo-flows">
        {offered.map((name) => (
          <li key={name}>
            <Link
              href={signInAddress(mode, user, name)}
              prefetch={false}
              aria-current={name === chosen ? 'true' : undefined}
            >
              {text[name].label}
            </Link>
            <code>{name}</code>
            <p>{text[name].hint}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
