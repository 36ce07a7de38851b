import { FrameLoop } from './FrameLoop';

/** One for everything on the page that follows the sound: whatever its number, each frame is asked for once. */
export const pageFrames: FrameLoop = /* @__PURE__ */ new FrameLoop();
