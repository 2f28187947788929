import assert from 'node:assert/strict';
import { chicago } from '../../../../../src/core/citation/style/chicago/chicago';
import { formatDocument } from '../../../../../src/core/citation/style/documents/document';
import { cite, entryOf, marked, noteOf, notesOf, on } from './cited';
import { BOURGUIGNON, CONTRACT, COP_10_5, FUND_PAGE, LAW, LAW_OF_TREATIES, NEWS, PRESS_RELEASE, REPORT_TIP, SPEECH, UNTITLED_SPEECH } from './sources';

const OGDEN = {
	type: 'book',
	title: 'The Werewolf in the Ancient World',
	'title-short': 'Werewolf',
	author: [{ given: 'Daniel', family: 'Ogden' }],
	publisher: 'Oxford University Press',
	issued: on(2021),
};
const HAFDAHL = {
	type: 'book', title: 'The Science of Monsters: The Truth About Zombies, Witches, Werewolves, Vampires, and Other Legendary Creatures',
	author: [{ given: 'Meg', family: 'Hafdahl' }, { given: 'Kelly', family: 'Florence' }], publisher: 'Skyhorse', issued: on(2019),
};
const COOKBOOK = {
	type: 'book',
	title: 'The New American Heart Association Cookbook',
	'title-short': 'New American Heart',
	author: [{ literal: 'American Heart Association' }],
	edition: '8',
	publisher: 'Clarkson Potter',
	issued: on(2010),
};
const DEBATES = {
	type: 'book',
	title: 'Inside the Presidential Debates: Their Improbable Past and Promising Future',
	'title-short': 'Presidential Debates',
	author: [
		{ given: 'Newton N.', family: 'Minow' },
		{ given: 'Craig L.', family: 'LaMay' },
	],
	'publisher-place': 'Chicago',
	publisher: 'University of Chicago Press',
	issued: on(2008),
};
const DILEMMA = {
	type: 'book',
	title: "The Omnivore's Dilemma: A Natural History of Four Meals",
	author: [{ given: 'Michael', family: 'Pollan' }],
	'publisher-place': 'New York',
	publisher: 'Penguin',
	issued: on(2006),
};

