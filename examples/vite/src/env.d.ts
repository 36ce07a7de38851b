/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_AGENT_ID: string;
  readonly VITE_AGENT_ORIGIN?: string;
}
