import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Chance } from '../support/core/random';

const SUBJECTS = ['UNODC', 'The United Nations Office on Drugs and Crime', 'The Conference of the Parties', 'The secretariat', 'The working group', 'Belgium', 'The delegation', 'The Voluntary Trust Fund for Victims of Human Trafficking', 'The expert panel', 'A regional network'];
const VERBS = ['discussed', 'reviewed', 'welcomed', 'presented', 'described', 'published', 'supported', 'questioned', 'funded', 'prepared'];
const OBJECTS = ['a study of trafficking routes', 'the United Nations Convention against Transnational Organized Crime', 'several projects for victims of trafficking in persons', 'the draft report on falsified medical products', 'new figures about seizures at ports', 'a handbook for prosecutors', 'resolution 10/5', 'the review mechanism', 'a course for customs officers', 'better data about smuggling of migrants'];
const ENDINGS = ['in Vienna', 'on 12 October 2020', 'after a long debate', 'with the help of three States', 'in the spring of 2021', 'although the budget was small', 'for the second time', 'together with civil society', 'in a side event', 'before the session closed'];
const OTHERS = ['The room was full, and the discussion went on until late in the evening.', 'Nobody expected that the figures would be so different from those of the year before.', 'Several speakers asked for more time to study the proposal.', 'The translation of the annex was still missing.', 'A small group worked on the wording during lunch.', 'What had been agreed in the morning was opened again in the afternoon.', 'The costs are shared by those who take part.', 'It is too early to say whether the new procedure works.', 'Good interpreters are hard to find for such meetings.', 'Most of the questions were about money, and few about the law.', 'The next meeting will be shorter, if everybody reads the papers before.', 'Some of the answers came in writing, weeks later.'];
const LINKS = ['Nevertheless,', 'In addition,', 'At the same time,', 'For this reason,', 'Later,', 'As a result,'];

/** Writes Markdown files of about `size` characters about the subject of the bundled dossier into a folder, and returns how many bytes they have. One sentence in three names entries. */
export async function writeSubjectFiles(folder: string, count: number, size: number): Promise<number> {
	await mkdir(folder, { recursive: true });
	let bytes = 0;
	for (let file = 0; file < count; file++) {
		const text = subjectText(new Chance(file), size);
		bytes += Buffer.byteLength(text);
		await writeFile(path.join(folder, `note-${String(file).padStart(4, '0')}.md`), text);
	}
	return bytes;
}

/** Returns Markdown of so many characters about the subject of the bundled dossier. One sentence in three names entries. */
export function subjectText(chance: Chance, size: number): string {
	let text = `# Notes of a session\n\nThe United Nations Convention against Transnational Organized Crime (UNTOC) and the United Nations Office on Drugs and Crime (UNODC) are explained here once.\n\n`;
	while (text.length < size) {
		const sentences = Array.from({ length: 3 + chance.below(4) }, () => {
			if (chance.below(3) > 0) {
				return chance.pick(OTHERS);
			}
			const sentence = `${chance.pick(SUBJECTS)} ${chance.pick(VERBS)} ${chance.pick(OBJECTS)} ${chance.pick(ENDINGS)}.`;
			return chance.below(3) === 0 ? `${chance.pick(LINKS)} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
		});
		text += chance.below(6) === 0 ? `## Part ${chance.below(90) + 10}\n\n` : '';
		text += `${sentences.join(' ')}\n\n`;
	}
	return text.slice(0, size);
}
