import { tableOf } from '../abbreviationTable';

// The words that the Bluebook abbreviates in case names, names of institutions and titles of periodicals: table 6 (21st ed.), the places of
// table 10, and the institutions of table 13. An entry is a word with a full stop where it is cut, `Acad.emy`, or an abbreviation and its
// words, `Dep’t: Department`; in parentheses are the endings that a word may have.

/** Words and their abbreviations: `Admin.istrat(ive|ion)`. */
const WORDS = `
Acad.em(ic|y); Acct.: Accountan(t|cy), Accounting; Admin.istrat(ive|ion); Adm’r: Administrator; Advert.ising; Advoc.a(te|cy); Aff.air; Afr.ica(|n);
Agric.ultur(e|al); All.iance; Alt.ernative; Amend.ment; Am.erica(|n); Anc.estry; Ann.ual; App.ellate; Arb.itrat(or|ion);
A.I.: Artificial Intelligence; Assoc.iate; Ass’n: Association;
Atl.antic; Att’y: Attorney; Auth.ority; Auto.mo(bile|tive); Ave.nue; Bankr.uptcy; Behav.ior(|al); Bd.: Board; Brit.ish; Broad.cast(|er|ing);
Bhd.: Brotherhood; Bros.: Brothers; Bldg.: Building; Bull.etin; Bus.iness(|es); Cap.ital; Cas.ualty; Cath.olic; Ctr.: Cent(er|re); Cent.ral;
Chem.ical;
Child.(|ren); Chron.icle; Cir.cuit; C.L.: Civil Liberties; C.R.: Civil Rights; Civ.il; Coal.ition; Coll.ege; Comment.ary; Com.merc(e|ial);
Comm’n: Commission; Comm’r: Commissioner; Comm.ittee;
Commc’n: Communication; Cmty.: Community; Co.mpany; Compar.ative; Comp.ensation; Comput.(er|ing|ational); Condo.minium; Conf.erence;
Cong.ress(|ional);
Consol.idated; Const.itution(|al); Constr.uction; Contemp.orary; Conv.eyance(|r); Cosm.etic; Cont’l: Continental; Cont.ract;
Coop.erat(ion|ive); Corp.orat(e|ion);
Corr.ection(|s|al); Couns.el(|or|ors|ing); Cnty.: County; Ct.: Court; Crim.inal; Def.en(der|se|ce); Delinq.uen(t|cy); Dep’t: Department;
Deriv.ative; Det.ention;
Dev.elop(er|ment); Dig.est; Digit.al; Dipl.omacy; Dir.ector; Disc.ount; Disp.ute; Distrib.ut(or|ing|ion); Dist.rict; Div.ision; Dr.: Doctor;
E.ast(|ern); Encyc.lop(edia|aedia);
Econ.om(ic|ics|ical|y); Ed.it(or|orial); Educ.at(ion|ional|or|ing); Elec.: Electri(c|cal|city), Electronic; Emp.loy(ee|er|ment); Enf’t: Enforcement;
Eng’r: Engineer; Eng’g: Engineering; Eng.lish; Enter.prise; Ent.ertainment; Env’t: Environment(|al); Equal.ity; Equip.ment; Est.ate; Eur.ope(|an);
Exam’r: Examiner; Exch.ange; Exec.utive; Expl.orat(ion|ory); Exp.ort(|er|ation); Fac.ulty; Fam.ily; Fed.eral; Fed’n: Federation; Fid.elity;
Fin.anc(e|ial|ing); F.orum; Found.ation; Gen.eral; Glob.al; Gov’t: Government; Grp.: Group; Guar.anty; Hisp.anic; Hist.or(ical|y);
Hosp.ital(|ity); Hous.ing;
Hum.an(|ity); Immigr.ation; Imp.ort(|er|ation); Inc.orporated; Indem.nity; Indep.enden(ce|t); Indus.tr(ial|ies|y); Ineq.uality; Info.rmation;
Inj.ury; Inst.itut(e|ion);
Ins.urance; Intell.ectual; Intel.ligence; Interdisc.iplinary; Int.erest; Int’l: International; Inv.est(ment|or); Jud.icial; Jurid.ical;
Juris.prudence; Just.ice;
Juv.enile; Lab.or; Lab’y: Laboratory; L. Rev.: Law Review; L.J.: Law Journal; Law.yer; Legis.lat(ion|ive); Liab.ility; Libr.ar(y|ian); Ltd.: Limited;
Litig.ation; Loc.al; Mach.ine(|ry); Mag.azine; Maint.enance; Mgmt.: Management; Mfr.: Manufacturer; Mfg.: Manufacturing; Mar.itime; Mkt.: Market;
Mktg.: Marketing; Mech.anic(|al); Med.ic(al|inal|ine); Mem’l: Memorial; Merch.an(t|dise|dising); Metro.politan; Mil.itary; Min.eral; Mod.ern;
Matrim.onial; Mortg.age; Mun.icipal(|ity); Mut.ual; Nat’l: National; Nat’y: Nationality; Nat.ural; Negl.igence; Negot.iat(ion|or);
Newsl.etter; N.orth(|ern); Ne.: Northeast(|ern);
Nw.: Northwest(|ern); Off.ic(e|ial); Op.inion; Ord. of: Order of; Org.ani(zation|sation|zing); Pac.ific; Par.ish; P’ship: Partnership;
Pat.ent; Pers.on(al|nel); Persp.ective;
Pharm.aceutic(|s|al); Phil.osoph(ical|y); Plan.ning; Pol’y: Policy; Pol.itic(al|s); Prac.ti(cal|ce|tioner); Pres.erv(e|ation); Priv.a(cy|te);
Prob.: Probat(e|ion), Problem; Proc.e(edings|dure); Prod.uct(|ion); Pro.fession(|al); Prop.erty; Prot.ection; Psych.olog(ical|ist|y); Pub.lic;
Publ’n: Publication; Publ’g: Publishing; Q.uarterly; R.R.: Railroad; Ry.: Railway; Rec.ord; Ref.eree; Refin.(ing|ement); Reg’l: Regional;
Reg.ister; Regul.at(ion|or|ory);
Rehab.ilitat(ion|ive); Rel.ation; Rep.ort(|er); Reprod.uct(ion|ive); Rsch.: Research; Rsrv.: Reserv(ation|e); Resol.ution; Res.ource(|s);
Resp.onsibility; Rest.aurant; Ret.irement; Rev.iew(|s); Rts.: Rights; Rd.: Road; Sav.ings; Sch.ool(|s); Sci.en(ce|tific); Scot.tish;
Sent’g: Sentencing; Sec’y: Secretary;
Sec.urit(y|ies); Serv.ice; S’holder: Shareholder, Stockholder; Soc.ial; Soc’y: Society; Socio.log(ical|y); Solic.itor; Sol.ution; S.outh(|ern);
Se.: Southeast(|ern); Sw.: Southwest(|ern); Stat.istic(s|al); S.S.: Steamship; St.reet; Stud.ies; Subcomm.ittee; Sur.ety; Surv.ey;
Symp.osium; Sys.tem(|s); Tax’n: Taxation;
Tchr.: Teacher; Tech.n(ical|ique|ology|ological); Telecomm.unication(|s); Tel.: Telephone, Telegraph(|er); Temp.orary; Twp.: Township;
Transcon.tinental;
Transnat’l: Transnational; Transp.ort(|ation); Trib.une; Tr.ust(|ee); Tpk.: Turnpike; Unif.orm; Univ.ersity; Urb.an; Util.ity; Vill.age;
Wk.: Week; Wkly.: Weekly;
W.est(|ern); Y.B.: Yearbook
`;

