import { expect, test } from 'vitest';
import { withImports } from './story-code.ts';

test('a story’s code has exactly the imports that it needs', () => {
  const code =
    "const Pending = () => <SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={fn()} />;";
  expect(withImports(code, 'SmsMfa', '@countersign/react/sms-mfa').split('\n')).toEqual([
    "import { decoded } from '@countersign/react/testing';",
    "import { fn } from 'storybook/test';",
    "import { SmsMfa } from '@countersign/react/sms-mfa';",
    '',
    code,
  ]);
});
