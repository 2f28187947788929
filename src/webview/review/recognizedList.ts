import type { RecognizedEntry } from '../../protocol/review';
import { drawIcon } from '../preview/draw';
import { textElement } from '../preview/textElement';

/** Returns the section with the entries of other dossiers, as links to their pages. */
export function drawRecognized(title: string, entries: readonly RecognizedEntry[], open: (entry: string) => void): HTMLElement {
	const section = document.createElement('section');
	section.className = 'recognized';
	const heading = textElement('h2', '', title);
	heading.id = 'recognized-title';
	section.setAttribute('aria-labelledby', heading.id);
	const list = document.createElement('ul');
	for (const { entry, name, detail, icon } of entries) {
		const link = document.createElement('a');
		link.href = '#';
		link.dir = 'auto';
		link.append(drawIcon(icon), ' ', name);
		link.addEventListener('click', event => {
			event.preventDefault();
			open(entry);
		});
		const item = document.createElement('li');
		item.append(link, ' ', textElement('span', 'notes', detail));
		list.append(item);
	}
	section.append(heading, list);
	return section;
}
