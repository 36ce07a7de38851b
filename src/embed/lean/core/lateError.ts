import type { lateError as late } from '../../../core/lateError';

export { partMissing } from '../../../core/lateError';

/** The words come with the widget. */
export const lateError: typeof late = async (load, say) => say(await load());
