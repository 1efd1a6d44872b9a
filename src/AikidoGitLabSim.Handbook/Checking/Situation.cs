using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Matching;
using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>A statement on one edition, for one kind of token, at its place in the procedure.</summary>
internal sealed record Situation
{
    /// <summary>The statement with its intent.</summary>
    public required PlannedStep Step { get; init; }

    /// <summary>The edition that the statement is checked for.</summary>
    public required EditionFacts Edition { get; init; }

    /// <summary>The kind of token that the statement is checked for.</summary>
    public required TokenBranch Token { get; init; }

    /// <summary>How far the steps before it went.</summary>
    public required Progress Progress { get; init; }

    /// <summary>The facts of all editions.</summary>
    public required IGitLabFacts Facts { get; init; }

    /// <summary>The statement and the entry of the catalogue that it matches.</summary>
    public MatchedStatement Matched => Step.Matched;

    /// <summary>The facts of the statement.</summary>
    public StatementMeaning Meaning => Step.Matched.Meaning;

    /// <summary>The page of the kind of token.</summary>
    public TokenPageFacts Page => Edition.Of(Token);

    /// <summary>The label that the statement names; empty where it names none.</summary>
    public string Label => Matched.Statement.Target is [.., var last] ? ReaderWords.Plain(last).Trim('"', '“', '”', '*', '`', ' ') : "";
}
