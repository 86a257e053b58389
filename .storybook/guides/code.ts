import ownScreen from '../../packages/react/examples/own-screen.tsx?raw';
import ownView from '../../packages/react/examples/own-view.tsx?raw';
import shadcn from '../../packages/react/examples/shadcn.css?raw';
import tailwind from '../../packages/react/examples/tailwind.css?raw';
import awsSdk from './code/aws-sdk.ts?raw';
import emulator from './code/emulator.test.ts?raw';
import languages from './code/languages.tsx?raw';
import ownServer from './code/own-server.ts?raw';
import ownServerPage from './code/own-server-page.tsx?raw';
import ownTheme from './code/own-theme.css?raw';
import conformance from './code/own-view-conformance.ts?raw';
import raw from './code/raw.tsx?raw';
import signIn from './code/sign-in.tsx?raw';
import signedIn from './code/signed-in.tsx?raw';
import signedInMenu from './code/signed-in-menu.tsx?raw';
import signedInRelay from './code/signed-in-relay.tsx?raw';
import stepUp from './code/step-up.tsx?raw';

/** The code of the guides: files that are type-checked, and some of them run, like all the others. */
export const code = {
  awsSdk,
  conformance,
  emulator,
  languages,
  ownScreen,
  ownServer,
  ownServerPage,
  ownTheme,
  ownView,
  raw,
  shadcn,
  signIn,
  signedIn,
  signedInMenu,
  signedInRelay,
  stepUp,
  tailwind,
};
