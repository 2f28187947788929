import { meantMentionsInSteps } from '../../core/check/meaning/meantMentions';
import { acceptedByDefault, writeDossier } from '../../core/extract/dossierFile/writeDossier';
import { extract } from '../../core/extract/extract';
import type { Extraction } from '../../core/extract/proposals/proposal';
import { frontMatterTitle } from '../../core/extract/text/documentTitle';
import { documentLanguageOfFile } from '../../core/language/languages';
import { complete } from '../../core/steps/steps';
import { oneLine } from '../../core/text/shownText';
import type { Command, Machine } from '../command';
import { documentLanguageOption } from '../documentLanguageOption';
import { NAMES_HELP, DOSSIER_OPTIONS, loadKnownNames } from '../dossiers/knownNames';
import { readReported } from '../files/readText';
import { writeReported } from '../files/writeReported';
import { onlyFile } from '../operands';
import { counted } from '../words/counted';

const HELP = `Usage: dossier new DOCUMENT [--out FILE] [--dossier FILE | --no-dossier] [--language ID]

Proposes a dossier for a document, such as a press release in English, French, Dutch, German or Spanish. It finds acronyms
with what they stand for, names of organizations, programmes, instruments and events, people with their offices, countries and
towns, document symbols, dates, sums, percentages, counts and quotations, each with its paragraph. Entries
of other dossiers are listed and not proposed again. It uses neither a network nor a language model: the same document gives
the same dossier.

The dossier is valid as it is. In its YAML, names have their evidence, such as { source: document, paragraph: 2 }, and
comments with “Complete” tell you what to add. Facts whose meaning the text does not show, such as what happened on a date,
are the context of the nearest entry, and a comment says what they can become. Unlikely proposals are left out.

A paragraph is a block of text. The title is the one in the front matter, otherwise a short first block without a full stop.

Options:
  --out FILE      writes the dossier to this file, which must not exist; otherwise it is printed
${NAMES_HELP}
  --language ID   reads the document in this language, by its identifier in VS Code, such as latex; otherwise its
                  extension decides

The exit code is 0 if the dossier was written, 1 if the document has nothing to propose, and 2 if a file could not be read or
written.

Example:
  dossier new release.md --out release.dossier.yaml
  dossier validate release.dossier.yaml`;

/** Proposes a dossier for a document. */
export const newDossier: Command = {
	name: 'new',
	summary: 'proposes a dossier for a document, with evidence for each name',
	help: HELP,
	options: { ...DOSSIER_OPTIONS, out: { type: 'string' }, language: { type: 'string' } },
	async run(files, options, machine) {
		const path = onlyFile(files, 'document');
		const language = documentLanguageOption(options) ?? documentLanguageOfFile(path);
		const known = await loadKnownNames(options, machine);
		if ('problem' in known) {
			return 2;
		}
		const content = await readReported(machine, path);
		if (content === undefined) {
			return 2;
		}
		const { names } = known;
		const extraction = extract(
			content,
			language,
			names && { ...names, mentions: complete(meantMentionsInSteps(content, language, names)) },
		);
		const accepted = acceptedByDefault(extraction);
		if (accepted.length === 0) {
			machine.report(`${oneLine(path)}: ${whyNothing(content, extraction)}; no dossier was written.`);
			return 1;
		}
		const title = frontMatterTitle(content);
		const yaml = writeDossier(extraction, accepted, {
			document: nameOf(path),
			text: content,
			...(title !== undefined && { title }),
		});
		const { out } = options;
		if (typeof out !== 'string') {
			machine.printExact([yaml.trimEnd()]);
			return 0;
		}
		if (!await writeReported(machine, out, machine.create(out, yaml))) {
			return 2;
		}
		reportProposals(machine, out, extraction);
		return 0;
	},
};

/** Says why a document gives no dossier. */
function whyNothing(content: string, { proposals, known }: Extraction): string {
	if (content.trim() === '') {
		return 'it has no text';
	}
	const unlikely = proposals.length > 0 ? ` (${counted(proposals.length, 'proposal is', 'proposals are')} unlikely)` : '';
	return known.length > 0
		? `it mentions ${counted(known.length, 'entry', 'entries')} of other dossiers, and nothing else was found${unlikely}`
		: `nothing was found that could be an entry or a fact${unlikely}`;
}

/** Returns the last part of a path. */
function nameOf(path: string): string {
	return path.split(/[/\\]/).at(-1) ?? path;
}

/** Reports how many proposals were written and how many left out. */
function reportProposals(machine: Machine, path: string, { proposals, known }: Extraction): void {
	const left = proposals.filter(({ accepted }) => !accepted).length;
	const written = counted(proposals.length - left, 'proposal');
	const mentioned = counted(known.length, 'entry', 'entries');
	machine.report(
		`${oneLine(path)}: ${written} from the document${left > 0 ? `, ${left} left out as unlikely` : ''}${known.length > 0 ? `; it mentions ${mentioned} of other dossiers` : ''}.`,
	);
}
