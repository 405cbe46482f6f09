/** The serial number of 1970-01-01: Google counts days from 1899-12-30. */
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether the machine knows a time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** What clocks in a zone show at a moment, as the moment at which clocks in UTC show it. */
export function wallOf(epoch: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(epoch)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get('era') === 'BC' ? 1 - of('year') : of('year');
  const whole = new Date(0);
  // Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999.
  whole.setUTCFullYear(year, of('month') - 1, of('day'));
  whole.setUTCHours(of('hour'), of('minute'), of('second'), 0);
  return whole.getTime() + (((epoch % 1000) + 1000) % 1000);
}

/** The moment at which clocks in a zone show this; where they are turned back, the first one. */
export function epochOf(wall: number, zone: string): number {
  const first = wall - (wallOf(wall, zone) - wall);
  return wall - (wallOf(first, zone) - first);
}

/** The moment of a serial number in a spreadsheet with this time zone. */
export function epochOfSerial(serial: number, zone: string): number {
  return epochOf(Math.round((serial - EPOCH_SERIAL) * DAY_MS), zone);
}

/** The serial number of a moment in a spreadsheet with this time zone. */
export function serialOfEpoch(epoch: number, zone: string): number {
  return wallOf(epoch, zone) / DAY_MS + EPOCH_SERIAL;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}

/** One field of a pattern: letters of one kind, as Java's SimpleDateFormat reads them. */
function field(letters: string, wall: Date, offset: number): string {
  const count = letters.length;
  const padded = (n: number): string => String(n).padStart(count, '0');
  switch (letters.charAt(0)) {
    case 'y':
      return count === 2 ? String(wall.getUTCFullYear() % 100).padStart(2, '0') : padded(wall.getUTCFullYear());
    case 'M':
      if (count >= 4) return MONTHS[wall.getUTCMonth()] ?? '';
      return count === 3 ? (MONTHS[wall.getUTCMonth()] ?? '').slice(0, 3) : padded(wall.getUTCMonth() + 1);
    case 'd':
      return padded(wall.getUTCDate());
    case 'H':
      return padded(wall.getUTCHours());
    case 'h':
      return padded(wall.getUTCHours() % 12 === 0 ? 12 : wall.getUTCHours() % 12);
    case 'm':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case 'S':
      return padded(wall.getUTCMilliseconds());
    case 'a':
      return wall.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'E':
      return count >= 4 ? (DAYS[wall.getUTCDay()] ?? '') : (DAYS[wall.getUTCDay()] ?? '').slice(0, 3);
    case 'u':
      return padded(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay());
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : offsetText(offset, count === 3 ? ':' : '');
    case 'z':
      return offset === 0 ? 'GMT' : `GMT${offsetText(offset, ':')}`;
    default:
      throw new Error(`the pattern letter ${letters} is not in the stand-in`);
  }
}

/** A moment as a pattern of Java's SimpleDateFormat shows it: (0, 'Etc/UTC', "yyyy-MM-dd'T'HH:mm") → '1970-01-01T00:00'. */
export function formatDate(epoch: number, zone: string, pattern: string): string {
  const wall = wallOf(epoch, zone);
  const offset = Math.round((wall - epoch) / 60_000);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (found: string, quoted: string | undefined) => {
    if (found === "''") return "'";
    return quoted === undefined ? field(found, new Date(wall), offset) : quoted.replace(/''/g, "'");
  });
}
