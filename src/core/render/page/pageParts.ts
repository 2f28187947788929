import type { ReferenceWords } from '../../citation/reference';
import type { Claim, Evidence, Fact, Key, Statement } from '../../dossier/model';
import type { Lexicon } from '../../lexicon/lexicon';
import { entryId, type CitationKey, type EntryId, type Library, type LibraryEntry } from '../../library/library';
import { acronymOf, nameOf, textIn, titleOf } from '../../library/names';
import type { TimeWindow } from '../chart/timeline';
import { evidenceText } from '../evidenceText';
import { fill, type RenderLabels } from '../labels';
import { markdownView } from '../markdownView';
import { formatDate, formatValueInLine } from '../values';
import { h, type MaybeNode, type ViewElement, type ViewNode } from '../view';
import type { PageWords } from './pageWords';

/** Everything that the parts of a page are rendered from. */
export interface PageContext {
	readonly library: Library;
	readonly labels: RenderLabels;
	readonly words: PageWords;
	/** The words used by the list of references. */
	readonly references: ReferenceWords;
	/** The theme icons by kind of entry. */
	readonly icons: Readonly<Record<LibraryEntry['entry']['kind'], string>>;
	/** The sources cited on the page so far, in the order of first citation. Rendering adds to it. */
	readonly cited: Map<CitationKey, LibraryEntry['dossier']>;
	/** The width of charts, in pixels. */
	readonly width: number;
	/** The lexicon of the library, once it is loaded. */
	readonly lexicon?: Lexicon;
	/** The time window that the user chose for the timeline; absent for the default. */
	readonly zoom?: TimeWindow;
	/** Whether the page is for export or printing, where clusters cannot be opened. */
	readonly isStatic?: boolean;
	/** Whether the page is part of a website, where links to other pages work although it is static. */
	readonly isSite?: boolean;
}

/** The dossier in which keys are resolved, and the entry that the page or card is about, if any. */
export type Owner = Pick<LibraryEntry, 'dossier'> & Partial<Pick<LibraryEntry, 'id'>>;

/** Renders a link to an entry's page: its name in the user's language with its acronym. An unknown entry is shown as its id. */
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

/** Renders an entry in a list of names: a link, its acronym and its short description. */
export function nameInList({ id, entry, dossier }: LibraryEntry, { labels: { locale } }: PageContext): readonly MaybeNode[] {
	const acronym = acronymOf(entry, locale, dossier.language);
	return [
		h('a', { entry: id }, nameOf(entry, locale, dossier.language)),
		acronym !== undefined && h('span', { class: 'acronym' }, ` ${acronym}`),
		h('span', { class: 'gloss' }, textIn(entry.gloss, locale, dossier.language)),
	];
}

/** Returns the id of an entry's element on an overview page. */
export function anchorOfEntry(id: EntryId): string {
	return `entry-${id.replace('/', '-')}`;
}

/**
 * Renders the evidence of a statement as numbered marks, each a link to the source's page. In exported pages, they link to the
 * list of sources.
 */
export function evidenceMarks(evidence: readonly Evidence[], owner: Owner, context: PageContext): ViewElement {
	return h(
		'span',
		{ class: 'evidence-list' },
		...evidence.flatMap((item, index) => {
			const text = evidenceText(item, owner, context.library, context.labels);
			context.cited.set(text.key, owner.dossier);
			const number = [...context.cited.keys()].indexOf(text.key) + 1;
			const shown = text.place === '' ? String(number) : `${number}, ${text.place}`;
			return [
				index > 0 && ' ',
				// The accessible name begins with the visible text, so that speech input works (WCAG 2.5.3, Label in Name).
				h(
					'a',
					{
						class: `evidence ${item.status}`,
						href: `#source-${text.key}`,
						...(context.library.sources.has(text.key) && { entry: text.key }),
						ariaLabel: `${shown}: ${text.full}`,
						tip: `${text.where}\n${context.labels.status[item.status]}: ${context.labels.statusMeaning[item.status]}`,
					},
					shown,
				),
			];
		}),
	);
}

/** Renders a statement with its evidence. */
export function statementParagraph(statement: Statement, owner: Owner, context: PageContext): ViewElement {
	return h(
		'div',
		{ class: 'statement' },
		...markdownView(textIn(statement.text, context.labels.locale, owner.dossier.language)),
		' ',
		evidenceMarks(statement.evidence, owner, context),
	);
}

/** Renders the value of a fact with its agents, date, certainty and evidence, and optionally its note. */
export function factValueView(fact: Fact, owner: Owner, context: PageContext, { withNote = true }: { readonly withNote?: boolean } = {}): ViewElement {
	const { labels } = context;
	const value = formatValueInLine(fact, labels, owner.dossier.language);
	// The entry that the page is about is not named again.
	const agent = (template: string, key: Key | undefined) =>
		(key === undefined || entryId(owner.dossier.id, key) === owner.id ? [] : [' ', ...linkInTemplate(template, key, owner, context)]);
	return h(
		'div',
		{ class: `fact ${fact.value.type}` },
		...(fact.value.type === 'text' ? markdownView(value) : [h('span', { class: 'value' }, value)]),
		...agent(labels.by, fact.by),
		...agent(labels.to, fact.to),
		...claimView(fact, owner, context, { withNote }),
	);
}

/** Renders the additions to a claim: its date, claimant, certainty and evidence, and its note unless `withNote` is `false`. */
export function claimView(
	claim: Claim,
	owner: Owner,
	context: PageContext,
	{ withNote = true }: { readonly withNote?: boolean } = {},
): readonly ViewNode[] {
	const { labels } = context;
	return [
		...(claim.when === undefined ? [] : [h('span', { class: 'when' }, ` · ${formatDate(claim.when, labels)}`)]),
		...(claim.claimedBy === undefined
			? []
			: [' ', h('span', { class: 'badge claim' }, ...linkInTemplate(labels.claimedBy, claim.claimedBy, owner, context))]),
		...(claim.unconfirmed ? [' ', unconfirmedBadge(labels)] : []),
		' ',
		evidenceMarks(claim.evidence, owner, context),
		...(claim.note && withNote
			? [h('div', { class: 'note' }, ...markdownView(textIn(claim.note, labels.locale, owner.dossier.language)))]
			: []),
	];
}

/** Renders the badge of unconfirmed claims, a link to its explanation. */
export function unconfirmedBadge({ unconfirmed, unconfirmedMeaning }: RenderLabels): ViewElement {
	return h('a', { class: 'badge unconfirmed', href: '#certainty', tip: unconfirmedMeaning }, unconfirmed);
}

/** Renders a section with a heading; `undefined` if it has no content. */
export function section(id: string, title: string, ...content: readonly ViewNode[]): ViewElement | undefined {
	return content.length === 0
		? undefined
		: h('section', { id, ariaLabelledby: `${id}-title` }, h('h2', { id: `${id}-title` }, title), ...content);
}

function linkInTemplate(template: string, key: Key, owner: Owner, context: PageContext): readonly ViewNode[] {
	const [before = '', after = ''] = fill(template, '\u0000').split('\u0000');
	return [before, entryLink(entryId(owner.dossier.id, key), context), after].filter(part => part !== '');
}

/** Renders an arrow between two items. */
export function arrow(): ViewElement {
	// Not every font has the arrow, so pages in VS Code show an icon instead.
	return h('span', { class: 'arrow', icon: 'arrow-right' }, '→');
}
