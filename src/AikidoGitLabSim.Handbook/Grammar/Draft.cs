using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>What a rule says about a clause, before it becomes a statement.</summary>
internal sealed record Draft(StatementKind Kind, StatementAction? Action = null)
{
    public IReadOnlyList<Part> Target { get; init; } = [];

    public IReadOnlyList<Part> Values { get; init; } = [];

    public string? Condition { get; init; }

    public bool Optional { get; init; }

    public bool Negated { get; init; }

    public string? Branch { get; init; }

    /// <summary>The first token of the statement.</summary>
    public Token? First { get; init; }

    /// <summary>The last token of the statement.</summary>
    public Token? Last { get; init; }
}
