import type { LanguageTag } from '../../dossier/model';
import { ENTRY_KINDS, type EntryKind } from '../../dossier/vocabulary';
import { markdownOf } from '../markdownOf';
import { nothingRead, type Concept, type ConceptLink, type ExchangeProblem, type ReadTerms, type Term } from '../termBase';
import { cleanLanguage } from '../termText';
import { walkXml, XmlError } from '../walkXml';
import { rolesOf, type WrittenTerm } from './termRoles';

/** The elements of ISO 30042:2019, and those of 2008 and of TBX-Min for the same. */
const LEVELS: Readonly<Record<string, 'concept' | 'language' | 'term'>> = {
	conceptEntry: 'concept', termEntry: 'concept', entry: 'concept', langSec: 'language', langSet: 'language', langGroup: 'language',
	termSec: 'term', tig: 'term', ntig: 'term', termGroup: 'term',
};
/** Elements whose category is in an attribute. In the other style (DCT), the element is named after the category. */
const BY_TYPE: ReadonlySet<string> = new Set(['descrip', 'termNote', 'admin', 'transac', 'ref', 'xref', 'adminNote', 'descripNote', 'transacNote']);
/** Categories that are read, and those that a dossier has no use for, which are not worth a report. */
const CATEGORIES: ReadonlySet<string> = new Set(['definition', 'subjectField', 'note', 'administrativeStatus', 'normativeAuthorization', 'termStatus', 'termType', 'crossReference', 'term', 'title']);
const UNREPORTED: ReadonlySet<string> = new Set([
	'partOfSpeech', 'grammaticalGender', 'grammaticalNumber', 'transactionType', 'origination', 'modification', 'responsibility', 'date', 'processStatus', 'elementWorkingStatus', 'customer',
]);

/** The outermost elements: those of version 3, version 2, and TBX-Min. */
const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif', 'TBX']);

interface OpenConcept {
	readonly id?: string;
	readonly line: number;
	kind?: EntryKind;
	readonly terms: Term[];
	readonly gloss: Record<LanguageTag, string>;
	readonly definition: Record<LanguageTag, string>;
	readonly links: ConceptLink[];
}

/** What is known of an element besides its category. */
interface ElementPlace {
	readonly tag: LanguageTag | undefined;
	readonly target: string | undefined;
	readonly line: number;
}

/**
 * Reads TBX: ISO 30042:2019 (version 3, in both styles, DCA and DCT), 2008 (version 2, `martif`) and TBX-Min. The subject field is the kind if
 * it is the name of one; a note of a concept or language is its short description.
 */
export function readTbx(xml: string, language: LanguageTag): ReadTerms {
	const reader = new TbxReader(language);
	try {
		walkXml(xml, {
			open: (name, attribute, line) => reader.open(name, attribute, line),
			text: text => reader.text(text),
			close: name => reader.close(name),
		});
	} catch (error) {
		if (!(error instanceof XmlError)) {
			throw error;
		}
		// Concepts that were complete before the mistake are kept.
		reader.problems.push({ code: error.code, detail: error.message, line: error.line });
	}
	return reader.isTbx
		? { base: reader.base(), problems: reader.problems }
		: nothingRead(reader.problems[0] ?? { code: 'syntax', detail: 'tbx' });
}

class TbxReader {
	readonly problems: ExchangeProblem[] = [];
	isTbx = false;
	private readonly concepts: Concept[] = [];
	private readonly reported = new Set<string>();
	private readonly otherwise: LanguageTag;
	private main: LanguageTag | undefined;
	private title: string | undefined;
	private concept: OpenConcept | undefined;
	private language: LanguageTag;
	private terms: WrittenTerm[] = [];
	private term: WrittenTerm | undefined;
	private depth = 0;
	/** The depth of the concept or language that is open. */
	private levelDepth = 0;
	/** The text being collected, until the element at that depth closes. */
	private captured:
		| {
				readonly category: string;
				readonly depth: number;
				readonly language: LanguageTag;
				readonly target: string | undefined;
				text: string;
		  }
		| undefined;

	constructor(language: LanguageTag) {
		this.otherwise = language;
		this.language = language;
	}

