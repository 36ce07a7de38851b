import { type Script, withScriptUrl } from '../withScriptUrl';

const loaded: WeakMap<BaseAudioContext, Promise<void>> = /* @__PURE__ */ new WeakMap();

/** Adds our worklet to a context, once, whoever else has asked for it. Rejects with `script_blocked`; then it may be tried again. */
export function loadWorklet(context: BaseAudioContext, script: Script): Promise<void> {
  let loading = loaded.get(context);
  if (!loading) {
    loading = withScriptUrl(script, (url) => context.audioWorklet.addModule(url));
    loaded.set(context, loading);
    loading.catch(() => loaded.delete(context));
  }
  return loading;
}
