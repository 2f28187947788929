import { scaleBand } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, type SymbolType } from 'd3-shape';
import type { Dossier } from '../../dossier/model';
import type { LibraryEntry } from '../../library/library';
import { titleOf } from '../../library/names';
import { entryLink, type PageContext } from '../pageParts';
import { DEEDS, type Deed } from '../pageWords';
import { h, type MaybeNode, type ViewAttributes, type ViewElement } from '../view';
import { deedMatrix, type DeedCell, type DeedMatrix } from './deeds';
import { chartFigure, drawing, fittingName, fittingNames, markName, moreInTable, moreNote, table } from './figure';
import { clip } from './textWidth';

/** Each role has its own shape, so that colour is not the only distinction. */
const SHAPES: Readonly<Record<Deed, SymbolType>> = {
	author: symbolSquare, coSponsor: symbolCircle, organizer: symbolDiamond, speaker: symbolTriangle, chair: symbolStar,
};

const ROW = 26;
const HEAD = 118;
/** Space for the slanted name of the last column, in pixels. */
const RIGHT = 84;
const NARROWEST = 26;
const WIDEST = 56;
const MOST = { actors: 24, deeds: 24 };
const MOST_IN_TABLE = { actors: 10_000, deeds: 100 };
/** The maximum number of names in one cell of the table. */
const MOST_NAMED = 24;

/** The maximum length of a slanted column name, in pixels. */
const COLUMN_NAME = 138;

/** Renders the section that shows who had which role; `undefined` if no actor had one. */
export function deedsView(dossier: Dossier, context: PageContext): ViewElement | undefined {
	const labelWidth = Math.min(150, context.width * 0.32);
	const room = Math.max(2, Math.floor((context.width - labelWidth - RIGHT) / NARROWEST));
	const language = context.labels.locale;
	const matrix = deedMatrix(dossier, context.library, { actors: MOST.actors, deeds: Math.min(MOST.deeds, room), language });
	return matrix.actors.length === 0 ? undefined : chartFigure({
		id: 'deeds',
		title: context.words.deeds,
		picture: [drawMatrix(matrix, labelWidth, context), moreInTable(matrix.moreActors + matrix.moreDeeds, 'deeds', context)],
		twin: deedsTable(deedMatrix(dossier, context.library, { ...MOST_IN_TABLE, language }), context),
		legend: legend(context),
	}, context);
}

function drawMatrix(matrix: DeedMatrix, labelWidth: number, context: PageContext): ViewElement {
	const { words, width } = context;
	const { actors, deeds } = matrix;
	const right = Math.min(width - RIGHT, labelWidth + deeds.length * WIDEST);
	const columns = scaleBand(deeds.map(({ id }) => id), [labelWidth, right]);
	const rows = scaleBand(actors.map(({ id }) => id), [HEAD, HEAD + actors.length * ROW]);
	const rowName = (actor: LibraryEntry) =>
		clip(fittingName(actor, context.labels.locale, { size: 12, width: labelWidth - 12 }), 12, labelWidth - 12);
	const middle = (deed: LibraryEntry) => (columns(deed.id) ?? 0) + columns.bandwidth() / 2;
	const columnNames = fittingNames(deeds, context.labels.locale, { size: 12, width: COLUMN_NAME });
	const height = HEAD + actors.length * ROW + 4;
	return drawing({ width: Math.min(width, right + RIGHT), height }, `${words.deeds}. ${words.walkHint}`,
		h('g', { class: 'columns' }, ...deeds.flatMap((deed, index) => [
			h('line', { class: 'column', x1: middle(deed), x2: middle(deed), y1: HEAD, y2: height - 4 }),
			nameLink(deed, clip(columnNames[index] ?? '', 12, COLUMN_NAME), { class: 'column-name', move: [middle(deed) + 4, HEAD - 8, -48] }, context),
		])),
		...actors.map(actor => h('g', { class: 'row' },
			h('rect', { class: 'band', x: 0, y: rows(actor.id) ?? 0, width: right, height: ROW }),
			nameLink(actor, rowName(actor), { class: 'row-name', x: labelWidth - 10, y: (rows(actor.id) ?? 0) + ROW / 2 + 4, textAnchor: 'end' }, context),
			...deeds.map(deed => drawCell({ actor, deed, cell: matrix.cell(actor.id, deed.id) }, [middle(deed), (rows(actor.id) ?? 0) + ROW / 2], context)))));
}

/** Renders the name of a row or column as a link to its entry. */
function nameLink(entry: LibraryEntry, shown: string, attributes: ViewAttributes, context: PageContext): ViewElement {
	const tip = fullName(entry, context);
	return h('a', { entry: entry.id, ariaLabel: markName(shown, tip), tip }, h('text', attributes, shown));
}

function drawCell(
	{ actor, deed, cell }: { readonly actor: LibraryEntry; readonly deed: LibraryEntry; readonly cell: DeedCell | undefined },
	[x, y]: readonly [number, number],
	context: PageContext,
): MaybeNode {
	if (!cell) {
		return undefined;
	}
	const { words, labels } = context;
	const doubt = cell.deeds.some(({ claim }) => claim.unconfirmed);
	const names = cell.deeds.map(one => words.deed[one.deed]).join(', ');
	const tip = [fullName(actor, context), `${names}: ${fullName(deed, context)}`, ...(doubt ? [labels.unconfirmedMeaning] : [])].join('\n');
	return h('a', { class: `cell${doubt ? ' unconfirmed' : ''}`, entry: deed.id, ariaLabel: tip.replaceAll('\n', ', '), tip },
		h('rect', { class: 'target', x: x - 12, y: y - 12, width: 24, height: 24, rx: 4 }),
		...cell.deeds.map((one, index) => h('path', {
			class: `deed ${one.deed}`, d: shapeOf(one.deed, cell.deeds.length === 1 ? 90 : 45), move: [x + (index - (cell.deeds.length - 1) / 2) * 11, y, 0],
		})));
}

function shapeOf(deed: Deed, area: number): string {
	return symbol(SHAPES[deed], area).digits(1)() ?? '';
}

function deedsTable(matrix: DeedMatrix, context: PageContext): ViewElement {
	const { words } = context;
	const actorsOf = (deed: LibraryEntry, wanted: Deed): MaybeNode => {
		const actors = matrix.actorsOf(deed.id, wanted);
		return actors.length > 0 && h('div', {},
			h('ul', {}, ...actors.slice(0, MOST_NAMED).map(actor => h('li', {}, entryLink(actor.id, context)))), moreNote(actors.length - MOST_NAMED, context));
	};
	return h('div', {},
		table(words.deeds, [words.entry, ...DEEDS.map(deed => words.deed[deed])], matrix.deeds.map(deed => [
			entryLink(deed.id, context), ...DEEDS.map(wanted => actorsOf(deed, wanted)),
		])),
		moreNote(matrix.moreDeeds, context));
}

function legend({ words }: PageContext): ViewElement {
	return h('ul', { class: 'marks' }, ...DEEDS.map(deed => h('li', {},
		h('svg', { class: 'drawing sample', ariaHidden: 'true', width: 16, height: 16, viewBox: [0, 0, 16, 16] },
			h('path', { class: `deed ${deed}`, d: shapeOf(deed, 80), move: [8, 8, 0] })),
		h('span', {}, words.deed[deed]))));
}

function fullName({ entry, dossier }: LibraryEntry, { labels }: PageContext): string {
	return titleOf(entry, labels.locale, dossier.language, labels.unconfirmed);
}
