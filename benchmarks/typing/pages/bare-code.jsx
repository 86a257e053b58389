import { useState } from 'react';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')).render(<BareCode />);

/** The least a form for a code can be in React. */
function BareCode() {
  const [code, setCode] = useState('');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label>
        Code
        <input
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <button type="submit">Confirm</button>
    </form>
  );
}
