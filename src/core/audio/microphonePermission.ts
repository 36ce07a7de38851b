import type { ErrorCode } from '../ParlandoError';

/**
 * Whether this page may use a microphone. `unknown`: the browser does not say before it is asked for one. `prompt`: it
 * will ask the user. `denied`: the user, or the system, has refused. `blocked-by-policy`: an iframe without
 * `allow="microphone"`, or a header. `insecure-context`: neither https nor localhost. `no-device`: nothing is connected.
 */
export type MicrophonePermission =
  'unknown' | 'prompt' | 'granted' | 'denied' | 'blocked-by-policy' | 'insecure-context' | 'no-device';

/** The browser's answer when asked without the user: a `PermissionStatus`. */
export interface PermissionAnswer {
  readonly state: 'prompt' | 'granted' | 'denied';
  addEventListener(type: 'change', listener: () => void, options: { signal: AbortSignal }): void;
}

interface Policy {
  allowsFeature(feature: 'microphone'): boolean;
}

/** What of a window the permission is read from. */
export interface PermissionPlatform {
  readonly isSecureContext?: boolean;
  readonly navigator?: {
    readonly permissions?: { query(of: { name: 'microphone' }): Promise<PermissionAnswer> };
  };
  readonly document?: { readonly permissionsPolicy?: Policy; readonly featurePolicy?: Policy };
}

/** What is known beside what the page itself is allowed. */
export interface PermissionFacts {
  /** What {@link queryMicrophone} has found. */
  readonly answer?: PermissionAnswer['state'] | undefined;
  /** What the last `getUserMedia` has shown, see {@link permissionShownBy}. */
  readonly shown?: 'granted' | 'denied' | undefined;
  /** How many microphones there are; undefined before they have been counted. */
  readonly inputs?: number | undefined;
}

/** The permission as it is now. */
export function microphonePermission(
  platform: PermissionPlatform,
  { answer, shown, inputs }: PermissionFacts,
): MicrophonePermission {
  if (platform.isSecureContext === false) return 'insecure-context';
  if (microphoneForbidden(platform)) return 'blocked-by-policy';
  // Who dismisses the question is asked again.
  const permission = (shown === 'denied' && answer === 'prompt' ? answer : (shown ?? answer)) ?? 'unknown';
  return inputs === 0 && permission !== 'denied' ? 'no-device' : permission;
}

/** True when a permissions policy keeps the microphone from the page. Only Chromium tells. */
export function microphoneForbidden({ document }: PermissionPlatform): boolean {
  return (document?.permissionsPolicy ?? document?.featurePolicy)?.allowsFeature('microphone') === false;
}

/** Asks the browser, not the user. Undefined where it does not know the question. */
export async function queryMicrophone({
  navigator,
}: PermissionPlatform): Promise<PermissionAnswer | undefined> {
  try {
    return await navigator?.permissions?.query({ name: 'microphone' });
  } catch {
    return undefined;
  }
}

/**
 * What the outcome of a `getUserMedia` says of the permission: `code` of its error, none when it gave a microphone. Policy
 * and context show without it.
 */
export function permissionShownBy(code: ErrorCode | undefined): 'granted' | 'denied' | undefined {
  if (!code) return 'granted';
  return code === 'microphone_denied' ? 'denied' : undefined;
}
