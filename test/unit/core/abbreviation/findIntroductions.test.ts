import assert from 'node:assert/strict';
import { introductionsInDocument } from '../../../../src/core/abbreviation/documentIntroductions';
import { findIntroductions } from '../../../../src/core/abbreviation/findIntroductions';
import type { KnownNames } from '../../../../src/core/abbreviation/knownNames';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { bundledLibrary } from '../../../support/core/bundled/bundledLibrary';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const known: KnownNames = { library: bundledLibrary, lexicon: buildLexicon(bundledLibrary) };

function found(text: string, names?: KnownNames): readonly string[] {
	return findIntroductions({ text, prose: [{ start: 0, end: text.length, continues: false }] }, { known: names })
		.map(({ acronym, expansion, certainty }) => `${acronym.text} = ${expansion?.text ?? '?'} [${certainty}]`);
}

/** Texts with introductions, and the introductions that are found by letters alone. */
const INTRODUCED: readonly (readonly [text: string, ...found: readonly string[]])[] = [
	['the UN Convention against Transnational Organized Crime (UNTOC) was signed', 'UNTOC = UN Convention against Transnational Organized Crime [letters]'],
	['the UN Office on Drugs and Crime (UNODC)', 'UNODC = UN Office on Drugs and Crime [letters]'],
	['aid to the least developed countries (LDCs)', 'LDC = least developed countries [letters]'],
	['Non - Governmental Organizations (NGO’s) spoke', 'NGO = Non - Governmental Organizations [letters]'],
	['the Conference of the Parties (“COP”)', 'COP = Conference of the Parties [letters]'],
	[
		'the Container Control Programme (CCP, hereinafter “the Programme”)',
		'CCP = Container Control Programme [letters]',
		'Programme = Container Control Programme [letters]',
	],
	['the Entity for Gender Equality of the United Nations for Women (UN-Women)', 'UN-Women = United Nations for Women [letters]'],
	['the Association of Southeast Asian Nations (ASEAN)', 'ASEAN = Association of Southeast Asian Nations [letters]'],
	['the project Energy Efficiency 21 (EE21)', 'EE21 = Energy Efficiency 21 [letters]'],
	['the UNU Institute for Natural Resources in Africa (UNU-INRA)', 'UNU-INRA = UNU Institute for Natural Resources in Africa [letters]'],
	['we measured hydrofluorocarbon-23 (HFC-23)', 'HFC-23 = hydrofluorocarbon-23 [letters]'],
	['the Financial Action Task Force\n(FATF)', 'FATF = Financial Action Task Force [letters]'],
	['from a fund (the Voluntary Trust Fund (VTF)) of the United Nations', 'VTF = Voluntary Trust Fund [letters]'],
	['l’Organisation mondiale de la santé (OMS)', 'OMS = Organisation mondiale de la santé [letters]'],
	['le Bureau international du travail (BIT)', 'BIT = Bureau international du travail [letters]'],
	['l’Office des Nations Unies contre la drogue et le crime (ONUDC)', 'ONUDC = Office des Nations Unies contre la drogue et le crime [letters]'],
	[
		'Abréviations : FINUL = Force intérimaire des Nations Unies au Liban',
		'FINUL = Force intérimaire des Nations Unies au Liban [letters]',
	],
	['el Banco Interamericano de Desarrollo (BID, por sus siglas)', 'BID = Banco Interamericano de Desarrollo [letters]'],
	['die Europäische Menschenrechtskonvention (EMRK)', 'EMRK = Europäische Menschenrechtskonvention [letters]'],
	['het Europees Verdrag voor de Rechten van de Mens (EVRM)', 'EVRM = Europees Verdrag voor de Rechten van de Mens [letters]'],
	[
		'GAFI (Groupe d’action financière) and ETA (estimated time of arrival, in hours)',
		'GAFI = Groupe d’action financière [letters]',
		'ETA = estimated time of arrival [letters]',
	],
	['They fall under the Convention on Chattels for the International Sale of Goods (CISG; Vienna, 1980).', 'CISG = Convention on Chattels for the International Sale of Goods [likely]'],
	['in short, “Working Group on Firearms (WGF)” is the name', 'WGF = Working Group on Firearms [letters]'],
	['Note: SD = standard deviation; n.s. = not significant; CI = confidence interval, NA = not applicable', 'SD = standard deviation [letters]', 'CI = confidence interval [letters]', 'NA = not applicable [letters]'],
	['DR = dilution ratio [–] TI = thermal incineration CI = catalytic incineration', 'DR = dilution ratio [letters]', 'TI = thermal incineration [letters]', 'CI = catalytic incineration [letters]'],
	['an interim Poverty Reduction Strategy Paper, (IPRSP) was sent', 'IPRSP = interim Poverty Reduction Strategy Paper [letters]'],
	[
		'GDP – gross domestic product\nEU: European Union\nIMF, International Monetary Fund',
		'GDP = gross domestic product [letters]',
		'EU = European Union [letters]',
		'IMF = International Monetary Fund [letters]',
	],
	['the United Nations Population Fund (UNFPA) pays', 'UNFPA = United Nations Population Fund [likely]'],
	['The agency (hereafter “NFU”) reported', 'NFU = ? [likely]'],
	['under the Vienna Convention on the Law of Treaties (Smith, 2003) (VCLT)', 'VCLT = Vienna Convention on the Law of Treaties [letters]'],
	['The levels of tumour necrosis factor alpha (TNF-α) and of interferon γ (IFN-gamma) fell', 'TNF-α = tumour necrosis factor alpha [letters]', 'IFN-gamma = interferon γ [letters]'],
	['The Joint United Nations Programme on HIV/AIDS (UNAIDS) replied', 'UNAIDS = Joint United Nations Programme on HIV/AIDS [likely]'],
	['Die Mehrwertsteuer (MwSt) sinkt', 'MwSt = Mehrwertsteuer [letters]'],
	['Natriumchloride (NaCl) is zout; delegates from Germany (DE) spoke'],
	['Le Conseil d’État (CE, 12 mars 2019) a annulé le décret', 'CE = Conseil d’État [likely]'],
	['La DEA (Administración para el Control de Drogas, por sus siglas en inglés) colaboró', 'DEA = Administración para el Control de Drogas [likely]'],
	['We measured C-reactive protein (CRP) and sold over-the-counter (OTC) drugs', 'CRP = C-reactive protein [letters]', 'OTC = over-the-counter [letters]'],
	['L’Onde (le Programme des Nations Unies pour le développement, plus connu sous le sigle PNUD, paie)', 'PNUD = Programme des Nations Unies pour le développement [letters]'],
	[
		'Le Fonds des Nations Unies pour l’enfance (UNICEF) et la Mission multidimensionnelle intégrée des Nations Unies pour la stabilisation au Mali (MINUSMA)',
		'UNICEF = Fonds des Nations Unies pour l’enfance [likely]',
		'MINUSMA = Mission multidimensionnelle intégrée des Nations Unies pour la stabilisation au Mali [letters]',
	],
	[
		'el Grupo Intergubernamental de Expertos sobre el Cambio Climático (IPCC, por sus siglas en inglés)',
		'IPCC = Grupo Intergubernamental de Expertos sobre el Cambio Climático [likely]',
	],
	[
		'the Conference of the Parties to the Convention on Widgets (COP)',
		'COP = Conference of the Parties to the Convention on Widgets [likely]',
	],
	[
		'the European Bank for Reconstruction and Development (EBRD or “the Bank”)',
		'EBRD = European Bank for Reconstruction and Development [letters]',
		'Bank = European Bank for Reconstruction and Development [letters]',
	],
	[
		'der Weltklimarat (engl. Intergovernmental Panel on Climate Change, IPCC)',
		'IPCC = Intergovernmental Panel on Climate Change [letters]',
	],
	[
		'der Bundesgerichtshof (BGH) und die Polymerase-Kettenreaktion (PCR)',
		'BGH = Bundesgerichtshof [letters]',
		'PCR = Polymerase-Kettenreaktion [letters]',
	],
	['nach Angaben der Internationalen Energieagentur (IEA)', 'IEA = Internationalen Energieagentur [letters]'],
	[
		'het bruto binnenlands product (bbp) en las pequeñas y medianas empresas (pymes)',
		'bbp = bruto binnenlands product [letters]',
		'pymes = pequeñas y medianas empresas [letters]',
	],
	[
		'a cell for command, control, communications and intelligence (C3I) of the World Wide Web Consortium (W3C)',
		'C3I = command, control, communications and intelligence [letters]',
		'W3C = World Wide Web Consortium [letters]',
	],
	[
		'AFD: Agence française de développement\nAPD: aide publique au développement\nSDG: duurzame doelen',
		'AFD = Agence française de développement [letters]',
		'APD = aide publique au développement [letters]',
		'SDG = duurzame doelen [likely]',
	],
	[
		'le Haut-Commissariat des Nations Unies pour les réfugiés (HCR)',
		'HCR = Haut-Commissariat des Nations Unies pour les réfugiés [likely]',
	],
	[
		'The General Data Protection Regulation (EU) 2016/679 (“GDPR”) and Regulation (EC) No 261/2004',
		'GDPR = General Data Protection Regulation [letters]',
	],
	['the Office of Foreign Assets Control, or OFAC, blocked it', 'OFAC = Office of Foreign Assets Control [letters]'],
	['the National Women’s Soccer League – NWSL for short – voted no', 'NWSL = National Women’s Soccer League [letters]'],
	['el producto interno bruto o PIB creció', 'PIB = producto interno bruto [letters]'],
	['the gross domestic product or GDP of a country', 'GDP = gross domestic product [letters]'],
	['IFOR, the Implementation Force, handed over', 'IFOR = Implementation Force [letters]'],
	['the DFB, der Deutsche Fußball-Bund, protested', 'DFB = Deutsche Fußball-Bund [letters]'],
	['la SNCF, la Société nationale des chemins de fer français, a réagi', 'SNCF = Société nationale des chemins de fer français [letters]'],
	['from the Global Alliance for Vaccines and Immunization (now GAVI)', 'GAVI = Global Alliance for Vaccines and Immunization [letters]'],
	[
		'Secure access (Virtual Private Network, or VPN) and the Network Manager knows how to handle DHCP',
		'VPN = Virtual Private Network [letters]',
	],
	['SLA: see below. CAPEX: capital expenditure.', 'CAPEX = capital expenditure [letters]'],
	[
		'CHU : centre hospitalier universitaire ; SAMU : service d’aide médicale urgente.',
		'CHU = centre hospitalier universitaire [letters]',
		'SAMU = service d’aide médicale urgente [letters]',
	],
	['kleine en middelgrote ondernemingen (kmo’s)', 'kmo = kleine en middelgrote ondernemingen [letters]'],
	['The\u00A0World Health Organization (\u200BWHO\u200B)', 'WHO = World Health Organization [letters]'],
	[
		'an extensible markup language (XML) and a two-stage process (2SP)',
		'XML = extensible markup language [letters]',
		'2SP = two-stage process [letters]',
	],
];

