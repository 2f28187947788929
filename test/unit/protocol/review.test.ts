import assert from 'node:assert/strict';
import { parseKeptReview } from '../../../src/protocol/keptReview';
import { parseReviewPageState } from '../../../src/protocol/review';

/** A review as earlier versions stored it, with `ticked`. */
const STORED = {
	decisions: [['fund', { ticked: false, name: 'Reef Fund' }], ['date', { dropped: true }]],
	done: [[{ key: 'fund', before: { name: 'Reef Fund' }, after: { ticked: false, name: 'Reef Fund' } }]],
	undone: [[{ key: 'port', after: { ticked: true } }]],
	revision: 4,
};

const READ = {
	decisions: [['fund', { accepted: false, name: 'Reef Fund' }], ['date', { dropped: true }]],
	done: [[{ key: 'fund', before: { name: 'Reef Fund' }, after: { accepted: false, name: 'Reef Fund' } }]],
	undone: [[{ key: 'port', after: { accepted: true } }]],
	revision: 4,
};

describe('a review that an earlier version stored', () => {
	const read = {
		'in its file': (review: object) =>
			parseKeptReview(JSON.stringify({ format: 1, name: 'a.md', uri: 'file:///a.md', languageId: 'markdown', text: '', review }))?.review,
		'in the state of its page': (review: object) => parseReviewPageState({ document: '0'.repeat(64), review })?.review,
	};
	for (const [where, parse] of Object.entries(read)) {
		it(`is read with all its decisions ${where}`, () => assert.deepEqual(parse(STORED), READ));

		it(`is read as it is ${where} if a current version has stored it since`, () => assert.deepEqual(parse(READ), READ));
	}
});
