import type { ChallengeProps } from '@countersign/react';
import { conformance, decoded } from '@countersign/react/testing';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { describe, test } from 'vitest';

/** Asks of your view what the kit asks of its own. */
export function holdToTheKitsRules(view: (props: ChallengeProps<'SMS_MFA'>) => ReactNode) {
  conformance(
    { name: 'SMS_MFA', view, samples: { plain: decoded('SMS_MFA', 'plain') } },
    { describe, test, axe },
  );
}
