import { composeStories } from '@storybook/react-vite';
import { afterEach, beforeEach, expect, test } from 'vitest';

/**
 * What the translation of a browser does to a page, meanwhile and afterwards: each text node makes
 * room for an element with another one in it. The text stays, so that stories find what they ask for.
 */
class Translation {
  readonly #taken: { was: Text; said: string; stands: Element }[] = [];
  readonly #observer = new MutationObserver(() => this.#translate());

  begin(): void {
    this.#translate();
    this.#observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  }

  end(): void {
    this.#observer.disconnect();
  }

  /** Texts that React wrote to a node which is on the page no more, so that nobody reads them. */
  lost(): string[] {
    return this.#taken
      .filter(({ was, said, stands }) => stands.isConnected && was.data !== said)
      .map(({ was, said }) => `“${said}” stayed where “${was.data}” was written`);
  }

  #translate(): void {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const was of found) {
      const parent = was.parentElement;
      if (!was.data.trim() || !parent || parent.closest('font, script, style')) continue;
      const stands = document.createElement('font');
      stands.textContent = was.data;
      was.replaceWith(stands);
      this.#taken.push({ was, said: was.data, stands });
    }
  }
}

let translation: Translation;
const faults: string[] = [];
const hear = ({ message }: ErrorEvent) => faults.push(message);

beforeEach(() => {
  translation = new Translation();
  faults.length = 0;
  addEventListener('error', hear);
});

afterEach(() => {
  translation.end();
  removeEventListener('error', hear);
});

const modules = import.meta.glob<Parameters<typeof composeStories>[0]>([
  '../packages/react/src/**/*.stories.tsx',
  './flows/*.stories.tsx',
]);

test.each(Object.keys(modules))('a translated page goes on: %s', async (path) => {
  const composed = composeStories((await modules[path]?.()) ?? { default: {} });
  // Which stories a file has is known when it is loaded.
  const stories = composed as { readonly [name: string]: { run(): Promise<void> } };
  expect(Object.keys(stories)).not.toEqual([]);
  for (const [name, story] of Object.entries(stories)) {
    translation = new Translation();
    translation.begin();
    // What a story expects is asked elsewhere, and some of it of the very nodes that are gone here.
    await story.run().catch((error: unknown) => {
      if (/NotFoundError|not a child/.test(String(error))) faults.push(String(error));
    });
    translation.end();
    expect({ story: name, faults, lost: translation.lost() }).toEqual({
      story: name,
      faults: [],
      lost: [],
    });
  }
});
