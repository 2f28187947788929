import assert from 'node:assert/strict';
import { composedEdits } from '../../../../../src/core/citation/document/refresh/composedEdits';
import { movedNotes } from '../../../../../src/core/citation/document/refresh/movedNotes';
import type { KnownNote, NoteSource } from '../../../../../src/core/citation/document/refresh/noteSources';
import { withEdits, type TextEdit } from '../../../../../src/core/text/textEdit';
import { runs } from '../../../../support/core/budget';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { insertedNote, refreshed, refreshingOf } from '../../../../support/core/citation/refreshed';
import { withChance, type Chance } from '../../../../support/core/random';

function cited(key: string): NoteSource {
	const source = bundledLibrary.sources.get(`cop10be_${key}`);
	assert.ok(source);
	return { source, prefix: '', suffix: '' };
}

/** Returns a Markdown draft with a note for each text; `front` is the text before the definitions. */
function draftOf(notes: readonly string[], front = ''): string {
	return `${notes.map((_, index) => `A.[^${index + 1}]`).join(' ')}\n\n${front}${notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join('')}`;
}

describe('a reference list when its document is refreshed', () => {
	const apa = refreshingOf(bundledLibrary, 'markdown', 'apa');
	const [opening, closing, resolution] = ['unodc_cop10_opening_speech_2020', 'unodc_cop10_closing_speech_2020', 'ga_55_25_text'].map(
		cited,
	) as [NoteSource, NoteSource, NoteSource];
	const sources = [opening, closing, resolution, opening];
	const notes = sources.map(source => insertedNote([source], apa));
	const text = draftOf(notes, '<!-- dossier:references -->\n\n\n<!-- /dossier:references -->\n\n');
	const known = sources.map((source, index): KnownNote => {
		const start = text.indexOf(`[^${index + 1}]: `) + 6;
		return { start, end: start + (notes[index] ?? '').length, text: notes[index] ?? '', sources: [source] };
	});
	const once = refreshed(text, apa, { known });

	it('has the letters of the notes, which tell their sources from then on', () => {
		assert.match(once.text, /^- Waly, G\. \(2020a, October 16\)\..*\n- Waly, G\. \(2020b, October 12\)\./m);
		assert.match(once.text, /\[\^1\]: \(Waly, 2020b\)\n\[\^2\]: \(Waly, 2020a\)\n/);
		const again = refreshed(once.text, apa);
		assert.deepEqual([again.text, again.plan.left, again.plan.known.length], [once.text, [], 4]);
	});

	it('loses a source that is no longer cited, and the letters with it', () => {
		const { text: after } = refreshed(once.text.replace(' A.[^2]', '').replace(/\[\^2\]: .*\n/, ''), apa);
		assert.equal(after.match(/^- Waly/gm)?.length, 1);
		assert.match(after, /\[\^1\]: \(Waly, 2020\)\n/);
	});

	it('keeps all of its sources while there is a note that is not understood', () => {
		const { text: after } = refreshed(once.text.replace('[^2]: (Waly, 2020a)', '[^2]: Waly said so in the end.'), apa);
		assert.equal(after.match(/^- Waly/gm)?.length, 2);
	});

	it('is left unchanged if the user has edited an entry', () => {
		const changed = once.text.replace('- Waly, G.', '- Waly, Ghada');
		const { plan } = refreshed(changed, apa);
		assert.ok(plan.left.some(({ reason }) => reason === 'listChanged'));
		assert.equal(plan.changesList, false);
	});
});

