/** The apps to begin with: folders of the repository's `examples/`, copied into `dist/apps` by the build. */
export const templates = {
  vite: {
    title: 'Vite',
    hint: 'the page calls Cognito and keeps the tokens',
  },
  next: {
    title: 'Next.js',
    hint: 'the server calls Cognito and keeps the tokens',
    environment: '.env.local',
  },
  'react-router': {
    title: 'React Router',
    hint: 'the server calls Cognito and keeps the tokens',
    environment: '.env',
  },
} as const satisfies Readonly<Record<string, Template>>;

export interface Template {
  title: string;
  hint: string;
  /** The file that the framework reads environment variables from, if the app has secrets. */
  environment?: string;
}

export type TemplateName = keyof typeof templates;

export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(templates, name);
