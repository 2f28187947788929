import type { Locator } from '../../../dossier/model';
import { sharedEnd } from '../../../text/sharedEnds';
import { withEdits, type TextEdit } from '../../../text/textEdit';
import type { CitationForm, CitingDocument } from '../../formats/form';
import { formPlainText } from '../../formats/formText';
import type { CitationRequest, CitedPick } from '../../formats/request';
import { isSamePlace } from '../../locatorPlaces';
import type { PlacedCitation } from '../placedCitation';
import type { CitationMode, ParsedCitations, CitationParser, WrittenCitation, WrittenItem } from '../written';
import { isAsWritten, notedSources, writtenNote, type NoteWriting } from './noteWriting';
import { contentOf } from './removeSource';
import { requestOf } from './requestOf';

/** The details of one source in a citation. */
export interface SourceDetails {
	/** The locator; empty if the source is cited as a whole. */
	readonly locators: readonly Locator[];
	readonly prefix: string;
	readonly suffix: string;
}

/** A change to a citation: the details of one source, or the mode of the whole citation. */
export type CitationChange = { readonly index: number; readonly details: SourceDetails } | { readonly mode: CitationMode };

/** The edits that change a citation. `otherWords`: the citation has wording that cannot be reproduced reliably. */
export type ChangedCitation =
	{ readonly kind: 'edits'; readonly edits: readonly TextEdit[] } | { readonly kind: 'refused'; readonly reason: 'otherWords' };

/** The input for rewriting a citation. */
export interface RewritingContext {
	/** The form of a citation with keys; `undefined` if the language has no form of that name. */
	readonly form: CitationForm | undefined;
	readonly words: CitationRequest['words'];
	readonly document: Omit<CitingDocument, 'offsets'>;
	readonly syntax: Pick<CitationParser, 'read'>;
	/** The citations of the unchanged document. */
	readonly parsed: ParsedCitations;
	readonly writing: NoteWriting;
}

const REFUSED: ChangedCitation = { kind: 'refused', reason: 'otherWords' };

/** Changes a citation. Returns `refused` if the citation was not parsed completely, or if the result would be parsed as something else. */
export function changeCitation(citation: PlacedCitation, change: CitationChange, context: RewritingContext): ChangedCitation {
	const { text } = context.document;
	const edit = citation.written
		? changedKeys(text, citation.written, change, context)
		: changedReference(text, citation, change, context.writing);
	return edit ? { kind: 'edits', edits: [edit] } : REFUSED;
}

function changedReference(text: string, citation: PlacedCitation, change: CitationChange, writing: NoteWriting): TextEdit | undefined {
	const content = contentOf(citation);
	const noted = isAsWritten(text.slice(content.start, content.end), citation.sources, writing)
		? notedSources(citation.sources, writing)
		: undefined;
	return noted && 'index' in change
		? {
				start: content.start,
				end: content.end,
				text: writtenNote(
					noted.map((one, at) => (at === change.index ? { ...one, ...change.details } : one)),
					writing,
				),
			}
		: undefined;
}

function changedKeys(text: string, written: WrittenCitation, change: CitationChange, context: RewritingContext): TextEdit | undefined {
	const { form, words, document, parsed, syntax } = context;
	if (!form) {
		return undefined;
	}
	const before = requestOf(written, words);
	const after = changedRequest(before, change);
	const write = (request: CitationRequest) => formPlainText(form.write(request, { ...document, offsets: [written.end] }).mark);
	const edits = [
		...('index' in change ? [itemEdit(text, written, change.index, { before, after, write })] : []),
		// The command of a quotation is not one that only cites.
		...(written.isFixed ? [] : [wholeEdit(text, written, { before, after, write })]),
	];
	return edits.find(edit => edit && isReadAs(text, edit, { written, after, parsed, syntax }));
}

/** Returns a citation with keys as its form writes it after a change; empty if the form is unknown. */
export function changedMark({ written }: PlacedCitation, change: CitationChange, { form, words, document }: RewritingContext): string {
	return written && form
		? formPlainText(form.write(changedRequest(requestOf(written, words), change), { ...document, offsets: [written.end] }).mark)
		: '';
}

/** Returns the other modes of a citation: those whose result in this document is parsed with the same mode. */
export function otherModes(citation: PlacedCitation, context: RewritingContext): readonly CitationMode[] {
	const all = context.form?.modes ? (['normal', ...context.form.modes] as const) : [];
	return all.filter(mode => {
		const [found, ...more] = context.syntax.read(changedMark(citation, { mode }, context)).citations;
		return mode !== citation.mode && found?.mode === mode && more.length === 0;
	});
}

function changedRequest(before: CitationRequest, change: CitationChange): CitationRequest {
	return 'mode' in change
		? { ...before, mode: change.mode }
		: { ...before, picks: before.picks.map((pick, at) => (at === change.index ? changedPick(pick, change.details) : pick)) };
}

