import type { CslItem } from '../../../dossier/model';
import type { Language } from '../locale/languages';
import { initialsOf, listNames, type Name } from '../names';
import type { TextNaming } from '../style';
import { workOf } from '../workOf';
import { apaAuthors } from './apaParts';
import { isListedByTitle } from './apaReference';
import { APA_WORDS } from './apaWords';

/** The number of authors from which on only the first is named in the text (8.17). */
const MANY = 3;

/** What of a work decides how its authors are named. */
interface Named {
	readonly families: readonly string[];
	/** The initials of the first author; empty for an institution. */
	readonly initials: string;
	readonly year: number | undefined;
}

/** Returns the authors as cited in the text: of three or more the first, unless another work is cited alike (8.17, 8.18, 8.20). */
export function namesInText(authors: readonly Name[], language: Language, { initials = false, names = 1 }: TextNaming = {}): string {
	const { textAnd, listAnd } = APA_WORDS[language];
	const families = authors.map(({ family, given }, index) => (initials && index === 0 && given !== '' ? `${shortOf(given)} ${family}` : family));
	// “Et al.” cannot stand for one name.
	const areAll = names > 1 && names >= families.length - 1;
	return names === 1 || areAll
		? listNames(families, { and: textAnd, lastAnd: areAll ? listAnd : textAnd, shortenFrom: areAll ? Infinity : MANY, others: ' et al.' })
		: `${families.slice(0, names).join(', ')}, et al.`;
}

/**
 * Returns, for each of the works that a document cites, the ways in which its authors may have to be named to distinguish it from others,
 * with the one that distinguishes it from all of them first. Empty for works that need no distinction: first authors with one family name
 * have initials (8.20), and as many authors are named as differ in works of one year (8.18).
 */
export function apaNamings(cited: readonly CslItem[], language: Language): readonly (readonly TextNaming[])[] {
	const works = cited.map(csl => namedOf(csl, language));
	const byFamily = new Map<string, Named[]>();
	for (const work of works) {
		const [first] = work.families;
		if (first !== undefined) {
			const same = byFamily.get(first) ?? [];
			same.push(work);
			byFamily.set(first, same);
		}
	}
	return works.map(work => {
		if (work.initials === '' && work.families.length < MANY) {
			return [];
		}
		const others = byFamily.get(work.families[0] ?? '')?.filter(other => other !== work) ?? [];
		const isOther = ({ initials }: Named) => initials !== '' && work.initials !== '' && initials !== work.initials;
		const initials = others.some(isOther);
		const needed = others.filter(other => !isOther(other) && other.year === work.year).map(other => namesNeeded(work.families, other.families));
		const counts = [...new Set(needed)].filter(count => count > 1).sort((a, b) => b - a);
		const namings = [...counts, 1].map((names): TextNaming => (names > 1 ? { names } : {}));
		return [...(initials ? namings.map(naming => ({ ...naming, initials: true })) : []), ...namings].slice(0, -1);
	});
}

/** Returns a text that is the same for works that only a letter after the year distinguishes (8.19). */
export function apaNames(csl: CslItem, language: Language): string {
	const { families, initials } = namedOf(csl, language);
	return families.length === 0 ? '' : [initials, ...families].join(', ');
}

function namedOf(csl: CslItem, language: Language): Named {
	const work = workOf(csl);
	const authors = isListedByTitle(work) || work.kind === 'communication' ? [] : apaAuthors(work, language);
	return {
		families: authors.map(({ family }) => family),
		initials: shortOf(authors[0]?.given ?? ''),
		year: work.issued?.start.year,
	};
}

/** Returns how many of three or more authors must be named to distinguish them from others; 1 if they are the same. */
function namesNeeded(names: readonly string[], others: readonly string[]): number {
	if (names.length < MANY || others.length < MANY) {
		return 1;
	}
	const same = names.findIndex((name, index) => name !== others[index]);
	return same >= 0 ? same + 1 : others.length > names.length ? names.length : 1;
}

function shortOf(given: string): string {
	return given === '' ? '' : initialsOf(given, { stop: '.', space: ' ' });
}
