import assert from 'node:assert/strict';
import type { LabelContext } from '../../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions, mentionsInside } from '../../../../src/core/lexicon/matching/find';
import { libraryOfLabels, type LabelInput } from '../../../support/core/dossiers/libraryOfLabels';
import { readMarked } from '../../../support/core/prose/marked';

/** Every marked place, and nothing else, is a mention of a label. */
function check(labels: LabelInput | readonly LabelInput[], source: string): void {
	const lexicon = buildLexicon(libraryOfLabels([labels].flat()));
	const { text, marked } = readMarked(source);
	const found = findMentions(lexicon, text, documentLanguageOf('plaintext').prose.find(text));
	assert.deepEqual(found.map(mention => text.slice(mention.start, mention.end)), marked);
}

/** The texts of the labels of each mention. */
function labelsFound(labels: readonly LabelInput[], text: string): readonly (readonly string[])[] {
	const lexicon = buildLexicon(libraryOfLabels(labels));
	return findMentions(lexicon, text, documentLanguageOf('plaintext').prose.find(text))
		.map(mention => mention.labels.map(({ label }) => label.text));
}

const acronym = (text: string, rest: Partial<LabelInput> = {}): LabelInput => ({ text, role: 'acronym', case: 'exact', ...rest });

describe('forms: plural', () => {
	it('of an acronym, with a small s', () => check(acronym('NGO'), '⟦NGOs⟧ and the ⟦NGO⟧, no NGOS, ngos or NGOes'));
	it('does not take CITES for a plural', () => check(acronym('CITE'), 'CITES CITESs'));
	it('of no acronym in French', () => check(acronym('ONG', { language: 'fr' }), 'les ⟦ONG⟧, ONGs'));
	it('of the last word in English', () => {
		check({ text: 'greenhouse gas tax' }, '⟦greenhouse gas taxes⟧');
		check({ text: 'small party' }, '⟦small parties⟧ small partys');
		check({ text: 'donor day' }, '⟦donor days⟧');
		check({ text: 'delegation', case: 'word' }, '⟦delegations⟧ ⟦Delegations⟧ delegationes');
	});
	it('of no short word alone, and no word whose plural is another', () => {
		check({ text: 'aid', case: 'word' }, 'aids AIDS ⟦aid⟧');
		check({ text: 'custom', case: 'word' }, 'customs');
	});
	it('not of a person', () => check({ text: 'Ann Fund', kind: 'person' }, '⟦Ann Fund⟧, Ann Funds'));
	it('of no word that ends in s or a number', () => check([{ text: 'crisis' }, acronym('COP10')], 'crisiss, crises, COP10s'));
	it('of the head in French and Spanish', () => {
		check({ text: 'protocole additionnel', language: 'fr' }, 'les ⟦protocoles additionnels⟧, protocole additionnels');
		check({ text: 'conférence des parties', language: 'fr' }, '⟦conférences des parties⟧');
		check({ text: 'tribunal', language: 'fr' }, '⟦tribunaux⟧');
		check({ text: 'convención', language: 'es' }, '⟦convención⟧, convencións');
		check({ text: 'resolución de la conferencia', language: 'es' }, '⟦resoluciones de la conferencia⟧');
	});
	it('in Dutch and German if the ending is safe', () => {
		check({ text: 'vergadering', language: 'nl' }, '⟦vergaderingen⟧');
		check({ text: 'Entschließung', language: 'de' }, '⟦Entschließungen⟧');
		check({ text: 'Fonds', language: 'de' }, '⟦Fonds⟧ Fondse');
	});
});

describe('forms: possessive and elision', () => {
	it("leaves 's outside", () => check(acronym('WHO'), "⟦WHO⟧'s ⟦WHO⟧’s ⟦WHO⟧’S"));
	it("takes s'", () => check({ text: 'United Nations' }, 'the ⟦United Nations⟧’ budget'));
	it('removes the article of a Romance language', () => check(acronym('ONU'), "l'⟦ONU⟧, d’⟦ONU⟧, qu’⟦ONU⟧"));
	it('takes no part of another word', () => check([acronym('ONU'), acronym('BRIEN')], "ONU't O'BRIEN"));
});

