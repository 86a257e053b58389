import { auth } from '../session.server';

const handle = ({ request }: { request: Request }) => auth(request);

export { handle as action, handle as loader };
