import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import './setupMatchers';

// The page and the library are those of the next file too: what one leaves there would go on.
configure({ reactStrictMode: false });
afterEach(cleanup);
