import assert from 'node:assert/strict';
import { un } from '../../../../../src/core/citation/style/un/un';
import { cite, entryOf, marked, noteOf, notesOf, on, placesOf } from './cited';
import {
	BOURGUIGNON, COP_10_5, COP_UNNUMBERED, CONTRACT, FUND_PAGE, ICCPR, LAW, LAW_OF_TREATIES, MILANOVIC, NEWS, PRESS_RELEASE, REPORT_TIP, SC_1373, SPEECH, TERRORISM, UNTITLED_SPEECH,
} from './sources';

const resolution = (number: string, authority = 'General Assembly') => noteOf(un, { type: 'legislation', authority, number });

describe('the style of the United Nations, as printed in the Editorial Manual', () => {
	describe('"Resolutions and other formal decisions", I: full body and number', () => {
		for (const number of ['3363 (XXX)', '3367 A (XXX)', '31/1', '31/16 A', 'S-8/1', '3362 (S-VII)']) {
			it(number, () => assert.equal(resolution(number), `General Assembly resolution ${number}.`));
		}
		it('several resolutions under one number', () =>
			assert.equal(resolution('3411 A and B (XXX)'), 'General Assembly resolutions 3411 A and B (XXX).'));
		it('the year after the number of a Security Council resolution', () =>
			assert.equal(noteOf(un, SC_1373), 'Security Council resolution 1373 (2001).'));
	});
	it('"Footnotes", V.A: only the symbol if the sentence names the document', () => {
		assert.equal(
			noteOf(un, { type: 'report', title: 'Report of the Secretary-General', number: 'A/74/89' }, { named: true }),
			'A/74/89.',
		);
	});
	it('"Footnotes", X.A: an article in a list', () => assert.equal(
		entryOf(un, BOURGUIGNON),
		'Bourguignon, François, and Christian Morrisson (2002). Inequality among world citizens, 1820–1992. *American Economic Review*, vol. 92, No. 4 (September).',
	));
	it('"Footnotes", X.A: a book in a list', () => assert.equal(
		entryOf(un, MILANOVIC),
		'Milanovic, Branko (2005). *Worlds Apart: Measuring International and Global Inequality*. Princeton, New Jersey: Princeton University Press.',
	));
	it('a treaty in Spanish, as printed by an organization: ILO Convention 182', () => assert.equal(
		noteOf(un, { type: 'treaty', title: 'Convenio núm. 182', 'container-title': 'Treaty Series', volume: '2133', number: '37245' }, { language: 'es', named: true }),
		'Naciones Unidas, *Treaty Series*, vol. 2133, núm. 37245.',
	));
});

