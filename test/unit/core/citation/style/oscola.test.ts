import assert from 'node:assert/strict';
import { oscola } from '../../../../../src/core/citation/style/oscola/oscola';
import { cite, entryOf, noteOf, notesOf, on } from './cited';
import {
	AGGRESSION, BOURGUIGNON, CONTRACT, COP_10_5, COP_UNNUMBERED, FUND_PAGE, ICCPR, LAW, LAWYERING, NEWS, PRESS_RELEASE, PRISONERS, REFUGEES, REPORT_TIP, SC_1373, SPEECH, TERRORISM,
	UNTITLED_DOCUMENT, UNTITLED_SPEECH,
} from './sources';

const BLOG = {
	type: 'post-weblog', title: 'Virtual Friend Fires Employee', author: [{ given: 'Sarah', family: 'Cole' }], 'container-title': 'Naked Law',
	issued: on(2009, 5, 1), accessed: on(2009, 11, 19), URL: 'http://www.nakedlaw.com/2009/05/virtual-friend-fires-employee.html',
};

describe('OSCOLA, as printed in library guides', () => {
	describe('University of West London, "Intro to International law"', () => {
		it('the Refugee Convention', () => assert.equal(
			noteOf(oscola, REFUGEES, { places: ['article 33'] }),
			'Convention Relating to the Status of Refugees (adopted 28 July 1951, entered into force 22 April 1954) 189 UNTS 137 (Refugee Convention) art 33.',
		));
		it('the International Covenant', () => assert.equal(
			noteOf(oscola, ICCPR, { places: ['article 7'] }),
			'International Covenant on Civil and Political Rights (adopted 16 December 1966, entered into force 23 March 1976) 999 UNTS 171 (ICCPR) art 7.',
		));
		it('the Geneva Convention', () => assert.equal(
			noteOf(oscola, PRISONERS, { places: ['article 12'] }),
			'Geneva Convention Relative to the Treatment of Prisoners of War (adopted 12 August 1949, entered into force 2 November 1950) 75 UNTS 135 (Geneva Convention) art 12.',
		));
		it('a resolution before 1976', () => assert.equal(noteOf(oscola, AGGRESSION), 'UNGA Res 3314 (XXIX) (14 December 1974).'));
		it('a resolution since 1976', () => assert.equal(noteOf(oscola, TERRORISM), 'UNGA Res 51/210 (17 December 1996) UN Doc A/RES/51/210.'));
	});
	it('Graduate Institute Geneva, "Legal Citation": the Security Council', () => {
		assert.equal(noteOf(oscola, SC_1373), 'UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373.');
	});
	it('University of Portsmouth, "Websites": a blog post', () => assert.equal(
		noteOf(oscola, BLOG),
		'Sarah Cole, ‘Virtual Friend Fires Employee’ (*Naked Law*, 1 May 2009) <http://www.nakedlaw.com/2009/05/virtual-friend-fires-employee.html> accessed 19 November 2009.',
	));
	it('University of Portsmouth, "Public communications": two speeches', () => {
		assert.equal(
			noteOf(oscola, {
				type: 'speech', title: 'Keynote Address', author: [{ literal: 'Lord Bingham' }], event: 'Liberty conference', 'event-place': 'London', issued: on(2009, 6, 6),
				accessed: on(2009, 11, 19), URL: 'http://www.liberty-human-rights.org.uk/publications/3-articles-and-speeches/index.shtml',
			}),
			'Lord Bingham, ‘Keynote Address’ (Liberty conference, London, 6 June 2009) <http://www.liberty-human-rights.org.uk/publications/3-articles-and-speeches/index.shtml> accessed 19 November 2009.',
		);
		assert.equal(
			noteOf(oscola, {
				type: 'speech', genre: 'Speech', title: 'Improving Environmental Quality through Carbon Trading', author: [{ literal: 'Stavros Dimas, EU Environment Commissioner' }],
				event: 'Carbon Expo Conference', 'event-place': 'Köln', issued: on(2007, 5, 2), accessed: on(2011, 5, 29), URL: 'http://europa.eu/rapid/pressReleasesAction.do?reference=SPEECH/07/265',
			}),
			'Stavros Dimas, EU Environment Commissioner, ‘Improving Environmental Quality through Carbon Trading’ (Speech at the Carbon Expo Conference, Köln, 2 May 2007) <http://europa.eu/rapid/pressReleasesAction.do?reference=SPEECH/07/265> accessed 29 May 2011.',
		);
	});
	// Coventry has the name of the press in full, which the manual itself abbreviates throughout.
	it('Coventry University, "How do I cross-reference": first and later references', () => assert.deepEqual(
		notesOf(oscola, [cite('r', CONTRACT, 'page 5'), cite('m', LAWYERING), cite('m', LAWYERING, 'page 75'), cite('r', CONTRACT, 'page 15')]),
		[
			'Paul Richards, *Law of Contract* (14th edn, Pearson Education Limited 2019) 5.',
			'Caroline Maughan and Julian Webb, *Lawyering Skills and the Legal Process* (2nd edn, CUP 2005).',
			'ibid 75.', 'Richards (n 1) 15.',
		],
	));
	it('Institute of Advanced Legal Studies, "Cross referencing": ibid with pages, in an en dash', () => {
		const torts = { type: 'book', title: 'Torts and Rights', author: [{ given: 'Robert', family: 'Stevens' }], publisher: 'OUP', issued: on(2007) };
		assert.deepEqual(
			notesOf(oscola, [{ ...cite('s', torts), number: 22 }, { ...cite('s', torts, 'page 217-78'), number: 23 }, { ...cite('s', torts, 'page 290'), number: 24 }]),
			['Robert Stevens, *Torts and Rights* (OUP 2007).', 'ibid 217–78.', 'ibid 290.'],
		);
	});
});

