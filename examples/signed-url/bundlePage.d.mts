import type { SignedUrlServerOptions } from './signedUrlServer.mjs';

export function bundlePage(): Promise<NonNullable<SignedUrlServerOptions['files']>>;
