import type { Messages } from '../../src/index';

/** What the toolbar's Arabic is. What is not here stays English. */
export const arabicMessages: Partial<Messages> = {
  talk: {
    start: 'ابدأ المحادثة',
    cancel: 'إلغاء',
    end: 'إنهاء المحادثة',
    retry: 'حاول مرة أخرى',
    again: 'تحدث مرة أخرى',
  },
  caption: { words: 'ما قيل: اختر كلمة' },
  transcript: 'المحادثة',
  speaker: { user: 'أنت', agent: 'المساعد' },
  nothingSaid: 'يظهر هنا ما تقوله أنت والمساعد.',
  thinking: 'المساعد يفكر',
  notHeard: 'لم يُسمع:',
  corrected: 'مصحح',
  correctedFrom: (original) => `كان في البداية: ${original}`,
  newTurns: (count) => (count === 1 ? 'رسالة جديدة' : `رسائل جديدة: ${count}`),
  toolCall: (name, status) =>
    ({
      running: `يُستخدم ${name}`,
      awaiting_approval: `${name} بانتظارك`,
      done: `استُخدم ${name}`,
      failed: `فشل ${name}`,
      denied: `رُفض ${name}`,
      lapsed: `لم يُسمح لـ ${name} في الوقت المناسب`,
    })[status],
  announcement: (speaker, text, heard) => `${speaker}: ${text}${heard ? '' : ' (قوطع)'}`,
};
