import type { Operation } from '@countersign/core/transport';
import type { RuleOf } from './operations.ts';

// Checked by `pnpm types`: each expected error must occur. Core's table and the server's cannot differ.

type Table = { [O in Operation]: RuleOf<O> };

declare const lacksOne: Omit<Table, 'GetDevice'>;
// @ts-expect-error core has an operation, and the server does not
lacksOne satisfies Table;

const rule = { kind: 'own', takes: { DeviceKey: 'text' }, gives: { Device: true } } as const;
rule satisfies RuleOf<'GetDevice'>;
// @ts-expect-error the server has an operation, and core does not
rule satisfies RuleOf<'GetDevise'>;
// @ts-expect-error core's input has a member, and the server takes none
({ ...rule, takes: {} }) satisfies RuleOf<'GetDevice'>;
// @ts-expect-error the server takes a member, and core's input has none
({ ...rule, takes: { DeviceKey: 'text', Colour: 'text' } }) satisfies RuleOf<'GetDevice'>;
// @ts-expect-error the server reads a member as another type
({ ...rule, takes: { DeviceKey: 'number' } }) satisfies RuleOf<'GetDevice'>;
// @ts-expect-error core's output has a member, and the server gives none
({ ...rule, gives: {} }) satisfies RuleOf<'GetDevice'>;
// @ts-expect-error the server gives a member, and core's output has none
({ ...rule, gives: { Device: true, Colour: true } }) satisfies RuleOf<'GetDevice'>;
// @ts-expect-error only the user themself may call it
({ ...rule, kind: 'account' }) satisfies RuleOf<'GetDevice'>;