	base() {
		return {
			...(this.title !== undefined && { title: { [this.main ?? this.otherwise]: this.title } }),
			...(this.main !== undefined && { language: this.main }),
			concepts: this.concepts,
		};
	}

	open(name: string, attribute: (name: string) => string | undefined, line: number): void {
		this.depth++;
		// Versions before ISO 30042 have the attribute without a prefix.
		const written = attribute('xml:lang') ?? attribute('lang');
		const tag = cleanLanguage(written ?? '');
		if (this.depth === 1 && ROOTS.has(name)) {
			this.isTbx = true;
			this.main = tag;
		} else if (name === 'languages' && !this.concept) {
			this.main ??= cleanLanguage(attribute('source') ?? '');
		}
		switch (LEVELS[name]) {
			case 'concept': {
				const id = attribute('id');
				this.concept = { ...(id !== undefined && { id }), line, terms: [], gloss: {}, definition: {}, links: [] };
				this.language = this.main ?? this.otherwise;
				this.levelDepth = this.depth;
				return;
			}
			case 'language':
				this.language = tag ?? written ?? this.otherwise;
				this.terms = [];
				this.levelDepth = this.depth;
				return;
			case 'term':
				this.term = { text: '' };
				return;
			default:
				this.capture(BY_TYPE.has(name) ? attribute('type') ?? '' : name, { tag, target: attribute('target'), line });
		}
	}

	private capture(category: string, { tag, target, line }: ElementPlace): void {
		const isDetail = category === 'note' && this.depth !== this.levelDepth + 1;
		if (this.captured || isDetail || (!this.concept && category !== 'title')) {
			return;
		}
		if (CATEGORIES.has(category)) {
			this.captured = { category, depth: this.depth, language: tag ?? this.language, target, text: '' };
		} else if (
			!UNREPORTED.has(category)
			&& !/Grp$|^(?:transac|p|text|body|hi|foreign|ec|sc|ph)$/.test(category)
			&& !this.reported.has(category)
		) {
			this.reported.add(category);
			this.problems.push({ code: 'notRead', detail: category, line });
		}
	}

	text(text: string): void {
		if (this.captured) {
			this.captured.text += text;
		}
	}

	close(name: string): void {
		if (this.captured?.depth === this.depth) {
			const { captured } = this;
			this.captured = undefined;
			this.take(captured.category, captured.text.replace(/\s+/g, ' ').trim(), captured);
		}
		this.depth--;
		const level = LEVELS[name];
		if (level === 'term' && this.term) {
			this.terms.push(this.term);
			this.term = undefined;
		} else if (level === 'language') {
			this.concept?.terms.push(...rolesOf(this.terms).map(term => ({ ...term, language: this.language })));
			this.language = this.main ?? this.otherwise;
			this.levelDepth = this.depth;
		} else if (level === 'concept' && this.concept) {
			this.concepts.push(this.concept);
			this.concept = undefined;
		}
	}

	private take(
		category: string,
		text: string,
		{ language, target }: { readonly language: LanguageTag; readonly target: string | undefined },
	): void {
		const { concept, term } = this;
		if (category === 'title' && !concept) {
			this.title ??= text === '' ? undefined : text;
		} else if (term && category === 'term') {
			term.text = text;
		} else if (term && (category === 'administrativeStatus' || category === 'normativeAuthorization' || category === 'termStatus')) {
			term.status = text;
		} else if (term && category === 'termType') {
			term.type = text;
		} else if (concept && category === 'crossReference') {
			concept.links.push({ type: 'related', to: (target ?? text).replace(/^#/, '') });
		} else if (concept && category === 'subjectField') {
			const kind = ENTRY_KINDS.find(one => one === text.toLowerCase());
			if (kind) {
				concept.kind ??= kind;
			}
		} else if (concept && (category === 'definition' || (category === 'note' && !term)) && text !== '') {
			const texts = category === 'definition' ? concept.definition : concept.gloss;
			texts[language] = Object.hasOwn(texts, language) ? `${texts[language]}\n\n${markdownOf(text)}` : markdownOf(text);
		}
	}
}
