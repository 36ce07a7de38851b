import type { ReactElement } from 'react';
import { AudioVisualizer } from '../../../components/AudioVisualizer/AudioVisualizer';
import { KaraokeCaption } from '../../../components/KaraokeCaption/KaraokeCaption';
import type { Settings } from '../../settings/Settings';

/** The agent's sound and words; before any, what invites to talk. */
export function WidgetStage({
  captions,
  visualizer,
  invitation,
}: Pick<Settings, 'captions' | 'visualizer'> & { invitation: string | undefined }): ReactElement {
  return (
    <div className="parlando-widget-stage">
      {visualizer !== 'off' && <AudioVisualizer shape={visualizer} />}
      {captions !== 'off' && invitation === undefined && <KaraokeCaption mode={captions} />}
      {invitation !== undefined && <p className="parlando-widget-invitation">{invitation}</p>}
    </div>
  );
}
