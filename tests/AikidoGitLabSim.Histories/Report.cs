using System.Globalization;

namespace AikidoGitLabSim.Histories;

/// <summary>What a run found.</summary>
/// <param name="Problems">What is wrong; empty: nothing.</param>
/// <param name="Operations">How many operations have a verdict.</param>
/// <param name="Summary">The counts, for people.</param>
internal sealed record Report(IReadOnlyList<string> Problems, long Operations, IReadOnlyList<string> Summary)
{
    /// <summary>How many of them the clients did before the end, of those that were wanted.</summary>
    public long Done { get; init; }

    /// <summary>Reads the histories.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="more">What else is wrong.</param>
    public static Report Of(IReadOnlyList<WorldUnderTest> worlds, IEnumerable<string> more)
    {
        var tokens = worlds.SelectMany(world => world.All).ToList();
        var operations = tokens.SelectMany(token => token.Operations).ToList();
        var problems = tokens.SelectMany(TokenCheck.Run).Concat(worlds.SelectMany(world => world.Behind)).Concat(more).ToList();
        var races = tokens.Count(IsRace);
        string Line(string what, long count) => string.Create(CultureInfo.InvariantCulture, $"{count,9:N0} {what}");
        return new Report(problems, operations.Count(one => one.Outcome != Outcome.Nothing),
        [
            Line("tokens were made and acknowledged", tokens.Count),
            .. operations.GroupBy(one => (one.Kind, one.Outcome)).OrderBy(group => group.Key)
                .Select(group => Line($"{group.Key.Kind} → {group.Key.Outcome}", group.Count())),
            Line("tokens were asked to end by several clients at once", races),
        ]);
    }

    private static bool IsRace(TokenHistory token)
    {
        var ends = token.Operations.Where(one => one.Kind is OperationKind.Revoke or OperationKind.Rotate)
            .OrderBy(one => one.Began).ToList();
        return ends.Zip(ends.Skip(1)).Any(pair => pair.First.Ended > pair.Second.Began);
    }
}
