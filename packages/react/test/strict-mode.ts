import { configure } from '@testing-library/react';

// Effects run twice, as they do in every app that is being developed.
configure({ reactStrictMode: true });
