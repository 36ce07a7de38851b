import { type Script, withScriptUrl } from '../withScriptUrl';

/** Adds a worklet to a context. Rejects with `script_blocked`. */
export function loadWorklet(context: BaseAudioContext, script: Script): Promise<void> {
  return withScriptUrl(script, (url) => context.audioWorklet.addModule(url));
}
