import { ENTRY_KINDS } from '../../core/dossier/vocabulary';
import { drawKey } from '../preview/keyboard/drawKey';
import { textElement } from '../preview/textElement';
import { COMMAND_KEYS } from './commands';
import { kindName, type ReviewWords } from './words';

/** Returns the list of all keys, which is shown below the proposals. */
export function drawLegend(words: ReviewWords): HTMLElement {
	const { strings } = words;
	const list = document.createElement('dl');
	const keys: readonly (readonly [string, string])[] = [
		['↑ ↓', strings.next], ...COMMAND_KEYS.map(([key, command]) => [key, strings[command]] as const), ['← →', strings.groups],
		...ENTRY_KINDS.map((kind, index) => [String(index + 1), kindName(words, kind).one] as const),
	];
	for (const [key, does] of keys) {
		const pair = document.createElement('div');
		const term = document.createElement('dt');
		const name = document.createElement('kbd');
		name.append(...drawKey(key));
		term.append(name);
		pair.append(term, textElement('dd', '', does));
		list.append(pair);
	}
	const footer = document.createElement('footer');
	footer.ariaLabel = strings.keys;
	// It scrolls in a narrow window, which must be possible by keyboard.
	footer.tabIndex = 0;
	footer.append(list);
	return footer;
}
