import { inWords } from './numberWords';

/** "It is ten past three in the afternoon.", by the machine's own time zone. */
export function spokenTime(date: Date): string {
  const hours = date.getHours();
  const minutes = date.getMinutes();
  if (minutes === 0 && hours === 0) return 'It is midnight.';
  if (minutes === 0 && hours === 12) return 'It is noon.';
  const nearest = minutes > 30 ? hours + 1 : hours;
  const hour = inWords(((nearest + 11) % 12) + 1);
  return `It is ${clock(minutes, hour)}${partOfDay(hours)}.`;
}

function clock(minutes: number, hour: string): string {
  if (minutes === 0) return `${hour} o'clock`;
  if (minutes === 30) return `half past ${hour}`;
  const side = minutes < 30 ? 'past' : 'to';
  const count = minutes < 30 ? minutes : 60 - minutes;
  if (count === 15) return `a quarter ${side} ${hour}`;
  const unit = count % 5 === 0 ? '' : count === 1 ? ' minute' : ' minutes';
  return `${inWords(count)}${unit} ${side} ${hour}`;
}

function partOfDay(hours: number): string {
  if (hours < 5) return ' at night';
  if (hours < 12) return ' in the morning';
  if (hours < 18) return ' in the afternoon';
  return hours < 22 ? ' in the evening' : ' at night';
}
