import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';
import { groupEnd } from './group';

/** Commands that print nothing of their arguments: labels, entries of an index, and notes beside the text. */
const PRINTS_NOTHING =
	/^(?:label|index|vspace|phantom|vphantom|nocite|marginpar|marginnote|sidenote|todo|endnote|thanks|selectlanguage|color|hypertarget|glsadd|linebreak|pagebreak|nolinebreak)$/;
/** Commands that print white space. */
const PRINTS_SPACE = /^(?:hspace|hskip|hphantom)$/;
/** Commands that print their last argument. */
const PRINTS_LAST = /^(?:textcolor|href|hyperlink|hyperref|foreignlanguage|colorbox|fontsize|texttransparent)$/;
/** The markup around the number of a note in a link. */
const COMMANDS = /\\[a-zA-Z]+\*?(?:\[[^[\]]*\])?|[{}]/g;
/** The output of babel-french for commands without arguments. */
const FRENCH: Readonly<Record<string, string>> = {
	ier: 'er', iers: 'ers', iere: 're', ieres: 'res', ieme: 'e', iemes: 'es', no: 'n°', No: 'N°', nos: 'nos', Nos: 'Nos', degres: '°', degre: '°',
};

/**
 * Returns what a command prints in place of its name and of the arguments that are not printed; an empty list if it prints nothing but the
 * prose in its arguments.
 */
export function silentArguments(text: string, command: string, start: number, end: number): readonly PrintedCharacter[] {
	const letters = Object.hasOwn(FRENCH, command) ? FRENCH[command] : undefined;
	if (letters !== undefined) {
		return [{ start, end: end + (/^(?:\{\}|[ \t]+(?=\p{L}))/u.exec(text.slice(end, end + 20))?.[0] === '{}' ? 2 : 0), text: letters }];
	}
	if (command === 'textsuperscript') {
		const close = groupEnd(text, end);
		return close > end && superscriptAt(text, start, text.slice(end + 1, close - 1).replace(COMMANDS, '')) === ''
			? [{ start, end: close, text: '' }]
			: [];
	}
	if (PRINTS_NOTHING.test(command) || PRINTS_SPACE.test(command)) {
		const close = groupsFrom(text, end).at(-1) ?? end;
		return close > end ? [{ start, end: close, text: PRINTS_SPACE.test(command) ? ' ' : '' }] : [];
	}
	const groups = PRINTS_LAST.test(command) ? groupsFrom(text, end) : [];
	return groups.length > 1 ? [{ start, end: groups.at(-2) ?? end, text: '' }] : [];
}

/** Returns the ends of the groups in square brackets and braces that follow an offset. */
function groupsFrom(text: string, offset: number): readonly number[] {
	const ends: number[] = [];
	for (let at = offset; text[at] === '[' || text[at] === '{';) {
		const close = groupEnd(text, at);
		if (close === at) {
			break;
		}
		ends.push(close);
		at = close;
	}
	return ends;
}
