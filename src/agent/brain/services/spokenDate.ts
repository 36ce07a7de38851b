const days: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const months: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
const ordinals: readonly string[] = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

/** "Today is Sunday, the twenty-second of November.", by the machine's own time zone. */
export function spokenDate(date: Date): string {
  return `Today is ${days[date.getDay()]}, the ${ordinal(date.getDate())} of ${months[date.getMonth()]}.`;
}

function ordinal(day: number): string {
  if (day <= 20) return ordinals[day - 1] ?? '';
  if (day === 30) return 'thirtieth';
  return `${day < 30 ? 'twenty' : 'thirty'}-${ordinals[(day % 10) - 1]}`;
}
