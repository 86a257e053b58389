'use client';

import { useState } from 'react';

/** The least a sign-in form can be in Next: what `pnpm demo:figures` puts the demo's beside. */
export default function BareForm() {
  const [username, setUsername] = useState('');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label>
        Email address
        <input
          autoComplete="username"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </label>
      <button type="submit">Continue</button>
    </form>
  );
}
