import assert from 'node:assert/strict';
import { apa } from '../../../../../src/core/citation/style/apa/apa';
import { formatDocument } from '../../../../../src/core/citation/style/documents/document';
import { cite, entryOf, marked, noteOf, notesOf, on } from './cited';
import { COP_10_5, CONTRACT, FUND_PAGE, LAW, LAW_OF_TREATIES, NEWS, PRESS_RELEASE, REPORT_TIP, TERRORISM } from './sources';

const MEASLES = { type: 'webpage', title: 'Measles vaccinations', publisher: 'Centers for Disease Control and Prevention', issued: on(2019, 3, 28), URL: 'https://www.cdc.gov/vaccines/vpd/measles/index.html' };
const LEVINE = {
	type: 'webpage', title: 'Sheds light', issued: on(2020, 9, 29), 'container-title': 'The Center for Public Integrity',
	author: [{ given: 'Carrie', family: 'Levine' }, { given: 'P.', family: 'Rebala' }, { given: 'M.', family: 'Vasilogambros' }],
};

describe('APA 7, as printed in library guides', () => {
	describe('Lynn University, "APA: web"', () => {
		it('a page of an institution, and in the text', () => {
			assert.equal(entryOf(apa, MEASLES), 'Centers for Disease Control and Prevention. (2019, March 28). *Measles vaccinations*. https://www.cdc.gov/vaccines/vpd/measles/index.html');
			assert.equal(noteOf(apa, MEASLES, { places: ['paragraph 5'] }), '(Centers for Disease Control and Prevention, 2019, para. 5)');
		});
		it('a month', () => assert.equal(
			entryOf(apa, { type: 'webpage', title: 'Global vaccine safety', publisher: 'World Health Organization', issued: on(2020, 1), URL: 'https://www.who.int/vaccine_safety/en/' }),
			'World Health Organization. (2020, January). *Global vaccine safety*. https://www.who.int/vaccine_safety/en/',
		));
		it('an author and a site', () => assert.equal(
			entryOf(apa, {
				type: 'webpage', title: 'Virginia pursuing school policing reforms following center probe', author: [{ given: 'S', family: 'Ferriss' }], 'container-title': 'The Center for Public Integrity',
				issued: on(2015, 8, 2), URL: 'http://www.publicintegrity.org/17734',
			}),
			'Ferriss, S. (2015, August 2). *Virginia pursuing school policing reforms following center probe*. The Center for Public Integrity. http://www.publicintegrity.org/17734',
		));
		it('two authors', () => {
			const item = {
				type: 'webpage', title: 'US surpasses 10 million COVID-19 infections', author: [{ given: 'Jessie', family: 'Hellman' }, { given: 'John', family: 'Bowden' }],
				'container-title': 'The Hill', issued: on(2020, 11, 11), URL: 'https://thehill.com/525073',
			};
			assert.equal(entryOf(apa, item), 'Hellman, J., & Bowden, J. (2020, November 11). *US surpasses 10 million COVID-19 infections*. The Hill. https://thehill.com/525073');
			assert.equal(noteOf(apa, item), '(Hellman & Bowden, 2020)');
		});
		it('three authors', () => {
			assert.match(entryOf(apa, LEVINE), /^Levine, C\., Rebala, P\., & Vasilogambros, M\. \(2020, September 29\)\. /);
			assert.equal(noteOf(apa, LEVINE), '(Levine et al., 2020)');
		});
	});
	it('Queensland University of Technology, "Treaty"', () => {
		const item = { type: 'treaty', title: 'United Nations Convention on the Rights of the Child', issued: on(1989, 11, 20), URL: 'https://www.ohchr.org/en/professionalinterest/pages/crc.aspx' };
		assert.equal(entryOf(apa, item), 'United Nations Convention on the Rights of the Child, November 20, 1989, https://www.ohchr.org/en/professionalinterest/pages/crc.aspx');
		assert.equal(noteOf(apa, item), '(United Nations Convention on the Rights of the Child, 1989)');
	});
	it('Tilburg University, "Webpages": a body with its parent bodies', () => assert.equal(
		entryOf(apa, {
			type: 'webpage', title: 'Autism spectrum disorder', author: [{ literal: 'National Institute of Mental Health' }],
			publisher: 'U.S. Department of Health and Human Services, National Institutes of Health', issued: on(2021, 11), URL: 'https://www.nimh.nih.gov/health/topics/autism-spectrum-disorders-asd',
		}),
		'National Institute of Mental Health. (2021, November). *Autism spectrum disorder*. U.S. Department of Health and Human Services, National Institutes of Health. https://www.nimh.nih.gov/health/topics/autism-spectrum-disorders-asd',
	));
	describe('University of Canberra, "Speeches"', () => {
		it('a speech', () => assert.equal(
			entryOf(apa, {
				type: 'speech', title: "Peace in today's world", author: [{ given: 'A.', family: 'Hodson' }], event: 'Remembrance Day Australian Veterans Memorial Service', 'event-place': 'Lightning Ridge, NSW', issued: on(2000, 11, 11),
			}),
			'Hodson, A. (2000, November 11). *Peace in today’s world* [Speech]. Remembrance Day Australian Veterans Memorial Service, Lightning Ridge, NSW.',
		));
		it('no author', () => assert.equal(
			entryOf(apa, { type: 'book', title: 'Macroeconomics, prices and quantities: Essays in memory of Arthur M. Okun', publisher: 'Blackwell', issued: on(1983) }),
			'*Macroeconomics, prices and quantities: Essays in memory of Arthur M. Okun*. (1983). Blackwell.',
		));
		it('no date, and an approximate date', () => {
			assert.equal(entryOf(apa, { type: 'book', title: 'Forensic science as a career', author: [{ given: 'J. D.', family: 'Browne' }], publisher: 'Tower' }), 'Browne, J. D. (n.d.). *Forensic science as a career*. Tower.');
			assert.equal(
				entryOf(apa, { type: 'book', title: 'Ant colonies: How they communicate', author: [{ given: 'V.', family: 'Smythe' }], publisher: 'Emu', issued: { ...on(2007), circa: true } }),
				'Smythe, V. (ca. 2007). *Ant colonies: How they communicate*. Emu.',
			);
		});
	});
	it('APA, "Missing reference information", as ACAP prints it: no author, no title', () => {
		assert.equal(noteOf(apa, { type: 'article-newspaper', title: 'Section title', issued: on(2020) }), '(“Section Title,” 2020)');
		assert.equal(entryOf(apa, { type: 'webpage', publisher: 'Author', issued: on(2020) }), 'Author. (2020). [web page].');
		assert.equal(entryOf(apa, { type: 'book' }), '[book]. (n.d.).');
		assert.equal(noteOf(apa, { type: 'book' }), '([book], n.d.)');
	});
});

