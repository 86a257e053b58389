import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BareForm } from '../../bare-form.jsx';

/** The least that asks for a code after a password: one form in the place of another. */
function BareSwap() {
  const [asked, setAsked] = useState(false);
  if (asked) {
    return (
      <form>
        <label>
          Code
          <input autoComplete="one-time-code" />
        </label>
        <button type="submit">Confirm</button>
      </form>
    );
  }
  return (
    <BareForm
      onSubmit={async (username, password) => {
        const response = await fetch(window.service, {
          method: 'POST',
          headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
          body: JSON.stringify({ AuthParameters: { USERNAME: username, PASSWORD: password } }),
        });
        setAsked('ChallengeName' in (await response.json()));
      }}
    />
  );
}

createRoot(document.getElementById('root')).render(<BareSwap />);
