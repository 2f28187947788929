import { CardPopup } from './cardPopup';

// Runs in VS Code's own Markdown preview, beside other programs. Our part of the page is marked by a class.
const LOADED = 'dossier-loaded';

if (!document.documentElement.classList.contains(LOADED)) {
	document.documentElement.classList.add(LOADED);
	new CardPopup().start();
}
