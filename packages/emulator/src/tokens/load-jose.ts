export const loadJose = () => import('./jose.ts');
