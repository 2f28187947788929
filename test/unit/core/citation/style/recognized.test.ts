import assert from 'node:assert/strict';
import { recognized } from '../../../../../src/core/citation/style/recognized/recognized';

describe('an item that a program exported as another type', () => {
	it('is a treaty if it is in a series of treaties', () => {
		assert.deepEqual(recognized({ type: 'bill', title: 'ATT', 'container-title': 'UNTS', volume: '3013' }), {
			type: 'treaty',
			title: 'ATT',
			'container-title': 'UNTS',
			volume: '3013',
		});
		assert.deepEqual(
			recognized({ type: 'document', title: 'CRC', author: [{ literal: 'UN' }], publisher: 'Treaty Series, vol. 1577, No. 27531' }),
			{ type: 'treaty', title: 'CRC', 'container-title': 'Treaty Series', volume: '1577', number: '27531' },
		);
	});
	it('is a treaty if one field says where it is printed, even in several series', () => {
		assert.deepEqual(recognized({ type: 'document', title: 'LTBT', publisher: '14 UST 1313, 480 UNTS 43' }), {
			type: 'treaty',
			title: 'LTBT',
			'container-title': 'UST',
			volume: '14',
			page: '1313',
			references: '480 UNTS 43',
		});
		assert.deepEqual(recognized({ type: 'treaty', title: 'VCLT', 'container-title': '1155 UNTS 331' }), {
			type: 'treaty',
			title: 'VCLT',
			'container-title': 'UNTS',
			volume: '1155',
			page: '331',
		});
		assert.deepEqual(recognized({ type: 'treaty', title: 'ECHR', number: 'ETS No. 5' }), {
			type: 'treaty',
			title: 'ECHR',
			'container-title': 'ETS',
			number: '5',
		});
		const inReports = { type: 'document', title: 'A v B', publisher: '14 AC 1313, 480 UNTS 43' };
		assert.equal(recognized(inReports), inReports);
	});
	it('is a judgment of the European Union or of the International Court, whatever its reports are called', () => {
		assert.deepEqual(recognized({ type: 'legal_case', title: 'BL', 'container-title': 'ECLI:EU:C:2024:72' }), {
			type: 'legal_case',
			title: 'BL',
			references: 'EU:C:2024:72',
		});
		assert.equal(recognized({ type: 'legal_case', 'container-title': 'I.C.J. Reports 2021' })['container-title'], 'I.C.J. Reports');
	});
	it('is a speech if somebody gave it at an event', () => {
		const given = { type: 'document', title: 'On space', 'event-title': 'Webinar' };
		assert.equal(recognized({ ...given, author: [{ family: 'Doe', given: 'Jo' }] }).type, 'speech');
		assert.equal(recognized({ ...given, author: [{ literal: 'UNOOSA' }] }).type, 'document');
	});
	it('is a resolution if a body and its number are known', () => {
		assert.deepEqual(
			recognized({
				type: 'document',
				title: 'Definition of Aggression',
				author: [{ literal: 'UN General Assembly' }],
				publisher: 'Resolution 3314 (XXIX)',
			}),
			{
				type: 'legislation',
				title: 'Definition of Aggression',
				authority: 'UN General Assembly',
				number: '3314 (XXIX)',
				genre: 'Resolution',
			},
		);
	});
	it('is a judgment by its neutral citation, and an Act by its title', () => {
		assert.equal(
			recognized({ type: 'document', title: 'Sawkins v Hyperion Records Ltd', note: '[2005] EWCA Civ 565' }).type,
			'legal_case',
		);
		assert.equal(recognized({ type: 'document', title: 'Children and Families Act 2014' }).type, 'legislation');
	});
	it('is a treaty by its name and full date', () => {
		const crc = {
			type: 'document',
			title: 'United Nations Convention on the Rights of the Child',
			issued: { 'date-parts': [[1989, 11, 20]] },
		};
		assert.equal(recognized(crc).type, 'treaty');
		for (const other of [
			{ ...crc, issued: { 'date-parts': [[1989]] } },
			{ ...crc, number: '12' },
			{ ...crc, author: [{ family: 'Doe', given: 'J' }] },
		]) {
			assert.equal(recognized(other), other);
		}
		assert.equal(recognized({ ...crc, title: 'Convention on Trade Act' }).type, 'legislation');
		assert.equal(
			recognized({ type: 'book', title: 'LOSC', 'collection-title': 'UNTS', volume: '1833', 'collection-number': '31363' })['number'],
			'31363',
		);
	});
	it('is a document or a provision by its number, wherever that is', () => {
		assert.deepEqual(recognized({ type: 'personal_communication', title: 'Letter', number: 'UN Doc. A/50/426' }), {
			type: 'report',
			title: 'Letter',
			number: 'A/50/426',
		});
		assert.deepEqual(recognized({ type: 'legislation', title: '31 CFR § 100.5' }), {
			type: 'legislation',
			'container-title': 'C.F.R.',
			volume: '31',
			section: '100.5',
		});
	});
	it('has the neutral citation that its court and number are', () => {
		const item = {
			type: 'legal_case',
			title: 'A v B',
			authority: 'Court of Appeal (Civil Division)',
			number: '1142',
			issued: { 'date-parts': [[2001]] },
		};
		assert.equal(recognized(item)['number'], '[2001] EWCA Civ 1142');
		assert.equal(recognized({ ...item, issued: { 'date-parts': [[1999]] } })['number'], '1142');
	});
	it('is kept if it is about an Act or is named like a treaty, but somebody else published it', () => {
		const date = { 'date-parts': [[2021, 3, 4]] };
		for (const item of [
			{ type: 'report', title: 'Guide to the Freedom of Information Act 2000', publisher: 'Office of Open Records' },
			{ type: 'report', title: 'Explanatory Notes to the Bribery Act 2010' },
			{ type: 'report', title: 'Ten Years of the Bribery Act 2010' },
			{ type: 'document', title: 'Compliance under the Modern Slavery Act 2015' },
			{ type: 'report', title: 'Bribery Act 2010', publisher: 'Harbour Law Press' },
			{ type: 'report', title: 'Protocol for the Handling of Samples', publisher: 'Harbour Laboratory', issued: date },
			{ type: 'document', title: 'Treaty for Beginners: A Handbook', publisher: 'Harbour Law Press', issued: date },
			{ type: 'report', title: 'Charter for Young Sailors', author: [{ literal: 'Harbour Office' }], issued: date },
		]) {
			assert.equal(recognized(item), item, item.title);
		}
		for (const publisher of ['United Nations', 'UN General Assembly', 'Council of Europe']) {
			const item = { type: 'document', title: 'Convention on the Rights of the Child', publisher, issued: date };
			assert.equal(recognized(item).type, 'treaty', publisher);
		}
		assert.equal(recognized({ type: 'document', title: 'Bribery Act 2010', publisher: 'The Stationery Office' }).type, 'legislation');
	});
	it('is kept if nothing shows what it is', () => {
		for (const item of [
			{ type: 'report', title: 'Report', number: '12', publisher: 'UN' },
			{ type: 'book', title: 'The Human Rights Act 1998' },
			{ type: 'report', title: 'R', 'container-title': 'UNTS' },
		]) {
			assert.equal(recognized(item), item);
		}
	});
});

