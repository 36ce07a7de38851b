const clockmaker: string =
  'In a town by the sea there lived a clockmaker called Marta, who could hear when a clock was wrong by less than the blink of an eye. ' +
  'People brought her their grandfather clocks, their kitchen clocks and their tiny silver watches, and she would hold each one to her ear, close her eyes, and smile. ' +
  'One winter the mayor came to her with a strange request. He wanted every bell in the town to ring at the same moment, so that nobody could ever say again that they had come too late. ' +
  'Marta walked from tower to tower with a small hammer and a notebook. She found that the bell on the hill was always early, because the wind pushed its wheel, and that the bell in the harbour was always late, because the salt had made it lazy. ' +
  'She oiled the one and shaded the other, and on the last night of the year all the bells rang together. It was beautiful, and it was terribly loud, and every dog in the town began to howl. ' +
  'The next morning the mayor came back and asked her, very politely, to make the bells a little wrong again. ' +
  'Marta laughed, because she had expected him. She had left one small screw loose in every tower. ' +
  'Since then each bell of the town speaks in its own time, and people there say that being exact is a fine thing, as long as you know what you are being exact for.';

const voice: string =
  'The word parlando comes from music. A composer writes it above a line when the singer should stop singing for a while and come close to speaking, as if the song had suddenly turned to you and begun to talk. ' +
  'The notes are still there, and so is the beat, but they follow the words now, and not the other way round. ' +
  'That is harder than it sounds. A good singer listens to the room, waits for the breath of the person beside her, and is never ashamed to be cut short. ' +
  'When the orchestra comes in too early, she does not shout against it. She stops, she smiles, and she goes on from the very syllable where she was. ' +
  'Machines have found this difficult for a long time. They talked like a train that cannot brake: once the sentence had left the station, it had to arrive. ' +
  'If you spoke to them in the middle of it, they heard nothing, or they heard it much too late, and the words on the screen were somewhere else altogether. ' +
  'So the people who made this page began with a simple wish. They wanted a voice that stops when you begin, that remembers how far it came, and that lights up each letter at the moment when it reaches your ear. ' +
  'You may try it at any time. You could have tried it three sentences ago, in fact, and I would not have minded in the least.';

/** Long passages, each more than three quarters of a minute when read aloud, so that there is something to interrupt. */
export const stories: readonly string[] = [clockmaker, voice];
