import type { CheckCode } from '../../../src/core/check/checkCode';
import { HARBOUR_KEY as K } from './bundled/bundledQuoting';

/**
 * Mistakes in documents of our own, each with the check that must find it and the words that are wrong. They were written before the checks
 * were read for them.
 */
export const PLANTED: readonly (readonly [code: CheckCode, wrong: string, text: string, language?: string, id?: string])[] = [
	// acronyms
	[
		'acronym-undefined',
		'UNODC',
		'Our office met UNODC in spring. The talks were about prisons and money laundering, and UNODC promised a reply.',
	],
	[
		'acronym-undefined',
		'ICCWC',
		'Customs officers asked the ICCWC for a training course on timber. Human trafficking was not discussed.',
	],
	[
		'acronym-undefined',
		'UNVTF',
		'Nobody knew whether UNVTF would pay.\n\nThe United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children (UNVTF) was silent.',
	],
	[
		'acronym-undefined',
		'CTPD',
		'The CTPD sent two inspectors. Later the Coastal Timber Protection Department (CTPD) sent four more, and CTPD paid them.',
	],
	['acronym-undefined', 'ONUDC', 'L’ONUDC a envoyé deux experts à Dakar pour parler de la traite des personnes. L’ONUDC paiera.', 'fr'],
	[
		'acronym-redefined',
		'UNTOC',
		'The United Nations Convention against Transnational Organized Crime (UNTOC) is old. Few read UNTOC.\n\nYet the United Nations Convention against Transnational Organized Crime (UNTOC) still works.',
	],
	[
		'acronym-redefined',
		'FATF',
		'The Financial Action Task Force (FATF) grew. In Paris, FATF staff wrote reports. The Financial Action Task Force (FATF) now has a new president.',
	],
	[
		'acronym-unused',
		'GRETA',
		'The Group of Experts on Action against Trafficking in Human Beings (GRETA) came twice. The second visit was shorter, and the report was kinder.',
	],
	['acronym-unused', 'HLW', 'The mayor opened a new Harbour Labour Window (HLW) last spring. Sailors queue there every morning.'],
	['acronym-unused', 'ONG', 'Les organisations non gouvernementales (ONG) étaient absentes ce jour-là. La salle était vide.', 'fr'],
	[
		'acronym-late',
		'United Nations Office on Drugs and Crime',
		'The United Nations Office on Drugs and Crime (UNODC) wrote. UNODC wrote again. In the end the United Nations Office on Drugs and Crime telephoned.',
	],
	// names
	['expansion-wrong', 'United Nations Office for Drugs and Crime Prevention', 'She works for the United Nations Office for Drugs and Crime Prevention (UNODC). Her brother left UNODC in May.'],
	['expansion-wrong', 'United Nations Convention on Transnational Crime', 'He teaches the United Nations Convention on Transnational Crime (UNTOC). His students read UNTOC in a week.'],
	['expansion-wrong', 'United Nations Convention against Corruption', 'The United Nations Convention against Corruption (UNTOC) has three protocols. UNTOC is long.'],
	['expansion-wrong', 'Office des Nations Unies contre les drogues et la criminalité', 'Elle dirige l’Office des Nations Unies contre les drogues et la criminalité (ONUDC). L’ONUDC est à Vienne.', 'fr'],
	['expansion-wrong', 'International Organisation of Migration', 'The International Organisation of Migration (IOM) has an office in the port. IOM staff meet every boat.'],
	['name-misspelt', 'Criime', 'The lecture was about the United Nations Convention against Transnational Organized Criime and its drafters.'],
	['name-misspelt', 'Containr', 'Two officers of the Containr Control Programme inspected the ship.'],
	['name-misspelt', 'Volontary', 'A gift to the United Nations Volontary Trust Fund for Victims of Trafficking in Persons was announced.'],
	['name-misspelt', 'transnationnale', 'Le colloque portait sur la Convention des Nations Unies contre la criminalité transnationnale organisée.', 'fr'],
	['name-discouraged', 'UN Office for the Fight against Drugs and Crime', 'In the hall I met a man from the UN Office for the Fight against Drugs and Crime, who was lost.'],
	['name-inconsistent', 'Palermo Convention', 'The United Nations Convention against Transnational Organized Crime is read in the first year. Students find the Palermo Convention difficult.'],
	// facts
	['fact-differs', '2001', 'The General Assembly adopted UNTOC on 15 November 2001, and nobody noticed.'],
	['fact-differs', '2002', 'UNTOC, which entered into force in 2002, binds nearly everybody.'],
	['fact-differs', '29 October 2003', 'On 29 October 2003, UNTOC entered into force.'],
	['fact-differs', 'Geneva', 'COP10 took place in Geneva, with few people in the room.'],
	['fact-differs', 'eight', 'At COP10, eight resolutions were adopted by consensus.'],
	['fact-differs', 'EUR 3 million', 'In 2019, Belgium gave EUR 3 million to UNVTF.'],
	[
		'fact-differs',
		'2004',
		'Le Protocole relatif à la traite, et la Convention de Palerme avec lui, existent ; la Convention de Palerme est entrée en vigueur en 2004.',
		'fr',
	],
	['fact-differs', 'Genève', 'L’ONUDC, dont le siège est à Genève, a répondu.', 'fr'],
	['fact-differs', '2006', 'The Firearms Protocol came into force on 3 July 2006 after a slow start.'],
	[
		'fact-differs',
		'Geneva',
		'The Fourteenth United Nations Congress on Crime Prevention and Criminal Justice was held in Geneva in March 2021.',
	],
	// symbols
	['symbol-malformed', 'A/RES/55-25', 'See A/RES/55-25 for the text.'],
	['symbol-malformed', 'ARES/64/293', 'The plan is in ARES/64/293, as everyone knows.'],
	['symbol-malformed', 'a/res/73/343', 'Wildlife is the subject of a/res/73/343.'],
	['symbol-title-differs', '10/6', 'Resolution 10/6 on falsified medical products was tabled by Belgium.'],
	// quotations
	[
		'quotation-differs',
		'third',
		`The commission “recommended the third proposal, provided that the depth is measured every spring and autumn” [@${K}, para. 4].`,
	],
	[
		'quotation-differs',
		'southern',
		`It found that \\enquote{the southern channel had become too shallow for the larger ferries} \\autocite[para.~2]{${K}}.`,
		'en',
		'latex',
	],
	[
		'quotation-elsewhere',
		'oyster beds',
		`“The commission noted that dredged material must not be dumped near the oyster beds” [@${K}, para. 2].`,
	],
	['quotation-not-found', 'harbour', `“The harbour will be closed for a generation and then opened as a museum” [@${K}, para. 2].`],
	// citations and comments
	['citation-unknown', 'cop10be_res_10_5_txt', 'As the text says [@cop10be_res_10_5_txt], it applies.'],
	[
		'ignore-unused',
		'acronym-late',
		'Nothing is wrong here.\n\n<!-- dossier-disable-next-line acronym-late -- no reason -->\nReally nothing.',
	],
	['ignore-unknown', 'acronym-lait', '<!-- dossier-disable-next-line acronym-lait -->\nNothing.'],
];
