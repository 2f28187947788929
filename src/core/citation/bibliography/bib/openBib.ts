import { plainTextOf } from '../../../csl/richText';
import { lineEndingOf } from '../../../text/lineEnding';
import { insertionAt, type TextEdit } from '../../../text/textEdit';
import type { OpenFile } from '../file/openFile';
import { identityOf, type Identity } from '../items/sameDocument';
import { printBibEntry } from './bibEntry';
import { bibFileDialect, bibFileStyle } from './bibFileStyle';
import { copiedEntry, withOwnFields } from './copiedEntry';
import type { BibFile, BibFileEntry, BibFileField } from './readBib';
import { readLatexTitle } from './readLatexText';
import { toBibEntry } from './writeBib';

/**
 * Opens a .bib file. Items are written in the style of its other entries, and in its dialect if it shows one. An entry of the user's library
 * is copied unchanged if that is possible.
 */
export function openBib(text: string, file: BibFile): OpenFile {
	const { entries, problems } = file;
	return {
		text,
		records: entries,
		problem: problems[0],
		identify: index => identityOfEntry(text, entries[index]?.fields ?? []),
		write: (item, index, dialect) => {
			const wanted = bibFileDialect(entries) ?? dialect;
			const eol = lineEndingOf(text);
			const copied = copiedEntry(item, wanted);
			if (copied !== undefined) {
				return { edit: placeEntry(text, file, copied.replace(/\r?\n/g, eol), index), lost: [] };
			}
			const { entry, lost } = toBibEntry(item, wanted);
			const printed = printBibEntry(withOwnFields(entry, item), bibFileStyle(text, entries, eol));
			return { edit: placeEntry(text, file, printed, index), lost };
		},
	};
}

function placeEntry(text: string, file: BibFile, printed: string, index: number): TextEdit {
	const { entries } = file;
	const eol = lineEndingOf(text);
	const gap = gapBetween(text, entries, eol);
	const before = entries[index - 1];
	if (before) {
		const offset = endWithComment(text, index === entries.length ? file.contentEnd : before.end, entries[index]?.start ?? text.length);
		return insertionAt(offset, eol + gap + printed);
	}
	const first = entries[0];
	if (first) {
		return insertionAt(first.start, printed + eol + gap);
	}
	const blank = /^\s*$/.test(text);
	const needed = text.endsWith('\n') || text === '' || text === '\uFEFF' ? '' : eol;
	return insertionAt(text.length, blank ? needed + printed + eol : needed + eol + printed + eol);
}

/** Returns the line endings of the blank lines between entries. */
function gapBetween(text: string, entries: readonly BibFileEntry[], eol: string): string {
	const blanks = entries.slice(-20).flatMap((entry, index, all) => {
		const between = text.slice(all[index - 1]?.end ?? entry.start, entry.start);
		return index > 0 && /^\s*$/.test(between) ? [(between.match(/\n/g)?.length ?? 1) - 1] : [];
	});
	const sorted = blanks.sort((a, b) => a - b);
	return eol.repeat(Math.max(0, sorted[sorted.length >> 1] ?? 1));
}

/** Returns the end of the line that contains an offset, so that a comment there is included; the offset itself if the line ends after `limit`. */
function endWithComment(text: string, offset: number, limit: number): number {
	const feed = text.indexOf('\n', offset);
	const end = feed < 0 ? text.length : text[feed - 1] === '\r' ? feed - 1 : feed;
	return end > limit ? offset : Math.max(end, offset);
}

function identityOfEntry(text: string, fields: readonly BibFileField[]): Identity {
	const value = (...names: readonly string[]): string => {
		const field = names.map(name => fields.find(one => one.name === name)).find(one => one);
		const raw = field ? text.slice(field.valueStart, field.valueEnd) : '';
		// Most values need no reading, which takes several times as long.
		return /[\\$]/.test(raw) && TITLES.has(field?.name ?? '') ? plainTextOf(readLatexTitle(raw.slice(1, -1))) : plainValue(raw);
	};
	return identityOf({
		doi: value('doi'), url: value('url'), number: value('number'), title: titleOf(value), date: value('date', 'year'),
		bodies: [...value('author').split(/ and /), value('institution'), value('organization'), value('publisher'), value('howpublished')],
	});
}

const TITLES: ReadonlySet<string> = new Set(['title', 'subtitle', 'maintitle', 'mainsubtitle']);

/** Returns the title and subtitle: those of the whole work if the entry is a volume of it. */
function titleOf(value: (...names: readonly string[]) => string): string {
	const main = value('booktitle') === '' && value('journaltitle', 'journal') === '' ? value('maintitle') : '';
	return main === '' ? `${value('title')} ${value('subtitle')}` : `${main} ${value('mainsubtitle')}`;
}

const LETTER = /^(?:ss|ae|AE|oe|OE|aa|AA|dj|DJ|th|TH|dh|DH|o|O|l|L|i|j)$/;

/** Returns a value without braces, quotation marks and accent commands. */
function plainValue(raw: string): string {
	const letters = raw.replace(/\\([a-zA-Z]+|[^a-zA-Z])/g, (_, command: string) => {
		const isSign = '&%$#_{}'.includes(command);
		return LETTER.test(command) || isSign ? command : '';
	});
	return letters.replace(/[{}"]/g, '').trim();
}
