import assert from 'node:assert/strict';
import { bluebook } from '../../../../../src/core/citation/style/bluebook/bluebook';
import { oscola } from '../../../../../src/core/citation/style/oscola/oscola';
import { cite, noteOf, notesOf, on } from './cited';

describe('laws and judgments in Bluebook style', () => {
	it('name orders and proclamations of the President by number, whatever follows it (14.7)', () =>
		assert.deepEqual(
			['Executive Order 13228: Homeland Security', 'EO 13,228', 'Proclamation 10345 of January 5, 2022'].map(title =>
				noteOf(bluebook, { type: 'legislation', title, 'container-title': 'Fed. Reg.', volume: '66', page: '51812', issued: on(2001, 10, 9) }),
			),
			[
				'Exec. Order No. 13,228, 66 Fed. Reg. 51,812 (Oct. 9, 2001).',
				'Exec. Order No. 13,228, 66 Fed. Reg. 51,812 (Oct. 9, 2001).',
				'Proclamation No. 10,345, 66 Fed. Reg. 51,812 (Oct. 9, 2001).',
			],
		));
	it('keep the title of a rule that only mentions an order', () =>
		assert.equal(
			noteOf(bluebook, {
				type: 'legislation',
				title: 'Rules under Executive Order 13228',
				'container-title': 'Fed. Reg.',
				volume: '66',
				page: '900',
				issued: on(2001, 10, 9),
			}),
			'Rules under Executive Order 13228, 66 Fed. Reg. 900 (Oct. 9, 2001).',
		));
	it('know federal rules without a type, but not a book about them (12.9.3)', () => {
		assert.equal(noteOf(bluebook, { type: 'document', title: 'Federal Rules of Evidence' }, { places: ['rule 702'] }), '^Fed. R. Evid.^ 702.');
		assert.equal(
			noteOf(bluebook, { type: 'book', title: 'Federal Rules of Evidence', author: [{ family: 'Best', given: 'Arthur' }], issued: on(2020) }),
			'^Arthur Best^, ^Federal Rules of Evidence^ (2020).',
		);
	});
	it('name the parties of a treaty of the United States after its name (21.4.2), not those of a book about it', () => {
		const title = 'Treaty of Amity between Iran and the United States of America';
		assert.equal(
			noteOf(bluebook, { type: 'treaty', title, 'container-title': 'UST', volume: '8', page: '899', number: 'TIAS 3853', issued: on(1955, 8, 15) }),
			'Treaty of Amity, U.S.-Iran, Aug. 15, 1955, 8 U.S.T. 899, T.I.A.S. No. 3853.',
		);
		assert.equal(
			noteOf(bluebook, { type: 'book', title, author: [{ family: 'Roe', given: 'Ann' }], issued: on(1999) }),
			'^Ann Roe^, ^Treaty of Amity Between Iran and the United States of America^ (1999).',
		);
	});
	it('take the Statutes at Large for treaties only if the title does', () =>
		assert.match(
			noteOf(bluebook, { type: 'document', title: 'Clayton Act', publisher: '38 Stat. 730', issued: on(1914, 10, 15) }),
			/^Clayton Act, 38 Stat\. 730 \(1914\)/,
		));
	it('cite reports of the Congress by number, also with parts (13.4)', () =>
		assert.equal(
			noteOf(bluebook, { type: 'report', title: 'Affordable Care', number: 'H.R. Rep. No. 111-443, pt. 1', issued: on(2010) }, { places: ['page 12'] }),
			'^H.R. Rep. No. 111-443, pt. 1^, at 12 (2010).',
		));
	it('cite rulings on taxes with their bulletin (14.5.2)', () =>
		assert.equal(
			noteOf(bluebook, { type: 'report', title: 'Revenue Ruling 2019-11', 'container-title': 'Internal Revenue Bulletin 2019-19', page: '1041', issued: on(2019) }),
			'Rev. Rul. 2019-11, 2019-19 I.R.B. 1041.',
		));
	it('leave out the addresses of databases with scans of printed journals (18.2.1(b)), not those of other sites', () =>
		assert.deepEqual(
			['https://www.jstor.org/stable/1', 'https://example.org/a'].map(URL =>
				noteOf(bluebook, { type: 'article-journal', title: 'On Law', 'container-title': 'Harvard Law Review', volume: '1', page: '1', URL, issued: on(1990) }),
			),
			['*On Law*, 1 ^Harv. L. Rev.^ 1 (1990).', '*On Law*, 1 ^Harv. L. Rev.^ 1 (1990), https://example.org/a.'],
		));
});

