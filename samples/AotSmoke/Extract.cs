namespace AotSmoke;

/// <summary>Two invented professionals as the national register's open extract writes them; columns are found by their names.</summary>
internal static class Extract
{
    internal const string Text = """
        Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code type savoir-faire|Code savoir-faire|Libellé savoir-faire|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|
        8|10003820189|810003820189|LEMOINE|Anne|10|Médecin|S|SM54|Médecine générale|44340|44020|BOUGUENAIS|
        8|10107592585|810107592585|KERVELLA|Yann|10|Médecin|S|SM59|Médecine d'urgence|44000|44109|NANTES|

        """;
}
