import { createFileRoute } from '@tanstack/react-router';
import { auth } from '../../auth.server';

const handle = ({ request }: { request: Request }) => auth(request);

export const Route = createFileRoute('/api/auth')({
  server: { handlers: { GET: handle, POST: handle } },
});