/** States and cities of the United States; those that are not abbreviated are needed for the names of courts. */
const PLACES = `
Ala.bama; Alaska; Ariz.ona; Ark.ansas; Cal.ifornia; Colo.rado; Conn.ecticut; Del.aware; D.C.: District of Columbia; Fla.: Florida; Ga.: Georgia;
Haw.aii; Idaho; Ill.inois; Ind.iana; Iowa; Kan.sas; Ky.: Kentucky; La.: Louisiana; Me.: Maine; Md.: Maryland; Mass.achusetts; Mich.igan; Minn.esota;
Miss.issippi; Mo.: Missouri; Mont.ana; Neb.raska; Nev.ada; N.H.: New Hampshire; N.J.: New Jersey; N.M.: New Mexico; N.Y.: New York;
N.C.: North Carolina; N.D.: North Dakota; Ohio; Okla.homa; Or.egon; Pa.: Pennsylvania; P.R.: Puerto Rico; R.I.: Rhode Island; S.C.: South Carolina;
S.D.: South Dakota; Tenn.essee; Tex.as; Utah; Vt.: Vermont; Va.: Virginia; W. Va.: West Virginia; Wash.ington; Wis.consin; Wyo.ming;
L.A.: Los Angeles;
S.F.: San Francisco; Phila.delphia; Chi.cago; Bos.ton; Balt.imore; Dall.as; Hous.ton; Mia.mi; Phx.: Phoenix
`;

/** Words of titles of periodicals only, which precede those above. */
const PERIODICALS = `
A.B.A.: American Bar Association, ABA; A.I.: AI; Cong. Rec.: Congressional Record; U.C.: UC; B.C.: Boston College; B.U.: Boston University;
N.Y.U.: New York University, NYU; U.C. Davis: UC Davis, University of California Davis; S. Cal.: Southern California;
Am. U.: American University; Calif.ornia; Geo. Wash.: George Washington; Geo.: Georgetown, George; Harv.ard;
Colum.bia; Alb.any; Buff.alo; Chap.man; Clev.eland; Cumb.erland; Det.roit; Dick.inson; Duq.uesne; Gonz.aga; How.ard; Mem.phis; New Eng.: New England;
Tol.edo; Val.paraiso; J. Marshall: John Marshall; T. Jefferson: Thomas Jefferson; T. Marshall: Thurgood Marshall; SMU: Southern Methodist University;
Wash. U.: Washington University; St. Louis: Saint Louis; Stan.ford; Vand.erbilt; Brook.lyn; Denv.er; Loy.ola; Marq.uette; Pepp.erdine;
Pitt.sburgh; Rich.mond; Cin.cinnati; Temp.le;
Tul.ane; Vill.anova; Wm.: William; St.: State, Street; C.R.-C.L.: Civil Rights-Civil Liberties; Sup. Ct.: Supreme Court; U.niversity; J.ournal(|s);
L.aw(|s); Ent.ertainment
`;

/** The abbreviations of words by word. */
export const ABBREVIATED_WORDS = tableOf(WORDS);

/** The abbreviations of States and cities of the United States. */
export const ABBREVIATED_PLACES = tableOf(PLACES);

/** The abbreviations of words in titles of periodicals. */
export const ABBREVIATED_IN_PERIODICALS = tableOf(PERIODICALS);
