import { decodeChallenge } from '@countersign/core';
import { SmsMfa } from '@countersign/react/sms-mfa';
import '@countersign/react/styles.css';
import { createRoot } from 'react-dom/client';
import { smsMfa } from '../sms-mfa.mjs';

createRoot(document.getElementById('root')).render(
  <SmsMfa challenge={decodeChallenge(smsMfa)} onAnswer={() => {}} />,
);
