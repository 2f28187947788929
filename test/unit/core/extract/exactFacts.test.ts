import assert from 'node:assert/strict';
import { extract } from '../../../../src/core/extract/extract';
import { documentLanguageOf } from '../../../../src/core/language/languages';

/** The proposals of a text, facts with the value that they have. */
function proposed(text: string): readonly string[] {
	return extract(text, documentLanguageOf('plaintext')).proposals.map(proposal => {
		if (proposal.type === 'entry') {
			return proposal.labels.map(({ text: label }) => label).join(' = ');
		}
		const { type, ...value } = proposal.value;
		const shown = Object.values(value).join(' ');
		return `${proposal.text}${type === 'date' || type === 'sum' || type === 'percentage' || type === 'count' ? `: ${shown}` : ''}`;
	});
}

/** A text, with what is proposed for it. */
type Case = readonly [text: string, ...expected: string[]];

function each(cases: readonly Case[]): void {
	for (const [text, ...expected] of cases) {
		it(text, () => assert.deepEqual(proposed(text), expected));
	}
}

describe('dates in a text are found', () => each([
	['It met from 30 September to 2 October 2020, on 3, 4 and 5 June 2021, and on 14/15 May 2021.', '30 September to 2 October 2020: 2020-09-30/2020-10-02', '3, 4 and 5 June 2021: 2021-06-03/2021-06-05', '14/15 May 2021: 2021-05-14/2021-05-15'],
	['It shrank in 2015/16 and in 2017-18, and grew in 1994, 1998 and 2002.', '2015/16: 2015/2016', '2017-18: 2017/2018', '1994: 1994', '1998: 1998', '2002: 2002'],
	['It rose in mid-2020, late 2021, FY2022 and the 1990s, and after the rules (2003).', 'mid-2020: 2020', '2021: 2021', 'FY2022: 2022', '1990s: 1990/1999', '2003: 2003'],
	['It rose in the first quarter of 2023 and in Q4 2021.', '2023: 2023', '2021: 2021'],
	['It was sent on 03/05/2021, on 05/13/2021 and on 2021-05-03.', '03/05/2021: ', '05/13/2021: 2021-05-13', '2021-05-03: 2021-05-03'],
	['On est ici pour les séances du 03/05/2021, des années 1990, des années 2021 et 2022, et du premier trimestre 2022.', '03/05/2021: 2021-05-03', 'années 1990: 1990/1999', '2021: 2021', '2022: 2022'],
	['Los días 3, 4 y 5 de mayo de 2021, el 1º de junio y la década de 1990 son de la región.', '3, 4 y 5 de mayo de 2021: 2021-05-03/2021-05-05', '1º de junio: ', 'década de 1990: 1990/1999'],
	['De vergadering van de leden is van 30 september tot en met 2 oktober 2020.', '30 september tot en met 2 oktober 2020: 2020-09-30/2020-10-02'],
	['The paper is Dec.3 of the meeting, at 17:00 CET.'],
]));

describe('sums in a text are found', () => each([
	['It costs US$1.2bn, $3m, EUR3m, € 3 Mio, CHF 2.5m, R1.2 billion and 3bn EUR.', 'US$1.2bn: 1200000000 USD', '$3m: 3000000', 'EUR3m: 3000000 EUR', '€ 3 Mio: 3000000 EUR', 'CHF 2.5m: 2500000 CHF', 'R1.2 billion: 1200000000 ZAR', '3bn EUR: 3000000000 EUR'],
	['It gives USD 4 million to 5 million, between $4 and $5 million, and from $4 million to $6 million.', 'USD 4 million to 5 million: USD', '$4 and $5 million: ', '$4 million: 4000000', '$6 million: 6000000'],
	['It has 3 million United States dollars, 2 million U.S. dollars and $4.5-million.', '3 million United States dollars: 3000000 USD', '2 million U.S. dollars: 2000000 USD', '$4.5-million: 4500000'],
	['La somme est de 3 M€, de 2,5 Md€, de 500 000 F CFA et de 2 milliards de dollars des États-Unis.', '3 M€: 3000000 EUR', '2,5 Md€: 2500000000 EUR', '500 000 F CFA: 500000', '2 milliards de dollars des États-Unis: 2000000000 USD'],
	['La suma es de 2,5 mil millones de euros y de 3 millones de dólares de los Estados Unidos.', '2,5 mil millones de euros: 2500000000 EUR', '3 millones de dólares de los Estados Unidos: 3000000 USD'],
	['Die Summe ist von uns und von 3 Mio. Euro, 2,5 Mrd. € und 2 Milliarden US-Dollar.', '3 Mio. Euro: 3000000 EUR', '2,5 Mrd. €: 2500000000 EUR', '2 Milliarden US-Dollar: 2000000000 USD'],
	['El fondo recibirá 299 millones de dólares, seguido del país con 277,5 millones (19 %) y de la región. Son 50 millones, y más.', '299 millones de dólares: 299000000', '277,5 millones: 277500000', '19 %: 19'],
	['COP 28 is a session, and COP 28,000 a price.', 'COP 28', 'COP 28,000: 28000 COP'],
]));

