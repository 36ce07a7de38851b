import { Capture } from './capture.worklet';
import { Playback } from './playback.worklet';

registerProcessor('parlando-capture', Capture);
registerProcessor('parlando-playback', Playback);
