/**
 * Formats a moment as Cognito wants it signed: `Sun Nov 8 09:05:03 UTC 2026`. English names,
 * unpadded day, always UTC.
 */
export function timestamp(moment: Date): string {
  // toUTCString's form is fixed by ECMAScript: `Sun, 08 Nov 2026 09:05:03 GMT`. A locale's form may
  // have 24:05:03, a padded day or other digits, and Cognito would refuse the signature.
  const [weekday, day, month, year, time] = moment.toUTCString().split(/,? /);
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
}
