// Fetches the application, which mounts itself, and gives the page the rules of the views.
import init, { stylesheet } from './innsyn_embedding_leptos.js';

await init();
const sheet = new CSSStyleSheet();
sheet.replaceSync(stylesheet());
document.adoptedStyleSheets = [sheet];
