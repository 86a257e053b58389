export { type AppOptions, createApp } from './create-app.ts';
export { type PackageManager, packageManagerOf } from './package-manager.ts';
export { type Place, placeOf } from './place.ts';
export { type Run, runUntil } from './processes.ts';
export { type Template, type TemplateName, templates } from './templates.ts';
