namespace MedSocial.Tests.Search;

/// <summary>An invented directory for <c>golden-searches.txt</c>: names that are hard to find in France, and next to each the name with which it is confused.</summary>
internal static class GoldenPeople
{
    private const string General = "SM54", Cardiology = "SM04", Ophthalmology = "SM38", Paediatrics = "SM40", Dermatology = "SM15", Gynaecology = "SM20",
        Emergency = "SM59", Ent = "SM39", Psychiatry = "SM42", Surgery = "SM05", Gastro = "SM24", Radiology = "SM44", Anaesthesia = "SM02";

    internal static MedicalDirectory Directory { get; } = Sample.Directory(
    [
        // Homonyms, and better known people whose names go on where theirs end.
        Doctor("martin-nantes", "Jacques", "Martin", General, "Nantes", "44"),
        Doctor("martin-lyon", "Jacques", "Martin", Cardiology, "Lyon", "69"),
        Doctor("martin-lille", "Jacques", "Martin", Ophthalmology, "Lille", "59"),
        Followed("twitter:jmartin_lyon", 500, "martin-lyon"),
        Followed("twitter:jmartin_lille", 40, "martin-lille"),
        Doctor("martineau", "Jacques", "Martineau", General, "Angers", "49"),
        Followed("youtube:jmartineau", 900_000, "martineau"),
        Doctor("martinez", "Jacqueline", "Martinez", Dermatology, "Perpignan", "66"),
        Doctor("hoarau-reunion", "Paul", "Hoarau", General, "Saint-Denis", "974"),
        Doctor("hoarau-93", "Paul", "Hoarau", Radiology, "Saint-Denis", "93"),
        Followed("linkedin:paul-hoarau-radio", 9000, "hoarau-93"),
        Doctor("paris", "Louis", "Paris", General, "Tours", "37"),
        Doctor("aubert", "Louis", "Aubert", Cardiology, "Paris", "75"),
        Followed("twitter:louisaubert", 80_000, "aubert"),
        Doctor("thomas-bernard", "Thomas", "Bernard", Surgery, "Pau", "64"),
        Doctor("bernard-thomas", "Bernard", "Thomas", Psychiatry, "Niort", "79"),

        // One letter or one sound apart, the famous one being the wrong one.
        Doctor("morel-anne", "Anne", "Morel", Paediatrics, "Caen", "14"),
        Doctor("morel-anna", "Anna", "Morel", Dermatology, "Nice", "06"),
        Followed("instagram:annamorel", 500_000, "morel-anna"),
        Doctor("morelle", "Anne", "Morelle", General, "Toulon", "83"),
        Followed("tiktok:annemorelle", 2_000_000, "morelle"),
        Doctor("dupont", "Pierre", "Dupont", General, "Limoges", "87"),
        Doctor("dupond", "Pierre", "Dupond", Gastro, "Reims", "51"),
        Followed("twitter:pdupond", 1_000_000, "dupond"),
        Doctor("lefevre", "Hélène", "Lefèvre", Psychiatry, "Amiens", "80"),
        Doctor("lefebvre", "Hélène", "Lefebvre", Gynaecology, "Lille", "59"),
        Followed("twitter:hlefebvre", 50_000, "lefebvre"),
        Doctor("thibault", "Claire", "Thibault", Paediatrics, "Rennes", "35"),
        Doctor("mennessier", "Luc", "Mennessier", Gastro, "Vannes", "56"),
        Doctor("herault", "Jérôme", "Hérault", Ent, "Rouen", "76"),
        Doctor("charpentier", "Dominique", "Charpentier", Surgery, "Nancy", "54"),
        Doctor("fournier", "Gilles", "Fournier", Anaesthesia, "Poitiers", "86"),
        Followed("twitter:g_fournier", 300, "fournier"),
        Doctor("hennequin", "Denis", "Hennequin", Dermatology, "Troyes", "10"),
        Doctor("kestler", "Raphaël", "Kestler", Ophthalmology, "Colmar", "68"),
        Doctor("dieulafoy", "Xavier", "Dieulafoy", General, "Albi", "81"),
        Doctor("fontanel", "Philippe", "Fontanel", Radiology, "Nîmes", "30"),
        Doctor("quemeneur", "Christophe", "Quéméneur", General, "Morlaix", "29"),
        Doctor("schneider", "Stéphane", "Schneider", Cardiology, "Mulhouse", "68"),
        Doctor("guillaumet", "Cyril", "Guillaumet", Emergency, "Annecy", "74"),

        // Particles.
        Doctor("de-la-tour", "Anne", "de la Tour", General, "Blois", "41"),
        Doctor("delatour", "Jean", "Delatour", Cardiology, "Bourges", "18"),
        Doctor("le-herissey", "Solène", "Le Hérissey", Gynaecology, "Lorient", "56"),
        Doctor("le-bihan", "Anne-Lise", "Le Bihan", General, "Vannes", "56"),
        Doctor("le-guen", "Yann", "Le Guen", General, "Brest", "29"),
        Doctor("leguen", "Morgane", "Leguen", Paediatrics, "Quimper", "29"),
        Doctor("aubigny", "Arthur", "d'Aubigny", Surgery, "Orléans", "45"),
        Doctor("van-den-berghe", "Pieter", "Van den Berghe", Ent, "Dunkerque", "59"),
        Doctor("ben-youssef", "Karim", "Ben Youssef", Anaesthesia, "Saint-Étienne", "42"),
        Doctor("el-khoury", "Nadia", "El Khoury", Dermatology, "Grenoble", "38"),
        Doctor("lhermite", "Gaëlle", "L'Hermite", Psychiatry, "Saint-Malo", "35"),

        // Saints and compounds.
        Doctor("saint-martin", "Élise", "Saint-Martin", General, "Bayonne", "64"),
        Doctor("sainte-marie", "Odile", "Sainte-Marie", Paediatrics, "Agen", "47"),
        Doctor("st-jean", "Bruno", "St-Jean", Surgery, "Cannes", "06"),
        Doctor("roudier", "Jean-Jacques", "Roudier", General, "Guérande", "44"),
        Doctor("vasseur-jc", "Jean-Claude", "Vasseur", Cardiology, "Arras", "62"),
        Doctor("vasseur-luc", "Luc", "Vasseur", Radiology, "Calais", "62"),
        Followed("twitter:lucvasseur", 20_000, "vasseur-luc"),
        Doctor("boulanger-mc", "Marie-Christine", "Boulanger", Dermatology, "Le Mans", "72"),
        Followed("instagram:mcboulanger", 60_000, "boulanger-mc"),
        Doctor("boulanger", "Marie", "Boulanger", General, "Laval", "53"),
        Doctor("legrand-petit", "Anne-Sophie", "Legrand-Petit", Gynaecology, "Besançon", "25"),

        // Two surnames in a life.
        Doctor("marchand", "Sophie", "Marchand", Psychiatry, "Dijon", "21", birth: "Dubreuil"),
        Doctor("caron", "Isabelle", "Caron", Ent, "Lens", "62", birth: "Wojcik"),

        // Letters that keyboards lack.
        Doctor("voeltzel", "Lætitia", "Vœltzel", Paediatrics, "Strasbourg", "67"),
        Doctor("coeurdevey", "Étienne", "Cœurdevey", Cardiology, "Belfort", "90"),
        Doctor("strauss", "Jürgen", "Strauß", Surgery, "Metz", "57"),
        Doctor("sorensen", "Bjørn", "Sørensen", Emergency, "Chambéry", "73"),
        Doctor("nguyen", "Thị Lan", "Nguyễn", Ophthalmology, "Évry-Courcouronnes", "91"),

        // Short names, names with an apostrophe, names from elsewhere.
        Doctor("li", "Wei", "Li", General, "Créteil", "94"),
        Doctor("roy", "Guy", "Roy", Cardiology, "Pau", "64"),
        Doctor("le-minh", "Minh", "Lê", Radiology, "Torcy", "77"),
        Doctor("obrien", "Patrick", "O'Brien", General, "Saint-Lô", "50"),
        Doctor("dhondt", "Greet", "D'Hondt", Psychiatry, "Roubaix", "59"),
        Doctor("lhostis", "Gwenaël", "L'Hostis", Ophthalmology, "Concarneau", "29"),
        Doctor("nguessan", "Aya", "N'Guessan", Paediatrics, "Massy", "91"),
        Doctor("mohammed", "Mohammed", "Bouzid", General, "Oyonnax", "01"),
        Doctor("przybylski", "Krzysztof", "Przybylski", Surgery, "Liévin", "62"),
        Doctor("rakotoarisoa", "Haingotiana", "Rakotoarisoa", Anaesthesia, "Mamoudzou", "976"),
        Doctor("beauregard", "Christine", "Pires-Beauregard", Dermatology, "Royan", "17"),
        Doctor("dauvergne-francois", "François-Michel", "Dauvergne", Ent, "Vierzon", "18"),

        // Two names near each other, of which one has something beside.
        Doctor("mordelle", "Antonie", "Mordelle", General, "Auch", "32"),
        Doctor("morelle-ciraud", "Antonia", "Morell-Ciraud", Cardiology, "Tulle", "19"),
        Followed("twitter:amorell", 70_000, "morelle-ciraud"),

        // Two names near what is typed, of which the second is a beginning, a particle, a name cut short or a letter less far.
        Doctor("galan", "Marie", "Galan", General, "Mende", "48"),
        Doctor("galenbier", "Marie", "Galenbier", General, "Privas", "07"),
        Doctor("drey", "Madeleine", "Drey", Ent, "Foix", "09"),
        Doctor("de-gregory", "Madeleine", "de Gregory", Psychiatry, "Gap", "05"),
        Doctor("isla", "Jeanne", "Isla", General, "Digne", "04"),
        Doctor("slaby", "Jeanne", "Slaby", Radiology, "Guéret", "23"),
        Doctor("wider", "Germaine", "Wider", General, "Épinal", "88"),
        Doctor("viadere", "Germaine", "Viadère", Gastro, "Cahors", "46"),
        Doctor("maireaux", "Joseph", "Maireaux", General, "Nevers", "58"),
        Doctor("menot", "Joseph", "Menot", Dermatology, "Moulins", "03"),
        Doctor("azazi", "Laurent", "Azazi", Anaesthesia, "Laon", "02"),

        // Specialties, professions and stages.
        Doctor("aubrac", "Inès", "Aubrac", Gynaecology, "Toulouse", "31"),
        Doctor("salmon", "Victor", "Salmon", Emergency, "Brest", "29"),
        Account.Of("twitter:urgences_salmon") with { Owners = ["salmon"], Hashtags = ["SAMU29", "MardiConseil"] },
        Doctor("perrot", "Camille", "Perrot", General, "Quimper", "29"),
        Doctor("bernardin", "Lucie", "Bernardin", Ent, "Metz", "57"),
        Other("pruvost", "Hugo", "Pruvost", "21", "Lille", "59"),
        Other("colas", "Fanny", "Colas", "50", "Nantes", "44"),
        Other("benali", "Leïla", "Benali", "60", "Marseille", "13"),
        Account.Of("instagram:leila.idel") with { Owners = ["benali"], Hashtags = ["NuitDeGarde"] },
        Other("garnier", "Théo", "Garnier", "70", "Annecy", "74"),
        Other("noel", "Agathe", "Noël", "40", "Valence", "26"),
        Doctor("rigaud", "Manon", "Rigaud", Psychiatry, "Strasbourg", "67") with { Stage = CareerStage.Intern },
        Doctor("fabre", "Lucas", "Fabre", null, "Montpellier", "34") with { Stage = CareerStage.Student },
        Doctor("baudouin", "Roger", "Baudouin", Surgery, "Vichy", "03") with { Stage = CareerStage.Retired },

        // Handles, pseudonyms, pages of nobody in particular.
        Doctor("quilichini", "Emma", "Quilichini", General, "Ajaccio", "2A"),
        Account.Of("twitter:DrQuili") with { Owners = ["quilichini"], Hashtags = ["DocTocToc"] },
        Account.Of("bluesky:quili.bsky.social") with { Owners = ["quilichini"] },
        new Practitioner
        {
            Id = "toubib-des-iles",
            Name = PersonName.Of("Armelle", "Zwingelstein").Withhold(),
            Disclosure = Disclosure.UndeclaredPseudonym,
            Aliases = [new("Le Toubib des Îles", AliasKind.Pseudonym)],
            Profession = "10",
        },
        Account.Of("twitter:ToubibIles") with { Owners = ["toubib-des-iles"] },
        Doctor("delmas", "Marion", "Delmas", Paediatrics, "Rodez", "12") with { Aliases = [new("Maman Pédiatre", AliasKind.Open)] },
        Account.Of("twitter:vaccinfo") with { Owners = ["delmas"], Hashtags = ["VaccinGrippe"] },
        Account.Of("facebook:~blouses-en-vrac") with { DisplayName = "Blouses en vrac" },

        // Compound names, and cities of which the commune is known.
        Doctor("castaing", "Marie-Josèphe", "Castaing", Gastro, "Hérouville-Saint-Clair", "14", insee: "14327"),
        Doctor("annemarie", "Annemarie", "Oberlin", General, "Colmar", "68"),
        Doctor("grimaz", "Anne-Marie", "Grimaz", Radiology, "Aix-en-Provence", "13", insee: "13001"),
        Doctor("darribere-emilie", "Émilie", "Darribère", Dermatology, "Lesneven", "29", insee: "29124"),
        Doctor("darribere-laurent", "Laurent", "Darribère", Radiology, "Agen", "47", insee: "47001"),
        Followed("tiktok:emiliedarribere", 4_000, "darribere-emilie"),
        Doctor("gluzman", "Marie", "Gluzman", Ent, "Nîmes", "30", birth: "David"),
        Doctor("david", "Marie", "David", General, "Sète", "34"),
        Followed("tiktok:mariedavid", 30_000, "david"),
    ]);

    private static Practitioner Doctor(string id, string given, string family, string? specialty, string city, string department, string? birth = null, string? insee = null) =>
        Other(id, given, family, "10", city, department) with
        {
            Name = PersonName.Of(given, family) with { BirthFamily = birth },
            Places = [new() { City = city, Department = department, Country = "FR", InseeCode = insee }],
            Specialties = specialty is null ? [] : [specialty],
        };

    private static Practitioner Other(string id, string given, string family, string profession, string city, string department) =>
        Sample.Person(id, given, family) with { Profession = profession, Places = [new() { City = city, Department = department, Country = "FR" }] };

    private static Account Followed(string account, long followers, string owner) => Sample.Followed(account, followers) with { Owners = [owner] };
}
