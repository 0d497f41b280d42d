// Fetches the application, which mounts itself, and gives the page the rules of the views.
import init, { stylesheet } from './page.js';

await init();
const sheet = new CSSStyleSheet();
sheet.replaceSync(stylesheet());
document.adoptedStyleSheets = [sheet];
