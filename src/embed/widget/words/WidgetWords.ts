/** What the widget says by itself, beside its components' own `Messages`. */
export interface WidgetWords {
  /** Where nothing was said yet, and who comes may talk. */
  invitation: string;
  /** The same for who may only write. */
  writeInvitation: string;
  /** Ends the conversation, where the talk button does not. */
  end: string;
  /** Goes on in voice with a conversation in text. */
  talk: string;
  consent: {
    title: string;
    /** What is to be known, where the terms lie elsewhere. */
    about: string;
    /** Leads there. */
    read: string;
    accept: string;
    decline: string;
  };
  /** Of a conversation that a reload has cut off; what was said is below it. */
  earlier: string;
}
