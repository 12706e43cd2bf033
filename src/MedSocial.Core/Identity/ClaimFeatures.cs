using MedSocial.Registers;

namespace MedSocial.Identity;

/// <summary>What was read from a claim, in the form in which it is compared. Kept by an engine and used again.</summary>
internal sealed class ClaimFeatures
{
    internal const int MaxNameWords = 8;

    /// <summary>The words of the displayed name, folded: civilities, work and places left out.</summary>
    internal List<string> Name { get; } = [];

    /// <summary>The letters of the handle, folded, without separators and figures; empty when there is none.</summary>
    internal string Handle { get; set; } = "";

    /// <summary>The words of the handle as separators, capitals and figures part them, folded.</summary>
    internal List<string> HandleWords { get; } = [];

    /// <summary>The communes that the profile names.</summary>
    internal List<int> Communes { get; } = [];

    /// <summary>For each commune the place of the first in the list that has its name: homonyms that nothing tells apart are all meant.</summary>
    internal List<int> CommuneGroups { get; } = [];

    internal List<int> Departments { get; } = [];

    /// <summary>Adds a commune, or homonyms with the largest first.</summary>
    internal void AddCommunes(ReadOnlySpan<int> communes)
    {
        if (communes.IsEmpty || Communes.Contains(communes[0]))
            return;
        var group = Communes.Count;
        foreach (var commune in communes)
        {
            Communes.Add(commune);
            CommuneGroups.Add(group);
        }
    }

    internal List<int> Regions { get; } = [];

    /// <summary>Departments that figures in the handle may mean: they speak for somebody, never against.</summary>
    internal List<int> HintedDepartments { get; } = [];

    /// <summary>Communes that the handle may mean.</summary>
    internal List<int> HintedCommunes { get; } = [];

    /// <summary>Disciplines and, with <see cref="WorkTable.ProfessionMark"/>, professions.</summary>
    internal List<int> Work { get; } = [];

    internal List<RegisterNumber> Numbers { get; } = [];

    internal AccountId Account { get; set; }

    /// <summary>Accounts that the profile links to.</summary>
    internal List<AccountId> Linked { get; } = [];

    internal List<MatchIssueCode> Issues { get; } = [];

    /// <summary>Whether a place is named.</summary>
    internal bool HasPlace => Communes.Count + Departments.Count + Regions.Count > 0;

    /// <summary>Whether a place is named, or the handle hints at one.</summary>
    internal bool SaysPlace => HasPlace || HintedDepartments.Count + HintedCommunes.Count > 0;

    internal void Clear()
    {
        Name.Clear();
        Handle = "";
        HandleWords.Clear();
        Communes.Clear();
        CommuneGroups.Clear();
        Departments.Clear();
        Regions.Clear();
        HintedDepartments.Clear();
        HintedCommunes.Clear();
        Work.Clear();
        Numbers.Clear();
        Account = default;
        Linked.Clear();
        Issues.Clear();
    }

    internal void Note(MatchIssueCode code)
    {
        if (!Issues.Contains(code))
            Issues.Add(code);
    }
}
