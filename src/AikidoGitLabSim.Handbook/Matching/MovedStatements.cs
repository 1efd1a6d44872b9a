namespace AikidoGitLabSim.Handbook.Matching;

/// <summary>Which statements stand in another order than in the catalogue.</summary>
internal static class MovedStatements
{
    /// <summary>The positions of the statements that moved.</summary>
    /// <remarks>
    /// Of the statements that passed each other, the fewer moved. Where two blocks changed places, there is no telling, and both did.
    /// </remarks>
    /// <param name="entryOf">The rank of each statement in the catalogue; null for a new one.</param>
    /// <param name="blocks">The paragraph or list item of each statement.</param>
    public static IReadOnlySet<int> Among(IReadOnlyList<int?> entryOf, IReadOnlyList<int> blocks)
    {
        var order = Enumerable.Range(0, entryOf.Count).Where(at => entryOf[at] is not null).ToArray();
        var kept = LongestRun(order, entryOf);
        var moved = order.Where(at => !kept.Contains(at)).ToHashSet();
        var passed = order.Where(at => kept.Contains(at) && moved.Any(other => (at < other) != (entryOf[at] < entryOf[other]))).ToHashSet();
        if (Count(moved, blocks) == Count(passed, blocks))
            moved.UnionWith(passed);
        return moved;
    }

    private static int Count(IEnumerable<int> statements, IReadOnlyList<int> blocks) =>
        statements.Select(at => blocks[at]).Distinct().Count();

    private static HashSet<int> LongestRun(int[] order, IReadOnlyList<int?> entryOf)
    {
        var length = new int[order.Length];
        var before = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            (length[at], before[at]) = (1, -1);
            for (var other = 0; other < at; other++)
            {
                if (entryOf[order[other]] < entryOf[order[at]] && length[other] + 1 > length[at])
                    (length[at], before[at]) = (length[other] + 1, other);
            }
        }

        var run = new HashSet<int>();
        for (var at = order.Length == 0 ? -1 : Array.IndexOf(length, length.Max()); at >= 0; at = before[at])
            run.Add(order[at]);
        return run;
    }
}
