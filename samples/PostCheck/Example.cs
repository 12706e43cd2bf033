namespace PostCheck;

/// <summary>An invented post that breaks several rules at once; it is what the sample shows when it is given nothing.</summary>
internal static class Example
{
    internal const string Text =
        "De garde cette nuit : Mme Valombre, 54 ans, boulangère à Saint-Trojan-les-Bains, née le 12/05/1970,\n"
        + "NIR 1 85 05 78 006 084 91, tél. 06 12 34 56 78. Photo ci-jointe. Le Dr Grenoir est un escroc.\n";
}
