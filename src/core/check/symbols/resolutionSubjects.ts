import { getOrInsert } from '../../data/getOrInsert';
import type { LibraryEntry } from '../../library/library';
import { memoized } from '../../steps/memoized';
import type { NumberedResolution, SymbolIndex } from '../../symbol/symbolIndex';

/** A resolution by the subject that its names give, such as “falsified medical products”. */
export interface ResolutionSubject {
	readonly entry: LibraryEntry;
	/** In lower case, with single spaces. */
	readonly subject: string;
}

/** A name such as “resolution on X”, “COP10 resolution on X” and “Resolution of COP10 on X”, in the languages served. */
const ON_SUBJECT =
	/(?:^|\s)(?:resolution|résolution|resolutie|resolución)\s(?:\S+\s){0,6}?(?:on|sur|relative à|over|inzake|zu|über|sobre)\s(?:(?:the|la|le|les|l['’]|de|het|den|die|el|los|las)\s)?(?<subject>.{5,200})$/iu;
/** Text after a subject that shows that the subject continues. */
const CONTINUED =
	/^(?:[\p{L}\p{N}-]|['’]\p{L}|\s?[&/]|\s+(?:and|or|in|of|for|as|by|from|to|with|within|under|against|et|ou|de|du|des|à|pour|par|en|of|van|voor|und|oder|von|für|y|o|para|por)\s)/u;
const BEFORE =
	/^,?\s+(?:on|sur|relative à|over|inzake|zu|über|sobre)\s+(?:(?:the|la|le|les|l['’]|de|het|den|die|el|los|las)\s+)?["“«„‘]?/iu;
/** The maximum length of a subject, with the text before and after it. */
const REACH = 300;

/**
 * Returns the resolution of the same session and body whose subject is directly after a number, as in “resolution 10/4 on falsified medical
 * products”, if that is not one of the numbered resolution; `undefined` if there is none, or several. `after` is the text after the number.
 */
export function otherSubjectAfter(after: string, numbered: LibraryEntry, index: SymbolIndex): ResolutionSubject | undefined {
	const near = after.slice(0, REACH);
	const from = BEFORE.exec(near)?.[0].length ?? 0;
	const text = from === 0 ? '' : near.slice(from).replace(/\s+/gu, ' ').toLowerCase();
	const session = text === '' ? undefined : sessionOf(numbered, index);
	const found =
		session === undefined
			? []
			: (subjectsOf(index).get(session) ?? []).filter(
					({ subject }) => text.startsWith(subject) && !CONTINUED.test(text.slice(subject.length)),
				);
	const entries = new Set(found.map(({ entry }) => entry.id));
	return entries.size === 1 && !entries.has(numbered.id) ? found[0] : undefined;
}

function sessionOf(entry: LibraryEntry, { byNumber }: SymbolIndex): string | undefined {
	const found = [...byNumber].find(([number, resolutions]) => number.includes('/') && resolutions.some(one => one.entry.id === entry.id));
	return found && sessionKey(found[0], found[1].find(one => one.entry.id === entry.id));
}

function sessionKey(number: string, resolution: NumberedResolution | undefined): string {
	return `${number.slice(0, number.indexOf('/'))} ${[...resolution?.adopters ?? []].sort().join('|')}`;
}

/** Returns the subjects of resolutions by session and body, as `sessionKey` writes them. */
const subjectsOf = memoized((index: SymbolIndex): ReadonlyMap<string, readonly ResolutionSubject[]> => {
	const subjects = new Map<string, ResolutionSubject[]>();
	for (const [number, resolutions] of index.byNumber) {
		for (const resolution of number.includes('/') ? resolutions : []) {
			getOrInsert(subjects, sessionKey(number, resolution), () => []).push(...subjectsIn(resolution.entry));
		}
	}
	return subjects;
});

function subjectsIn(entry: LibraryEntry): readonly ResolutionSubject[] {
	return entry.entry.labels.flatMap(({ text, role }) => {
		const subject = role === 'discouraged' ? undefined : ON_SUBJECT.exec(text)?.groups?.['subject'];
		return subject === undefined ? [] : [{ entry, subject: subject.replace(/\s+/gu, ' ').toLowerCase() }];
	});
}
