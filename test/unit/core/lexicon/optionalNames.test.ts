import { mergeDossiers } from '../../../../src/core/library/merge';
import { bundledDossier, shippedDossier } from '../../../support/core/bundled/bundledLibrary';
import { namesOf } from '../../../support/core/bundled/bundledNames';

type Cases = Readonly<Record<string, readonly (readonly [string, ...string[]])[]>>;

const corruption = shippedDossier('optional/corruption');
const nations = shippedDossier('optional/united-nations');

function describeNames(title: string, assertNames: ReturnType<typeof namesOf>, cases: Cases): void {
	describe(title, () => {
		for (const [what, examples] of Object.entries(cases)) {
			for (const [source, ...entries] of examples) {
				it(`${what}: ${source}`, () => assertNames(source, entries));
			}
		}
	});
}

describeNames('names of the dossier of the Convention against Corruption', namesOf(mergeDossiers([corruption])), {
	'the Conference': [
		['The ⟦CoSP⟧ and the ⟦COSP⟧, the ⟦Conference of the States Parties⟧.', 'uncac/cosp', 'uncac/cosp', 'uncac/cosp'],
		['The ⟦Conference of the State Parties⟧.', 'uncac/cosp (wrong name)'],
		['The COP, COP 28, the Conference of the Parties and the CRPD COSP; cosplay and a cosp.'],
		[
			'La ⟦Conférence des Parties à la Convention des Nations Unies contre la corruption⟧, la ⟦Conférence des États parties⟧.',
			'uncac/cosp (wrong name)',
			'uncac/cosp',
		],
		['⟦联合国反腐败公约缔约国会议⟧；⟦实施情况审议组⟧。', 'uncac/cosp', 'uncac/irg'],
	],
	sessions: [
		[
			'⟦CoSP10⟧, ⟦COSP10⟧, the ⟦tenth session of the Conference of the States Parties⟧; COP10; ⟦CoSP1⟧.',
			'uncac/cosp10',
			'uncac/cosp10',
			'uncac/cosp10',
			'uncac/cosp1',
		],
		['⟦UNGASS 2021⟧; UNGASS 2016 on drugs.', 'uncac/ungass_2021'],
	],
	'the treaty': [
		['⟦UNCAC⟧, la ⟦Convention de Mérida⟧; UNTOC; Mérida in Yucatán; an uncac.', 'uncac/uncac', 'uncac/uncac'],
		['The ⟦Implementation Review Mechanism⟧; the OGP’s IRM; the ⟦IRG⟧ and IRG Rail.', 'uncac/uncac_review_mechanism', 'uncac/irg'],
	],
	resolutions: [
		[
			'⟦Resolution 10/8⟧ on the protection of ⟦reporting persons⟧; resolution 10/80; 10/8 of them.',
			'uncac/cosp_res_10_8',
			'uncac/reporting_persons',
		],
		['⟦UNCAC resolution 6/5⟧.', 'uncac/cosp_res_6_5'],
		['The ⟦Follow-up to the Marrakech declaration on the prevention of corruption⟧.', 'uncac/cosp_res_6_6 or uncac/cosp_res_10_3'],
	],
	'programmes and terms': [
		['The ⟦StAR⟧ team; a star, STAR, Star Wars; StAR Ratings.', 'uncac/star'],
		[
			'⟦asset recovery⟧, ⟦illicit enrichment⟧, ⟦trading in influence⟧; asset management.',
			'uncac/asset_recovery',
			'uncac/illicit_enrichment',
			'uncac/trading_in_influence',
		],
	],
});

