import assert from 'node:assert/strict';
import { bluebook } from '../../../../../src/core/citation/style/bluebook/bluebook';
import { cite, entryOf, noteOf, notesOf, on } from './cited';
import {
	COP_10_5,
	COP_UNNUMBERED,
	CONTRACT,
	FUND_PAGE,
	GA_60_147,
	GA_62_228,
	LAW,
	LAW_OF_TREATIES,
	NEWS,
	PRESS_RELEASE,
	REFUGEES,
	REPORT_TIP,
	SC_1325,
	SPEECH,
	TERRORISM,
	UNTITLED_DOCUMENT,
	UNTITLED_SPEECH,
} from './sources';

const GEVURTZ = {
	type: 'article-journal',
	author: [{ given: 'Franklin A.', family: 'Gevurtz' }],
	volume: '23',
	page: '1',
	issued: on(2016),
	title: 'Building a Wall Against Private Actions for Overseas Injuries: The Impact of RJR Nabisco v. European Community',
	'container-title': "U.C. Davis J. Int'l L. & Pol'y",
};
const BUXBAUM = {
	type: 'article-journal',
	author: [{ given: 'Hannah L.', family: 'Buxbaum' }],
	title: 'The Scope and Limitations of the Presumption Against Extraterritoriality',
	volume: '110',
	'container-title': 'AJIL Unbound',
	page: '62',
	issued: on(2016),
};

describe('the Bluebook, as printed in library guides', () => {
	describe('Graduate Institute Geneva, "Legal Citation"', () => {
		it('the General Assembly', () =>
			assert.equal(
				noteOf(bluebook, GA_62_228, { places: ['paragraph 35'] }),
				'G.A. Res. 62/228, ¶\u00A035, U.N. Doc. A/RES/62/228 (Dec. 22, 2007).',
			));
		it('the Security Council', () =>
			assert.equal(
				noteOf(bluebook, SC_1325, { places: ['paragraph 8'] }),
				'S.C. Res. 1325, ¶\u00A08, U.N. Doc. S/RES/1325 (Oct. 31, 2000).',
			));
	});
	it('University of Minnesota, Human Rights Library: a resolution', () => assert.equal(
		noteOf(bluebook, GA_60_147), 'G.A. Res. 60/147, U.N. Doc. A/RES/60/147 (Dec. 16, 2005).',
	));
	it('Brooklyn Law School, "Treaty Research Guide": a treaty', () => assert.equal(
		noteOf(bluebook, LAW_OF_TREATIES, { places: ['article 32'] }),
		'Vienna Convention on the Law of Treaties art. 32, *opened for signature* May 23, 1969, 1155 U.N.T.S. 331.',
	));
	describe('University of Illinois Chicago, "Internet sources"', () => {
		it('a page with an author', () => assert.equal(
			noteOf(bluebook, {
				type: 'webpage', author: [{ given: 'Steven', family: 'Zahniser' }], title: "What is Agriculture's Share of the Overall U.S. Economy?", 'container-title': 'USDA Econ. Rsch. Serv.',
				issued: on(2024, 4, 19), URL: 'www.ers.usda.gov/data-products/chart-gallery/gallery/chart-detail/?chartId=58270',
			}),
			'Steven Zahniser, *What is Agriculture’s Share of the Overall U.S. Economy?*, ^USDA Econ. Rsch. Serv.^ (Apr. 19, 2024), www.ers.usda.gov/data-products/chart-gallery/gallery/chart-detail/?chartId=58270.',
		));
		it('a page without a date', () => assert.equal(
			noteOf(bluebook, {
				type: 'webpage', title: 'H-2A Temporary Agricultural Program', publisher: "U.S. Dep't of Labor", accessed: on(2021, 10, 5), URL: 'www.dol.gov/agencies/eta/foreign-labor/programs/h-2a',
			}),
			'*H-2A Temporary Agricultural Program*, ^U.S. Dep’t of Labor^, www.dol.gov/agencies/eta/foreign-labor/programs/h-2a (last visited Oct. 5, 2021).',
		));
	});
	describe('University of California, Davis, "An Introduction to The Bluebook", rule 4', () => {
		it('id. with another page', () => assert.deepEqual(notesOf(bluebook, [{ ...cite('g', GEVURTZ, 'page 2'), number: 17 }, { ...cite('g', GEVURTZ, 'page 15'), number: 18 }]), [
			'Franklin A. Gevurtz, *Building a Wall Against Private Actions for Overseas Injuries: The Impact of RJR Nabisco v. European Community*, 23 ^U.C. Davis J. Int’l L. & Pol’y^ 1, 2 (2016).',
			'*Id.* at 15.',
		]));
		it('supra, after a note of two works', () => assert.deepEqual(notesOf(bluebook, [
			{ ...cite('g', GEVURTZ), number: 17 },
			{ number: 20, items: [...cite('b', BUXBAUM, 'page 63').items, { ...cite('g', GEVURTZ, 'page 3').items[0] ?? { id: 'g', csl: GEVURTZ }, prefix: 'see also' }] },
			{ ...cite('b', BUXBAUM, 'page 64'), number: 21 },
		]).slice(1), [
			'Hannah L. Buxbaum, *The Scope and Limitations of the Presumption Against Extraterritoriality*, 110 ^AJIL Unbound^ 62, 63 (2016); see also Gevurtz, *supra* note 17, at 3.',
			'Buxbaum, *supra* note 20, at 64.',
		]));
		it('an article', () => assert.equal(
			noteOf(bluebook, {
				type: 'article-journal', author: [{ given: 'Pamela', family: 'Laufer-Ukeles' }], title: 'Collaborative Family-Making: From Acquisition to Interconnection',
				volume: '64', 'container-title': 'Vill. L. Rev.', page: '223', issued: on(2019),
			}, { places: ['page 223'] }),
			'Pamela Laufer-Ukeles, *Collaborative Family-Making: From Acquisition to Interconnection*, 64 ^Vill. L. Rev.^ 223, 223 (2019).',
		));
	});
});

