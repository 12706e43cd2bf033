namespace MedSocial.Deontology.Rules;

internal static partial class WordTable
{
    /// <summary>First names that the list of INSEE lacks: those of children of today, and of families that came from elsewhere.</summary>
    private const string MoreFirstNames =
        """
        alexei alioune andreea assane ayden badr britney calypso chaima dmitri elouan elyne emre enguerrand enora erine ewan ewen fantine filip filipa fodie foucauld gaia garance
        guenievre hanh hieu ikram ilham iliana ilyan imene inna ioana ivanka jenna jing jovana kahina kelya khanh kiara laly lauryne lenzo linh liya loane loanne lohan lorelei
        louane louka lyana lyhanna maceo maddie maelyne maewenn mahaut maho maissane maiwenn mallaury mallory malone mamoudou marilou marwa marylou mattia mei merlin merve mihaela
        mikhail milla mouhamed mya myla nadira nadjet nael naelle nahel nawal nelia nhung nikolai noor oksana ondine oualid ouissem ozlem pacome pernelle philemon priam ramata
        rokia romaissa roxanne sael safiatou salimata sasha selena selene sergei sergey shana sirine sixtine soan sohan solenn soren soumaya suzon swann syrine tahlia tao tess
        tessa thiago thien tiana tilio tiziano toan trang travis trinh viet wissem yael ying ysaline ysee zadig zayn ziyad
        """;
}
