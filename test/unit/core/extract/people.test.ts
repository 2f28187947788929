import assert from 'node:assert/strict';
import { extract } from '../../../../src/core/extract/extract';
import { documentLanguageOf } from '../../../../src/core/language/languages';

/** Returns the people in a text, each with the office that it gives. */
function people(text: string): readonly string[] {
	return extract(text, documentLanguageOf('plaintext')).proposals.flatMap(proposal =>
		proposal.type === 'entry' && proposal.kind === 'person'
			? [`${proposal.labels[0].text}${proposal.office === undefined ? '' : `: ${proposal.office}`}`]
			: [],
	);
}

/** Invented sentences with the people and offices in them. */
const SENTENCES: readonly (readonly [text: string, ...people: string[]])[] = [
	['The meeting was opened on Monday. “We must act”, said Minister Jane Farrow in a speech to the members.', 'Jane Farrow: Minister'],
	['“We must act on this”, the Minister for Fisheries, Jane Farrow, said in her remarks.', 'Jane Farrow: Minister for Fisheries'],
	[
		'Jane Farrow, Secretary-General of the Reef Council, opened the session, and thanked the members of the group.',
		'Jane Farrow: Secretary-General of the Reef Council',
	],
	[
		'The session was opened by Paul Kimani, Chair of the Working Group, and by the Vice-Chair, Anna Lind.',
		'Paul Kimani: Chair of the Working Group',
		'Anna Lind: Vice-Chair',
	],
	['Anna Lind (Norway), Chair of the Reef Committee, introduced the report of the session.', 'Anna Lind: Chair of the Reef Committee'],
	[
		'The talks were led by his peers Jane Farrow from Sweden and Paul Lind from Norway, with Anna Berg representing the islands.',
		'Jane Farrow',
		'Paul Lind',
		'Anna Berg',
	],
	['The shop sells Black Pepper from India, and the members bought it at the end of the day.'],
	['Jane Farrow, who chairs the Reef Council, said that the work had begun.', 'Jane Farrow'],
	['Le rapport a été lu par S.E. PAUL SOL ITNO, par M. JEAN BETI SOL et par l’Ambassadeur MARIE NUHU dans la salle.', 'PAUL SOL ITNO', 'JEAN BETI SOL', 'MARIE NUHU: Ambassadeur'],
	['The Mayor of Reefton, Her Excellency the Honourable Jane Farrow AC, will open the talks on the sea.', 'Jane Farrow: Mayor of Reefton'],
	['La obra es de todos en la región, dijo José de Jesús Sol, asesor del banco, en la reunión con los miembros.', 'José de Jesús Sol: asesor del banco'],
	['The talks were led by Mr. A. Al Farrow, Director of the Reef Council, and were good for the members.', 'A. Al Farrow: Director of the Reef Council'],
	[
		'Le Ministre de la Justice Vincent Van Acker et le Ministre de l’Intérieur Jean Dupont ont signé la déclaration avec les autres membres.',
		'Vincent Van Acker: Ministre de la Justice',
		'Jean Dupont: Ministre de l’Intérieur',
	],
	[
		'Le Ministre Tunisien de la Justice, Omar Sassi, et le Ministre François de la Tour ont parlé de la mer avec les autres membres.',
		'Omar Sassi: Ministre Tunisien de la Justice',
		'François de la Tour: Ministre',
	],
	[
		'Luc Duval, Secrétaire d’État à l’Asile et à la Migration, et Anne Petit (Ministre de la Justice) ont parlé de la mer avec les autres.',
		'Luc Duval: Secrétaire d’État à l’Asile et à la Migration',
		'Anne Petit: Ministre de la Justice',
	],
	[
		'Didier Duval, Ministre des Affaires étrangères, du Commerce extérieur et de la Coopération, est venu à la réunion avec les autres.',
		'Didier Duval: Ministre des Affaires étrangères, du Commerce extérieur et de la Coopération',
	],
	[
		'Le Ministre-Président de la Région wallonne, Paul Lambert, et M. Guy Duval, Procureur Général près la Cour d’appel, sont venus.',
		'Paul Lambert: Ministre-Président de la Région wallonne',
		'Guy Duval: Procureur Général près la Cour d’appel',
	],
	[
		'Selon le Ministre de la Justice belge, Jean Duval, la réunion a été utile pour tous les membres du groupe et pour les autres.',
		'Jean Duval: Ministre de la Justice belge',
	],
	['Lo dijeron en la sesión de la región el ministro de Hacienda, Juan Sol, y el ministro de Industria y Comercio, Luis Mar.', 'Juan Sol: ministro de Hacienda', 'Luis Mar: ministro de Industria y Comercio'],
	['Jane Farrow said that the work of the group had begun, and it was good.', 'Jane Farrow'],
	['It was time to act on this, said Jane Farrow to the members of the group.', 'Jane Farrow'],
	['According to Paul Kimani, head of the delegation of Kenya, the talks were good.', 'Paul Kimani: head of the delegation of Kenya'],
	[
		'Dr. Anna Lind, Special Rapporteur on the rights of fishers, presented the report to the meeting.',
		'Anna Lind: Special Rapporteur on the rights of fishers',
	],
	[
		'H.E. Mr. Paul Kimani, Permanent Representative of Kenya to the Reef Council, took the floor.',
		'Paul Kimani: Permanent Representative of Kenya to the Reef Council',
	],
	[
		'The co-chair, Anna Lind, and the spokeswoman of the group, Jane Farrow, were there.',
		'Anna Lind: co-chair',
		'Jane Farrow: spokeswoman of the group',
	],
	[
		'The Legal Adviser, Paul Kimani, and the Chief Executive Officer, Anna Lind, were there.',
		'Paul Kimani: Legal Adviser',
		'Anna Lind: Chief Executive Officer',
	],
	[
		'They were met by Mr. Paul Kimani (Mombasa), Senior Coordinator of the Reef Programme, and Ms. Anna Lind (Oslo), RWO Technical Expert.',
		'Paul Kimani: Senior Coordinator of the Reef Programme',
		'Anna Lind: RWO Technical Expert',
	],
	[
		'It was signed by the Deputy Chief of Customs of Kenya, Mr. Paul Kimani, and by Ms. Anna Lind, Regional Programme Coordinator, on Monday.',
		'Paul Kimani: Deputy Chief of Customs of Kenya',
		'Anna Lind: Regional Programme Coordinator',
	],
	[
		'La séance s’est tenue sous la présidence de S.E. M. Paul Kimani, Vice-Premier ministre, ministre des Affaires étrangères de la République du Kenya.',
		'Paul Kimani: Vice-Premier ministre, ministre des Affaires étrangères de la République du Kenya',
	],
	[
		'La parole a été donnée à M. Paul Kimani, Ambassadeur de la Principauté de Monaco en France, et à la délégation de son pays.',
		'Paul Kimani: Ambassadeur de la Principauté de Monaco en France',
	],
	[
		'It was attended by Finance Minister Paul Kimani and by Reef Division Senior Secretary Anna Lind. On Monday Minister Jane Farrow spoke.',
		'Paul Kimani: Finance Minister',
		'Anna Lind: Reef Division Senior Secretary',
		'Jane Farrow: Minister',
	],
	[
		'Se celebró con la asistencia de los presidentes de México, Juan Sol; Guatemala, Ana Luna Mar, y el de Costa Rica, Luis Río Verde.',
		'Juan Sol',
		'Ana Luna Mar',
		'Luis Río Verde',
	],
	[
		'También participará la secretaria ejecutiva de la Comisión Pesquera para América Latina (Copal), Ana Luna, y el asistente especial del presidente de la República, Juan Sol.',
		'Ana Luna: secretaria ejecutiva de la Comisión Pesquera para América Latina',
		'Juan Sol: asistente especial del presidente de la República',
	],
	[
		'It was opened by Lt General Paul Kimani, and the South African President, Anna Lind, spoke at the meeting.',
		'Paul Kimani',
		'Anna Lind: South African President',
	],
	['The Reef Council said that the work of the group was good. The World Bank Group added that it was done.'],
	['The Tuna Boat and the Coral Reef are in the port of the town, and it was good.'],
	[
		'The statement was by H.E. Ambassador Anna Lind, Permanent Representative of the Republic of The Gambia to the Reef Union, on Monday.',
		'Anna Lind: Permanent Representative of the Republic of The Gambia to the Reef Union',
	],
	[
		'The statement was by the Permanent Representative of the Federal Democratic Republic of Ethiopia to the Reef Union, H.E. Ambassador Paul Kimani.',
		'Paul Kimani: Permanent Representative of the Federal Democratic Republic of Ethiopia to the Reef Union',
	],
	[
		'S.E. le Général Paul Meunier, Président de la République du Sénégal, et S.E. Dr. Jean A. Farel ont pris la parole.',
		'Paul Meunier: Président de la République du Sénégal',
		'Jean A. Farel',
	],
	['Le ministre, l’honorable Paul Meunier, a signé le texte de la session.', 'Paul Meunier: ministre'],
	[
		'La Secretaria Ejecutiva de la Comisión de Arrecifes y Puertos (CAP), Ana Mar, habló ayer con el diputado Luis Ángel Costa, Presidente Pro Tempore de la Red.',
		'Ana Mar: Secretaria Ejecutiva de la Comisión de Arrecifes y Puertos',
		'Luis Ángel Costa: Presidente Pro Tempore de la Red',
	],
	['« Nous devons agir », a déclaré la ministre Jeanne Farel devant les membres du groupe.', 'Jeanne Farel: ministre'],
	['« Nous devons agir », a déclaré Jeanne Farel devant les membres du groupe.', 'Jeanne Farel'],
	['Jeanne Farel a souligné que le texte de la session était bon.', 'Jeanne Farel'],
	[
		'Jeanne Farel, secrétaire générale du Conseil des récifs, a ouvert la session et a remercié les membres.',
		'Jeanne Farel: secrétaire générale du Conseil des récifs',
	],
	['Selon Paul Meunier, chef de la délégation du Kenya, les travaux sont bons.', 'Paul Meunier: chef de la délégation du Kenya'],
	['Pour Jeanne Farel, directrice du Fonds des récifs, le texte est bon.', 'Jeanne Farel: directrice du Fonds des récifs'],
	[
		'La ministre des Affaires étrangères, Jeanne Farel, a signé le texte de la session.',
		'Jeanne Farel: ministre des Affaires étrangères',
	],
	[
		'Le Premier ministre belge, Paul Meunier, et la ministre des Affaires étrangères, Jeanne Farel, ont signé le texte.',
		'Paul Meunier: Premier ministre belge',
		'Jeanne Farel: ministre des Affaires étrangères',
	],
	[
		'La Secrétaire générale adjointe aux affaires juridiques, Jeanne Farel, a présenté le rapport.',
		'Jeanne Farel: Secrétaire générale adjointe aux affaires juridiques',
	],
	[
		'S.E. M. Paul Meunier, représentant permanent du Kenya auprès du Conseil, a pris la parole.',
		'Paul Meunier: représentant permanent du Kenya auprès du Conseil',
	],
	[
		'M. Paul Meunier (Kenya), président de la Commission, a présenté le rapport de la session.',
		'Paul Meunier: président de la Commission',
	],
	[
		'La coprésidente, Jeanne Farel, et le procureur général, Paul Meunier, ont pris la parole.',
		'Jeanne Farel: coprésidente',
		'Paul Meunier: procureur général',
	],
	['Le Conseil des récifs a déclaré que le texte de la session était bon.'],
	[
		'Il a vu l’Ambassadrice du Kenya, Son Excellence Madame Jeanne Farel, et le Ministre des Récifs, des Eaux vives et de la Pêche maritime, Monsieur Paul Meunier, à la réunion.',
		'Jeanne Farel: Ambassadrice du Kenya',
		'Paul Meunier: Ministre des Récifs, des Eaux vives et de la Pêche maritime',
	],
	['La séance est ouverte par le Pr Jeanne Farel et par Paul MEUNIER, Ambassadeur du Kenya à Lyon.', 'Jeanne Farel', 'Paul MEUNIER: Ambassadeur du Kenya à Lyon'],
	['“We met here”.\n\n— Jane Hill-Farrow, Polish Minister for Reefs and Fish\n\nIt is the end of the text.', 'Jane Hill-Farrow: Polish Minister for Reefs and Fish'],
	['He met the Honourable Paul Kimani the World Reef Union Special Envoy for the Reefs on 18 May 2021.', 'Paul Kimani: World Reef Union Special Envoy for the Reefs'],
	['He met Paul Kimani, the World Reef Union Special Envoy for the Reefs, in May.', 'Paul Kimani: World Reef Union Special Envoy for the Reefs'],
	['Since May 2017 the head of mission has been Paul Kimani, an officer of the police.', 'Paul Kimani: head of mission'],
	['The Council appointed Jane Farrow as Executive Director of the Reef Fund, and elected Paul Lind on 3 May 2021.', 'Jane Farrow: Executive Director of the Reef Fund', 'Paul Lind'],
	['Newly appointed Jane Farrow will take office in the spring with the other members.', 'Jane Farrow'],
	['Appointed Jane Farrow in 2021, the members said, the Council will meet again.', 'Jane Farrow'],
	['The talks with Ambassador Jan de Vries, Permanent Representative of Kenya, and with Tess June Farrow said nothing of the sea.', 'Jan de Vries: Permanent Representative of Kenya', 'Tess June Farrow'],
	[
		'Jeanne Farel, nouvelle directrice du Fonds des récifs, et Luc Sol, ancien juge, sont venus à la réunion avec les autres.',
		'Jeanne Farel: directrice du Fonds des récifs',
		'Luc Sol: juge',
	],
	[
		'Le Vice-gouverneur, Luc Lenoir, le Sous-directeur, Jean Leblanc, et le juge Paul Legris sont dans la région avec les autres.',
		'Luc Lenoir: Vice-gouverneur',
		'Jean Leblanc: Sous-directeur',
		'Paul Legris: juge',
	],
	['La ministre Claire Leblanc, le juge Paul Lenoir et Marie Legris, directrice de l’Office, sont dans la région.', 'Claire Leblanc: ministre', 'Paul Lenoir: juge', 'Marie Legris: directrice de l’Office'],
	[
		'Il s’agit du Directeur général du Contrôle général, le Camerounais Luc Sol Eto, et du Tchadien Paul Mara, dans la région.',
		'Luc Sol Eto: Directeur général du Contrôle général',
		'Paul Mara',
	],
	[
		'Il s’agit du Directeur des Études, Finances et relations internationales, Luc Sol, qui est dans la région avec les autres.',
		'Luc Sol: Directeur des Études, Finances et relations internationales',
	],
	['Rencontre entre Marc Di Luca et Anna Maria Sol\n\nAnna Maria Sol, directrice du Fonds des récifs, est venue à la réunion avec les autres.', 'Marc Di Luca', 'Anna Maria Sol: directrice du Fonds des récifs'],
];

describe('people and their offices', () => {
	for (const [text, ...expected] of SENTENCES) {
		it(`are found in: ${text}`, () => assert.deepEqual(people(text), expected));
	}
});
