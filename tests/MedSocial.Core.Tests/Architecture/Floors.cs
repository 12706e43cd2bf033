namespace MedSocial.Tests.Architecture;

/// <summary>The floors of the house: a room uses rooms on floors below it; only the rooms of the floor of the nouns know each other.</summary>
internal static class Floors
{
    private const int Nouns = 1;

    private static readonly string[][] Rooms =
    [
        ["Text"],
        ["MedSocial", "Registers", "Catalog"],
        ["Storage"],
        ["MedicalDirectory"],
        ["Search", "Deontology", "Formats"],
        ["Ranking", "Identity"],
        ["Requests"],
        ["Hosting"],
    ];

    /// <summary>The floor of a room, or -1.</summary>
    internal static int Of(string room) => Array.FindIndex(Rooms, floor => floor.Contains(room));

    internal static bool MayUse(string room, string other)
    {
        if (room == other)
            return true;
        var (mine, theirs) = (Of(room), Of(other));
        return theirs < mine || (mine == Nouns && theirs == Nouns);
    }

    /// <summary>Every use that the floors forbid, one line each.</summary>
    internal static List<string> Violations(IReadOnlyCollection<SourceFile> files)
    {
        var homes = files
            .SelectMany(file => file.Declared.Select(type => (type, file.Room)))
            .ToLookup(pair => pair.type, pair => pair.Room);
        var violations = new List<string>();
        foreach (var file in files)
        {
            if (Of(file.Room) < 0)
                violations.Add($"{file.Path}: the folder {file.Room} has no floor");
            foreach (var room in file.NamedRooms.Where(room => Of(room) >= 0 && !MayUse(file.Room, room)))
                violations.Add($"{file.Path} names MedSocial.{room}");
            foreach (var type in file.Words.Where(homes.Contains))
            {
                // A name that several rooms declare is given the benefit of the doubt: without a using the nearest one is meant.
                if (!homes[type].Any(room => MayUse(file.Room, room)))
                    violations.Add($"{file.Path} uses {type} of {homes[type].First()}");
            }
        }
        return violations;
    }
}
