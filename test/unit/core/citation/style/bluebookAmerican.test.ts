import assert from 'node:assert/strict';
import { bluebook } from '../../../../../src/core/citation/style/bluebook/bluebook';
import type { CslItem } from '../../../../../src/core/dossier/model';
import { noteOf, on, type PlaceText } from './cited';

/** A case in the Federal Reporter. */
function named(title: string): CslItem {
	return { type: 'legal_case', title, 'container-title': 'F.3d', volume: '1', page: '2', authority: '9th Cir.', issued: on(2000) };
}

function nameOf(title: string): string {
	return noteOf(bluebook, named(title)).replace(', 1 F.3d 2 (9th Cir. 2000).', '');
}

function note(csl: CslItem, ...places: readonly PlaceText[]): string {
	return noteOf(bluebook, csl, { places });
}

describe('American law in Bluebook style', () => {
	it('leaves out of the name of a case what does not identify a party (10.2.1)', () =>
		assert.deepEqual(
			[
				'The Boeing Company et al. v. Jones, et ux.', 'United States of America v. Microsoft Corporation', 'In the Matter of Baby M',
				'Wallace Company, Inc. v. Smith Brothers, Ltd.', 'Smith v. Azar, Secretary of Health and Human Services', 'Davey v. The Mary Frost',
				'Brown v. Board of Education of Topeka', 'Commissioner of Internal Revenue v. Glenshaw Glass Co.',
			].map(nameOf),
			[
				'Boeing Co. v. Jones', 'United States v. Microsoft Corp.', 'In re Baby M', 'Wallace Co. v. Smith Bros.', 'Smith v. Azar',
				'Davey v. The Mary Frost', 'Brown v. Bd. of Educ.', 'Comm’r v. Glenshaw Glass Co.',
			],
		));
	it('knows agencies by their initials, but no company that happens to have them', () =>
		assert.deepEqual(
			['NLRB', 'Securities and Exchange Commission', 'Southern Energy Company', 'American Civil Liberties Union'].map(one => nameOf(`${one} v. Doe`)),
			['NLRB v. Doe', 'SEC v. Doe', 'S. Energy Co. v. Doe', 'ACLU v. Doe'],
		));
	it('closes up the names of reports however they are written (6.1(a), table 1)', () =>
		assert.deepEqual(
			[
				'F. 3d', 'F3d', 'F.Supp.2d', 'S.Ct.', 'So.2d', 'Cal.App.4th', 'Federal Rules Decisions', 'North Eastern Reporter 2d', 'New Hampshire Reports',
				'Ohio St.3d', 'Philosophy Reporter',
			].map(container => note({ type: 'legal_case', title: 'A v. B', 'container-title': container, volume: '500', page: '1' })),
			['F.3d', 'F.3d', 'F. Supp. 2d', 'S. Ct.', 'So. 2d', 'Cal. App. 4th', 'F.R.D.', 'N.E.2d', 'N.H.', 'Ohio St. 3d', 'Philosophy Reporter'].map(
				short => `A v. B, 500 ${short} 1.`,
			),
		));
	it('names the reporter of an early decision of the Supreme Court, which its volume shows (10.3.2)', () =>
		assert.deepEqual(
			['5', '17', '83', '90', '91'].map(volume =>
				note({ type: 'legal_case', title: 'A v. B', 'container-title': 'U.S.', volume, page: '1', issued: on(1850) }),
			),
			['5 U.S. (1 Cranch)', '17 U.S. (4 Wheat.)', '83 U.S. (16 Wall.)', '90 U.S. (23 Wall.)', '91 U.S.'].map(reports => `A v. B, ${reports} 1 (1850).`),
		));
	it('abbreviates courts without district, department or county (10.4, table 7)', () =>
		assert.deepEqual(
			[
				'Illinois Appellate Court, First District', 'Court of Appeals of Texas, Houston (14th Dist.)', 'Superior Court of New Jersey, Appellate Division',
				'Supreme Court of Appeals of West Virginia', 'Court of Appeals of Maryland', 'United States District Court, District of Columbia',
				'United States Bankruptcy Court, D. Delaware', 'Bankruptcy Appellate Panel of the Ninth Circuit',
				'United States District Court, N.D. Illinois, Eastern Division', 'Circuit Court of Cook County, Illinois', 'Constitutional Court of Slovenia',
			].map(authority => note({ ...named('A v. B'), authority }).slice('A v. B, 1 F.3d 2 ('.length, -' 2000).'.length)),
			[
				'Ill. App. Ct.', 'Tex. App.', 'N.J. Super. Ct. App. Div.', 'W. Va.', 'Md.', 'D.D.C.', 'Bankr. D. Del.', 'B.A.P. 9th Cir.', 'N.D. Ill.',
				'Ill. Cir. Ct.', 'Constitutional Court of Slovenia',
			],
		));
	it('adds the history of a case, and prints a year that both decisions have once (10.5(d), 10.7)', () =>
		assert.deepEqual(
			['affirmed, 326 U.S. 404 (2000)', 'cert. denied, 326 U.S. 404 (2001)', 'a comment on the case'].map(references =>
				note({ ...named('A v. B'), references }),
			),
			[
				'A v. B, 1 F.3d 2 (9th Cir.), *aff’d*, 326 U.S. 404 (2000).', 'A v. B, 1 F.3d 2 (9th Cir. 2000), *cert. denied*, 326 U.S. 404 (2001).',
				'A v. B, 1 F.3d 2 (9th Cir. 2000).',
			],
		));
	it('marks pages of a database by asterisks, and slip opinions of the Supreme Court with “U.S.” (10.8.1)', () => {
		const item = { type: 'legal_case', title: 'A v. B', number: '20-1', issued: on(2021, 3, 12) };
		assert.equal(
			note({ ...item, authority: 'N.D. Cal.', 'container-title': 'WL', page: '949372' }, 'page 4'),
			'A v. B, No. 20-1, 2021 WL 949372, at *4 (N.D. Cal. Mar. 12, 2021).',
		);
		assert.equal(note({ ...item, authority: 'Supreme Court' }, 'page 6'), 'A v. B, No. 20-1, slip op. at 6 (U.S. Mar. 12, 2021).');
	});
	it('reads a citation that one field has', () =>
		assert.deepEqual(
			[
				{ type: 'legal_case', title: 'A v. B, 576 U.S. 644 (2015)' }, { type: 'document', title: 'A v. B', note: '337 F.3d 1024 (9th Cir. 2003)' },
				{ type: 'document', title: 'Privacy Act', publisher: '47 U.S.C. § 230', issued: on(1996) }, { type: 'legislation', title: 'New York Penal Law § 125.25' },
				{ type: 'document', title: 'Privacy Act', publisher: 'H.R. 8152, 117th Congress', issued: on(2022) },
			].map(item => note(item)),
			[
				'A v. B, 576 U.S. 644 (2015).', 'A v. B, 337 F.3d 1024 (9th Cir. 2003).', 'Privacy Act, 47 U.S.C. § 230.', 'N.Y. Penal Law § 125.25.',
				'Privacy Act, H.R. 8152, 117th Cong. (2022).',
			].map(text => text.replace('§ ', '§\u00A0')),
		));
	it('keeps a document that only mentions a citation', () =>
		assert.equal(note({ type: 'report', title: 'After 410 U.S. 113', issued: on(2022) }), '^After 410 U.S. 113^ (2022).'));
	it('names the codes of States as table 1.3 has them, with the hyphens of their sections', () =>
		assert.deepEqual(
			[
				['Revised Code of Washington', '9A.32.030'], ['Official Code of Georgia Annotated', '16-5-1'], ['Code of Virginia', '18.2-32'],
				['Texas Family Code', '5.01'], ['North Carolina General Statutes', '14-17'], ['New York General Business Law', '349-350'],
				['Louisiana Civil Code', 'art. 2315'], ['Maryland Code, Criminal Law', '2-201'],
			].map(([container, section]) => note({ type: 'legislation', 'container-title': container, section } as CslItem).replaceAll('\u00A0', ' ')),
			[
				'Wash. Rev. Code § 9A.32.030.', 'Ga. Code Ann. § 16-5-1.', 'Va. Code Ann. § 18.2-32.', 'Tex. Fam. Code Ann. § 5.01.', 'N.C. Gen. Stat. § 14-17.',
				'N.Y. Gen. Bus. Law §§ 349–350.', 'La. Civ. Code art. 2315.', 'Md. Code Ann., Crim. Law § 2-201.',
			],
		));
	it('does not take the day on which a law was enacted for the year of the code (12.3.2)', () =>
		assert.deepEqual(
			[on(1890, 7, 2), on(1890), on(2018)].map(issued =>
				note({ type: 'legislation', title: 'Act', 'container-title': 'U.S.C.', volume: '15', section: '1', issued }).replaceAll('\u00A0', ' '),
			),
			['Act, 15 U.S.C. § 1.', 'Act, 15 U.S.C. § 1.', 'Act, 15 U.S.C. § 1 (2018).'],
		));
	it('cites reports and documents of the Congress by number (13.4), and its record by page (13.5)', () =>
		assert.deepEqual(
			[
				{ type: 'report', title: 'Report', genre: 'House Conference Report', number: '101-853', issued: on(1990) },
				{ type: 'report', title: 'Beijing Convention', number: 'S. Treaty Doc. No. 105-51', issued: on(1998) },
				{ type: 'article-journal', title: 'Statement of Sen. Wyden', 'container-title': 'Congressional Record', volume: '163', page: 'S1957', issued: on(2017, 3, 23) },
				{ type: 'report', title: 'Section 230', author: [{ literal: 'Congressional Research Service' }], number: 'R46751', issued: on(2021) },
			].map(item => note(item).replaceAll('^', '')),
			[
				'H.R. Rep. No. 101-853 (1990) (Conf. Rep.).', 'S. Treaty Doc. No. 105-51 (1998).',
				'163 Cong. Rec. S1957 (daily ed. Mar. 23, 2017) (statement of Sen. Wyden).', 'Cong. Rsch. Serv., R46751, Section 230 (2021).',
			],
		));
});