describe('forms: spelling', () => {
	it('takes -ize for -ise and back', () => {
		check({ text: 'organized crime' }, '⟦organised crime⟧ ⟦organized crime⟧');
		check({ text: 'ORGANIZED CRIME', case: 'permissive' }, '⟦ORGANIZED CRIME⟧ ⟦ORGANIZED CRIME⟧ organised crime');
		check({ text: 'LABOUR OFFICE' }, '⟦Labor Office⟧');
		check({ text: 'harmonisation office' }, '⟦harmonization office⟧');
		check({ text: 'prize money' }, 'prise money');
	});
	it('takes -our for -or and back', () => {
		check({ text: 'labour standards' }, '⟦labor standards⟧');
		check({ text: 'behavior change' }, '⟦behaviour change⟧');
		check({ text: 'four parties' }, 'for parties');
	});
	it('takes programme for program and back', () => {
		check({ text: 'Container Control Programme' }, '⟦Container Control Program⟧ ⟦Container Control Programmes⟧');
		check({ text: 'programmer' }, 'programer');
	});
	it('lets a discouraged label win on its own spelling, in the plural too', () => {
		const labels: readonly LabelInput[] = [
			{ text: 'Control Programme', entry: 'ccp' }, { text: 'Control Program', entry: 'ccp', role: 'discouraged' },
		];
		assert.deepEqual(labelsFound(labels, 'Control Programme, Control Programmes; Control Program, Control Programs'), [
			['Control Programme'], ['Control Programme'], ['Control Program'], ['Control Program'],
		]);
	});
	it('is for English only', () => check({ text: 'Programme commun', language: 'fr' }, 'Program commun'));
	it('takes œ for oe in French', () => check({ text: 'œuvre commune', language: 'fr' }, '⟦œuvre commune⟧ ⟦oeuvre commune⟧'));
	it('joins prefixes with a hyphen', () => {
		check({ text: 'anti-corruption body' }, '⟦anti-corruption body⟧ ⟦anticorruption body⟧ ⟦anti corruption body⟧');
		check({ text: 're-creation' }, 'recreation');
	});
});

describe('forms: ordinals', () => {
	it('in English', () => {
		check({ text: 'tenth session' }, '⟦10th session⟧ ⟦Tenth session⟧ 11th session, 10 session, 110th session');
		check({ text: '22nd session' }, '⟦twenty-second session⟧ ⟦22nd session⟧');
		check({ text: 'twelfth day' }, '⟦12th day⟧');
	});
	it('in French, Dutch, German and Spanish', () => {
		check({ text: 'dixième session', language: 'fr' }, '⟦10e session⟧ ⟦10ème session⟧');
		check({ text: 'première session', language: 'fr' }, '⟦1re session⟧ ⟦1ère session⟧');
		check({ text: 'tiende zitting', language: 'nl' }, '⟦10e zitting⟧ ⟦10de zitting⟧');
		check({ text: 'zehnte Tagung', language: 'de' }, '⟦10. Tagung⟧');
		check({ text: 'décima reunión', language: 'es' }, '⟦10.ª reunión⟧ ⟦10ª reunión⟧');
	});
});

