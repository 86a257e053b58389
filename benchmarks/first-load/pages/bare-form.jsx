import { createRoot } from 'react-dom/client';
import { BareForm } from '../../bare-form.jsx';

createRoot(document.getElementById('root')).render(<BareForm />);
