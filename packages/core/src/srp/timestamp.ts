/**
 * The moment as Cognito wants it signed: `Sun Nov 8 09:05:03 UTC 2026`. English names, the day not
 * padded, always UTC.
 */
export function timestamp(moment: Date): string {
  // toUTCString's form is fixed by ECMAScript: `Sun, 08 Nov 2026 09:05:03 GMT`. A locale's is not:
  // it may give 24:05:03, a padded day or other digits, and the signature would be refused.
  const [weekday, day, month, year, time] = moment.toUTCString().split(/,? /);
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
}
