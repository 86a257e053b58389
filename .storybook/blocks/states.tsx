import type { ChallengeName } from '@countersign/core';
import type { SectionName } from '@countersign/core/account';
import { DocsContext } from '@storybook/addon-docs/blocks';
import { type ReactNode, useContext, useState } from 'react';
import { Code } from './code.tsx';
import { folderOf, nameInCode, typeOf } from './folder.ts';
import { useGlobalsInAddress } from './page.tsx';
import { withImports } from './story-code.ts';

/** Every story of the challenge: opened, it is played in a frame, its code beneath. */
export const States = ({ name }: { name: ChallengeName }): ReactNode => (
  <StatesOf type={typeOf(name)} subpath={`@countersign/react/${folderOf(name)}`} />
);

/** Every story of a section of the account. */
export const SectionStates = ({ name }: { name: SectionName }): ReactNode => (
  <StatesOf type={nameInCode(name)} subpath={`@countersign/react/account/${name}`} />
);

function StatesOf({ type, subpath }: { type: string; subpath: string }): ReactNode {
  const stories = useContext(DocsContext).componentStories();
  return (
    <div className="doc-states sb-unstyled">
      {stories.map(({ id, name: state, parameters }) => {
        const code: string = parameters['docs']?.source?.code ?? '';
        return <State key={id} {...{ id, state }} code={withImports(code, type, subpath)} />;
      })}
    </div>
  );
}

interface StateProps {
  id: string;
  state: string;
  code: string;
}

function State({ id, state, code }: StateProps): ReactNode {
  const [open, setOpen] = useState(false);
  const globals = useGlobalsInAddress();
  return (
    <details className="doc-state" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{state}</summary>
      {open && (
        <>
          <iframe title={state} src={`iframe.html?viewMode=story&id=${id}&globals=${globals}`} />
          <Code code={code} />
          <a href={`./?path=/story/${id}`} target="_top">
            Open this story
          </a>
        </>
      )}
    </details>
  );
}
