import { auth } from '../../../lib/auth';

export { auth as GET, auth as POST };