describe('a citation that names more authors than others', () => {
	const works = [['Kapoor', 'Bloom', 'Montez', 'Hill', 'Rao'], ['Kapoor', 'Bloom', 'Zucker', 'Tang', 'Rao'], ['Kapoor, Ann']].map((names, index): NoteSource => {
		const author = names.map(name => ({ family: name.split(', ')[0] ?? '', given: name.split(', ')[1] ?? 'Una' }));
		const { source } = cited('ga_55_25_text');
		const key = `k${index}`;
		return { source: { ...source, key, source: { ...source.source, csl: { type: 'book', title: `Work ${key}`, author, issued: { 'date-parts': [[2017]] } } } }, prefix: '', suffix: '' };
	});
	const library = { ...bundledLibrary, sources: new Map(works.map(({ source }) => [source.key, source])) };
	const apa = refreshingOf(library, 'markdown', 'apa');

	it('is recognized, and changes with the other citations', () => {
		const texts = works.map(work => insertedNote([work], apa));
		assert.deepEqual(texts, ['(Kapoor et al., 2017)', '(Kapoor et al., 2017)', '(Kapoor, 2017)']);
		const text = draftOf(texts);
		const known = works.map((work, index): KnownNote => {
			const start = text.indexOf(`[^${index + 1}]: `) + 6;
			return { start, end: start + (texts[index] ?? '').length, text: texts[index] ?? '', sources: [work] };
		});
		const once = refreshed(text, apa, { known }).text;
		const written = ['(U. Kapoor, Bloom, Montez, et al., 2017)', '(U. Kapoor, Bloom, Zucker, et al., 2017)', '(A. Kapoor, 2017)'];
		assert.equal(once, draftOf(written));
		const again = refreshed(once, apa);
		assert.deepEqual([again.text, again.plan.left, again.plan.known.length], [once, [], 3]);
		assert.equal(refreshed(draftOf(written.slice(0, 2)), apa).text, draftOf(written.slice(0, 2).map(note => note.replace('U. ', ''))));
	});
});

describe('a note whose sources are uncertain', () => {
	const oscola = refreshingOf(bundledLibrary, 'markdown', 'oscola');
	const speech = insertedNote([cited('unodc_cop10_opening_speech_2020')], oscola);
	const reasons = (...notes: readonly string[]) => {
		const { text, plan } = refreshed(draftOf(notes), oscola);
		assert.equal(text, draftOf(notes));
		return plan.left.map(({ reason }) => reason);
	};
	it('is an “ibid.” after a note that the user wrote', () =>
		assert.deepEqual(reasons(speech, 'Mine alone.', 'ibid 3.'), ['ibidUnclear']));
	it('is a short form whose first reference may be in a note that the user wrote', () =>
		assert.deepEqual(
			reasons(
				'Mine alone.',
				'Waly, ‘Opening of the Tenth session of the Conference of the Parties to the UN Convention against Transnational Organized Crime’ (n 1).',
			),
			['firstUnknown'],
		));
	it('is a short form that several sources have', () => assert.deepEqual(reasons('Waly (n 1).'), ['severalSources']));
	it('is a reference in other words', () => assert.deepEqual(reasons(`${speech} I was there.`), ['otherWords']));
	it('is not reported without a source of the library', () => assert.deepEqual(reasons('Mine alone.', 'Quux (n 1).'), []));
});

describe('a short form that several sources have', () => {
	it('is that of the source which the same note cites before it', () => {
		const oscola = refreshingOf(bundledLibrary, 'markdown', 'oscola');
		const speech = cited('unodc_cop10_opening_speech_2020');
		const note = insertedNote([{ ...speech, place: { label: 'page', value: '3' } }, { ...speech, prefix: 'see' }], oscola);
		assert.match(note, /; see Waly\.$/);
		const { text, plan } = refreshed(draftOf([note, insertedNote([speech], oscola)]), oscola);
		assert.deepEqual(plan.left, []);
		assert.equal(text, draftOf([note, 'Waly (n 1).']));
	});
});