describe('forms: numbers', () => {
	it('are written separately, joined, and with the small o of “of”', () =>
		check(acronym('COP10'), '⟦COP10⟧ ⟦COP 10⟧ ⟦COP-10⟧ ⟦CoP10⟧ ⟦CoP 10⟧ ⟦COP\n10⟧ ⟦COP\u00A010⟧'));
	it('are the very number', () => check(acronym('COP10'), 'COP11 COP1 COP100 COP 100 cop 10 Cop10 COP 10.5 COP 10,000 COP 10%'));
	it('get a capital O if the label has a small one', () => check(acronym('CoP10'), '⟦CoP10⟧ ⟦COP10⟧ ⟦COP 10⟧ ⟦COP-10⟧ COP11'));
	it('need more than one letter', () => check(acronym('A4'), '⟦A4⟧ A 4'));
	it('let an explicit spelling win', () => assert.deepEqual(
		labelsFound([acronym('COP10'), acronym('COP 10', { role: 'discouraged' })], 'COP10, COP 10, COP-10, CoP10'),
		[['COP10'], ['COP 10'], ['COP 10'], ['COP10']],
	));
});

describe('forms: articles, accents and letters', () => {
	it('leaves a leading article out', () => {
		check({ text: 'The Global Fund' }, '⟦The Global Fund⟧, a ⟦Global Fund⟧');
		check({ text: 'The Hague' }, 'Hague');
	});
	it('leaves out accents if the language allows this', () => {
		check({ text: 'Côte étroite', language: 'fr' }, '⟦COTE ETROITE⟧ ⟦Côte étroite⟧');
		check({ text: 'Wilmès', language: 'fr', case: 'word' }, '⟦Wilmes⟧');
		check({ text: 'pêche', language: 'fr', case: 'word' }, 'peche');
		check({ text: 'año internacional', language: 'es' }, 'ano internacional');
		check({ text: 'Straße für Gemüse', language: 'de' }, '⟦Strasse fuer Gemuese⟧ Strase fur Gemuse');
	});
	it('requires no accents that a label does not have', () => check({ text: 'resume office' }, 'résumé office'));
	it('takes composed and decomposed letters', () =>
		check({ text: 'Cote\u0301 réelle', language: 'nl' }, '⟦Coté réelle⟧ ⟦Cote\u0301 re\u0301elle⟧'));
	it('takes ligatures, soft hyphens and invisible characters', () =>
		check({ text: 'financial flows' }, '⟦ﬁnancial ﬂows⟧ ⟦finan\u00ADcial flows⟧ ⟦financial\u200B flows⟧'));
	it('takes typographic apostrophes and dashes', () => {
		check({ text: "People's Fund" }, '⟦People’s Fund⟧ ⟦People\u02BCs Fund⟧ Peoples Fund');
		check({ text: 'Belgium-Vienna line' }, '⟦Belgium–Vienna line⟧ ⟦Belgium\u2011Vienna line⟧');
	});
});

describe('forms: switches', () => {
	it('switch all off', () => check({ text: 'tenth donor', derive: false }, '⟦tenth donor⟧ tenth donors 10th donor'));
	it('switch one off', () => check({ text: 'tenth donor', derive: { plural: false } }, '⟦tenth donor⟧ tenth donors ⟦10th donor⟧'));
	it('add own forms, from which others are derived', () =>
		check({ text: 'spokesman', forms: ['spokesmen', 'spokesperson'] }, '⟦spokesmen⟧ ⟦spokespersons⟧'));
});

describe('case', () => {
	it('is permissive: capitals must match', () =>
		check({ text: 'Small Fund of Vienna', case: 'permissive' }, '⟦Small Fund Of Vienna⟧ ⟦SMALL FUND OF VIENNA⟧ small fund of Vienna'));
	it('is exact', () => check({ text: 'eJustice', case: 'exact' }, '⟦eJustice⟧ EJUSTICE EJustice'));
	it('is as a word', () => check({ text: 'élan', case: 'word' }, '⟦élan⟧ ⟦Élan⟧ ⟦ÉLAN⟧ éLan'));
	it('is free', () => check({ text: 'Small Fund', case: 'fold' }, '⟦SMALL fund⟧'));
});