describe('the style of the United Nations, derived from the rules of the manual', () => {
	it('names a treaty and the series (III.G)', () => assert.equal(
		noteOf(un, LAW_OF_TREATIES, { places: ['article 31'] }),
		'Vienna Convention on the Law of Treaties (United Nations, *Treaty Series*, vol. 1155, No. 18232), art. 31.',
	));
	it('gives only the series if the sentence names the treaty', () => {
		assert.equal(noteOf(un, ICCPR, { named: true }), 'United Nations, *Treaty Series*, vol. 999, No. 14668.');
		assert.equal(noteOf(un, ICCPR, { named: true, language: 'fr' }), 'Nations Unies, *Recueil des Traités*, vol. 999, n° 14668.');
	});
	it('formats subdivisions as in each language', () => {
		assert.equal(noteOf(un, TERRORISM, { places: ['paragraph 3(a)'] }), 'General Assembly resolution 51/210, para. 3 (a).');
		assert.equal(
			noteOf(un, TERRORISM, { places: ['paragraph 3(a)'], language: 'fr' }),
			'Résolution 51/210 de l’Assemblée générale, par. 3 a).',
		);
		assert.equal(
			noteOf(un, TERRORISM, { places: ['paragraph 3(a)'], language: 'es' }),
			'Resolución 51/210 de la Asamblea General, párr. 3 a).',
		);
	});
	it('puts the number before a long name', () => assert.equal(
		noteOf(un, COP_10_5, { places: ['paragraph 3', 'paragraph 5-7'] }),
		'Resolution 10/5 of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime, paras. 3 and 5–7.',
	));
	it('cites paragraphs of documents by symbol', () => {
		assert.equal(
			noteOf(un, REPORT_TIP, { places: ['paragraph 12'] }),
			'“Improving the coordination of efforts against trafficking in persons” (A/76/120), para. 12.',
		);
		assert.equal(
			noteOf(un, REPORT_TIP, { places: ['paragraph 12'], language: 'fr' }),
			'«\u00A0Improving the coordination of efforts against trafficking in persons\u00A0» (A/76/120), par. 12.',
		);
	});
	it('cites other publications with their address', () => {
		assert.equal(
			noteOf(un, PRESS_RELEASE),
			'United Nations, “Secretary-General on UNTOC’s 20th anniversary”, press release SG/SM/20416, November 2020. Available at https://press.un.org/en/2020/sgsm20416.doc.htm.',
		);
		assert.equal(
			noteOf(un, FUND_PAGE),
			'UNODC, “Human trafficking fund, earlier ‘About’ page”. Available at https://www.unodc.org/fund_about.html.',
		);
		assert.equal(
			noteOf(un, SPEECH),
			'UNODC, “Opening of the tenth session”, speech, 12 October 2020. Available at https://www.unodc.org/cop10open.html.',
		);
		assert.equal(
			noteOf(un, NEWS),
			'“New Belgian government is sworn in by the King”, *The Brussels Times*, 1 October 2020. Available at https://www.brusselstimes.com/133722.',
		);
		assert.equal(noteOf(un, LAW), 'Belgium, Wet van 24 juni 2004 houdende instemming met ...');
		assert.equal(
			noteOf(un, CONTRACT, { places: ['page 5'] }),
			'Paul Richards, *Law of Contract*, 14th ed. (Pearson Education Limited, 2019), p. 5.',
		);
		assert.equal(
			noteOf(un, { type: 'report', publisher: 'UNESCO', title: 'C70/19/5.MSP/6', number: 'C70/19/5.MSP/6' }),
			'UNESCO, document C70/19/5.MSP/6.',
		);
	});
	it('gives the date of access of a page', () =>
		assert.equal(
			noteOf(un, { ...FUND_PAGE, accessed: on(2021, 3, 1) }, { language: 'fr' }),
			'UNODC, «\u00A0Human trafficking fund, earlier “About” page\u00A0». Disponible à l’adresse suivante\u00A0: https://www.unodc.org/fund_about.html (consulté le 1er mars 2021).',
		));
	it('refers back with ibid. and the number of the note', () =>
		assert.deepEqual(
			notesOf(un, [
				cite('fund', FUND_PAGE),
				cite('fund', FUND_PAGE),
				cite('fund', FUND_PAGE, 'paragraph 2'),
				cite('ga', TERRORISM),
				cite('fund', FUND_PAGE, 'paragraph 2'),
				cite('ga', TERRORISM, 'paragraph 1'),
			]),
			[
				'UNODC, “Human trafficking fund, earlier ‘About’ page”. Available at https://www.unodc.org/fund_about.html.',
				'Ibid.',
				'Ibid., para. 2.',
				'General Assembly resolution 51/210.',
				'UNODC, “Human trafficking fund” (see footnote 1), para. 2.',
				'General Assembly resolution 51/210, para. 1.',
			],
		));
	it('has a text note with only the symbol', () => {
		const positioned = [
			{ id: 'x', csl: REPORT_TIP, places: placesOf('paragraph 3'), prefix: 'see', position: { type: 'first' as const } },
		];
		assert.equal(marked(un.textNote?.(positioned, 'en') ?? []), '(see A/76/120, para. 3)');
	});
	it('has no "and" before a last source that a signal introduces', () =>
		assert.deepEqual(
			notesOf(un, [
				{
					items: [
						{ id: 't', csl: TERRORISM },
						{ id: 'r', csl: REPORT_TIP, prefix: 'see also', named: true },
					],
				},
			]),
			['General Assembly resolution 51/210; see also A/76/120.'],
		));
	it('joins several sources in one note', () =>
		assert.deepEqual(
			notesOf(un, [
				{
					items: [
						{ id: 'a', csl: REPORT_TIP, named: true, prefix: 'See' },
						{ id: 'b', csl: TERRORISM },
					],
				},
			]),
			['See A/76/120; and General Assembly resolution 51/210.'],
		));
	it('lists a treaty by its name and year of adoption', () =>
		assert.equal(
			entryOf(un, ICCPR),
			'International Covenant on Civil and Political Rights (1966). United Nations, *Treaty Series*, vol. 999, No. 14668.',
		));
	it('says in a list if there is no date', () => {
		assert.equal(
			entryOf(un, FUND_PAGE),
			'UNODC (n.d.). Human trafficking fund, earlier “About” page. Available at https://www.unodc.org/fund_about.html.',
		);
		assert.equal(
			entryOf(un, FUND_PAGE, 'es'),
			'UNODC (s. f.). Human trafficking fund, earlier “About” page. Disponible en https://www.unodc.org/fund_about.html.',
		);
	});
	it('refers back to treaties and laws by their full names, and to a resolution without a number by its title', () => assert.deepEqual(
		notesOf(un, [
			cite('t', LAW_OF_TREATIES), cite('l', LAW), cite('r', COP_UNNUMBERED), cite('t', LAW_OF_TREATIES, 'article 2'), cite('l', LAW, 'article 3'), cite('r', COP_UNNUMBERED, 'paragraph 4'),
		]).slice(3),
		[
			'Vienna Convention on the Law of Treaties (see footnote 1), art. 2.', 'Wet van 24 juni 2004 houdende instemming met ... (see footnote 2), art. 3.',
			'Resolution of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime, “Preventing and combating crimes” (see footnote 3), para. 4.',
		],
	));
	it('lists a law under its country, with its number', () => assert.equal(
		entryOf(un, { ...LAW, number: '2004/12' }), 'Belgium (2004). Wet van 24 juni 2004 houdende instemming met ..., 2004/12. 24 June.',
	));
	it('lists the event and kind of a speech', () => {
		assert.equal(
			entryOf(un, SPEECH),
			'UNODC (2020). Opening of the tenth session. Speech. 12 October. Available at https://www.unodc.org/cop10open.html.',
		);
		assert.equal(
			entryOf(un, { ...UNTITLED_SPEECH, title: 'Remarks', event: 'tenth session', 'event-place': 'Vienna' }),
			'Waly, Ghada (2020). Remarks. Tenth session, Vienna. 12 October.',
		);
		assert.equal(entryOf(un, UNTITLED_SPEECH), 'Waly, Ghada (2020). Speech. 12 October.');
	});
	it('lists the edition of a book', () =>
		assert.equal(entryOf(un, CONTRACT), 'Richards, Paul (2019). *Law of Contract*. 14th ed. Pearson Education Limited.'));
	it('formats ordinals, colons and names as in each language', () => {
		const book = { ...CONTRACT, 'publisher-place': 'Paris', author: ['A', 'B', 'C'].map(family => ({ family, given: 'X.' })) };
		assert.equal(
			entryOf(un, book, 'fr'),
			'A, X., X. B et X. C (2019). *Law of Contract*. 14e éd. Paris\u00A0: Pearson Education Limited.',
		);
		assert.equal(entryOf(un, book, 'es'), 'A, X., X. B y X. C (2019). *Law of Contract*. 14ª ed. Paris: Pearson Education Limited.');
	});
	it('does not capitalize ibid. within a note', () =>
		assert.deepEqual(
			notesOf(un, [{ items: [...cite('t', TERRORISM, 'paragraph 1').items, ...cite('t', TERRORISM, 'paragraph 2').items] }]),
			['General Assembly resolution 51/210, para. 1; and ibid., para. 2.'],
		));
});
