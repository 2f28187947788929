import type { SourceKind } from '../../../../src/core/citation/style/kind';
import type { Language } from '../../../../src/core/citation/style/locale/languages';
import type { FixturePosition } from './referenceFixtures';

/** The sections of a manual for each kind of source, for references that have no printed example beside them. */
interface Sections {
	readonly manual: string;
	readonly first: Partial<Record<SourceKind, string>>;
	/** For references that do not look like a first one; `any` for all other kinds. */
	readonly later: Partial<Record<SourceKind | 'any', string>>;
	readonly list: Partial<Record<SourceKind | 'any', string>>;
}

/**
 * The letters are those of the table of contents of the Editorial Manual, "Footnotes and other references" (dd.dgacm.org). “By analogy”
 * marks kinds that the manual does not name, and sections for a source that is like them.
 */
const UN: Sections = {
	manual: 'Editorial Manual, "Footnotes and other references",',
	first: {
		treaty: 'III.G', resolution: 'III.E', unDocument: 'III.A', case: 'III.H for international courts, IV.E for others', legislation: 'IV.E',
		bill: 'IV.E', euAct: 'IV.E', report: 'IV.A', pressRelease: 'III.K', webpage: 'IV.J', blog: 'IV.J', news: 'IV.I', article: 'IV.H',
		chapter: 'IV.G', book: 'IV.B', thesis: 'IV.K', workingPaper: 'IV.F', dataset: 'IV.L', software: 'by analogy: IV.L (databases)',
		speech: 'IV.M', interview: 'IV.N', communication: 'IV.O', video: 'IV.P', archive: 'by analogy: IV.K (unpublished papers)',
	},
	later: { any: 'V.C' },
	list: { any: 'X.A' },
};

/**
 * The numbers are those of OSCOLA, 4th ed., as its table of contents (docslib.org, "OSCOLA 4th edn") and tests that transcribe its examples
 * have them; international law is in "Citing International Law" (2006).
 */
const OSCOLA: Sections = {
	manual: 'OSCOLA, 4th ed.,',
	first: {
		treaty: 'Citing International Law, IV.A', resolution: 'Citing International Law, IV.C', unDocument: 'Citing International Law, IV.C',
		case: 'Citing International Law, IV.B', legislation: '2.4 and, for other countries, 2.8', bill: '2.4.5', report: '3.4.1', pressRelease: '3.4.1',
		news: '3.4.9', article: '3.3.1', chapter: '3.2.3', book: '3.2.1 and 3.2.2', workingPaper: 'by analogy: 3.4.1', dataset: 'by analogy: 3.4.1',
		software: 'by analogy: 3.4.1', video: 'by analogy: 3.4.8 (websites)', archive: 'by analogy: 3.4.1', euAct: '2.6.1', thesis: '3.4.7', webpage: '3.4.8',
		blog: '3.4.8', interview: '3.4.11', communication: '3.4.12', speech: 'by analogy: 3.4.6 (conference papers)',
	},
	later: { any: '1.2.1' },
	list: { case: '1.6.2', legislation: '1.6.3', bill: '1.6.3', treaty: '1.6.3', resolution: '1.6.3', any: '1.7' },
};

/** The rules of The Bluebook, which has no lists: an entry of a list is a full citation without its place. */
const BLUEBOOK: Sections = {
	manual: 'The Bluebook, rule',
	first: {
		treaty: '21.4', resolution: '21.7.2', unDocument: '21.7.3', case: '10 and, for international courts, 21.5', legislation: '12 and 20.5', bill: '13.2',
		euAct: '21.9', report: '13.4 and 15.1(d)', pressRelease: '17.5', webpage: '18.2.2', blog: '18.2.2', news: '16.6', article: '16.4', chapter: '15.5',
		book: '15', thesis: '17.2', workingPaper: '17.4', dataset: 'by analogy: 18.2.2', software: 'by analogy: 18.2.2', video: '18.6', speech: '17.2.6',
		interview: '17.2.5', communication: '17.2.3', archive: '17.2',
	},
	later: { case: '10.9', legislation: '12.10', euAct: 'by analogy: 12.10', bill: 'by analogy: 12.10', any: '4.2' },
	list: {},
};

