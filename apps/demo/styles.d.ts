// Next's own declarations come with `next build`; a fresh clone is type-checked before that.
declare module '*.css';
