using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Walking.Branches;

/// <summary>Which statements of a page belong to which kind of token and edition.</summary>
internal static class PageBranches
{
    private static readonly string[] UserWords = ["avatar", "profile", "preferences", "user settings", "personal"];

    /// <summary>The kinds of token that a page is about.</summary>
    public static IReadOnlyList<TokenBranch> Of(HelpPage page)
    {
        var branches = page.Statements.Where(statement => statement.Action is not null && statement.Branch is not null)
            .Select(statement => KindOf(statement.Branch ?? "")).ToList();
        var ways = page.Statements.Where(statement =>
            statement is { Action: StatementAction.Navigate or StatementAction.Open, Target: [_, ..] })
            .Select(statement => string.Join(' ', statement.Target)).ToList();
        List<TokenBranch> kinds = [];
        if (branches.Contains(TokenBranch.Personal) || ways.Any(way => UserWords.Any(word => Has(way, word))))
            kinds.Add(TokenBranch.Personal);
        if (branches.Contains(TokenBranch.Group) || ways.Any(way => Has(way, "group")))
            kinds.Add(TokenBranch.Group);
        return kinds is [] && ways.TrueForAll(way => !Has(way, "project")) ? [TokenBranch.Personal] : kinds;
    }

    /// <summary>Whether a statement is to be read by somebody who makes such a token on such an edition.</summary>
    /// <remarks>A target that is named by its host, not by an edition, has every statement of its kind of token.</remarks>
    public static bool Applies(Statement statement, string target, TokenBranch token)
    {
        var edition = TargetEdition.Parse(target);
        var branch = statement.Branch ?? "";
        var isOther = branch.Length > 0
            && (IsAbout(branch, "project") || IsAbout(branch, "service") || (KindOf(branch) is { } kind && kind != token));
        return !isOther
            && (edition is null || statement.Action is null || Words(statement).All(words => EditionCondition.Of(words).Includes(edition)));
    }

    private static IEnumerable<string?> Words(Statement statement) => [statement.Branch, statement.Condition, statement.Edition];

    private static TokenBranch? KindOf(string branch) =>
        IsAbout(branch, "group") ? TokenBranch.Group
        : IsAbout(branch, "personal") || IsAbout(branch, "user") ? TokenBranch.Personal
        : null;

    private static bool IsAbout(string branch, string word) => Has(branch, word);

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
