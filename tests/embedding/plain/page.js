import { define } from './innsyn/index.js';

define();
