using System.Collections.Frozen;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>
/// Where on the help page a statement stands (line of its Markdown file, 27 lines). An omission stands where the page
/// should say what it leaves out.
/// </summary>
internal static class PageLines
{
    private static readonly FrozenDictionary<string, int> Lines = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["S-03"] = 5, ["S-04"] = 9, ["S-05"] = 9, ["S-06"] = 9, ["S-11"] = 13, ["S-13"] = 13, ["S-18"] = 20, ["S-20"] = 21, ["S-21"] = 21,
        ["S-23"] = 24, ["S-24"] = 25,
        ["O-01"] = 16, ["O-03"] = 16, ["O-05"] = 25, ["O-07"] = 21, ["O-08"] = 9, ["O-09"] = 20, ["O-10"] = 9, ["O-12"] = 25, ["O-13"] = 25,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The line of the first of some statements that has one; 1 when none has.</summary>
    public static int Of(IEnumerable<string> statements) =>
        statements.Select(statement => Lines.GetValueOrDefault(statement, 0)).FirstOrDefault(line => line > 0, 1);
}
