import { scaleBand } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, type SymbolType } from 'd3-shape';
import type { Dossier } from '../../dossier/model';
import type { LibraryEntry } from '../../library/library';
import { entryLink, type PageContext } from '../page/pageParts';
import { ROLES, type Role } from '../page/pageWords';
import { h, type MaybeNode, type ViewAttributes, type ViewElement } from '../view';
import { chartFigure, drawing, fittingName, fittingNames, fullName, markName, moreInTable, moreNote, table } from './figure';
import { roleMatrix, type RoleCell, type RoleMatrix } from './roleMatrix';
import { clip } from './textWidth';

/** Each role has its own shape, so that colour is not the only distinction. */
const SHAPES: Readonly<Record<Role, SymbolType>> = {
	author: symbolSquare, coSponsor: symbolCircle, organizer: symbolDiamond, speaker: symbolTriangle, chair: symbolStar,
};

const ROW = 26;
const HEAD = 118;
/** Space for the slanted name of the last column, in pixels. */
const RIGHT = 84;
const MIN_COLUMN_WIDTH = 26;
const MAX_COLUMN_WIDTH = 56;
const MAX_SHOWN = { actors: 24, activities: 24 };
const MAX_IN_TABLE = { actors: 10_000, activities: 100 };
/** The maximum number of names in one cell of the table. */
const MAX_NAMED = 24;

/** The maximum length of a slanted column name, in pixels. */
const COLUMN_NAME = 138;

/** Renders the section that shows who had which role; `undefined` if no actor had one. */
export function roleMatrixView(dossier: Dossier, context: PageContext): ViewElement | undefined {
	const labelWidth = Math.min(150, context.width * 0.32);
	const room = Math.max(2, Math.floor((context.width - labelWidth - RIGHT) / MIN_COLUMN_WIDTH));
	const language = context.labels.locale;
	const matrix = roleMatrix(dossier, context.library, { actors: MAX_SHOWN.actors, activities: Math.min(MAX_SHOWN.activities, room), language });
	return matrix.actors.length === 0 ? undefined : chartFigure({
		id: 'deeds',
		title: context.words.roles,
		picture: [drawMatrix(matrix, labelWidth, context), moreInTable(matrix.moreActors + matrix.moreActivities, 'deeds', context)],
		table: rolesTable(roleMatrix(dossier, context.library, { ...MAX_IN_TABLE, language }), context),
		legend: legend(context),
	}, context);
}

function drawMatrix(matrix: RoleMatrix, labelWidth: number, context: PageContext): ViewElement {
	const { words, width } = context;
	const { actors, activities } = matrix;
	const right = Math.min(width - RIGHT, labelWidth + activities.length * MAX_COLUMN_WIDTH);
	const columns = scaleBand(activities.map(({ id }) => id), [labelWidth, right]);
	const rows = scaleBand(actors.map(({ id }) => id), [HEAD, HEAD + actors.length * ROW]);
	const rowName = (actor: LibraryEntry) =>
		clip(fittingName(actor, context.labels.locale, { size: 12, width: labelWidth - 12 }), 12, labelWidth - 12);
	const middle = (activity: LibraryEntry) => (columns(activity.id) ?? 0) + columns.bandwidth() / 2;
	const columnNames = fittingNames(activities, context.labels.locale, { size: 12, width: COLUMN_NAME });
	const height = HEAD + actors.length * ROW + 4;
	return drawing(
		{ width: Math.min(width, right + RIGHT), height },
		`${words.roles}. ${words.keyboardHint}`,
		h(
			'g',
			{ class: 'columns' },
			...activities.flatMap((activity, index) => [
				h('line', { class: 'column', x1: middle(activity), x2: middle(activity), y1: HEAD, y2: height - 4 }),
				nameLink(
					activity,
					clip(columnNames[index] ?? '', 12, COLUMN_NAME),
					{ class: 'column-name', move: [middle(activity) + 4, HEAD - 8, -48] },
					context,
				),
			]),
		),
		...actors.map(actor =>
			h(
				'g',
				{ class: 'row' },
				h('rect', { class: 'band', x: 0, y: rows(actor.id) ?? 0, width: right, height: ROW }),
				nameLink(
					actor,
					rowName(actor),
					{ class: 'row-name', x: labelWidth - 10, y: (rows(actor.id) ?? 0) + ROW / 2 + 4, textAnchor: 'end' },
					context,
				),
				...activities.map(activity =>
					drawCell(
						{ actor, activity, cell: matrix.cell(actor.id, activity.id) },
						[middle(activity), (rows(actor.id) ?? 0) + ROW / 2],
						context,
					),
				),
			),
		),
	);
}

/** Renders the name of a row or column as a link to its entry. */
function nameLink(entry: LibraryEntry, shown: string, attributes: ViewAttributes, context: PageContext): ViewElement {
	const tip = fullName(entry, context);
	return h('a', { entry: entry.id, ariaLabel: markName(shown, tip), tip }, h('text', attributes, shown));
}

function drawCell(
	{ actor, activity, cell }: { readonly actor: LibraryEntry; readonly activity: LibraryEntry; readonly cell: RoleCell | undefined },
	[x, y]: readonly [number, number],
	context: PageContext,
): MaybeNode {
	if (!cell) {
		return undefined;
	}
	const { words, labels } = context;
	const doubt = cell.roles.some(({ claim }) => claim.unconfirmed);
	const names = cell.roles.map(one => words.role[one.role]).join(', ');
	const tip = [fullName(actor, context), `${names}: ${fullName(activity, context)}`, ...(doubt ? [labels.unconfirmedMeaning] : [])].join(
		'\n',
	);
	return h(
		'a',
		{ class: `cell${doubt ? ' unconfirmed' : ''}`, entry: activity.id, ariaLabel: tip.replaceAll('\n', ', '), tip },
		h('rect', { class: 'target', x: x - 12, y: y - 12, width: 24, height: 24, rx: 4 }),
		...cell.roles.map((one, index) =>
			h('path', {
				class: `deed ${one.role}`,
				d: shapeOf(one.role, cell.roles.length === 1 ? 90 : 45),
				move: [x + (index - (cell.roles.length - 1) / 2) * 11, y, 0],
			}),
		),
	);
}

function shapeOf(role: Role, area: number): string {
	return symbol(SHAPES[role], area).digits(1)() ?? '';
}

function rolesTable(matrix: RoleMatrix, context: PageContext): ViewElement {
	const { words } = context;
	const actorsOf = (activity: LibraryEntry, wanted: Role): MaybeNode => {
		const actors = matrix.actorsOf(activity.id, wanted);
		return (
			actors.length > 0
			&& h(
				'div',
				{},
				h('ul', {}, ...actors.slice(0, MAX_NAMED).map(actor => h('li', {}, entryLink(actor.id, context)))),
				moreNote(actors.length - MAX_NAMED, context),
			)
		);
	};
	return h('div', {},
		table(words.roles, [words.entry, ...ROLES.map(role => words.role[role])], matrix.activities.map(activity => [
			entryLink(activity.id, context), ...ROLES.map(wanted => actorsOf(activity, wanted)),
		])),
		moreNote(matrix.moreActivities, context));
}

function legend({ words }: PageContext): ViewElement {
	return h('ul', { class: 'marks' }, ...ROLES.map(role => h('li', {},
		h('svg', { class: 'drawing sample', ariaHidden: 'true', width: 16, height: 16, viewBox: [0, 0, 16, 16] },
			h('path', { class: `deed ${role}`, d: shapeOf(role, 80), move: [8, 8, 0] })),
		h('span', {}, words.role[role]))));
}
