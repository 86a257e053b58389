// build-page.mjs says which.
import 'page';
