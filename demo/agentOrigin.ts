/** Put in by the script that starts agent and page together. */
declare const __AGENT_ORIGIN__: string | undefined;

/** Where the agent listens: `?agent=ws://…` in the address, else the one that was started with this page. */
export function agentOrigin(): string {
  const asked = new URLSearchParams(location.search).get('agent');
  const started = typeof __AGENT_ORIGIN__ === 'undefined' ? undefined : __AGENT_ORIGIN__;
  return asked ?? started ?? 'ws://127.0.0.1:8765';
}
