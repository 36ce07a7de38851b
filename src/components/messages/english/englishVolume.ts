import type { Messages } from '../Messages';

export const englishVolume: Pick<Messages, 'volumeSlider'> = {
  volumeSlider: {
    label: 'Volume',
    value: (percent, muted) => (muted ? `${percent} %, muted` : `${percent} %`),
  },
};