describe('Chicago, as printed in guides', () => {
	describe('Lone Star College, "Chicago Manual of Style (18th ed.)"', () => {
		it('a book, later and in the bibliography', () => {
			assert.deepEqual(notesOf(chicago, [cite('o', OGDEN, 'page 25'), cite('o', OGDEN, 'page 45')]), [
				'Daniel Ogden, *The Werewolf in the Ancient World* (Oxford University Press, 2021), 25.', 'Ogden, *Werewolf*, 45.',
			]);
			assert.equal(entryOf(chicago, OGDEN), 'Ogden, Daniel. *The Werewolf in the Ancient World*. Oxford University Press, 2021.');
		});
		it('two authors, with a generated short title', () => assert.deepEqual(notesOf(chicago, [cite('h', HAFDAHL, 'page 25'), cite('h', HAFDAHL, 'page 45')]), [
			'Meg Hafdahl and Kelly Florence, *The Science of Monsters: The Truth About Zombies, Witches, Werewolves, Vampires, and Other Legendary Creatures* (Skyhorse, 2019), 25.',
			'Hafdahl and Florence, *Science of Monsters*, 45.',
		]));
		it('a corporate author and an edition', () => assert.deepEqual(notesOf(chicago, [cite('a', COOKBOOK, 'page 25'), cite('a', COOKBOOK, 'page 45')]), [
			'American Heart Association, *The New American Heart Association Cookbook*, 8th ed. (Clarkson Potter, 2010), 25.', 'American Heart Association, *New American Heart*, 45.',
		]));
	});
	// Western Oregon keeps the article of The Omnivore’s Dilemma, which the manual and its quick guide leave out.
	it('Western Oregon University, "Shortened citations": locators and ranges', () => assert.deepEqual(
		notesOf(chicago, [cite('m', DEBATES, 'page 24-25'), cite('p', DILEMMA, 'page 99-100'), cite('m', DEBATES, 'page 24-25'), cite('p', DILEMMA, 'page 99-100')]),
		[
			'Newton N. Minow and Craig L. LaMay, *Inside the Presidential Debates: Their Improbable Past and Promising Future* (Chicago: University of Chicago Press, 2008), 24–25.',
			'Michael Pollan, *The Omnivore’s Dilemma: A Natural History of Four Meals* (New York: Penguin, 2006), 99–100.',
			'Minow and LaMay, *Presidential Debates*, 24–25.', 'Pollan, *Omnivore’s Dilemma*, 99–100.',
		],
	));
	describe('Turabian, "Publications of international bodies"', () => {
		it('an institution with a publisher', () =>
			assert.equal(
				entryOf(chicago, {
					type: 'report',
					title: 'The Results of the Uruguay Round of Multilateral Trade Negotiations: The Legal Texts',
					author: [{ literal: 'General Agreement on Tariffs and Trade' }],
					'publisher-place': 'Geneva',
					publisher: 'GATT Secretariat',
					issued: on(1994),
				}),
				'General Agreement on Tariffs and Trade. *The Results of the Uruguay Round of Multilateral Trade Negotiations: The Legal Texts*. Geneva: GATT Secretariat, 1994.',
			));
		it('an institution that is the publisher', () =>
			assert.equal(
				entryOf(chicago, {
					type: 'report',
					title: 'International Trade: Trends and Statistics',
					author: [{ literal: 'World Trade Organization' }],
					'publisher-place': 'Geneva',
					publisher: 'WTO',
					issued: on(1995),
				}),
				'World Trade Organization. *International Trade: Trends and Statistics*. Geneva: WTO, 1995.',
			));
	});
	it('Fort Lewis College, "Citing online": an article', () =>
		assert.deepEqual(
			notesOf(chicago, [
				...['490', '491'].map(page =>
					cite(
						'c',
						{
							type: 'article-journal',
							title: "Fitness, Fatness and Healthism Discourse: Girls Constructing 'Healthy' Identities in School",
							'title-short': 'Fitness, Fatness and Healthism',
							author: [{ given: 'Sheryl Laura', family: 'Clark' }],
							'container-title': 'Gender and Education',
							volume: '30',
							issue: '4',
							issued: on(2018),
						},
						`page ${page}`,
					),
				),
			]),
			[
				'Sheryl Laura Clark, “Fitness, Fatness and Healthism Discourse: Girls Constructing ‘Healthy’ Identities in School,” *Gender and Education* 30, no. 4 (2018): 490.',
				'Clark, “Fitness, Fatness and Healthism,” 491.',
			],
		));
	it('Emory University, "Citing IGO materials": a resolution; with the symbol added and the month spelled out', () =>
		assert.equal(
			noteOf(chicago, {
				type: 'legislation',
				authority: 'UN General Assembly',
				number: '45/1',
				issued: on(1990, 9, 18),
				title: 'Admission of the Principality of Liechtenstein to Membership in the United Nations',
			}),
			'UN General Assembly, Resolution 45/1, “Admission of the Principality of Liechtenstein to Membership in the United Nations,” A/RES/45/1, September 18, 1990.',
		));
});

