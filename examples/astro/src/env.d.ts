declare namespace App {
  interface Locals {
    session: import('@countersign/server').Session | undefined;
  }
}
