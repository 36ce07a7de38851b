import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import './setupMatchers';

// The page and the library are those of the next file too: what one leaves there would go on.
// A busy machine takes longer than a second to load what comes late.
configure({ reactStrictMode: false, asyncUtilTimeout: 15_000 });
afterEach(cleanup);
