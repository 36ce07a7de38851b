import { FrameLoop } from './FrameLoop';

/** The one loop of the page: whatever the number of levels and captions, each frame is asked for once. */
export const pageFrames: FrameLoop = /* @__PURE__ */ new FrameLoop();
