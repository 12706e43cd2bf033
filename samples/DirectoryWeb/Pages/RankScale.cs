using MedSocial.Ranking;

namespace DirectoryWeb.Pages;

/// <summary>The ranks that the bounds allow, as a stretch on a small scale.</summary>
internal static class RankScale
{
    internal static Html Render(RankInterval interval, int rank, int ranks, string text)
    {
        double At(double place) => ranks == 1 ? 50 : 6 + 88 * (place - 1) / (ranks - 1);
        var (from, to) = (At(interval.Best), At(interval.Worst));
        return Html.Of(
            $"""
            <span class="ranks"><svg class="scale" role="img" aria-label="{text}">
            <line class="all" x1="6%" x2="94%" y1="50%" y2="50%"/>
            <line class="may" x1="{from}%" x2="{to}%" y1="50%" y2="50%"/>
            <circle class="is" cx="{At(rank)}%" cy="50%" r="4"/>
            </svg><span class="says" aria-hidden="true">{text}</span></span>
            """);
    }
}
