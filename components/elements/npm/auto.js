// For a script tag: <script type="module" src="…/auto.js"></script>
import { define } from './index.js';

define();
