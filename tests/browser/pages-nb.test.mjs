// A file for each language: two are walked at the same time.
import { everyPage } from './lib/every_page.mjs';

everyPage('nb');