describe('percentages and counts in a text are found', () => each([
	['It fell by 5-7 per cent, between 5 and 8 per cent and 3 percentage points.', '5-7 per cent: ', '5 and 8 per cent: ', '3 percentage points: 3'],
	['La part est de 5 à 7 %, de 12 pour cent et de trois points de pourcentage.', '5 à 7 %: ', '12 pour cent: 12', 'trois points de pourcentage: 3'],
	['There were 1.2bn people, two million members, twenty-three States, 5-10 delegations and two experts.', '1.2bn people: 1200000000', 'two million members: 2000000', 'twenty-three States: 23', '5-10 delegations: '],
	['They fished 3m of reef once approved, and 85 Member States were there.', '85 Member States: 85'],
	['It has members (26 countries and an observer) and a note (3 pages of text).', '26 countries: 26'],
	['Die Zahl ist von 1,2 Millionen Kindern und von 30 Ländern.', '1,2 Millionen Kindern: 1200000', '30 Ländern: 30'],
]));

describe('numbers in words are found', () => each([
	['It costs a million dollars, and seventeen (17) member states of thirteen (14) had read it.', 'a million dollars: 1000000', 'seventeen (17) member states: 17'],
	['Le coût de la mesure est d’un million d’euros par an, dans un pays.', 'un million d’euros: 1000000 EUR'],
]));

describe('symbols and numbered acts in a text are found', () => each([
	['See resolution 78/1, decision 77/534, resolutions 77/1 and 78/2, resolution 1244 (1999) and decision 1/CP.26.', 'resolution 78/1', 'decision 77/534', 'resolutions 77/1', '78/2', 'resolution 1244 (1999)', 'decision 1/CP.26'],
	['See WHA75.8, EB152/12, GC.19/Res.4, IDB.50/Dec.3, GB.344/INS/5, MEPC.377(80), A.1165(32), C-25/DEC.9, CD59.R12 and C 2023/LIM/4.', 'WHA75.8', 'EB152/12', 'GC.19/Res.4', 'IDB.50/Dec.3', 'GB.344/INS/5', 'MEPC.377(80)', 'A.1165(32)', 'C-25/DEC.9', 'CD59.R12', 'C 2023/LIM/4'],
	['See COM(2021) 118 final, C(2021) 4560, OJ L 206, C-311/18, 2021/0106(COD) and CPT/Inf (2020) 12.', 'COM(2021) 118 final', 'C(2021) 4560', 'OJ L 206', 'C-311/18', '2021/0106(COD)', 'CPT/Inf (2020) 12'],
	['See ISO/IEC 27001, ISO 9001:2015, ITU-T X.509, Executive Order 14067 and CETS No. 210.', 'ISO/IEC 27001', 'ISO 9001:2015', 'ITU-T X.509', 'Executive Order 14067', 'CETS No. 210'],
	['Les textes sont la loi n° 2020-12, le décret n° 2021-123, l’arrêté n° 12/MFPT/2021 et le protocole n° 16.', 'loi n° 2020-12', 'décret n° 2021-123', 'arrêté n° 12/MFPT/2021', 'protocole n° 16'],
	['Los textos son la Ley 27/2014, el Real Decreto 123/2020 y la Ley N.º 30364 de la región.', 'Ley 27/2014', 'Real Decreto 123/2020', 'Ley N.º 30364'],
	['They are Doc. EX.CL/871(XXVI), Doc.EX.CL/872(XXVII) and EX.CL/9(IV).', 'EX.CL/871(XXVI)', 'EX.CL/872(XXVII)', 'EX.CL/9(IV)'],
	['The B-52/B-1 fleet of 2 orders in 3.5 lots fell by 4/5 of 10 on I-24/7.', '2 orders: 2', '3.5 lots: 3.5'],
]));

describe('acronyms in a text are found', () => each([
	['The World Reef Partnership, hereinafter WRP, and the Reef Fund – RF – met the Coral Users Board - CUB - here.', 'World Reef Partnership = WRP', 'Reef Fund = RF', 'Coral Users Board = CUB'],
	['Le Partenariat pour les récifs, ci-après PPR, et le Fonds pour le corail, dit FPC, sont ici.', 'Partenariat pour les récifs = PPR', 'Fonds pour le corail = FPC'],
	['The U.N., the U.S. and UN-Habitat met J.F. Stone of Reefs S.A. with UNAids.', 'U.N.', 'U.S.', 'UN-Habitat', 'UNAids'],
	['La reunión de EE. UU. es de la región.', 'EE. UU.'],
	['HAVE ADOPTED THIS DECISION'],
	['The Reef Council,\n\n1. TAKES NOTE of it;\n\n2. ENDORSES the text and REQUESTS the FAO to read it;\n\n3. CALLS UPON it, RECALLING the rules.', 'Reef Council', 'FAO'],
	['Le Conseil des récifs\n\n1. PREND NOTE de la lettre ;\n\n2. DEMANDE à la FAO de la lire.', 'Conseil des récifs', 'FAO'],
	['WHO, FAO, UNEP and WMO', 'WHO', 'FAO', 'UNEP', 'WMO'],
	['La réunion est de la région.'],
]));

describe('sessions in a text are found', () => each([
	['It was agreed at the 42nd session in Reef Town, and at the forty-first annual meeting of the group.', '42nd session', 'Reef Town', 'forty-first annual meeting'],
]));

describe('the day on which a text was issued', () => {
	it('is the one that is a paragraph with a town', () => {
		const issued = (line: string) => extract(`Money for reefs\n\n${line}\n\nThe members of the group have agreed on the plan.\n`, documentLanguageOf('plaintext')).issued;
		assert.equal(issued('10 November 2007, Yokohama, Japan'), '2007-11-10');
		assert.equal(issued('10 November 2007, a day of rain'), undefined);
	});
});