describeNames('names of the dossier of the United Nations', namesOf(mergeDossiers([nations])), {
	'addresses': [
		['See https://www.iaea.org/IAEA and [here](https://who.int/WHO "x"); the ⟦IAEA⟧.', 'unorg/iaea'],
		['`WHO` and info@ILO.org; the ⟦ILO⟧.', 'unorg/ilo'],
	],
	'words in capitals': [
		['The ⟦WHO⟧ said who it was. Who? AND WHO IS IT? PEOPLE WHO CARE. ANY OTHER PARTY WHO MAY; WHO 1.', 'unorg/who'],
		['The ⟦UN⟧; un jour, une fois; the ⟦ILO⟧; the ilo; HPE ILO.', 'unorg/un', 'unorg/ilo'],
		['⟦UNU⟧ and Unu; ⟦DESA⟧ and a desa; ⟦UN Women⟧ and ⟦UN⟧ women.', 'unorg/unu', 'unorg/desa', 'unorg/un_women', 'unorg/un'],
	],
	'acronyms of other trades': [
		['IMO this is wrong, and it is, IMO, late; IMO 2026 problems. The rules of the ⟦IMO⟧; ⟦IMO⟧ guidelines.', 'unorg/imo', 'unorg/imo'],
		['ITC Garamond; the ITC ruled; IDA Pro; IFC files; an ECA; ECE students; CPD points; the DPO; MS-DOS; ODA; GA and SC.'],
		['ICC profiles; the ICC World Cup; the ⟦ICC⟧ Prosecutor.', 'unorg/icc'],
		['FAO Mr Smith; the ⟦FAO⟧; an ITU bed; the ⟦ITU⟧; Windows WFP; the ⟦WFP⟧.', 'unorg/fao', 'unorg/itu', 'unorg/wfp'],
		['⟦CSW⟧ agreed conclusions; a CSW licence; the ⟦UN⟧ ⟦CSW⟧.', 'unorg/csw', 'unorg/un', 'unorg/csw'],
		['⟦WIPO⟧, ⟦WMO⟧, ⟦UPU⟧, ⟦ICAO⟧; wipo.', 'unorg/wipo', 'unorg/wmo', 'unorg/upu', 'unorg/icao'],
	],
	organs: [
		[
			'The ⟦Security Council⟧ and the Security Council of the Russian Federation; a security council; the National Security Council; the National Computer Security Council.',
			'unorg/security_council',
		],
		['The ⟦Fifth Committee⟧ met; the fifth committee that I sit on; ⟦ACABQ⟧.', 'unorg/fifth_committee', 'unorg/acabq'],
		['Le ⟦Conseil de sécurité⟧ ; un conseil de sécurité nationale.', 'unorg/security_council'],
		['⟦Совет Безопасности⟧; Совет Безопасности РФ.', 'unorg/security_council'],
		['La ⟦Première Commission⟧ ; la première commission du jury.', 'unorg/first_committee'],
		['La ⟦Primera Comisión⟧; una primera comisión.', 'unorg/first_committee'],
		['⟦Первый комитет⟧; доклад ⟦Первого комитета⟧; первый комитет.', 'unorg/first_committee', 'unorg/first_committee'],
		['大会⟦第一委员会⟧；第一委员会；大会⟦第六委员会⟧；第六委员会。', 'unorg/first_committee', 'unorg/sixth_committee'],
		['⟦和平行动部⟧；维持和平行动部；⟦国际金融公司⟧；中国国际金融公司。', 'unorg/dpo', 'unorg/ifc'],
		['⟦اللجنة الأولى⟧ التابعة ⟦للجمعية العامة⟧؛ اجتمعت اللجنة الأولى أمس.', 'unorg/first_committee', 'unorg/unga'],
		['Le ⟦Conseil des droits de l’homme⟧ ; un conseil des droits de l’homme.', 'unorg/human_rights_council'],
		['⟦Совет по правам человека⟧; Совет по правам человека при Президенте.', 'unorg/human_rights_council'],
	],
	'short names in other languages': [
		['El ⟦OOPS⟧; the commit message says OOPS.', 'unorg/unrwa'],
		['⟦开发署⟧；国际开发署；⟦原子能机构⟧；国家原子能机构。', 'unorg/undp', 'unorg/iaea'],
		['理事会⟦社会发展委员会⟧；社会发展委员会；⟦统计委员会⟧；国家统计委员会。', 'unorg/csocd', 'unorg/statistical_commission'],
		['La ⟦Sexta Comisión⟧ y la ⟦OMI⟧; una sexta comisión; el DAO.', 'unorg/sixth_committee', 'unorg/imo'],
		['Le ⟦CIRDI⟧ et l’⟦ONUV⟧ ; le cabinet du secrétaire général.', 'unorg/icsid', 'unorg/unov'],
		['⟦ПРООН⟧, ⟦МАГАТЭ⟧ и ⟦ОЗХО⟧; ВПП аэродрома, ЕЭК, КСР, МСЭ.', 'unorg/undp', 'unorg/iaea', 'unorg/opcw'],
		['⟦Программы развития Организации Объединенных Наций⟧; ⟦Программой развития Организации Объединенных Наций⟧.', 'unorg/undp', 'unorg/undp'],
	],
	symbols: [
		[
			'A ⟦conference room paper⟧ and a ⟦summary record⟧; a working paper, an addendum and a revision.',
			'unorg/conference_room_paper',
			'unorg/summary_record',
		],
		[
			'A ⟦presidential statement⟧ of the ⟦Security Council⟧; one from the White House is a presidential statement.',
			'unorg/presidential_statement',
			'unorg/security_council',
		],
	],
});

describeNames('names of all three dossiers together', namesOf(mergeDossiers([bundledDossier, corruption, nations])), {
	'a thing in several dossiers has the card of each, in their order': [
		['The ⟦UN⟧, ⟦UNODC⟧, the ⟦General Assembly⟧, the ⟦WHO⟧, ⟦UNCAC⟧ and its ⟦CoSP⟧.', 
			'un or unorg/un', 'unodc or uncac/unodc or unorg/unodc', 'unga or uncac/unga or unorg/unga', 'who or unorg/who', 'uncac or uncac/uncac', 'cosp or uncac/cosp'],
		['The ⟦IRM⟧; the ⟦World Bank⟧; the ⟦ECOSOC⟧.', 'uncac_review_mechanism or uncac/uncac_review_mechanism', 'world_bank or unorg/world_bank', 'ecosoc or unorg/ecosoc'],
	],
	'a name that only a later one has': [
		[
			'⟦Convention de Mérida⟧; the ⟦Security Council⟧; the ⟦Implementation Review Group⟧.',
			'uncac/uncac',
			'unorg/security_council',
			'uncac/irg',
		],
	],
	'conferences that are often mistaken for each other': [
		['The ⟦COP⟧ and the ⟦CoSP⟧; ⟦COP10⟧ and ⟦CoSP10⟧.', 'conference', 'cosp or uncac/cosp', 'cop10', 'uncac/cosp10'],
		['⟦resolution 10/5⟧.', 'res_10_5 or uncac/cosp_res_10_5'],
	],
});
