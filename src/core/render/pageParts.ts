import type { ReferenceWords } from '../citation/reference';
import type { Claim, Evidence, Fact, Key, Statement } from '../dossier/model';
import type { Lexicon } from '../lexicon/lexicon';
import { entryId, type CitationKey, type EntryId, type Library, type LibraryEntry } from '../library/library';
import { acronymOf, textIn, titleOf } from '../library/names';
import { evidenceText } from './evidenceText';
import type { TimeWindow } from './chart/timeline';
import { fill, type RenderLabels } from './labels';
import { markdownView } from './markdownView';
import type { PageWords } from './pageWords';
import { formatDate, formatValueInLine } from './values';
import { h, type ViewElement, type ViewNode } from './view';

/** What the parts of a page are made from. */
export interface PageContext {
	readonly library: Library;
	readonly labels: RenderLabels;
	readonly words: PageWords;
	/** The words of the references at the foot. */
	readonly references: ReferenceWords;
	/** The theme icon of each kind of entry. */
	readonly icons: Readonly<Record<LibraryEntry['entry']['kind'], string>>;
	/** The sources that the page has referred to so far, in the order of their first mention. */
	readonly cited: Map<CitationKey, LibraryEntry['dossier']>;
	/** The width that pictures are drawn for, in pixels. */
	readonly width: number;
	/** The names of the library, if they are known already. */
	readonly lexicon?: Lexicon;
	/** The stretch of time that the timeline shows, if somebody chose one. */
	readonly zoom?: TimeWindow;
	/** Whether the page is for a file or for paper, where nothing opens what a picture gathers or leaves out. */
	readonly isStill?: boolean;
}

/** The dossier in which keys are looked up, and the entry whose page or card it is, if it is one's. */
export type Owner = Pick<LibraryEntry, 'dossier'> & Partial<Pick<LibraryEntry, 'id'>>;

/** A link to the page of an entry, named in the user's language with its acronym. An unknown entry is shown by its key. */
export function entryLink(id: EntryId, context: PageContext): ViewNode {
	const target = context.library.entries.get(id);
	if (!target) {
		return id;
	}
	const { labels } = context;
	const name = titleOf(target.entry, labels.locale, target.dossier.language, labels.unconfirmed);
	const acronym = acronymOf(target.entry, labels.locale, target.dossier.language);
	return h('a', { entry: id }, acronym === undefined ? name : `${name} (${acronym})`);
}

/** The id of the place on a page at which an entry stands with others. */
export function placeOfEntry(id: EntryId): string {
	return `entry-${id.replace('/', '-')}`;
}

/**
 * The marks that tell where a statement stands, each leading to the page of the source; outside VS Code, where there are no
 * other pages, to the source at the foot of the page.
 */
export function evidenceMarks(evidence: readonly Evidence[], owner: Owner, context: PageContext): ViewElement {
	return h('span', { class: 'evidence-list' }, ...evidence.flatMap((item, index) => {
		const text = evidenceText(item, owner, context.library, context.labels);
		context.cited.set(text.key, owner.dossier);
		const number = [...context.cited.keys()].indexOf(text.key) + 1;
		const shown = text.place === '' ? String(number) : `${number}, ${text.place}`;
		return [
			index > 0 && ' ',
			// Who speaks to the screen says what is seen, so the name begins with it (WCAG 2.5.3).
			h('a', { class: `evidence ${item.status}`, href: `#source-${text.key}`, ...(context.library.sources.has(text.key) && { entry: text.key }), ariaLabel: `${shown}: ${text.full}`, tip: `${text.where}\n${context.labels.status[item.status]}: ${context.labels.statusMeaning[item.status]}` }, shown),
		];
	}));
}

/** A statement in our own words with its evidence. */
export function statementParagraph(statement: Statement, owner: Owner, context: PageContext): ViewElement {
	return h(
		'div',
		{ class: 'statement' },
		...markdownView(textIn(statement.text, context.labels.locale, owner.dossier.language)),
		' ',
		evidenceMarks(statement.evidence, owner, context),
	);
}

/** The value of a fact with who did it, when, how sure it is, and where it stands; with its note unless it is to be brief. */
export function factValueView(fact: Fact, owner: Owner, context: PageContext, withNote = true): ViewElement {
	const { labels } = context;
	const value = formatValueInLine(fact, labels, owner.dossier.language);
	// Whose page it is need not be said again.
	const agent = (template: string, key: Key | undefined) =>
		(key === undefined || entryId(owner.dossier.id, key) === owner.id ? [] : [' ', ...linkInTemplate(template, key, owner, context)]);
	return h(
		'div',
		{ class: `fact ${fact.value.type}` },
		...(fact.value.type === 'text' ? markdownView(value) : [h('span', { class: 'value' }, value)]),
		...agent(labels.by, fact.by),
		...agent(labels.to, fact.to),
		...claimView(fact, owner, context, withNote),
	);
}

/** What a claim adds to what it says: when, whose claim, whether it is confirmed, a note, and the evidence. */
export function claimView(claim: Claim, owner: Owner, context: PageContext, withNote = true): readonly ViewNode[] {
	const { labels } = context;
	return [
		...(claim.when === undefined ? [] : [h('span', { class: 'when' }, ` · ${formatDate(claim.when, labels)}`)]),
		...(claim.claimedBy === undefined
			? []
			: [' ', h('span', { class: 'badge claim' }, ...linkInTemplate(labels.claimedBy, claim.claimedBy, owner, context))]),
		...(claim.unconfirmed ? [' ', unconfirmedBadge(labels)] : []),
		' ',
		evidenceMarks(claim.evidence, owner, context),
		...(claim.note && withNote ? [h('div', { class: 'note' }, ...markdownView(textIn(claim.note, labels.locale, owner.dossier.language)))] : []),
	];
}

/** The mark of what nobody could confirm; it leads to what it means. */
export function unconfirmedBadge({ unconfirmed, unconfirmedMeaning }: RenderLabels): ViewElement {
	return h('a', { class: 'badge unconfirmed', href: '#certainty', tip: unconfirmedMeaning }, unconfirmed);
}

/** A section with a heading; nothing where it has no content. */
export function section(id: string, title: string, ...content: readonly ViewNode[]): ViewElement | undefined {
	return content.length === 0
		? undefined
		: h('section', { id, ariaLabelledby: `${id}-title` }, h('h2', { id: `${id}-title` }, title), ...content);
}

function linkInTemplate(template: string, key: Key, owner: Owner, context: PageContext): readonly ViewNode[] {
	const [before = '', after = ''] = fill(template, '\u0000').split('\u0000');
	return [before, entryLink(entryId(owner.dossier.id, key), context), after].filter(part => part !== '');
}

/** Leads from one thing to another. */
export function arrow(): ViewElement {
	// Not every font has the character; where there are icons it is drawn as one.
	return h('span', { class: 'arrow', icon: 'arrow-right' }, '→');
}
