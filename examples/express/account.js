/** The page of a user who is signed in, with its sign-out. */
export const accountPage = ({ claims }) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Account</title><link rel="icon" href="/icon.svg" /></head>
  <body>
    <main>
      <h1>Welcome back, ${escaped(claims.email)}</h1>
      <form method="post" action="/sign-out"><button>Sign out</button></form>
    </main>
  </body>
</html>
`;

const escaped = (text) => String(text).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
