import type { Server } from 'node:http';

export interface SignedUrlServerOptions {
  apiKey: string;
  agentId: string;
  service?: string;
  files?: Record<string, { type: string; body: string | Uint8Array }>;
}

export function signedUrlServer(options: SignedUrlServerOptions): Server;
