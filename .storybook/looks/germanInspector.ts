import type { InspectorMessages } from '../../src/inspector';

const grouped = (count: number): string => count.toLocaleString('de');

/** What the toolbar's German is in the inspector. */
export const germanInspector: InspectorMessages = {
  label: 'Gesprächsinspektor',
  status: {
    idle: 'Nicht verbunden',
    connecting: 'Verbindet',
    connected: 'Verbunden',
    reconnecting: 'Verbindet neu',
    ended: 'Beendet',
  },
  replay: 'Wiedergabe',
  pause: 'Anzeige anhalten',
  resume: 'Anzeige fortsetzen',
  waiting: (count) => `${grouped(count)} neu`,
  record: 'Aufnehmen',
  stopRecording: 'Beenden und sichern',
  recordingFailed: 'Die Aufnahme konnte nicht gesichert werden.',
  saveLog: 'Protokoll sichern',
  openRecording: 'Aufnahme öffnen',
  openFailed: 'Die Aufnahme konnte nicht geöffnet werden.',
  files: { log: 'ereignisse', recording: 'gespraech' },

  sound: 'Ton',
  lanes: {
    turns: 'Beiträge',
    input: 'Sie',
    queued: 'Wartet',
    rendered: 'Gespielt',
    heard: 'Gehört',
  },
  lanesLabel:
    'Ton über die Zeit: Beiträge, Ihr Mikrofon und der Ton der Assistentin, wie er wartet, gespielt und gehört wird',
  span: 'Gezeigte Zeit',
  seconds: (count) => `${count} Sek.`,
  milliseconds: (ms) => `${grouped(Math.round(ms))} ms`,
  underruns: (count) => (count === 1 ? '1 Lücke' : `${grouped(count)} Lücken`),

  events: 'Ereignisse',
  direction: 'Richtung',
  directions: { all: 'Alle', in: 'Ein', out: 'Aus' },
  way: { in: 'von der Assistentin', out: 'an die Assistentin' },
  kind: 'Art des Ereignisses',
  allKinds: 'Alle Arten',
  search: 'Ereignisse suchen',
  clear: 'Anzeige leeren',
  count: (shown, all) => (shown === all ? grouped(all) : `${grouped(shown)} von ${grouped(all)}`),
  none: 'Hier erscheinen die Ereignisse, wie sie kommen.',
  noneFits: 'Kein Ereignis passt zum Filter.',
  newEvents: (count) => (count === 1 ? '1 neues Ereignis' : `${grouped(count)} neue Ereignisse`),
  details: 'Einzelheiten',
  noDetails: 'Ton wird gezählt und nicht aufbewahrt.',

  state: 'Zustand',

  play: 'Abspielen',
  pauseReplay: 'Anhalten',
  step: 'Schritt',
  speed: 'Tempo',
  times: (speed) => `${speed.toLocaleString('de')}×`,
  progress: 'Stelle der Wiedergabe',
  place: (event, events, time, duration) => `${event} / ${events}  ·  ${time} / ${duration}`,
  closeReplay: 'Schließen',
};
