/** HTML that needs no more escaping. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | Html | readonly Html[] | undefined | false;

/** Puts values into HTML. Text is escaped, so it cannot become markup. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(
    parts.map((part, index) => (index === 0 ? part : write(values[index - 1]) + part)).join(''),
  );

function write(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeMarks(value);
  return value.map(({ text }) => text).join('');
}

const escapeMarks = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
