// Words for a SecuPass, written for this page: short, known to everybody, without letters that other keyboards lack.

const lists = {
  de: `Abend Acker Adler Affe Ahorn Alarm Album Allee Alpen Amsel Anker Anton Apfel April Arena Arm Asche Ast Atlas Auge
    August Auto Axt Bach Backe Bad Bagger Bahn Balken Ball Banane Band Bank Bart Bau Bauch Bauer Baum Beere Beet Bein Berg
    Besen Bett Beute Biber Biene Bier Bild Birke Birne Blatt Blei Blitz Blume Bluse Blut Boden Bogen Bohne Boje Boot Borke
    Brand Braten Brei Brett Brief Brille Brot Bruder Brunnen Brust Buche Bucht Bude Bund Burg Busch Butter Dach Dachs Dame
    Dampf Daumen Decke Degen Deich Delle Dezember Dieb Diele Dill Ding Distel Docht Dolch Donner Dorf Dorn Dose Drache
    Draht Drossel Druck Duft Dunst Durst Ebbe Ecke Eiche Eidechse Eimer Eis Eisen Elch Elefant Elfe Elster Ende Ente Erbse
    Erde Ernte Esel Esche Essig Eule Euter Faden Fahne Falke Falter Farbe Farn Fass Feder Feige Feile Feld Fell Fels
    Fenster Ferien Ferse Fest Feuer Fichte Figur Film Filz Finger Fink Fisch Flagge Flamme Flasche Fleck Flieder Fliege
    Floh Flocke Flosse Flug Flur Fluss Flut Forelle Form Foto Frage Frau Freund Frost Frucht Fuchs Funke Gabel Gans Garn
    Garten Gast Gebirge Geige Geist Geld Gemse Gerste Gesicht Gewicht Giebel Ginster Gitarre Gitter Glas Glocke Gold Golf
    Graben Granit Gras Griff Grille Grotte Gruppe Gurke Gurt Haar Hafen Hafer Hahn Haken Halle Halm Hals Hammer Hand Hase
    Haube Haus Haut Hecht Hecke Heft Heide Heim Held Helm Hemd Henne Herbst Herd Hering Herz Heu Hilfe Himmel Hirsch Hirte
    Hobel Hof Holz Honig Horn Hose Hotel Huhn Hummel Hund Hut Hupe Igel Imker Insel Iris Jacke Jahr Januar Jaguar Jubel
    Juli Junge Juni Juwel Kabel Kachel Kaffee Kahn Kaiser Kakao Kalb Kalender Kamel Kamera Kamin Kamm Kanal Kanne Kante
    Kappe Karte Karton Kasse Kasten Kastanie Kater Katze Kegel Keks Keller Kerze Kessel Kette Keule Kiefer Kies Kind Kino
    Kirche Kirsche Kiste Kissen Klang Klee Kleid Klette Klinge Klippe Knall Knie Knolle Knopf Knoten Koch Koffer Kohl
    Kohle Komet Kompass Kopf Korb Kork Korn Krabbe Kran Kranz Kraut Krebs Kreide Kreis Kreuz Krone Krug Kuchen Kugel Kuh
    Kunde Kunst Kupfer Kurve Kutsche Lachs Laden Lager Lamm Lampe Land Lanze Laterne Laub Lauch Lavendel Leder Leim Leine
    Leiter Lerche Licht Liebe Lied Lilie Limone Linde Linie Linse Lippe Liste Locke Loch Lorbeer Lotse Luchs Luft Lupe
    Magnet Mai Mais Maler Mandel Mantel Marder Markt Marmor Maske Mast Matte Mauer Maus Meer Mehl Meise Melone Messer
    Metall Meter Miete Milch Mine Minute Minze Mitte Mohn Mond Montag Moor Moos Morgen Motor Mulde Mund Muschel Museum
    Musik Muskel Mutter Nabel Nacht Nacken Nadel Nagel Name Narbe Nase Natur Nebel Nest Netz Nest Nixe Nordwind Note
    November Nudel Nummer Nuss Oase Obst Ofen Ohr Oktober Olive Oma Onkel Oper Orange Orgel Ort Otter Ozean Paket Palme
    Panther Papier Pappel Park Pass Pause Pedal Pelz Perle Pfad Pfanne Pfarrer Pfau Pfeffer Pfeife Pfeil Pferd Pflaume
    Pilot Pilz Pinsel Pirat Plakat Planet Platz Pokal Polster Post Preis Prinz Probe Pudel Pudding Pult Pumpe Punkt Puppe
    Quader Qualle Quark Quelle Rabe Rad Radio Rahmen Rakete Rampe Rand Ranke Rasen Ratte Raum Raupe Rebe Regal Regen Reh
    Reifen Reim Reis Reise Riegel Riese Rind Ring Rinde Ritter Robbe Rock Roggen Rohr Rolle Roman Rose Rost Ruder Ruhe
    Saal Saft Saite Salat Salbe Salz Samen Sand Sattel Satz Schaf Schal Schere Schiff Schild Schilf Schirm Schlaf
    Schlange Schloss Schmied Schnee Schrank Schritt Schuh Schule Schwan Segel Seide Seife Seil Senf Sessel Sieb Silber
    Sofa Sohle Sommer Sonne Spargel Spatz Speck Spiegel Spiel Spinne Spur Stadt Stall Stamm Stein Stern Stiefel Stift
    Stirn Stock Storch Strand Strauch Strom Stufe Stuhl Suppe Tafel Tag Takt Tal Tanne Tante Tanz Tasche Tasse Taube Teich
    Teller Tempel Teppich Thron Tiger Tinte Tisch Tochter Tomate Topf Torte Traube Traum Treppe Trommel Truhe Tulpe Turm
    Ufer Uhr Ulme Urlaub Vase Vater Veilchen Ventil Vogel Vorhang Vulkan Waage Wachs Wagen Wald Wand Wange Wanne Wappen
    Wasser Watte Weg Weide Weizen Welle Wespe Weste Wetter Wiege Wiese Wind Winter Wolf Wolke Wolle Wort Wurm Wurzel Zahn
    Zange Zaun Zebra Zeder Zehe Zeit Zelt Ziege Ziel Zimmer Zirkus Zitrone Zucker Zug Zunge Zweig Zwerg Zwiebel`,
  en: `acorn actor adult album alley almond anchor angel ankle apple apron arch arm arrow artist atlas attic aunt autumn
    baby bacon badge bag baker ball banana band bank barn barrel basket bath beach bean bear beard bed bee bell belt bench
    berry bike bird biscuit blanket block boat body bone book boot bottle bowl box boy branch brass bread breeze brick
    bridge broom brother brush bucket bus bush butter button cabin cable cactus cake calf camel camera camp canal candle
    canoe cap car card carpet carrot castle cat cave cellar chain chair chalk cheese cherry chest chicken child chin
    church circle circus city clay clock cloth cloud clover coat coffee coin comb comet cook copper coral corn cotton
    couch cousin cow crab cradle crane cream creek crown cup curtain dance deer desk dinner dish doctor dog doll dolphin
    donkey door dragon drawer dress drum duck dust eagle ear earth echo egg elbow elephant engine eye face factory falcon
    farm father feather fence fern field finger fire fish flag flame flower flute fog forest fork fox frame friend frog
    fruit garden garlic gate ghost giant gift ginger girl glass globe glove goat gold goose grape grass gravel guitar hair
    hammer hand harbor harp hat hawk hay heart hedge helmet hen hill honey hook horn horse hotel house island ivory ivy
    jacket jam jar jelly jewel judge juice jungle kettle key king kitchen kite kitten knee knife knot ladder lake lamb
    lamp lantern lawn leaf leather lemon letter library light lily lime lion lip lizard log lunch magnet map maple marble
    market mask meadow melon milk mill minute mirror monkey month moon morning mother motor mountain mouse mouth museum
    music nail name napkin neck needle nest net night north nose nurse nut oak oar oats ocean office olive onion orange
    orchard otter oven owl paint palace palm pan panda paper park parrot path pea peach pear pearl pen pencil pepper piano
    picture pie pig pillow pilot pine pipe planet plate plum pocket poem pond pony potato prince puppy purse quarter queen
    quilt rabbit radio rain ranch raven ribbon rice ring river road robin rock roof room root rope rose ruler saddle sail
    salad salmon salt sand scarf school sea seed shadow sheep shelf shell ship shirt shoe shop shoulder silk silver sister
    skirt sky smoke snail snow soap sock sofa soldier song soup spark spice spider spoon spring square stable stairs star
    station stone storm story stove straw street string sugar suit summer sun supper swan sweater sword table tail tailor
    tea teacher tent thread throat thumb ticket tiger toast toe tomato tongue tooth towel tower town toy train tray tree
    trumpet trunk tulip tunnel turkey turtle uncle valley vase velvet village violin voice wagon wall walnut watch water
    wave wax whale wheat wheel whistle willow wind window winter wire wolf wood wool yard yarn year zebra`,
  fr: `abri agneau aigle aile air algue amande amour ampoule anche ange animal appel arbre arc argent armoire assiette
    astre atelier aube auberge automne avion avril bague baie balai balcon baleine balle banc bande banque barbe barque
    bassin bateau beurre bijou billet biscuit blouse boire bois bonbon bonnet bord botte bouche bougie boule bourse bouton
    branche bras brique brise brosse bruit bureau cabane cacao cadeau cadre cahier caillou caisse camion canard canne
    canot carafe carotte carte cascade casque castor cave cerf cerise chaise chambre champ chanson chapeau char chat
    chaud chemin cheval chien chou cidre ciel cigale citron clef cloche clou cochon coin collier colline compas conte coq
    coquille corbeau corde corne coton cou coude coude couleur coupe courge cousin couteau crabe crayon cri crochet cuivre
    cuisine cygne dame danse dauphin dent dimanche dindon disque docteur doigt dos drap drapeau dune eau encre enfant
    escalier espace estrade facteur faim farine faucon faux femme fenouil ferme feu feuille fil fille film fils flamme
    fleur fleuve flocon foin fontaine forge four fourmi fraise frein fromage front fruit fusil galet gant garage gare
    gazon genou gilet girafe glace globe gomme gorge grain grange grenier griffe grotte groupe guitare hache haie hamac
    haricot harpe herbe heure hibou hiver homme horloge huile huit image ivoire jambe jambon jardin jeu jeudi joie joue
    jouet jour juge juillet jupe jus lac laine lait laitue lame lampe langue lapin larme laurier lavande lettre lilas
    limace linge lion lit livre loup loutre lumière lundi lune lunettes lutin lynx main maison malle manche manteau marche
    mardi marin marron marteau masque matin melon menthe menton mer merle miel mine miroir montagne montre mouche moulin
    mousse mouton mur muscle musique nappe nature navire neige nid noir noix nombre nord nuage nuit oasis objet oie oignon
    oiseau olive ombre oncle orage orange oreille orge ortie ours outil ouvrage page paille pain palais palme panier papier
    parc pain patin peau peigne pelle pendule perle persil phare photo piano pied pierre pigeon pile pin pinceau pipe
    piste place plage plaine planche plante plat plomb pluie plume poche poire pois poisson poivre pomme pompe pont porte
    poule poulet prairie prince prune puits pull quai radis raie raisin rame rampe rayon renard repas requin reine rideau
    riz robe robinet roche roi rose roseau roue route ruban ruche rue sable sabot sac salade salle sang sapin savon sceau
    seau sel selle serpent sirop soie soir soleil sorbet soupe source souris sucre table tableau talon tambour tante tapis
    tasse taureau temple tente terre thym tigre timbre tiroir toit tomate tortue tour train trou truite tulipe vache
    vague valise vallon vase veau vent verger verre veste viande vigne village ville violon visage voile voisin voiture
    voix volcan wagon`,
  it: `abete acqua aereo agnello ago albero album alce amico amore ananas anatra ancora anello angelo anima anno ape aprile
    aquila arancia arco argento aria arpa asino autunno avena baco baffi bagno balena balcone bambino banana banca banco
    barba barca basilico bastone becco bella bosco bocca borsa bottone braccio brina bruco buca burro busta cacao calcio
    calice calza camera camino campana campo canale candela cane canna canto capanna capello capo capra carbone carota
    carta casa cascata castello cavallo cavolo cena cera cerchio cervo cesto chiave chiesa chiodo cibo ciclo cielo ciglio
    cigno cima cinema cipolla circo cintura coda colle collo colomba colore coltello conca conte coppa corallo corda corno
    corona corvo costa cotone cratere crema croce cubo cucina cuoco cuore cupola curva custode danza data delfino dente
    deserto diario disco dito dolce domenica donna drago duna edera elefante elmo erba estate fabbro faccia faggio fagiolo
    falco fame fango farfalla farina faro favola felce ferro festa fiaba fiamma fico fieno figlio filo finestra fiore
    fiume flauto foca foglia fondo fontana forno forte foto fragola frase freccia frutto fuga fumo fungo fuoco gabbia
    gallo gamba gara gatto gelato gelo gelso gemma gente gesso ghiaccio giacca giallo giardino giglio giorno giostra
    giugno gola gomma gonna grano grappa grillo grotta gruppo guanto gufo guscio idea inverno isola istrice labbro lago
    lama lampada lana lancia latte lavagna legno lenza leone lepre lettera letto libro lima limone lingua lino lira lite
    luce luglio lumaca luna lupo madre maggio maglia mago mais mano mantello mare marmo martello maschera mattina mela
    melone menta mercato merlo mese metro miele minuto molo moneta monte mora motore mucca mulino mulo muro museo musica
    nastro natale nave nebbia neve nido noce nodo nome nonna nord notte numero nuvola oasi oca occhio oliva ombra onda ora
    orchidea orecchio orma oro orso orto osso ostrica ottobre pace padella padre paese paglia palazzo palla palma palude
    panca pane panino pappa parco parete pasta patata pecora penna pepe pera perla pesca pesce petalo petto piano piatto
    piazza piede pietra pigna pino pioggia piombo pirata piuma poeta pollo polso pomata ponte porta porto posta pozzo prato
    premio prugna pugno pulce punta quadro quercia radice radio ragno ramo rana rapa re recinto regalo regina remo rete
    riccio riga riso riva roccia rosa rospo rotaia ruota sabato sabbia sacco sala sale salice salto salvia sangue sapone
    sarta sasso scala scarpa scatola sci scimmia scopa scuola secchio sedia segno sella seme sera serpe seta sete siepe
    sogno sole sonno sorella spada spalla spiga sposa stagno stalla stanza stella stivale storia strada suono tacco tana
    tappeto tasca tavolo teatro tela tempo tenda terra testa tetto tigre timo topo torre torta trave treno trota tulipano
    tuono uccello uomo uovo uva valle vaso vela vento vespa veste vetro via viola viso vite vitello voce volpe zaino zebra
    zia zucca zuppa`,
};

const ascii = (word) => /^[A-Za-z]{2,12}$/.test(word);

export const WORDS = Object.fromEntries(
  Object.entries(lists).map(([language, text]) => [language, [...new Set(text.split(/\s+/).filter(ascii))]]),
);
