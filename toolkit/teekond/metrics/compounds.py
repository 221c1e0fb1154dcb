"""Words that Estonian compounds are often made of, in the form in which they stand at a joint."""

ESTONIAN_HEADS: tuple[str, ...] = tuple(
    """
    aasta abi ameti andme ankeedi aruande aruandlus arendus arve asja asutus auto avaliku baas brändi digi ehitus eesmärgi
    elamus elu era esma ettevõtte finants funktsiooni grupi haldus hanke haridus hinna hindamis hooldus häire iga ilma
    info inim inimese isiku ise jae jaotus juhtimis juhi järel järje kaart kaardi kaasamis kaebuste kanali kasutaja
    kasvu kaubandus kauba keele keskkonna kesk kindlustus kirja klienditeenindus kliendi klientide kodu kogemus kogu kohtumis
    kokkulepe kokkulepete kokkupuute kolleegi komisjoni kompetentsi konto kontrolli koolitus koosoleku koostöö korra
    kriisi kultuuri kutse kuu kvaliteedi kõne köögi küsimus küsimuste külastus laadimis laiendus laua laen laenu lahendus
    lahkumis lao lepingu liikumis logistika loo lähte lõpu maa majandus makse maksu maine materjali meedia meeskonna
    menetlus miljonite mobiili muudatuste muutuste mõju mõõdiku müügi müüja nime nädala nõu nõude nõustamis ohutus
    oma omaniku ooteaja oote osa osaluse osakonna ostu otsustus otsuse paber paigaldus palga paranduste parendus partneri
    pere personali perioodi pilve plaani posti praktika probleemi projekti protsessi psühho puhkuse puute põhi põhja pädevus
    päeva pärast raamatu raamatupidamis raha rahulolu rahva rakendus rakenduste reisi riigi riski ruumi saatmis sidus
    sise sisse sissetuleku side simulatsiooni soodus sotsiaal sooritus soovitus standardi statistika strateegia suhtlus
    suhte suure suur süsteemi sündmus taasta tagasi tagasiside taotlus taristu tarbija tarkvara tasu tausta teabe teadus teadmus
    teavitus teema teenindus teenus teenuse teenuste tegevus tehnika tehnoloogia telefoni testimis tipp toote toetus tootmis
    transpordi tugi tulemus tulu tunnustus turundus turu turva tutvumis tähelepanu tähtaja tööandja töö töötaja töötajate töötasu
    tööaja töötervis töötervishoiu töövahendi töötoa uuringu uue vaba vahe vahetuse vahendus valdkonna valmis vara varustus vastutus
    vastuvõtu veebi video viivis vigade virtuaal väli välis välja vähe värbamis väärtus väärtuste õppe õiguse äri ühis üksuse
    ülesande üle ümber ürituse läbi läbipääsu hoone kohalolu uste ukse rinnasildi parooli arvuti seadme sõidu retsepti raviloa
    """.split()
)

ESTONIAN_TAILS: tuple[str, ...] = tuple(
    """
    aadress aasta aeg aja akadeemia allkiri aken alus amet analüüs andmed andmete andur aparaat aruanne aruande arendus arve arst arvuti
    arvestus asutus auto automaat baas bränding büroo disain eelarve eesmärk eesmärgi ekraan element ettevõte ettevõtte funktsioon graafik
    grupp haldus haldur hoid hoiu hooldus hind hinna hindamine hindamise häire inimene inimese info infosüsteem intervjuu
    isik joon juhataja juht juhi juhtimine juhtimise juhend juhis juhtum järjekord järelevalve kaart kaardi kabinet kamber
    kanal kandidaat kasutaja kasv kaubandus kava keel kiri kirja klient kliendi kogemus kogemuse kohtumine koht koha kogu komisjon
    kokkulepe kokkuleppe kompetents konto kontor kontroll koolitus koosolek koostöö kord korraldus korraldaja kool kriteerium kriis kultuur kulu
    kuulutus kutse kvaliteet kvaliteedi käsiraamat käik kõne köök küsimus küsimustik küsitlus laud laua laager leht lehe leping
    lepingu liige liikumine link loom lugu luba lahendus liides liin list lootus lähenemine maht maja makse materjal meede meeskond
    meister menetlus menetleja mudel mure muudatus muutus mõju mõõdik mõõtmine märk müük müügi müüja nimekiri nimi nädal nõue nõude
    nõukogu nõustaja nõustamine näitaja näidik oht ohutus olukord omanik osakond osaleja ooteaeg oskus ootus paber pakett pakkumine pakkuja panus parendus partner
    periood plaan plaani pilt pind plokk portaal post praktika probleem programm projekt protokoll protsess protsessi punkt punkti põhimõte
    päev päeva pädevus raamat raamatupidamine rada rahulolu rakendus raha register reegel reis riist risk roll ruum saal samm sertifikaat seade seadme side sild
    silt sisu skeem spetsialist standard strateegia struktuur suhe suhted suhtlus suhtluse suund süsteem süsteemi sõnum tagasiside
    tase taseme tagamine taotlus tark tarkvara tasu teade teavitus teekond teekonna teema teenindaja teenindus teeninduse teenus teenuse teenused
    tegevus tegemine telefon test toetus toiming toode toote tootlikkus tugi tulemus tund tunne turg turu turundus turundaja turvalisus
    tervis tervishoid tervishoiu töö tööd tööaeg töötaja töötajad töötajate uuring uuringu üksus üksuse üleandmine ülesanne ülevaade
    vaade vahend vahendi vahetus vajadus valik valdkond valgustus vara vastus vastutaja vastuvõtt veeb viga vorm võimalus võrk võti
    vanem vanema väärtus väärtuse õpe õigus äpp üritus kohustus värbamine teadlikkus turvalisus kindlus kindlustus keskus keskkond kesksus kesksuse
    """.split()
)

SUFFIXES: tuple[str, ...] = (
    "lane", "lase", "line", "lise", "lik", "liku", "mine", "mise", "misel", "tamine", "tamise", "tami", "lamine", "damine", "damise",
    "taja", "tajat", "tajad", "daja", "tus", "tuse", "dus", "duse", "mus", "muse", "kond", "konna", "ndus", "nduse", "likk", "likkus",
    "matu", "mata", "stik", "stiku", "nda", "nud", "tud", "takse", "dakse", "vad", "sime", "vate", "sid",
)  # fmt: skip
