import { drawIcon } from '../draw';

const ARROWS: Readonly<Record<string, string>> = { '←': 'arrow-left', '→': 'arrow-right', '↑': 'arrow-up', '↓': 'arrow-down' };

/** Returns the name of a key as nodes. Not every font has arrows, so icons are shown for them; the characters remain for screen readers. */
export function drawKey(key: string): readonly (Node | string)[] {
	return [...key].map(character => {
		const icon = ARROWS[character];
		if (icon === undefined) {
			return character;
		}
		const arrow = document.createElement('span');
		arrow.className = 'arrow';
		arrow.append(drawIcon(icon), character);
		return arrow;
	});
}
