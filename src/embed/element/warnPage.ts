import type { ParlandoError } from '../../core/ParlandoError';

/** Tells whoever wrote the page, who has no code in which an error could arrive. */
export function warnPage(error: ParlandoError): void {
  console.warn(`[parlando] ${error.message}`);
}
