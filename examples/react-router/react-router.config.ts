import type { Config } from '@react-router/dev/config';

// Version 8 has middleware without being asked for it.
export default { ssr: true, future: { v8_middleware: true } } satisfies Config;
