import type { InspectorMessages } from '../../src/inspector';

const grouped = (count: number): string => count.toLocaleString('ar-EG');

/** What the toolbar's Arabic is in the inspector. */
export const arabicInspector: InspectorMessages = {
  label: 'فاحص المحادثة',
  status: {
    idle: 'غير متصل',
    connecting: 'جارٍ الاتصال',
    connected: 'متصل',
    reconnecting: 'جارٍ إعادة الاتصال',
    ended: 'انتهت',
  },
  replay: 'إعادة التشغيل',
  pause: 'إيقاف العرض',
  resume: 'متابعة العرض',
  waiting: (count) => `${grouped(count)} جديد`,
  record: 'تسجيل',
  stopRecording: 'إنهاء وحفظ',
  recordingFailed: 'تعذر حفظ التسجيل.',
  saveLog: 'حفظ السجل',
  openRecording: 'فتح تسجيل',
  openFailed: 'تعذر فتح التسجيل.',
  files: { log: 'أحداث', recording: 'محادثة' },

  sound: 'الصوت',
  lanes: { turns: 'الأدوار', input: 'أنت', queued: 'في الانتظار', rendered: 'شُغّل', heard: 'سُمع' },
  lanesLabel: 'الصوت عبر الزمن: الأدوار وميكروفونك وصوت المساعدة وهو ينتظر ويُشغّل ويُسمع',
  span: 'المدة المعروضة',
  seconds: (count) => `${grouped(count)} ث`,
  milliseconds: (ms) => `${grouped(Math.round(ms))} م.ث`,
  underruns: (count) => (count === 1 ? 'فجوة واحدة' : `${grouped(count)} فجوات`),

  events: 'الأحداث',
  direction: 'الاتجاه',
  directions: { all: 'الكل', in: 'وارد', out: 'صادر' },
  way: { in: 'من المساعدة', out: 'إلى المساعدة' },
  kind: 'نوع الحدث',
  allKinds: 'كل الأنواع',
  search: 'البحث في الأحداث',
  clear: 'مسح العرض',
  count: (shown, all) => (shown === all ? grouped(all) : `${grouped(shown)} من ${grouped(all)}`),
  none: 'تظهر الأحداث هنا فور ورودها.',
  noneFits: 'لا حدث يطابق التصفية.',
  newEvents: (count) => (count === 1 ? 'حدث جديد واحد' : `${grouped(count)} أحداث جديدة`),
  details: 'التفاصيل',
  noDetails: 'يُعدّ الصوت ولا يُحفظ.',

  state: 'الحالة',

  play: 'تشغيل',
  pauseReplay: 'إيقاف مؤقت',
  step: 'خطوة',
  speed: 'السرعة',
  times: (speed) => `${speed.toLocaleString('ar-EG')}×`,
  progress: 'موضع إعادة التشغيل',
  place: (event, events, time, duration) =>
    `${grouped(event)} / ${grouped(events)}  ·  ${time} / ${duration}`,
  closeReplay: 'إغلاق',
};
