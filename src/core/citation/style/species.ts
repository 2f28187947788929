/** Species that titles often name, whose genus has a capital and whose second word has none. */
const SPECIES =
	'Escherichia coli,Homo sapiens,Homo erectus,Homo neanderthalensis,Drosophila melanogaster,Caenorhabditis elegans,Saccharomyces cerevisiae,Arabidopsis thaliana,Staphylococcus aureus,'
	+ 'Mycobacterium tuberculosis,Plasmodium falciparum,Plasmodium vivax,Danio rerio,Mus musculus,Rattus norvegicus,Bacillus subtilis,Bacillus anthracis,Pseudomonas aeruginosa,Helicobacter pylori,'
	+ 'Candida albicans,Candida auris,Aedes aegypti,Anopheles gambiae,Apis mellifera,Canis lupus,Zea mays,Oryza sativa,Triticum aestivum,Glycine max,Xenopus laevis,Streptococcus pneumoniae,'
	+ 'Streptococcus pyogenes,Salmonella enterica,Vibrio cholerae,Toxoplasma gondii,Macaca mulatta,Pan troglodytes,Gorilla gorilla,Clostridium difficile,Clostridioides difficile,Clostridium botulinum,'
	+ 'Borrelia burgdorferi,Legionella pneumophila,Klebsiella pneumoniae,Neisseria gonorrhoeae,Neisseria meningitidis,Trypanosoma cruzi,Trypanosoma brucei,Schistosoma mansoni,Cannabis sativa,'
	+ 'Aspergillus fumigatus,Cryptococcus neoformans,Listeria monocytogenes,Campylobacter jejuni,Haemophilus influenzae,Acinetobacter baumannii,Yersinia pestis,Treponema pallidum,Chlamydia trachomatis,'
	+ 'Australopithecus afarensis,Tyrannosaurus rex,Nicotiana tabacum,Solanum lycopersicum,Populus trichocarpa,Felis catus,Bos taurus,Sus scrofa,Gallus gallus,Salmo salar,Gadus morhua,Panthera leo,Panthera tigris';

const PAIRS = SPECIES.split(',').map(name => name.split(' '));
const GENERA: ReadonlySet<string> = new Set(PAIRS.map(([genus = '']) => genus));
const EPITHETS: ReadonlySet<string> = new Set(PAIRS.map(([, epithet = '']) => epithet));

/** Returns a word as the name of a species has it, if it is the genus or, after the genus or its initial, the second word; `undefined` for other words. */
export function wordOfSpecies(word: string, before: string, after: string): string | undefined {
	const lower = word.toLowerCase();
	const genus = lower.charAt(0).toUpperCase() + lower.slice(1);
	if (GENERA.has(genus) && EPITHETS.has((/^ (\p{L}+)/u.exec(after)?.[1] ?? '').toLowerCase())) {
		return genus;
	}
	const [, name = ''] = /(?:^|[^\p{L}])(\p{L}{1,20}\.?) $/u.exec(before.slice(-24)) ?? [];
	return EPITHETS.has(lower) && (/^\p{Lu}\.$/u.test(name) || GENERA.has(name)) ? lower : undefined;
}
