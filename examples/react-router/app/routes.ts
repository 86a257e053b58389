import { index, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  index('routes/sign-in.tsx'),
  route('account', 'routes/account.tsx'),
  route('api/auth', 'routes/auth.ts'),
] satisfies RouteConfig;
