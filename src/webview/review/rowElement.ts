import { isEntryKind } from '../../core/review/reviewItem';
import type { ReviewRow } from '../../core/review/reviewRows';
import { drawIcon } from '../preview/draw';
import { textElement } from '../preview/textElement';
import { blockOf } from './elements';
import { filled, type ReviewWords } from './words';

/** Returns a text that changes whenever the row has to be drawn again. */
export function signatureOf({ accepted, dropped, name, merged, ownerName, sharesName }: ReviewRow): string {
	return [accepted, dropped, sharesName, name, ownerName ?? '', ...merged].join('\n');
}

/** Fills an option of the list with a proposal: its check box, its names, and the paragraph that it is in. */
export function fillRow(option: HTMLElement, row: ReviewRow, words: ReviewWords): void {
	const { accepted, dropped, item: { passage } } = row;
	// A dropped proposal is not part of the result, whatever was decided before.
	const isIncluded = accepted && !dropped;
	option.ariaChecked = String(isIncluded);
	option.classList.toggle('dropped', dropped);
	const box = textElement('span', 'box', '');
	box.ariaHidden = 'true';
	if (isIncluded) {
		box.append(drawIcon('check'));
	}
	const text = textElement('div', 'passage', '');
	text.append(...beforeOf(passage.before), textElement('mark', '', passage.match), passage.after);
	option.replaceChildren(box, namesOf(row, words), text);
}

/** The maximum number of characters that a row that is not active shows before the words of its proposal, so that these are visible. */
const NEAR = 60;

/**
 * Returns the text before the words of a proposal: its beginning, which only the active row shows, the ellipsis in place of that in
 * other rows, and the rest.
 */
function beforeOf(text: string): readonly (Node | string)[] {
	const space = text.indexOf(' ', text.length - NEAR);
	return text.length <= NEAR || space < 0
		? [text]
		: [textElement('span', 'far', text.slice(0, space + 1)), textElement('span', 'cut', '…'), text.slice(space + 1)];
}

function namesOf(row: ReviewRow, words: ReviewWords): HTMLElement {
	const { strings } = words;
	const { name, item, merged, ownerName, dropped } = row;
	const further = [...item.others, ...(item.note === undefined ? [] : [item.note])];
	const notes = [
		...(item.addsTo === undefined ? [] : [filled(strings.addsTo, item.addsTo)]),
		...(merged.length > 0 ? [filled(strings.merged, merged.join(', '))] : []),
		...(isEntryKind(item.kind) ? [] : [ownerName === undefined ? strings.belongsNowhere : filled(strings.belongs, ownerName)]),
		item.paragraph === 0 ? strings.title : filled(strings.paragraph, String(item.paragraph)),
		...(item.wasRemoved ? [strings.removed] : []),
		...(item.count > 1 ? [filled(strings.times, String(item.count))] : []),
		...(dropped ? [strings.dropped] : []),
	];
	return blockOf(
		'names',
		textElement('span', 'name', name),
		...further.flatMap(other => [' · ', textElement('span', 'other', other)]),
		' ',
		textElement('span', 'notes', notes.join(' · ')),
		...row.sharesName ? [' ', textElement('span', 'warning', strings.sharesName)] : [],
	);
}
