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
import { PostContext, type Posted } from '../post/post-context.ts';
import { useSettings } from '../provider.tsx';
import { AnnouncerContext, useAnnouncer } from './announcer.tsx';
import { Heading } from './heading.tsx';

export interface CardProps {
  title: ReactNode;
  /** Shown above the heading: what the screen is about. */
  icon?: ReactNode;
  /** One sentence: why, or where from. Code fields are described by it. */
  description?: ReactNode;
  /** AWS's name of the challenge. Selector: `[data-challenge="SMS_MFA"]`. */
  challenge?: (Posted & { username?: string | undefined }) | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
  children?: ReactNode;
}

/** What a sign-in that is under way adds to a screen. The first screen has none of it. */
export interface Surroundings {
  /** The user who signs in, above the heading. */
  identity?: ReactNode;
  /** How long there is, under the heading. */
  timeLimit?: ReactNode;
  /** The user name for password managers, before the fields. */
  username?: ReactNode;
  /** The time running out, at the end. */
  deadline?: ReactNode;
}

export interface FormProps {
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  /** Selector: `[data-pending]`. */
  pending: boolean;
}

/**
 * A screen with something to fill in: a real form, named by its heading. POST, so that a press
 * before the page has come alive never puts a password into the address. Class: `.cs-card`.
 */
export function FormCard({
  onSubmit,
  pending,
  ref,
  ...props
}: CardProps & FormProps & { surroundings?: Surroundings }): ReactNode {
  const { attributes, body, wrap } = useCard(props);
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

/** Id of the sentence under the heading, for fields it describes. */
export const useDescriptionId = (): string | undefined => useContext(DescriptionContext);

const DescriptionContext = createContext<string | undefined>(undefined);

/** What every screen has: a heading that names it, and regions to announce things in. */
export function useCard(props: Omit<CardProps, 'ref'> & { surroundings?: Surroundings }) {
  const { title, icon, description, challenge, className, children, surroundings } = props;
  const id = useId();
  const titleId = `${id}title`;
  const descriptionId = description === undefined ? undefined : `${id}description`;
  const { lang, dir } = useSettings();
  const { store, regions } = useAnnouncer();
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
      {surroundings?.identity}
      <div className="cs-intro">
        {icon}
        <Heading id={titleId}>{title}</Heading>
        {description !== undefined && (
          <p id={descriptionId} className="cs-description">
            {description}
          </p>
        )}
        {surroundings?.timeLimit}
      </div>
      {surroundings?.username}
      {children}
      {surroundings?.deadline}
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