describe('the numbers of notes', () => {
	it('are those printed in a reStructuredText document', () => {
		const oscola = refreshingOf(bundledLibrary, 'restructuredtext', 'oscola');
		const [resolution, speech] = ['ga_55_25_text', 'unodc_cop10_opening_speech_2020'].map(key => insertedNote([cited(key)], oscola));
		const text = `A. [7]_ B. [#b]_ C. [#c]_\n\n.. [7] ${resolution}\n\n.. [#b] ${speech}\n\n.. [#c] ${resolution}\n`;
		assert.match(refreshed(text, oscola).text, /\.\. \[#c\] UNGA Res 55\/25 \(n 7\)\.\n/);
		const turned = `A. [#a]_ B. [#b]_ C. [#c]_\n\n.. [#b] ${speech}\n\n.. [#a] ${resolution}\n\n.. [#c] ${resolution}\n`;
		assert.match(refreshed(turned, oscola).text, /\.\. \[#c\] UNGA Res 55\/25 \(n 2\)\.\n/);
	});
	it('begin again in each chapter of a LaTeX document, whose first reference is in full', () => {
		const oscola = refreshingOf(bundledLibrary, 'latex', 'oscola');
		const note = `\\footnote{${insertedNote([cited('unodc_cop10_opening_speech_2020')], oscola)}}`;
		const chapters = ['\\chapter{One}', '\\chapter*{Between}', '% \\chapter{Not}', '\\chapter[Two]{Chapter Two}'];
		const text = chapters.map(chapter => `${chapter}\nA.\\footnote{Mine.} B.${note} C.\\footnote{Mine, too.} D.${note}\n`).join('');
		const short = (number: number) => `D.\\footnote{Waly (n ${number}).}`;
		const after = refreshed(text, oscola).text;
		assert.deepEqual(after.match(/[BD]\.\\footnote\{(?:[^{}]|\{\})*\}/g), [
			`B.${note}`, short(2), short(2).replace('D', 'B'), short(2), short(2).replace('D', 'B'), short(2), `B.${note}`, short(2),
		]);
		const together = refreshed(`\\counterwithout{footnote}{chapter}\n${text}`, oscola).text;
		assert.equal(together.match(/\\footnote\{Waly \(n 2\)\.\}/g)?.length, 7);
	});
	it('count a note once that is called twice, and a citation by key that is printed as a note', () => {
		const markdown = refreshingOf(bundledLibrary, 'markdown', 'oscola');
		const [resolution, speech] = ['ga_55_25_text', 'unodc_cop10_opening_speech_2020'].map(key => insertedNote([cited(key)], markdown));
		const twice = `A.[^a] B.[^b] C.[^a] D.[^c] E.[^d]\n\n[^a]: Mine alone.\n[^b]: ${resolution}\n[^c]: ${speech}\n[^d]: ${resolution}\n`;
		assert.match(refreshed(twice, markdown).text, /\[\^d\]: UNGA Res 55\/25 \(n 2\)\.\n/);
		const latex = refreshingOf(bundledLibrary, 'latex', 'oscola');
		const [first, other] = ['ga_55_25_text', 'unodc_cop10_opening_speech_2020'].map(key => insertedNote([cited(key)], latex));
		const keyed = `\\usepackage{biblatex}\nA.\\footcite{mine} B.\\footnote{${first}} C.\\footnote{${other}} D.\\footnote{${first}}\n`;
		assert.match(refreshed(keyed, latex).text, /D\.\\footnote\{UNGA Res 55\/25 \(n 2\)\.\}/);
	});
});

describe('edits of a text', () => {
	const randomEdits = (chance: Chance, length: number): readonly TextEdit[] => {
		const edits: TextEdit[] = [];
		for (let at = chance.below(6); at < length; at += 1 + chance.below(8)) {
			const end = Math.min(length, at + chance.below(4));
			edits.push({ start: at, end, text: 'xyz'.slice(0, chance.below(4)) });
			at = end;
		}
		return edits;
	};
	it('and edits of what they make are edits of the text together', () => {
		withChance('composed edits', runs(300), chance => {
			const text = 'abcdefghijklmnopqrstuvw'.slice(0, chance.below(24));
			const edits = randomEdits(chance, text.length);
			const after = withEdits(text, edits);
			const further = randomEdits(chance, after.length);
			const composed = composedEdits(edits, after, further);
			assert.equal(withEdits(text, composed), withEdits(after, further));
			assert.ok(composed.every(({ start }, index) => start >= (composed[index - 1]?.end ?? 0)));
		});
	});
	it('move known notes; those that they touch are forgotten', () => {
		const note = (start: number, end: number): KnownNote => ({ start, end, text: '', sources: [] });
		const places = (...changes: readonly { readonly start: number; readonly end: number; readonly length: number }[]) =>
			movedNotes([note(2, 4), note(10, 12)], changes).map(({ start, end }) => [start, end]);
		assert.deepEqual(places({ start: 0, end: 0, length: 3 }), [
			[5, 7],
			[13, 15],
		]);
		assert.deepEqual(places({ start: 5, end: 9, length: 0 }), [
			[2, 4],
			[6, 8],
		]);
		assert.deepEqual(places({ start: 3, end: 3, length: 1 }), [[11, 13]]);
		assert.deepEqual(places({ start: 1, end: 11, length: 0 }), []);
		assert.deepEqual(places({ start: 5, end: 6, length: 9 }, { start: 0, end: 1, length: 0 }), [[1, 3], [17, 19]]);
	});
});