/** The numbers are those of the 17th edition beside the code that formats each kind. Legal works are cited as in The Bluebook (14.269). */
const CHICAGO: Sections = {
	manual: 'The Chicago Manual of Style, 17th ed.,',
	first: {
		treaty: '14.290', resolution: '14.291', unDocument: '14.291', case: '14.269, The Bluebook, rules 10 and 21.5', bill: '14.269, The Bluebook, rule 13.2',
		euAct: '14.269, The Bluebook, rule 21.9', legislation: '14.281', report: '14.84', pressRelease: 'by analogy: 14.207 (websites)', news: '14.191',
		article: '14.171', chapter: '14.107', book: '14.100', workingPaper: 'by analogy: 14.216 (manuscripts)', dataset: 'by analogy: 14.84',
		software: 'by analogy: 14.84', video: '14.265', speech: '14.217', interview: '14.211', communication: '14.111 and 14.214', archive: '14.229',
	},
	later: {
		treaty: '14.269, in short as The Bluebook has it', case: '14.269, The Bluebook, rule 10.9', legislation: '14.269, The Bluebook, rule 12.10',
		euAct: '14.269, The Bluebook, rule 12.10', bill: '14.269, The Bluebook, rule 12.10', any: '14.30 to 14.33',
	},
	list: { any: '14.21' },
};

/** The sections of the Publication Manual, 7th ed. */
const APA: Sections = {
	manual: 'APA, 7th ed.,',
	first: { communication: '8.9', news: '8.14' },
	later: { communication: '8.9', news: '8.14' },
	list: {
		case: '11.4', legislation: '11.5', euAct: 'by analogy: 11.5 (statutes)', resolution: 'by analogy: 10.4 (reports)', news: '10.1',
		archive: 'by analogy: 10.8 (unpublished works)',
	},
};

const MANUALS: Readonly<Record<string, Sections>> = { un: UN, oscola: OSCOLA, bluebook: BLUEBOOK, chicago: CHICAGO, apa: APA };

/** What the French and Spanish texts of the Organization print of a kind, so that its terms in these languages were seen. */
const SEEN: Readonly<Record<'fr' | 'es', { readonly where: string; readonly kinds: ReadonlySet<SourceKind> }>> = {
	fr: {
		where: '"Résolutions et décisions du Conseil de sécurité"',
		kinds: new Set<SourceKind>(['treaty', 'resolution', 'unDocument', 'book', 'report']),
	},
	es: { where: '"Manual del Traductor" and documents in Spanish', kinds: new Set<SourceKind>(['treaty', 'resolution', 'unDocument']) },
};

/**
 * Returns the section of the manual for a reference, with “by analogy” at the start if the manual has no rule for this very kind, or if the
 * terms of the language were not seen in print for it; `undefined` if there is no section.
 */
export function manualSection(
	style: string,
	{ language, kind, position }: { readonly language: Language; readonly kind: SourceKind; readonly position: FixturePosition },
): string | undefined {
	const sections = MANUALS[style];
	const first = sections?.first[kind];
	const section =
		position === 'first'
			? first
			: position === 'later'
				? (sections?.later[kind] ?? sections?.later.any)
				: (sections?.list[kind] ?? sections?.list.any ?? (style === 'bluebook' ? first : undefined));
	if (sections === undefined || section === undefined) {
		return undefined;
	}
	const isLike = section.startsWith('by analogy: ');
	const cited = `${sections.manual} ${section.replace(/^by analogy: /, '')}`;
	if (language === 'en') {
		return isLike ? `by analogy: ${cited}` : cited;
	}
	const { where, kinds } = SEEN[language];
	return kinds.has(kind) ? `${cited}, in the terms of ${where}` : `by analogy: ${cited}, in terms that were not seen in print for this kind`;
}
