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
  /** An icon above the heading. */
  icon?: ReactNode;
  /** One sentence that explains the screen. It describes code fields. */
  description?: ReactNode;
  /** AWS's name of the challenge. Selector: `[data-challenge="SMS_MFA"]`. */
  challenge?: (Posted & { username?: string | undefined }) | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLElement> | undefined;
  children?: ReactNode;
}

/** What a sign-in adds to each screen after the first. */
export interface Surroundings {
  /** The user who signs in, above the heading. */
  identity?: ReactNode;
  /** The time limit, under the heading. */
  timeLimit?: ReactNode;
  /** The username for password managers, before the fields. */
  username?: ReactNode;
  /** The countdown, at the end. */
  deadline?: ReactNode;
}

export interface FormProps {
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  /** Selector: `[data-pending]`. */
  pending: boolean;
}

/**
 * A screen with fields: a native form, labeled by its heading. It uses POST, so that a submit
 * before hydration never puts a password into the URL. Class: `.cs-card`.
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
      // The element is a form, whatever wider type the caller's ref has.
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

// React events bubble through portals, so this event may come from another form.
const end = (event: SyntheticEvent) => event.stopPropagation();
const endHere = { onReset: end, onInput: end, onChange: end, onInvalid: end };

/** Returns the id of the sentence under the heading, for fields that it describes. */
export const useDescriptionId = (): string | undefined => useContext(DescriptionContext);

const DescriptionContext = createContext<string | undefined>(undefined);

/** What every screen has: a heading that labels it, and live regions. */
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