describe('a record as people type it', () => {
	it('loses words that repeat what a field is', () => {
		assert.deepEqual(recognized({ type: 'article-journal', title: 'A', page: 'pp. 12-30', volume: 'Vol. 3', issue: 'No. 2' }), {
			type: 'article-journal', title: 'A', page: '12-30', volume: '3', issue: '2',
		});
		const item = { type: 'article-journal', title: 'A', page: 'R12', volume: 'Volumes of love', issue: 'Nordic' };
		assert.equal(recognized(item), item);
	});
	it('has “v.” between the parties to a case, and no capitals throughout', () => {
		assert.equal(recognized({ type: 'legal_case', title: 'Ashdown vs Telegraph Group Ltd' }).title, 'Ashdown v. Telegraph Group Ltd');
		assert.equal(recognized({ type: 'legal_case', title: 'MCKEE V. BBC' }).title, 'McKee v. BBC');
	});
	it('is from a newspaper if it has a day, but neither volume nor DOI', () => {
		const item = { type: 'article-journal', title: 'A', 'container-title': 'The Guardian', issued: { 'date-parts': [[2019, 9, 24]] } } as const;
		assert.equal(recognized(item).type, 'article-newspaper');
		assert.equal(recognized({ ...item, 'container-title': 'Modern Law Review' }).type, 'article-journal');
		assert.equal(recognized({ ...item, DOI: '10.1/x' }).type, 'article-journal');
	});
});