/** Keeps the wording of an unchanged locator, and the comma before an unchanged suffix. */
function changedPick({ writtenPlace, continues, ...pick }: CitedPick, { locators, prefix, suffix }: SourceDetails): CitedPick {
	const [old] = pick.locators;
	const [place] = locators;
	const stays = isSamePlace(old, place);
	const keepsSuffix = withoutLeadingComma(pick.suffix ?? '') === withoutLeadingComma(suffix);
	return {
		...pick, locators, prefix, ...(stays && writtenPlace && { writtenPlace }),
		suffix: keepsSuffix ? pick.suffix ?? '' : suffix, ...(keepsSuffix && continues && { continues }),
	};
}

/** Returns a suffix without the comma that separates it from the locator. */
export function withoutLeadingComma(suffix: string): string {
	return suffix.replace(/^[,;]\s*/, '');
}

interface Rewriting {
	readonly before: CitationRequest;
	readonly after: CitationRequest;
	readonly write: (request: CitationRequest) => string;
}

/** Rewrites one item, if it is written exactly as it would be in a citation with that item alone. */
function itemEdit(text: string, { items }: WrittenCitation, index: number, { before, after, write }: Rewriting): TextEdit | undefined {
	const item = items[index];
	const old = before.picks[index];
	const changed = after.picks[index];
	if (!item || !old || !changed) {
		return undefined;
	}
	const writtenItem = text.slice(item.start, item.end);
	const oldAlone = write({ ...before, picks: [old] });
	const newAlone = write({ ...after, picks: [changed] });
	const at = oldAlone.indexOf(writtenItem);
	const head = oldAlone.slice(0, at);
	const tail = oldAlone.slice(at + writtenItem.length);
	const isWrittenOnce = at >= 0 && oldAlone.lastIndexOf(writtenItem) === at;
	const isOnlyItemChanged = newAlone.length >= head.length + tail.length && newAlone.startsWith(head) && newAlone.endsWith(tail);
	return isWrittenOnce && isOnlyItemChanged
		? { start: item.start, end: item.end, text: newAlone.slice(head.length, newAlone.length - tail.length) }
		: undefined;
}

/** The part of a command that can differ from the form's own. */
const COMMAND = /^\\?[a-zA-Z]*$/;

/** Rewrites the whole citation, if rewriting it unchanged only affects spaces and commas, or the command, which is kept. */
function wholeEdit(text: string, { start, end }: WrittenCitation, { before, after, write }: Rewriting): TextEdit | undefined {
	const present = text.slice(start, end);
	const old = write(before);
	const changed = write(after);
	if (withoutSpaces(present) === withoutSpaces(old)) {
		return { start, end, text: changed };
	}
	const shared = sharedEnd(present, old);
	const head = present.slice(0, present.length - shared);
	const oldHead = old.slice(0, old.length - shared);
	const keepsMode = before.mode === after.mode;
	return keepsMode && COMMAND.test(head) && COMMAND.test(oldHead) && changed.startsWith(oldHead)
		? { start, end, text: head + changed.slice(oldHead.length) }
		: undefined;
}

function withoutSpaces(text: string): string {
	return text.replace(/[\s,~]+/g, '');
}

/** Whether the edited document has the requested citation and is otherwise parsed as before. */
function isReadAs(
	text: string,
	edit: TextEdit,
	{ written, after, parsed, syntax }: Pick<RewritingContext, 'parsed' | 'syntax'> & {
		readonly written: WrittenCitation;
		readonly after: CitationRequest;
	},
): boolean {
	const parsedAfter = syntax.read(withEdits(text, [edit]));
	const at = parsed.citations.findIndex(citation => citation.start === written.start);
	const found = parsedAfter.citations[at];
	return (
		parsedAfter.citations.length === parsed.citations.length
		&& parsedAfter.notes.length === parsed.notes.length
		&& parsedAfter.findings.length === parsed.findings.length
		&& found?.form === written.form
		&& found.mode === (after.mode ?? 'normal')
		&& found.items.length === after.picks.length
		&& found.items.every((item, index) => isPick(item, after.picks[index]))
	);
}

/** In forms without prefixes, the prefix is part of the text before the citation. */
function isPick(item: WrittenItem, pick: CitedPick | undefined): boolean {
	return (
		pick !== undefined
		&& item.key === pick.key
		&& (item.prefix === '' || lettersOf(item.prefix) === lettersOf(pick.prefix ?? ''))
		&& (item.locator !== '') === (pick.locators.length > 0 || pick.writtenPlace !== undefined)
		&& lettersOf(item.suffix) === lettersOf(pick.suffix ?? '')
	);
}

function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
