/**
 * A page without Storybook: it shows one story at a time and plays it. The build names the story
 * files and hands them to `offer`.
 */
import { createElement, type FunctionComponent, type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { clearAllMocks, configure, userEvent, within } from 'storybook/test';
import { patience } from '../scripts/patience.mjs';

/** The part of a story, or of the default export of its file, that this page uses. */
interface Annotations {
  component?: FunctionComponent<Args>;
  args?: Args;
  render?: (args: Args, context: Context) => ReactNode;
  decorators?: Decorator[];
  loaders?: ((context: Context) => unknown)[];
  parameters?: Args;
  beforeEach?: (context: Context) => unknown;
  play?: (context: Context) => Promise<void>;
}

type Args = Record<string, unknown>;
type Decorator = (Story: FunctionComponent, context: Context) => ReactNode;

/** A file of stories; `default` applies to all of them. */
export type StoryFile = { default: Annotations } & Record<string, Annotations>;

interface Context {
  args: Args;
  parameters: Args;
  canvasElement: HTMLElement;
  canvas: ReturnType<typeof within>;
  userEvent: ReturnType<typeof userEvent.setup>;
  step(label: string, play: (context: Context) => Promise<void>): Promise<void>;
}

declare global {
  interface Window {
    /** The names of a file's stories. */
    storiesOf(file: string): Promise<string[]>;
    /** Runs the conformance suite on every view with every fixture, and returns the failures. */
    conform(): Promise<Conformed>;
    /** Shows a story instead of the last one; resolves when it has ended. */
    show(file: string, story: string): Promise<void>;
  }
}

// As in Storybook: the effects of a step are on the page before the next step.
configure({
  asyncUtilTimeout: patience.wait,
  asyncWrapper: async (step) => {
    const result = await step();
    await new Promise((resolve) => setTimeout(resolve));
    return result;
  },
});

export interface Conformed {
  asked: number;
  failed: string[];
}

// These tests write the server's HTML into the page themselves, which the policy refuses.
const writeHtml = new Set([
  'the server’s HTML is what the browser renders first',
  'what was typed before the script came is in the answer',
]);

let root: Root | undefined;
let undo: unknown;

export function offer(files: Readonly<Record<string, () => Promise<StoryFile>>>): void {
  const read = async (file: string) => {
    const load = files[file];
    if (!load) throw new TypeError(`There is no ${file}.`);
    const { default: meta, ...stories } = await load();
    return { meta, stories };
  };
  window.storiesOf = async (file) => Object.keys((await read(file)).stories);
  window.show = async (file, name) => {
    const { meta, stories } = await read(file);
    const story = stories[name];
    if (!story) throw new TypeError(`${file} has no ${name}.`);
    await show(meta, story);
  };
  window.conform = async () => {
    const { everyView } = await import('../packages/react/test/every-view.tsx');
    const questions: { title: string; ask: () => Promise<void> }[] = [];
    let of = '';
    await everyView({
      describe(title, body) {
        of = title;
        body();
      },
      test: (title, ask) => {
        if (!writeHtml.has(title)) questions.push({ title: `${of}: ${title}`, ask });
      },
      axe: window.axe,
    });
    const failed: string[] = [];
    for (const { title, ask } of questions) {
      await ask().catch((error: Error) => failed.push(`${title}: ${error.message}`));
    }
    return { asked: questions.length, failed };
  };
}

async function show(meta: Annotations, story: Annotations): Promise<void> {
  root?.unmount();
  if (typeof undo === 'function') undo();
  clearAllMocks();

  const canvasElement = document.createElement('main');
  document.body.replaceChildren(canvasElement);
  const context: Context = {
    args: { ...meta.args, ...story.args },
    parameters: { ...meta.parameters, ...story.parameters },
    canvasElement,
    canvas: within(canvasElement),
    userEvent: userEvent.setup(),
    step: (_label, play) => play(context),
  };
  for (const load of [...(meta.loaders ?? []), ...(story.loaders ?? [])]) await load(context);
  undo = await (story.beforeEach ?? meta.beforeEach)?.(context);

  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  const Story = decorators.reduce<FunctionComponent>(
    (Inner, decorate) => () => decorate(Inner, context),
    () => rendered(meta, story, context),
  );
  const fresh = createRoot(canvasElement);
  root = fresh;
  flushSync(() =>
    fresh.render(
      <StrictMode>
        <Story />
      </StrictMode>,
    ),
  );
  await (story.play ?? meta.play)?.(context);
}

function rendered(meta: Annotations, story: Annotations, context: Context): ReactNode {
  const render = story.render ?? meta.render;
  if (render) return render(context.args, context);
  const component = story.component ?? meta.component;
  if (!component) throw new TypeError('A story has neither a component nor a render.');
  return createElement(component, context.args);
}
