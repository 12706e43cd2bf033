using MedSocial;

namespace DirectoryWeb.Pages;

/// <summary>A figure as a bar that shows its bounds: solid as far as it is proven, then fading where nothing bounds it, hatched where it may lie.</summary>
/// <remarks>Widths are attributes of a drawing and not styles: the content security policy allows no style in the page.</remarks>
internal static class BoundBar
{
    /// <summary>How much of the width the open end of a figure without upper bound takes, in percent.</summary>
    private const double OpenEnd = 10;

    /// <summary>The fading colour, once in a page.</summary>
    internal static Html Definitions { get; } = Html.Of(
        $"""<svg class="hidden" width="0" height="0" aria-hidden="true"><defs><linearGradient id="open"><stop class="from" offset="0"/><stop class="to" offset="1"/></linearGradient></defs></svg>""");

    /// <summary>Percent of the width per unit, so that the largest bar ends where its open end still fits.</summary>
    internal static double Scale(IEnumerable<Measure> measures) =>
        (100 - OpenEnd) / Math.Max(1, measures.Max(measure => measure.Upper ?? measure.Lower));

    internal static Html Render(Measure measure, double scale)
    {
        var sure = measure.Lower * scale;
        var end = measure.Upper is { } upper ? upper * scale : sure + OpenEnd;
        return Html.Of(
            $"""
            <svg class="bound" aria-hidden="true">
            <rect class="track" width="100%" height="100%" rx="3"/>
            <rect class="sure" width="{sure}%" height="100%" rx="3"/>
            {(measure.Upper is null
                ? Html.Of($"""<rect class="open" x="{sure}%" width="{end - sure}%" height="100%" fill="url(#open)"/>""")
                : Html.If(end - sure > 0.01, () => Html.Of($"""<rect class="maybe" x="{sure}%" width="{Math.Max(0.6, end - sure)}%" height="100%"/>""")))}
            </svg>
            """);
    }
}
