import type { CslItem } from '../../../../../src/core/dossier/model';
import { on } from './cited';

// Real documents that the guides cite, as CSL-JSON.

export const REFUGEES: CslItem = {
	type: 'treaty', title: 'Convention Relating to the Status of Refugees', 'title-short': 'Refugee Convention',
	'container-title': 'United Nations Treaty Series', volume: '189', page: '137',
	custom: { adopted: '1951-07-28', 'entry-into-force': '1954-04-22' },
};

export const ICCPR: CslItem = {
	type: 'treaty', title: 'International Covenant on Civil and Political Rights', 'title-short': 'ICCPR',
	'container-title': 'United Nations Treaty Series', volume: '999', page: '171', number: '14668',
	custom: { adopted: '1966-12-16', 'entry-into-force': '1976-03-23' },
};

export const PRISONERS: CslItem = {
	type: 'treaty', title: 'Geneva Convention Relative to the Treatment of Prisoners of War', 'title-short': 'Geneva Convention',
	'container-title': 'UNTS', volume: 75, page: '135',
	custom: { adopted: '1949-08-12', 'entry-into-force': '1950-11-02' },
};

export const LAW_OF_TREATIES: CslItem = {
	type: 'treaty',
	title: 'Vienna Convention on the Law of Treaties',
	'container-title': 'United Nations Treaty Series',
	volume: '1155',
	page: '331',
	number: '18232',
	custom: { 'opened-for-signature': '1969-05-23' },
};

export const AGGRESSION: CslItem = {
	type: 'legislation',
	authority: 'United Nations General Assembly',
	number: '3314 (XXIX)',
	issued: on(1974, 12, 14),
};
export const TERRORISM: CslItem = { type: 'legislation', authority: 'General Assembly', number: '51/210', issued: on(1996, 12, 17) };
export const SC_1373: CslItem = { type: 'legislation', authority: 'UN Security Council', number: '1373', issued: on(2001, 9, 28) };
export const SC_1325: CslItem = { type: 'legislation', number: 'S/RES/1325 (2000)', issued: on(2000, 10, 31) };
export const GA_62_228: CslItem = { type: 'legislation', authority: 'General Assembly', number: '62/228', issued: on(2007, 12, 22) };
export const GA_60_147: CslItem = {
	type: 'document', number: 'A/RES/60/147', issued: on(2005, 12, 16),
	title: 'Basic Principles and Guidelines on the Right to a Remedy and Reparation',
};

export const COP_10_5: CslItem = {
	type: 'legislation', number: '10/5', issued: on(2020, 10, 16),
	title: 'Preventing and combating the manufacturing of and trafficking in falsified medical products as forms of transnational organized crime',
	authority: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
};

export const REPORT_TIP: CslItem = {
	type: 'report', title: 'Improving the coordination of efforts against trafficking in persons', publisher: 'United Nations (ReliefWeb)',
	number: 'A/76/120', issued: on(2021), URL: 'https://reliefweb.int/report',
};

export const PRESS_RELEASE: CslItem = {
	type: 'webpage', genre: 'Press release', title: "Secretary-General on UNTOC's 20th anniversary", publisher: 'United Nations',
	number: 'SG/SM/20416', issued: on(2020, 11), URL: 'https://press.un.org/en/2020/sgsm20416.doc.htm',
};

export const FUND_PAGE: CslItem = {
	type: 'webpage',
	title: 'Human trafficking fund, earlier "About" page',
	publisher: 'UNODC',
	URL: 'https://www.unodc.org/fund_about.html',
};

export const SPEECH: CslItem = {
	type: 'speech',
	title: 'Opening of the tenth session',
	publisher: 'UNODC',
	issued: on(2020, 10, 12),
	URL: 'https://www.unodc.org/cop10open.html',
};

export const NEWS: CslItem = {
	type: 'article-newspaper', title: 'New Belgian government is sworn in by the King', publisher: 'The Brussels Times',
	issued: on(2020, 10, 1), URL: 'https://www.brusselstimes.com/133722',
};

export const LAW: CslItem = {
	type: 'legislation',
	title: 'Wet van 24 juni 2004 houdende instemming met ...',
	issued: on(2004, 6, 24),
	jurisdiction: 'Belgium',
};

export const CONTRACT: CslItem = {
	type: 'book',
	title: 'Law of Contract',
	author: [{ given: 'Paul', family: 'Richards' }],
	edition: '14',
	publisher: 'Pearson Education Limited',
	issued: on(2019),
};

export const LAWYERING: CslItem = {
	type: 'book', title: 'Lawyering Skills and the Legal Process', edition: '2', publisher: 'Cambridge University Press', issued: on(2005),
	author: [{ given: 'Caroline', family: 'Maughan' }, { given: 'Julian', family: 'Webb' }],
};

export const MILANOVIC: CslItem = {
	type: 'book', title: 'Worlds Apart: Measuring International and Global Inequality', author: [{ given: 'Branko', family: 'Milanovic' }],
	'publisher-place': 'Princeton, New Jersey', publisher: 'Princeton University Press', issued: on(2005),
};

export const BOURGUIGNON: CslItem = {
	type: 'article-journal',
	title: 'Inequality among world citizens, 1820–1992',
	'container-title': 'American Economic Review',
	volume: '92',
	issue: '4',
	author: [
		{ given: 'François', family: 'Bourguignon' },
		{ given: 'Christian', family: 'Morrisson' },
	],
	issued: on(2002, 9),
};

/** A resolution whose number is unknown. */
export const COP_UNNUMBERED: CslItem = { ...COP_10_5, number: '', title: 'Preventing and combating crimes that affect the environment' };

export const UNTITLED_DOCUMENT: CslItem = { type: 'document', number: 'CTOC/COP/2020/10', issued: on(2020, 10, 20) };

export const UNTITLED_SPEECH: CslItem = { type: 'speech', author: [{ family: 'Waly', given: 'Ghada' }], issued: on(2020, 10, 12) };
