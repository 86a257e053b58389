'use client';
import { type ReactNode, useId } from 'react';
import { formatNodes, useMessages } from '../messages.ts';
import { CheckField } from '../parts/check-field.tsx';
import { FormError } from '../parts/error.tsx';
import { ErrorSummary, faultsOf } from '../parts/error-summary.tsx';
import { ChallengeForm, ChallengeSection } from '../parts/form.tsx';
import { LinkButton, Ways } from '../parts/link-button.tsx';
import { NewPasswordField } from '../parts/new-password-field.tsx';
import { usePoolLabel } from '../parts/pool-attribute-field.tsx';
import { Submit } from '../parts/submit.tsx';
import { CountersignProvider } from '../provider.tsx';
import type { ScreenProps } from '../sign-in/screen-props.ts';
import { messages as signInMessages } from '../sign-in/sign-in.messages.ts';
import { messages } from './sign-up.messages.ts';
import { type Links, useSignUpSettings } from './sign-up-context.ts';
import { SignUpFieldView } from './sign-up-field.tsx';
import type { AskedField } from './sign-up-fields.ts';
import { type SignUpForm as Form, useSignUp } from './use-sign-up.ts';

/** Asks new users for what the pool needs, and creates their account. Class: `.cs-card`. */
export function SignUpForm(props: ScreenProps<'identify'>): ReactNode {
  const { asked, pool } = useSignUpSettings();
  const text = useMessages('signUp', messages);
  const bound = useSignUp(props);
  const choosesName = asked.some((one) => one.type === 'identifier' && one.kind === 'username');
  // The form tells nobody whether an address or a number has an account.
  const own = choosesName ? {} : { 'user-exists': text.notCreated };
  if (!pool.signUp.allowed) return <Closed />;
  if (bound.waits) return <Waits />;
  return (
    <CountersignProvider
      messages={{ errors: { lambda: text.refused, 'alias-exists': text.notCreated, ...own } }}
    >
      <Fields {...bound} />
    </CountersignProvider>
  );
}

function Fields(bound: Form): ReactNode {
  const { form, fields, password, policy, consent, switchPassword, pending, problem } = bound;
  const { terms } = useSignUpSettings();
  const text = useMessages('signUp', messages);
  const signIn = useMessages('signIn', signInMessages);
  const labelOf = useSignUpLabel();
  const id = useId();
  const faults = faultsOf([
    ...fields.map((field, at) => ({
      label: labelOf(field),
      problem: field.problem,
      inputId: `${id}${at}`,
    })),
    { label: signIn.password, problem: password?.problem, inputId: `${id}password` },
    { label: text.terms, problem: consent?.problem, inputId: `${id}consent` },
  ]);
  const quiet = faults.length > 1;

  return (
    <ChallengeForm {...form} identity={false} title={text.title}>
      <FormError problem={problem} />
      <ErrorSummary faults={faults} />
      {fields.map((field, at) => (
        // The list is the same for as long as the form is there.
        <SignUpFieldView
          key={field.input.name}
          {...{ field, quiet }}
          id={`${id}${at}`}
          label={labelOf(field)}
        />
      ))}
      {password ? (
        <NewPasswordField
          {...password}
          {...{ policy, quiet }}
          id={`${id}password`}
          label={signIn.password}
        />
      ) : (
        <p className="cs-hint">{text.withoutPasswordHint}</p>
      )}
      {consent && (
        <CheckField
          {...consent}
          {...{ quiet }}
          id={`${id}consent`}
          required
          label={<Consent {...terms} />}
          texts={{ required: text.consentRequired }}
        />
      )}
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
      <Ways>
        {switchPassword && (
          <LinkButton onClick={switchPassword}>
            {password ? text.withoutPassword : text.withPassword}
          </LinkButton>
        )}
        <HasAccount />
      </Ways>
    </ChallengeForm>
  );
}

/** Returns a function that gives the label of a field: the app's, the pool's or the kit's. */
function useSignUpLabel(): (field: AskedField) => string {
  const signIn = useMessages('signIn', signInMessages);
  const text = useMessages('signUp', messages);
  const labelOf = usePoolLabel();
  return (field) => {
    if (field.type === 'identifier') {
      return field.kind === 'emailOrPhone' ? text.emailOrPhone : signIn[field.kind];
    }
    if (field.type === 'unavailable') {
      return labelOf({ name: field.name, kind: 'String', required: true });
    }
    const { name, label, checkbox } = field.field;
    if (field.type === 'attribute') return labelOf(field.attribute, label);
    const kind = checkbox ? 'Boolean' : 'String';
    return labelOf({ name, kind, required: field.required }, label);
  };
}

/** "Already have an account? Sign in", if the app says where. */
function HasAccount(): ReactNode {
  const { signIn } = useSignUpSettings();
  const text = useMessages('signUp', messages);
  if (signIn === undefined) return null;
  return (
    <p>
      <span>{text.hasAccount}</span>{' '}
      {typeof signIn === 'string' ? (
        <a href={signIn}>{text.signIn}</a>
      ) : (
        <LinkButton onClick={signIn}>{text.signIn}</LinkButton>
      )}
    </p>
  );
}

function Consent({ termsOfUse, privacyPolicy }: Links): ReactNode {
  const text = useMessages('signUp', messages);
  const terms = termsOfUse && <Link href={termsOfUse}>{text.terms}</Link>;
  const privacy = privacyPolicy && <Link href={privacyPolicy}>{text.privacy}</Link>;
  if (terms && privacy) return formatNodes(text.consent, { terms, privacy });
  return terms
    ? formatNodes(text.consentTerms, { terms })
    : formatNodes(text.consentPrivacy, { privacy });
}

/** Opens beside the form, which keeps what was typed. */
const Link = (props: { href: string; children: string }): ReactNode => (
  <a {...props} target="_blank" rel="noreferrer" />
);

function Closed(): ReactNode {
  const text = useMessages('signUp', messages);
  return (
    <ChallengeSection identity={false} title={text.title}>
      <FormError problem={closed} />
      <Ways>
        <HasAccount />
      </Ways>
    </ChallengeSection>
  );
}

const closed = { kind: 'sign-up-disabled' } as const;

/** Nothing can confirm the account here: the pool sends no code. */
function Waits(): ReactNode {
  const text = useMessages('signUp', messages);
  return (
    <ChallengeSection identity={false} title={text.createdTitle} description={text.created}>
      <Ways>
        <HasAccount />
      </Ways>
    </ChallengeSection>
  );
}
