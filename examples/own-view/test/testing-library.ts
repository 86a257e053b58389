import { configure } from '@testing-library/react';

// A view that is loaded on demand may take longer than the second that is the default.
configure({ asyncUtilTimeout: 60_000 });
