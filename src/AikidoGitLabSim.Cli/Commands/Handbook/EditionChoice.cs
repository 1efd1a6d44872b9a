using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Finds the editions and the kinds of token that the options name.</summary>
internal static class EditionChoice
{
    private const string All = "all";

    /// <summary>Finds the editions that the arguments name.</summary>
    /// <param name="facts">What is known of GitLab.</param>
    /// <param name="given">What the user wrote; none for the default.</param>
    /// <param name="problem">What is wrong, when the result is null.</param>
    public static IReadOnlyList<EditionFacts>? Find(IGitLabFacts facts, IEnumerable<string> given, out string problem)
    {
        problem = "";
        var names = given.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        if (names is [])
            names.Add(facts.DefaultEdition);
        var found = new List<EditionFacts>();
        foreach (var name in names.SelectMany(name => name == All ? facts.Editions : [name]).Distinct(StringComparer.Ordinal))
        {
            if (!facts.TryFind(name, out var edition, out var wrong))
            {
                problem = wrong;
                return null;
            }

            found.Add(edition);
        }

        return found;
    }

    /// <summary>The kinds of token that the argument names; without it, all.</summary>
    public static IReadOnlyList<TokenBranch> Tokens(string? given) => given switch
    {
        "personal" => [TokenBranch.Personal],
        "group" => [TokenBranch.Group],
        _ => [TokenBranch.Personal, TokenBranch.Group],
    };
}
