import type { SectionName } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { Code } from './code.tsx';
import { nameInCode } from './folder.ts';

/** How an app shows one section. */
export function SectionCode({ name }: { name: SectionName }): ReactNode {
  const type = nameInCode(name);
  return (
    <Code
      code={`import { createAccount } from '@countersign/core/account';
import { ${type} } from '@countersign/react/account/${name}';
import '@countersign/react/styles.css';
import '@countersign/react/styles/account.css';
import { session } from './session';

const account = createAccount({ session });

<${type} account={account} links={{ signIn: '/sign-in', resetPassword: '/reset', support: '/help' }} />`}
    />
  );
}
