import { auth } from '../../../lib/auth.js';

export { auth as GET, auth as POST };
