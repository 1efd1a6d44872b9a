using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Pages;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Meaning;

/// <summary>The facts of a statement of a page, free of wording and markup.</summary>
internal sealed partial record StatementMeaning
{
    /// <summary>The part of kinds that can stand for each other: instruction, assertion, link, figure or heading.</summary>
    public required string Family { get; init; }

    /// <summary>Whether it lists scopes.</summary>
    public bool IsScopeList { get; init; }

    /// <summary>The deed in lower case with dashes; null where there is none.</summary>
    public string? Action { get; init; }

    /// <summary>The label, or the segments of a path, as <see cref="ReaderWords.Label"/> writes them.</summary>
    public required IReadOnlyList<string> Target { get; init; }

    /// <summary>The scopes, the address, or the text entered.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>personal, group or project; null where the statement is for all.</summary>
    public string? Token { get; init; }

    /// <summary>Whether it says what not to do.</summary>
    public bool Negated { get; init; }

    /// <summary>What the clause is about: concepts and names.</summary>
    public required IReadOnlyList<string> About { get; init; }

    /// <summary>The clause without markup.</summary>
    public required string Plain { get; init; }

    /// <summary>Reads the facts of a statement.</summary>
    public static StatementMeaning Of(HelpPage page, Statement statement)
    {
        var plain = ReaderWords.Plain(Source(page, statement));
        return new StatementMeaning
        {
            Family = FamilyOf(statement.Kind),
            IsScopeList = statement.Kind == StatementKind.ScopeList,
            Action = IsPaste(statement) ? "paste" : statement.Action is { } action ? Kebab(action.ToString()) : null,
            Target = [.. statement.Target.Select(ReaderWords.Label)],
            Values = IsPaste(statement) ? []
                : [.. statement.Values
                .Select(value => statement.Kind is StatementKind.Link or StatementKind.Figure
                ? value.Replace("&#x26;", "&", StringComparison.Ordinal) : ReaderWords.Plain(value))],
            Token = TokenOf(statement),
            Negated = statement.Negated,
            About = [.. Concepts.In(plain), .. Names().Matches(plain).Select(match => match.Value).Distinct(StringComparer.Ordinal)],
            Plain = plain,
        };
    }

    // The branch or the condition names one kind of token.
    private static string? TokenOf(Statement statement)
    {
        if (statement.Branch is "personal" or "group" or "project")
            return statement.Branch;
        var kinds = Concepts.In($"{statement.Branch} {statement.Condition}")
            .Where(concept => concept is "token.personal" or "token.group" or "token.project").ToArray();
        return kinds is [var only] ? only["token.".Length..] : null;
    }

    /// <summary>The source of a statement's clause; its first words where the page gives no range.</summary>
    public static string Source(HelpPage page, Statement statement)
    {
        var (offset, length) = (statement.Position.Offset, statement.Position.Length);
        return length > 0 && offset >= 0 && offset + length <= page.Text.Length ? page.Text.Substring(offset, length) : statement.Text;
    }

    // Who enters "it" or "the token" pastes what was copied.
    private static bool IsPaste(Statement statement) =>
        statement is { Action: StatementAction.Enter, Values: [var value] }
            && ReaderWords.Label(value) is "it" or "token" or "key" or "secret" or "value" or "access token";

    private static string FamilyOf(StatementKind kind) => kind switch
    {
        StatementKind.Navigation or StatementKind.Action or StatementKind.Input or StatementKind.ScopeList => "instruction",
        StatementKind.Link => "link",
        StatementKind.Figure => "figure",
        StatementKind.Heading => "heading",
        _ => "assertion",
    };

    private static string Kebab(string name) => name == "SignIn" ? "sign-in" : name.ToLowerInvariant();

    // Words with a capital inside and words with digits or underscores: names, scopes, releases.
    [GeneratedRegex(@"\b(?!GitLab\b|Gitlab\b)(?:[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+|\w*_\w+|\d+(?:\.\d+)*)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
