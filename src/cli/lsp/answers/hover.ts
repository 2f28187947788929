import { MarkupKind, type Hover, type MarkupContent, type Position } from 'vscode-languageserver';
import type { Label, LanguageTag } from '../../../core/dossier/model';
import { mentionAt } from '../../../core/lexicon/matching/find';
import { rankLabels } from '../../../core/lexicon/matching/rank';
import type { LibraryEntry } from '../../../core/library/library';
import { MAX_CARDS } from '../../../core/limits';
import { renderCard } from '../../../core/render/card/card';
import { withoutMarkup } from '../../../core/render/markdownText';
import { symbolPlaceAt } from '../../../core/symbol/findPlaces';
import { replacesLabel } from '../../../core/symbol/symbolPlace';
import { shifted, type OffsetRange } from '../../../core/text/offsetRange';
import { renderLabels } from '../../words/labels';
import { withoutIcons } from '../../words/withoutIcons';
import type { OpenDocument } from '../openDocument';
import type { Workspace } from '../workspace';

/** A name in a document with the entries that it may mean, the likeliest first. */
interface Named {
	readonly place: OffsetRange;
	readonly entries: readonly { readonly entry: LibraryEntry; readonly label?: Label }[];
}

/**
 * Returns the cards of the entries that are named at a position, in Markdown or, if the client cannot show that, as text. `undefined` if
 * nothing is named there.
 */
export function hoverAt(
	document: OpenDocument,
	position: Position,
	{ workspace, isMarkdown }: { readonly workspace: Workspace; readonly isMarkdown: boolean },
): Hover | undefined {
	const named = namedAt(document, document.offsetAt(position), workspace);
	if (!named || named.entries.length === 0) {
		return undefined;
	}
	const { language } = document.contextIn(workspace);
	const shown = named.entries.slice(0, MAX_CARDS);
	const withDossier = new Set(shown.map(({ entry }) => entry.dossier)).size > 1;
	const cards = shown.map(({ entry, label }) => cardOf(entry, workspace, { language, label, withDossier }));
	return { contents: markup(cards.join('\n\n---\n\n'), isMarkdown), range: document.rangeOf(named.place) };
}

/** Returns the card of an entry in Markdown. */
function cardOf(
	entry: LibraryEntry,
	{ library }: Workspace,
	{
		language,
		label,
		withDossier = false,
	}: { readonly language: LanguageTag; readonly label?: Label | undefined; readonly withDossier?: boolean },
): string {
	return withoutIcons(
		renderCard({ library, entry, ...(label && { label }), labels: renderLabels(language), actions: [], icon: '', withDossier }),
	);
}

/** Returns Markdown as the client can show it. */
function markup(markdown: string, isMarkdown: boolean): MarkupContent {
	return isMarkdown ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: withoutMarkup(markdown) };
}

function namedAt(document: OpenDocument, offset: number, workspace: Workspace): Named | undefined {
	const placed = document.prose.at(offset);
	if (!placed) {
		return undefined;
	}
	const { segment: { text, prose }, start } = placed;
	const { lexicon, symbols, library, kept = all => all } = document.contextIn(workspace);
	const place = symbolPlaceAt(symbols, text, prose, offset - start);
	const mention = mentionAt(lexicon, text, prose, offset - start);
	const [named] = mention && !(place && replacesLabel(place, mention)) ? kept([mention]) : [];
	const meant = named && document.meant(shifted(named, start), workspace);
	const counts = meant && shifted(meant, -start);
	if (!counts) {
		return place && { place: shifted({ start: place.start, end: place.end }, start), entries: place.entries.map(entry => ({ entry })) };
	}
	const ranked =
		counts.labels.length < 2
			? counts.labels
			: rankLabels(counts.labels, { library, mentions: document.mentions(workspace), nearest: [] });
	return {
		place: shifted({ start: counts.start, end: counts.end }, start),
		entries: ranked.flatMap(({ entry: id, label }) => {
			const entry = library.entries.get(id);
			return entry ? [{ entry, label }] : [];
		}),
	};
}