describe('Chicago, derived from its rules', () => {
	it('formats the other kinds of sources in dossiers', () => {
		assert.equal(
			noteOf(chicago, LAW_OF_TREATIES, { places: ['article 31'] }),
			'Vienna Convention on the Law of Treaties, art. 31, May 23, 1969, 1155 U.N.T.S. 331.',
		);
		assert.equal(
			noteOf(chicago, REPORT_TIP, { places: ['paragraph 3'] }),
			'UN General Assembly, *Improving the coordination of efforts against trafficking in persons*, A/76/120 (2021), para. 3, https://reliefweb.int/report.',
		);
		assert.equal(
			noteOf(chicago, PRESS_RELEASE),
			'United Nations, “Secretary-General on UNTOC’s 20th anniversary,” press release SG/SM/20416, November 2020, https://press.un.org/en/2020/sgsm20416.doc.htm.',
		);
		assert.equal(
			noteOf(chicago, { ...FUND_PAGE, accessed: on(2022, 3, 8) }),
			'“Human Trafficking Fund, Earlier ‘About’ Page,” UNODC, accessed March 8, 2022, https://www.unodc.org/fund_about.html.',
		);
		assert.equal(
			noteOf(chicago, SPEECH),
			'UNODC, “Opening of the Tenth Session” (speech, October 12, 2020), https://www.unodc.org/cop10open.html.',
		);
		assert.equal(
			noteOf(chicago, NEWS),
			'“New Belgian Government Is Sworn in by the King,” *Brussels Times*, October 1, 2020, https://www.brusselstimes.com/133722.',
		);
		assert.equal(noteOf(chicago, LAW), 'Wet van 24 juni 2004 houdende instemming met ..., June 24, 2004 (Belgium).');
		assert.match(noteOf(chicago, COP_10_5), /Organized Crime, Resolution 10\/5, “Preventing .* organized crime,” October 16, 2020\.$/);
	});
	it('lists a page under the owner of the site', () =>
		assert.equal(
			entryOf(chicago, { ...FUND_PAGE, accessed: on(2022, 3, 8) }),
			'UNODC. “Human Trafficking Fund, Earlier ‘About’ Page.” Accessed March 8, 2022. https://www.unodc.org/fund_about.html.',
		));
	it('does not list treaties and laws, and ignores articles in sorting', () => {
		const { references } = formatDocument(
			[cite('t', LAW_OF_TREATIES), cite('l', LAW), cite('o', OGDEN), cite('n', { ...NEWS, title: 'A new government' })],
			{ style: chicago, language: 'en' },
		);
		assert.deepEqual(
			references.map(({ id }) => id),
			['n', 'o'],
		);
	});
	it('puts commas outside in French', () =>
		assert.equal(
			noteOf(chicago, NEWS, { language: 'fr' }),
			'«\u00A0New Belgian Government Is Sworn in by the King\u00A0», *The Brussels Times*, 1er octobre 2020, https://www.brusselstimes.com/133722.',
		));
	it('keeps a question mark before a comma, and adds no full stop after one', () => {
		assert.equal(noteOf(chicago, { ...NEWS, title: 'What is it?', URL: '', issued: undefined }), '“What is it?,” *Brussels Times*.');
		assert.equal(
			marked(chicago.reference({ ...NEWS, title: 'What is it?', URL: '', issued: undefined }, 'en')),
			'*Brussels Times*. “What is it?”',
		);
	});
	it('says only once that a work is a speech', () => {
		assert.equal(noteOf(chicago, UNTITLED_SPEECH), 'Ghada Waly, speech (October 12, 2020).');
		assert.equal(entryOf(chicago, UNTITLED_SPEECH), 'Waly, Ghada. Speech. October 12, 2020.');
	});
	it('refers back to treaties by their full names', () =>
		assert.deepEqual(
			notesOf(chicago, [cite('t', LAW_OF_TREATIES), cite('s', SPEECH), cite('t', LAW_OF_TREATIES, 'article 2')]).at(-1),
			'Vienna Convention on the Law of Treaties, art. 2.',
		));
	it('formats ordinals and colons as in French', () => {
		const book = { ...CONTRACT, 'publisher-place': 'Paris' };
		assert.equal(
			noteOf(chicago, book, { language: 'fr' }),
			'Paul Richards, *Law of Contract*, 14e éd. (Paris\u00A0: Pearson Education Limited, 2019).',
		);
		assert.equal(
			entryOf(chicago, book, 'fr'),
			'Richards, Paul. *Law of Contract*. 14e éd. Paris\u00A0: Pearson Education Limited, 2019.',
		);
		assert.equal(
			entryOf(chicago, { ...BOURGUIGNON, page: '727-744', author: [] }, 'fr'),
			'«\u00A0Inequality among World Citizens, 1820–1992\u00A0». *American Economic Review* 92, n° 4 (septembre 2002)\u00A0: 727–744.',
		);
	});
});
