import assert from 'node:assert/strict';
import { placesAfter, type EditedPlace } from '../../../../src/extension/features/check/editedPlaces';

const change = (rangeOffset: number, rangeLength: number, text: string) => ({ rangeOffset, rangeLength, text });

describe('the places of a document that were edited', () => {
	it('are one for a word that is typed letter by letter', () => {
		const typed = ['w', 'o', 'r', 'd'].reduce<readonly EditedPlace[]>(
			(places, letter, index) => placesAfter(places, [change(10 + index, 0, letter)]),
			[],
		);
		assert.deepEqual(typed, [{ start: 10, end: 14 }]);
	});

	it('are where they are after edits elsewhere', () => {
		assert.deepEqual(placesAfter([{ start: 10, end: 14 }], [change(0, 0, '123'), change(30, 4, '')]), [
			{ start: 0, end: 3 },
			{ start: 13, end: 17 },
			{ start: 33, end: 33 },
		]);
	});

	it('are those of all cursors, whatever the order in which they are reported', () => {
		assert.deepEqual(placesAfter([], [change(20, 0, 'ab'), change(5, 1, 'ab')]), [{ start: 5, end: 7 }, { start: 21, end: 23 }]);
	});

	it('are joined with an edit that replaces them', () => {
		assert.deepEqual(placesAfter([{ start: 10, end: 14 }], [change(8, 10, 'x')]), [{ start: 8, end: 9 }]);
	});
});