/** Texts without an introduction that can be understood. */
const TRAPS: readonly string[] = [
	'Senator Jane Doe (D-CA)', 'la profesora Marta Gil (UAM)', 'Der Abgeordnete Jens Weber (CDU)', 'and Dr John Idris (ETH)', 'die Anleihen des Landes (BB-)', 'zwei Millionen Dollar (USD)', 'iron (Fe) and zinc (Zn)', 'la cotización del euro (EUR)',
	'la Alianza de Patriotas Resistentes Congoleños (PARECO)', 'Les ministres ont parlé longtemps du froid (OTAN)', 'the Ministry of Defence (NATO)', 'a heavy load (HL-93)', 'Network Manager knows how to handle various types of connections (DHCP)', 'the UNIX-like (UNIX)', 'the Media Institute, the Center for Media Affairs, and Accuracy in Print (AIM)', 'the United Nations, or EU, as', '(a)', '(iv)', 'in Vienna (2020)', 'resolution 1373 (2001)', 'resolution 194 (III)', 'document A/RES/55/25 (XX)', 'they paid (EUR 2 million)', 'the Convention (see UNTOC)',
	'the fund (UNVTF, 2019)', 'the seat (Vienna)', 'Dr Smith (USA)', 'the Minister (MR)', 'Conference Room 7 (NLB)', 'the air mass (kg)', 'a figure (n.a.)', 'the repositories (owners)', 'H2)]+(14)s.t.',
	'with memoization (MM)', 'les Nations Unies pour la femme (UNIFEM)', 'en Libia (LIA)', 'the Institutes (IUT’s)', 'deux noms en un (PNUE/FEM)',
	'apples, pears or PIB', 'In Kabul KFOR, the Italian Force, and others left', 'HQ, the house of the Queen, is old', 'BP, the British giant, left',
	'a bracket (never closed by the Financial Action Task Force (FATF',
	'He said: “Close the Working Group on Firearms (WGF) at once, whatever it costs.”', 'the UN (UN)', 'LANG="C" or "LANG=POSIX" and LANG = LANG', 'call keyword(kd)', 'and nothing else was (new)', 'the encoding, (enc)', 'the DATA FILES (DATA FILES)', 'm = mass; F = m × a; EC = 5 mM; x=y', 'a loan at LIBOR = 2.1 per cent',
];