describe('APA 7, derived from its rules', () => {
	it('formats the other kinds of sources in dossiers', () => {
		assert.equal(entryOf(apa, TERRORISM), 'United Nations General Assembly. (1996, December 17). *Resolution 51/210* (A/RES/51/210).');
		assert.equal(entryOf(apa, REPORT_TIP), 'United Nations General Assembly. (2021). *Improving the coordination of efforts against trafficking in persons* (A/76/120). https://reliefweb.int/report');
		assert.equal(entryOf(apa, PRESS_RELEASE), 'United Nations. (2020, November). *Secretary-General on UNTOC’s 20th anniversary* (SG/SM/20416) [Press release]. https://press.un.org/en/2020/sgsm20416.doc.htm');
		assert.equal(entryOf(apa, NEWS), 'New Belgian government is sworn in by the King. (2020, October 1). *The Brussels Times*. https://www.brusselstimes.com/133722');
		assert.equal(entryOf(apa, LAW_OF_TREATIES), 'Vienna Convention on the Law of Treaties, May 23, 1969, 1155 U.N.T.S. 331.');
		assert.equal(entryOf(apa, LAW), 'Wet van 24 juni 2004 houdende instemming met ... (2004, June 24). Belgium.');
		assert.equal(entryOf(apa, CONTRACT), 'Richards, P. (2019). *Law of contract* (14th ed.). Pearson Education.');
		assert.match(entryOf(apa, COP_10_5), /^Conference of the Parties .* \(2020, October 16\)\. \*Preventing .* organized crime\* \(Resolution 10\/5\)\.$/);
	});
	it('disambiguates works of one author and year, in list order', () => {
		const second = { ...FUND_PAGE, title: 'The secretariat' };
		const { notes, references } = formatDocument([cite('s', second), cite('f', FUND_PAGE, 'paragraph 1')], { style: apa, language: 'en' });
		assert.deepEqual(notes.map(marked), ['(UNODC, n.d.-b)', '(UNODC, n.d.-a, para. 1)']);
		assert.deepEqual(references.map(({ reference }) => marked(reference).slice(0, 16)), ['UNODC. (n.d.-a).', 'UNODC. (n.d.-b).']);
	});
	describe('distinguishes works that are cited alike', () => {
		const by = (year: number, ...names: readonly string[]) => ({
			type: 'book', title: names.join(), issued: on(year), author: names.map(name => ({ family: name.split(', ')[0] ?? '', given: name.split(', ')[1] ?? 'Ann' })),
		});
		const inText = (...works: readonly ReturnType<typeof by>[]) =>
			formatDocument(works.map((work, index) => cite(String(index), work)), { style: apa, language: 'en' }).notes.map(marked);
		it('by as many authors as differ (8.18)', () => assert.deepEqual(
			inText(by(2017, 'Kapoor', 'Bloom', 'Montez', 'Warner', 'Hill'), by(2017, 'Kapoor', 'Bloom', 'Zucker', 'Tang', 'Daniels'), by(2018, 'Kapoor', 'Bloom', 'Zucker', 'Tang')),
			['(Kapoor, Bloom, Montez, et al., 2017)', '(Kapoor, Bloom, Zucker, et al., 2017)', '(Kapoor et al., 2018)'],
		));
		it('by all authors if only the last differs, for which “et al.” cannot stand', () => assert.deepEqual(
			inText(by(2015, 'Hasan', 'Liang', 'Kahn', 'Jones-Miller'), by(2015, 'Hasan', 'Liang', 'Kahn', 'Weintraub'), by(2015, 'Hasan', 'Liang', 'Kahn')),
			['(Hasan, Liang, Kahn, & Jones-Miller, 2015)', '(Hasan, Liang, Kahn, & Weintraub, 2015)', '(Hasan, Liang, & Kahn, 2015)'],
		));
		it('by the initials of first authors, in every year (8.20)', () => assert.deepEqual(
			inText(by(2015, 'Taylor, Jo M.', 'Neimeyer'), by(2014, 'Taylor, Tessa'), by(2019, 'Chen, J.', 'Chen, M.'), by(2020, 'Chen, J.')),
			['(J. M. Taylor & Neimeyer, 2015)', '(T. Taylor, 2014)', '(Chen & Chen, 2019)', '(Chen, 2020)'],
		));
		it('by letters only if the authors are the same (8.19)', () => assert.deepEqual(
			inText(by(2020, 'Judge', 'Kamm', 'Mueller'), { ...by(2020, 'Judge', 'Kamm', 'Mueller'), title: 'A' }, by(2020, 'Judge', 'Kamm')),
			['(Judge et al., 2020b)', '(Judge et al., 2020a)', '(Judge & Kamm, 2020)'],
		));
	});
	it('sorts the works in a pair of parentheses', () => assert.deepEqual(
		notesOf(apa, [{ items: [{ id: 'u', csl: FUND_PAGE, prefix: 'see' }, { id: 'l', csl: LEVINE }] }]), ['(Levine et al., 2020; see UNODC, n.d.)'],
	));
	it('leaves out an author named in the sentence', () => assert.equal(noteOf(apa, LEVINE, { named: true, places: ['page 3-5'] }), '(2020, pp. 3–5)'));
	it('uses French and Spanish', () => {
		assert.equal(entryOf(apa, { ...LEVINE, issued: on(2020, 9, 1) }, 'fr'), 'Levine, C., Rebala, P. et Vasilogambros, M. (2020, 1er septembre). *Sheds light*. The Center for Public Integrity.');
		assert.equal(entryOf(apa, MEASLES, 'es'), 'Centers for Disease Control and Prevention. (2019, 28 de marzo). *Measles vaccinations*. https://www.cdc.gov/vaccines/vpd/measles/index.html');
		assert.equal(noteOf(apa, FUND_PAGE, { language: 'fr' }), '(UNODC, s. d.)');
	});
	it('does not abbreviate a particle', () => assert.equal(
		entryOf(apa, { ...CONTRACT, author: [{ family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' }] }), 'Gaulle, C. de. (2019). *Law of contract* (14th ed.). Pearson Education.',
	));
	it('names the kind and the date of a treaty in the language of the document', () => {
		assert.equal(entryOf(apa, { ...PRESS_RELEASE, URL: '' }, 'fr'), 'United Nations. (2020, novembre). *Secretary-General on UNTOC’s 20th anniversary* (SG/SM/20416) [Communiqué de presse].');
		assert.equal(entryOf(apa, LAW_OF_TREATIES, 'fr'), 'Vienna Convention on the Law of Treaties, 23 mai 1969, 1155 U.N.T.S. 331.');
		assert.equal(entryOf(apa, LAW_OF_TREATIES, 'es'), 'Vienna Convention on the Law of Treaties, 23 de mayo de 1969, 1155 U.N.T.S. 331.');
	});

	it('writes the issue of an article whose journal is not known without a comma before it', () => assert.equal(
		entryOf(apa, { type: 'article-journal', title: 'On law', author: [{ family: 'Berg', given: 'Zoë' }], issue: '4', page: '443-455', issued: on(1978) }),
		'Berg, Z. (1978). On law. (4), 443–455.',
	));

	it('reads records as other programs leave them', () => assert.deepEqual(
		[
			{ title: 'The {Dutch} republic', author: [{ family: 'SMITH', given: 'JOHN' }, { family: 'DE LA CRUZ', given: 'MARIA' }] },
			{ title: 'History &amp; memory of X and Y.', author: [{ family: 'Organization', given: 'World Health' }] },
			{ title: 'the growth of cells', author: [{ family: 'Luxburg', given: 'U. Von' }] },
		].map(({ title, author }) => entryOf(apa, { type: 'book', title, author, publisher: 'Press', issued: { raw: 'March 1995' } })),
		[
			'Smith, J., & De La Cruz, M. (1995). *The Dutch republic*. Press.',
			'World Health Organization. (1995). *History & memory of X and Y*. Press.',
			'Von Luxburg, U. (1995). *The growth of cells*. Press.',
		],
	));
});
