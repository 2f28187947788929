import { assertNames } from '../../../support/core/bundled/bundledNames';

describe('names of the bundled dossier that mean something else elsewhere', () => {
	const CASES: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
		'COP': [
			['The ⟦COP⟧ adopted it.', 'conference'],
			['The COP of the climate convention, COP 15 of the CBD, COP-27, the UNFCCC COP, the CBD’s COP and COP/MOP.'],
			['The COP\nof the **climate** convention; the Conference of the Parties to the Convention\non Biological Diversity.'],
			['The ⟦Conference of the Parties⟧ met. So did the ⟦COP⟧. 15 States spoke.', 'conference', 'conference'],
			['It cost 15,000 COP, or COP 15,000.'],
			['La COP de la convention climat, la COP 21 et la Conférence des Parties à la Convention-cadre.'],
			['La COP del clima; la COP sobre el clima; de COP van het klimaatverdrag; die COP der Klimarahmenkonvention.'],
			['La ⟦Conférence des Parties⟧ se réunit.', 'conference'],
		],
		'a numbered COP': [
			['At ⟦COP10⟧ and ⟦CoP10⟧; the ⟦COP-10⟧ of ⟦UNTOC⟧.', 'cop10', 'cop10', 'cop10 (wrong name)', 'untoc'],
			// As COP10 alone. The dossier has no French name of the session.
			['The ⟦10th COP⟧; the ⟦tenth COP⟧; la 10e COP; la dixième COP.', 'cop10', 'cop10'],
			['The 10th COP of the CBD; the UNFCCC’s 10th COP; the tenth COP of the FCTC.'],
			['The ⟦10th COP of UNTOC⟧, the ⟦tenth session of the COP⟧.', 'cop10', 'cop10'],
			['COP10 of the CBD, CBD COP10, ⟦CITES⟧ CoP10, COP-10 to the UNFCCC, COP 10 in Nagoya.', 'cites'],
			['⟦COP10⟧ of the ⟦UN Convention against Transnational Organized Crime⟧.', 'cop10', 'untoc'],
		],
		'trust funds': [
			['The ⟦UN Trust Fund for victims⟧.', 'unvtf'],
			['The ⟦UN Trust Fund for Victims of Trafficking in Persons⟧.', 'unvtf'],
			['The ⟦UN Trust Fund for Victims of Human Trafficking⟧.', 'unvtf (wrong name)'],
			['The ⟦UN⟧ Trust Fund for Victims of Torture.', 'un'],
		],
		'places': [
			['⟦Mexico⟧, New Mexico, the Gulf of Mexico, Mexico City, ⟦México⟧ y Nuevo México.', 'mexico', 'mexico'],
			['⟦France⟧, Île-de-France, Air France.', 'france'],
			['The ⟦General Assembly⟧; the OAS General Assembly; the General Assembly of Virginia.', 'unga'],
			['LES ÉTATS-UNIS; ⟦UNIS⟧ and the ⟦VIC⟧; Melbourne VIC 3000.', 'unis', 'vic'],
		],
		'programmes and terms': [
			[
				'The ⟦Container Control Programme⟧; container control programmes of other donors. The ⟦container Control Program⟧.',
				'ccp',
				'ccp (wrong name)',
			],
			['The ⟦CCP⟧; the Chinese Communist Party (CCP); CCP clearing.', 'ccp'],
			['⟦TOC⟧ groups; total organic carbon (TOC); TOC (table of contents); TOC entries.', 'transnational_organized_crime'],
			['⟦Resolution 64/293⟧ (GPA); a GPA of 3.8; the WTO GPA.', 'ga_64_293'],
			['⟦crimes that affect the environment⟧ (⟦CAE⟧); CAD/CAE; CAE software.', 'environmental_crime', 'environmental_crime'],
			[
				'TIP: ask first. The ⟦TIP⟧ Report, anti-⟦TIP⟧ work, ⟦trafficking in persons⟧ (⟦TIP⟧).',
				'trafficking_in_persons',
				'trafficking_in_persons',
				'trafficking_in_persons',
				'trafficking_in_persons',
			],
			['⟦smuggling of migrants⟧ (⟦SOM⟧); the ASEAN SOM; SOM II.', 'smuggling_of_migrants', 'smuggling_of_migrants'],
			['The ⟦IRM⟧; une IRM cérébrale; the OGP’s IRM.', 'uncac_review_mechanism'],
			['⟦MLA⟧ requests; MLA style. ⟦MSP⟧; marine spatial planning (MSP).', 'mla', 'msp'],
			['The ⟦corruption⟧ of officials; data corruption, a corruption bug.', 'corruption'],
			['⟦Poaching⟧ of elephants; poaching eggs; staff poaching.', 'poaching'],
			['⟦Illicit financial flows⟧ (⟦IFF⟧); the IFF transponder of the aircraft.', 'illicit_financial_flows', 'illicit_financial_flows'],
		],
	};
	for (const [what, cases] of Object.entries(CASES)) {
		for (const [source, ...entries] of cases) {
			it(`${what}: ${source}`, () => assertNames(source, entries));
		}
	}

	for (const [language, source] of [
		['latex', 'The \\emph{COP} of the climate\n  convention, the ⟦COP⟧ and COP~15.'],
		['html', '<p>The <b>COP</b> of the climate convention,<br>the ⟦COP⟧ and COP&nbsp;15.</p>'],
		['asciidoc', 'The *COP* of the climate\nconvention, the ⟦COP⟧ and COP 15.'],
		['restructuredtext', 'The *COP* of the climate\nconvention, the ⟦COP⟧ and COP 15.'],
		['typst', 'The *COP* of the climate\nconvention, the ⟦COP⟧ and COP~15.'],
		['org', 'The *COP* of the climate\nconvention, the ⟦COP⟧ and COP 15.'],
		['plaintext', 'The COP of the climate\nconvention, the ⟦COP⟧ and COP 15.'],
	] as const) {
		it(`across markup and line ends in ${language}`, () => assertNames(source, ['conference'], language));
	}
});