describe('words next to a label', () => {
	const NONE = { notBefore: [], notAfter: [], onlyBefore: [], onlyAfter: [] };
	const cop = (context: Partial<LabelContext>) => acronym('COP', { context: { ...NONE, ...context } });
	it('that follow it show that something else is meant', () =>
		check(
			cop({ notBefore: ['of the climate convention', 'CBD', '#'] }),
			'COP of the climate convention, COP of the Climate\nConvention, COP CBD, COP 15, COP-27, COP (CBD), COP “15”, COP/CBD, ⟦COP⟧ of the climate conventions, ⟦COP⟧ of, ⟦COP⟧ cbd and the ⟦COP⟧',
		));
	it('that precede it do, too', () =>
		check([{ text: 'Mexico', case: 'word', context: { ...NONE, notAfter: ['New', 'Gulf of'] } }, cop({ notAfter: ['#th', "CBD's"] })],
			'New Mexico, NEW MEXICO, new ⟦Mexico⟧, Gulf of Mexico, ⟦Mexico⟧; the 10th COP, 15-th ⟦COP⟧, the CBD’s COP, 10 ⟦COP⟧'));
	it('do not if a sentence or clause ends between them', () =>
		check(cop({ notBefore: ['#'], notAfter: ['CBD'] }), 'At the ⟦COP⟧. 15 States; ⟦COP⟧, 15; the CBD, ⟦COP⟧: 3, CBD: ⟦COP⟧'));
	it('that follow its possessive do so, unless a number does, which counts what it has', () =>
		check(cop({ notBefore: ['general secretary', '#'] }),
			'The COP’s general secretary, the COP\'s\ngeneral secretary, the ⟦COP⟧’s 15 States, the ⟦COP⟧’s general, the ⟦COP⟧’s.'));
	it('do not in another paragraph', () => check(cop({ notBefore: ['#'] }), 'The ⟦COP⟧\n\n15 States'));
	it('hold for its plural and its other forms', () =>
		check(
			[cop({ notBefore: ['CBD'] }), { text: 'tenth session', context: { ...NONE, notBefore: ['of the CBD'] } }],
			'COPs CBD, 10th session of the CBD, ⟦10th session⟧',
		));
	it('may be needed', () =>
		check(
			acronym('TIP', { context: { ...NONE, onlyBefore: ['Protocol', 'cases'], onlyAfter: ['anti', 'trafficking in persons'] } }),
			'TIP: read the ⟦TIP⟧ Protocol, ⟦TIP⟧ cases, anti-⟦TIP⟧ and trafficking in persons (⟦TIP⟧), no TIP protocol',
		));
	it('leave a shorter label and other entries', () =>
		assert.deepEqual(
			labelsFound(
				[
					{ text: 'Small Fund of Hats', context: { ...NONE, notBefore: ['and Caps'] } },
					{ text: 'Small Fund' },
					{ text: 'hat', entry: 'one', case: 'word', ambiguous: true, context: { ...NONE, notBefore: ['tree'] } },
					{ text: 'hat', entry: 'two', case: 'word', ambiguous: true },
				],
				'Small Fund of Hats, Small Fund of Hats and Caps, hat, hat tree',
			),
			[['Small Fund of Hats'], ['Small Fund'], ['hat', 'hat'], ['hat']],
		));
	it('are read in every script', () => {
		check(
			{ text: '缔约方会议', language: 'zh', context: { ...NONE, notBefore: ['第#届'], notAfter: ['气候'] } },
			'⟦缔约方会议⟧上，气候缔约方会议，缔约方会议第15届，缔约方会议第 15 届',
		);
		check({ text: 'مؤتمر', language: 'ar', context: { ...NONE, notBefore: ['المناخ'] } }, '⟦مؤتمر⟧ كبير، مؤتمر المُناخ');
		check(
			{ text: 'Konferenz', language: 'de', context: { ...NONE, notBefore: ['über Größe'] } },
			'Konferenz über GRÖßE, ⟦Konferenz⟧ über Gro',
		);
	});
});