describe('incomplete and unusual records in Bluebook style', () => {
	it('have the year in the short title of an Act or instrument of the United Kingdom (table 2)', () => assert.deepEqual(
		[
			{ title: 'Human Rights Act', number: 'c. 42', jurisdiction: 'United Kingdom', issued: on(1998) },
			{ title: 'Civil Procedure Rules', number: 'SI 1998/3132', jurisdiction: 'GB', issued: on(1998, 12, 10) },
			{ title: 'Human Rights Act', number: 'No. 60', jurisdiction: 'Nepal', issued: on(1998) },
		].map(item => noteOf(bluebook, { type: 'legislation', ...item })),
		['Human Rights Act 1998, c. 42 (UK).', 'Civil Procedure Rules 1998, SI 1998/3132 (UK).', 'Human Rights Act, No. 60 (Nepal, 1998).'],
	));
	it('abbreviate an institution later as at first (4.2)', () => {
		const report = { type: 'report', title: 'Hand Hygiene', author: [{ literal: 'World Health Organization' }], issued: on(2019) };
		assert.deepEqual(notesOf(bluebook, [cite('r', report), cite('n', { type: 'book', title: 'Other' }), cite('r', report)]).filter((_, index) => index !== 1), [
			'^World Health Org.^, ^Hand Hygiene^ (2019).', 'World Health Org., *supra* note 1.',
		]);
	});
	it('say that a bare number is one, and give no empty number', () => {
		assert.equal(noteOf(bluebook, { type: 'report', title: 'Hand Hygiene', number: '12', issued: on(2019) }, { places: ['page 7'] }), '^Hand Hygiene^, No. 12, at 7 (2019).');
		assert.equal(noteOf(bluebook, { type: 'patent', title: 'Bicycle', author: [{ family: 'Doe', given: 'Jane' }], issued: on(2019) }), '^Jane Doe^, ^Bicycle^ (2019).');
	});
	it('have the abbreviation of a journal in a record only if it is one of lawyers', () => {
		const cited = (style: typeof bluebook, title: string, short: string) =>
			noteOf(style, { type: 'article-journal', title: 'Law And Order Of The State', 'container-title': title, 'container-title-short': short, volume: '5', page: '10', issued: on(2019) });
		assert.deepEqual(
			[['The Modern Law Review', 'Mod. Law Rev.'], ['American Political Science Review', 'Am Polit Sci Rev'], ['Minnesota Law Review', 'Minn. L. Rev.']].map(([title = '', short = '']) => [cited(bluebook, title, short), cited(oscola, title, short)]),
			[
				['*Law and Order of the State*, 5 ^Mod. L. Rev.^ 10 (2019).', '‘Law And Order Of The State’ (2019) 5 MLR 10.'],
				['*Law and Order of the State*, 5 ^Am. Pol. Sci. Rev.^ 10 (2019).', '‘Law And Order Of The State’ (2019) 5 American Political Science Review 10.'],
				['*Law and Order of the State*, 5 ^Minn. L. Rev.^ 10 (2019).', '‘Law And Order Of The State’ (2019) 5 Minn L Rev 10.'],
			],
		);
		assert.match(cited(oscola, 'Law Quarterly Review', 'LQR'), / 5 LQR 10/);
	});
	it('print years of titles and “U.S.” as the manual does, and name no agency that its reports name', () => {
		assert.equal(noteOf(bluebook, { type: 'book', title: 'U. S. Elections, 1946-86', issued: on(1989) }), '^U.S. Elections, 1946–86^ (1989).');
		assert.equal(noteOf(bluebook, { type: 'legal_case', title: 'Sisko', authority: 'Merit Systems Protection Board', 'container-title': 'M.S.P.R.', volume: '25', page: '258', issued: on(1984) }), 'Sisko, 25 M.S.P.R. 258 (1984).');
	});
	it('keep the capitals of titles in other scripts, and lose the full stop that ends a name', () => assert.equal(
		noteOf(bluebook, { type: 'article-journal', title: 'Право вещей', author: [{ family: 'Иванов', given: 'Пётр' }], 'container-title': 'Law Journal.', volume: '5', page: '10', issued: on(2019) }),
		'Пётр Иванов, *Право вещей*, 5 ^L.J.^ 10 (2019).',
	));
});

describe('the Law Reports of 1865 to 1875 in OSCOLA', () => {
	it('have the volume within their name, and no court (2.1.4)', () =>
		assert.equal(
			noteOf(oscola, { type: 'legal_case', title: 'Rylands v Fletcher', authority: 'House of Lords', 'container-title': 'LR HL', volume: '3', page: '330', issued: on(1868) }),
			'*Rylands v Fletcher* (1868) LR 3 HL 330.',
		));
});
