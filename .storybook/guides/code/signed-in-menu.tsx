import { UserButton, UserMenuItem } from '@countersign/react/session';

export const Header = () => (
  <header>
    <UserButton icon={<span aria-hidden="true">◆</span>}>
      <UserMenuItem href="/account">Account</UserMenuItem>
      <UserMenuItem onSelect={() => window.print()}>Print</UserMenuItem>
    </UserButton>
  </header>
);
