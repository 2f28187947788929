import assert from 'node:assert/strict';
import { bluebook } from '../../../../../src/core/citation/style/bluebook/bluebook';
import { noteOf, on } from './cited';

describe('records of meetings in Bluebook style (rule 21.7.1)', () => {
	const note = (number: string, issued: ReturnType<typeof on>) => noteOf(bluebook, { type: 'report', title: 'Meeting', number, issued });
	it('name the official records, the session and the meeting', () => {
		assert.equal(note('A/56/PV.1', on(2001, 9, 12)), 'U.N. GAOR, 56th Sess., 1st plen. mtg., U.N. Doc. A/56/PV.1 (Sept. 12, 2001).');
		assert.equal(note('S/PV.3868', on(1998, 3, 31)), 'U.N. SCOR, 53d Sess., 3868th mtg., U.N. Doc. S/PV.3868 (Mar. 31, 1998).');
	});
	it('say that a session was special', () => {
		assert.match(note('A/ES-11/PV.5', on(2022, 3, 2)), /^U\.N\. GAOR, 11th Emergency Special Sess\., 5th plen\. mtg\./);
	});
});
