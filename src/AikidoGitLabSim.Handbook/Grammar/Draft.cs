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

    /// <summary>The draft with the place and condition of its clause, where it has none of its own.</summary>
    public Draft Within(Clause clause) => this with
    {
        First = First ?? clause.First,
        Last = Last ?? clause.Tokens[^1],
        Condition = Condition ?? clause.Condition,
        Optional = Optional || clause.Optional,
    };

    /// <summary>The same deed with another value, or another target where it has no value.</summary>
    public Draft WithOther(Part other) => Action is StatementAction.Select or StatementAction.Enter && Values.Count > 0
        ? this with { Values = [other] } : this with { Target = [other], Values = [] };

    /// <summary>The first token of the statement.</summary>
    public Token? First { get; init; }

    /// <summary>The last token of the statement.</summary>
    public Token? Last { get; init; }
}