describe('the Bluebook, derived from its rules', () => {
	it('formats the other kinds of sources in dossiers', () => {
		assert.equal(
			noteOf(bluebook, COP_10_5, { places: ['paragraph 3', 'paragraph 5-7'] }),
			'Conference of the Parties to the United Nations Convention against Transnational Organized Crime, Res. 10/5, ¶¶\u00A03, 5–7 (Oct. 16, 2020).',
		);
		assert.equal(
			noteOf(bluebook, REPORT_TIP, { places: ['paragraph 3'] }),
			'U.N. General Assembly, *Improving the Coordination of Efforts Against Trafficking in Persons*, ¶\u00A03, U.N. Doc. A/76/120 (2021).',
		);
		assert.equal(
			noteOf(bluebook, PRESS_RELEASE),
			'Press Release, United Nations, Secretary-General on UNTOC’s 20th anniversary, U.N. Press Release SG/SM/20416 (Nov. 2020), https://press.un.org/en/2020/sgsm20416.doc.htm.',
		);
		assert.equal(
			noteOf(bluebook, FUND_PAGE),
			'*Human Trafficking Fund, Earlier “About” Page*, ^UNODC^, https://www.unodc.org/fund_about.html.',
		);
		assert.equal(
			noteOf(bluebook, SPEECH),
			'UNODC, *Opening of the Tenth Session*, Address (Oct. 12, 2020), https://www.unodc.org/cop10open.html.',
		);
		assert.equal(
			noteOf(bluebook, NEWS),
			'*New Belgian Government Is Sworn in by the King*, ^Brussels Times^ (Oct. 1, 2020), https://www.brusselstimes.com/133722.',
		);
		assert.equal(noteOf(bluebook, LAW), 'Wet van 24 juni 2004 houdende instemming met ... (Belg., June 24, 2004).');
		assert.equal(noteOf(bluebook, CONTRACT, { places: ['page 5'] }), '^Paul Richards^, ^Law of Contract^ 5 (14th ed. 2019).');
		assert.equal(
			noteOf(bluebook, {
				type: 'treaty',
				title: 'United Nations Convention on the Law of the Sea',
				'container-title': 'UNTS',
				volume: '1833',
				page: '397',
				issued: on(1982, 12, 10),
			}),
			'United Nations Convention on the Law of the Sea, Dec. 10, 1982, 1833 U.N.T.S. 397.',
		);
	});
	it('gives the short form of a treaty and uses it', () =>
		assert.deepEqual(
			notesOf(bluebook, [
				cite('t', REFUGEES),
				cite('g', TERRORISM),
				cite('t', REFUGEES, 'article 33'),
				cite('g', TERRORISM, 'paragraph 2'),
			]),
			[
				'Convention Relating to the Status of Refugees, *adopted* July 28, 1951, 189 U.N.T.S. 137 [hereinafter Refugee Convention].',
				'G.A. Res. 51/210, U.N. Doc. A/RES/51/210 (Dec. 17, 1996).',
				'Refugee Convention, *supra* note 1, art. 33.',
				'G.A. Res. 51/210, *supra* note 2, ¶\u00A02.',
			],
		));
	it('names the editors of a book before its edition and year', () =>
		assert.equal(
			noteOf(bluebook, {
				type: 'chapter',
				title: 'The Evolution of the Species',
				author: [{ given: 'Francis', family: 'Rose' }],
				editor: [
					{ given: 'Andrew', family: 'Burrows' },
					{ given: 'Alan', family: 'Rodger' },
				],
				'container-title': 'Mapping the Law',
				edition: '3',
				issued: on(2006),
				page: '10-20',
			}),
			'Francis Rose, *The Evolution of the Species*, *in* ^Mapping the Law^ 10 (Andrew Burrows & Alan Rodger eds., 3d ed. 2006).',
		));
	it('writes later editions as in law reviews', () =>
		assert.equal(entryOf(bluebook, { ...CONTRACT, edition: '2' }), '^Paul Richards^, ^Law of Contract^ (2d ed. 2019).'));
	it('refers back to untitled works by number, and to a resolution without a number by title', () =>
		assert.deepEqual(
			notesOf(bluebook, [
				cite('d', UNTITLED_DOCUMENT),
				cite('r', COP_UNNUMBERED),
				cite('d', UNTITLED_DOCUMENT),
				cite('r', COP_UNNUMBERED),
			]).slice(2),
			[
				'U.N. Doc. CTOC/COP/2020/10, *supra* note 1.',
				'*Preventing and Combating Crimes That Affect the Environment*, *supra* note 2.',
			],
		));
	it('says only once that a work is a speech', () =>
		assert.equal(noteOf(bluebook, UNTITLED_SPEECH), 'Ghada Waly, [speech] (Oct. 12, 2020).'));
	it('separates a page from a number before it (3.2(a))', () =>
		assert.equal(
			noteOf(bluebook, { type: 'report', title: 'Review', number: 'TR-12', issued: on(2019) }, { places: ['page 12'] }),
			'^Review^, TR-12, at 12 (2019).',
		));
	it('does not capitalize id. within a note', () =>
		assert.deepEqual(
			notesOf(bluebook, [{ items: [...cite('t', REFUGEES, 'article 1').items, ...cite('t', REFUGEES, 'article 2').items] }]).map(
				note => note.split('; ')[1],
			),
			['*id.* art. 2.'],
		));
});
