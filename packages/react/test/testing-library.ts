import { configure } from '@testing-library/react';

configure({
  // Effects run twice, as they do in every app that is being developed.
  reactStrictMode: true,
  // `findBy…` and `waitFor` outlast a busy machine and a chunk that is loaded for the first time.
  asyncUtilTimeout: 60_000,
});
