import { CardPopup } from './cardPopup';

// Scripts of other extensions share the built-in Markdown preview, and it may load a script twice. The class marks that this
// one has run.
const LOADED = 'dossier-loaded';

if (!document.documentElement.classList.contains(LOADED)) {
	document.documentElement.classList.add(LOADED);
	new CardPopup().start();
}
