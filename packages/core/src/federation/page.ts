import type { WebStorage } from '../flow/web-storage.ts';

/** What a federation uses of the browser's window. Tests pass their own. */
export interface Page {
  /** The address of the page. */
  address(): string;
  /** Goes to another address. */
  go(address: string): void;
  /** Replaces the address without loading it. */
  replace(path: string): void;
  /** Returns the storage of this tab. Throws where the browser blocks storage. */
  storage(): WebStorage | undefined;
  /** Opens an empty window; undefined where the browser blocks it. */
  open(): Popup | undefined;
  /** Closes this window, if a script opened it. */
  close(): void;
  /** True in a window that `open` returned, while the page that opened it is there. */
  isPopup(): boolean;
}

export interface Popup {
  closed: boolean;
  close(): void;
  /** Reading `href` throws while another site is open there. */
  location: { href: string; replace(address: string): void };
}

/** Fills in the browser's window, and touches none of it yet: apps create federations on servers, too. */
export const pageOf = (overrides: Partial<Page> | undefined): Page => ({
  address: () => location.href,
  go: (address) => location.assign(address),
  replace: (path) => history.replaceState(history.state, '', path),
  storage: () => globalThis.sessionStorage,
  open() {
    const popup = open('', '_blank', 'popup,width=480,height=720') ?? undefined;
    if (popup) popup.name = popupName;
    return popup;
  },
  close: () => close(),
  isPopup: () => window.name === popupName && window.opener !== null,
  ...overrides,
});

/** A window keeps its name from page to page, and across sites while its opener is there. */
const popupName = 'countersign.federation';