describe('OSCOLA, derived from its rules', () => {
	it('formats the other kinds of sources in dossiers', () => {
		assert.equal(
			noteOf(oscola, COP_10_5, { places: ['paragraph 3'] }),
			'Conference of the Parties to the United Nations Convention against Transnational Organized Crime Res 10/5 (16 October 2020) para 3.',
		);
		assert.equal(noteOf(oscola, REPORT_TIP, { places: ['page 4'] }), 'UNGA, ‘Improving the coordination of efforts against trafficking in persons’ (2021) UN Doc A/76/120, 4.');
		assert.equal(noteOf(oscola, PRESS_RELEASE), 'United Nations, ‘Secretary-General on UNTOC’s 20th anniversary’ (Press Release SG/SM/20416, November 2020) <https://press.un.org/en/2020/sgsm20416.doc.htm>.');
		assert.equal(noteOf(oscola, FUND_PAGE, { places: ['paragraph 2'] }), 'UNODC, ‘Human trafficking fund, earlier “About” page’ para 2 <https://www.unodc.org/fund_about.html>.');
		assert.equal(noteOf(oscola, SPEECH), 'UNODC, ‘Opening of the tenth session’ (Speech, 12 October 2020) <https://www.unodc.org/cop10open.html>.');
		assert.equal(noteOf(oscola, NEWS), '‘New Belgian Government Is Sworn in by the King’ *The Brussels Times* (1 October 2020) <https://www.brusselstimes.com/133722>.');
		assert.equal(noteOf(oscola, LAW), 'Wet van 24 juni 2004 houdende instemming met ... (Belgium).');
	});
	it('shortens later references to treaties and documents', () => assert.deepEqual(
		notesOf(oscola, [cite('t', REFUGEES), cite('g', TERRORISM), cite('f', FUND_PAGE), cite('t', REFUGEES, 'article 1'), cite('g', TERRORISM, 'paragraph 2'), cite('f', FUND_PAGE)]).slice(3),
		['Refugee Convention (n 1) art 1.', 'UNGA Res 51/210 (n 2) para 2.', 'UNODC, ‘Human trafficking fund, earlier “About” page’ (n 3).'],
	));
	it('inverts names in the bibliography (1.7), without a full stop', () => {
		assert.equal(entryOf(oscola, CONTRACT), 'Richards P, *Law of Contract* (14th edn, Pearson Education Limited 2019)');
		assert.equal(entryOf(oscola, LAWYERING), 'Maughan C and Webb J, *Lawyering Skills and the Legal Process* (2nd edn, CUP 2005)');
	});
	it('stays English in a French document', () => assert.equal(noteOf(oscola, TERRORISM, { language: 'fr' }), 'UNGA Res 51/210 (17 December 1996) UN Doc A/RES/51/210.'));
	it('separates a page from a number before it (1.3.1)', () => {
		assert.equal(noteOf(oscola, SC_1373, { places: ['page 2'] }), 'UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373, 2.');
		assert.equal(noteOf(oscola, { ...BOURGUIGNON, page: '727-744' }, { places: ['page 730'] }), 'François Bourguignon and Christian Morrisson, ‘Inequality among World Citizens, 1820–1992’ (2002) 92 American Economic Review 727, 730.');
		assert.equal(noteOf(oscola, AGGRESSION, { places: ['page 2'] }), 'UNGA Res 3314 (XXIX) (14 December 1974) 2.');
	});
	it('refers back to untitled works by number, and to a resolution without a number by title', () => assert.deepEqual(
		notesOf(oscola, [cite('d', UNTITLED_DOCUMENT), cite('r', COP_UNNUMBERED), cite('d', UNTITLED_DOCUMENT), cite('r', COP_UNNUMBERED)]).slice(2),
		['UN Doc CTOC/COP/2020/10 (n 1).', 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime, ‘Preventing and combating crimes that affect the environment’ (n 2).'],
	));
	it('says only once that a work is a speech', () => assert.equal(noteOf(oscola, UNTITLED_SPEECH), 'Ghada Waly, [speech] (12 October 2020).'));
	it('has no full stops in names, and does not abbreviate particles', () => assert.equal(
		entryOf(oscola, { ...CONTRACT, author: [{ family: 'Smith', given: 'J. R.', suffix: 'Jr.' }, { family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' }] }),
		'Smith JR, Jr and Gaulle C de, *Law of Contract* (14th edn, Pearson Education Limited 2019)',
	));
});
