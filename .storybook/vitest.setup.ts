/** Stories that a test renders itself look as they do in the catalogue. */
import { setProjectAnnotations } from '@storybook/react-vite';
import preview from './preview.tsx';

setProjectAnnotations(preview);