describe('boundaries', () => {
	it('of identifiers, names of files and addresses', () => check(acronym('WHO'),
		'WHO_x x_WHO $WHO WHO() WHO=1 WHO.pdf a/WHO.md me@WHO.int WHO@x.org #WHO @WHO whoWHO WHO2 R&WHO WHO-5 %WHO% C:\\WHO ~WHO'));
	it('of longer acronyms', () => {
		check([acronym('CO'), acronym('TOC')], 'COP UNTOC TOCTA AT&CO');
		check(acronym('U.N.'), 'the ⟦U.N⟧. and the U.N.E.P., no E.U.N.');
	});
	it('of the ending of a name of a file, but not of initials', () =>
		check([acronym('PDF'), { text: 'Smith' }], 'report.PDF and a ⟦PDF⟧ by J.⟦Smith⟧ and Dr.⟦Smith⟧'));
	it('let punctuation and compounds be', () =>
		check(acronym('WHO'), '(⟦WHO⟧) “⟦WHO⟧” ⟦WHO⟧-led non-⟦WHO⟧ ⟦WHO⟧² ⟦WHO⟧; ⟦WHO⟧… ⟦WHO⟧🎉 |⟦WHO⟧|'));
	it('of document symbols', () =>
		check({ text: 'A/RES/55/25', case: 'exact' }, '⟦A/RES/55/25⟧. A/RES/55/25/Add.1, A/RES/55/255, X/A/RES/55/25'));
	it('in Chinese are between any two characters', () => {
		check({ text: '缔约方会议', language: 'zh' }, '在⟦缔约方会议⟧上，⟦缔约方\n会议⟧WHO');
		check([acronym('WHO'), { text: '第10届会议', language: 'zh' }], '加入⟦WHO⟧的⟦第10届会议⟧和⟦第 10 届会议⟧，第11届会议');
	});
	it('in Arabic leave particles and article outside', () => {
		check({ text: 'الاتفاقية', language: 'ar' }, '⟦الاتفاقية⟧ ⟦والاتفاقية⟧ ⟦بالاتفاقية⟧ ⟦للاتفاقية⟧ ⟦كاتفاقية⟧ اتفاقيات');
		check({ text: 'أمم متحدة', language: 'ar' }, '⟦امم متحدة⟧ ⟦أُمم متحدة⟧');
		check({ text: 'حر', language: 'ar' }, 'بحر ⟦حر⟧');
	});
	it('in Cyrillic are whole words', () => check({ text: 'отчёт', language: 'ru', case: 'word' }, '⟦Отчет⟧ ⟦отчёт⟧ отчёты подотчёт'));
});

describe('overlaps', () => {
	const labels: readonly LabelInput[] = [
		{ text: 'Conference of the Parties', entry: 'cop' },
		{ text: 'Parties', entry: 'party', case: 'word' },
		{ text: 'tenth session of the Conference of the Parties', entry: 'session' },
		{ text: 'Conference', entry: 'conference', case: 'word' },
	];
	it('takes the longest, and keeps the shorter ones within reach', () => {
		const lexicon = buildLexicon(libraryOfLabels(labels));
		const text = 'At the tenth session of the Conference of the Parties we met.';
		const prose = documentLanguageOf('plaintext').prose.find(text);
		const [mention, ...others] = findMentions(lexicon, text, prose);
		assert.ok(mention);
		assert.deepEqual(others, []);
		assert.deepEqual(mentionsInside(lexicon, text, prose, mention).map(inner => inner.labels[0]?.entry), ['d/cop', 'd/party']);
	});
	it('gives all entries of an ambiguous label', () => assert.deepEqual(
		labelsFound([acronym('COP', { entry: 'one', ambiguous: true }), acronym('COP', { entry: 'two', ambiguous: true })], 'COP'),
		[['COP', 'COP']],
	));
	it('lets a label win over a form of another', () => assert.deepEqual(
		labelsFound([{ text: 'Palermo Protocol' }, { text: 'Palermo Protocols' }], 'Palermo Protocols'), [['Palermo Protocols']],
	));
});
