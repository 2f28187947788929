/** As long as it may be in every file system, whatever script it is in. */
const LONGEST = 60;

/** Words that say nothing without the next one, in the languages of the dossiers. */
const DANGLING: ReadonlySet<string> = new Set((
	'a an the of on in at to by for from with without against under and or as into between among '
	+ 'le la les un une des du de à au aux en sur par pour contre avec et ou entre dans '
	+ 'el los las una unos unas del al y o con por para sobre '
	+ 'der die das den dem des ein eine und oder von vom zu zum zur mit gegen für im am '
	+ 'het een van voor tegen met op bij').split(' '));

/** Names that Windows keeps for devices, whatever stands behind their dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name for a file about something with this title, without an ending, which every system takes: `10-5 Falsified medical products`. */
export function fileNameOf(title: string, fallback: string): string {
	const name = shortened(title
		.normalize('NFC')
		.replace(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\p{Cs}]/gu, '')
		.replace(/[<>:"/\\|?*]+/g, '-')
		.replace(/\s+/g, ' '))
		// Windows drops dots and spaces at the end; what begins with a dot is hidden, what begins with a dash looks like an option.
		.replace(/^[\s.-]+/, '');
	const ended = trimmedEnd(name);
	return ended === '' ? fallback : DEVICE.test(ended) ? `${fallback} ${ended}` : ended;
}

/** Cut between words if there is a space, with nothing at the end that waits for what is cut off; never in the middle of a character. */
function shortened(text: string): string {
	const characters = [...text];
	if (characters.length <= LONGEST) {
		return text;
	}
	const cut = characters.slice(0, LONGEST).join('');
	const space = cut.lastIndexOf(' ');
	return space > LONGEST / 2 ? withoutDangling(characters[LONGEST] === ' ' ? cut : cut.slice(0, space)) : cut;
}

function withoutDangling(text: string): string {
	const words = text.split(' ');
	while (words.length > 1 && (DANGLING.has(words.at(-1)?.toLowerCase() ?? '') || !/[\p{L}\p{N}]/u.test(words.at(-1) ?? ''))) {
		words.pop();
	}
	return words.join(' ').replace(/[,;:–—]$/u, '');
}

function trimmedEnd(text: string): string {
	let end = text.length;
	while (/[\s.-]/.test(text[end - 1] ?? '')) {
		end--;
	}
	return text.slice(0, end);
}
