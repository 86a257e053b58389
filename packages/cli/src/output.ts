/** Where the command says what it does: results on one channel, progress and problems on the other. */
export interface Output {
  log(text: string): void;
  error(text: string): void;
}
