import type { Messages } from '../../src/index';

/** What the toolbar's German is. What is not here stays English. */
export const germanMessages: Partial<Messages> = {
  talk: {
    start: 'Gespräch beginnen',
    cancel: 'Abbrechen',
    end: 'Gespräch beenden',
    retry: 'Noch einmal versuchen',
    again: 'Noch einmal sprechen',
    hold: 'Halten und sprechen',
    release: 'Loslassen und senden',
    mute: 'Stumm schalten',
    unmute: 'Wieder sprechen',
    stage: {
      permission: 'Das Mikrofon wird erfragt',
      token: 'Der Zugang wird erfragt',
      socket: 'Verbindung wird aufgebaut',
      handshake: 'Gleich ist jemand da',
    },
    note: {
      listening: 'Hört zu',
      thinking: 'Denkt nach',
      speaking: 'Spricht',
      reconnecting: 'Verbindung wird wiederhergestellt',
      failed: 'Das hat nicht geklappt',
      muted: 'Sie sind stumm',
      heard: 'Sie werden gehört',
    },
  },
  caption: { words: 'Das Gesagte: wählen Sie ein Wort' },
  transcript: 'Gespräch',
  speaker: { user: 'Sie', agent: 'Assistentin' },
  nothingSaid: 'Hier erscheint, was Sie und die Assistentin sagen.',
  thinking: 'Die Assistentin denkt nach',
  notHeard: 'nicht gehört:',
  corrected: 'berichtigt',
  correctedFrom: (original) => `Zuerst hieß es: ${original}`,
  newTurns: (count) => (count === 1 ? 'Eine neue Nachricht' : `${count} neue Nachrichten`),
  toolCall: (name, status) =>
    ({
      running: `${name} wird verwendet`,
      awaiting_approval: `${name} wartet auf Sie`,
      done: `${name} wurde verwendet`,
      failed: `${name} ist fehlgeschlagen`,
      denied: `${name} wurde abgelehnt`,
      lapsed: `${name} wurde nicht rechtzeitig erlaubt`,
    })[status],
  announcement: (speaker, text, heard) => `${speaker}: ${text}${heard ? '' : ' (unterbrochen)'}`,
  muteButton: {
    microphone: { mute: 'Mikrofon stumm schalten', unmute: 'Mikrofon einschalten' },
    speaker: { mute: 'Assistentin stumm schalten', unmute: 'Assistentin hören' },
    talking: 'Sie sind stumm: Die Assistentin hört Sie nicht.',
  },
  volumeSlider: {
    label: 'Lautstärke',
    value: (percent, muted) => (muted ? `${percent} %, stumm` : `${percent} %`),
  },
  composer: {
    label: 'Nachricht',
    placeholder: 'Nachricht schreiben',
    send: 'Senden',
    attach: 'Datei anhängen',
    waits: {
      idle: 'Beginnen Sie das Gespräch, um eine Nachricht zu senden.',
      connecting: 'Verbindung wird aufgebaut. Sie können schon schreiben.',
      reconnecting: 'Die Verbindung ist kurz weg. Senden geht, sobald sie wieder da ist.',
      ended: 'Das Gespräch ist zu Ende. Beginnen Sie es neu, um eine Nachricht zu senden.',
      sending: 'Wird gesendet …',
    },
    empty: 'Schreiben Sie zuerst etwas.',
    file: (status) =>
      ({
        waiting: 'geht mit der Nachricht mit',
        uploading: 'wird hochgeladen',
        ready: 'bereit',
        failed: 'wurde nicht hochgeladen',
      })[status],
    removeFile: (name) => `${name} entfernen`,
    retryFile: (name) => `${name} noch einmal hochladen`,
    fileRefused: (name) => `${name} ist von einer Art, die hier nicht gesendet werden kann.`,
    fileTooLarge: (name, maxBytes) =>
      `${name} ist zu groß: Höchstens ${maxBytes / 1e6} MB können gesendet werden.`,
    notSent: () => 'Das wurde nicht gesendet. Es steht noch hier: Versuchen Sie es noch einmal.',
  },
  microphoneSelect: {
    label: 'Mikrofon',
    systemDefault: (name) => (name ? `Wie im System (${name})` : 'Wie im System'),
    nameless: (number) => `Mikrofon ${number}`,
    permission: {
      unknown: 'Ihr Browser fragt nach dem Mikrofon, wenn Sie beginnen. Danach stehen hier alle.',
      prompt: 'Ihr Browser fragt nach dem Mikrofon, wenn Sie beginnen. Danach stehen hier alle.',
      denied:
        'Das Mikrofon ist gesperrt. Erlauben Sie es in den Einstellungen Ihres Browsers und Ihres Systems.',
      'blocked-by-policy':
        'In dieser Seite darf das Mikrofon nicht benutzt werden. Öffnen Sie sie in einem eigenen Tab.',
      'insecure-context': 'Ein Mikrofon braucht eine sichere Seite. Öffnen Sie diese mit https.',
      'no-device': 'Es gibt kein Mikrofon. Schließen Sie eines an, dann erscheint es hier.',
    },
  },
  speakerSelect: {
    label: 'Lautsprecher',
    systemDefault: (name) => (name ? `Wie im System (${name})` : 'Wie im System'),
    nameless: (number) => `Lautsprecher ${number}`,
    unnamed: 'Sobald das Mikrofon erlaubt ist, stehen hier alle Lautsprecher.',
    unsupported:
      'Dieser Browser kann keinen Lautsprecher wählen. Wählen Sie ihn in den Einstellungen Ihres Systems.',
  },
};
