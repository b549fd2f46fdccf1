// Names of medicines, as written on a box or by a doctor: they say what a group speaks of, and tell nobody's name.

export const medicines: readonly string[] =
  `abacavir abilify acamprosate acarbose accutane aceclofenac acetazolamide aciclovir aconite actos acyclovir
adalat adapin adderall adipex advair agomelatine aimovig ajovy akineton albuterol aldactone aldomet
alendronate alimemazine allegra allopurinol alprazolam amantadine ambien amiloride amisulpride amitriptyline
amlodipine amoxapine amoxicillin amoxil amphetamine anafranil antabuse antacid anticholinergic anticonvulsant
antidepressant antidepressants antihistamine antipsychotic antipsychotics antiretroviral antiretrovirals
anxiolytic apixaban aplenzin apretude aptiom aricept aripiprazole aristada armodafinil arpiprazole artane
arthrotec arv arvs asenapine ashwagandha atarax atenolol ativan atomoxetine atorvastatin atripla augmentin
austedo auvelity avanza avapro axert azathioprine azilect azithromycin azstarys baclofen bactrim belbuca
belsomra benadryl benazepril benicar bentyl benzhexol benzo benzodiazepine benzodiazepines benzos benztropine
betablocker betahistine betaloc biktarvy biperiden bisacodyl bisoprolol boniva botox brexanolone brexpiprazole
brintellix brivaracetam briviact brivlera brixadi bromazepam bromocriptine budesonide bumetanide buprenorphine
bupropion buscopan buspar buspirone butrans bydureon byetta cabenuva cabergoline calcitonin camcolit campral
candesartan caplyta capoten captopril carbamazepine carbidopa carbimazole carbolith cardizem cariprazine
carvedilol catapres cefalexin celebrex celecoxib celexa cephalexin cetirizine champix chantix chlordiazepoxide
chlorpromazine chlorprothixene cialis cimetidine cipralex cipramil ciprofloxacin cisordinol citalopram
claritin clexane clobazam clomipramine clonazepam clonidine clopidogrel clopine clopixol clorazepate clozapine
clozaril co-codamol co-dydramol cobenfy cocodamol codeine cogentin colchicine compazine comtan concerta
contrave copaxone coreg corlanor cosentyx coumadin cozaar crestor cyclizine cyclobenzaprine cymbalta
cyproheptadine cytomel dabigatran dalmane dapagliflozin daridorexant dayvigo decadron delsym demerol depakene
depakine depakote depixol deplin depo-provera depots desoxyn desvenlafaxine desyrel detrol dexamfetamine
dexamphetamine dexedrine dexmethylphenidate dextroamphetamine dextromethorphan diazepam diclofenac diflucan
digoxin dihydrocodeine dilantin dilaudid diltiazem dimenhydrinate diphenhydramine dipyridamole disulfiram
diuretic divalproex docusate dolutegravir domperidone donepezil dormicum dormonoct dosulepin dothiepin
doxazosin doxepin doxycycline doxylamine dronabinol droperidol dulaglutide dulcolax duloxetine dupixent
duragesic dutasteride edluar edronax efavirenz efexor effexor elavil eldepryl eletriptan eliquis emgality
emsam enalapril enbrel endep endone enoxaparin entresto entyvio epilim epinephrine epipen eplerenone
ergocalciferol erythromycin escitalopram eskalith esketamine esomeprazole estradiol eszopiclone ethosuximide
etizolam etoricoxib euthyrox evekeo evista excedrin exelon ezetimibe famotidine fanapt farxiga febuxostat
felodipine fenofibrate fentanyl fetzima fexofenadine finasteride fioricet flagyl flecainide flexeril flomax
flonase flovent fluanxol fluconazole fludrocortisone flunitrazepam fluoxetine flupenthixol flupentixol
fluphenazine flurazepam fluticasone fluvoxamine focalin folate folic forteo fosamax furosemide gabapentin
galantamine galcanezumab gaviscon genvoya geodon gepirone glargine gliclazide glimepiride glipizide glucophage
glyburide guanfacine halcion haldol haloperidol harvoni hctz hetlioz humalog humira humulin hydralazine
hydrochlorothiazide hydrocodone hydrocortisone hydroxychloroquine hydroxyzine hyoscine ibuprofen iloperidone
imipramine imitrex imodium imovane indapamide inderal indomethacin infliximab ingrezza insulin intuniv invega
invokana ipratropium irbesartan isocarboxazid isoniazid isosorbide ivabradine ivermectin januvia jardiance
jornay kapvay kava keflex kenalog keppra kerendia ketamine ketoprofen klonopin kratom labetalol lacosamide
lamictal lamotrigine lansoprazole lantus largactil lasix latanoprost latuda lemborexant leponex letrozole
levemir levetiracetam levodopa levomepromazine levothyroxine levoxyl lexapro lexotan librium lidocaine
linezolid liothyronine lipitor liraglutide lisdexamfetamine lisinopril lithicarb lithium lithobid lithotabs
lofepramine lofexidine lomotil loperamide loratadine lorazepam lormetazepam losartan lovan lovastatin lovenox
loxapine loxitane lucemyra lumateperone luminal lunesta lurasidone lustral luvox lybalvi lyrica macrobid
maltofer manerix maprotiline marplan mavenclad maxalt meclizine medikinet medroxyprogesterone mefenamic
melatonin melleril meloxicam memantine meperidine meprobamate mesoridazine metamucil metformin methadone
methocarbamol methotrexate methyldopa methylfolate methylphenidate methylprednisolone metoclopramide
metolazone metoprolol metronidazole mianserin micardis midazolam midodrine minipress minocycline minoxidil
mirapex mirapexin mirtazapine mirtazon mobic moclobemide modafinil modecate modiodal molindone montelukast
morphine motilium motrin mounjaro movicol mucinex multivitamin mydayis mylanta mysoline nabilone nabumetone
nalmefene naloxone naltrexone namenda naprosyn naproxen naratriptan narcan nardil navane nefazodone neulactil
neuroleptic neuroleptics neurontin nexium niacin nicorette nicotine nifedipine nitrazepam nitrofurantoin
nitroglycerin norpramin northera nortriptyline norvasc novolog nuedexta nuplazid nurofen nurtec nuvigil
ocrelizumab olanzapine olmesartan omalizumab omega-3 omeprazole ondansetron opiate opiates opioid opioids orap
orlistat orphenadrine oxazepam oxcarbazepine oxybutynin oxycodone oxycontin oxytocin ozempic paliperidone
pamelor panadol pantoprazole paracetamol parlodel parnate paroxetine parstelin paxil paxlovid pegasys
penicillin pentazocine pepcid pepto percocet periactin perphenazine phenelzine phenergan phenobarb
phenobarbital phenobarbitone phentermine phenytoin pimavanserin pimozide pipotiazine pitolisant plaquenil
plavix plenity ponstan pradaxa pramipexole pravastatin prazosin prednisolone prednisone pregabalin premarin
prevacid priadel prilosec primidone pristiq probiotic probiotics probuphine prochlorperazine procyclidine
prolia prolixin promethazine propofol propranolol propylthiouracil prothiaden protonix protriptyline provera
provigil prozac pseudoephedrine psilocybin pulmicort qelbree quetiapine quillivant qulipta quviviq rabeprazole
ramelteon ramipril ranitidine rasagiline razadyne reagila reboxetine reglan relpax remeron remicade requip
restoril retrovir revia rexulti rilutek ringer's risperdal risperidone ritalin rivaroxaban rivastigmine
rivotril rizatriptan robaxin rohypnol ropinirole rosuvastatin rozerem rybelsus rytary sabril saphris sarafem
savella saxenda seconal secuado sedative sedatives selegiline selenium semaglutide senna senokot sensoril
septra serax serdep serepax serlect serline seroquel seroxat sertindole sertraline serzone sibelium sildenafil
simvastatin sinemet sinequan singulair sinquan skyrizi sodium solian soma sominex spiriva spironolactone
spravato st-john's-wort stalevo statin statins stavzor stelara stelazine stemetil stilnoct stilnox stimulant
stimulants strattera sublocade suboxone subutex sudafed sulpiride sumatriptan sunosi suvorexant symbicort
symbyax symmetrel synthroid tamoxifen tamsulosin tapentadol tardyferon tegretol telmisartan temazepam tenex
tenofovir terazosin teva texamen thiamine thioridazine thiothixene thorazine thyroxine tiagabine tianeptine
tibolone ticagrelor tirzepatide tivicay tizanidine tofranil tolterodine topamax topiramate toprol torsemide
tramadol trandate tranxene tranylcypromine trazodone trelegy tresiba trevicta triamterene triazolam
trifluoperazine trihexyphenidyl trilafon trileptal trimeprazine trimethoprim trimipramine trintellix trulicity
truvada tryptizol tums turmeric tylenol tysabri ubrelvy ultram unisom urbanol valacyclovir valbenazine
valdoxan valerian valium valproate valproic valsartan valtrex vaniqa varenicline varubi venlafaxine venlor
ventolin verapamil versed vesicare viagra vibramycin vicks vicodin victoza viibryd vilazodone vimpat viread
visken vistaril vivactil vivitrol voltaren vortioxetine voxzogo vraylar vyepti vyvanse wakix warfarin wegovy
welbutrin wellbutrin xadago xanax xanor xarelto xenazine xenical xeplion xolair xyrem xywav xyzal zaleplon
zanaflex zantac zelapar zeldox zepbound zestril zetia zimovane ziprasidone zithromax zocor zofran zoladex
zolmitriptan zoloft zolpidem zomig zonegran zonisamide zopiclone zubsolv zuclopenthixol zulresso zurampic
zurzuvae zyban zyprexa zyrtec zyvox`.split(/\s+/)
