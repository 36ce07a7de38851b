import type { Messages } from '../../src/index';

/** What the toolbar's German is. What is not here stays English. */
export const germanMessages: Partial<Messages> = {
  talk: {
    start: 'Gespräch beginnen',
    cancel: 'Abbrechen',
    end: 'Gespräch beenden',
    retry: 'Noch einmal versuchen',
    again: 'Noch einmal sprechen',
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
};
