namespace DirectoryWeb.Pages;

/// <summary>The few drawings, in the page so that they take its colours.</summary>
internal static class Icons
{
    internal static Html Mark { get; } = Html.Of(
        $"""<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9"/><path d="M16 8v16M8 16h16"/><circle cx="16" cy="8" r="2.6"/><circle cx="24" cy="16" r="2.6"/><circle cx="16" cy="24" r="2.6"/><circle cx="8" cy="16" r="2.6"/></svg>""");

    internal static Html Search { get; } = Stroke("<circle cx=\"11\" cy=\"11\" r=\"6.5\"/><path d=\"m16 16 5 5\"/>");

    internal static Html Out { get; } = Stroke("<path d=\"M9 6h9v9M18 6 7 17\"/>");

    internal static Html Mask { get; } = Stroke("<path d=\"M4 8c5-3 11-3 16 0 0 6-2 9-5 9-2 0-2-2-3-2s-1 2-3 2c-3 0-5-3-5-9Z\"/><path d=\"M8 11h2M14 11h2\"/>");

    internal static Html Shield { get; } = Stroke("<path d=\"M12 3 5 6v6c0 4 3 7 7 9 4-2 7-5 7-9V6Z\"/><path d=\"m9 12 2 2 4-4\"/>");

    internal static Html Talk { get; } = Stroke("<path d=\"M4 5h16v11H10l-5 4v-4H4Z\"/><path d=\"M8 9h8M8 12h5\"/>");

    internal static Html Bars { get; } = Stroke("<path d=\"M5 20V10M12 20V4M19 20v-7\"/>");

    internal static Html Cross { get; } = Stroke("<path d=\"m7 7 10 10M17 7 7 17\"/>");

    internal static Html Code { get; } = Stroke("<path d=\"m8 7-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14\"/>");

    private static Html Stroke(string paths) => Html.Drawing($"<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{paths}</svg>");
}
