using AikidoGitLabSim.Handbook.Grammar;
using AikidoGitLabSim.Handbook.Lexicon;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reading;

/// <summary>Reads facts in short: "Plan: Team or up", "Time: about five minutes".</summary>
internal static class Facts
{
    private const int MostWordsOfKey = 4;

    /// <summary>What a key and a text without a verb say; null where they say no fact.</summary>
    public static Draft? Read(Token[] tokens)
    {
        var colon = tokens.FindMark(":");
        if (colon is < 1 or > MostWordsOfKey || colon + 1 == tokens.Length)
            return null;
        return ClauseStarts.FiniteVerb(tokens, colon + 1) < 0 && !ClauseStarts.IsInstruction(tokens, colon + 1, first: true)
            ? tokens is [{ Style: TextStyle.Code } code, ..] && code.Text.All(char.IsAsciiDigit) ? new Draft(StatementKind.Claim)
            : KindOf(tokens[..colon].TextOf()) is { } kind ? new Draft(kind) : null
            : null;
    }

    /// <summary>The lists that say for whom and for what a page holds, such as "Tier: Premium"; they fill in no form.</summary>
    public static HashSet<int> ListsOf(IReadOnlyList<PageBlock> blocks) =>
    [
        .. blocks.Where(block => block is { Kind: BlockKind.Item, Scope.Group: not null } && KeyOf(block) is { } key
                && Words.Is("factonly", key))
            .Select(block => block.Scope.Group ?? -1),
    ];

    private static string? KeyOf(PageBlock item) => item.Text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        ? item.Text[..colon].Trim().ToLowerInvariant() : null;

    private static StatementKind? KindOf(string key) => Known(key)
        ?? (Known(key.Split(' ')[^1]) is StatementKind.Prerequisite and var kind ? kind : null);

    private static StatementKind? Known(string key) => Words.MeaningAt("factkey", [key.ToLowerInvariant()], 0)?.Meaning switch
    {
        "prerequisite" => StatementKind.Prerequisite,
        "claim" => StatementKind.Claim,
        "caveat" => StatementKind.Caveat,
        "recommendation" => StatementKind.Recommendation,
        _ => null,
    };
}
