import { ABBREVIATED_PLACES } from '../bluebook/abbreviations';
import { isReporter } from '../legal/americanReporters';

/** What these citations are of. */
type CitedType = 'bill' | 'legal_case' | 'legislation';

/** Citations of the United States by their parts. */
const CITATIONS: readonly (readonly [type: CitedType, citation: RegExp])[] = [
	// A code by title and section, 42 C.F.R. 433.51 (rule 12.3)
	['legislation', /^(?<volume>\d{1,3}) (?<code>C\.? ?F\.? ?R\.?|U\.? ?S\.? ?(?:C\.?(?: ?[AS]\.?)?|Code)) (?<section>(?:(?:[Pp]art|pt\.) )?\d[\w.()-]*)(?: \((?<year>\d{4})\))?$/],
	// A law of a session, 84 Stat. 1236 (rule 12.4)
	['legislation', /^(?<volume>\d{1,3}) (?<reports>Stat\.) (?<page>\d{1,5})(?: \((?<year>\d{4})\))?$/],
	// A case in a reporter, with others after it, 410 U.S. 113 (1973) (rule 10.1)
	['legal_case', /^(?<volume>\d{1,4}) (?<reports>[A-Z][\w.’& ]{0,40}?) (?<page>\d{1,5})(?:, [\d–-]+)?(?<references>(?:[,;] \d{1,4} [A-Z][\w.’& ]{0,40}? \d{1,5}){0,3})(?: \((?:(?<authority>[^()]+?),? )?(?<year>\d{4})\))?$/],
	// A case in a database, 2005 WL 1234567 (S.D.N.Y. May 3, 2005) (rule 10.8.1)
	['legal_case', /^(?<number>(?:Nos?\. [^,]+, )?\d{4} (?:WL|U\.S\. (?:App\. |Dist\. )?LEXIS) \d+)(?: \((?<authority>[^()]+?) (?<date>[A-Z][a-z]+\.? \d\d?, \d{4})\))?$/],
	// A law of the Congress, Pub. L. No. 111-148, 124 Stat. 119 (rule 12.4)
	['legislation', /^(?<number>(?:Pub\. ?L\.|P\.L\.|Public Law) ?(?:No\. ?)?\d+[-–]\d+), (?<volume>\d+) (?<reports>Stat\.) (?<page>\d+)(?: \((?<year>\d{4})\))?$/],
	// A bill or a resolution, H.R. 6256, 117th Cong. (rule 13.2)
	['bill', /^(?<number>(?:H\. ?R\.|[HS]\.|[HS](?:\. ?R)?\. ?(?:J\. ?|Con\. ?)?Res\.) ?\d{1,5})(?:, (?<session>\d+(?:st|nd|rd|th|d) Cong)(?:ress|\.))?(?: \((?<year>\d{4})\))?$/],
];

/** The section of a code, its publisher and year: `§ 1983 (West 2010)`. */
const SECTION = /^(?:§§? ?|sec(?:tion|\.) )(?<section>\d[^§]*?)(?: \((?:(?<publisher>[A-Z]\w+) )?(?<year>\d{4})\))?$/;

/** The parts of a citation by the names of the fields that they are in. */
export type CitationGroups = Readonly<Record<string, string | undefined>>;

/** A citation of the United States in a text. */
export interface AmericanCitation {
	readonly type: CitedType;
	/** The text before the citation. */
	readonly before: string;
	readonly groups: CitationGroups;
}

/** Reads a citation from a text that is one, or from the end of a title, where the name precedes it. */
export function citationsIn(text: string, field: string): readonly AmericanCitation[] {
	const commas = field === 'title' ? [...text.matchAll(/, /g)].map(({ index }) => index).slice(0, 20) : [];
	return [-2, ...commas].flatMap(comma => {
		const [before, rest] = [text.slice(0, Math.max(0, comma)), text.slice(comma + 2)];
		const found = citationIn(rest) ?? sectionIn(rest);
		return found === undefined ? [] : [{ ...found, before }];
	});
}

/** Reads a text that is one of the citations. */
function citationIn(text: string): Omit<AmericanCitation, 'before'> | undefined {
	for (const [type, citation] of CITATIONS) {
		const groups = citation.exec(text)?.groups;
		if (groups !== undefined) {
			return { type, groups };
		}
	}
	return undefined;
}

/** Reads a text that is the name of a code with a section: `Cal. Penal Code § 187 (West 2014)`. */
function sectionIn(text: string): Omit<AmericanCitation, 'before'> | undefined {
	const sign = text.search(/§|\bsec(?:tion|\.) /);
	const section = sign > 0 ? SECTION.exec(text.slice(sign))?.groups : undefined;
	const head = text.slice(0, Math.max(0, sign)).replace(/,? $/, '');
	const [, volume, code = head] = /^(\d{1,3}) (.+)$/.exec(head) ?? [];
	return section !== undefined && isCode(code)
		? { type: 'legislation', groups: { ...section, code, ...(volume !== undefined && { volume }) } }
		: undefined;
}

/** Whether a name is that of reports of cases that table 1 of the Bluebook has. */
export function isReports(name = ''): boolean {
	return (isReporter(name) || isOfState(name)) && !/^(?:U\.S\.C|C\.F\.R|Stat|Fed\. Reg|I\.R\.C)/.test(name);
}

/** Whether a name is that of reports of a State, which begin with its abbreviation: `Cal. 3d`, `Wash. App.` */
function isOfState(name: string): boolean {
	const bare = name.replace(/ ?(?:[23]d|[4-9]th)$/, '').replace(/ (?:App\.(?: Div\.)?|Super\.|Misc\.|St\.|Commw\.|Ct\. App\.)$/, '');
	return [...ABBREVIATED_PLACES.values()].includes(bare);
}

/** Whether a code is that of the United States, a uniform one, or begins with the name of a State. */
function isCode(name: string): boolean {
	return isReporter(name) || name.startsWith('Treas') || [...ABBREVIATED_PLACES].some(names => names.some(place => name.startsWith(`${place} `)));
}
