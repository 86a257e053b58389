'use client';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useProvided } from '../session/session-context.ts';
import { view } from '../view.tsx';
import { deskOf, type StepUpRequest } from './desk.ts';
import type { StepUpOptions } from './step-up-context.ts';
import { messages } from './title.messages.ts';

export interface StepUpProps extends StepUpOptions {
  /** Where to ask: in a dialog over the page, or where `<StepUp>` is. Default: `dialog`. */
  layout?: 'dialog' | 'in-place' | undefined;
  /** Added to the root element. */
  className?: string | undefined;
}

/** Loads with the first step-up. */
const Steps = view(() => import('./step-up-steps.tsx'));

/**
 * Asks the user to prove more when an action of `useStepUp` needs it, and shows nothing otherwise. Put
 * one inside the `<SessionProvider>`. Classes: `.cs-dialog`, `.cs-step-up`.
 */
export function StepUp({ layout = 'dialog', className, ...options }: StepUpProps): ReactNode {
  const { session } = useProvided();
  const desk = deskOf(session);
  const [mark] = useState(() => ({}));
  const request = useSyncExternalStore(
    desk.subscribe,
    () => desk.shownBy(mark),
    () => undefined,
  );
  const { title } = useMessages('stepUp', messages);
  const { lang, dir } = useSettings();
  useEffect(() => desk.open(mark), [desk, mark]);

  const names = `${layout === 'dialog' ? 'cs-dialog ' : ''}cs-step-up`;
  const attributes = {
    className: className ? `${names} ${className}` : names,
    'aria-label': title,
    lang,
    dir,
  };
  const steps = request && <Steps key="steps" {...options} request={request} />;
  return layout === 'dialog' ? (
    <Dialog {...{ attributes, request }}>{steps}</Dialog>
  ) : (
    <InPlace {...{ attributes, request }}>{steps}</InPlace>
  );
}

interface PlaceProps {
  attributes: { className: string; 'aria-label': string };
  request: StepUpRequest | undefined;
  children: ReactNode;
}

function Dialog({ attributes, request, children }: PlaceProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current: element } = dialog;
    if (!request || !element) return undefined;
    element.showModal();
    // The content changes until the first step has loaded, so the dialog itself takes the focus.
    element.focus();
    // The browser then gives the focus back.
    return () => element.close();
  }, [request]);
  return (
    <dialog
      ref={dialog}
      {...attributes}
      tabIndex={-1}
      onCancel={(event) => {
        // A file field inside has an event of this name too.
        if (event.target === dialog.current) request?.settle(false);
      }}
    >
      {children}
    </dialog>
  );
}

function InPlace({ attributes, request, children }: PlaceProps): ReactNode {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!request) return undefined;
    const { current: element } = section;
    // The root of an element on the page is a document or a shadow root.
    const root = element?.getRootNode() as (Node & DocumentOrShadowRoot) | undefined;
    const activeElement = root?.activeElement;
    element?.focus();
    return () => {
      if (activeElement?.isConnected) (activeElement as HTMLElement).focus();
    };
  }, [request]);
  if (!request) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape cancels, as in the dialog
    <section
      ref={section}
      {...attributes}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape') request.settle(false);
      }}
    >
      {children}
    </section>
  );
}