describe('introductions of acronyms', () => {
	for (const [text, ...expected] of INTRODUCED) {
		it(`are found in “${text}”`, () => assert.deepEqual(found(text), expected));
	}
	for (const text of TRAPS) {
		it(`are not found in “${text}”`, () => assert.deepEqual(found(text).filter(one => !one.includes('= ?')), []));
	}

	it('are found by the labels of a library where letters do not show them', () => {
		const library = libraryOfLabels([
			{ text: 'United Nations Population Fund', entry: 'fund' },
			{ text: 'UNFPA', entry: 'fund', role: 'acronym', case: 'exact' },
			{ text: 'Vereinte Nationen', entry: 'un' },
			{ text: 'UNO', entry: 'un', role: 'acronym', case: 'exact' },
			{ text: 'UN', entry: 'un', role: 'acronym', case: 'exact' },
			{ text: 'Trust Fund', entry: 'trust' },
			{ text: 'UNVTF', entry: 'trust', role: 'acronym', case: 'exact', recognise: false },
		]);
		const names = { library, lexicon: buildLexicon(library) };
		const text =
			'The United Nations Population Fund (UNFPA), the Trust Fund [UNVTF], die Vereinten Nationen, Vereinte Nationen (UNO), and UNFPA (United Nations Population Fund); a trust fund (UNFPA).';
		assert.deepEqual(found(text, names), [
			'UNFPA = United Nations Population Fund [label]',
			'UNVTF = Trust Fund [label]',
			'UNO = Vereinte Nationen [label]',
			'UNFPA = United Nations Population Fund [label]',
		]);
	});

	it('name the entry of the expansion', () => {
		const text =
			'the United Nations Convention against Transnational Organized Crime (UNTOC, or “the Convention”), the World Health Organization (WHOrg)';
		assert.deepEqual(
			findIntroductions({ text, prose: [{ start: 0, end: text.length, continues: false }] }, { known }).map(
				({ acronym, certainty, entry }) => [acronym.text, certainty, entry],
			),
			[
				['UNTOC', 'label', 'cop10be/untoc'],
				['Convention', 'label', 'cop10be/untoc'],
				['WHOrg', 'letters', 'cop10be/who'],
			],
		);
	});

	it('take a quotation after a name for no short name', () => {
		for (const text of [
			'the World Health Organization (“a great success!”)',
			'the World Health Organization (“Not only in Geneva but everywhere else”)',
			'World Health Organization (hereinafter “it”)',
		]) {
			assert.deepEqual(found(text, known), [], text);
		}
	});

	it('have the places of both in the document, across markup', () => {
		const text = 'A **Financial Action** Task\n> Force (*FATF*s) b';
		const prose = [
			{ start: 0, end: 2, continues: false },
			{ start: 4, end: 20, continues: true },
			{ start: 22, end: 28, continues: true },
			{ start: 30, end: 37, continues: true },
			{ start: 38, end: 42, continues: true },
			{ start: 43, end: text.length, continues: true },
		];
		const [introduction] = findIntroductions({ text, prose });
		assert.deepEqual(introduction, {
			acronym: { text: 'FATF', start: text.indexOf('FATF'), end: text.indexOf('FATF') + 4 },
			expansion: { text: 'Financial Action Task Force', start: text.indexOf('Financial'), end: text.indexOf('Force') + 5 },
			certainty: 'letters', kind: 'expansionFirst',
		});
	});

	it('are found in square brackets of Markdown, which may be those of a link', () => {
		const text =
			'Flows of **foreign direct investment** [FDI] fell, said the World Trade Organization [WTO](https://wto.org) and the World Health Organization [WHO]';
		const introductions = introductionsInDocument(text, documentLanguageOf('markdown'));
		assert.deepEqual(
			introductions.map(({ acronym, expansion }) => [text.slice(acronym.start, acronym.end), expansion?.text]),
			[
				['FDI', 'foreign direct investment'],
				['WHO', 'World Health Organization'],
			],
		);
	});

	it('have exact places in UTF-16 units, with line breaks of Windows, emoji and combining marks, in every document language', () => {
		const name = 'Orga\u0301n Mundial de Comercio';
		const texts: Readonly<Record<string, string>> = {
			plaintext: `😀 El ${name} (OMC)\r\ny el ${name}\r\n(OMC).\r\n`,
			markdown: `# 😀\r\n\r\n> El **${name}** 👩\u200D👧 y el ${name}\r\n> (**OMC**).\r\n`,
			latex: `% 😀\r\n\\emph{${name}} (\\textsc{OMC}).\r\n\\newacronym{o}{OMC}{${name}}\r\n`,
			html: `<p>😀 <b>${name}</b>\r\n(<i>OMC</i>)</p>\r\n`,
			asciidoc: `= 😀\r\n\r\nEl *${name}* (_OMC_).\r\n\r\nOMC:: ${name}\r\n`,
		};
		for (const [language, text] of Object.entries(texts)) {
			const introductions = introductionsInDocument(text, documentLanguageOf(language));
			assert.ok(introductions.length > 0, language);
			for (const { acronym, expansion } of introductions) {
				assert.deepEqual(
					[text.slice(acronym.start, acronym.end), expansion && text.slice(expansion.start, expansion.end)],
					['OMC', name],
					language,
				);
			}
		}
	});

	it('are found in the cells of a table whose header says that it is one of abbreviations, in either order', () => {
		for (const cells of [
			['Abbreviation', 'Meaning', 'Page', 'XYZ', 'something else', '4', 'FATF', 'Financial Action Task Force', '7'],
			['Betekenis', 'Afkorting', 'iets anders', 'XYZ', 'Financial Action Task Force', 'FATF'],
		]) {
			const text = cells.join('|');
			const prose = cells.map(cell => ({ start: text.indexOf(cell), end: text.indexOf(cell) + cell.length, continues: false }));
			assert.deepEqual(
				findIntroductions({ text, prose }).map(({ acronym, certainty }) => [acronym.text, certainty]),
				[
					['XYZ', 'letters'],
					['FATF', 'letters'],
				],
			);
		}
	});

	it('are found in the cells of a table, and only if letters or labels agree', () => {
		const cells = ['Term', 'Meaning', 'WCO', 'World Customs Organization', 'Financial Action Task Force', 'FATF', 'XYZ', 'something else'];
		const text = cells.join('|');
		const prose = cells.map(cell => ({ start: text.indexOf(cell), end: text.indexOf(cell) + cell.length, continues: false }));
		assert.deepEqual(
			findIntroductions({ text, prose }).map(({ acronym, kind }) => [acronym.text, kind]),
			[
				['WCO', 'key'],
				['FATF', 'key'],
			],
		);
	});
});
