using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Catalogue;

namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>What a scenario concludes of a statement in its last step: <c>So S-20 does not hold for personal tokens</c>.</summary>
/// <param name="Statement">The statement's id.</param>
/// <param name="Holds">Whether it held.</param>
/// <param name="Kind">The kind of token.</param>
public sealed partial record Claim(string Statement, bool Holds, string Kind)
{
    public const string Pattern =
        @"^so (?<statement>S-\d\d) (?<verdict>holds|does not hold)"
        + @"(?<kind>| for personal tokens| for group tokens| for service account tokens)$";

    /// <summary>The claim that a step makes; null when it makes none.</summary>
    public static Claim? Of(string step) => Shape().Match(step) is { Success: true, Groups: var groups }
        ? Of(groups["statement"].Value, groups["verdict"].Value, groups["kind"].Value) : null;

    public static Claim Of(string statement, string verdict, string kind) =>
        new(statement, verdict == "holds", kind.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .. var words, _]
            ? string.Join('-', words) : "any");

    /// <summary>Whether a verdict allows it. Where it depends, both may happen; of what cannot be observed nothing is concluded.</summary>
    public bool Agrees(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Holds => Holds,
        RowVerdict.DoesNotHold => !Holds,
        RowVerdict.Depends => true,
        _ => false,
    };

    [GeneratedRegex(Pattern, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
