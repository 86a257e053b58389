/**
 * What the catalogue and the tests in a browser use of others. Vite prepares these before it serves a
 * page; one that it finds later makes it reload the page, under a test too. An ES module may be left
 * out where nothing discovers, anything else may not.
 */
export const browserDependencies = [
  'axe-core',
  'react',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  '@countersign/emulator > @simplewebauthn/server',
  '@countersign/emulator > jose',
  '@countersign/emulator > otplib',
  '@countersign/react > @simplewebauthn/browser',
  '@countersign/react > @testing-library/react',
  '@countersign/react > @testing-library/user-event',
  '@countersign/react > qr/decode.js',
  '@countersign/react > react-hook-form',
  '@countersign/react > uqr',
  '@storybook/addon-docs/blocks',
  '@storybook/react-vite',
  'storybook/internal/core-events',
  'storybook/test',
  'storybook/theming',
];
