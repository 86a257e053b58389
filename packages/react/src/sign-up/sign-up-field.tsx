'use client';
import { type ReactNode, useContext } from 'react';
import { format, useMessages } from '../messages.ts';
import { messages as fieldMessages } from '../parts/attribute-field.messages.ts';
import { CheckField } from '../parts/check-field.tsx';
import { PhoneFieldContext } from '../parts/phone-slot.ts';
import { PoolAttributeField } from '../parts/pool-attribute-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { messages as signInMessages } from '../sign-in/sign-in.messages.ts';
import { messages } from './sign-up.messages.ts';
import { identifierInputs } from './sign-up-input.ts';
import type { SignUpFieldBinding } from './use-sign-up.ts';

interface Props {
  field: SignUpFieldBinding;
  id: string;
  label: string;
  quiet: boolean;
}

/** One field of a sign-up: what users sign in with, an attribute, or one of the app's own. */
export function SignUpFieldView({ field, label, ...look }: Props): ReactNode {
  const { input, problem, typed } = field;
  const { valueRequired } = useMessages('parts', fieldMessages);
  const { unavailable } = useMessages('signUp', messages);
  const bound = { ...look, input, problem };
  const defaultValue = typeof typed === 'boolean' ? `${typed}` : typed;

  if (field.type === 'identifier') {
    return <Identifier {...bound} {...{ label, defaultValue }} kind={field.kind} />;
  }
  if (field.type === 'unavailable') {
    return <p className="cs-hint">{format(unavailable, { label })}</p>;
  }
  const { label: own, hint, options, checkbox } = field.field;
  if (field.type === 'attribute') {
    const { attribute } = field;
    return (
      <PoolAttributeField {...bound} {...{ attribute, hint, options, defaultValue }} label={own} />
    );
  }
  const { required } = field;
  const texts = { required: format(valueRequired, { label: own ?? '' }) };
  if (checkbox) {
    return (
      <CheckField
        {...bound}
        {...{ label, hint, texts, required }}
        defaultChecked={defaultValue === 'true'}
      />
    );
  }
  if (options) {
    return <SelectField {...bound} {...{ label, hint, texts, options, required, defaultValue }} />;
  }
  return (
    <TextField {...bound} {...{ label, hint, texts }} attributes={{ required, defaultValue }} />
  );
}

interface IdentifierProps
  extends Omit<Props, 'field'>,
    Pick<SignUpFieldBinding, 'input' | 'problem'> {
  kind: Extract<SignUpFieldBinding, { type: 'identifier' }>['kind'];
  defaultValue: string | undefined;
}

function Identifier({ kind, defaultValue, ...field }: IdentifierProps): ReactNode {
  const signIn = useMessages('signIn', signInMessages);
  const text = useMessages('signUp', messages);
  const required = kind === 'emailOrPhone' ? text.emailOrPhoneRequired : signIn[`${kind}Required`];
  const Phone = useContext(PhoneFieldContext);
  const Text = kind === 'phone' ? Phone : TextField;
  return (
    <Text
      {...field}
      hint={kind === 'phone' ? signIn.phoneHint : undefined}
      texts={{ required, format: required, 'invalid-parameter': required }}
      attributes={{
        // Not `type="email"`: browsers rewrite the address, e.g. IDN domains.
        type: kind === 'phone' ? 'tel' : 'text',
        inputMode: identifierInputs[kind].inputMode,
        dir: 'ltr',
        autoComplete: 'username',
        autoCapitalize: 'none',
        autoCorrect: 'off',
        spellCheck: false,
        required: true,
        enterKeyHint: 'next',
        defaultValue,
      }}
    />
  );
}
