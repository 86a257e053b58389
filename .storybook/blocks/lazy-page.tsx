import type { DocsContainerProps } from '@storybook/addon-docs/blocks';
import { lazy, type PropsWithChildren, type ReactNode, Suspense } from 'react';

const Page = lazy(() => import('./page.tsx').then((module) => ({ default: module.Page })));

/** The page around words. Stories are shown and tested without its code. */
export function LazyPage(props: PropsWithChildren<DocsContainerProps>): ReactNode {
  return (
    <Suspense>
      <Page {...props} />
    </Suspense>
  );
}
