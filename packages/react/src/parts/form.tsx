'use client';
import {
  createContext,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  useContext,
  useId,
  useMemo,
} from 'react';
import { useConversation } from '../conversation.ts';
import { PostContext, type Posted } from '../post/post-context.ts';
import { useSettings } from '../provider.tsx';
import { AnnouncerContext, useAnnouncer } from './announcer.tsx';
import { Deadline, TimeLimit } from './deadline.tsx';
import { Heading } from './heading.tsx';
import { Identity } from './identity.tsx';
import { UsernameField } from './username-field.tsx';

export interface ScreenProps {
  title: ReactNode;
  /** Shown above the heading: what the screen is about. */
  icon?: ReactNode;
  /** One sentence: why, or where from. Code fields are described by it. */
  description?: ReactNode;
  /** Shown above the heading: who signs in. Default: the conversation's user name. */
  identity?: boolean;
  /** AWS's name of the challenge. Selector: `[data-challenge="SMS_MFA"]`. */
  challenge?: (Posted & { username?: string | undefined }) | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
  children?: ReactNode;
}

export interface ChallengeFormProps extends ScreenProps {
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  /** Selector: `[data-pending]`. */
  pending: boolean;
}

/**
 * One screen with something to fill in: a real form, named by its heading. POST, so that a press
 * before the page has come alive never puts a password into the address. Class: `.cs-card`.
 */
export function ChallengeForm({ onSubmit, pending, ref, ...props }: ChallengeFormProps): ReactNode {
  const { attributes, body, wrap } = useScreen(props);
  const post = useContext(PostContext);
  return wrap(
    <form
      {...attributes}
      // It is a form whatever wider type the caller's ref has.
      ref={ref as Ref<HTMLFormElement>}
      method="post"
      {...post?.form}
      noValidate
      aria-busy={pending || undefined}
      data-pending={pending || undefined}
      {...endHere}
      onSubmit={(event) => {
        end(event);
        onSubmit(event);
      }}
    >
      {post?.fieldsOf(props.challenge)}
      {body}
    </form>,
  );
}

// React hands the events of a portal to whatever is around it in the app, and that may be a form.
const end = (event: SyntheticEvent) => event.stopPropagation();
const endHere = { onReset: end, onInput: end, onChange: end, onInvalid: end };

/** One screen with nothing to fill in. Class: `.cs-card`. */
export function ChallengeSection({ ref, ...props }: ScreenProps): ReactNode {
  const { attributes, body, wrap } = useScreen(props);
  return wrap(
    <section {...attributes} ref={ref}>
      {body}
    </section>,
  );
}

/** Id of the sentence under the heading, for fields it describes. */
export const useDescriptionId = (): string | undefined => useContext(DescriptionContext);

const DescriptionContext = createContext<string | undefined>(undefined);

function useScreen(props: Omit<ScreenProps, 'ref'>) {
  const { title, icon, description, identity = true, challenge, className, children } = props;
  const id = useId();
  const titleId = `${id}title`;
  const descriptionId = description === undefined ? undefined : `${id}description`;
  const { lang, dir } = useSettings();
  const { store, regions } = useAnnouncer();
  const conversation = useConversation();
  const username = conversation?.username || challenge?.username;
  const attributes = useMemo(
    () => ({
      className: className ? `cs-card ${className}` : 'cs-card',
      'aria-labelledby': titleId,
      'data-challenge': challenge?.name,
      lang,
      dir,
    }),
    [className, titleId, challenge?.name, lang, dir],
  );

  const body = (
    <>
      {identity && <Identity />}
      <div className="cs-intro">
        {icon}
        <Heading id={titleId}>{title}</Heading>
        {description !== undefined && (
          <p id={descriptionId} className="cs-description">
            {description}
          </p>
        )}
        <TimeLimit />
      </div>
      {identity && username && <UsernameField value={username} />}
      {children}
      <Deadline />
      {regions}
    </>
  );

  const wrap = (root: ReactNode): ReactNode => (
    <AnnouncerContext.Provider value={store}>
      <DescriptionContext.Provider value={descriptionId}>{root}</DescriptionContext.Provider>
    </AnnouncerContext.Provider>
  );

  return { attributes, body, wrap };
}
