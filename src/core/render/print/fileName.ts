/** The maximum length in characters (code points), which is safe on every file system in any script. */
const MAX_LENGTH = 60;

/** Words of the dossiers' languages that make no sense without the word after them. */
const DANGLING: ReadonlySet<string> = new Set((
	'a an the of on in at to by for from with without against under and or as into between among '
	+ 'le la les un une des du de à au aux en sur par pour contre avec et ou entre dans '
	+ 'el los las una unos unas del al y o con por para sobre '
	+ 'der die das den dem des ein eine und oder von vom zu zum zur mit gegen für im am '
	+ 'het een van voor tegen met op bij').split(' '));

/** Device names reserved by Windows, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Returns a file name without extension, valid on every system, for a title: `10-5 Falsified medical products`. */
export function fileNameOf(title: string, fallback: string): string {
	const name = shortened(title
		.normalize('NFC')
		.replace(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\p{Cs}]/gu, '')
		.replace(/[<>:"/\\|?*]+/g, '-')
		.replace(/\s+/g, ' '))
		// Windows drops trailing dots and spaces; a leading dot hides a file, and a leading dash reads as an option.
		.replace(/^[\s.-]+/, '');
	const ended = trimmedEnd(name);
	return ended === '' ? fallback : DEVICE.test(ended) ? `${fallback} ${ended}` : ended;
}

/** Shortens a name at a space if there is one, never inside a surrogate pair, and drops trailing words that would be left dangling. */
function shortened(text: string): string {
	const characters = [...text];
	if (characters.length <= MAX_LENGTH) {
		return text;
	}
	const cut = characters.slice(0, MAX_LENGTH).join('');
	const space = cut.lastIndexOf(' ');
	return space > MAX_LENGTH / 2 ? withoutDangling(characters[MAX_LENGTH] === ' ' ? cut : cut.slice(0, space)) : cut;
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
