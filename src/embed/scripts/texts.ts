// For an application with a build of its own, which serves no files of ours: it takes these into a chunk.

export { default as line } from '../../core/session/line/line.worker?worker';
export { default as sound } from '../../core/audio/worklets/sound.worklet?worklet';
