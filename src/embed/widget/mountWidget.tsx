import { createRoot } from 'react-dom/client';
import { MessagesProvider } from '../../components/messages/MessagesProvider';
import { createSession } from '../../core/session/createSession';
import type { SessionOptions } from '../../core/session/SessionOptions';
import { ConversationContext } from '../../hooks/ConversationContext';
import { sessionOptions } from '../settings/sessionOptions';
import { Calls } from './calls/Calls';
import { Consent, type Terms } from './calls/Consent';
import { ownerOf } from './calls/ownerOf';
import { tellHost } from './events/tellHost';
import css from './widget.css?shadow';
import type { Widget, WidgetHost } from './WidgetHost';
import { replaceWords } from './words/replaceWords';
import { widgetMessages } from './words/widgetMessages';
// After the words, so that they lie together in the file: 100 bytes.
import { WidgetPanel } from './view/WidgetPanel';

/** All of them are in the page. */
const KEPT_TURNS = 300;

/**
 * Renders the widget into the element that asks for it. Nothing is opened, asked for or stored before a start.
 *
 * @param openSession Makes the one session of the widget. Default: with the sound and the network of the browser.
 */
export function mountWidget(host: WidgetHost, openSession: typeof createSession = createSession): Widget {
  const { settings, container } = host;
  const options = (): SessionOptions => ({ maxTurns: KEPT_TURNS, ...sessionOptions(settings.get()) });
  const session = openSession(options());
  const consent = new Consent(() => termsOf(host));
  const calls = new Calls(session, { consent, options, announce: (given) => host.call(given) });
  const stopTelling = tellHost(session, (name, detail) => host.emit(name, detail));

  host.adopt(css);
  const root = createRoot(container);
  const show = (): void => {
    const words = replaceWords(widgetMessages, settings.get().strings);
    root.render(
      <ConversationContext.Provider value={session}>
        <MessagesProvider messages={words}>
          <WidgetPanel host={host} calls={calls} words={words} />
        </MessagesProvider>
      </ConversationContext.Provider>,
    );
  };
  show();

  let shown = settings.get().strings;
  const stopFollowing = settings.subscribe(() => {
    const { strings } = settings.get();
    if (strings === shown) return;
    shown = strings;
    show();
  });

  return {
    session,
    start: (given) => calls.start(given),
    end() {
      consent.decline();
      return session.endSession();
    },
    send: (text) => calls.send(text),
    async destroy() {
      stopFollowing();
      consent.decline();
      const ended = session.endSession();
      session.dispose();
      await ended;
      stopTelling();
      root.unmount();
    },
  };
}

function termsOf({ settings }: WidgetHost): Terms | undefined {
  const now = settings.get();
  const { consent: text, rememberConsent: remembered } = now;
  return text === undefined ? undefined : { text, remembered, owner: ownerOf(now) };
}
